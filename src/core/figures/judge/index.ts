import type { Average, Claim, Growth, Ratio, Schedule, Shift, Sum, Tally } from '../claims/claim';
import { between, closed, exactly, meets, open, type Interval } from '../interval';
import type { Quantity } from '../quantity';
import { boundsOf, rangeOf, roundRangeOf, valueOf, widestBoundsOf, worthOf } from '../reported';
import { judgeAlone } from './implied';
import { runsBack } from './aspect';
import { judgeBetween } from './between';
import { equationOf, type Read, type Equation } from './equation';
import { judgeDoubling, judgeYearly, offByOne } from './powers';
import { swappedIn } from '../slip';
import type { Tier, Verdict } from './verdict';

export { aspectOf, runsBack, type Aspect } from './aspect';
export { averageReport } from './average';
export { beyondParts } from './between';
export { impliedAs, isToldBeside, misstatedWholes, sharesByWhole, type MisstatedWhole, type SharesByWhole } from './common-whole';
export { crossingPart, exceeds } from './crossing';
export { decimal, scaledAs } from './decimal';
export { impliedBounds, impliedTarget, type Implied } from './implied';
export { severityOf, type Tier, type Verdict } from './verdict';
export { isRate } from './proportional';
export { differenceOf, places, repairOf } from './report';
export { timesOf } from './powers';
export { printedFor } from './derived';
export { leewayOf } from './leeway';
export { workingOf } from './working';

/** Whether a claim can be true: design §5. */
export function judge(claim: Claim): Verdict {
  if (claim.exempt !== undefined) return EXEMPT;
  if (claim.kind === 'tally') return judgeTally(claim);
  if (claim.kind === 'ratio') return judgeRatio(claim);
  if (claim.kind === 'shift') return judgeShift(claim);
  if (claim.kind === 'between' || claim.kind === 'composed') return judgeBetween(claim);
  if (claim.kind === 'doubling') return judgeDoubling(claim);
  if (claim.kind === 'yearly') return judgeYearly(claim, tierOf);
  if (claim.kind === 'completion' && claim.target === undefined) return judgeAlone(claim, tierOf);
  if (claim.kind === 'schedule' && claim.change === undefined) return judgeSide(claim);
  if (claim.kind === 'growth' && growsFromNothing(claim)) return UNKNOWN;
  const equation = equationOf(claim);
  const direction = claim.kind === 'growth' ? judgeDirection(claim) : UNKNOWN;
  if (equation === undefined || direction.tier === 'contradicts') return direction;
  if (surelyHolds(equation)) return HOLDS;
  const verdict = surelyFails(equation) ? CONTRADICTS : judgeEquation(equation, claim.kind === 'completion' && claim.target?.grain === claim.done.grain ? claim.target : undefined);
  if (verdict.tier !== 'contradicts') return verdict;
  if (claim.kind === 'multiple') return offByOne(claim, equation.computed(rangeOf)) ? { ...verdict, tier: 'last-digit' } : verdict;
  return claim.kind === 'growth' ? withScale(claim, verdict) : claim.kind === 'average' ? withSwap(claim, equation, verdict) : verdict;
}

/** How a stated figure agrees with a value known from elsewhere. */
export const tierAgainst = (stated: Quantity, found: Interval): Tier => tierOf(stated, rangeOf, (range) => meets(found, range));

/** The shares of rows that do not make 100: what else is at odds with one of them is the same fault. */
export const sharesOff = (claims: readonly Claim[]): ReadonlySet<Quantity> =>
  new Set(claims.flatMap((claim) => (claim.kind === 'ratio' && judge(claim).tier === 'contradicts' ? claim.parts : [])));

/** The one part of a sum whose scale must have been lost for the sum to fit, with the power of ten it lacks: 93.3元 for 93.3亿元. */
export function misscaledPart(claim: Sum): { readonly part: Quantity; readonly power: number } | undefined {
  let found: { readonly part: Quantity; readonly power: number } | undefined;
  for (const part of claim.parts) {
    if (part.mantissa === 0) continue;
    for (const power of SCALES) {
      const moved: Quantity = { ...part, exponent: part.exponent + power, grain: part.grain + power };
      const parts = claim.parts.map((it) => (it === part ? moved : it));
      if (!surelyHolds(equationOf({ ...claim, parts, closed: true })!)) continue;
      // Where several would fit, none is told.
      if (found !== undefined) return undefined;
      found = { part, power };
    }
  }
  return found;
}
const SCALES = [4, 8, -4, -8];

