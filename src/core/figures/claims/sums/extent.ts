import { boundsOf, type Bounds } from '../../reported';
import { complementsIn } from './complements';
import { mistypedAt } from './mistyped';
import { exceeds, mayBeOfAnother } from './whole';
import { alike, type Mention, type Reading } from '../mention';

/** One run of parts that belongs together. */
export interface Extent {
  readonly parts: readonly Mention[];
  /** The parts make the whole. */
  readonly full: boolean;
  /** Their names alone make a whole, 出口 and 进口: one list, no two ways of dividing. */
  readonly named?: boolean;
  /** Two other splits of the same whole agree with it: this one has to as well. */
  readonly outvoted: boolean;
  /** One digit is all that keeps the parts from making the whole: it is wrong, and the list one list. */
  readonly mistyped?: boolean;
}

/**
 * Where a list of parts ends is often said by the numbers alone: 其中财产险108.4亿元；人身险257.4亿元；寿险181.2亿元 is full after two.
 * A list that is full may be followed by other splits of the same whole; one that would burst far beyond it went on to something else.
 */
export function extentsOf(reading: Reading, whole: Mention, parts: readonly Mention[], sure: boolean, closed: boolean): Extent[] {
  const most = boundsOf(whole.quantity);
  if (most.lo <= 0) return [];
  if (most.hi === Infinity || parts.length < 2) return [{ parts, full: false, outvoted: false }];
  const bounds = parts.map(({ quantity }) => boundsOf(quantity));
  const stop = bounds.findIndex(({ lo, hi }, i) => i > 0 && (lo + hi) / 2 >= most.lo);
  const end = stop < 0 ? parts.length : stop;
  const found: Extent[] = [];
  let start = 0;
  for (let full = fullAt(bounds, start, end, most); full > start; full = fullAt(bounds, start, end, most)) {
    found.push({ parts: parts.slice(start, full), full: true, outvoted: false });
    start = full;
  }
  // 水稻30万亩、玉米7万亩、药材2万亩、其他0.5万亩: what others close is one list, wherever it seems to be full.
  if (start > 0 && start < end && end === parts.length && isRow(reading.text, parts) && sumOf(bounds, 0, end).lo <= most.hi * 1.25) {
    return [{ parts, full: false, outvoted: false }];
  }
  const named = complementsIn(reading.text, parts.slice(start), whole);
  if (start === 0) {
    // 其中城镇14.48万人；男性34.70万人，女性32.34万人: behind ； the whole is divided anew.
    const anew = named === parts.length ? -1 : parts.findIndex((part, i) => i > 0 && i < end && part.segment !== parts[i - 1]!.segment && fullAt(bounds, i, end, most) > i);
    if (anew > 0 && sumOf(bounds, 0, end).lo > most.hi) {
      return [{ parts: parts.slice(0, anew), full: false, outvoted: false }, { parts: parts.slice(anew, fullAt(bounds, anew, end, most)), full: true, outvoted: false }];
    }
    const least = named > 0 ? sumOf(bounds, 0, named).lo : Infinity;
    // 还本2.4亿元、付息7.2亿元，再融资还本22.1亿元: as long as the two say nothing the third may belong to them.
    if (least <= most.hi * FARTHEST && (least > most.hi || mistypedAt(whole.quantity, parts, named + 1) === 0)) return [{ parts: parts.slice(0, named), full: false, named: true, outvoted: false }];
    const accounts = stop < 0 && [whole, ...parts].every((it) => isAccount(reading, it));
    const row = sure && exceeds(whole, parts) && (isSoleRow(reading, whole, parts, closed) || isGraded(reading, whole, parts));
    const reached = row ? parts.length : withinReach(reading, most, parts.slice(0, end), bounds, sure, accounts);
    const mistyped = mistypedAt(whole.quantity, parts, reached + 1);
    if (mistyped > 0) return [{ parts: parts.slice(0, mistyped), full: false, outvoted: false, mistyped: true }];
    const found = [{ parts: parts.slice(0, reached), full: false, outvoted: false }];
    // 其中金属矿产9种，非金属矿产96种: named as the part before it, and alone more than the whole.
    const beyond = stop > 0 && reached === stop && (isCalledAs(reading, whole, parts, stop) || (sure && isNamedAlike(reading, parts[stop - 1]!, parts[stop]!))) ? [parts[stop]!] : [];
    return beyond.length > 0 ? [...found, { parts: beyond, full: false, outvoted: false }] : found;
  }
  const anew = dividedAnew(parts, bounds, start, most);
  if (anew.length > 0) return [...found, ...anew];
  const { lo, hi } = sumOf(bounds, start, end);
  if (found.length > 1 && end - start > 1 && lo > most.lo * 0.95 && hi < most.hi * 1.05) {
    found.push({ parts: parts.slice(start, end), full: false, outvoted: true });
  } else if (named > 0 && start + named <= end && sumOf(bounds, start, start + named).lo <= most.hi * 1.3) {
    // 其中工业21个、农业25个；新建30个、续建18个: a second way of dividing the same whole.
    found.push({ parts: parts.slice(start, start + named), full: false, named: true, outvoted: false });
  }
  return found;
}
/** 书记23人、委员46人；男性59人、女性13人；汉族66人、少数民族6人: each ； divides the whole anew, and where two make it a third that comes near has to. */
function dividedAnew(parts: readonly Mention[], bounds: readonly Bounds[], from: number, whole: Bounds): Extent[] {
  if (parts[from]?.segment === parts[from - 1]!.segment) return [];
  const rows: { readonly parts: readonly Mention[]; readonly full: boolean; readonly near: boolean }[] = [];
  for (let start = from, end = from; start < parts.length; start = end) {
    while (end < parts.length && parts[end]!.segment === parts[start]!.segment) end++;
    const { lo, hi } = sumOf(bounds, start, end);
    if (end - start > 1) rows.push({ parts: parts.slice(start, end), full: lo <= whole.hi && hi >= whole.lo, near: lo > whole.lo * 0.8 && hi < whole.hi * 1.25 });
  }
  const agreed = rows.filter(({ full }) => full).length > 0;
  return rows.filter(({ full, near }) => full || (agreed && near)).map(({ parts, full }) => ({ parts, full, outvoted: !full }));
}

