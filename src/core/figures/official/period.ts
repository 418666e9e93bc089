import { scan } from '../../text/scan';
import { readPeriods, type Period } from '../periods';

/** A stretch of time in one year, as far as it is told. */
export interface Time {
  readonly year?: number;
  /** 去年, 同年 and their like without a year to count from: no time that can be compared. */
  readonly unclear: boolean;
  readonly from?: number;
  readonly to?: number;
}

/** equal · near: one is the last month of the other · open: one of them is not told · different */
export type TimeRelation = 'equal' | 'near' | 'open' | 'different';

/** The time that words name; `year` is the one that 今年 means. Undefined where they name none. */
export function timeOf(words: string | null, year: number | undefined): Time | undefined {
  if (words === null || words === '') return undefined;
  if (/同期$/.test(words) && !/[月季度]|半年/.test(words)) return { unclear: true };
  const { text, numerals } = scan(words);
  const period = readPeriods(text, numerals).at(-1);
  return period && resolve(period, year);
}

function resolve({ year, word, fromMonth, toMonth }: Period, current: number | undefined): Time {
  const shift = word === undefined || year !== undefined ? 0 : SHIFTS[word];
  const told = year ?? (current === undefined || shift === undefined ? undefined : current + shift);
  // 2025年 is the whole of it, 今年 what has passed of it.
  const whole = fromMonth === undefined && (year !== undefined || shift === -1);
  return {
    ...(told !== undefined && { year: told }), unclear: shift === undefined || shift !== 0 && told === undefined,
    ...(fromMonth !== undefined ? { from: fromMonth, to: toMonth! } : whole ? { from: 1, to: 12 } : {}),
  };
}
const SHIFTS: Readonly<Record<string, number | undefined>> = { 今年: 0, 本年: 0, 当年: 0, 全年: 0, 去年: -1, 上年: -1, 明年: 1, 前年: -2 };

export function relationOf(a: Time | undefined, b: Time | undefined): TimeRelation {
  if (a?.unclear || b?.unclear) return 'different';
  if (a?.year !== undefined && b?.year !== undefined && a.year !== b.year) return 'different';
  if (a?.to === undefined || b?.to === undefined) return 'open';
  if (a.to !== b.to) return 'different';
  if (a.from === b.from) return 'equal';
  return a.from === a.to || b.from === b.to ? 'near' : 'different';
}
