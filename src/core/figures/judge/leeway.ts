import Fraction from 'fraction.js';
import type { Claim } from '../claims/claim';
import { exactly, meets } from '../interval';
import type { Quantity } from '../quantity';
import { rangeOf, valueOf } from '../reported';
import { RATIO_TERM } from '../written';
import { decimal, decimalPlaces, factorOf, suffixOf } from './decimal';
import { derivedOf } from './derived';
import { equationOf } from './equation';

/**
 * How far the result reaches where a claim holds although its figures as written give another: 四舍五入后可为74.19%—86.21%, behind 1.2÷1.5=80% for a stated 83.75%.
 * Empty where they give the stated one.
 */
export function leewayOf(claim: Claim, text: string): string {
  const equation = equationOf(claim);
  if (equation === undefined) return '';
  const { stated } = equation;
  const isLoose = claim.kind === 'average' && claim.loose === true;
  const asWritten = isLoose ? exactly(derivedOf(claim)!.value) : equation.computed((quantity) => exactly(valueOf(quantity)));
  if (asWritten === undefined || meets(asWritten, rangeOf(stated))) return '';
  const read: Quantity[] = [];
  const range = equation.computed((quantity) => rangeOf(read[read.push(quantity) - 1]!));
  const why = isLoose ? '人口口径不同' : read.every(({ hedge, upTo }) => hedge === 'stated' && upTo === undefined) ? '四舍五入后' : '按约数';
  // 16092元÷53.5%≈30079元，7176元÷23.8%≈30151元: two wholes that may be one.
  const areWholes = claim.kind === 'proportion' && stated.unit?.name === '%' && claim.amounts !== undefined;
  return `${why}可${areWholes ? '相等' : `为${rangeSaid(text, stated, range?.lo?.value, range?.hi?.value)}`}`;
}

/** 74.19%—86.21%, 1.15—1.25万元, −12至24万元, 80%以上: every result that may be printed with the places of the stated figure. */
function rangeSaid(text: string, stated: Quantity, lo: Fraction | undefined, hi: Fraction | undefined): string {
  const { unit } = stated;
  const isTenths = unit?.name === '成';
  const places = isTenths ? 1 : decimalPlaces(text, stated);
  const step = new Fraction(1, 10 ** places).mul(isTenths ? new Fraction(1, 100) : factorOf(text, stated));
  const digits = (steps: Fraction): string => decimal(steps.div(10 ** places), places).text.replace('-', '−');
  const name = isTenths ? '%' : unit === RATIO_TERM ? '' : suffixOf(text, stated) + (unit?.name ?? '');
  const [least, most] = [lo && digits(lo.div(step).sub(HALF).ceil()), hi && digits(hi.div(step).add(HALF).floor())];
  if (least === undefined || most === undefined) return least === undefined ? `${most}${name}以下` : `${least}${name}以上`;
  return `${least}${name === '%' ? name : ''}${least.startsWith('−') ? '至' : '—'}${most}${name}`;
}
const HALF = new Fraction(1, 2);
