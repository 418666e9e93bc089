import { codeAt, codeOf } from '../text/characters';
import { isDigit } from '../numerals/arabic';

/**
 * The number of a date at an offset, 2026 or 二〇二六 or 二十五, packed as value × 16 + length; 0 where none stands. Packed, because it is asked for
 * at every figure of a draft. No date has a number of more than four digits.
 */
export function numberAt(text: string, at: number): number {
  const code = codeAt(text, at);
  if (!isDigit(code)) return code < 0x3007 || code > 0x96f6 ? 0 : hanAt(text, at);
  let value = code - 48;
  let length = 1;
  for (; isDigit(codeAt(text, at + length)); length++) {
    if (length === 4) return 0;
    value = value * 10 + codeAt(text, at + length) - 48;
  }
  return value * 16 + length;
}
export const valueOf = (packed: number): number => packed >> 4;
export const lengthOf = (packed: number): number => packed & 15;

function hanAt(text: string, at: number): number {
  let length = 0;
  let tens = -1;
  for (let digit = hanDigit(codeAt(text, at)); digit >= 0; digit = hanDigit(codeAt(text, at + length))) {
    if (digit === 10) tens = tens < 0 ? length : 9;
    if (++length > 4) return 0;
  }
  if (tens < 0) {
    if (length !== 4) return length === 1 ? hanDigit(codeAt(text, at)) * 16 + 1 : 0;
    let year = 0;
    for (let i = 0; i < 4; i++) year = year * 10 + hanDigit(codeAt(text, at + i));
    return year * 16 + 4;
  }
  if (tens > 1 || length > tens + 2) return 0;
  const front = tens === 1 ? hanDigit(codeAt(text, at)) : 1;
  const back = length === tens + 2 ? hanDigit(codeAt(text, at + tens + 1)) : 0;
  return (front * 10 + back) * 16 + length;
}

/** What a Chinese digit of a date is worth, 10 for 十; -1 where none stands. */
function hanDigit(code: number): number {
  for (let i = 0; i < HAN.length; i++) if (HAN[i] === code) return i < 11 ? i : 0;
  return -1;
}
/** 二0二六年 is written with the digit 0 as often as with 〇. */
const HAN = Array.from('〇一二三四五六七八九十零○0', codeOf);
