import Fraction from 'fraction.js';

/** Exact values between two ends; a missing end is unbounded. */
export interface Interval {
  readonly lo?: End;
  readonly hi?: End;
}
export interface End {
  readonly value: Fraction;
  readonly closed: boolean;
}

export const closed = (value: Fraction): End => ({ value, closed: true });
export const open = (value: Fraction): End => ({ value, closed: false });
export const between = (lo: End, hi: End): Interval => ({ lo, hi });
export const exactly = (value: Fraction): Interval => between(closed(value), closed(value));
export const rational = (numerator: number, denominator = 1): Fraction => new Fraction(numerator, denominator);

/** Whether some value lies in both: two statements contradict each other only where this is false. */
export function meets(a: Interval, b: Interval): boolean {
  return reaches(a.lo, b.hi) && reaches(b.lo, a.hi);
}

export const add = (a: Interval, b: Interval): Interval => ends(
  a.lo && b.lo && { value: a.lo.value.add(b.lo.value), closed: a.lo.closed && b.lo.closed },
  a.hi && b.hi && { value: a.hi.value.add(b.hi.value), closed: a.hi.closed && b.hi.closed },
);

export const negate = ({ lo, hi }: Interval): Interval => ends(
  hi && { value: hi.value.neg(), closed: hi.closed },
  lo && { value: lo.value.neg(), closed: lo.closed },
);

export const sub = (a: Interval, b: Interval): Interval => add(a, negate(b));

export function mul(a: Interval, b: Interval): Interval {
  if (isNonNegative(a) && isNonNegative(b)) {
    return ends(product(a.lo!, b.lo!), a.hi && b.hi && product(a.hi, b.hi));
  }
  if (!a.lo || !a.hi || !b.lo || !b.hi) return {};
  return hull([product(a.lo, b.lo), product(a.lo, b.hi), product(a.hi, b.lo), product(a.hi, b.hi)]);
}

/** Undefined where the divisor may be zero. */
export function div(a: Interval, b: Interval): Interval | undefined {
  const inverse = reciprocal(b);
  return inverse && mul(a, inverse);
}

function reciprocal({ lo, hi }: Interval): Interval | undefined {
  const positive = lo !== undefined && (lo.value.s > 0n && lo.value.n > 0n || lo.value.n === 0n && !lo.closed);
  const negative = hi !== undefined && (hi.value.s < 0n && hi.value.n > 0n || hi.value.n === 0n && !hi.closed);
  if (!positive && !negative) return undefined;
  // Towards an open zero the reciprocal grows without bound; towards an unbounded end it falls to an open zero.
  const inverse = (end: End | undefined): End | undefined =>
    end === undefined ? open(rational(0)) : end.value.n === 0n ? undefined : { value: end.value.inverse(), closed: end.closed };
  return ends(inverse(hi), inverse(lo));
}

const isNonNegative = ({ lo }: Interval): boolean => lo !== undefined && lo.value.compare(0) >= 0;

/** Zero times anything is reached wherever the zero itself is. */
function product(a: End, b: End): End {
  const value = a.value.mul(b.value);
  const reached = a.closed && b.closed || a.closed && a.value.n === 0n || b.closed && b.value.n === 0n;
  return { value, closed: reached };
}

function hull(corners: readonly End[]): Interval {
  const [first, ...rest] = corners as readonly [End, ...End[]];
  let lo = first;
  let hi = first;
  for (const corner of rest) {
    const below = corner.value.compare(lo.value);
    if (below < 0 || (below === 0 && corner.closed)) lo = corner;
    const above = corner.value.compare(hi.value);
    if (above > 0 || (above === 0 && corner.closed)) hi = corner;
  }
  return { lo, hi };
}

function reaches(lo: End | undefined, hi: End | undefined): boolean {
  if (!lo || !hi) return true;
  const order = lo.value.compare(hi.value);
  return order < 0 || (order === 0 && lo.closed && hi.closed);
}

const ends = (lo: End | undefined, hi: End | undefined): Interval => ({ ...(lo && { lo }), ...(hi && { hi }) });
