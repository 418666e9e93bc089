import type Fraction from 'fraction.js';
import type { Doubling, Multiple, Yearly } from '../claims/claim';
import { add, between, closed, div, exactly, meets, mul, negate, open, rational, type End, type Interval } from '../interval';
import type { Quantity } from '../quantity';
import { rangeOf, roundRangeOf, valueOf } from '../reported';
import type { Equation } from './equation';
import type { Tier, Verdict } from './verdict';

type TierOf = (stated: Quantity, read: (quantity: Quantity) => Interval, reached: (range: Interval) => boolean) => Tier;

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
  const step = add(ONE, claim.falling ? negate(rate) : rate);
  if (step.lo === undefined || step.lo.value.compare(0) <= 0) return true;
  let all = step;
  for (let i = 1; i < years; i++) all = mul(all, step);
  return meets(all, found);
}

/** Now ÷ before, from whichever figures are told. */
export function timesOf({ now, before, change, overall, falling }: Yearly, read: (quantity: Quantity) => Interval): Interval | undefined {
  const signed = (part: Interval): Interval => (falling ? negate(part) : part);
  if (now !== undefined && before !== undefined) return div(read(now), read(before));
  if (change !== undefined && before !== undefined) {
    const part = div(read(change), read(before));
    return part && add(ONE, signed(part));
  }
  if (change !== undefined && now !== undefined) {
    const part = div(read(change), read(now));
    return part && div(ONE, add(ONE, negate(signed(part))));
  }
  return overall && add(ONE, signed(read(overall)));
}
const ONE = exactly(rational(1));

/** The yearly rate itself, for people: roots have no exact value. */
export const yearlyRate = (claim: Yearly): Equation => ({
  stated: claim.rate, quotient: true,
  computed(read) {
    const times = timesOf(claim, (quantity) => read(quantity)!);
    const rate = (end: End | undefined): End | undefined => end && end.value.compare(0) > 0 ? closed(rootOf(end.value, claim.years).sub(1)) : undefined;
    const [lo, hi] = [rate(times?.lo), rate(times?.hi)];
    const found: Interval = { ...(lo && { lo }), ...(hi && { hi }) };
    return claim.falling ? negate(found) : found;
  },
  bounds: () => undefined,
});

/** The nth root to nine decimals: bisection over rationals. */
function rootOf(value: Fraction, n: number): Fraction {
  let low = 0n;
  let high = UNIT * 64n;
  while (high - low > 1n) {
    const middle = (low + high) / 2n;
    if (rational(1).mul(middle).div(UNIT).pow(n).compare(value) <= 0) low = middle;
    else high = middle;
  }
  return rational(1).mul(low).div(UNIT);
}
const UNIT = 10n ** 9n;

const roundly = (quantity: Quantity): Interval => roundRangeOf(quantity) ?? rangeOf(quantity);
