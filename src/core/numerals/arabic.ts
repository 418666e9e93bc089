import { codeAt, oneOf } from '../text/characters';
import type { Numeral } from './numeral';
import { innerHedge, scaleAt, scaleLength } from './scale';

export const isDigit = (code: number): boolean => code >= 48 && code <= 57;

/** Longer digit strings are account numbers and codes, and would not fit a safe integer. */
const MOST_DIGITS = 15;

/** Arabic digits with thousands and decimals, then a scale word: 12, 1,234.5, 1.48亿, 30余万, 2亿5千万. */
export function readArabic(text: string, at: number): Numeral | undefined {
  let end = at;
  let mantissa = 0;
  while (isDigit(codeAt(text, end))) {
    if (end - at >= MOST_DIGITS) return undefined;
    mantissa = mantissa * 10 + text.charCodeAt(end++) - 48;
  }
  let digits = end - at;
  if (digits > 1 && codeAt(text, at) === ZERO) return undefined;
  if (digits <= 3 && mantissa > 0) {
    while (isThousandsGroup(text, end) && digits + 3 <= MOST_DIGITS) {
      mantissa = mantissa * 1000 + Number(text.slice(end + 1, end + 4));
      digits += 3;
      end += 4;
    }
  }
  let decimals = 0;
  if (codeAt(text, end) === POINT && isDigit(codeAt(text, end + 1))) {
    end++;
    while (isDigit(codeAt(text, end))) {
      if (digits + ++decimals > MOST_DIGITS) return undefined;
      mantissa = mantissa * 10 + text.charCodeAt(end++) - 48;
    }
  }
  // 1.2.3 is a version, 20,54 is damaged: neither is worth a guess.
  if ((codeAt(text, end) === POINT || codeAt(text, end) === COMMA) && isDigit(codeAt(text, end + 1))) return undefined;
  return withScale(text, at, end, mantissa, decimals);
}

const POINT = 46;
const COMMA = 44;
const ZERO = 48;

function withScale(text: string, at: number, end: number, mantissa: number, decimals: number): Numeral | undefined {
  const scaleAfter = codeAt(text, end) === SPACE ? end + 1 : end;
  if (!goesOn(text, scaleAfter)) return arabic(at, end, mantissa, -decimals || 0, 0, undefined);
  if (text[scaleAfter] === '几') return undefined;
  const inner = innerHedge(text, scaleAfter);
  const scaleStart = inner === undefined ? scaleAfter : scaleAfter + 1;
  const power = scaleAt(text, scaleStart);
  if (power === 0) return arabic(at, end, mantissa, -decimals || 0, 0, undefined);
  const scaleEnd = scaleStart + scaleLength(power);
  // 4万万 is 4亿.
  if (power === 4 && text[scaleEnd] === '万') return arabic(at, scaleEnd + 1, mantissa, 8 - decimals, 8, inner);
  if (decimals === 0 && inner === undefined && isDigit(text.charCodeAt(scaleEnd))) {
    const lower = lowerPart(text, scaleEnd, power);
    const sum = lower && mantissa * 10 ** (lower.above - lower.power) + lower.value;
    if (lower && Number.isSafeInteger(sum)) return { ...arabic(at, lower.end, sum!, lower.power, lower.power, undefined), scaled: true };
  }
  return arabic(at, scaleEnd, mantissa, power - decimals, power, inner);
}

/** A scale word, or a hedge before one. */
const goesOn = oneOf('万亿千百十几余多来');
const SPACE = 32;

/** One literal for nearly all numerals keeps their shape the same. */
function arabic(at: number, end: number, mantissa: number, exponent: number, power: number, inner: Numeral['inner']): Numeral {
  return { start: at, digits: at, end, mantissa, exponent, grain: exponent, script: 'arabic', scaled: power > 0, power, inner };
}

interface LowerPart { readonly value: number; readonly power: number; readonly above: number; readonly end: number }

/**
 * The 5千万 of 2亿5千万, the 2000 of 1万2000, the 4千6百 of 5万4千6百, the 2百万 of 1千2百万, whose 千 is one of 万 then. Without a scale of its own all
 * places must be written, or 5万2025年 would be read as one.
 */
function lowerPart(text: string, at: number, upper: number): LowerPart | undefined {
  let end = at;
  let value = 0;
  while (isDigit(text.charCodeAt(end)) && end - at < 9) value = value * 10 + text.charCodeAt(end++) - 48;
  if (end === at || isDigit(text.charCodeAt(end)) || text[end] === '.' || text[end] === ',') return undefined;
  const power = scaleAt(text, end) || (text[end] === '百' && text[end + 1] !== '分' ? 2 : 0);
  if (power === 0) return end - at === upper && text[end] !== '年' ? { value, power, above: upper, end } : undefined;
  const scaleEnd = end + (power === 2 ? 1 : scaleLength(power));
  const lower = upper > power && isDigit(text.charCodeAt(scaleEnd)) ? lowerPart(text, scaleEnd, power) : undefined;
  if (lower !== undefined && lower.above === power) return { ...lower, value: value * 10 ** (power - lower.power) + lower.value, above: upper };
  const above = upper === 3 && power > 3 ? (power < 8 ? 7 : 11) : upper;
  return value > 0 && value * 10 ** power < 10 ** above ? { value, power, above, end: scaleEnd } : undefined;
}

/**
 * 12 345, 1 234 567.8: the same numeral with the groups of three behind it that blanks set apart, undefined where there are none. Whether they belong to it
 * only the unit behind tells: columns of a table look alike.
 */
export function readSpaced(text: string, first: Numeral): Numeral | undefined {
  let { end, mantissa } = first;
  if (first.script !== 'arabic' || first.grain !== 0 || first.scaled || mantissa === 0 || end - first.start > 3) return undefined;
  for (let groups = 0; groups < 3 && isGroupBehind(text, end, SPACE); groups++) {
    mantissa = mantissa * 1000 + Number(text.slice(end + 1, end + 4));
    end += 4;
  }
  if (end === first.end) return undefined;
  let decimals = 0;
  if (codeAt(text, end) === POINT && isDigit(codeAt(text, end + 1))) {
    end++;
    while (isDigit(codeAt(text, end)) && decimals++ < 4) mantissa = mantissa * 10 + text.charCodeAt(end++) - 48;
  }
  return isDigit(codeAt(text, end)) ? undefined : withScale(text, first.start, end, mantissa, decimals);
}

const isThousandsGroup = (text: string, at: number): boolean => isGroupBehind(text, at, COMMA);

const isGroupBehind = (text: string, at: number, mark: number): boolean =>
  codeAt(text, at) === mark && isDigit(text.charCodeAt(at + 1)) && isDigit(text.charCodeAt(at + 2)) && isDigit(text.charCodeAt(at + 3))
  && !isDigit(text.charCodeAt(at + 4));
