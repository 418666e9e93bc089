// Runs mocha inside the extension host of a real VS Code. Usage: node scripts/host-test.mjs [--web]
// VSCODE_EXECUTABLE=/path/to/code uses that one, VSCODE_DOWNLOAD=1 downloads one, otherwise the server build from npm serves.
import fs from 'node:fs';
import path from 'node:path';
import { runTests } from '@vscode/test-electron';
import { remove, temporaryFolder } from './server.mjs';
import { root } from './setup.mjs';

const web = process.argv.includes('--web');
const { VSCODE_EXECUTABLE, VSCODE_DOWNLOAD } = process.env;
const executable = VSCODE_EXECUTABLE ?? (VSCODE_DOWNLOAD ? undefined : path.join(root, 'scripts/code-shim.mjs'));
const workspace = temporaryFolder('hegao-workspace-');
fs.cpSync(path.join(root, 'test/host/workspace'), workspace, { recursive: true });
try {
  await runTests({
    ...(executable ? { vscodeExecutablePath: executable } : {}),
    extensionDevelopmentPath: root,
    extensionTestsPath: path.join(root, web ? 'dist/test/web/index.js' : 'dist/test/host/index.js'),
    launchArgs: [workspace, '--disable-extensions', ...(web ? ['--extensionDevelopmentKind=web'] : [])],
  });
} catch (error) {
  console.error(String(error));
  process.exitCode = 1;
} finally {
  remove(workspace);
}
