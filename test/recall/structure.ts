// Breaks numbering and announcements in texts at random and reports, kind by kind, how much of it is noticed at warning or above.
// Usage: npm run recall:structure -- FOLDER… [--seed N] [--show KIND]
import fs from 'node:fs';
import path from 'node:path';
import { lint, parse } from '../../src/core';
import type { Diagnostic } from '../../src/core';
import { rewriteCount } from '../../src/core/structure/announcements';
import { isHeading, rewrite } from '../../src/core/structure/markers';
import type { Item } from '../../src/core/structure/sequences';
import type { Series } from '../../src/core/structure/series';
import { report } from './report';

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

const loud = (found: readonly Diagnostic[]): string[] => found.filter((it) => it.severity !== 'information').map((it) => `${it.rule} ${it.message}`);

report((file, { random, note }) => {
  const text = fs.readFileSync(file, 'utf8');
  const before = new Set(loud(lint(text)));
  for (const series of parse(text).series) {
    if (series.items.length < 3 || series.breaks.length > 0) continue;
    const at = 1 + random(series.items.length - 2);
    for (const [kind, edit] of Object.entries(KINDS)) {
      const broken = edit(text, series, at);
      if (broken === undefined) continue;
      const noticed = loud(lint(broken)).some((it) => !before.has(it));
      const where = kind === 'announced' ? '' : isHeading(series.family) ? ' heading' : ' inline';
      note(kind + where, noticed, () => `${path.basename(file)}: ${series.items.map((it) => written(text, it)).join(' ')} at ${at}`);
    }
  }
});
