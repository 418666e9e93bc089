// npm test: set-up, type check, style check, and every test there is. The last line sums all mocha runs.
import { spawn } from 'node:child_process';
import { root, setUpBrowser, setUpEditor, setUpPackages } from './setup.mjs';

setUpPackages();
setUpBrowser();
setUpEditor();

const hosts = ['scripts/host-test.mjs', '--web'];
const steps = [
  ['构建 · build', ['esbuild.mjs', '--tests']],
  ['类型 · types', ['node_modules/typescript/bin/tsc', '-p', '.', '--noEmit']],
  ['规范 · style', ['node_modules/eslint/bin/eslint.js', '.']],
  ['核心与命令行 · core and command line', ['node_modules/mocha/bin/mocha.js']],
  ['编辑器（本机宿主）· editor, node host', hosts.slice(0, 1)],
  ['编辑器（网页宿主）· editor, web worker host', hosts],
  ['安装包 · the VSIX in use', ['node_modules/mocha/bin/mocha.js', '--no-config', '--timeout', '600000', 'test/host/vsix.test.mjs']],
];

let passed = 0;
let failed = 0;
for (const [title, args] of steps) {
  const began = Date.now();
  console.log(`\n── ${title}`);
  const { code, output } = await execute(args);
  const failing = count(output, 'failing');
  passed += count(output, 'passing');
  // A step that fails before mocha can count is one failure.
  failed += failing || (code === 0 ? 0 : 1);
  console.log(`── ${code === 0 ? '通过 · passed' : '未通过 · failed'}，${((Date.now() - began) / 1000).toFixed(1)} s`);
}
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed ? 1 : 0;

function execute(args) {
  const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] });
  let output = '';
  child.stdout.on('data', (data) => { process.stdout.write(data); output += data; });
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, output })));
}

function count(output, word) {
  return [...output.matchAll(new RegExp(`(\\d+) ${word}\\b`, 'g'))].reduce((sum, [, number]) => sum + Number(number), 0);
}
