import { slice } from '../text/span';
import type { Edit } from '../text/edit';
import type { Span } from '../text/span';
import type { LaidOut } from './facts';
import { isHeading, isStep, rewrite } from './markers';
import type { Family } from './markers';
import type { Break, Item } from './sequences';
import type { Series } from './series';

/** A series that begins in the middle because the number that was due there stands in the words of another set: 一是…；第二，… · 首先，…；第二，…. */
interface Mixed {
  /** Its wrong start; and the gap in the set it strayed from is the same fault. */
  readonly stray: Break;
  readonly gap: Break | undefined;
  /** The number in the words of the set before it. */
  readonly due: string;
  /** The point before it. */
  readonly previous: { readonly span: Span; readonly written: string };
  readonly repair: { readonly title: string; readonly edits: readonly Edit[] };
}

export const readMixed = (draft: LaidOut, series: Series, all: readonly Series[]): Mixed | undefined => mixedFamilies(draft.text, series, all) ?? mixedWithAdverb(draft, series);

/** 一是…；第二，…；三是…: a series that begins with the very number another one of its paragraph waits for. */
function mixedFamilies(text: string, series: Series, all: readonly Series[]): Mixed | undefined {
  const stray = series.breaks.find(({ kind }) => kind === 'start');
  if (stray === undefined || isHeading(series.family) || isStep(series.family)) return undefined;
  const { marker: { span, ordinal }, paragraph } = stray.item;
  const isBefore = (it: Item): boolean => it.paragraph === paragraph && it.marker.ordinal === ordinal - 1 && it.marker.span.end <= span.start;
  const other = all.findLast((it) => it.family !== series.family && !isHeading(it.family) && it.items.some(isBefore) && !it.items.some(({ marker }) => marker.ordinal === ordinal));
  if (other === undefined) return undefined;
  const previous = other.items.findLast(isBefore)!.marker.span;
  const due = rewrite(slice(text, previous), other.family, ordinal);
  return {
    stray, gap: other.breaks.find(({ kind, expected }) => kind === 'gap' && expected === ordinal), due, previous: { span: previous, written: slice(text, previous) },
    repair: { title: `改为“${due}”`, edits: [{ span, newText: due }] },
  };
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
  return { stray, gap: undefined, due: ADVERBS[ordinal - 1]!, previous: before.at(-1)!, repair: { title: `前面改为“${rewrite(written, series.family, 1)}”`, edits } };
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
