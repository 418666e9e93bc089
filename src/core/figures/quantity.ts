import type { Span } from '../text/span';
import type { Unit } from './units';

/**
 * A figure exactly as it was written. What values it may stand for is policy and lives in `reported.ts`.
 * Its worth is `mantissa × 10^exponent` in its own unit, 万 and 亿 resolved: 1.4802亿元 is 14802 × 10^4 元, 83.75% is 8375 × 10^-2 %.
 * Nothing here is a Rational: reading figures allocates none.
 */
export interface Quantity {
  /** Digits, scale word and unit: “1.4802亿元”, “83.75%”, “百分之八十”. Hedges are not part of it. */
  readonly span: Span;
  /** Digits and scale word only: “1.4802亿”, “83.75”, “八十”. */
  readonly digits: Span;
  /** A safe integer; negative for a written minus sign or 负. */
  readonly mantissa: number;
  readonly exponent: number;
  /** Power of ten of the last written digit, in the figure's own scale: 83.75 → -2, 11亿 → 8, 2800万 → 4, 2亿5千万 → 7, 67 → 0. */
  readonly grain: number;
  /** The upper end of a written range (3—5个, 十五六个); mantissa and exponent above are then its lower end. */
  readonly upTo?: { readonly mantissa: number; readonly exponent: number; readonly grain: number };
  /** Undefined for a bare number. */
  readonly unit?: Unit;
  readonly hedge: Hedge;
  /** 亿元以上的16个: the 亿元 sorts projects into a class, it measures nothing. */
  readonly threshold?: boolean;
  /** Written with 万 or 亿: a count so written is rounded, not exact (1.8万名). */
  readonly scaled?: boolean;
}

/** The same figure with its spans put elsewhere. */
export const placed = (it: Quantity, place: (span: Span) => Span): Quantity => ({ ...it, span: place(it.span), digits: place(it.digits) });

/** stated 67 · about 约 左右 上下 · nearly 近 将近 接近 · over 超 逾 多 余 · at-least 以上 至少 不少于 · at-most 以下 以内 至多 不超过 · below 不足 不到 低于 */
export type Hedge = 'stated' | 'about' | 'nearly' | 'over' | 'at-least' | 'at-most' | 'below';
