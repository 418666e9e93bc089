import { isDigit } from '../numerals/arabic';
import { codeAt, oneOf } from '../text/characters';
import { lengthOf, numberAt, valueOf } from './number';
import type { Moment, Months, Time, Weekday } from './time';

/**
 * The dates, times of day and stretches of a folded paragraph, in order and without overlap: 2026年3月5日, 二〇二六年三月, 2020—2025年, 10月底, 1—10月,
 * 15日, 5号, 前三季度, 上半年, 9时30分, 09:45, 2025-10-15. `starts` are where runs of digits or of Chinese numerals begin, ascending.
 * 3日内 and 5年 are durations, 〔2026〕5号 is a code. This is the one place that knows what a date is; the figures leave out what is read here.
 */
export function readTimes(text: string, starts: readonly number[]): readonly Time[] {
  let found: Time[] | undefined;
  let at = 0;
  for (let i = 0; i < starts.length; i++) {
    const start = starts[i]!;
    if (start < at) continue;
    const time = readTime(text, start, at);
    if (time === undefined) continue;
    (found ??= []).push(time);
    at = time.span.end;
  }
  return found ?? NONE;
}
const NONE: readonly Time[] = [];

/** One time; `from` is where the one before it ended. Nearly every figure is told from a date by one look at what stands behind it. */
function readTime(text: string, at: number, from: number): Time | undefined {
  const arabic = isDigit(codeAt(text, at));
  if (!arabic && text[at] === '半') return text[at + 1] === '年' && isHalf(text, at - 1) ? finished(text, at - 1, from, halfYear(text, at - 1)) : undefined;
  if (!arabic && !mayGoOn(text, at + 1)) return undefined;
  const number = numberAt(text, at);
  if (number === 0) return undefined;
  const end = at + lengthOf(number);
  if (!mayFollow(text, end)) return undefined;
  const behindPoint = arabic && isPoint(text, at - 1) && isDigit(codeAt(text, at - 2));
  if (behindPoint && text[at - 1] === ',') return undefined;
  const part = readPart(text, at, number, arabic);
  // 1.2025年, 2.10月底: the point belongs to a heading. 1.5日 is no date.
  if (part === undefined || (behindPoint && part.from.year === undefined && part.from.month === undefined)) return undefined;
  return finished(text, at, from, part);
}
const mayFollow = oneOf('年月日号时点季个:：.-/ —–~～至到、和与及');
const mayGoOn = oneOf('年月日号时点季个—–-~～至到、和〇零○0一二三四五六七八九十');
const isPoint = oneOf('.,');
const isHalf = oneOf('上下');

/** A moment as it is put together, or both ends of a stretch that shares a 年, 月 or 日. */
interface Part {
  readonly from: Moment;
  readonly to?: Moment;
  readonly list?: boolean;
  readonly numeric?: boolean;
}

