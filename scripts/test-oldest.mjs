// npm run test:oldest: the same editor tests in the first version of VS Code that the extension promises to run in.
import { root, run, setUpBrowser, setUpEditor, setUpPackages } from './setup.mjs';

process.env.HEGAO_EDITOR = 'oldest';
setUpPackages();
setUpBrowser();
setUpEditor();
for (const args of [
  ['esbuild.mjs', '--tests'], ['scripts/host-test.mjs'], ['scripts/host-test.mjs', '--web'],
  ['node_modules/mocha/bin/mocha.js', '--no-config', '--timeout', '600000', 'test/host/vsix.test.mjs'],
]) run(process.execPath, args, { cwd: root, env: process.env });
