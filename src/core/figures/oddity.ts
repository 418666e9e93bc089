import type { Span } from '../text/span';
import type { Quantity } from './quantity';

/**
 * Something odd in how figures are written, noted while they are read, so that the rules about it are woken only where it stands and
 * search no text. Noting is generous and cheap; what is wrong is for the rule to say.
 */
export type Oddity = Damage | OddFigure | OddPair;

/** A figure that could not be read because its digits are broken: 20,54亿元, 3。1%, 108 3%, .86亿元. The span holds digits, marks and unit. */
export interface Damage {
  readonly kind: 'broken';
  readonly span: Span;
  readonly by: 'comma' | 'stop' | 'blank' | 'points' | 'zero' | 'front';
}

/**
 * bare: a number where a growth or a share must carry % (增长12.5；) · percent-points: 3.2百分点 without 个,
 * 0.8%个百分点, 1.5个百分比 · doubled: a sign or unit written twice (33.3%%, 3亿元元) · opposed: 增长下降3% · negative: a minus behind a decline (下降-3.5%)
 * · hedges: marked before and behind (约300人左右) · precise: five digits
 * and more, hedged (约12345.67万元) · reversed: a range that runs downwards (30~20天) · over-100: more than 100% ·
 * small: 元 with decimals and without 万 or 亿 (总产值1039.45元).
 */
export interface OddFigure {
  readonly kind: 'bare' | 'percent-points' | 'doubled' | 'opposed' | 'negative' | 'hedges' | 'precise' | 'reversed' | 'over-100' | 'small';
  readonly span: Span;
  /** Undefined where the number is no figure. */
  readonly figure?: Quantity;
}

/**
 * Two figures of one dimension close to each other. estimate: one estimates the other (82.3%，近八成) · again: both follow one and the same word of change
 * (增加2.3亿元，增加4580万元) · bounds: one limit, met from both sides (80分以上…80分以下) · units, decimals: parallel figures in other
 * units, with other decimals · unscaled: money or people without 万 or 亿, then a figure that has it behind the same words.
 */
export interface OddPair {
  readonly kind: 'estimate' | 'again' | 'bounds' | 'units' | 'decimals' | 'unscaled';
  readonly span: Span;
  readonly first: Quantity;
  readonly second: Quantity;
}
