import { readArabicOrdinal, readHanOrdinal } from '../../../structure/ordinals';
import { divided, fitting, namesBefore, namesFrom } from '../../../structure/namelists';
import { codeAt, codeOf, oneOf } from '../../../text/characters';
import type { Span } from '../../../text/span';
import { unitNamed } from '../../units';
import type { Tally } from '../claim';
import { rankedBehind } from './ranked';

/**
 * Counts that are part of a name and no figures: 四区（甲区、乙区、丙区、丁区）, “甲、乙、丙”三大行动, 甲镇、乙镇两镇, 前三位的是甲、乙、丙. `starts` are the offsets where runs of
 * numerals begin.
 */
export function readNamed(text: string, starts: readonly number[]): readonly Tally[] {
  let found: Tally[] | undefined;
  for (let i = 0; i < starts.length; i++) {
    const at = starts[i]!;
    const tally = isRank(text, at - 1) ? rankedBehind(text, at) : isPlace(text, at - 1) ? behindPlaces(text, at) : codeAt(text, at - 1) === CLOSE_QUOTE ? behindQuotes(text, at, at) : isOfQuote(text, at) ? behindQuotes(text, at, at - 1) : undefined;
    const claim = tally ?? (codeAt(text, at + 2) === BRACKET ? inBrackets(text, at) : undefined) ?? (isPlace(text, at + 1) ? behindShortNames(text, at) : undefined);
    if (claim !== undefined) (found ??= []).push(claim);
  }
  return found?.filter((tally, i) => !isBracketed(text, tally) || isOf(text, tally) || isBorneOut(text, tally, found.slice(Math.max(0, i - MOST_BESIDE), i + MOST_BESIDE))) ?? NONE;
}
const NONE: readonly never[] = [];
const CLOSE_QUOTE = codeOf('”');
const BRACKET = codeOf('（');
const isPlace = oneOf('镇乡村县区市省州');
/** “扩投资、促消费、惠民生”的三句话 */
const isOfQuote = (text: string, at: number): boolean => codeAt(text, at - 1) === OF && codeAt(text, at - 2) === CLOSE_QUOTE;
const OF = codeOf('的');
const isRank = oneOf('前后');

/** 甲镇、乙镇、丙镇两镇. */
function behindPlaces(text: string, at: number): Tally | undefined {
  const kind = text[at - 1]!;
  PLACES.lastIndex = at;
  if (text[at + 1] !== kind || !PLACES.test(text)) return undefined;
  const names = namesBefore(text, at);
  const items = names?.items.flatMap((it) => joined(text, it)) ?? [];
  const areAlike = items.every(({ start, end }, i) => text[end - 1] === kind && (i === 0 || end - start < 6));
  return areAlike && items.length > 1 ? tallyOf(text, at, at + 2, items, 1) : undefined;
}
const PLACES = /[两三四五六七八九][镇乡村县区市](?![民级组小委干集属直域政办街村支镇区域场])/y;

/** 云溪、柳林、东河三县市 · 云溪、柳林等5镇: places without the word for what they are, of two or three characters each. */
function behindShortNames(text: string, at: number): Tally | undefined {
  SHORT_PLACES.lastIndex = at;
  if (!SHORT_PLACES.test(text)) return undefined;
  const such = codeAt(text, at - 1) === SUCH;
  const names = namesBefore(text, such ? at - 1 : at);
  if (names === undefined || names.items.length < 3 || names.joins + names.joints.length > 1) return undefined;
  const items = fitting(names, Number(text[at]) || readHanOrdinal(text, at)!.value);
  // The first has the words of the sentence before it.
  if (items.some(({ start, end }, i) => (i > 0 && (end - start < 2 || end - start > 3)) || !NAMES_ONLY.test(text.slice(i > 0 ? start : Math.max(start, end - 2), end)))) return undefined;
  return tallyOf(text, at, SHORT_PLACES.lastIndex, items, such ? 20 : 1, such);
}
const SHORT_PLACES = /[三四五六七八九3-9](?:省区市|省市区|省份|[省市州县区乡镇][市州县区乡镇]?)(?![一-十百0-9民级组小委干集属直域政办街村支镇区场长内外城委厅局])/y;
/** 温州 is one. */
const NAMES_ONLY = /^[\u4e00-\u9fff]+(?<![省市县区乡镇村级个]|.{2}州)$/;
const SUCH = codeOf('等');

/** 甲镇和乙镇 are two. */
function joined(text: string, { start, end }: Span): Span[] {
  const at = start + 1 + text.slice(start + 1, end).indexOf('和');
  return at > start && at < end - 1 ? [{ start, end: at }, { start: at + 1, end }] : [{ start, end }];
}