/** What stands before it and what it runs to. */
function finished(text: string, at: number, floor: number, part: Part): Time {
  let { from, to } = part;
  let end = (to ?? from).end;
  let start = at;
  if ((text[at - 1] === '前' || text[at - 1] === '第') && (from.part ?? from.quarter) !== undefined && at > floor) start--;
  const word = from.year === undefined && start - 2 >= floor ? yearWord(text, start - 2) : undefined;
  if (word !== undefined) start -= 2;
  if (start < at) from = { ...from, start, word };
  if (to === undefined && !part.numeric) {
    from = withWeekday(text, from);
    const second = secondEnd(text, from.weekday === undefined ? end : closed(text, from.weekday.span.end));
    if (second !== undefined) {
      to = second;
      end = to.end;
    }
  }
  if (to !== undefined && to.day !== undefined) {
    const both = from.weekday === undefined ? BOTH.exec(text.slice(end, end + 12)) : null;
    if (both) {
      const where = end + both[0].length;
      from = { ...from, weekday: weekdayAt(text, end + both[1]!.length) };
      to = { ...to, weekday: weekdayAt(text, where - 1) };
    } else if (from.weekday !== undefined || !part.list) to = withWeekday(text, to);
  }
  const style = part.numeric ? 'numeric' : LUNAR.test(text.slice(Math.max(floor, start - 3), start)) || LUNAR.test(text.slice(start, end)) ? 'lunar' : 'plain';
  return { span: { start, end }, from, to, list: part.list === true, style };
}
const LUNAR = /[农阴旧]历/;
/** 5月8日至10日（周五至周日） */
const BOTH = /^([（(](?:星期|周))[一二三四五六日天](?:至|到|—|–|-|~|～)(?:星期|周)?[一二三四五六日天]/;

/** The other end: 至9日, —2026年3月, 至次年3月. */
function secondEnd(text: string, at: number): Moment | undefined {
  let next = text[at] === '起' ? at + 1 : at;
  if (text[next] === ' ') next++;
  if (!joinsRange(text, next)) return undefined;
  next += text[next + 1] === text[next] ? 2 : 1;
  if (text[next] === ' ') next++;
  const word = yearWord(text, next);
  if (word !== undefined) next += 2;
  const number = numberAt(text, next);
  const part = number === 0 || !mayFollow(text, next + lengthOf(number)) ? undefined : readPart(text, next, number, isDigit(codeAt(text, next)));
  if (part === undefined || part.to !== undefined || part.numeric) return undefined;
  return word === undefined ? part.from : { ...part.from, word: part.from.year === undefined ? word : undefined };
}
const joinsRange = oneOf('—–-~～至到');
const joinsList = oneOf('—–-~～至到、和与及');
const isRangeMark = joinsRange;

/** 今年, 去年 … at an offset. */
function yearWord(text: string, at: number): string | undefined {
  return text[at + 1] === '年' && opensYear(text, at) ? text.slice(at, at + 2) : undefined;
}
const opensYear = oneOf('今去上本当明前次翌同');

function readPart(text: string, at: number, number: number, arabic: boolean): Part | undefined {
  const value = valueOf(number);
  const length = lengthOf(number);
  const end = at + length;
  const close = pastBlank(text, end);
  switch (text[close]) {
    case '年':
      if (length === 4) return isYear(value) ? inYear(text, at, close + 1, value) : undefined;
      return arabic && length === 2 && SHORT_YEAR.test(text.slice(close + 1, close + 5)) ? inYear(text, at, close + 1, 2000 + value) : undefined;
    case '月': return inMonth(text, at, close, undefined, value);
    case '日': return arabic && value > 0 && value <= 31 && length < 3 && !DURATION.test(text.slice(close + 1, close + 3)) ? one(at, close + 1, { day: value }) : undefined;
    case '号': return arabic && value > 0 && value <= 31 ? one(at, close + 1, { day: value }) : undefined;
    case '季': return inQuarter(text, at, close, undefined, value);
    case '个': return months(text, at, close, undefined, value);
    case ':': case '：': case '时': case '点': return clock(text, at, end, value, arabic);
  }
  const numeric = arabic && length === 4 && isYear(value) ? NUMERIC.exec(text.slice(end, end + 7)) : null;
  if (numeric) return { ...one(at, end + numeric[0].length, { year: value, month: Number(numeric[2]), day: Number(numeric[3]) }), numeric: true };
  return joinsList(text, end) || (text[end] === ' ' && joinsList(text, end + 1)) ? stretch(text, at, undefined) : undefined;
}
/** 25年10月 */
const SHORT_YEAR = /^\d{1,2}(?:[月日—–\-~至、]|$)/;
/** -10-15, .10.15, /10/15 */
const NUMERIC = /^([-./])(\d{1,2})\1(\d{1,2})/;
const DURATION = /^(?:内|以内|之内|以上|以下)/;
const isYear = (value: number): boolean => value >= 1800 && value <= 2199;

type Written = { -readonly [K in keyof Omit<Moment, 'start' | 'end'>]?: Moment[K] };
const one = (start: number, end: number, written: Written): Part => ({ from: moment(start, end, written) });
const moment = (start: number, end: number, { year, month, day, quarter, part, edge, hour, minute }: Written): Moment =>
  ({ start, end, year, word: undefined, month, day, quarter, part, edge, hour, minute, weekday: undefined });

/** What stands behind 2026年. */
function inYear(text: string, at: number, end: number, year: number): Part {
  const next = pastBlank(text, end);
  if (isHalf(text, next) && text[next + 1] === '半') {
    const half = halfYear(text, next).from;
    return one(at, half.end, { year, part: half.part });
  }
  if (isEdge(text, end)) return one(at, end + 1, { year, edge: text[end]! });
  const place = text[next] === '第' || text[next] === '前' ? next + 1 : next;
  const number = numberAt(text, place);
  if (number !== 0) {
    const close = pastBlank(text, place + lengthOf(number));
    const value = valueOf(number);
    const inner = text[close] === '月' ? inMonth(text, at, close, year, value)
      : text[close] === '季' ? inQuarter(text, place, close, year, value)
        : text[close] === '个' && place > next ? months(text, place, close, year, value)
          : joinsList(text, close) ? stretch(text, place, year) : undefined;
    if (inner !== undefined) return inner.from.start === at ? inner : { ...inner, from: { ...inner.from, start: at } };
  }
  return one(at, text[end] === '度' ? end + 1 : end, { year });
}
const isEdge = oneOf('底末初');

function halfYear(text: string, at: number): Part {
  return one(at, at + 3, { part: text[at] === '上' ? { from: 1, to: 6 } : { from: 7, to: 12 } });
}

function inMonth(text: string, at: number, close: number, year: number | undefined, month: number): Part | undefined {
  const end = text[close + 1] === '份' ? close + 2 : close + 1;
  const place = pastBlank(text, end);
  const number = numberAt(text, place);
  if (number !== 0 && lengthOf(number) < 4) {
    const last = pastBlank(text, place + lengthOf(number));
    if (isDay(text, last) && valueOf(number) < 100) return one(at, last + 1, { year, month, day: valueOf(number) });
    if (joinsList(text, last)) {
      const days = stretch(text, place, year, month);
      if (days?.from.day !== undefined) return { ...days, from: { ...days.from, start: at } };
    }
  }
  // 13月 alone counts months or is damaged; 13月5日 is a date that does not exist.
  if (month > 12 || (month === 0 && year === undefined)) return undefined;
  if (isEdge(text, end)) return one(at, end + 1, { year, month, edge: text[end]! });
  return text[end + 1] === '旬' && isTenDays(text, end) ? one(at, end + 2, { year, month, edge: text.slice(end, end + 2) }) : one(at, end, { year, month });
}
const isDay = oneOf('日号');
const isTenDays = oneOf('上中下');

/** 三季度, 第四季度, 前三季度. A fifth quarter is read where it is meant for one: 第五季度. */
function inQuarter(text: string, at: number, close: number, year: number | undefined, quarter: number): Part | undefined {
  if (text[close + 1] !== '度' || quarter < 1 || quarter > 9) return undefined;
  if (quarter > 4) return text[at - 1] === '第' || year !== undefined ? one(at, close + 2, { year, quarter }) : undefined;
  return one(at, close + 2, { year, quarter, part: { from: isFront(text, at) ? 1 : quarter * 3 - 2, to: quarter * 3 } });
}

/** 前10个月 */
function months(text: string, at: number, close: number, year: number | undefined, value: number): Part | undefined {
  if (text[close + 1] !== '月' || !isFront(text, at) || value < 1 || value > 12) return undefined;
  return one(at, close + 2, { year, part: { from: 1, to: value } });
}
/** 前 as of 前三季度, not as of 目前. */
const isFront = (text: string, at: number): boolean => text[at - 1] === '前' && !endsWord(text, at - 2);
const endsWord = oneOf('目此以日先之');

/** 1—10月, 3至5日, 2020—2025年, 一至三季度, 1、2月: numbers that share the unit at their end. */
function stretch(text: string, at: number, year: number | undefined, month?: number): Part | undefined {
  let last = at;
  let first = -1;
  let value = 0;
  let longest = 0;
  let list = false;
  for (let i = 0; i < 7; i++) {
    const number = numberAt(text, last);
    if (number === 0) return undefined;
    const before = value;
    value = valueOf(number);
    longest = lengthOf(number);
    if (first < 0) first = value;
    else if (!list && i > 1) return undefined;
    const end = last + longest;
    const close = pastBlank(text, end);
    const both = (written: (value: number) => Written, to: number): Part =>
      ({ from: moment(at, at + lengthOf(numberAt(text, at)), written(first)), to: moment(last, to, written(value)), list });
    switch (text[close]) {
      case '年': return month !== undefined || i === 0 || !isYear(first) ? undefined : yearsOf(text, close, both, value, longest, first);
      case '月': return month !== undefined || first < 1 || Math.max(first, value, before) > 12 ? undefined : both((it) => ({ year, month: it }), monthEnd(text, close));
      case '日': case '号': {
        if (first < 1 || value > 99 || (month === undefined && (Math.max(first, value) > 31 || text[close] === '号'))) return undefined;
        return DURATION.test(text.slice(close + 1, close + 3)) ? undefined : both((it) => ({ year, month, day: it }), close + 1);
      }
      case '季': {
        if (month !== undefined || text[close + 1] !== '度' || first < 1 || first > 9 || value > 9 || first >= value) return undefined;
        const part: Months | undefined = value > 4 ? undefined : { from: first * 3 - 2, to: value * 3 };
        return { from: moment(at, close + 2, { year, quarter: value, part }) };
      }
    }
    const joint = text[end] === ' ' && joinsList(text, end + 1) ? end + 1 : end;
    if (!joinsList(text, joint)) return undefined;
    list ||= !isRangeMark(text, joint);
    last = joint + (text[joint + 1] === text[joint] ? 2 : 1);
    if (text[last] === ' ') last++;
  }
  return undefined;
}
const monthEnd = (text: string, close: number): number => (text[close + 1] === '份' ? close + 2 : close + 1);

/** 2020—2025年, 2024—25年. */
function yearsOf(text: string, close: number, both: (written: (value: number) => Written, to: number) => Part, value: number, length: number, first: number): Part | undefined {
  if (length !== 4 && length !== 2) return undefined;
  const century = length === 2 ? first - (first % 100) : 0;
  if (!isYear(value + century)) return undefined;
  return both((it) => ({ year: it < 100 ? it + century : it }), text[close + 1] === '度' ? close + 2 : close + 1);
}

/**
 * 9:30, 09:45:30, 9时30分, 8点半. 1:20 may be a ratio as well as a time; doubt makes no figure. Three terms that add up to 100 are shares.
 * In Chinese numerals only behind a part of the day: 三点 is nearly always a count.
 */
function clock(text: string, at: number, end: number, hour: number, arabic: boolean): Part | undefined {
  if (!arabic && !isPartOfDay(text, at - 1)) return undefined;
  const found = (!arabic ? HAN_CLOCK : isPartOfDay(text, at - 1) ? CLOCK_OF_DAY : CLOCK).exec(text.slice(end, end + 8));
  if (!found) return undefined;
  const [whole, minutes, seconds, written] = found;
  const minute = minutes ?? written;
  // 2:30开始，25:30结束: behind another time it was meant for one.
  if (hour > 24 && written === undefined && !(/(?<!\d)(?:[01]?\d|2[0-4])[:：]\d\d/.test(text.slice(Math.max(0, at - 16), at)) && /^(?:开始|结束|召开|举行|集合|报到|出发|截止|开会)/.test(text.slice(end + whole.length, end + whole.length + 2)))) return undefined;
  if (seconds !== undefined && (hour + Number(minutes) + Number(seconds) === 100 || SHARES.test(text.slice(Math.max(0, at - 20), at)))) return undefined;
  return one(at, end + whole.length, { hour, minute: minute === undefined ? undefined : Number(minute) });
}
/** 三次产业结构由2020年的21:55:29: no seconds of a minute. */
const SHARES = /产业(?:结构|比|构成|占比)[^，。；]{0,14}$/;
const CLOCK = /^(?:[:：]([0-5]\d)(?:[:：]([0-5]\d))?(?![\d.:：%‰])|(?:时|点(?=\d{1,2}分|[半整钟前后]))(?:(\d{1,2})分|半|整|许|钟|前|后)?(?!期|代|间|段|效))/;
/** Behind 上午 or 晚 even 9点 and 10:75 are times. */
const CLOCK_OF_DAY = /^(?:[:：](\d\d)(?:[:：]([0-5]\d))?(?![\d.:：%‰])|(?:时|点)(?:(\d{1,2})分|半|整|许|钟|前|后)?(?!期|代|间|段|效))/;
const HAN_CLOCK = /^()()(?:时|点)(?:半|整|钟)?(?!期|代|间|段|效)/;
const isPartOfDay = oneOf('午晚晨早');

/** The weekday right behind: （星期五）, 周五. */
function withWeekday(text: string, from: Moment): Moment {
  if (from.day === undefined) return from;
  const half = isPartOfDay(text, from.end + 1) && isWeekdayGap(text, from.end) ? from.end + 2 : from.end;
  const gap = isGap(text, half);
  const at = gap ? half + 1 : from.end;
  const length = text.startsWith('星期', at) || text.startsWith('礼拜', at) ? 2 : text[at] === '周' ? 1 : 0;
  if (length === 0 || !isWeekday(text, at + length)) return from;
  // 5日周一次, 5日周日均: without a bracket only where nothing goes on.
  const bracket = gap && text[half] !== ' ' && text[half] !== '，';
  if (!bracket && !(length === 2 && at === from.end) && !endsWeekday(text, at + length + 1)) return from;
  return { ...from, weekday: weekdayAt(text, at + length) };
}
const isWeekdayGap = oneOf('上下晚');
const isGap = oneOf('（( ，');
const isWeekday = oneOf('一二三四五六日天');
const endsWeekday = oneOf('，。；：、）)上下晚早中在召举 ');
const weekdayAt = (text: string, at: number): Weekday =>
  ({ span: { start: at, end: at + 1 }, day: text[at] === '天' ? 7 : '一二三四五六日'.indexOf(text[at]!) + 1 });

/** Behind the bracket that a weekday stands in. */
const closed = (text: string, at: number): number => (text[at] === '）' || text[at] === ')' ? at + 1 : at);

/** Behind the one blank that some writers put between digits and Han. */
const pastBlank = (text: string, at: number): number => (text[at] === ' ' ? at + 1 : at);
