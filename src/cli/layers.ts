import fs from 'node:fs';
import path from 'node:path';
import { createLinter, mergeSettings, parseSettings, rules, type Linter, type Settings } from '../core';
import type { Console } from './console';
import { readText } from './files';

export interface LayerOptions {
  readonly config?: string;
  /** `ID=LEVEL`, as given. */
  readonly rule?: readonly string[];
}

/** The linter for a draft: defaults < nearest `.hegao.json` < `--config` < `--rule`. Drafts under the same file share one. */
export function linters({ config, rule = [] }: LayerOptions, console: Console): (draft: string) => Linter {
  const above = [config === undefined ? {} : readSettings(config, console), fromArguments(rule, console)];
  const byFile = new Map<string | undefined, Linter>();
  const nearest = nearestSettings();
  return (draft) => {
    const file = nearest(path.dirname(path.resolve(draft)));
    const known = byFile.get(file);
    if (known) return known;
    const linter = createLinter(mergeSettings(file === undefined ? {} : readSettings(file, console), ...above));
    byFile.set(file, linter);
    return linter;
  };
}

/** Looks for `.hegao.json` in a folder and upward, each folder once. */
function nearestSettings(): (folder: string) => string | undefined {
  const known = new Map<string, string | undefined>();
  const find = (folder: string): string | undefined => {
    if (known.has(folder)) return known.get(folder);
    const here = path.join(folder, '.hegao.json');
    const up = path.dirname(folder);
    const found = fs.existsSync(here) ? here : up === folder ? undefined : find(up);
    known.set(folder, found);
    return found;
  };
  return find;
}

/** What a newer version's file says and this one does not know is told and left out; a file that is no JSON is a failure. */
function readSettings(file: string, console: Console): Settings {
  const read = readText(file);
  const shown = path.isAbsolute(file) ? path.relative('', file) || file : file;
  if ('trouble' in read) {
    console.fail(read.trouble);
    return {};
  }
  const { settings, problems } = parseSettings(read.text, shown, rules);
  for (const { key, line, message } of problems) {
    if (key === '') console.fail(`${shown}:${line}：${message}`);
    else console.note(`${shown}:${line}：${key}：${message}`);
  }
  return settings;
}

/** `ID=LEVEL` says the same as a settings file would, and is read the same way. */
function fromArguments(given: readonly string[], console: Console): Settings {
  const settings = given.map((it) => {
    const [id = '', level = ''] = it.split('=');
    const read = parseSettings(JSON.stringify({ rules: { [id]: level } }), '--rule', rules);
    for (const { message } of read.problems) console.fail(`--rule ${it}：${message}`);
    return read.settings;
  });
  return mergeSettings(...settings);
}
