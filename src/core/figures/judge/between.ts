import type { Between, Composed } from '../claims/claim';
import { add, div, exactly, meets, negate, rational, sub, type Interval } from '../interval';
import { boundsOf, rangeOf } from '../reported';
import type { Equation } from './equation';
import type { Verdict } from './verdict';

/** Holds or does not: nobody computed what is told of the whole from the parts, so that nothing was cut off on the way. */
export function judgeBetween(claim: Between | Composed): Verdict {
  if (claim.kind === 'composed' && !addsUp(claim)) return { tier: 'unknown' };
  const equation = claim.kind === 'composed' ? composed(claim) : undefined;
  const computed = equation?.computed(rangeOf);
  const misses = equation !== undefined && computed !== undefined && !meets(computed, rangeOf(equation.stated));
  return { tier: misses || beyondParts(claim) !== undefined ? 'contradicts' : 'holds' };
}

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
