// Bundles everything: the extension for both hosts, the command line, the library, and the tests that run inside an editor.
// Usage: node esbuild.mjs [--watch] [--tests]
import fs from 'node:fs';
import { spawnSync } from 'node:child_process';
import { context, build } from 'esbuild';
import ts from 'typescript';

const { version } = JSON.parse(fs.readFileSync(new URL('package.json', import.meta.url), 'utf8'));
/**
 * Three quarters of the rules are their examples, which nobody reads while a draft is checked: they are made when they are asked for.
 * `listOf` says how, given the rule, the property and what is written there.
 */
const lazyExamples = (listOf = (id, property, written) => written) => ({
  name: 'lazy-examples',
  setup({ onLoad }) {
    onLoad({ filter: /core[\\/]rules[\\/][a-z]+[\\/][a-z\d-]+\.ts$/ }, ({ path }) => {
      let contents = fs.readFileSync(path, 'utf8');
      const file = ts.createSourceFile(path, contents, ts.ScriptTarget.ES2022, true);
      const rule = file.statements.find(ts.isExportAssignment)?.expression;
      if (!rule || !ts.isCallExpression(rule)) throw new Error(`${path} exports no rule`);
      const { properties } = rule.arguments[0];
      const id = properties.find(({ name }) => name?.getText() === 'id').initializer.text;
      for (const it of properties.filter(({ name }) => name?.getText() === 'bad' || name?.getText() === 'good').reverse()) {
        const list = listOf(id, it.name.getText(), it.initializer.getText());
        contents = `${contents.slice(0, it.getStart())}get ${it.name.getText()}() { return ${list}; }${contents.slice(it.end)}`;
      }
      return { contents, loader: 'ts' };
    });
  },
});
/** The command line leaves its examples to the library beside it, which is loaded for `hegao explain` only. */
const examplesOfLibrary = lazyExamples((id, property) => `require('./core.js').rules.find((it) => it.id === '${id}').${property}`);
/** An extension shows the examples as pages of `docs/rules`. */
const noExamples = lazyExamples(() => '[]');
const base = {
  plugins: [lazyExamples()], bundle: true, minify: true, sourcemap: process.argv.includes('--watch'), logLevel: 'warning', format: 'cjs', charset: 'utf8',
  legalComments: 'none', define: { HEGAO_VERSION: JSON.stringify(version) },
};
// jsonc-parser's CommonJS build loads its parts by names esbuild cannot see: prefer ES modules.
const node = { ...base, platform: 'node', target: 'node20', mainFields: ['module', 'main'] };
const web = { ...base, platform: 'browser', target: 'es2022', external: ['vscode'] };

/** The library that reads spreadsheets stays out of what starts: a bundle of its own, required when a sheet is to be read. A web worker cannot require. */
const apart = {
  name: 'sources apart',
  setup: ({ onResolve }) => { onResolve({ filter: /^\.\.\/sources$/ }, () => ({ path: './sources.js', external: true })); },
};

/** Node's own modules as they are: esbuild would copy each name of `fs` for every file that imports it. */
const builtins = {
  name: 'builtins',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^node:/ }, ({ path, kind }) => (kind === 'import-statement' ? { path, namespace: 'builtin' } : undefined));
    onLoad({ filter: /./, namespace: 'builtin' }, ({ path }) => ({ contents: `export default require('${path}')` }));
  },
};

export const targets = [
  // One file for both hosts: a web worker has no `require`, so that the library for sheets is part of it, evaluated when first asked for.
  { ...web, entryPoints: ['src/extension/main.ts'], outfile: 'dist/extension.js', plugins: [noExamples] },
  { ...node, entryPoints: ['src/cli/start.ts'], outfile: 'dist/cli.js', banner: { js: '#!/usr/bin/env node' } },
  {
    ...node, entryPoints: ['src/cli/main.ts'], outfile: 'dist/cli-main.js', charset: 'ascii',
    alias: { 'node:child_process': './src/cli/no-children.ts' },
    // The function that start.ts runs, written out: put together at every start it would be half a megabyte more to fill.
    banner: { js: '(function (exports, require, module, __filename, __dirname) {' }, footer: { js: '})' },
    plugins: [apart, builtins, examplesOfLibrary], external: ['./core.js'],
  },
  { ...node, entryPoints: ['src/sources/index.ts'], outfile: 'dist/sources.js', legalComments: 'eof' },
  { ...node, entryPoints: ['src/core/index.ts'], outfile: 'dist/core.js' },
];

/** The tests that run inside an editor: in Node's extension host, and as one self-contained file in the web worker's. */
const tests = { minify: false, sourcemap: 'inline' };
const testTargets = [
  { ...node, ...tests, entryPoints: ['test/host/node.ts'], outfile: 'dist/test/host/index.js', external: ['vscode', 'mocha'] },
  {
    ...web, ...tests, entryPoints: ['test/host/web.ts'], outfile: 'dist/test/web/index.js',
    alias: { 'node:assert/strict': './test/host/assert.ts' }, define: { ...web.define, global: 'globalThis' },
  },
];
if (process.argv.includes('--tests')) targets.push(...testTargets);

if (process.argv.includes('--watch')) {
  for (const target of targets) await (await context(target)).watch();
} else {
  await Promise.all(targets.map((target) => build(target)));
  fs.chmodSync('dist/cli.js', 0o755);
  toAscii('dist/cli-main.js');
  writeCodeCache();
}

/** esbuild escapes strings but not regular expressions; everywhere in a program \uXXXX says the same. */
function toAscii(file) {
  const escape = (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
  fs.writeFileSync(file, fs.readFileSync(file, 'utf8').replace(/[^\x00-\x7f]/g, escape), 'latin1');
}

/** Checks the sample once and keeps the compiled code of that run beside the command line (docs/decisions/0006). */
function writeCodeCache() {
  fs.rmSync('dist/cli-main.cache', { force: true });
  const { status, stderr } = spawnSync(process.execPath, ['dist/cli.js', 'lint', 'samples/讲话稿.txt'], {
    env: { ...process.env, HEGAO_WRITE_CODE_CACHE: '1' }, encoding: 'utf8',
  });
  if (status !== 1 || !fs.existsSync('dist/cli-main.cache')) throw new Error(`the sample was not checked: ${stderr}`);
}
