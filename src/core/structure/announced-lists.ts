import { isSetLabel } from '../lexicon/sets';
import { oneOf } from '../text/characters';
import { slice, type Span } from '../text/span';
import type { Announcement } from './announcements';
import { areCounted, ASIDE, namesBefore, namesFrom, openingBehind, type Names } from './namelists';
import { readHanOrdinal } from './ordinals';

/** A promise of points with the names that it counts in its own sentence: 谋划、开工、投产四个环节 · “五大工程”，即…. */
interface AnnouncedList extends Counted {
  readonly list: List;
}
type Counted = Pick<Announcement, 'span' | 'number' | 'count' | 'frame'>;

interface List {
  readonly span: Span;
  /** How many names there are, 和 taken as the last joint or as part of a name. */
  readonly parted: number;
  readonly joined: number;
  /** 等 says that they are not all. */
  readonly partial: boolean;
  /** Without 等, 即 or a colon only nearness says that the names are what is counted. */
  readonly bare: boolean;
}

const isHan = (char: string | undefined): boolean => char !== undefined && char >= '\u4e00' && char <= '\u9fff';

/** Plain counts first, then those told by the name of what they count, then frames. */
export function* readAnnouncedLists(text: string, announcements: readonly Announcement[]): Iterable<AnnouncedList> {
  const named = [...namedIn(text)];
  const starts = new Set(named.map(({ number }) => number.start));
  // 9点：… is a time of the day.
  const plain = announcements.filter((it) => it.frame === undefined && !starts.has(it.number.start) && !/\d点$/.test(text.slice(it.span.start, it.span.end)));
  for (const it of [...plain, ...named]) {
    const list = listBefore(text, it) ?? listBehind(text, it);
    if (list !== undefined) yield { ...it, list };
  }
  for (const it of announcements) {
    const list = it.frame === undefined ? undefined : framedBefore(text, it, it.frame);
    if (list !== undefined) yield { ...it, list };
  }
}

/** Han counts that are no figures, whatever it is that they count: 五大工程, “三大”工程, 三类模式, 四种意识, 四本预算, 三位一体. */
const NAMED_COUNT = /(?<digits>[两三四五六七八九]|十[一二三四五]?|[3-9]|1[0-5])(?:部分|位一体|本(?:预算|账)|(?:[大项类种条张]|篇(?=文章)|件(?=[大实]事))”?[\u4e00-\u9fff]{2})/g;

function* namedIn(text: string): Iterable<Counted> {
  for (const { index, 0: found, groups } of text.matchAll(NAMED_COUNT)) {
    const { digits = '' } = groups!;
    // 城关镇和柳林镇这两大片区: right behind names 这 points at them.
    if (isBeforeNot(text, index - 1) && !(text[index - 1] === '这' && isHan(text[index - 2]))) continue;
    const count = readHanOrdinal(digits, 0)?.value ?? Number(digits);
    yield { span: { start: index, end: index + found.length }, number: { start: index, end: index + digits.length }, count };
  }
}
/** 第三项任务, 十三项任务, 2.3个重点, 前三项任务: no count, or not its beginning. */
const isBeforeNot = oneOf('.0123456789一二三四五六七八九十百千万第前后这那上');

/** A、B、C等三方面 · A、B和C三个环节: three names or more that end right before the number, or before the quotation mark in front of it; two before 这两大. */
function listBefore(text: string, counted: Counted): List | undefined {
  const { number, count } = counted;
  const quoted = text[number.start - 1] === '“';
  const pointed = text[number.start - 1] === '这';
  const before = number.start - (quoted || pointed ? 1 : 0);
  const partial = text[before - 1] === '等';
  if ((quoted && !partial && !countsNames(text, counted)) || text[before - 1] === '、') return undefined;
  if (pointed) return pointedAt(text, before, count);
  const end = partial || text[before - 1] === '共' ? before - 1 : before;
  // 提升（规划、建设、管理、服务）四项水平: the bracket alone is the list.
  const found = namesBefore(text, text[end - 1] === '）' ? end - 1 : end);
  const names = found !== undefined && quoted && !partial ? shortened(found) : found;
  return names !== undefined && areCounted(text, names) ? countedIn(text, names, { partial, bare: !partial }) : undefined;
}

/** Without the words of the sentence that run into its first name. */
function shortened({ span, items: [first, ...others], ...names }: Names): Names {
  const start = Math.max(span.start, first!.end - LONGEST_FIRST);
  return { ...names, span: { start, end: span.end }, items: [{ start, end: first!.end }, ...others] };
}
const LONGEST_FIRST = 12;

/** “两项补贴” and “三资” are names, and what stands before them need not be what they count; “四大产业” is, unless everybody knows it or it goes on a list. */
function countsNames(text: string, { span, number, count }: Counted): boolean {
  QUOTED_COUNT.lastIndex = number.end;
  return count > 2 && QUOTED_COUNT.test(text) && !isSetLabel(slice(text, { start: number.start, end: QUOTED_COUNT.lastIndex - 1 }).replace('”', '')) && span.end > number.end;
}
const QUOTED_COUNT = /(?:位一体|[大项类种条张篇][\u4e00-\u9fff]{2,4})”(?![、和及与])|[大项]”[\u4e00-\u9fff]{2,3}(?![、和及与])/y;

/** 学校和社区这两大阵地, 甲、乙、丙这三类: names joined by 和 and by 、, however few. */
function pointedAt(text: string, end: number, count: number): List | undefined {
  const names = plain(text, namesBefore(text, end));
  const words = names && wordsOf(text, names).split(/、|[和与及]/);
  return words !== undefined && words.length > 1 && Math.abs(words.length - count) === 1 && words.every((it, i) => it.length > 1 && it.length < (i === 0 ? 10 : 8))
    ? { span: names!.span, parted: words.length, joined: words.length, partial: false, bare: true } : undefined;
}

