import type { Span } from '../../text/span';
import type { Quantity } from '../quantity';

/** Something a text says about its own figures that arithmetic can test. Every claim has exactly one owning rule. */
export type Claim =
  | Completion | Share | Part | Sum | Growth | Points | Ratio | Average | Tally;

interface Common {
  readonly span: Span;
  readonly binding: Binding;
  /** Why arithmetic may not judge this claim: constant prices, another base, an operand that is masked or doubtful. */
  readonly exempt?: string;
}

/** explicit: operands and relation word in one sentence by an unambiguous pattern · near: nearest fitting figure of the paragraph · indexed: an equal key elsewhere. */
export type Binding = 'explicit' | 'near' | 'indexed';

/** 计划80个，完成67个，完成率83.75%. */
export interface Completion extends Common { readonly kind: 'completion'; readonly done: Quantity; readonly target?: Quantity; readonly rate: Quantity }
/** 77个，其中工业71个，占92.2%. */
export interface Share extends Common { readonly kind: 'share'; readonly part: Quantity; readonly whole?: Quantity; readonly rate: Quantity }
/** 46个，其中亿元以上16个: no part is larger than its whole. */
export interface Part extends Common { readonly kind: 'part'; readonly whole: Quantity; readonly part: Quantity }
/** The parts of a split. `closed` says that the text itself calls the split complete (分为, 其余, 按…分). */
export interface Sum extends Common {
  readonly kind: 'sum'; readonly total: Quantity; readonly parts: readonly Quantity[]; readonly closed: boolean;
  /** Two other splits of the same total agree with it: if this one does not, its parts are wrong. */
  readonly outvoted?: boolean;
}
/** 达11.52亿元，增加1.24亿元，增长12.1%; falling says 减少/下降. At least two amounts, or one amount and the rate with its change. */
export interface Growth extends Common {
  readonly kind: 'growth'; readonly now?: Quantity; readonly before?: Quantity; readonly change?: Quantity; readonly rate?: Quantity; readonly falling: boolean;
}
/** 由60.1%提高到62.3%，提高2.2个百分点. */
export interface Points extends Common { readonly kind: 'points'; readonly from?: Quantity; readonly to?: Quantity; readonly change: Quantity; readonly falling: boolean }
/** 三次产业结构12.3∶45.6∶42.1. */
export interface Ratio extends Common { readonly kind: 'ratio'; readonly parts: readonly Quantity[]; readonly total?: Quantity }
/** 46个，平均每个2.1亿元. */
export interface Average extends Common { readonly kind: 'average'; readonly total: Quantity; readonly count: Quantity; readonly mean: Quantity }
/** 甲镇、乙镇、丙乡共3个乡镇. `partial` is 等: fewer names than the count are right, more are not. */
export interface Tally extends Common { readonly kind: 'tally'; readonly count: Quantity; readonly items: readonly Span[]; readonly partial: boolean }
