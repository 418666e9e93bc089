import Fraction from 'fraction.js';
import type { Hedge, Quantity } from './quantity';
import { between, closed, exactly, open, rational, type Interval } from './interval';

/*
 * What a written figure may stand for: design §5. A count of whole things written without 万 or 亿 is exact; everything else is every value
 * that prints so, ± half its last written digit; a hedge widens or opens a side. All results are in the base unit of the dimension.
 */

/** Every value the figure may stand for, hedge and range included. */
export function rangeOf(quantity: Quantity): Interval {
  return hedged(quantity, worthOf(quantity));
}

/** The figure as printed, hedge left aside: [p − u/2, p + u/2], p itself for an exact count. */
export function writtenInterval(quantity: Quantity): Interval {
  return rounded(valueOf(quantity), upperValueOf(quantity), worthOf(quantity), upperWorthOf(quantity));
}

/**
 * The second reading of a round figure, for quotients only (rates, growth, shares, averages): it may have been rounded at its last non-zero
 * digit, 2800万元 ± 50万元. Undefined where the figure is not round or is an exact count.
 */
export function roundRangeOf(quantity: Quantity): Interval | undefined {
  const { mantissa, exponent } = quantity;
  if (isExact(quantity) || mantissa === 0 || quantity.upTo || !isWholeInItsScale(exponent) && quantity.grain <= exponent) return undefined;
  const place = lastNonZeroPlace(mantissa, exponent);
  return place > quantity.grain ? hedged(quantity, inBase(quantity, 1, place)) : undefined;
}

/** The written value; the lower end of a written range. */
export const valueOf = (quantity: Quantity): Fraction => inBase(quantity, quantity.mantissa, quantity.exponent);

/** u, what one step of the last written digit is worth; 0 for an exact count. */
export const worthOf = (quantity: Quantity): Fraction =>
  isExact(quantity) ? rational(0) : inBase(quantity, 1, quantity.grain);

/** A count of whole things without 万 or 亿, written as a whole number. */
export const isExact = ({ unit, scaled, exponent }: Quantity): boolean => unit?.whole === true && scaled !== true && exponent >= 0;

/** An interval in floating point, open or closed alike. */
export interface Bounds { readonly lo: number; readonly hi: number }

/**
 * `rangeOf` in floating point, for sorting out in the hot path what cannot possibly be wrong. Approximate: accurate to about 1 in 10^15, openness of
 * the ends is lost, and whatever is near an end must be judged again with `rangeOf`. Infinite where unbounded.
 */
export function boundsOf(quantity: Quantity): Bounds {
  const factor = quantity.unit ? quantity.unit.scale.n / quantity.unit.scale.d : 1;
  const upper = quantity.upTo ?? quantity;
  const exact = isExact(quantity);
  const low = quantity.mantissa * power(quantity.exponent) * factor;
  const high = upper.mantissa * power(upper.exponent) * factor;
  const value = Math.min(low, high);
  const top = Math.max(low, high);
  const half = exact ? 0 : power(quantity.grain) * factor / 2;
  const upperHalf = exact ? 0 : power(upper.grain) * factor / 2;
  switch (quantity.hedge) {
    case 'stated': return { lo: value - half, hi: top + upperHalf };
    case 'about': return { lo: Math.min(value - Math.abs(value) / 10, value - half), hi: Math.max(top + Math.abs(top) / 10, top + upperHalf) };
    case 'nearly': return { lo: value - Math.abs(value) / 10, hi: top };
    case 'over': return { lo: value, hi: Math.max(top + Math.abs(top) / 10, top + power(lastNonZeroPlace(upper.mantissa, upper.exponent)) * factor) };
    case 'at-least': return { lo: value, hi: Infinity };
    case 'at-most': case 'below': return { lo: top < 0 ? -Infinity : 0, hi: top };
  }
}

/** Whether two figures may stand for one value, as far as floating point tells. */
export const boundsMeet = (a: Bounds, b: Bounds): boolean => a.lo <= b.hi && b.lo <= a.hi;

/**
 * What holds `boundsOf`, the figure read as a round one, and one step of its last digit either way: what lies outside can be no reading of it at all.
 */