/** The interval arithmetic gives for the stated figure, in the base unit. */
export const computedFor = (claim: Claim): Interval | undefined => equationOf(claim)?.computed(rangeOf);

const HOLDS: Verdict = { tier: 'holds' };
const CONTRADICTS: Verdict = { tier: 'contradicts' };
const EXEMPT: Verdict = { tier: 'exempt' };
const UNKNOWN: Verdict = { tier: 'unknown' };

/** Floating point with a wide margin: most claims hold, and this proves it without a Rational. */
function surelyHolds(equation: Equation): boolean {
  const stated = boundsOf(equation.stated);
  const found = equation.bounds(boundsOf);
  if (found === undefined) return false;
  const margin = 1e-9 * Math.max(Math.abs(stated.lo), Math.abs(stated.hi === Infinity ? stated.lo : stated.hi));
  if (found.lo + margin < stated.hi && stated.lo + margin < found.hi) return true;
  return Number.isSafeInteger(found.lo) && found.lo === stated.lo && Number.isSafeInteger(stated.lo) && stated.lo === stated.hi;
}

/** The same for what is out of reach by any reading: a Rational costs a hundred times as much as a float, and a wrong figure needs dozens. */
function surelyFails(equation: Equation): boolean {
  const found = equation.bounds(widestBoundsOf);
  if (found === undefined || !(found.lo <= found.hi)) return false;
  const stated = widestBoundsOf(equation.stated);
  return apart(found.hi, stated.lo) || apart(stated.hi, found.lo);
}
const apart = (below: number, above: number): boolean => below + 1e-9 * Math.max(Math.abs(below), Math.abs(above)) < above;

/** `set`: a target written as finely as what was done of it, which nobody rounded, however round it is. */
function judgeEquation(equation: Equation, set: Quantity | undefined): Verdict {
  const tier = tierOf(equation.stated, rangeOf, (stated) => reaches(equation, rangeOf, stated));
  if (tier === 'cut-off' && !isCutOff(equation)) return { tier, loose: true };
  if (tier === 'holds' || tier === 'unknown' || !equation.quotient) return { tier };
  return reaches(equation, (it) => (it === set ? rangeOf(it) : roundly(it)), roundly(equation.stated)) ? { tier, round: true } : { tier };
}

/** 21.57 is written 21.5 where it is cut off; 21.54 is not what the figures as written give. */
const isCutOff = ({ computed, stated }: Equation): boolean => {
  const found = computed((quantity) => exactly(valueOf(quantity)));
  return found !== undefined && meets(found, between(closed(valueOf(stated)), open(valueOf(stated).add(worthOf(stated)))));
};

/** 办结率100%: nobody rounds to all. */
const roundly = (quantity: Quantity): Interval => (isAll(quantity) ? undefined : roundRangeOf(quantity)) ?? rangeOf(quantity);
const isAll = ({ unit, mantissa, exponent }: Quantity): boolean => unit?.name === '%' && mantissa * 10 ** exponent === 100;

const reaches = (equation: Equation, read: Read<Interval>, stated: Interval): boolean => {
  const computed = equation.computed(read);
  return computed === undefined || meets(computed, stated);
};

/** The first tier whose range for the stated figure can be reached. Only a plain figure can be cut off or off by one. */
function tierOf(stated: Quantity, read: (quantity: Quantity) => Interval, reached: (range: Interval) => boolean): Tier {
  if (reached(read(stated))) return 'holds';
  const worth = worthOf(stated);
  if (stated.hedge !== 'stated' || stated.upTo !== undefined || worth.n === 0n) return 'contradicts';
  const value = valueOf(stated);
  if (reached(between(closed(value), open(value.add(worth))))) return 'cut-off';
  return reached(between(open(value.sub(worth)), open(value.add(worth)))) ? 'last-digit' : 'contradicts';
}

