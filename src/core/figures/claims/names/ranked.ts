import { readArabicOrdinal, readHanOrdinal } from '../../../structure/ordinals';
import { fitting, namesFrom, type Names } from '../../../structure/namelists';
import type { Span } from '../../../text/span';
import type { Tally } from '../claim';
import { tallyOf } from './named';

/** 居前三位的是甲县、乙县、丙县 · 后2名依次为甲镇、乙镇: as many names as places. `at` is where the number stands. */
export function rankedBehind(text: string, at: number): Tally | undefined {
  const ordinal = readHanOrdinal(text, at) ?? readArabicOrdinal(text, at);
  if (ordinal === undefined || ordinal.value < 2 || ordinal.value > 20) return undefined;
  const figured = figuredBehind(text, ordinal.end);
  if (figured !== undefined) return tallyOf(text, at, ordinal.end + 1, figured, 1);
  PLACES.lastIndex = ordinal.end;
  if (!PLACES.test(text)) return undefined;
  const names = namesFrom(text, PLACES.lastIndex);
  if (names === undefined || !'。；，）'.includes(text[names.span.end] ?? '。')) return undefined;
  const items = fitting(names, ordinal.value);
  // Two may share a place, and what holds a verb or a figure is no plain list.
  if (items.length < 2 || SHARED.test(text.slice(names.span.start, names.span.end)) || NO_LIST.test(text.slice(names.span.start, names.span.end).replace(ASIDES, '')) || items.some(({ start, end }) => end - start > 24)) return undefined;
  return items.length === ordinal.value || areNames(text, names, items) ? tallyOf(text, at, ordinal.end + 1, items, 1) : undefined;
}

/** 居前三位的行业是：建筑业8家，占4%；制造业6家，占3%；批发业4家，占2%。: names with their figures, parted by ；. */
function figuredBehind(text: string, at: number): Span[] | undefined {
  OPENED.lastIndex = at;
  if (!OPENED.test(text)) return undefined;
  const start = OPENED.lastIndex;
  const [list] = LIST.exec(text.slice(start, start + LONGEST))!;
  const names = list.split('；').map((it) => NAME.exec(it)?.[0]);
  if (names.length < 2 || names.includes(undefined) || text[start + list.length] !== '。') return undefined;
  let from = start;
  return list.split('；').map((it, i) => {
    const span = { start: from, end: from + names[i]!.length };
    from += it.length + 1;
    return span;
  });
}
const OPENED = /[位名](?:的[\u4e00-\u9fff]{0,6})?(?:分别|依次)?[是为]：/y;
const LIST = /^[^。！？：]*/;
const LONGEST = 300;
/** No second name with a figure of its own stands behind it. */
const NAME = /^[\u4e00-\u9fff、]{2,20}(?=\d[^；、]*$)/;

/** 计算机、通信和其他电子设备制造业 is one. */
function areNames(text: string, { joins }: Names, items: readonly Span[]): boolean {
  const last = (it: Span): string => text.slice(it.start, it.end).replace(ASIDES, '').slice(-1);
  return items.every((it) => last(it) === last(items[0]!)) ? '县区市州乡镇村'.includes(last(items[0]!)) || joins === 0 : joins === 0 && items.every((it) => it.end - it.start < 5 && last(it) !== '业');
}
const PLACES = /[位名](?:的?(?:分别|依次)?[是为]|的?(?:乡镇|县区|县市|单位|部门|国家|行业|地区|市州|产业)?(?:分别|依次)[是为])[：:]?/y;
const SHARED = /并列|同分/;
const NO_LIST = /[\d等有]|并列|以及其|第[一二三]/;
const ASIDES = /（[^（）]*）/g;
