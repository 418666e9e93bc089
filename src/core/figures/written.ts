import { innerHedge } from '../numerals/scale';
import { isDigit, readSpaced } from '../numerals/arabic';
import { readNumeral, type Numeral } from '../numerals/numeral';
import { codeAt, codeOf, oneOf } from '../text/characters';
import { readUnit, unitNamed, type Unit } from './units';
import type { Hedge } from './quantity';

/** A number with its unit as it stands in the text, before anybody asks whether it is a figure at all. All fields are always there: this is read often. */
export interface Written {
  readonly numeral: Numeral;
  /** Sign included. */
  readonly start: number;
  readonly end: number;
  readonly unit: Unit | undefined;
  /** 50多个, 3个多月, 30余万元. */
  readonly hedge: Hedge | undefined;
  readonly negative: boolean;
}

/** A term of a∶b∶c. The terms compare with one another only, never with a percentage. */
export const RATIO_TERM: Unit = { name: '∶', dimension: 'ratio', scale: { n: 1, d: 1 }, whole: false };
/** 一半; as one digit of it is a half, it stands for anything from a quarter to three. */
export const HALF_SHARE: Unit = { name: '半', dimension: 'ratio', scale: { n: 1, d: 2 }, whole: false };

/** Reads the number at `at` and the unit behind it, if any. */
export function readWritten(text: string, at: number): Written | undefined {
  const first = readNumeral(text, at);
  if (first === undefined) return undefined;
  const numeral = codeAt(text, first.end) === SPACE && isDigit(codeAt(text, first.end + 1)) ? groupedBy(text, first) ?? first : first;
  const negative = isNegative(text, numeral);
  const start = negative ? at - 1 : at;
  if (numeral.denominator !== undefined) {
    return { numeral, start, end: numeral.end, unit: partsOf(text, numeral), hedge: undefined, negative };
  }
  const unitStart = codeAt(text, numeral.end) === SPACE ? numeral.end + 1 : numeral.end;
  const next = codeAt(text, unitStart);
  if (next === HALF && numeral.script === 'han' && numeral.mantissa === 1 && !'年天个月'.includes(text[unitStart + 1] ?? '，')) {
    return { numeral, start, end: unitStart + 1, unit: HALF_SHARE, hedge: undefined, negative };
  }
  if (next === SLASH || next === WIDE_SLASH) {
    const share = slashShare(text, numeral);
    if (share !== undefined) return share;
  }
  if (next === PIECE) {
    const compound = insideUnit(text, unitStart, numeral, start, negative);
    if (compound !== undefined) return compound;
  }
  const middle = innerHedge(text, unitStart);
  const found = readUnit(text, middle === undefined ? unitStart : unitStart + 1);
  // 3个亿 is speech for 3亿, 1.5个百分比 is a slip for points: the 个 counts neither.
  if (found === undefined || (found.unit.name === '个' && (text[found.end] === '亿' || text.startsWith('百分', found.end)))) {
    return { numeral, start, end: numeral.end, unit: undefined, hedge: numeral.inner, negative };
  }
  return withTail(text, { numeral, start, end: found.end, unit: found.unit, hedge: middle ?? numeral.inner, negative });
}

/** 收案12 345件: groups set apart by blanks, where words stand right before and a unit right behind, so that no columns and no labels (方案2 500万元) are joined. */
function groupedBy(text: string, first: Numeral): Numeral | undefined {
  const code = codeAt(text, first.start - 1);
  const introduced = code >= 0x4e00 && code <= 0x9fff ? !LABEL.test(text.slice(Math.max(0, first.start - 2), first.start)) : isOpening(text, first.start - 1);
  const numeral = introduced ? readSpaced(text, first) : undefined;
  return numeral !== undefined && (numeral.scaled || readUnit(text, numeral.end) !== undefined) ? numeral : undefined;
}
const LABEL = /(?:[方草预议]案|附件|[第前标目项组类档级区栋队型题批段序号表图注栏章条例版页年月日时一二三四五六七八九十])$/;
const isOpening = oneOf('，；：、（');

const SPACE = 32;
const SLASH = 47;
const WIDE_SLASH = codeOf('／');
const HALF = codeOf('半');
const PIECE = codeOf('个');

