import type { Balance, Claim, Growth, Indexed, Limit, Points } from '../claims/claim';
import { add, closed, div, exactly, negate, open, rational, sub, type End, type Interval } from '../interval';
import type { Quantity } from '../quantity';
import { valueOf, writtenInterval, type Bounds } from '../reported';
import { composed } from './between';
import { yearlyRate } from './powers';
import { proportional } from './proportional';

export type Read<T> = (quantity: Quantity) => T | undefined;

/** What arithmetic says of one stated figure: computed exactly, and in floating point to see quickly what cannot be wrong. */
export interface Equation {
  readonly stated: Quantity;
  /** Rates, growth, shares: a round figure may have been rounded at its last non-zero digit. */
  readonly quotient: boolean;
  computed(read: Read<Interval>): Interval | undefined;
  bounds(read: Read<Bounds>): Bounds | undefined;
}

/** The equation a claim states; undefined where too little is said. */
export function equationOf(claim: Claim): Equation | undefined {
  switch (claim.kind) {
    case 'completion': return claim.target && (claim.over ? againstBefore(claim.rate, claim.done, claim.target, false) : ratio(claim.rate, claim.done, claim.target));
    case 'share': return claim.whole && (claim.without ? againstBefore(claim.rate, claim.part, claim.whole, true) : ratio(claim.rate, claim.part, claim.whole));
    case 'part': return total(claim.whole, [claim.part], false);
    case 'sum': return total(claim.total, claim.parts, claim.closed);
    case 'remaining': return difference(claim.left, claim.total, claim.done);
    case 'balance': return balanced(claim);
    case 'growth': return signed(claim, growth(claim));
    case 'points': return points(claim);
    case 'average': case 'conversion': case 'proportion': case 'schedule': return proportional(claim);
    case 'composed': return composed(claim);
    case 'yearly': return yearlyRate(claim);
    case 'restated': return { stated: claim.tenths, quotient: false, computed: (read) => read(claim.rate), bounds: (read) => read(claim.rate) };
    case 'indexed': return aboveHundred(claim);
    case 'limit': return { stated: claim.actual, quotient: false, computed: () => allowed(claim), bounds: () => undefined };
    case 'multiple': return claim.by ? againstBefore(claim.times, claim.now, claim.before, false) : ratio(claim.times, claim.now, claim.before);
    case 'between': case 'ratio': case 'shift': case 'tally': case 'doubling': return undefined;
  }
}

/** 100.7 stands 0.7% above the hundred of the year before; 102.3% is told in per cent already. */
function aboveHundred({ index, rate, falling }: Indexed): Equation {
  const hundred = exactly(rational(index.unit === undefined ? 100 : 1));
  return {
    stated: rate, quotient: false,
    computed(read) {
      const stands = read(index);
      const above = stands && (falling ? sub(hundred, stands) : sub(stands, hundred));
      return above && (index.unit === undefined ? div(above, hundred) : above);
    },
    bounds: () => undefined,
  };
}

/** All that lies on that side of the limit. */
function allowed({ limit, side, measured }: Limit): Interval {
  const { lo, hi } = measured || limit.upTo ? writtenInterval(limit) : exactly(valueOf(limit));
  switch (side) {
    case 'over': return { lo: open(lo!.value) };
    case 'at-least': return { lo: lo! };
    case 'at-most': return { hi: hi! };
    case 'below': return { hi: open(hi!.value) };
  }
}

function points({ from, to, change, falling }: Points): Equation | undefined {
  if (from === undefined || to === undefined) return undefined;
  return falling ? difference(change, from, to) : difference(change, to, from);
}

const ratio = (stated: Quantity, above: Quantity, below: Quantity): Equation => ({
  stated, quotient: true,
  computed: (read) => both(read(above), read(below), div),
  bounds: (read) => both(read(above), read(below), (a, b) => (a.lo >= 0 && b.lo > 0 ? { lo: a.lo / b.hi, hi: a.hi / b.lo } : undefined)),
});

/** Parts of a closed split make the total; of any other they only may not exceed it. */
const total = (stated: Quantity, parts: readonly Quantity[], complete: boolean): Equation => ({
  stated, quotient: false,
  computed(read) {
    let all: Interval | undefined = exactly(rational(0));
    for (const part of parts) all = both(all, read(part), add);
    return all && (complete ? all : { ...(all.lo && { lo: all.lo }) });
  },
  bounds(read) {
    let lo = 0;
    let hi = 0;
    for (const part of parts) {
      const it = read(part);
      if (it === undefined) return undefined;
      lo += it.lo;
      hi += it.hi;
    }
    return { lo, hi: complete ? hi : Infinity };
  },
});

