import type Fraction from 'fraction.js';
import { firstBehind } from '../../text/halving';
import type { Claim, Share } from '../claims/claim';
import { div } from '../interval';
import type { Quantity } from '../quantity';
import { boundsOf, isExact, rangeOf } from '../reported';
import { decimal, decimalPlaces, factorOf, suffixOf } from './decimal';
import { likelyBetween } from './implied';

/** A total that several shares contradict, where another would fit them all: one wrong figure, and not one for each share. */
export interface MisstatedWhole {
  readonly whole: Quantity;
  /** Those that contradict it. */
  readonly shares: readonly Share[];
  /** The total they imply, in the base unit: between these ends. */
  readonly low: Fraction;
  readonly high: Fraction;
}

/** `contradicted`: the shares of `all` whose figures cannot be true together. */
export function misstatedWholes(contradicted: readonly Share[], all: SharesByWhole): readonly MisstatedWhole[] {
  if (contradicted.length < 2) return [];
  return [...sharesByWhole(contradicted)].flatMap(([whole, shares]) => {
    const implied = shares.length < 2 ? undefined : impliedBy(all.get(whole)!);
    return implied === undefined ? [] : [{ whole, shares, ...implied }];
  });
}

export type SharesByWhole = ReadonlyMap<Quantity, readonly Share[]>;

/** Shares that were found their whole, and are of it and not of what they leave. */
export function sharesByWhole(claims: readonly Claim[]): SharesByWhole {
  const groups = new Map<Quantity, Share[]>();
  for (const claim of claims) {
    if (claim.kind !== 'share' || claim.whole === undefined || claim.without || claim.exempt !== undefined) continue;
    const group = groups.get(claim.whole);
    if (group === undefined) groups.set(claim.whole, [claim]);
    else group.push(claim);
  }
  return groups;
}

/** What every one of the shares allows. */
function impliedBy(shares: readonly Share[]): Pick<MisstatedWhole, 'low' | 'high'> | undefined {
  let low: Fraction | undefined;
  let high: Fraction | undefined;
  for (const { part, rate } of shares) {
    const { lo, hi } = div(rangeOf(part), rangeOf(rate)) ?? {};
    if (lo === undefined || hi === undefined) return undefined;
    if (low === undefined || lo.value.compare(low) > 0) low = lo.value;
    if (high === undefined || hi.value.compare(high) < 0) high = hi.value;
  }
  return low === undefined || high === undefined || low.compare(high) > 0 ? undefined : { low, high };
}

/** 发放问卷820份，其中满意的760人，占92.7%: another figure near by is the total that they imply, and was meant. `figures`: all of the paragraph, in order. */
export function isToldBeside({ whole, low, high }: MisstatedWhole, figures: readonly Quantity[]): boolean {
  const at = firstBehind(figures, ({ span }) => span.start >= whole.span.start);
  return figures.slice(Math.max(0, at - NEAR), at + NEAR).some((it) => {
    const { lo, hi } = boundsOf(it);
    return it !== whole && mayBeMeant(it, whole) && lo <= high.valueOf() * (1 + 1e-9) && hi >= low.valueOf() * (1 - 1e-9);
  });
}
const NEAR = 24;
/** Things are counted in one classifier and then in another. */
const mayBeMeant = ({ unit: a }: Quantity, { unit: b }: Quantity): boolean => a?.dimension === b?.dimension || (a?.whole === true && b?.whole === true);

/** The total they imply as it would be written in the place of the stated one. */
export function impliedAs(text: string, { whole, low, high }: MisstatedWhole): string {
  const value = (isExact(whole) ? likelyBetween(low, high, true) : undefined) ?? low.add(high).div(2);
  const number = decimal(value.div(factorOf(text, whole)), decimalPlaces(text, whole)).text;
  return number + suffixOf(text, whole) + text.slice(whole.digits.end, whole.span.end);
}
