import fs from 'node:fs';
import path from 'node:path';
import { createLinter, mergeSettings, parseSettings, rules, sourceProblem, type Linter, type Settings, type SourceRow } from '../core';
import type { Console } from './console';
import { readText } from './files';
import { readSources } from './sources';

export interface LayerOptions {
  readonly config?: string;
  /** `ID=LEVEL`, as given. */
  readonly rule?: readonly string[];
}

/** What the settings for a draft come to. */
interface Layers {
  readonly linter: Linter;
  /** The rows of the official sheets that the settings name. */
  readonly sources: readonly SourceRow[];
  /** The year the draft speaks of, where the settings say it. */
  readonly year: number | undefined;
}

/** The layers for a draft: defaults < nearest `.hegao.json` < `--config` < `--rule`. Drafts under the same file share them. */
export function layersFor({ config, rule = [] }: LayerOptions, console: Console): (draft: string) => Layers {
  const above = [config === undefined ? NOTHING : readSettings(config, console), { ...NOTHING, settings: fromArguments(rule, console) }];
  const byFile = new Map<string | undefined, Layers>();
  const nearest = nearestSettings();
  return (draft) => {
    const file = nearest(path.dirname(path.resolve(draft)));
    const known = byFile.get(file);
    if (known) return known;
    const all = [file === undefined ? NOTHING : readSettings(file, console), ...above];
    const sources = all.findLast((it) => it.settings.sources !== undefined)?.sources() ?? [];
    const settings = mergeSettings(...all.map((it) => it.settings));
    const layers = { linter: createLinter(settings, sources), sources, year: settings.document?.year };
    byFile.set(file, layers);
    return layers;
  };
}

/** One settings file: the sheets it names are read only where they count. */
interface Layer {
  readonly settings: Settings;
  sources(): readonly SourceRow[];
}
const NOTHING: Layer = { settings: {}, sources: () => [] };

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
function readSettings(file: string, console: Console): Layer {
  const read = readText(file);
  const shown = path.isAbsolute(file) ? path.relative('', file) || file : file;
  if ('trouble' in read) {
    console.fail(read.trouble);
    return NOTHING;
  }
  const { settings, problems } = parseSettings(read.text, shown, rules);
  for (const { key, line, message } of problems) {
    if (key === '') console.fail(`${shown}:${line}：${message}`);
    else console.note(`${shown}:${line}：${key}：${message}`);
  }
  const fail = (source: string, why: string): void => {
    const { line, message } = sourceProblem(read.text, shown, source, why);
    console.fail(`${shown}:${line}：${source}：${message}`);
  };
  return { settings, sources: () => readSources(path.dirname(file), settings.sources ?? [], fail) };
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
