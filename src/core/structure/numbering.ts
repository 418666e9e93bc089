import { slice } from '../text/span';
import type { Edit } from '../text/edit';
import type { Span } from '../text/span';
import type { LaidOut } from './facts';
import { isHeading, isStep, rewrite } from './markers';
import type { Family } from './markers';
import type { Break, Item, Sequence } from './sequences';
import type { Series } from './series';

/** A number out of its order, with what a writer is told of it. `mixed`: the number that was due stands there, but in the words of another family. */
export interface Misnumbered {
  readonly kind: Break['kind'] | 'mixed';
  readonly series: Series;
  readonly span: Span;
  /** As it stands there: 四、 */
  readonly written: string;
  /** As it should: 三、 */
  readonly due: string;
  /** The number it was measured against; none at a wrong start. */
  readonly previous?: { readonly span: Span; readonly written: string };
  /** Gives this number, and those behind it up to the next break, the ones that are due: changing one alone would only move the gap. */
  readonly repair: { readonly title: string; readonly edits: readonly Edit[] };
}

/** Every number of a draft that is out of order, each fault once. */
export function readMisnumbered(draft: LaidOut & { readonly series: readonly Series[] }): Misnumbered[] {
  const { text, series } = draft;
  const broken = series.filter(({ breaks }) => breaks.length > 0);
  if (broken.length === 0) return [];
  const mixed = broken.flatMap((it) => mixedIn(text, it, series) ?? mixedWithAdverb(draft, it) ?? []);
  // Its gap in the one family and its wrong start in the other are the same fault.
  const told = new Set(mixed.flatMap(({ stray, gap }) => (gap === undefined ? [stray] : [stray, gap])));
  return [...broken.flatMap((it) => breaksOf(text, it, told)), ...mixed.map(({ found }) => found)].sort((a, b) => a.span.start - b.span.start);
}

interface Mixed {
  readonly found: Misnumbered;
  readonly stray: Break;
  readonly gap: Break | undefined;
}

/** 一是…；第二，…；三是…: a series that begins with the very number another one of its paragraph waits for. */
function mixedIn(text: string, series: Series, all: readonly Series[]): Mixed | undefined {
  const stray = series.breaks.find(({ kind }) => kind === 'start');
  if (stray === undefined || isHeading(series.family) || isStep(series.family)) return undefined;
  const { marker: { span, ordinal }, paragraph } = stray.item;
  const isBefore = (it: Item): boolean => it.paragraph === paragraph && it.marker.ordinal === ordinal - 1 && it.marker.span.end <= span.start;
  const other = all.findLast((it) => it.family !== series.family && !isHeading(it.family) && it.items.some(isBefore) && !it.items.some(({ marker }) => marker.ordinal === ordinal));
  if (other === undefined) return undefined;
  const previous = other.items.findLast(isBefore)!.marker.span;
  const written = slice(text, span);
  const due = rewrite(slice(text, previous), other.family, ordinal);
  const found: Misnumbered = {
    kind: 'mixed', series, span, written, due, previous: { span: previous, written: slice(text, previous) },
    repair: { title: `改为“${due}”`, edits: [{ span, newText: due }] },
  };
  return { found, stray, gap: other.breaks.find(({ kind, expected }) => kind === 'gap' && expected === ordinal) };
}

/** 首先，…；第二，…；第三，…: 首先 其次 再次 are a set of their own, and no markers; where a series begins with the number due behind them, two sets were mixed. */
function mixedWithAdverb(draft: LaidOut, series: Series): Mixed | undefined {
  const stray = series.breaks.find(({ kind }) => kind === 'start');
  if (stray === undefined || !COUNTED.has(series.family)) return undefined;
  const { marker: { span, ordinal }, paragraph, leads } = stray.item;
  if (ordinal > ADVERBS.length) return undefined;
  const before = adverbsBefore(draft, paragraph, span.start - draft.starts[paragraph]!, leads);
  if (before.length !== ordinal - 1 || before.some(({ written }, i) => written !== ADVERBS[i])) return undefined;
  const written = slice(draft.text, span);
  const edits = before.map((it, i) => numberedInstead(it, rewrite(written, series.family, i + 1), series.family));
  const found: Misnumbered = {
    kind: 'mixed', series, span, written, due: ADVERBS[ordinal - 1]!, previous: before.at(-1)!,
    repair: { title: `前面改为“${rewrite(written, series.family, 1)}”`, edits },
  };
  return { found, stray, gap: undefined };
}
const COUNTED: ReadonlySet<Family> = new Set<Family>(['第一，', '其一', '一是', '一要']);
const ADVERBS = ['首先', '其次', '再次'];

