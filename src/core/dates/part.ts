import { oneOf } from '../text/characters';
import { readClock } from './clock';
import { lengthOf, numberAt, valueOf } from './number';
import type { Moment, Months } from './time';

/** A moment as it is put together, or both ends of a stretch that shares a 年, 月 or 日. */
export interface Part {
  readonly from: Moment;
  readonly to?: Moment;
  readonly list?: boolean;
  readonly numeric?: boolean;
}

/** What opens with a number of a date: its own moment, or both ends of a stretch that shares a unit. */
export function readPart(text: string, at: number, number: number, arabic: boolean): Part | undefined {
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
    case ':': case '：': case '时': case '点': {
      const clock = readClock(text, at, end, value, arabic);
      return clock && one(at, clock.end, clock);
    }
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

/** 上半年, 下半年. */
export function halfYear(text: string, at: number): Part {
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
    list ||= !joinsRange(text, joint);
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

/** 上半年, 下半年: the character before 半. */
export const isHalf = oneOf('上下');
export const joinsRange = oneOf('—–-~～至到');
const joinsList = oneOf('—–-~～至到、和与及');

/** Behind the one blank that some writers put between digits and Han. */
const pastBlank = (text: string, at: number): number => (text[at] === ' ' ? at + 1 : at);
