import { isDigit } from '../numerals/arabic';

/**
 * Where the date or time of day ends whose first digits stand at `at`; 0 where these digits are no date. Covers 2026年, 2020—2025年, 10月底, 1—10月,
 * 15日, 5号, 9时30分, 09:45:30, 2025-10-15 and a heading number glued to one (1.2025年). 3日内 and 5年 are durations and so figures.
 */
export function dateEnd(text: string, at: number): number {
  const end = digitsEnd(text, at);
  const length = end - at;
  if (length > 4 || length === 0) return 0;
  if (length === 4) return yearEnd(text, at, end);
  if (length > 2) return 0;
  const value = Number(text.slice(at, end));
  return clockEnd(text, end, value) || monthEnd(text, end, value) || dayEnd(text, end, value) || gluedEnd(text, end);
}

function yearEnd(text: string, at: number, end: number): number {
  const year = Number(text.slice(at, end));
  if (year < 1800 || year > 2199) return 0;
  if (text[pastBlank(text, end)] === '年') return pastBlank(text, end) + 1;
  if (text[end] === '〕' || text[end] === ']') return end;
  const full = NUMERIC_DATE.exec(text.slice(end, end + 7));
  if (full) return end + full[0].length;
  let last = end;
  for (let i = 0; i < 8; i++) {
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

function monthEnd(text: string, end: number, value: number): number {
  if (text[end] === '年' && /^年\d{1,2}(?:[月日—–\-~至、]|$)/.test(text.slice(end, end + 4))) return end + 1;
  if (value < 1 || value > 12) return 0;
  return listEnd(text, end, '月', 12);
}

function dayEnd(text: string, end: number, value: number): number {
  if (value < 1 || value > 31) return 0;
  const day = listEnd(text, end, '日', 31);
  if (day > 0) return DURATION.test(text.slice(day, day + 2)) ? 0 : day;
  return text[end] === '号' ? end + 1 : 0;
}
const DURATION = /^(?:内|以内|之内|以上|以下)/;

/** 10月, and the lists and ranges that share one 月: 1—10月, 1、2月. */
function listEnd(text: string, end: number, word: string, most: number): number {
  let last = end;
  for (let i = 0; i < 12; i++) {
    if (text[pastBlank(text, last)] === word) return pastBlank(text, last) + 1;
    const next = afterConnector(text, last);
    const nextEnd = digitsEnd(text, next);
    if (next === last || nextEnd === next || nextEnd - next > 2 || Number(text.slice(next, nextEnd)) > most) return 0;
    last = nextEnd;
  }
  return 0;
}

/** 9:30, 09:45:30, 9时30分, 8点半. 1:20 may be a ratio as well as a time; doubt makes no figure. */
function clockEnd(text: string, end: number, value: number): number {
  if (value > 24) return 0;
  const clock = CLOCK.exec(text.slice(end, end + 7));
  return clock ? end + clock[0].length : 0;
}
const CLOCK = /^(?:[:：][0-5]\d(?:[:：][0-5]\d)?(?![\d.:：%‰])|时(?:[0-5]?\d分|半|整|许)?(?!期|代|间|段|效)|点(?:[0-5]?\d分|半|整|钟|前|后))/;

/** “1.2025年…”, “2.10月底…”: the point belongs to a heading. */
function gluedEnd(text: string, end: number): number {
  if (text[end] !== '.') return 0;
  const next = end + 1;
  const nextEnd = digitsEnd(text, next);
  if (nextEnd - next === 4) return yearEnd(text, next, nextEnd);
  if (nextEnd === next || nextEnd - next > 2) return 0;
  return monthEnd(text, nextEnd, Number(text.slice(next, nextEnd)));
}

/** Behind the one blank that some writers put between digits and Han. */
const pastBlank = (text: string, at: number): number => (text[at] === ' ' ? at + 1 : at);

/** Behind one connector of a list or range; `at` itself where there is none. */
function afterConnector(text: string, at: number): number {
  const char = text[at];
  return char !== undefined && '—–-~～至到、和与及'.includes(char) ? at + 1 : at;
}

function digitsEnd(text: string, at: number): number {
  let end = at;
  while (isDigit(text.charCodeAt(end)) && end - at < 6) end++;
  return end;
}
