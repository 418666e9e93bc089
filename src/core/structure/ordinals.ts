import { NUMERAL, classes } from '../text/classes';

const DIGITS = '零一二三四五六七八九';
const CIRCLED = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳';

/** An ordinal written at some place, and the offset behind it. */
export interface Ordinal {
  readonly value: number;
  readonly end: number;
}

/** Reads 一 … 九十九 and 两 at an offset. */
export function readHanOrdinal(text: string, at: number): Ordinal | undefined {
  if ((classes[text.charCodeAt(at)]! & NUMERAL) === 0) return undefined; // nearly every place ends here
  if (text[at] === '十') return tail(text, at + 1, 10);
  const tens = digitOf(text[at]);
  if (tens === 0) return undefined;
  if (text[at + 1] === '十') return tail(text, at + 2, tens * 10);
  return { value: tens, end: at + 1 };
}

/** Reads 1 … 99 in digits; a longer run is no ordinal of a list. */
export function readArabicOrdinal(text: string, at: number): Ordinal | undefined {
  let end = at;
  let value = 0;
  for (let digit = text.charCodeAt(end) - 48; digit >= 0 && digit <= 9; digit = text.charCodeAt(++end) - 48) {
    if (end - at === 2 || (value === 0 && digit === 0)) return undefined;
    value = value * 10 + digit;
  }
  return end === at ? undefined : { value, end };
}

export function readCircled(text: string, at: number): Ordinal | undefined {
  const value = CIRCLED.indexOf(text[at] ?? ' ') + 1;
  return value === 0 ? undefined : { value, end: at + 1 };
}

/** 1 → 一, 12 → 十二, 20 → 二十. */
export function writeHan(value: number): string {
  const tens = Math.floor(value / 10);
  const ones = value % 10 === 0 && tens > 0 ? '' : DIGITS[value % 10]!;
  return (tens === 0 ? '' : tens === 1 ? '十' : `${DIGITS[tens]}十`) + ones;
}

export const writeCircled = (value: number): string => CIRCLED[value - 1] ?? `（${value}）`;

const tail = (text: string, at: number, base: number): Ordinal => {
  const ones = text[at] === '两' ? 0 : digitOf(text[at]);
  return ones === 0 ? { value: base, end: at } : { value: base + ones, end: at + 1 };
};

/** 0 where there is no digit from 一 to 九. */
const digitOf = (character: string | undefined): number =>
  character === undefined ? 0 : character === '两' ? 2 : Math.max(0, DIGITS.indexOf(character));
