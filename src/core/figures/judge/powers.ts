import type Fraction from 'fraction.js';
import type { Doubling, Multiple, Yearly } from '../claims/claim';
import { add, between, closed, div, exactly, meets, mul, open, rational, type Interval } from '../interval';
import type { Quantity } from '../quantity';
import { rangeOf, roundRangeOf, valueOf } from '../reported';
import type { Tier, Verdict } from './verdict';

export type TierOf = (stated: Quantity, read: (quantity: Quantity) => Interval, reached: (range: Interval) => boolean) => Tier;

/** A whole multiple that is off by exactly one was told of the other thing (是3倍 for 增长3倍): the likeliest slip, and a usage some defend. */
export function offByOne({ times }: Multiple, computed: Interval | undefined): boolean {
  if (times.hedge !== 'stated' || times.exponent < 0 || computed === undefined) return false;
  const value = valueOf(times);
  return meets(computed, between(closed(value.sub(1)), closed(value.add(1))));
}

/** 翻n番 is × 2ⁿ, 5 % more or less; 10 % is off, and more than that but short of the next 番 was cut off. */
export function judgeDoubling({ now, before, power, hedge }: Doubling): Verdict {
  const found = div(rangeOf(now), rangeOf(before));
  if (found === undefined) return { tier: 'unknown' };
  const times = rational(2 ** power);
  const reaches = (from: Fraction, to: Fraction): boolean => meets(found, between(closed(times.mul(from)), open(times.mul(to))));
  const most = hedge === 'over' ? rational(195, 100) : rational(105, 100);
  const least = hedge === 'nearly' || hedge === 'about' ? rational(8, 10) : rational(95, 100);
  if (reaches(least, most)) return { tier: 'holds' };
  if (reaches(rational(105, 100), rational(195, 100))) return { tier: 'cut-off' };
  const tier = reaches(rational(9, 10), rational(95, 100)) ? 'last-digit' : 'contradicts';
  const round = div(roundly(now), roundly(before));
  return round !== undefined && meets(round, between(closed(times.mul(least)), closed(times.mul(most)))) ? { tier, round: true } : { tier };
}

/** (1 + r)ⁿ against now ÷ before: no root is needed. A count of years may name the years or the steps between them. */
export function judgeYearly(claim: Yearly, tierOf: TierOf): Verdict {
  const { rate, years } = claim;
  const tier = tierOf(rate, rangeOf, (range) => reaches(claim, rangeOf, range, years));
  if (tier === 'holds') return { tier };
  if (reaches(claim, rangeOf, rangeOf(rate), years - 1)) return { tier: 'cut-off', years: years - 1 };
  return reaches(claim, roundly, roundly(rate), years) ? { tier, round: true } : { tier };
}

function reaches(claim: Yearly, read: (quantity: Quantity) => Interval, rate: Interval, years: number): boolean {
  const found = timesOf(claim, read);
  if (found === undefined) return true;
  const step = add(ONE, claim.falling ? negative(rate) : rate);
  if (step.lo === undefined || step.lo.value.compare(0) <= 0) return true;
  let all = step;
  for (let i = 1; i < years; i++) all = mul(all, step);
  return meets(all, found);
}

/** Now ÷ before, from whichever figures are told. */
export function timesOf({ now, before, change, overall, falling }: Yearly, read: (quantity: Quantity) => Interval): Interval | undefined {
  const signed = (part: Interval): Interval => (falling ? negative(part) : part);
  if (now !== undefined && before !== undefined) return div(read(now), read(before));
  if (change !== undefined && before !== undefined) {
    const part = div(read(change), read(before));
    return part && add(ONE, signed(part));
  }
  if (change !== undefined && now !== undefined) {
    const part = div(read(change), read(now));
    return part && div(ONE, add(ONE, negative(signed(part))));
  }
  return overall && add(ONE, signed(read(overall)));
}
const ONE = exactly(rational(1));

const negative = ({ lo, hi }: Interval): Interval => mul({ ...(lo && { lo }), ...(hi && { hi }) }, exactly(rational(-1)));

/** The nth root of now ÷ before less one, to so many decimals: bisection over rationals. */
export function yearlyRate(claim: Yearly, years: number, places: number): Fraction | undefined {
  const times = timesOf(claim, (quantity) => exactly(valueOf(quantity)))?.lo?.value;
  if (times === undefined || times.compare(0) <= 0) return undefined;
  const unit = 10n ** BigInt(places);
  let low = 0n;
  let high = unit * 64n;
  while (high - low > 1n) {
    const middle = (low + high) / 2n;
    const step = rational(1).mul(middle).div(unit);
    if (step.pow(years).compare(times) <= 0) low = middle;
    else high = middle;
  }
  const rate = rational(1).mul(low).div(unit).sub(1);
  return claim.falling ? rate.neg() : rate;
}

const roundly = (quantity: Quantity): Interval => roundRangeOf(quantity) ?? rangeOf(quantity);