const difference = (stated: Quantity, a: Quantity, b: Quantity): Equation => ({
  stated, quotient: false,
  computed: (read) => both(read(a), read(b), sub),
  bounds: (read) => both(read(a), read(b), (x, y) => ({ lo: x.lo - y.hi, hi: x.hi - y.lo })),
});

/** What came in without what went out. */
function balanced({ balance, incomings, outgoings }: Balance): Equation {
  const [plus, minus] = [total(balance, incomings, true), total(balance, outgoings, true)];
  return {
    stated: balance, quotient: false,
    computed: (read) => both(plus.computed(read), minus.computed(read), sub),
    bounds(read) {
      const [a, b] = [plus.bounds(read), minus.bounds(read)];
      return a && b && { lo: a.lo - b.hi, hi: a.hi - b.lo };
    },
  };
}

/** 由50亿元降到48亿元，增长率为-4%: the rate carries the sign that the words lack. */
function signed({ rate }: Growth, equation: Equation | undefined): Equation | undefined {
  if (equation === undefined || rate === undefined || rate.mantissa >= 0) return equation;
  return {
    ...equation,
    computed(read) {
      const found = equation.computed(read);
      return found && negate(found);
    },
    bounds(read) {
      const found = equation.bounds(read);
      return found && { lo: -found.hi, hi: -found.lo };
    },
  };
}

function growth({ now, before, change, rate, falling }: Growth): Equation | undefined {
  if (rate !== undefined && change !== undefined && now !== undefined) return ofIncrement(rate, change, now, falling);
  if (rate !== undefined && change !== undefined && before !== undefined) return ratio(rate, change, before);
  if (now === undefined || before === undefined) return undefined;
  if (change !== undefined) return falling ? difference(change, before, now) : difference(change, now, before);
  return rate && againstBefore(rate, now, before, falling);
}

/** D/(B−D) for an increase, D/(B+D) for a decrease. D stands in both places: it takes the same value in both. */
const ofIncrement = (stated: Quantity, change: Quantity, now: Quantity, falling: boolean): Equation => ({
  stated, quotient: true,
  computed(read) {
    const d = read(change);
    const b = read(now);
    if (d?.lo === undefined || b === undefined) return undefined;
    const base = (whole: End | undefined, part: End | undefined): End | undefined => whole && part
      && { value: falling ? whole.value.add(part.value) : whole.value.sub(part.value), closed: whole.closed && part.closed };
    const most = base(b.hi, d.lo);
    const least = base(b.lo, d.hi);
    if (most !== undefined && most.value.compare(0) <= 0) return NEVER;
    const lo = most ? { value: d.lo.value.div(most.value), closed: most.closed } : { value: rational(0), closed: false };
    if (least === undefined || d.hi === undefined || least.value.compare(0) <= 0) return { lo };
    return { lo, hi: { value: d.hi.value.div(least.value), closed: least.closed } };
  },
  bounds(read) {
    const d = read(change);
    const b = read(now);
    if (d === undefined || b === undefined || d.lo < 0) return undefined;
    const sign = falling ? 1 : -1;
    const most = b.hi + sign * d.lo;
    const least = b.lo + sign * d.hi;
    return least > 0 ? { lo: d.lo / most, hi: d.hi / least } : undefined;
  },
});

/** No value at all: an increment larger than what it led to. */
const NEVER: Interval = { lo: closed(rational(1e9)), hi: closed(rational(-1e9)) };

const againstBefore = (stated: Quantity, now: Quantity, before: Quantity, falling: boolean): Equation => ({
  stated, quotient: true,
  computed: (read) => both(both(read(now), read(before), div), exactly(rational(1)), (a, one) => (falling ? sub(one, a) : sub(a, one))),
  bounds: (read) => both(read(now), read(before), (a, b) => {
    if (a.lo < 0 || b.lo <= 0) return undefined;
    const lo = a.lo / b.hi;
    const hi = a.hi / b.lo;
    return falling ? { lo: 1 - hi, hi: 1 - lo } : { lo: lo - 1, hi: hi - 1 };
  }),
});

function both<T>(a: T | undefined, b: T | undefined, join: (a: T, b: T) => T | undefined): T | undefined {
  return a === undefined || b === undefined ? undefined : join(a, b);
}
