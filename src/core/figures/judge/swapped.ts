import type { Quantity } from '../quantity';

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
