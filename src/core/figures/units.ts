/** What a unit measures. Figures of different dimensions are never compared. */
export type Dimension =
  | 'count' | 'people' | 'person-times' | 'households' | 'money' | 'area' | 'length' | 'volume' | 'mass'
  | 'time' | 'power' | 'energy' | 'ratio' | 'points' | 'multiple' | 'temperature' | 'other';

/**
 * A unit as written, without 万 or 亿.
 * `scale` converts to the base unit of its dimension as an exact fraction of two safe integers: 公里 → 1000/1 (米), 斤 → 1/2 (公斤).
 */
export interface Unit {
  readonly name: string;
  readonly dimension: Dimension;
  readonly scale: { readonly n: number; readonly d: number };
  /** 个 项 家 户 人 …: things that come whole. Written without 万 or 亿 such a figure is exact. */
  readonly whole: boolean;
}
