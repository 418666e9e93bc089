import type Fraction from 'fraction.js';
import type { Claim } from '../claims/claim';
import { exactly } from '../interval';
import type { Quantity } from '../quantity';
import { valueOf } from '../reported';
import { decimal, decimalPlaces, factorOf } from './decimal';
import { equationOf } from './equation';

/** The figure that follows from the others of a claim, and the value that they, as written, give for it. What is loose is so to both sides alike. */
interface Derived {
  readonly stated: Quantity;
  readonly value: Fraction;
}

export function derivedOf(claim: Claim): Derived | undefined {
  // Parts make their total even where the text does not say that they are all.
  const equation = equationOf(claim.kind === 'sum' ? { ...claim, closed: true } : claim);
  const { lo, hi } = equation?.computed((quantity) => exactly(valueOf(quantity))) ?? {};
  return equation && lo && hi && lo.value.compare(hi.value) <= 0 ? { stated: equation.stated, value: lo.value.add(hi.value).div(2) } : undefined;
}

/** That value as it would be printed in the place of the stated figure: 83.75, 3.8. */
export function printedFor(claim: Claim, text: string): string | undefined {
  const derived = derivedOf(claim);
  if (derived === undefined) return undefined;
  const value = derived.value.div(factorOf(text, derived.stated));
  // The direction of a change is said in words.
  return decimal(claim.kind === 'growth' || claim.kind === 'points' ? value.abs() : value, decimalPlaces(text, derived.stated)).text;
}