/** “甲、乙、丙”三大行动, one quotation that holds a list · “甲”“乙”“丙”三项制度, three and more in a row behind a word. `to` is where they end. */
function behindQuotes(text: string, at: number, to: number): Tally | undefined {
  QUOTED.lastIndex = at;
  const names = QUOTED.test(text) ? namesBefore(text, to) : undefined;
  if (names === undefined) return undefined;
  const end = QUOTED.lastIndex;
  const all = divided(names);
  // 县委、县政府按照“甲、乙、丙”三句话: only the last one is quoted.
  const quotes = (all.slice(0, -1).some((it) => text[it.end - 1] === '”') ? all : all.slice(-1)).map((it) => ({ start: text.lastIndexOf('“', it.end - 1) + 1, end: it.end - 1, from: it.start }));
  const areQuotes = quotes.every(({ start, end: close, from }, i) => text[close] === '”' && (i === 0 ? start > from : start === from + 1) && !NO_NAME.test(text.slice(start, close)));
  if (!areQuotes) return undefined;
  const [first] = quotes;
  const inner = quotes.map((it) => pauses(text, it));
  if (quotes.length > 2) {
    const isBehindWord = first!.start - 1 > first!.from && !'和与及或'.includes(text[first!.start - 2]!);
    return isBehindWord && inner.every((it) => it.length === 1) ? tallyOf(text, at, end, quotes, 2) : undefined;
  }
  const items = inner[0]!;
  return quotes.length === 1 && items.length > 2 && items.every((it) => it.end - it.start > 1) ? tallyOf(text, at, end, items, 2) : undefined;
}
const QUOTED = /[两三四五六七八九3-9](?:[大个项条种张篇](?!月|人|小时|乡|镇|村|县)[\u4e00-\u9fff]{2}|句话)/y;
const NO_NAME = /[\d。；：+]|等$/;

/** Divided by 、, or by ， where all are of one length: “提升设施，壮大产业，保障民生”三大任务. */
function pauses(text: string, { start, end }: Span): Span[] {
  const words = text.slice(start, end);
  const parts = words.split(words.includes('、') ? '、' : '，');
  if (!words.includes('、') && parts.some((it) => it.length !== parts[0]!.length)) return [{ start, end }];
  let at = start;
  return parts.map((it) => ({ start: at, end: (at += it.length + 1) - 1 }));
}

/** 一心（…）、三区（…）、五路（…）. */
function inBrackets(text: string, at: number): Tally | undefined {
  COUNTED.lastIndex = at;
  const names = COUNTED.test(text) && !isBeforeNot(text, at - 1) ? namesFrom(text, at + 3) : undefined;
  if (names === undefined || text[names.span.end] !== '）' || NO_LIST.test(text.slice(names.span.start, names.span.end))) return undefined;
  return names.items.length < 2 || names.items.some((it) => it.end - it.start < 3) ? undefined : tallyOf(text, at, at + 2, names.items, 1);
}
const COUNTED = /[两三四五六七八九3-9][心区路带园轴廊极翼点线网链镇村山河湖城馆院厂校桥港]（/y;
const isBeforeNot = oneOf('一二三四五六七八九十百千万亿第前后这那上零〇几数0123456789.');
const NO_LIST = /^(?:含|包括|其中|如|即|除)|[“”（）\d等和与及]/;

const isBracketed = (text: string, { count, items }: Tally): boolean => items[0]!.start > count.span.end && text[count.span.end] === '（';
/** The names end as the noun does: 三区（老城区、高新区、度假区）. */
const isOf = (text: string, { count, items }: Tally): boolean => items.filter((it) => text[it.end - 1] === text[count.span.end - 1]).length * 2 > items.length;
/** Another count beside it agrees with its own names. */
const isBorneOut = (text: string, { span }: Tally, others: readonly Tally[]): boolean =>
  others.some((it) => isBracketed(text, it) && it.count.mantissa === it.items.length && Math.abs(it.span.start - span.start) < BESIDE);
const BESIDE = 120;
const MOST_BESIDE = 12;

/** Names that are fewer or more by some count are another thing's. */
export function tallyOf(text: string, start: number, end: number, items: readonly Span[], most: number, partial = false): Tally | undefined {
  const number = readHanOrdinal(text, start) ?? readArabicOrdinal(text, start);
  const stated = number?.value ?? NaN;
  if (!(Math.abs(items.length - stated) <= most)) return undefined;
  return {
    kind: 'tally', span: { start: Math.min(start, items[0]!.start), end: Math.max(end, items[items.length - 1]!.end) }, binding: 'near', named: true, partial,
    count: { span: { start, end }, digits: { start, end: number?.end ?? end }, mantissa: stated, exponent: 0, grain: 0, hedge: 'stated', unit: unitNamed('个')! },
    items: items.map((it) => ({ start: it.start, end: it.end })),
  };
}
