#!/usr/bin/env node
// Stands in for the `code` program where there is no desktop VS Code: takes what @vscode/test-electron's runTests() passes,
// runs the tests in the extension host of the server build, and exits with their code.
import fs from 'node:fs';
import path from 'node:path';
import { openPage } from './page.mjs';
import { makeDataFolder, pageAddress, remoteUri, remove, startServer } from './server.mjs';
import { root } from './setup.mjs';

const limit = 15 * 60_000;
const { options, folder } = read(process.argv.slice(2));
const inWorker = options.extensionDevelopmentKind === 'web';
const { publisher, name } = JSON.parse(fs.readFileSync(path.join(options.extensionDevelopmentPath, 'package.json'), 'utf8'));
const dataFolder = makeDataFolder(inWorker ? { 'remote.extensionKind': { [`${publisher}.${name}`]: ['web'] } } : {});
const server = await startServer(dataFolder, { driver: true });
const { browser, page } = await openPage();

const exit = new Promise((resolve) => {
  page.exposeFunction('codeAutomationExit', resolve);
  page.on('crash', () => resolve('the page crashed'));
  setTimeout(() => resolve(`no end after ${limit / 60_000} minutes`), limit).unref();
});
await page.exposeFunction('codeAutomationLog', (_type, args) => {
  const line = args.join(' ');
  if (process.env.SHIM_VERBOSE || line.startsWith('[mocha]')) console.log(line.replace(/^\[mocha\] ?/gm, ''));
});
await page.goto(pageAddress(server, folder, [
  ['extensionDevelopmentPath', remoteUri(server, options.extensionDevelopmentPath)],
  ['extensionTestsPath', remoteUri(server, options.extensionTestsPath)],
]));
const code = await exit;
if (typeof code === 'string') {
  const shot = path.join(root, 'dist/shots/host-stuck.png');
  await page.screenshot({ path: shot }).catch(() => {});
  console.error(`${code}; the page then: ${shot}`);
}
await browser.close();
await server.stop();
remove(dataFolder);
process.exit(typeof code === 'number' ? code : 3);

function read(args) {
  const flags = args.filter((it) => it.startsWith('--')).map((it) => it.slice(2).split('='));
  const options = Object.fromEntries(flags.map(([key, ...value]) => [key, value.join('=')]));
  if (!options.extensionDevelopmentPath || !options.extensionTestsPath) throw new Error('only test runs are supported');
  return { options, folder: args.find((it) => !it.startsWith('--')) };
}
