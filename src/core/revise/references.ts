import { parse } from '../draft';
import type { Family } from '../structure/markers';
import { readArabicOrdinal, readHanOrdinal } from '../structure/ordinals';
import type { Edit } from '../text/edit';
import type { Span } from '../text/span';

/** Places that speak of a number which a renumbering changes: 第三部分, 本办法第四条, 第（三）项. They are the writer's to follow up. */
export function referencesTo(text: string, edits: readonly Edit[]): Span[] {
  if (edits.length === 0) return [];
  const changing = new Set(edits.map(({ span }) => span.start));
  const markers = parse(text).series.flatMap(({ items }) => items.map(({ marker }) => marker));
  const own = new Set(markers.map(({ span }) => span.start));
  const changed = new Set(markers.filter(({ span }) => changing.has(span.start)).map(({ family, ordinal }) => `${family}${ordinal}`));
  return [...text.matchAll(REFERENCE)].flatMap(({ index, 0: words, groups }) => {
    const { number = '', what = '' } = groups!;
    const ordinal = (readHanOrdinal(number, 0) ?? readArabicOrdinal(number, 0))?.value;
    const isTold = NAMES[what]!.some((family) => changed.has(`${family}${ordinal}`));
    return isTold && !own.has(index) ? [{ start: index, end: index + words.length }] : [];
  });
}

const REFERENCE = /第[（(]?(?<number>[一二三四五六七八九十]{1,3}|\d{1,2})[）)]?(?<what>部分|方面|章|节|条|项|点)/g;
const NAMES: Readonly<Record<string, readonly Family[]>> = {
  部分: ['一、', '第一部分'], 方面: ['一、', '（一）'], 章: ['第一章'], 节: ['第一节'], 条: ['第一条'], 项: ['（一）', '1.'], 点: ['一、', '（一）', '1.'],
};
