import { oneOf } from '../text/characters';
import type { Amount, Numeral } from './numeral';
import { isDigit, readArabic } from './arabic';
import { innerHedge, scaleAt, scaleLength, thousandOfUnit } from './scale';

const NUMERALS = '〇零一二两三四五六七八九十百千万亿';
const WORTH: Readonly<Record<string, number>> = {
  〇: 0, 零: 0, 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9,
};
const PLACE: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };
/** Neighbours said together to mean “or so”: 三四十, 十五六, 三五个. */
const NEIGHBOURS: readonly string[] = ['一二', '一两', '两三', '二三', '三四', '三五', '四五', '五六', '六七', '七八', '八九'];
/** 九千九百九十九万亿 is 12 characters; nothing longer is one number. */
const LONGEST = 20;

/** Whether a Chinese numeral stands at an offset. */
export const isHanNumeral = oneOf(NUMERALS);

/** 八十三点七五, 三十二万, 百分之八十, 三分之二, 十五六. */
export function readHan(text: string, at: number): Numeral | undefined {
  const first = plainHan(text, at);
  return first === undefined || !text.startsWith('分之', first.end) ? first : readParts(text, first);
}

/** The 一 of 三分之一, the 2 of 3分之2: `first` is the number before 分之. */
export function readParts(text: string, first: Numeral): Numeral | undefined {
  const { start } = first;
  const denominator = first.mantissa * 10 ** first.exponent;
  if (first.upTo || denominator < 2 || denominator > 10_000) return undefined;
  const from = first.end + 2;
  const parts = isDigit(text.charCodeAt(from)) ? readArabic(text, from) : isHanNumeral(text, from) ? plainHan(text, from) : undefined;
  if (!parts || parts.scaled && !parts.implied) return undefined;
  const { implied: _, ...numerator } = parts;
  return { ...numerator, start, denominator };
}

function plainHan(text: string, at: number): Numeral | undefined {
  if (!goesOn(text, at + 1)) return oneDigit(text[at]!, at);
  let end = at;
  while (isHanNumeral(text, end) && end - at < LONGEST) end++;
  if (end - at >= LONGEST) return undefined;
  if (end - at > 1 && text[end - 1] === '千' && thousandOfUnit(text, end - 1)) end--;
  // 三十两, 二两: the unit. 一两个 and 三两个 are “a few”.
  if (end - at > 1 && text[end - 1] === '两' && !'一三'.includes(text[end - 2]!)) end--;
  const run = text.slice(at, end);
  if (text[end] === '几') return andSome(text, at, end, run);
  const value = worthOfRun(run);
  if (!value) return approximation(at, end, run);
  const numeral = { start: at, digits: at, end, script: 'han' as const, inner: undefined, ...value };
  if (value.implied) return numeral;
  if (text[end] === '点' && !value.scaled && value.exponent === 0) return decimal(text, numeral) ?? numeral;
  const hedge = innerHedge(text, end);
  const power = hedge ? scaleAt(text, end + 1) : 0;
  if (!hedge || power < 4) return numeral;
  return {
    ...numeral, end: end + 1 + scaleLength(power), scaled: true, power, inner: hedge,
    exponent: numeral.exponent + power, grain: numeral.grain + power,
  };
}

/** Another numeral, a decimal or a hedge. */
const goesOn = oneOf(`${NUMERALS}点余多来几`);

/** Most runs are one character; they are read without more ado. */
function oneDigit(char: string, at: number): Numeral {
  const mantissa = WORTH[char] ?? PLACE[char] ?? (char === '万' ? 1e4 : 1e8);
  const scaled = char === '万' || char === '亿';
  const exponent = char === '万' ? 4 : char === '亿' ? 8 : 0;
  return {
    start: at, digits: at, end: at + 1, script: 'han', inner: undefined, mantissa: scaled ? 1 : mantissa, exponent, grain: exponent, scaled, power: exponent,
    ...('百千万亿'.includes(char) && { implied: true as const }),
  };
}

/** 八十三 → 八十三点七五; digits after 点 must be plain digits, so 八点五十 is a time of day and not read. */
function decimal(text: string, whole: Numeral): Numeral | undefined {
  let end = whole.end + 1;
  let mantissa = whole.mantissa;
  while (text[end] !== undefined && text[end] !== '两' && WORTH[text[end]!] !== undefined && end - whole.end <= 6) {
    mantissa = mantissa * 10 + WORTH[text[end++]!]!;
  }
  const decimals = end - whole.end - 1;
  if (decimals === 0 || (text[end] !== undefined && PLACE[text[end]!] !== undefined)) return undefined;
  const power = scaleAt(text, end);
  const exponent = whole.exponent - decimals + power;
  return { ...whole, end: end + scaleLength(power), mantissa, exponent, grain: exponent, scaled: power > 0, power };
}

/** 十几, 二十几万, 一百零几: anything up to the next ten. */
function andSome(text: string, at: number, end: number, run: string): Numeral | undefined {
  if (!'十零'.includes(run[run.length - 1]!)) return undefined;
  const low = worthOfRun(run.endsWith('零') ? run.slice(0, -1) : run);
  if (!low || low.scaled || low.implied) return undefined;
  const power = scaleAt(text, end + 1);
  const { mantissa } = low;
  return {
    start: at, digits: at, end: end + 1 + scaleLength(power), script: 'han', inner: undefined, mantissa, exponent: power, grain: power, scaled: power > 0, power,
    upTo: { mantissa: mantissa + 9, exponent: power, grain: power },
  };
}

