import type Fraction from 'fraction.js';
import type { Claim, Share } from '../claims/claim';
import { div } from '../interval';
import type { Quantity } from '../quantity';
import { boundsOf, isExact, rangeOf } from '../reported';
import { decimal, decimalPlaces, factorOf, suffixOf } from './decimal';
import { likelyBetween } from './implied';
import type { Verdict } from './verdict';

/** A total that several shares contradict, where another would fit them all: one wrong figure, and not one for each share. */
export interface MisstatedWhole {
  readonly whole: Quantity;
  /** Those that contradict it. */
  readonly shares: readonly Share[];
  /** The total they imply, in the base unit: between these ends. */
  readonly low: Fraction;
  readonly high: Fraction;
}

export function misstatedWholes(claims: readonly Claim[], judge: (claim: Claim) => Verdict): readonly MisstatedWhole[] {
  const contradicted = claims.filter((it): it is SharedWhole => isPlainShare(it) && judge(it).tier === 'contradicts');
  if (contradicted.length < 2) return [];
  const told = byWhole(claims.filter(isPlainShare));
  return [...byWhole(contradicted)].flatMap(([whole, shares]) => {
    const implied = shares.length < 2 ? undefined : impliedBy(told.get(whole)!);
    return implied === undefined ? [] : [{ whole, shares, ...implied }];
  });
}
function byWhole(shares: readonly SharedWhole[]): ReadonlyMap<Quantity, readonly SharedWhole[]> {
  const groups = new Map<Quantity, SharedWhole[]>();
  for (const share of shares) {
    const group = groups.get(share.whole);
    if (group === undefined) groups.set(share.whole, [share]);
    else group.push(share);
  }
  return groups;
}
type SharedWhole = Share & { readonly whole: Quantity };
const isPlainShare = (claim: Claim): claim is SharedWhole => claim.kind === 'share' && claim.whole !== undefined && !claim.without && claim.exempt === undefined;

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

/** 发放问卷820份，其中满意的760人，占92.7%: another figure is the total that they imply, and was meant. */
export const isToldBeside = ({ whole, low, high }: MisstatedWhole, figures: readonly Quantity[]): boolean => figures.some((it) => {
  const { lo, hi } = boundsOf(it);
  return it !== whole && (it.unit?.dimension === whole.unit?.dimension || (it.unit?.whole === true && whole.unit?.whole === true)) && lo <= high.valueOf() * (1 + 1e-9) && hi >= low.valueOf() * (1 - 1e-9);
});

/** The total they imply as it would be written in the place of the stated one. */
export function impliedAs(text: string, { whole, low, high }: MisstatedWhole): string {
  const value = (isExact(whole) ? likelyBetween(low, high, true) : undefined) ?? low.add(high).div(2);
  const number = decimal(value.div(factorOf(text, whole)), decimalPlaces(text, whole)).text;
  return number + suffixOf(text, whole) + text.slice(whole.digits.end, whole.span.end);
}
