import { codeAt, codeOf } from '../text/characters';
import { isDigit, readArabic } from './arabic';
import { isHanNumeral, readHan, readParts } from './han';

/** A written number, without its unit: worth `mantissa × 10^exponent`, 万 and 亿 resolved. Never a float, never a Rational. */
export interface Numeral extends Amount {
  /** Where it begins: for 百分之八十 the 百. */
  readonly start: number;
  /** Where its own digits begin: for 百分之八十 the 八. */
  readonly digits: number;
  readonly end: number;
  readonly script: 'arabic' | 'han';
  /** Written with a scale word (万, 亿, or 千 after Arabic digits): such a count is rounded. */
  readonly scaled: boolean;
  /** Power of ten of its last scale word, 0 without one; bare numbers of the same list or range share it: 3—5亿元. */
  readonly power: number;
  /** The upper end of an approximation: 十五六, 三四十, 七八百. */
  readonly upTo?: Amount;
  /** 30余万, 一百多亿: the hedge stands between digits and scale. */
  readonly inner: 'over' | 'about' | undefined;
  /** What it counts parts of: 100 in 百分之八十, 3 in 三分之二. */
  readonly denominator?: number;
  /** No digit at all: 亿, 百亿, 千万. Worth one of it, and a figure only in a few safe places. */
  readonly implied?: true;
}

export interface Amount {
  /** A safe integer. */
  readonly mantissa: number;
  readonly exponent: number;
  /** Power of ten of the last written digit. Chinese numerals below 万 are spelt out and so count to the unit: 八十 → 0, 五千万 → 7. */
  readonly grain: number;
}

/**
 * Reads the number that starts at `at`, the first character of a run of digits or of Chinese numerals. Undefined where there is none:
 * codes (leading zero, more than 15 digits, 1.2.3), damaged digits (20,54), digit strings (二〇二六), 十几.
 * Signs, units and ranges with a dash are read by `readQuantities`.
 */
export function readNumeral(text: string, at: number): Numeral | undefined {
  if (isDigit(codeAt(text, at))) {
    const numeral = readArabic(text, at);
    return numeral !== undefined && codeAt(text, numeral.end) === PART && text[numeral.end + 1] === '之' ? readParts(text, numeral) : numeral;
  }
  return isHanNumeral(text, at) ? readHan(text, at) : undefined;
}

/** Where the run of characters that belong to a number at `at` ends, whether or not it can be read: the place to go on from. */
export function numeralRunEnd(text: string, at: number): number {
  let end = at;
  if (isHanNumeral(text, at)) {
    while (isHanNumeral(text, end)) end++;
    return end;
  }
  for (;;) {
    const code = codeAt(text, end);
    if (isDigit(code) || ((code === POINT || code === COMMA) && isDigit(codeAt(text, end + 1)))) end++;
    else return Math.max(end, at + 1);
  }
}
const POINT = 46;
const PART = codeOf('分');
const COMMA = 44;
