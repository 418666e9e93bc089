import { readTimes } from '../dates/read';
import type { Moment, Months, Time } from '../dates/time';
import type { Span } from '../text/span';

/** A time that figures are told of. Months count from 1; 截至10月底, 前10个月 and 上半年 run from January. `word` is 今年, 去年 … where a year is told by a word. */
export interface Period {
  readonly span: Span;
  readonly year?: number;
  readonly fromMonth?: number;
  readonly toMonth?: number;
  readonly word?: string;
}

/** The periods of a folded paragraph, in order and without overlap. `starts` as for `readTimes`. */
export const readPeriods = (text: string, starts: readonly number[]): Period[] => periodsOf(text, readTimes(text, starts));

/** The same where the times have been read. */
export function periodsOf(text: string, times: readonly Time[]): Period[] {
  const found = times.flatMap((time) => periodOf(text, time) ?? []);
  const taken = found.map(({ span }) => span);
  for (let at = text.indexOf('年'); at > 0; at = text.indexOf('年', at + 1)) {
    const word = text.slice(at - 1, at + 1);
    if (!YEAR_WORD.test(word) || taken.some(({ start, end }) => start < at + 1 && at - 1 < end)) continue;
    const whole = word === '全年' ? { fromMonth: 1, toMonth: 12 } : {};
    found.push({ span: { start: at - 1, end: at + 1 }, ...whole, word });
  }
  return found.sort((a, b) => a.span.start - b.span.start);
}
const YEAR_WORD = /^[今去上本当明前全每同]年$/;

/** Of a range over years the second end is what counts; a time of day is no period. */
function periodOf(text: string, { span, from, to }: Time): Period | undefined {
  const { year, word } = from;
  if (from.hour !== undefined && from.month === undefined) return undefined;
  const until = text.startsWith('截至', span.start - 2) || text.startsWith('截止', span.start - 2);
  const months = monthsOf(from, to, until);
  if (months === undefined && year === undefined && word === undefined) return undefined;
  return {
    span: until ? { start: span.start - 2, end: span.end } : span,
    ...(year !== undefined && { year }), ...(months && { fromMonth: months.from, toMonth: months.to }), ...(word !== undefined && { word }),
  };
}

function monthsOf({ part, month, day, edge, year }: Moment, to: Moment | undefined, until: boolean): Months | undefined {
  if (part) return part;
  if (month === undefined || month > 12) return undefined;
  const last = to?.month !== undefined && (to.year ?? year) === year ? to.month : month;
  if (last < month || last > 12) return undefined;
  return { from: until || ((edge === '底' || edge === '末') && day === undefined) ? 1 : month, to: last };
}

/** The last that words name, but what they compare with: 比2024年. */
export const lastPeriod = (text: string, periods: readonly Period[], from: number, to: number): Period | undefined =>
  periods.findLast(({ span: { start } }) => start >= from && start < to && !COMPARED.test(text.slice(Math.max(0, start - 2), start)));
const COMPARED = /[比较由从]$/;

/** Whether two texts speak of the same stretch of time. 今年 and 2025年 may be the same, but only the writer knows. */
export const samePeriod = (a: Period, b: Period): boolean => a.fromMonth === b.fromMonth && a.toMonth === b.toMonth && sameYear(a, b);

/** Whether `a` ends before `b` and both count from January of the same year: 1—9月 and 截至10月底. */
export const isWithin = (a: Period, b: Period): boolean =>
  a.fromMonth === 1 && b.fromMonth === 1 && a.toMonth! < b.toMonth! && sameYear(a, b);

/** Whether `a` is the same stretch one year before `b`. */
export function isYearBefore(a: Period, b: Period): boolean {
  if (a.year !== undefined) return b.year === a.year + 1 && a.fromMonth === b.fromMonth && a.toMonth === b.toMonth;
  if (!isLastYear(a) || b.year !== undefined || isLastYear(b)) return false;
  const whole = (it: Period): boolean => it.toMonth === undefined || it.word === '全年';
  return (whole(a) && whole(b) && b.word !== undefined) || (a.fromMonth === b.fromMonth && a.toMonth === b.toMonth);
}

/** A word for a year tells which; 本年, 当年 and 每年 tell only in their own sentence. A year left out where months are named is that of the other. */
function sameYear(a: Period, b: Period): boolean {
  if (isVague(a) || isVague(b)) return false;
  if (a.year !== undefined && b.year !== undefined) return a.year === b.year;
  if (a.year !== undefined || b.year !== undefined) return a.toMonth !== undefined && (a.year === undefined ? a : b).word === undefined;
  return isLastYear(a) === isLastYear(b);
}
const isLastYear = ({ word }: Period): boolean => word === '去年' || word === '上年';
const isVague = ({ word }: Period): boolean => word !== undefined && !['今年', '全年', '去年', '上年'].includes(word);
