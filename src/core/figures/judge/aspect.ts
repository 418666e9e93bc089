import type { Growth } from '../claims/claim';
import { between, div, meets, open, sub, type Interval } from '../interval';
import { boundsOf, rangeOf, valueOf, worthOf } from '../reported';

/**
 * What a growth is at odds about, if it is; each is spoken of by one rule.
 * tenths: its rate is in 成 · direction: 由52家增加到40家 · to-for-by: 由30名增加了42名，现有42名 · points: a rate of rates, where 百分点 may be meant ·
 * amount: total, increment and rate · previous: with the value of the year before · from-to: any other two amounts.
 */
export type Aspect = 'tenths' | 'direction' | 'to-for-by' | 'points' | 'amount' | 'previous' | 'from-to';

export function aspectOf(claim: Growth): Aspect {
  const { now, before, change, rate } = claim;
  if (claim.turned && runsBack(claim)) return 'direction';
  if (rate?.unit?.name === '成') return 'tenths';
  if (tellsPoints(claim)) return 'points';
  if (before !== undefined && change !== undefined && tellsLevel(claim)) return 'to-for-by';
  if (change !== undefined && rate !== undefined) return 'amount';
  if (claim.previous) return 'previous';
  return now !== undefined && before !== undefined ? 'from-to' : 'amount';
}

/** 由52.4%提高到55.6%，提高3.2%: what is told as a rate is the difference of the two percentages. */
function tellsPoints({ now, before, rate, falling }: Growth): boolean {
  if (before?.unit?.dimension !== 'ratio' || now === undefined || rate?.unit?.name !== '%' || rate.mantissa < 0) return false;
  const [value, worth] = [valueOf(rate), worthOf(rate)];
  return meets(falling ? sub(rangeOf(before), rangeOf(now)) : sub(rangeOf(now), rangeOf(before)), between(open(value.sub(worth)), open(value.add(worth))));
}

/** Whether the amounts run the other way than the words. */
export function runsBack({ now, before, falling }: Growth): boolean {
  if (now === undefined || before === undefined) return false;
  const from = boundsOf(before);
  const to = boundsOf(now);
  return falling ? to.lo > from.hi : to.hi < from.lo;
}

/** 由30名增加了42名，现有42名 · 由40家增加了52家，增长30%: what is told as the increase is the level that was reached. */
function tellsLevel({ now, before, change, rate, falling, turned }: Growth): boolean {
  if (turned || before === undefined || change === undefined) return false;
  const [from, by] = [rangeOf(before), rangeOf(change)];
  if (now !== undefined) return meets(by, rangeOf(now)) && !holdsAsChange(from, by, rangeOf(now), falling);
  const grown = falling ? div(sub(from, by), from) : div(sub(by, from), from);
  const asChange = div(by, from);
  return rate !== undefined && grown !== undefined && asChange !== undefined && meets(grown, rangeOf(rate)) && !meets(asChange, rangeOf(rate));
}

const holdsAsChange = (from: Interval, by: Interval, to: Interval, falling: boolean): boolean => meets(falling ? sub(from, by) : sub(to, from), falling ? to : by);
