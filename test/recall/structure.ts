// Breaks numbering and announcements in texts at random and reports, kind by kind, how much of it is noticed at warning or above.
// Usage: npm run recall -- FOLDER… [--seed N] [--show KIND]
import fs from 'node:fs';
import path from 'node:path';
import { lint, parse } from '../../src/core';
import type { Diagnostic } from '../../src/core';
import { rewriteCount } from '../../src/core/structure/announcements';
import { isHeading, rewrite } from '../../src/core/structure/markers';
import type { Item } from '../../src/core/structure/sequences';
import type { Series } from '../../src/core/structure/series';

const args = process.argv.slice(2);
const flag = (name: string): string | undefined => (args.includes(name) ? args[args.indexOf(name) + 1] : undefined);
const seed = Number(flag('--seed') ?? 1);
const shown = flag('--show');
const folders = args.filter((it, i) => !it.startsWith('--') && !args[i - 1]?.startsWith('--'));

let state = seed;
/** A small linear congruential generator: the same seed breaks the same places. */
const random = (below: number): number => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) % below;

type Edit = (text: string, series: Series, at: number) => string | undefined;
const replace = (text: string, { start, end }: { start: number; end: number }, by: string): string => text.slice(0, start) + by + text.slice(end);
const written = (text: string, { marker: { span } }: Item): string => text.slice(span.start, span.end);

const KINDS: Readonly<Record<string, Edit>> = {
  /** The point goes, its number with it: up to the next point of the series. */
  removed: (text, { items }, at) => replace(text, { start: items[at]!.marker.span.start, end: items[at + 1]!.marker.span.start }, ''),
  /** The number of the point before is written again. */
  repeated: (text, { items, family }, at) => {
    const { span, ordinal } = items[at]!.marker;
    return replace(text, span, rewrite(written(text, items[at]!), family, ordinal - 1));
  },
  /** Two neighbours change numbers. */
  swapped: (text, { items }, at) => {
    const [a, b] = [items[at]!, items[at + 1]!];
    return replace(replace(text, b.marker.span, written(text, a)), a.marker.span, written(text, b));
  },
  /** The number jumps. */
  skipped: (text, { items, family }, at) => {
    const { span, ordinal } = items[at]!.marker;
    return replace(text, span, rewrite(written(text, items[at]!), family, ordinal + 2));
  },
  /** The announcement promises one more. */
  announced: (text, { announced, items }) =>
    announced && announced.count === items.length ? replace(text, announced.number, rewriteCount(text.slice(announced.number.start, announced.number.end), announced.count + 1)) : undefined,
};

const tally = new Map<string, { broken: number; noticed: number }>();
const loud = (found: readonly Diagnostic[]): string[] => found.filter((it) => it.severity !== 'information').map((it) => `${it.rule} ${it.message}`);

for (const file of folders.flatMap(textsIn)) {
  const text = fs.readFileSync(file, 'utf8');
  const before = new Set(loud(lint(text)));
  for (const series of parse(text).series) {
    if (series.items.length < 3 || series.breaks.length > 0) continue;
    const at = 1 + random(series.items.length - 2);
    for (const [kind, edit] of Object.entries(KINDS)) {
      const broken = edit(text, series, at);
      if (broken === undefined) continue;
      const name = `${kind} ${kind === 'announced' ? '' : isHeading(series.family) ? 'heading' : 'inline'}`.trim();
      const row = tally.get(name) ?? { broken: 0, noticed: 0 };
      tally.set(name, row);
      row.broken++;
      if (loud(lint(broken)).some((it) => !before.has(it))) row.noticed++;
      else if (kind === shown) console.log(`${path.basename(file)}: ${series.items.map((it) => written(text, it)).join(' ')} at ${at}`);
    }
  }
}
console.log(`seed ${seed}`);
console.table(Object.fromEntries([...tally].map(([kind, { broken, noticed }]) => [kind, { broken, noticed, share: `${((100 * noticed) / broken).toFixed(1)}%` }])));

function textsIn(folder: string): string[] {
  return fs.readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((it) => /\.(?:txt|md|gw)$/u.test(it)).map((it) => path.join(folder, it));
}
