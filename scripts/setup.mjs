// Takes a bare machine to where everything can run: packages and an editor from npm, a browser and a Chinese font from Debian.
// It runs before anything is installed, so it may import nothing but Node's own modules.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

export const root = path.resolve(import.meta.dirname ?? path.dirname(new URL(import.meta.url).pathname), '..');

/** VS Code's server build, as npm has it, with the Node it wants; `oldest` is the first version the extension promises to run in. */
const editors = {
  newest: { codeServer: '4.139.1', node: '24.21.0' },
  oldest: { codeServer: '4.100.3', node: '20.20.0' },
};
/** Extensions that try the network or slow the start, and are of no use to a writer or a test. */
const deadWeight = [
  'copilot', 'git', 'github', 'github-authentication', 'microsoft-authentication', 'ms-vscode.js-debug',
  'ms-vscode.js-debug-companion', 'ms-vscode.vscode-js-profile-table', 'tunnel-forwarding',
];
const npmInstall = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];

/** Runs a command in the open; a failure ends the whole run with its exit code. */
export function run(command, args, options = {}) {
  const { status, error } = spawnSync(command, args, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32', ...options });
  if (status === 0) return;
  console.error(`${command} ${args.join(' ')}: ${error?.message ?? `exit ${status}`}`);
  process.exit(status ?? 1);
}

export function setUpPackages() {
  if (fs.existsSync(path.join(root, 'node_modules/.package-lock.json'))) return;
  console.log('安装依赖 · installing packages');
  // Not `npm ci`: it refuses a lock file that lacks optional packages which are not published for every platform.
  run('npm', ['install', ...npmInstall]);
}

/** Where an editor lives, whether it is there yet or not. */
export function editorAt(which = process.env.HEGAO_EDITOR ?? 'newest') {
  const { codeServer, node } = editors[which];
  const folder = path.join(root, '.editor', codeServer);
  const nodePackage = `node-${process.platform}-${process.arch}`;
  const vscode = path.join(folder, 'node_modules/code-server/lib/vscode');
  return {
    folder, vscode, packages: [`code-server@${codeServer}`, `${nodePackage}@${node}`],
    node: path.join(folder, 'node_modules', nodePackage, 'bin/node'),
    server: path.join(vscode, 'out/server-main.js'),
    complete: path.join(folder, 'complete'),
  };
}

/** No install script runs: the native modules they would build are not needed to edit, lint or test. */
export function setUpEditor() {
  const editor = editorAt();
  if (fs.existsSync(editor.complete)) return;
  console.log('安装编辑器 · installing the editor');
  fs.rmSync(editor.folder, { recursive: true, force: true });
  fs.mkdirSync(editor.folder, { recursive: true });
  fs.writeFileSync(path.join(editor.folder, 'package.json'), '{ "private": true }\n');
  run('npm', ['install', '--prefix', editor.folder, ...npmInstall, ...editor.packages]);
  // What its own install script would do; its shrinkwrap is out of step, so `npm ci` refuses.
  run('npm', ['install', '--omit=dev', ...npmInstall], { cwd: editor.vscode });
  for (const name of deadWeight) fs.rmSync(path.join(editor.vscode, 'extensions', name), { recursive: true, force: true });
  fs.writeFileSync(editor.complete, '');
}

export const browserPath = () => [process.env.CHROMIUM_PATH, '/usr/bin/chromium', '/usr/bin/google-chrome', '/usr/bin/chromium-browser']
  .find((file) => file && fs.existsSync(file));

export function setUpBrowser() {
  if (browserPath() && hasChineseFont()) return;
  const install = ['install', '-y', '--no-install-recommends', 'chromium', 'fonts-wqy-microhei'];
  if (process.getuid?.() !== 0 || spawnSync('apt-get', ['--version']).status !== 0) {
    console.error(`编辑器测试需要浏览器和中文字体，请先执行 · the editor tests need a browser and a Chinese font, run first:\n\n`
      + `    sudo apt-get update && sudo apt-get ${install.join(' ')}\n`);
    process.exit(1);
  }
  console.log('安装浏览器和中文字体 · installing a browser and a Chinese font');
  const quiet = { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
  run('apt-get', ['update', '-qq'], quiet);
  run('apt-get', [install[0], '-qq', ...install.slice(1)], quiet);
}

const hasChineseFont = () => spawnSync('fc-list', [':lang=zh-cn', 'family'], { encoding: 'utf8' }).stdout?.trim().length > 0;
