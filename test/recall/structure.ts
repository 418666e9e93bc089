// Breaks numbering, announcements and frames in texts at random and reports, kind by kind, how much of it is noticed at warning or above.
// Frames are rare: rows of points that open alike are announced as one (要做到“四个强化”：) before they are broken.
// Usage: npm run recall:structure -- FOLDER… [--seed N] [--show KIND]
import fs from 'node:fs';
import path from 'node:path';
import { lint, parse } from '../../src/core';
import type { Diagnostic } from '../../src/core';
import { rewriteCount } from '../../src/core/structure/announcements';
import { writeHan } from '../../src/core/structure/ordinals';
import { isHeading, rewrite } from '../../src/core/structure/markers';
import type { Item } from '../../src/core/structure/sequences';
import type { Series } from '../../src/core/structure/series';
import { report } from './report';
import type { Random, Tools } from './report';
import type { Frame } from '../../src/core/structure/frames';
import type { Span } from '../../src/core/text/span';

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

type FrameEdit = (text: string, frame: Frame, at: number) => string;
const FRAME_KINDS: Readonly<Record<string, FrameEdit>> = {
  /** A point loses its word. */
  'anchor dropped': (text, { points, word }, at) => replace(text, wordIn(text, points[at]!.span, word), ''),
  /** Another word stands in its place. */
  'anchor changed': (text, { points, word }, at) => replace(text, wordIn(text, points[at]!.span, word), word === '抓紧' ? '完善' : '抓紧'),
  'frame count': (text, { announcement: { number, count } }) => replace(text, number, rewriteCount(text.slice(number.start, number.end), count + 1)),
};
function wordIn(text: string, { start, end }: Span, word: string): Span {
  const at = text.slice(start, end).indexOf(word);
  return { start: start + at, end: start + at + word.length };
}

/** A row whose points all open with one word, announced as a frame: inline right before its first point, headings some lines above. */
function announcedRow(text: string, { items, family }: Series): string | undefined {
  const words = new Set(items.map(({ marker }) => text.slice(marker.span.end, marker.span.end + 2)));
  const [word = ''] = words;
  if (words.size > 1 || items.length > 12 || !/^[\u4e00-\u9fff]{2}$/.test(word)) return undefined;
  const at = items[0]!.marker.span.start;
  const promise = `要做到“${writeHan(items.length).replace(/^二$/, '两')}个${word}”`;
  return text.slice(0, at) + (isHeading(family) ? `${promise}。\n大家要认真领会。\n` : `${promise}：`) + text.slice(at);
}

const loud = (found: readonly Diagnostic[]): string[] => found.filter((it) => it.severity !== 'information').map((it) => `${it.rule} ${it.message}`);

function breakFrames(text: string, random: Random, note: Tools['note'], name: string): void {
  const clean = new Set(loud(lint(text)));
  for (const frame of parse(text).frames) {
    if (frame.odd.length > 0 || frame.points.length !== frame.announcement.count) continue;
    const holding = frame.points.flatMap((it, i) => (it.text.includes(frame.word) ? [i] : []));
    const at = holding[random(holding.length)];
    if (at === undefined) continue;
    for (const [kind, edit] of Object.entries(FRAME_KINDS)) {
      const noticed = loud(lint(edit(text, frame, at))).some((it) => !clean.has(it));
      note(kind + (frame.doubtful && !frame.announcement.bare ? ' heading' : ''), noticed, () => `${name}: ${frame.points.map((it) => it.text).join(' | ')} at ${at}`);
    }
  }
}

report((file, { random, note }) => {
  const text = fs.readFileSync(file, 'utf8');
  const before = new Set(loud(lint(text)));
  breakFrames(text, random, note, path.basename(file));
  for (const series of parse(text).series) {
    const row = series.items.length >= 3 && series.breaks.length === 0 && !series.announced ? announcedRow(text, series) : undefined;
    // Only the row itself: the frames of the text have had their turn, and a short text is quick to read again.
    if (row !== undefined) breakFrames(row.slice(Math.max(0, series.items[0]!.marker.span.start - 200), (series.end ?? row.length) + 60), random, note, path.basename(file));
  }
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
