import type { Between, Composed } from '../claims/claim';
import { add, div, exactly, meets, negate, rational, sub, type Interval } from '../interval';
import { boundsOf, rangeOf, type Bounds } from '../reported';
import type { Equation } from './equation';
import type { Verdict } from './verdict';

/** Holds or does not: nobody computed what is told of the whole from the parts, so that nothing was cut off on the way. */
export function judgeBetween(claim: Between | Composed): Verdict {
  if (surelyHolds(claim)) return { tier: 'holds' };
  if (claim.kind === 'composed' && !addsUp(claim)) return { tier: 'unknown' };
  const equation = claim.kind === 'composed' ? composed(claim) : undefined;
  const computed = equation?.computed(rangeOf);
  const misses = equation !== undefined && computed !== undefined && !meets(computed, rangeOf(equation.stated));
  return { tier: misses || beyondParts(claim) !== undefined ? 'contradicts' : 'holds' };
}

/** Floating point with a margin: most hold, and this proves it without a Rational. */
function surelyHolds(claim: Between | Composed): boolean {
  const [whole, ...parts] = claim.kind === 'between' ? [claim.whole, ...claim.parts].map(boundsOf) : claim.rates.map((rate, i) => turned(boundsOf(rate), claim.falling[i]!));
  if (Math.min(...parts.map(({ lo }) => lo)) >= whole!.hi || Math.max(...parts.map(({ hi }) => hi)) <= whole!.lo) return false;
  if (claim.kind === 'between') return true;
  const amounts = claim.parts.map(boundsOf);
  const total = boundsOf(claim.total);
  const all = { lo: sumOf(amounts.map(({ lo }) => lo)), hi: sumOf(amounts.map(({ hi }) => hi)) };
  if (!overlap(all, total)) return false;
  if (!claim.atPrices || claim.rates.some(isVanishing(claim))) return true;
  const before = { lo: sumOf(amounts.map(({ lo }, i) => lo / (1 + parts[i]!.hi))), hi: sumOf(amounts.map(({ hi }, i) => hi / (1 + parts[i]!.lo))) };
  return before.lo > 0 && overlap({ lo: total.lo / before.hi - 1, hi: total.hi / before.lo - 1 }, whole!);
}
const turned = ({ lo, hi }: Bounds, falling: boolean): Bounds => (falling ? { lo: -hi, hi: -lo } : { lo, hi });
const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);
const overlap = (a: Bounds, b: Bounds): boolean => a.lo + 1e-9 * Math.abs(a.lo) < b.hi && b.lo + 1e-9 * Math.abs(b.lo) < a.hi;

/** Whether what is told of a whole is more than what is told of each part, or less; undefined where it may lie between them. */
export function beyondParts(claim: Between | Composed): 'above' | 'below' | undefined {
  const [whole, ...parts] = claim.kind === 'between' ? [claim.whole, ...claim.parts].map(rangeOf) : claim.rates.map((rate, i) => signed(rangeOf(rate), claim.falling[i]!));
  if (parts.some((part) => meets(part, whole!))) return undefined;
  const above = parts.filter((part) => part.lo!.value.compare(whole!.lo!.value) < 0).length;
  return above === parts.length ? 'above' : above === 0 ? 'below' : undefined;
}

/** The growth of a total from what it and its parts are now, and what the parts were before; nothing where those did not add up. */
export function composed(claim: Composed): Equation | undefined {
  const { total, parts, rates, falling, atPrices } = claim;
  if (!atPrices || rates.some(isVanishing(claim)) || !addsUp(claim)) return undefined;
  return {
    stated: rates[0]!, quotient: true,
    computed(read) {
      let before: Interval | undefined = ZERO;
      for (let i = 0; i < parts.length; i++) {
        const [amount, rate] = [read(parts[i]!), read(rates[i + 1]!)];
        const earlier = amount && rate && div(amount, add(ONE, signed(rate, falling[i + 1]!)));
        before = before && earlier && add(before, earlier);
      }
      const now = read(total);
      const times = now && before && div(now, before);
      return times && signed(sub(times, ONE), falling[0]!);
    },
    bounds: () => undefined,
  };
}
const ZERO = exactly(rational(0));
const ONE = exactly(rational(1));

const signed = (rate: Interval, falling: boolean): Interval => (falling ? negate(rate) : rate);

/** A part that all but vanished tells nothing of what it was. */
const isVanishing = ({ falling }: Composed) => (rate: Composed['total'], i: number): boolean => falling[i]! && boundsOf(rate).hi >= 0.9;

const addsUp = ({ total, parts }: Composed): boolean => meets(parts.map(rangeOf).reduce(add), rangeOf(total));