/** 1/3以上, 超过1/2的, 占全国1/4: a share where words say so; alone it is a page or a date. */
function slashShare(text: string, numeral: Numeral): Written | undefined {
  const { start, end, mantissa, exponent } = numeral;
  const [denominator] = SHARE_BY.exec(text.slice(end + 1, end + 4)) ?? [];
  const d = Number(denominator);
  if (denominator === undefined || exponent !== 0 || mantissa === 0 || mantissa >= d || NO_SHARE.test(text[start - 1] ?? '')) return undefined;
  if (!SORTS_OUT.test(text.slice(end + 1 + denominator.length, end + 7)) && !SHARES.test(text.slice(Math.max(0, start - 5), start))) return undefined;
  return { numeral, start, end: end + 1 + denominator.length, unit: { name: `/${d}`, dimension: 'ratio', scale: { n: 1, d }, whole: false }, hedge: undefined, negative: false };
}
const SHARE_BY = /^(?:[2-5]|10)(?![\d/月日号年.%A-Za-z-])/;
const NO_SHARE = /[\dA-Za-z/／（.\-—]/;
const SORTS_OUT = /^(?:以[上下]|的|左右|强|弱)/;
const SHARES = /(?:[占达过近约超足国省市区县]|\d\/\d[、和])$/;

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
function insideUnit(text: string, at: number, numeral: Numeral, start: number, negative: boolean): Written | undefined {
  const inside = text[at + 1];
  if (inside !== '多' && inside !== '半') return undefined;
  const isMonth = text[at + 2] === '月';
  if (!isMonth && !text.startsWith('小时', at + 2)) return undefined;
  const unit = unitNamed(isMonth ? '个月' : '小时');
  const end = at + (isMonth ? 3 : 4);
  return inside === '多'
    ? { numeral, start, end, unit, hedge: 'over', negative }
    : { numeral: andHalf(numeral), start, end, unit, hedge: undefined, negative };
}

/** What may follow the unit and still belongs to the figure: 三成五, 两年半, 三年多, 0.8%个百分点. */
function withTail(text: string, read: Written): Written {
  const next = mayGoOn(text, read.end) ? text[read.end] : undefined;
  switch (read.unit!.name) {
    case '%':
      return next === '个' && text.startsWith('个百分点', read.end) ? { ...read, unit: unitNamed('个百分点'), end: read.end + 4 } : read;
    case '个':
      return joinsOn(text, read.end) && SHARES_POINTS.test(text.slice(read.end, read.end + 48)) ? { ...read, unit: unitNamed('个百分点') } : read;
    case '成': {
      const tenths = next === undefined ? -1 : TENTHS.indexOf(next);
      if (next === '半' && text[read.end + 1] !== '成') return { ...read, numeral: andHalf(read.numeral), end: read.end + 1 };
      if (tenths < 0 || read.numeral.exponent !== 0) return read;
      const numeral = { ...read.numeral, mantissa: read.numeral.mantissa * 10 + tenths + 1, exponent: -1, grain: -1 };
      return { ...read, numeral, end: read.end + 1 };
    }
    case '年':
      if (next === '半') return { ...read, numeral: andHalf(read.numeral), end: read.end + 1 };
      return next === '多' || next === '余' ? { ...read, hedge: 'over' } : read;
    default:
      return next === '半' && isHalved(read) && !beginsWord(text, read.end + 1) ? { ...read, numeral: andHalf(read.numeral), end: read.end + 1 } : read;
  }
}
const joinsOn = oneOf('、和与及以');
/** 提高1.2个、2.1个百分点: points that share their last word. */
const SHARES_POINTS = /^(?:[、和与及]|以及)(?:\d{1,3}(?:\.\d{1,2})?个(?:[、和与及]|以及)){0,4}\d{1,3}(?:\.\d{1,2})?个百分点/;
const TENTHS = '一二三四五六七八九';
/** 两亩半, 三公里半; 三米半径 and 两斤半成品 are others. */
const isHalved = ({ numeral, unit }: Written): boolean =>
  numeral.script === 'han' && (unit!.dimension === 'length' || unit!.dimension === 'mass' || unit!.dimension === 'area');
const beginsWord = oneOf('径成自机数年月天个小山干导岛旱封公生数路途');
const mayGoOn = oneOf(`个半多余${TENTHS}`);

/** Three and a half; worth no less than a half as a last digit. */
const andHalf = (numeral: Numeral): Numeral =>
  numeral.exponent !== 0 || numeral.mantissa > 1000 || numeral.upTo
    ? numeral
    : { ...numeral, mantissa: numeral.mantissa * 10 + 5, exponent: -1 };

function partsOf(text: string, { denominator, start, digits }: Numeral): Unit {
  if (denominator === 100) return unitNamed('%')!;
  if (denominator === 1000) return unitNamed('‰')!;
  return { name: text.slice(start, digits), dimension: 'ratio', scale: { n: 1, d: denominator! }, whole: false };
}

/** A minus sign or 负 (not that of 减负). A dash behind a digit or at the start of the paragraph joins or lists. */
function isNegative(text: string, { start, end, script }: Numeral): boolean {
  if (!isSign(text, start - 1)) return false;
  const sign = text[start - 1];
  if (sign === '负') return '为是率速由从到至达幅现，、（'.includes(text[start - 2] ?? '，');
  if (script === 'han') return false;
  const before = text[start - 2];
  // A cell of a table, but not the dash of a list.
  if (before === undefined) return text.length - end <= 1 && '%‰'.includes(text[end] ?? '%');
  return !/[\sA-Za-z0-9%‰\-—–月日年号元个]/.test(before);
}
const isSign = oneOf('负-−－');