/** A list that bursts further beyond its whole than this is no list of its parts. */
const FARTHEST = 3;

/** 其中小学112所、初中31所、高中86所。: nothing but names between the figures, no other amount they may be parts of, and not far beyond any sense. */
function isSoleRow(reading: Reading, whole: Mention, parts: readonly Mention[], closed: boolean): boolean {
  const { text } = reading;
  const [first, last] = [parts[0]!, parts[parts.length - 1]!];
  return (closed || parts.length > 2) && last.index - first.index === parts.length - 1 && !/[，；]/.test(text.slice(first.end, last.start))
    && !exceeds({ ...whole, quantity: { ...whole.quantity, mantissa: whole.quantity.mantissa * FARTHEST } }, parts) && !mayBeOfAnother(reading, whole, parts);
}

/** 景区8家，其中5A级1家，4A级12家: grades are told of nothing but the whole. 市级以上的8家 may be followed by others. */
function isGraded(reading: Reading, whole: Mention, parts: readonly Mention[]): boolean {
  const { text } = reading;
  const [first, last] = [parts[0]!, parts[parts.length - 1]!];
  return last.index - first.index === parts.length - 1 && first.segment === last.segment && !/以[上下]/.test(text.slice(whole.clause, whole.start))
    && parts.every(({ lead, start }) => GRADE.test(text.slice(lead, start))) && !mayBeOfAnother(reading, whole, parts);
}
const GRADE = /^(?:(?:国家|自治区|[省市州区县厅部镇])级|[1-5一二三四五]A级|[一二三四五]星级)(?!以)[^，。；：、（）]{0,6}$/;

/** 返还性收入, 接待经费: each yuan of a budget is in one account only, so that accounts do not overlap. */
const isAccount = ({ text }: Reading, { clause, start, quantity }: Mention): boolean =>
  quantity.unit?.dimension === 'money' && ACCOUNT.test(text.slice(Math.max(clause, start - 16), start));
const ACCOUNT = /(?:收入|支出|经费|拨款|补助|转移支付|[^收]税)(?:预算|预计|安排|执行|完成|实现|达|为|数|合计|总计)*$/;

/** Right behind one another with nothing but a pause between, their names ending in the same two characters. */
function isNamedAlike({ text }: Reading, a: Mention, b: Mention): boolean {
  const name = text.slice(b.start - 2, b.start);
  return b.index === a.index + 1 && b.segment === a.segment && a.start - a.clause > 3 && text.slice(a.start - 2, a.start) === name && /^[\u4e00-\u9fff]{2}$/.test(name)
    && !VERBS.test(name) && b.start - a.end < 24;
}
const VERBS = /[完实达为共有到计成现]/;

