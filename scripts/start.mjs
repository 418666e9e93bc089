// npm start [-- DRAFT] [-- --once]: sets everything up, prints the check of a draft, then opens it in an editor with the extension.
// Desktop VS Code where `code` is on the PATH, else its server build in a browser, on this machine only.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { packExtension, vsix } from './package.mjs';
import { installExtension, makeDataFolder, pageAddress, remoteUri, remove, startServer } from './server.mjs';
import { root, run, setUpEditor, setUpPackages } from './setup.mjs';

const args = process.argv.slice(2);
const named = args.find((it) => !it.startsWith('--'));
// npm runs this in the package's folder; a path is meant from where npm was called.
const draft = named ? path.resolve(process.env.INIT_CWD ?? '.', named) : path.join(root, 'samples/讲话稿.txt');

setUpPackages();
run(process.execPath, ['esbuild.mjs']);
const { status } = spawnSync(process.execPath, ['dist/cli.js', 'lint', draft], { cwd: root, stdio: 'inherit' });
// 1 says that there are findings: that is the report, not a failure.
if (status !== 0 && status !== 1) process.exit(status ?? 2);
if (!args.includes('--once')) await openEditor();

async function openEditor() {
  packExtension();
  const shell = process.platform === 'win32';
  if (!args.includes('--browser') && spawnSync('code', ['--version'], { shell, stdio: 'ignore' }).status === 0) {
    run('code', ['--install-extension', vsix, '--force']);
    run('code', ['--new-window', path.dirname(draft), '--goto', draft]);
    return;
  }
  setUpEditor();
  const dataFolder = makeDataFolder({ 'workbench.colorTheme': 'Default Light Modern' });
  installExtension(dataFolder, vsix);
  const server = await startServer(dataFolder, { port: Number(process.env.PORT ?? 0) || undefined });
  const address = pageAddress(server, path.dirname(draft), [['openFile', remoteUri(server, draft)]]);
  console.log(`\n在浏览器里打开下面的地址（按 Ctrl+C 结束）· open this address in a browser (Ctrl+C ends it):\n\n${address}\n`);
  if (process.env.DISPLAY || process.platform === 'darwin') showInBrowser(address);
  await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
  await server.stop();
  remove(dataFolder);
  process.exit(0);
}

function showInBrowser(address) {
  const opener = process.platform === 'darwin' ? 'open' : 'xdg-open';
  spawn(opener, [address], { stdio: 'ignore', detached: true }).on('error', () => {}).unref();
}
