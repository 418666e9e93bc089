import { isDigit } from '../numerals/arabic';
import { codeAt, oneOf } from '../text/characters';

/**
 * Where the date or time of day ends whose first digits stand at `at`; 0 where these digits are no date. Covers 2026年, 2020—2025年, 10月底, 1—10月,
 * 15日, 5号, 9时30分, 09:45:30, 2025-10-15 and a heading number glued to one (1.2025年). 3日内 and 5年 are durations and so figures.
 */
export function dateEnd(text: string, at: number): number {
  const end = digitsEnd(text, at);
  const length = end - at;
  if (length > 4 || length === 3) return 0;
  if (!mayFollow(text, end)) return 0;
  if (length === 4) return yearEnd(text, at, end);
  const value = Number(text.slice(at, end));
  switch (text[end]) {
    case ':': case '：': case '时': case '点': return clockEnd(text, end, value);
    case '年': return YEAR_IN_SHORT.test(text.slice(end, end + 4)) ? end + 1 : 0;
    case '.': return gluedEnd(text, end);
    default: return monthOrDayEnd(text, end, value);
  }
}
/** What can stand behind the first digits of a date. Nearly every figure is told from a date by this one look. */
const mayFollow = oneOf('年月日号时点:：.-/〕] —–~～至到、和与及');
const isConnector = oneOf('—–-~～至到、和与及');
/** 25年10月 */
const YEAR_IN_SHORT = /^年\d{1,2}(?:[月日—–\-~至、]|$)/;

function yearEnd(text: string, at: number, end: number): number {
  const year = Number(text.slice(at, end));
  if (year < 1800 || year > 2199) return 0;
  if (text[pastBlank(text, end)] === '年') return pastBlank(text, end) + 1;
  if (text[end] === '〕' || text[end] === ']') return end;
  const full = NUMERIC_DATE.exec(text.slice(end, end + 7));
  if (full) return end + full[0].length;
  let last = end;
  for (let i = 0; i < 6; i++) {
    const next = afterConnector(text, last);
    const nextEnd = digitsEnd(text, next);
    if (next === last || (nextEnd - next !== 4 && nextEnd - next !== 2)) return 0;
    if (text[pastBlank(text, nextEnd)] === '年') return pastBlank(text, nextEnd) + 1;
    last = nextEnd;
  }
  return 0;
}
/** -10-15, .10.15, /10/15 */
const NUMERIC_DATE = /^([-./])\d{1,2}\1\d{1,2}/;

/** 10月, 15日, 5号, and the lists and ranges that share one 月 or 日: 1—10月, 1、2月, 3至5日. */
function monthOrDayEnd(text: string, end: number, value: number): number {
  let last = end;
  let most = value;
  for (let i = 0; i < 6; i++) {
    const close = pastBlank(text, last);
    if (text[close] === '月') return value > 0 && most <= 12 ? close + 1 : 0;
    if (text[close] === '日') return value > 0 && most <= 31 && !DURATION.test(text.slice(close + 1, close + 3)) ? close + 1 : 0;
    if (text[close] === '号' && last === end) return value > 0 && value <= 31 ? close + 1 : 0;
    const next = afterConnector(text, last);
    const nextEnd = digitsEnd(text, next);
    if (next === last || nextEnd === next || nextEnd - next > 2) return 0;
    most = Math.max(most, Number(text.slice(next, nextEnd)));
    last = nextEnd;
  }
  return 0;
}
const DURATION = /^(?:内|以内|之内|以上|以下)/;

/** 9:30, 09:45:30, 9时30分, 8点半. 1:20 may be a ratio as well as a time; doubt makes no figure. Three terms that add up to 100 are shares. */
function clockEnd(text: string, end: number, value: number): number {
  if (value > 24) return 0;
  const clock = CLOCK.exec(text.slice(end, end + 7));
  if (!clock) return 0;
  const [, minutes, seconds] = clock;
  return seconds !== undefined && value + Number(minutes) + Number(seconds) === 100 ? 0 : end + clock[0].length;
}
const CLOCK = /^(?:[:：]([0-5]\d)(?:[:：]([0-5]\d))?(?![\d.:：%‰])|时(?:[0-5]?\d分|半|整|许)?(?!期|代|间|段|效)|点(?:[0-5]?\d分|半|整|钟|前|后))/;

/** “1.2025年…”, “2.10月底…”: the point belongs to a heading. */
function gluedEnd(text: string, end: number): number {
  const next = end + 1;
  const nextEnd = digitsEnd(text, next);
  if (nextEnd - next === 4) return yearEnd(text, next, nextEnd);
  if (nextEnd === next || nextEnd - next > 2) return 0;
  const close = monthOrDayEnd(text, nextEnd, Number(text.slice(next, nextEnd)));
  return close > 0 && text[close - 1] === '月' ? close : 0;
}

/** Behind the one blank that some writers put between digits and Han. */
const pastBlank = (text: string, at: number): number => (text[at] === ' ' ? at + 1 : at);

/** Behind one connector of a list or range; `at` itself where there is none. */
const afterConnector = (text: string, at: number): number => (isConnector(text, at) ? at + 1 : at);

function digitsEnd(text: string, at: number): number {
  let end = at;
  while (isDigit(codeAt(text, end)) && end - at < 6) end++;
  return end;
}
