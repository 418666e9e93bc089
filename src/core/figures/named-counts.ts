import type { Span } from '../text/span';
import { readHanOrdinal } from '../structure/ordinals';

/** A Chinese number that counts names beside it and is no figure: 四区（甲区、乙区、丙区、丁区）, “甲、乙、丙”三大行动, 甲镇、乙镇两镇. */
export interface NamedCount {
  /** 四区, 三大行动. */
  readonly span: Span;
  readonly number: Span;
  readonly count: number;
  readonly items: readonly Span[];
}

/** Every such count whose names are more or fewer. */
export function readNamedCounts(text: string): NamedCount[] {
  return [...inBrackets(text), ...behindQuotes(text), ...behindPlaces(text)];
}

const NUMBER = '(?<![一二三四五六七八九十百千万亿第前后这那上零〇几数\\d.])(?<number>[两三四五六七八九]|[3-9])';

/** 一心（…）、三区（…）、五路（…）: the names end as the noun does, or another count beside it agrees with its own. */
function inBrackets(text: string): NamedCount[] {
  if (!text.includes('（')) return [];
  const all = [...text.matchAll(BRACKET)].flatMap(({ index, groups }) => {
    const { number = '', noun = '', list = '' } = groups!;
    const end = index + number.length + noun.length;
    const items = divided(list, end + 1, '、');
    return items.length < 2 || items.some((it) => it.end - it.start < 3) ? [] : [countOf(number, { start: index, end }, items)];
  });
  const agreeing = all.filter(({ count, items }) => count === items.length);
  return all.filter(({ span, count, items }) => Math.abs(items.length - count) === 1
    && (isMostly(items, (it) => text[it.end - 1] === text[span.end - 1]) || agreeing.some((it) => Math.abs(it.span.start - span.start) < BESIDE)));
}
const BRACKET = new RegExp(`${NUMBER}(?<noun>[心区路带园轴廊极翼点线网链镇村山河湖城馆院厂校桥园港区])（(?<list>(?!含|包括|其中|如|即|除)[^（）。；，：“”\\d等和与及]{6,120})）`, 'g');
const BESIDE = 120;

/** “甲、乙、丙”三大行动 · “甲”“乙”“丙”三项制度. */
function behindQuotes(text: string): NamedCount[] {
  if (!text.includes('”')) return [];
  return [...text.matchAll(QUOTED)].flatMap(({ index, groups, 0: found }) => {
    const { number = '' } = groups!;
    const start = index + 1;
    const items = quotedBefore(text, index);
    const counted = items && countOf(number, { start, end: index + found.length }, items);
    return counted === undefined || Math.abs(items!.length - counted.count) > 2 || items!.length === counted.count ? [] : [counted];
  });
}
const QUOTED = /”(?<number>[两三四五六七八九]|[3-9])[大个项条种张篇](?!月|人|小时|乡|镇|村|县)[\u4e00-\u9fff]{2}/g;

/** One quotation that holds a list, or three and more in a row; undefined where names may stand further off. */
function quotedBefore(text: string, close: number): Span[] | undefined {
  const quotes: Span[] = [];
  let end = close;
  while (text[end] === '”' && quotes.length < 20) {
    const open = text.lastIndexOf('“', end);
    if (open < 0 || end - open > LONGEST) return undefined;
    quotes.unshift({ start: open + 1, end });
    end = open - 1;
    if (text[end] === '、' || text[end] === '和') end--;
  }
  const [first] = quotes;
  if (first === undefined || quotes.some((it) => NO_NAME.test(text.slice(it.start, it.end)))) return undefined;
  const inner = quotes.map((it) => divided(text.slice(it.start, it.end), it.start, '、'));
  if (quotes.length > 2) return inner.every((it) => it.length === 1) && '，。；：'.includes(text[end] ?? '。') === false && text[end + 1] === '“' ? quotes : undefined;
  // 、“甲、乙”: what stands before may belong to it.
  if (quotes.length !== 1 || text[first.start - 2] === '、') return undefined;
  const items = inner[0]!;
  return items.length > 2 && items.every((it) => it.end - it.start > 1) ? items : undefined;
}
const LONGEST = 120;
const NO_NAME = /[\d。；：，+]|等$/;

/** 甲镇、乙镇、丙镇两镇. */
function behindPlaces(text: string): NamedCount[] {
  return [...text.matchAll(PLACES)].flatMap(({ index, groups, 0: found }) => {
    const { number = '', list = '' } = groups!;
    const end = index + found.length;
    const items = divided(list, index, '、').flatMap((it) => joined(text, it));
    const counted = countOf(number, { start: end - number.length - 1, end }, items);
    return items.length !== counted.count && Math.abs(items.length - counted.count) === 1 && items.length > 1 ? [counted] : [];
  });
}
const PLACES = /(?<![、和与及])(?<list>[\u4e00-\u9fff]{1,5}(?<kind>[镇乡村县区市])(?:[、和][\u4e00-\u9fff]{1,4}\k<kind>){1,9})(?<number>[两三四五六七八九])\k<kind>(?![民级组小委干集属直域政办街村支镇区域场])/g;

/** 甲镇和乙镇 are two. */
function joined(text: string, { start, end }: Span): Span[] {
  const at = text.indexOf('和', start + 1);
  return at > 0 && at < end - 1 ? [{ start, end: at }, { start: at + 1, end }] : [{ start, end }];
}

function divided(list: string, from: number, mark: string): Span[] {
  let at = from;
  return list.split(mark).map((it) => {
    const span = { start: at, end: at + it.length };
    at = span.end + mark.length;
    return span;
  });
}

const countOf = (number: string, span: Span, items: readonly Span[]): NamedCount =>
  ({ span, number: { start: span.start, end: span.start + number.length }, count: readHanOrdinal(number, 0)?.value ?? Number(number), items });

const isMostly = <T>(items: readonly T[], test: (it: T) => boolean): boolean => items.filter(test).length * 2 > items.length;
