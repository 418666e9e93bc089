import { boundsOf } from '../../reported';
import type { Mention } from '../mention';

type Figure = Pick<Mention, 'quantity'>;

/** Whether a part can be that share of its whole; `without`: whether what it leaves of the whole can. */
export function isShare(part: Figure, whole: Figure, rate: Figure, without = false): boolean {
  const [a, b, r] = [boundsOf(part.quantity), boundsOf(whole.quantity), boundsOf(rate.quantity)];
  const [least, most] = without ? [1 - r.hi, 1 - r.lo] : [r.lo, r.hi];
  return b.lo > 0 && a.lo / b.hi <= most && a.hi / b.lo >= least;
}

/** Whether the share they give is not far from the one told: one digit is wrong, and both speak of one whole. */
export function isNearly(part: Figure, whole: Figure, rate: Figure, without = false): boolean {
  const [a, b, r] = [boundsOf(part.quantity), boundsOf(whole.quantity), boundsOf(rate.quantity)];
  return b.lo > 0 && Math.abs(a.lo / b.lo - (without ? 1 - r.lo : r.lo)) < FAR;
}
const FAR = 0.12;

/** Whether the share is more than twelve times what the two amounts give, or less than a twelfth: a digit or a point lost makes ten. */
export function isFarFrom(part: Figure, whole: Figure, rate: Figure): boolean {
  const [a, b, r] = [part, whole, rate].map(({ quantity }) => boundsOf(quantity).lo) as [number, number, number];
  return b > 0 && a > 0 && (a / b > r * 12 || a / b < r / 12);
}
