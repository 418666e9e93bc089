// npm run package: builds, and packs the extension into dist/hegao.vsix.
import fs from 'node:fs';
import path from 'node:path';
import { root, run, setUpPackages } from './setup.mjs';

export const vsix = path.join(root, 'dist/hegao.vsix');

export function packExtension() {
  run(process.execPath, ['esbuild.mjs']);
  run(process.execPath, [
    'node_modules/@vscode/vsce/vsce', 'package', '--no-dependencies', '--allow-missing-repository', '--no-rewrite-relative-links',
    ...(fs.existsSync(path.join(root, 'LICENSE')) ? [] : ['--skip-license']), '--out', vsix,
  ], { stdio: ['ignore', 'ignore', 'inherit'] });
}

if (process.argv[1] === path.join(root, 'scripts/package.mjs')) {
  setUpPackages();
  packExtension();
  console.log(`${vsix}  ${(fs.statSync(vsix).size / 1024).toFixed(0)} KB`);
}