export function widestBoundsOf(quantity: Quantity): Bounds {
  const { lo, hi } = boundsOf(quantity);
  if (isExact(quantity) || quantity.mantissa === 0) return { lo, hi };
  const factor = quantity.unit ? quantity.unit.scale.n / quantity.unit.scale.d : 1;
  const step = power(Math.max(quantity.grain, lastNonZeroPlace(quantity.mantissa, quantity.exponent))) * factor;
  return { lo: lo - step, hi: hi + step };
}

const TENTH = rational(1, 10);

function hedged(quantity: Quantity, worth: Fraction): Interval {
  const low = valueOf(quantity);
  const high = upperValueOf(quantity);
  const [value, top] = low.compare(high) <= 0 ? [low, high] : [high, low];
  const lower = value.sub(value.abs().mul(TENTH));
  const upper = top.add(top.abs().mul(TENTH));
  const asRounded = rounded(value, top, worth, quantity.upTo ? upperWorthOf(quantity) : worth);
  const readings: Record<Hedge, () => Interval> = {
    stated: () => asRounded,
    about: () => between(closed(least(lower, asRounded.lo!.value)), closed(most(upper, asRounded.hi!.value))),
    nearly: () => between(closed(lower), open(top)),
    // 30多个 may be 39, 2.3万余 no more than a tenth above.
    over: () => between(open(value), closed(most(upper, top.add(stepOf(quantity))))),
    'at-least': () => ({ lo: closed(value) }),
    'at-most': () => (top.compare(0) < 0 ? { hi: closed(top) } : between(closed(rational(0)), closed(top))),
    below: () => (top.compare(0) <= 0 ? { hi: open(top) } : between(open(rational(0)), open(top))),
  };
  return readings[quantity.hedge]();
}

function rounded(low: Fraction, high: Fraction, worth: Fraction, upperWorth: Fraction): Interval {
  if (worth.n === 0n && low.equals(high)) return exactly(low);
  const [value, top] = low.compare(high) <= 0 ? [low, high] : [high, low];
  return between(closed(value.sub(worth.div(2))), closed(top.add(upperWorth.div(2))));
}

const upperValueOf = (quantity: Quantity): Fraction =>
  quantity.upTo ? inBase(quantity, quantity.upTo.mantissa, quantity.upTo.exponent) : valueOf(quantity);
const upperWorthOf = (quantity: Quantity): Fraction =>
  quantity.upTo && !isExact(quantity) ? inBase(quantity, 1, quantity.upTo.grain) : worthOf(quantity);

/** One of the place that its last non-zero digit stands in: 10 for 30, 100 for 200. */
function stepOf(quantity: Quantity): Fraction {
  const { mantissa, exponent } = quantity.upTo ?? quantity;
  return inBase(quantity, 1, lastNonZeroPlace(mantissa, exponent));
}

function inBase({ unit }: Quantity, mantissa: number, exponent: number): Fraction {
  const value = new Fraction(mantissa).mul(powerOfTen(exponent));
  return unit ? value.mul(new Fraction(unit.scale.n, unit.scale.d)) : value;
}

const powerOfTen = (exponent: number): Fraction =>
  exponent >= 0 ? new Fraction(10n ** BigInt(exponent)) : new Fraction(1n, 10n ** BigInt(-exponent));

function lastNonZeroPlace(mantissa: number, exponent: number): number {
  let place = exponent;
  for (let rest = mantissa; rest !== 0 && rest % 10 === 0; rest /= 10) place++;
  return place;
}

/** 2800万 has exponent 4, 1.20亿 has 6: only figures without decimals in their own scale can be round. */
const isWholeInItsScale = (exponent: number): boolean => exponent >= 0 && exponent !== 1 && exponent !== 2 && exponent !== 5 && exponent !== 6;

const power = (exponent: number): number => POWERS[exponent + LEAST] ?? powered(exponent);
const powered = (exponent: number): number => (exponent >= 0 ? 10 ** exponent : 1 / 10 ** -exponent);
const LEAST = 12;
/** Asked for several times by every figure, and slow to compute. */
const POWERS = Float64Array.from({ length: 2 * LEAST + 1 }, (_, i) => powered(i - LEAST));
const least = (a: Fraction, b: Fraction): Fraction => (a.compare(b) <= 0 ? a : b);
const most = (a: Fraction, b: Fraction): Fraction => (a.compare(b) >= 0 ? a : b);
