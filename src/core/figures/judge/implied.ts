import type Fraction from 'fraction.js';
import type { Completion } from '../claims/claim';
import { div, rational, type Interval } from '../interval';
import type { Quantity } from '../quantity';
import { boundsOf, isExact, rangeOf, roundRangeOf, type Bounds } from '../reported';
import type { Tier, Verdict } from './verdict';

/** The target that what was done and the rate of completion imply, in the base unit. */
export interface Implied {
  readonly low: Fraction;
  readonly high: Fraction;
  /** The one whole number for things that come whole, else the shortest decimal between low and high. */
  readonly likely?: Fraction;
}

/** 67个 at 83.75% → 80; 1.4802亿元 at 123.4% → 1.2亿元; nothing where a figure is open to a side. */
export function impliedTarget({ done, rate, over }: Completion): Implied | undefined {
  if (over) return undefined;
  const range = div(rangeOf(done), rangeOf(rate));
  if (range?.lo === undefined || range.hi === undefined || range.hi.value.compare(0) <= 0) return undefined;
  const low = range.lo.value;
  const high = range.hi.value;
  const likely = likelyBetween(low, high, isExact(done));
  return { low, high, ...(likely && { likely }) };
}

/** Of things that come whole the one number between two ends, of others the shortest. */
export const likelyBetween = (low: Fraction, high: Fraction, whole: boolean): Fraction | undefined => (whole ? onlyWhole(low, high) : shortest(low, high));

/** The same in floating point, for holding it against others: undefined where a figure is open to a side. */
export function impliedBounds({ done, rate, over }: Completion): Bounds | undefined {
  const amount = boundsOf(done);
  const share = boundsOf(rate);
  return over || share.lo <= 0 || amount.hi <= 0 || amount.hi === Infinity || share.hi === Infinity ? undefined : { lo: amount.lo / share.hi, hi: amount.hi / share.lo };
}

type TierOf = (stated: Quantity, read: (quantity: Quantity) => Interval, reached: (range: Interval) => boolean) => Tier;

/** Counts are whole: some whole target must give the stated rate. Other things may have any target. */
export function judgeAlone({ done, rate, over }: Completion, tierOf: TierOf): Verdict {
  const plain = !over && done.hedge === 'stated' && done.upTo === undefined && rate.hedge === 'stated';
  const bounds = boundsOf(rate);
  const count = boundsOf(done).lo;
  if (!plain || !isExact(done) || count <= 0 || bounds.lo <= 0) return { tier: 'unknown' };
  // Floating point with a margin proves most of them without a Rational.
  if (Math.ceil((count / bounds.hi) * (1 + 1e-12)) <= (count / bounds.lo) * (1 - 1e-12)) return { tier: 'holds' };
  const reached = (range: Interval): boolean => holdsWhole(div(rangeOf(done), range));
  const found = tierOf(rate, rangeOf, reached);
  // Where targets lie close, one of them is cut off to any rate by chance: 67 of 487 to 13.75%.
  const tier = found === 'cut-off' && count / bounds.lo - count / bounds.hi > 0.1 ? 'last-digit' : found;
  const round = roundRangeOf(rate);
  return tier !== 'holds' && round !== undefined && reached(round) ? { tier, round: true } : { tier };
}

function holdsWhole(range: Interval | undefined): boolean {
  if (range?.lo === undefined || range.hi === undefined) return true;
  const least = range.lo.value.ceil();
  const first = !range.lo.closed && least.equals(range.lo.value) ? least.add(1) : least;
  const order = first.compare(range.hi.value);
  return order < 0 || (order === 0 && range.hi.closed);
}

function onlyWhole(low: Fraction, high: Fraction): Fraction | undefined {
  const first = low.ceil();
  return first.equals(high.floor()) ? first : undefined;
}

/** The multiple of the largest power of ten between low and high, the one nearest to the middle. */
function shortest(low: Fraction, high: Fraction): Fraction | undefined {
  const middle = low.add(high).div(2);
  for (let power = 15; power >= -9; power--) {
    const step = power >= 0 ? rational(10 ** power) : rational(1, 10 ** -power);
    const near = middle.div(step).round().mul(step);
    if (near.compare(low) >= 0 && near.compare(high) <= 0 && near.n !== 0n) return near;
  }
  return undefined;
}