/** 五个方面：A、B、C、D。 · “五大工程”，即A、B、C。 */
function listBehind(text: string, { span, count }: Counted): List | undefined {
  const opening = openingBehind(text, span.end);
  if (opening === undefined || opening.how === 'is') return undefined;
  const names = plain(text, namesFrom(text, opening.start));
  if (names === undefined || !'。；！？）'.includes(text[names.span.end] ?? '，')) return undefined;
  const words = wordsOf(text, names);
  if (NUMBERED.test(words) || (opening.how === 'bracket' && ASIDE.test(words))) return undefined;
  const including = opening.how === 'including';
  const list = countedIn(text, names, { partial: false, bare: including }, opening.how === 'said' ? 2 : 3);
  // What a whole includes may be told in part, but not where each name repeats what is counted: 四项工程，包括道路工程、供水工程.
  const noun = text.slice(span.end - 2, span.end);
  return list !== undefined && including && list.parted < count && !words.split('、').every((it) => it.endsWith(noun)) ? undefined : list;
}
const NUMBERED = /[一二三四五六七八九十①]/;

/** 政治过硬、本领过硬、作风过硬“四个过硬”: a name, but every word in front of it holds its own. */
function framedBefore(text: string, { number }: Counted, frame: string): List | undefined {
  if (text[number.start - 1] !== '“') return undefined;
  const names = plain(text, namesBefore(text, number.start - 1));
  const words = names && wordsOf(text, names).split('、');
  return words !== undefined && words.length > 2 && words.every((it) => it.split(frame).length === 2 && it.length < 16)
    ? { span: names!.span, parted: words.length, joined: words.length, partial: false, bare: true } : undefined;
}

/** `least`: two names alone are too few to be sure that they are a list. */
function countedIn(text: string, { span, items }: Names, how: Pick<List, 'partial' | 'bare'>, least = 3): List | undefined {
  const names = items.map((it) => text.slice(it.start, it.end));
  // 亮化行动和美化行动: where both sides end as the other names do, a joint parts two of them.
  const ending = names[0]!.slice(-1);
  const parts = names.at(-1)!.split(/(?<=..)(?:以及|[和与及])(?=..)/);
  const isParted = names.at(-1)!.includes('以及') || [...names.slice(1, -1), ...parts].every((it) => it.endsWith(ending));
  if (parts.length === 2 && isParted) names.splice(-1, 1, ...parts);
  // The first name may have a verb before it; long chunks are clauses, not names.
  if (names.length < least || names.some((it, i) => it.length > (i === 0 ? 24 : 16))) return undefined;
  // 废品收购和煤炭经营整治, where all end in 整治, is one.
  const isWhole = names.every((it) => it.endsWith(names[0]!.slice(-2)) && it.split(/[和与及]/).slice(0, -1).every((left) => !left.endsWith(ending)));
  const joints = isWhole ? 0 : names.at(-1)!.slice(1, -1).match(/和|与|及|以及/g)?.length ?? 0;
  const inner = isWhole ? 0 : names.slice(0, -1).join('').match(/和|与|及/g)?.length ?? 0;
  return joints === 1 && inner === 0
    ? { span, parted: names.length + 1, joined: names.length, ...how }
    : { span, parted: names.length, joined: names.length + joints + inner, ...how };
}

/** Names without quotation marks, brackets and figures, and not open at their end: nothing to doubt where one ends. */
function plain(text: string, names: Names | undefined): Names | undefined {
  return names === undefined || INTRICATE.test(wordsOf(text, names)) ? undefined : names;
}
const INTRICATE = /[“”（）《》〔〕\d等]/;
const wordsOf = (text: string, { span }: Names): string => text.slice(span.start, span.end);

/** Parts told by their number in the sentence that counts them: 分四批实施：第一批12个，第二批15个，第三批9个. */
interface NumberedList {
  readonly span: Span;
  readonly number: Span;
  readonly count: number;
  readonly told: number;
  readonly list: Span;
}

export function* readNumberedLists(text: string): Iterable<NumberedList> {
  if (!text.includes('：第一')) return;
  for (const { index, 0: found, groups } of text.matchAll(NUMBERED_COUNT)) {
    const { digits = '', measure = '', list = '' } = groups!;
    const count = readHanOrdinal(digits, 0)!.value;
    const told = [...list.matchAll(NUMBERED_PART)].filter((it) => it.groups!.measure === measure).map((it) => readHanOrdinal(it.groups!.digits!, 0)?.value);
    if (isBeforeNot(text, index - 1) || told.length < 2 || told.some((it, i) => it !== i + 1) || (told.length < count && SO_FAR.test(list))) continue;
    const start = index + found.length - list.length;
    yield { span: { start: index, end: index + digits.length + measure.length }, number: { start: index, end: index + digits.length }, count, told: told.length, list: { start, end: start + list.length } };
  }
}
const NUMBERED_COUNT = /(?<digits>[两二三四五六七八九])个?(?<measure>批|期|轮|档|级|梯队|班|组)[\u4e00-\u9fff]{0,8}[：](?<list>第一[^。！？：]{4,200})/g;
const NUMBERED_PART = /(?<=^|[，；、])第(?<digits>[一二三四五六七八九十])(?<measure>批|期|轮|档|级|梯队|班|组)/g;
/** 第一批已经完成，第二批正在推进: the others are still to come. */
const SO_FAR = /已|正在|目前|尚|等/;
