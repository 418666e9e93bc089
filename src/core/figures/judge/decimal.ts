import Fraction from 'fraction.js';
import { slice } from '../../text/span';
import type { Quantity } from '../quantity';

/** A value rounded half up to so many decimals, without idle zeros at the end; `exact` says that nothing was rounded. */
export function decimal(value: Fraction, places: number): { readonly text: string; readonly exact: boolean } {
  const scaled = value.abs().mul(new Fraction(10n ** BigInt(places)));
  const whole = scaled.add(new Fraction(1, 2)).floor();
  const digits = whole.n.toString().padStart(places + 1, '0');
  const cut = digits.length - places;
  const decimals = digits.slice(cut).replace(/0+$/, '');
  const sign = value.s < 0n && whole.n !== 0n ? '-' : '';
  return { text: sign + digits.slice(0, cut) + (decimals && `.${decimals}`), exact: whole.equals(scaled) };
}

/** The 万 or 亿 a figure in Arabic digits was written with; Chinese figures (两亿) are left whole. */
export const suffixOf = (text: string, { digits }: Quantity): string => SCALED.exec(slice(text, digits))?.[1] ?? '';

/** What 1 in the scale and unit of the figure is worth in the base unit of its dimension. */
export function factorOf(text: string, quantity: Quantity): Fraction {
  const { n, d } = quantity.unit?.scale ?? { n: 1, d: 1 };
  return new Fraction(n, d).mul(new Fraction(SCALES[suffixOf(text, quantity)] ?? 1));
}

/** How many decimals were written. */
export function decimalPlaces(text: string, quantity: Quantity): number {
  const digits = slice(text, quantity.digits);
  const point = digits.search(/[.．]/);
  return point < 0 ? 0 : digits.slice(point + 1).replace(/[^0-9]/g, '').length;
}

/** The figure with its scale moved by a power of ten: 2.2万元 by 4 → 2.2亿元, by 1 → 22万元. */
export function scaledAs(text: string, quantity: Quantity, power: number): string {
  const suffix = suffixOf(text, quantity);
  const digits = slice(text, quantity.digits);
  const name = NAMES.get((POWERS[suffix] ?? 0) + power);
  const unit = quantity.unit?.name ?? '';
  if (name !== undefined) return digits.slice(0, digits.length - suffix.length) + name + unit;
  const { mantissa, exponent } = quantity;
  const value = new Fraction(mantissa).mul(new Fraction(10).pow(exponent + power)).div(new Fraction(SCALES[suffix] ?? 1));
  return decimal(value, 9).text + suffix + unit;
}
const POWERS: Readonly<Record<string, number>> = { 万: 4, 亿: 8, 万亿: 12 };
const NAMES: ReadonlyMap<number, string> = new Map([[0, ''], [4, '万'], [8, '亿'], [12, '万亿']]);

const SCALED = /^[-−\d.,．，\s]+(万亿|亿|万)$/;
const SCALES: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8, 万亿: 1e12 };
