import { codeAt, codeOf } from '../text/characters';
import { NUMERAL, classes } from '../text/classes';

const DIGITS = '零一二三四五六七八九';
const CIRCLED = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳';
const CIRCLED_ONE = codeOf(CIRCLED);
const TEN = codeOf('十');
const TWO = codeOf('两');

/** An ordinal written at some place, and the offset behind it. */
export interface Ordinal {
  readonly value: number;
  readonly end: number;
}

/** Reads 一 … 九十九 and 两 at an offset. */
export function readHanOrdinal(text: string, at: number): Ordinal | undefined {
  const first = codeAt(text, at);
  if ((classes[first]! & NUMERAL) === 0) return undefined; // nearly every place ends here
  if (first === TEN) return tail(text, at + 1, 10);
  const tens = digitOf(first);
  if (tens === 0) return undefined;
  if (codeAt(text, at + 1) === TEN) return tail(text, at + 2, tens * 10);
  return { value: tens, end: at + 1 };
}

/** Reads 1 … 99 in digits; a longer run is no ordinal of a list. */
export function readArabicOrdinal(text: string, at: number): Ordinal | undefined {
  let end = at;
  let value = 0;
  for (let digit = codeAt(text, end) - 48; digit >= 0 && digit <= 9; digit = codeAt(text, ++end) - 48) {
    if (end - at === 2 || (value === 0 && digit === 0)) return undefined;
    value = value * 10 + digit;
  }
  return end === at ? undefined : { value, end };
}

export function readCircled(text: string, at: number): Ordinal | undefined {
  const value = codeAt(text, at) - CIRCLED_ONE + 1;
  return value < 1 || value > CIRCLED.length ? undefined : { value, end: at + 1 };
}

/** 1 → 一, 12 → 十二, 20 → 二十. */
export function writeHan(value: number): string {
  const tens = Math.floor(value / 10);
  const ones = value % 10 === 0 && tens > 0 ? '' : DIGITS[value % 10]!;
  return (tens === 0 ? '' : tens === 1 ? '十' : `${DIGITS[tens]}十`) + ones;
}

export const writeCircled = (value: number): string => CIRCLED[value - 1] ?? `（${value}）`;

const tail = (text: string, at: number, base: number): Ordinal => {
  const ones = codeAt(text, at) === TWO ? 0 : digitOf(codeAt(text, at));
  return ones === 0 ? { value: base, end: at } : { value: base + ones, end: at + 1 };
};

/** 0 where there is no digit from 一 to 九. */
const digitOf = (code: number): number => VALUES.get(code) ?? 0;
const VALUES: ReadonlyMap<number, number> = new Map([...Array.from(DIGITS, (digit, value) => [codeOf(digit), value] as const), [TWO, 2]]);