/** 新增装机容量3.7万千瓦，其中新增火电…，新增风电…: one of several that all begin as their whole does. */
function isCalledAs({ text }: Reading, whole: Mention, parts: readonly Mention[], at: number): boolean {
  const name = text.slice(parts[at]!.lead, parts[at]!.lead + 2);
  return parts.length > 2 && /^[\u4e00-\u9fff]{2}$/.test(name) && text.slice(whole.clause, whole.start).includes(name)
    && parts.every((part, i) => text.startsWith(name, part.lead) && (i === 0 || (part.segment === parts[i - 1]!.segment && part.index - parts[i - 1]!.index <= 2)));
}


/** After which part, two at least and as many as may be, the sum can be the whole; `start` if never. */
function fullAt(bounds: readonly Bounds[], start: number, end: number, whole: Bounds): number {
  let lo = 0;
  let hi = 0;
  let full = start;
  for (let i = start; i < end; i++) {
    lo += bounds[i]!.lo;
    hi += bounds[i]!.hi;
    if (lo > whole.hi) break;
    if (i > start && hi >= whole.lo) full = i + 1;
  }
  return full;
}

/**
 * How many parts are read. A list over its whole is kept when it is one list beyond doubt or only a little over;
 * else it ended before it was over.
 */
function withinReach({ text, mentions }: Reading, whole: Bounds, parts: readonly Mention[], bounds: readonly Bounds[], sure: boolean, accounts: boolean): number {
  const end = parts.length;
  const { lo } = sumOf(bounds, 0, end);
  if (lo <= whole.hi || end < 2) return end;
  const last = parts[end - 1]!;
  const apart = text.slice(parts[0]!.end, last.start);
  const single = sure && (!/[，；]/.test(apart) || (!apart.includes('；') && ENDS.test(text.slice(last.end, last.end + 3))));
  const closing = /其[他它余]|剩余/.test(text.slice(last.clause, last.start));
  // 其中银行35家，证券24家，保险43家。: nothing but names between the figures, up to the end of the sentence.
  const bare = end > 2 && last.index - parts[0]!.index === end - 1 && endsList(text, last, mentions[last.index + 1]) && !apart.includes('；');
  const head = parts.slice(0, end).filter(({ segment }) => segment === parts[0]!.segment).length;
  // 其中甲户2976户，乙户1076户，丙户3520户；风险已消除6435户: ； ended the list.
  if (sure && head > 1 && head < end) {
    const row = sumOf(bounds, 0, head).lo;
    if (row > whole.hi && row <= whole.hi * 1.25) return head;
  }
  let fits = 1;
  while (fits < end && sumOf(bounds, 0, fits + 1).lo <= whole.hi) fits++;
  if (!single && !closing && !bare && !(accounts && sure) && sumOf(bounds, 0, fits).hi >= whole.lo * 0.95) return fits;
  const most = whole.hi * (accounts ? (sure ? FARTHEST : 1.25) : sure || bare || closing ? 1.25 : 1.05);
  // Of 3 things 4: one too many is more than a quarter.
  const counted = parts[0]!.quantity.unit?.whole === true && ((bare && sure) || isStanza(text, parts));
  return lo <= most || (counted && lo <= Math.max(whole.hi * 1.1, whole.hi + 1)) ? end : fits;
}

/** 其中城关镇1起，伤1人；柳林镇2起，伤3人。: each part begins a ； of its own, up to the end of the sentence. */
const isStanza = (text: string, parts: readonly Mention[]): boolean =>
  parts.every(({ segment, start }, i) => i === 0 || (segment === parts[i - 1]!.segment + 1 && !/季度|[年月日夜]/.test(text.slice(parts[i - 1]!.end, start)))) && /^[^；。]{0,60}。/.test(text.slice(parts[parts.length - 1]!.end, parts[parts.length - 1]!.end + 61));

/** Names and figures with nothing but 、 between, the last of them 其他. */
function isRow(text: string, parts: readonly Mention[]): boolean {
  const last = parts[parts.length - 1]!;
  return /^其[他它余]/.test(text.slice(last.lead, last.start)) && !/[，；]/.test(text.slice(parts[0]!.end, last.start));
}

/** The list ends with its sentence or its bracket: nothing else can follow in it. */
const ENDS = /^[^，；、]{0,2}[。）]/;

/** Its sentence ends there, or a ； behind which another kind of figure is told. */
const endsList = (text: string, last: Mention, next: Mention | undefined): boolean => ENDS.test(text.slice(last.end, last.end + 3))
  || (text[last.end] === '；' && (next === undefined || !alike(next.quantity, last.quantity)));

function sumOf(bounds: readonly Bounds[], start: number, end: number): Bounds {
  let lo = 0;
  let hi = 0;
  for (let i = start; i < end; i++) {
    lo += bounds[i]!.lo;
    hi += bounds[i]!.hi;
  }
  return { lo, hi };
}
