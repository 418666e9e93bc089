import type { Span } from '../text/span';
import type { LaidOut } from './facts';
import { isHeading } from './markers';
import { readHanOrdinal } from './ordinals';
import type { Series } from './series';

/** A count of points told before: 上述三项工作 · 以上三点意见. */
export interface Recall {
  readonly span: Span;
  readonly number: Span;
  readonly count: number;
}

/** Counts of points by a general word: what 上述五项机制 counts may have been told in any form. `starts` are the offsets where runs of numerals begin. */
export function readRecalls(text: string, starts: readonly number[]): readonly Recall[] {
  let found: Recall[] | undefined;
  for (const start of starts) {
    const before = text.slice(Math.max(0, start - 2), start);
    const number = before === '上述' || before === '以上' ? readHanOrdinal(text, start) : undefined;
    // 80%以上五项: an amount, not what stands above.
    if (number === undefined || number.value < 2 || (start > 2 && !OPENS.test(text[start - 3]!))) continue;
    COUNTED.lastIndex = number.end;
    if (!COUNTED.test(text)) continue;
    (found ??= []).push({ span: { start, end: COUNTED.lastIndex }, number: { start, end: number.end }, count: number.value });
  }
  return found ?? NONE;
}
const NONE: readonly never[] = [];
const OPENS = /[。；，！？：\s\u3000]/;
const COUNTED = /(?:点(?:意见|要求|建议)?|个?方面|[项条个](?:重点)?(?:工作|措施|任务|意见|问题|要求|事项|原则|建议))(?=[，。、；]|[\u4e00-\u9fff])/y;

/** 务必谦虚谨慎，务必艰苦奋斗。这“两个务必”…: clauses of one word, counted when they have been told. */
interface WordRecall extends Recall {
  readonly word: string;
  /** The clauses before that open with the word. */
  readonly told: readonly Span[];
}

export function* readWordRecalls(text: string): Iterable<WordRecall> {
  for (const { index, groups } of text.matchAll(WORD_RECALL)) {
    const { lead = '', number = '' } = groups!;
    const word = groups!.word ?? groups!.own!;
    const start = index + 1 + lead.length;
    const before = text.slice(Math.max(0, index - FARTHEST_WORD), index);
    const told = [...before.matchAll(new RegExp(`(?<=^|[，、；：。“和与])${word}`, 'g'))].map((it) => ({ start: index - before.length + it.index, end: index - before.length + it.index + word.length }));
    const end = start + number.length + 1;
    // Told in one sentence, so that none was told elsewhere.
    if (told.length < 2 || text.slice(told[0]!.start, told.at(-1)!.end).includes('。')) continue;
    yield { span: { start, end: end + (groups!.own === undefined ? word.length : word.length + 1) }, number: { start, end: start + number.length }, count: readHanOrdinal(number, 0)!.value, word, told };
  }
}
const WORD_RECALL = /这(?<lead>“?)(?<number>[两三四五六七八九])个(?:(?<word>[\u4e00-\u9fff]{2,4})”|“(?<own>[\u4e00-\u9fff]{2,4})”)/g;
const FARTHEST_WORD = 240;

/** A recall that counts otherwise than what it recalls. Spans are those of the draft. */
interface Misrecalled {
  readonly span: Span;
  readonly number: Span;
  readonly series: Series;
}

/** What was told last before the recall is measured, unless any list before it has as many points, or names stand there that may be what is counted. */
export function* readMisrecalled(draft: LaidOut & { readonly series: readonly Series[] }): Iterable<Misrecalled> {
  // Series stand in the order of their first points: each is passed once.
  const counts = new Set<number>();
  let passed = 0;
  for (let index = 0; index < draft.paragraphs.length; index++) {
    const { recalls } = draft.paragraphs[index]!;
    if (recalls.length === 0 || draft.regions.has(index)) continue;
    for (const it of recalls) {
      const at = draft.place(index, it.span);
      for (let next = draft.series[passed]; next !== undefined && next.items[0]!.marker.span.start < at.start; next = draft.series[++passed]) {
        counts.add(next.items.length);
        if (next.announced !== undefined) counts.add(next.announced.count);
      }
      if (counts.has(it.count)) continue;
      const [last] = draft.series.slice(Math.max(0, passed - MOST_BETWEEN), passed).filter((series) => endsAt(series, index, at.start)).sort((a, b) => lastStart(b) - lastStart(a));
      if (last === undefined || last.items.length < 2 || last.breaks.length > 0) continue;
      const from = isHeading(last.family) ? Math.max(last.items.at(-1)!.marker.span.end, at.start - NEAR) : last.items[0]!.marker.span.start;
      const between = draft.read(from, at.start);
      // What is told behind the points may be counted with them, or instead.
      if (between.split('、').length >= it.count || FURTHER.test(between)) continue;
      yield { span: at, number: draft.place(index, it.number), series: last };
    }
  }
}
const FURTHER = /。[^。]*(?:同时|另外|此外|还要|还应|并且)[^。]*。/;
const NEAR = 200;
const MOST_BETWEEN = 40;
const lastStart = ({ items }: Series): number => items.at(-1)!.marker.span.start;

/** It was told up to here: 一是 二是 in the paragraph of the recall or the one before, headings whose last section is still open. */
function endsAt({ family, items, end }: Series, index: number, at: number): boolean {
  const last = items.at(-1)!;
  if (last.marker.span.start > at) return false;
  return isHeading(family) ? end === undefined || end > at : index - last.paragraph <= 1;
}
