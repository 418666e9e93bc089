import type { Quantity } from './quantity';

/** How two figures differ that a slip of the hand makes of one another: 461 and 416, 3.54 and 3.94. */
export type Slip = 'swapped' | 'digit';

/** What parts two figures of one unit, written with the same number of digits; undefined where it is more than one slip. */
export function slipBetween(a: Pick<Quantity, 'mantissa' | 'exponent'>, b: Pick<Quantity, 'mantissa' | 'exponent'>): Slip | undefined {
  if (a.exponent !== b.exponent || a.mantissa === b.mantissa || a.mantissa <= 0 || b.mantissa <= 0) return undefined;
  const one = String(a.mantissa);
  const two = String(b.mantissa);
  if (one.length !== two.length) return undefined;
  const places: number[] = [];
  for (let i = 0; i < one.length && places.length < 3; i++) if (one[i] !== two[i]) places.push(i);
  const [first, second] = places as [number, number];
  if (places.length === 1) return 'digit';
  return places.length === 2 && second === first + 1 && one[first] === two[second] && one[second] === two[first] ? 'swapped' : undefined;
}

/** The figure with two neighbouring digits the other way round that fits; undefined where none does. */
export function swappedIn(stated: Quantity, fits: (quantity: Quantity) => boolean): Quantity | undefined {
  const digits = String(stated.mantissa);
  for (let i = 0; i + 1 < digits.length; i++) {
    if (digits[i] === digits[i + 1] || (i === 0 && digits[1] === '0')) continue;
    const swapped = { ...stated, mantissa: Number(digits.slice(0, i) + digits[i + 1]! + digits[i]! + digits.slice(i + 2)) };
    if (fits(swapped)) return swapped;
  }
  return undefined;
}
