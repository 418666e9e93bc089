/** The civil calendar, by arithmetic alone: core has no clock. */
interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** Days of a month; February has 29 where the year is not known. */
export function daysIn(month: number, year?: number): number {
  if (month === 2) return year === undefined || isLeap(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}
const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

/** Days since a fixed day long ago: the difference of two is exact. */
export function dayNumber({ year, month, day }: Day): number {
  const y = month > 2 ? year : year - 1;
  const m = month > 2 ? month - 3 : month + 9;
  return 365 * y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + Math.floor((153 * m + 2) / 5) + day;
}

/** 1 for Monday to 7 for Sunday. */
export const weekdayOf = (day: Day): number => ((dayNumber(day) + 1) % 7) + 1;

export const WEEKDAYS = '一二三四五六日';
