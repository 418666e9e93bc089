import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';

/** Imports run one way: each layer may import those before it. A rule never imports a rule. */
const LAYERS = ['text', 'lexicon', 'numerals', 'dates', 'structure', 'figures', 'draft.ts', 'revise', 'lint', 'rules', 'index.ts'];
const core = path.resolve('src/core');
const files = fs.readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((it) => it.endsWith('.ts')).map((it) => path.resolve('src', it));

const layerOf = (file: string): number => LAYERS.indexOf(path.relative(core, file).split(path.sep)[0]!);

/** Value imports of a file, as absolute paths of our own files or as names of packages. Types carry no code and bind nothing. */
function importsOf(file: string): string[] {
  const source = fs.readFileSync(file, 'utf8');
  return [...source.matchAll(/^(?:import|export) (?!type )[^;]*?from '([^']+)'|\b(?:require|import)\('([^']+)'\)/gmu)].map(([, a, b]) => {
    const name = (a ?? b)!;
    return name.startsWith('.') ? resolved(file, name) : name;
  });
}

function resolved(file: string, name: string): string {
  const base = path.resolve(path.dirname(file), name);
  return [`${base}.ts`, path.join(base, 'index.ts'), base].find((it) => fs.existsSync(it) && fs.statSync(it).isFile()) ?? base;
}

/** What is exported and imported by name in our own files, tests included: `file#name`; all of a file that is imported whole. */
function importedNames(): Set<string> {
  const names = new Set<string>();
  const all = ['src', 'test', 'bench', 'scripts'].flatMap((folder) => fs.readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((it) => path.resolve(folder, it)));
  for (const file of all.filter((it) => /\.(?:ts|mjs|cjs)$/u.test(it))) {
    const source = fs.readFileSync(file, 'utf8');
    const add = (from: string, name: string): void => { if (from.startsWith('.')) names.add(`${resolved(file, from)}#${name}`); };
    for (const [, list, from] of source.matchAll(/^(?:import|export) [^;{]*?\{([^}]*)\} from '([^']+)'/gmu)) {
      for (const it of list!.split(',')) add(from!, it.trim().replace(/^type /u, '').split(' ')[0]!);
    }
    for (const [, a, b, c] of source.matchAll(/^import \* as \w+ from '([^']+)'|\b(?:require|import)\('([^']+)'\)(?!\.\w)|^export \* from '([^']+)'/gmu)) add((a ?? b ?? c)!, '*');
    for (const [, from, name] of source.matchAll(/\bimport\('([^']+)'\)\.(\w+)/gu)) add(from!, name!);
  }
  return names;
}
/** What others import of us. */
const DOORS = ['core/index.ts', 'extension/main.ts'];

const isLazy = (file: string, name: string): boolean => !new RegExp(`from '${name}'`).test(fs.readFileSync(file, 'utf8').replace(/^import type .*$/gmu, ''));

describe('layers', () => {
  for (const file of files) {
    const shown = path.relative('src', file);
    it(shown, () => {
      const inCore = file.startsWith(core + path.sep);
      for (const target of importsOf(file)) {
        if (inCore && path.isAbsolute(target)) {
          assert.ok(layerOf(target) >= 0, `${shown} reaches outside core: ${target}`);
          assert.ok(layerOf(target) <= layerOf(file), `${shown} imports a later layer: ${path.relative(core, target)}`);
          const isRule = (it: string): boolean => /^rules\/[^/]+\//u.test(path.relative(core, it).replaceAll(path.sep, '/'));
          assert.ok(!(isRule(file) && isRule(target)), `${shown} imports another rule`);
        }
        // The library that reads spreadsheets is loaded only when a sheet is to be read.
        const isSheets = target.startsWith('@e965/') || !inCore && path.dirname(target) === path.resolve('src/sources');
        if (isSheets) assert.ok(shown.startsWith('sources') || isLazy(file, '../sources'), `${shown} loads the reader of sheets at its start`);
        if (shown.startsWith('sources')) assert.ok(!path.isAbsolute(target) || path.dirname(target) === path.dirname(file), `${shown} reaches outside sources: ${target}`);
        if (target === 'vscode') assert.ok(shown.startsWith('extension'), `${shown} imports vscode`);
        if (target.startsWith('node:')) assert.ok(shown.startsWith('cli'), `${shown} imports ${target}`);
      }
    });
  }

  it('exports nothing that no other file imports', () => {
    const names = importedNames();
    const idle = files.filter((file) => !DOORS.includes(path.relative('src', file).replaceAll(path.sep, '/')) && !names.has(`${file}#*`))
      .flatMap((file) => [...fs.readFileSync(file, 'utf8').matchAll(/^export (?:async )?(?:const|function\*?|class|interface|type) (\w+)/gmu)].filter(([, name]) => !names.has(`${file}#${name}`))
        .map(([, name]) => `${path.relative('src', file)} ${name}`));
    assert.deepEqual(idle, []);
  });
});