function approximation(at: number, end: number, run: string): Numeral | undefined {
  for (let i = 0; i + 1 < run.length; i++) {
    if (!NEIGHBOURS.includes(run.slice(i, i + 2))) continue;
    const low = worthOfRun(run.slice(0, i + 1) + run.slice(i + 2));
    const high = worthOfRun(run.slice(0, i) + run.slice(i + 1));
    if (!low || !high || low.implied || high.implied) return undefined;
    const { mantissa, exponent, grain } = high;
    return { start: at, digits: at, end, script: 'han', inner: undefined, ...low, upTo: { mantissa, exponent, grain } };
  }
  return undefined;
}

interface Worth extends Amount { readonly scaled: boolean; readonly power: number; readonly implied?: true }

/** A whole run of Chinese numerals, or undefined where it is not one number: 一二三, 二〇二六, 五四. */
function worthOfRun(written: string): Worth | undefined {
  // 四万万 is 四亿.
  const run = written.includes('万万') ? written.replace('万万', '亿') : written;
  const hundredMillion = run.indexOf('亿');
  if (hundredMillion !== run.lastIndexOf('亿')) return undefined;
  const scaled = hundredMillion >= 0 || run.includes('万');
  const implied = '百千万亿'.includes(run[0]!);
  const value = hundredMillion < 0
    ? belowHundredMillion(run)
    : sum(leftOf(run, hundredMillion, belowHundredMillion), 1e8, rightOf(run, hundredMillion, belowHundredMillion, '万'));
  if (value === undefined || !Number.isSafeInteger(value)) return undefined;
  // 四百五 tells tens.
  if ((!scaled && !leavesOut(run)) || value === 0) return { mantissa: value, exponent: 0, grain: 0, scaled: false, power: 0, ...(implied && { implied }) };
  let mantissa = value;
  let exponent = 0;
  while (mantissa % 10 === 0) {
    mantissa /= 10;
    exponent++;
  }
  return { mantissa, exponent, grain: exponent, scaled, power: run.endsWith('万亿') ? 12 : run.endsWith('亿') ? 8 : run.endsWith('万') ? 4 : 0, ...(implied && { implied }) };
}

function belowHundredMillion(run: string): number | undefined {
  const tenThousand = run.indexOf('万');
  if (tenThousand < 0) return belowTenThousand(run);
  if (tenThousand !== run.lastIndexOf('万')) return undefined;
  return sum(leftOf(run, tenThousand, belowTenThousand), 1e4, rightOf(run, tenThousand, belowTenThousand, '千'));
}

const leavesOut = (run: string): boolean => '百千'.includes(run[run.length - 2] ?? '一') && (WORTH[run[run.length - 1]!] ?? 0) > 0;

/** Nothing to the left of 亿 means one of it. */
const leftOf = (run: string, at: number, read: (part: string) => number | undefined): number | undefined =>
  at === 0 ? 1 : read(run.slice(0, at));

/** What follows 万 must begin with 零 or hold a 千 or 百; 三万五 is 35,000. What follows 亿 must begin with 零 or hold a 万: 一亿三千 may be either. */
function rightOf(run: string, at: number, read: (part: string) => number | undefined, place: string): number | undefined {
  if (at === run.length - 1) return 0;
  const part = run.slice(at + 1);
  if (part.length === 1 && !'零〇两'.includes(part)) return WORTH[part] === undefined ? undefined : WORTH[part]! * (place === '千' ? 1e3 : 1e7);
  return '零〇'.includes(part[0]!) || part.includes(place) || (place === '千' && part[1] === '百') ? read(part) : undefined;
}

function belowTenThousand(run: string): number | undefined {
  let value = 0;
  let digit = -1;
  let place = 10_000;
  for (let i = 0; i < run.length; i++) {
    const char = run[i]!;
    const worth = WORTH[char];
    if (worth !== undefined) {
      if (digit > 0 || (digit === 0 && worth === 0)) return undefined;
      digit = worth;
      continue;
    }
    const next = PLACE[char]!;
    if (next >= place) return undefined;
    // 十五, 一百零十二 and the 百 of a bare scale may lack their digit; 零百 may not stand.
    if (digit < 0 && next !== 10 && i > 0) return undefined;
    if (digit === 0 && next !== 10) return undefined;
    value += (digit > 0 ? digit : 1) * next;
    place = next;
    digit = -1;
  }
  if (digit < 0) return value;
  // 三百五 is 350 in speech; only 十五 and 三百零五 end in a digit of their own.
  if (place > 10 && place < 10_000 && run[run.length - 2] !== '零' && run[run.length - 2] !== '〇') {
    return digit === 0 || '百千'.includes(run[0]!) ? undefined : value + digit * place / 10;
  }
  return run.length > 1 && place === 10_000 && run[0] !== '零' && run[0] !== '〇' ? undefined : value + digit;
}

const sum = (high: number | undefined, factor: number, low: number | undefined): number | undefined =>
  high === undefined || low === undefined ? undefined : high * factor + low;
