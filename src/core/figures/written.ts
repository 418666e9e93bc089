import { readNumeral, type Numeral } from '../numerals/numeral';
import { readUnit, unitNamed, type Unit } from './units';
import type { Hedge } from './quantity';

/** A number with its unit as it stands in the text, before anybody asks whether it is a figure at all. */
export interface Written {
  readonly numeral: Numeral;
  /** Sign included. */
  readonly start: number;
  readonly end: number;
  readonly unit?: Unit;
  /** 50多个, 3个多月, 30余万元. */
  readonly hedge?: Hedge;
  readonly negative?: boolean;
}

/** A term of a∶b∶c. The terms compare with one another only, never with a percentage. */
export const RATIO_TERM: Unit = { name: '∶', dimension: 'ratio', scale: { n: 1, d: 1 }, whole: false };
/** 一半; as one digit of it is a half, it stands for anything from a quarter to three. */
export const HALF_SHARE: Unit = { name: '半', dimension: 'ratio', scale: { n: 1, d: 2 }, whole: false };

/** Reads the number at `at` and the unit behind it, if any. */
export function readWritten(text: string, at: number): Written | undefined {
  const numeral = readNumeral(text, at);
  if (!numeral) return undefined;
  const negative = isNegative(text, numeral);
  const start = negative ? at - 1 : at;
  if (numeral.denominator !== undefined) return { numeral, start, end: numeral.end, unit: partsOf(text, numeral), negative };
  if (text[numeral.end] === '半' && numeral.mantissa === 1 && numeral.script === 'han' && !'年天个月'.includes(text[numeral.end + 1] ?? '，')) {
    return { numeral, start, end: numeral.end + 1, unit: HALF_SHARE };
  }
  const bare: Written = { numeral, start, end: numeral.end, ...(numeral.inner && { hedge: numeral.inner }), negative };
  const gap = text[numeral.end] === ' ' ? 1 : 0;
  const at2 = numeral.end + gap;
  const middle = middleHedge(text[at2]);
  const compound = compoundUnit(text, at2, bare);
  if (compound) return compound;
  const found = readUnit(text, at2 + (middle ? 1 : 0));
  // 3个亿 is speech for 3亿, 1.5个百分比 is a slip for points: the 个 counts neither.
  if (!found || (found.unit.name === '个' && (text[found.end] === '亿' || text.startsWith('百分', found.end)))) return bare;
  const read: Written = { ...bare, end: found.end, unit: found.unit, ...(middle && { hedge: middle }) };
  return withTail(text, read);
}

/** Gives a bare number of a list or range the unit at its end. */
export const sharingUnit = (bare: Written, last: Written): Written =>
  bare.unit || !last.unit ? bare : { ...bare, unit: last.unit };

/** Gives it the 万 or 亿 at its end as well, unless that would make 900—1.2万 run downwards. */
export function sharingScale(bare: Written, last: Written): Written {
  const { numeral } = bare;
  const { power } = last.numeral;
  if (numeral.scaled || bare.unit || power === 0) return bare;
  const exponent = numeral.exponent + power;
  if (numeral.mantissa * 10 ** exponent > 10 * last.numeral.mantissa * 10 ** last.numeral.exponent) return bare;
  return { ...bare, numeral: { ...numeral, exponent, grain: numeral.grain + power, scaled: true, power } };
}

/** 3个多月, 三个半小时: the hedge or the half stands inside the unit. */
function compoundUnit(text: string, at: number, bare: Written): Written | undefined {
  const inside = text[at + 1];
  if (text[at] !== '个' || (inside !== '多' && inside !== '半')) return undefined;
  const name = text[at + 2] === '月' ? '个月' : text.startsWith('小时', at + 2) ? '小时' : undefined;
  const unit = name && unitNamed(name);
  if (!unit) return undefined;
  const read: Written = { ...bare, unit, end: at + (name === '小时' ? 4 : 3) };
  return inside === '多' ? { ...read, hedge: 'over' } : andHalf(read);
}

/** What may follow the unit and still belongs to the figure: 三成五, 两年半, 三年多, 0.8%个百分点. */
function withTail(text: string, read: Written): Written {
  const name = read.unit!.name;
  const next = text[read.end];
  if (name === '%' && text.startsWith('个百分点', read.end)) return { ...read, unit: unitNamed('个百分点')!, end: read.end + 4 };
  if (name === '成' && next !== undefined && TENTHS.includes(next)) {
    const { numeral } = read;
    const mantissa = numeral.mantissa * 10 + TENTHS.indexOf(next) + 1;
    return { ...read, numeral: { ...numeral, mantissa, exponent: -1, grain: -1 }, end: read.end + 1 };
  }
  if (name === '年' && next === '半') return andHalf({ ...read, end: read.end + 1 });
  if (name === '年' && (next === '多' || next === '余')) return { ...read, hedge: 'over' };
  return read;
}
const TENTHS = '一二三四五六七八九';

function andHalf(read: Written): Written {
  const { numeral } = read;
  if (numeral.exponent !== 0 || numeral.mantissa > 1000 || numeral.upTo) return read;
  return { ...read, numeral: { ...numeral, mantissa: numeral.mantissa * 10 + 5, exponent: -1 } };
}

function partsOf(text: string, { denominator, start, digits }: Numeral): Unit {
  if (denominator === 100) return unitNamed('%')!;
  if (denominator === 1000) return unitNamed('‰')!;
  return { name: text.slice(start, digits), dimension: 'ratio', scale: { n: 1, d: denominator! }, whole: false };
}

/** A minus sign or 负 (not that of 减负). A dash behind a digit or at the start of the paragraph joins or lists. */
function isNegative(text: string, { start, script }: Numeral): boolean {
  const sign = text[start - 1];
  if (sign === '负') return '为是率速由从到至达幅现，、（'.includes(text[start - 2] ?? '，');
  if ((sign !== '-' && sign !== '−' && sign !== '－') || script === 'han') return false;
  const before = text[start - 2];
  return before !== undefined && !/[\sA-Za-z0-9%‰\-—–月日年号元个]/.test(before);
}

const middleHedge = (char: string | undefined): Hedge | undefined =>
  char === '余' || char === '多' ? 'over' : char === '来' ? 'about' : undefined;