interface Adverb {
  readonly span: Span;
  readonly written: string;
  /** What stands behind it: ， 要 是. */
  readonly next: string;
}

/** 首先 and its followers at the head of a clause, up to an offset of a paragraph; of a point that opens its paragraph, at the head of those before. */
function adverbsBefore(draft: LaidOut, paragraph: number, offset: number, leads: boolean): readonly Adverb[] {
  if (!leads) return adverbsIn(draft, paragraph, offset, ADVERB);
  const found: Adverb[] = [];
  for (let i = paragraph - 1; i >= 0 && i >= paragraph - MOST_BETWEEN && found.at(-1)?.written !== '首先' && draft.paragraphs[i]!.head === undefined; i--) {
    found.push(...adverbsIn(draft, i, LONGEST_HEAD, LEADING));
  }
  return found.reverse();
}
const MOST_BETWEEN = 8;
const LONGEST_HEAD = 20;
const ADVERB = /(?<=^[\s\u3000]*|[。；：！？，])(?<written>首先|其次|再次)(?<next>[，：要是])/g;
const LEADING = /^[\s\u3000]*(?<written>首先|其次|再次)(?<next>[，：要是])/g;

function adverbsIn(draft: LaidOut, index: number, to: number, pattern: RegExp): Adverb[] {
  const words = draft.paragraphs[index]!.text.slice(0, to);
  draft.heed(index, { start: 0, end: words.length });
  return [...words.matchAll(pattern)].map(({ index: at, 0: found, groups }) => {
    const { written = '', next = '' } = groups!;
    const start = at + found.length - written.length - next.length;
    return { span: draft.place(index, { start, end: start + written.length }), written, next };
  });
}

/** The number in the place of the adverb, with the mark that belongs behind it: 首先，→ 第一，· 首先要 → 一要. */
function numberedInstead({ span, next }: Adverb, number: string, family: Family): Edit {
  const newText = family === '其一' && next !== '是' ? `${number}，` : number;
  const isTaken = next === '，' || next === '：' || number.endsWith(next);
  return { span: { start: span.start, end: span.end + (isTaken ? 1 : 0) }, newText };
}

function breaksOf(text: string, series: Series, told: ReadonlySet<Break>): Misnumbered[] {
  const items = inOrder(series);
  const placeOf = new Map(items.map((item, i) => [item, i]));
  const places = series.breaks.map(({ item }) => placeOf.get(item)!);
  return series.breaks.flatMap((it, i) => {
    if (told.has(it)) return [];
    const { kind, item: { marker: { span } }, previous, expected } = it;
    const written = slice(text, span);
    const due = rewrite(written, series.family, expected);
    const edits = numbered(text, series, items.slice(places[i]!, places[i + 1]), expected);
    return {
      kind, series, span, written, due, repair: { title: edits.length > 1 ? `改为“${due}”，其后顺延` : `改为“${due}”`, edits },
      ...(previous && { previous: { span: previous.marker.span, written: slice(text, previous.marker.span) } }),
    };
  });
}

/** Numbers a whole sequence 1, 2, 3 in the way it is written. A Markdown list whose points all say “1. ” counts by itself. */
export function renumbered(text: string, sequence: Sequence): Edit[] {
  const { items } = sequence;
  const counts = items.every(({ marker }) => marker.spaced === true && marker.ordinal === items[0]!.marker.ordinal);
  return counts ? [] : numbered(text, sequence, inOrder(sequence), 1);
}

function numbered(text: string, { family }: Sequence, items: readonly Item[], first: number): Edit[] {
  return items.flatMap(({ marker: { span } }, i) => {
    const written = slice(text, span);
    const newText = rewrite(written, family, first + i);
    return newText === written ? [] : [{ span, newText }];
  });
}

/** A number that came late was sorted into its place; here the places in the text count. */
const inOrder = ({ items }: Sequence): readonly Item[] => items.toSorted((a, b) => a.marker.span.start - b.marker.span.start);