function judgeTally({ count, items, partial }: Tally): Verdict {
  const stated = count.mantissa * 10 ** count.exponent;
  if (items.length === stated) return HOLDS;
  // Fewer names than the number are an excerpt after 等: nothing to compare.
  return partial && items.length < stated ? EXEMPT : { tier: 'contradicts' };
}

/** Shares of one whole are adjusted so that they make 100: one unit of the last digit is allowed, or what rounding alone can come to. */
function judgeRatio({ parts, closed }: Ratio): Verdict {
  if (parts.some(({ hedge, upTo }) => hedge !== 'stated' || upTo !== undefined)) return UNKNOWN;
  const over = parts.reduce((all, part) => all + part.mantissa * 10 ** part.exponent, 0) - 100;
  const worth = Math.max(...parts.map(({ grain }) => 10 ** grain));
  const allowed = worth * Math.max(1, Math.floor(parts.length / 2)) + 1e-9;
  if (Math.abs(over) <= allowed) return HOLDS;
  return closed || over > 0 ? { tier: 'contradicts' } : UNKNOWN;
}

/** Each change is the difference of two rounded shares, of which one may have been adjusted: two units of the last digit are allowed. */
function judgeShift({ rises, falls }: Shift): Verdict {
  const all = [...rises, ...falls];
  if (all.some(({ hedge, upTo }) => hedge !== 'stated' || upTo !== undefined)) return UNKNOWN;
  const sum = (parts: readonly Quantity[]): number => parts.reduce((total, part) => total + part.mantissa * 10 ** part.exponent, 0);
  return Math.abs(sum(rises) - sum(falls)) <= 2 * Math.max(...all.map(({ grain }) => 10 ** grain)) + 1e-9 ? HOLDS : { tier: 'contradicts' };
}

/** Two digits changed places, and the other way round the figures agree to the last digit: no rounding of a round figure explains that better. */
function withSwap(claim: Average, equation: Equation, verdict: Verdict): Verdict {
  const exactly = equation.computed((quantity) => between(closed(valueOf(quantity)), closed(valueOf(quantity))));
  const swapped = exactly && swappedIn(equation.stated, (quantity) => meets(exactly, between(closed(valueOf(quantity)), closed(valueOf(quantity)))));
  return swapped === undefined || claim.by === 'average' ? verdict : { tier: 'contradicts', swapped };
}

/** Ahead of the schedule or behind it, or half done, without saying by how much. */
function judgeSide({ rate, months, side }: Schedule): Verdict {
  const { lo, hi } = boundsOf(rate);
  const due = side === 0 ? 1 / 2 : months / 12;
  return (side < 0 ? lo > due + 1e-9 : hi < due - 1e-9) ? { tier: 'contradicts' } : HOLDS;
}

/** 50万元，增加50万元，增长100%: there was none before, and any rate is a convention. */
const growsFromNothing = ({ now, change, rate }: Growth): boolean =>
  rate !== undefined && now !== undefined && change !== undefined && now.unit === change.unit && now.mantissa === change.mantissa && now.exponent === change.exponent;

/** 由52家增加到40家: whatever else is said, the direction is wrong. */
function judgeDirection(claim: Growth): Verdict {
  if (claim.now === undefined || claim.before === undefined) return UNKNOWN;
  return runsBack(claim) ? { tier: 'contradicts' } : HOLDS;
}

/** Value, increment and rate given and at odds: a wrong 万 or 亿 of the increment is the likeliest cause. */
function withScale(claim: Growth, verdict: Verdict): Verdict {
  const { change } = claim;
  if (change === undefined || claim.rate === undefined) return verdict;
  for (const power of [4, -4, 8, -8, 1, -1]) {
    const moved: Quantity = { ...change, exponent: change.exponent + power, grain: change.grain + power };
    const equation = equationOf({ ...claim, change: moved })!;
    const computed = equation.computed(rangeOf);
    if (computed?.hi !== undefined && meets(computed, rangeOf(equation.stated))) return { ...verdict, fits: power };
  }
  return verdict;
}
