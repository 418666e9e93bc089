// Starts the VS Code server that setup.mjs installed, on 127.0.0.1 only, with its own throw-away settings.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { editorAt } from './setup.mjs';

const quietSettings = {
  'chat.disableAIFeatures': true,
  'workbench.startupEditor': 'none',
  'workbench.enableExperiments': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'telemetry.telemetryLevel': 'off',
  'editor.fontFamily': 'WenQuanYi Micro Hei Mono, Noto Sans Mono CJK SC, monospace',
  'editor.fontSize': 16,
  'editor.wordWrap': 'on',
  'editor.unicodeHighlight.ambiguousCharacters': false,
};

/** A folder for the server's settings, extensions and log; remove it when the server has stopped. */
export function makeDataFolder(settings = {}) {
  const folder = temporaryFolder('hegao-editor-');
  fs.mkdirSync(path.join(folder, 'data/User'), { recursive: true });
  fs.writeFileSync(path.join(folder, 'data/User/settings.json'), JSON.stringify({ ...quietSettings, ...settings }, null, 2));
  return folder;
}

export const temporaryFolder = (prefix) => fs.mkdtempSync(path.join(os.tmpdir(), prefix));
export const remove = (folder) => fs.rmSync(folder, { recursive: true, force: true, maxRetries: 5 });

export function installExtension(dataFolder, vsix) {
  const { node, server } = editorAt();
  const { status, stdout, stderr } = spawnSync(
    node, [server, '--install-extension', vsix, '--force', '--server-data-dir', dataFolder], { encoding: 'utf8' });
  if (status !== 0 || !/successfully installed/.test(stdout)) throw new Error(`cannot install ${vsix}: ${stdout}${stderr}`);
}

/**
 * `driver` lets a page name tests to run (without it VS Code drops them silently); `env` reaches the extension host.
 * Resolves once the server answers.
 */
export async function startServer(dataFolder, { port, driver = false, env = {} } = {}) {
  const { node, server } = editorAt();
  if (!fs.existsSync(server)) throw new Error('there is no editor yet: run `npm test` or `npm start`, which install it');
  const at = port ?? await freePort();
  const logFile = path.join(dataFolder, 'server.log');
  const log = fs.openSync(logFile, 'w');
  const child = spawn(node, [
    server, '--host', '127.0.0.1', '--port', String(at), '--server-data-dir', dataFolder, '--without-connection-token',
    '--accept-server-license-terms', '--telemetry-level', 'off', '--disable-workspace-trust', ...(driver ? ['--enable-smoke-test-driver'] : []),
  ], { stdio: ['ignore', log, log], detached: true, env: { ...process.env, ...env, HOME: dataFolder } });
  const exited = once(child, 'exit');
  // The extension host is a child of the server: the whole group has to go.
  const kill = () => { try { process.kill(-child.pid); } catch { /* already gone */ } };
  process.once('exit', kill);
  const stop = async () => { kill(); await exited; };

  const url = `http://127.0.0.1:${at}/`;
  for (let attempt = 0; !(await answers(url)); attempt++) {
    if (child.exitCode === null && attempt < 600) continue;
    kill();
    throw new Error(`the editor's server did not start:\n${fs.readFileSync(logFile, 'utf8').slice(-2000)}`);
  }
  return { url, host: `127.0.0.1:${at}`, stop };
}

/** The address of the editor with a folder open, and what else the page is told. */
export function pageAddress({ url }, folder, payload) {
  return `${url}?folder=${encodeURIComponent(folder)}&payload=${encodeURIComponent(JSON.stringify([['skipWelcome', 'true'], ...payload]))}`;
}

/** How the page names a file of the server's machine. */
export const remoteUri = ({ host }, file) => `vscode-remote://${host}${file.split('/').map(encodeURIComponent).join('/')}`;

async function answers(url) {
  const ok = await fetch(`${url}version`).then((response) => response.ok, () => false);
  if (!ok) await new Promise((resolve) => setTimeout(resolve, 100));
  return ok;
}

async function freePort() {
  const server = net.createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}
