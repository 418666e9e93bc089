import type { Span } from '../../text/span';
import type { Hedge, Quantity } from '../quantity';

/** Something a text says about its own figures that arithmetic can test. Every claim has exactly one owning rule. */
export type Claim =
  | Completion | Share | Part | Sum | Remaining | Balance | Growth | Points | Shift | Ratio | Tally
  | Average | Between | Composed | Conversion | Proportion | Schedule
  | Multiple | Doubling | Yearly | Restated | Indexed | Limit;

interface Common {
  readonly span: Span;
  readonly binding: Binding;
  /** Why arithmetic may not judge this claim: constant prices, another base, an operand that is masked or doubtful. */
  readonly exempt?: string;
}

/** explicit: operands and relation word in one sentence by an unambiguous pattern · near: nearest fitting figure of the paragraph. */
export type Binding = 'explicit' | 'near';

/** 计划80个，完成67个，完成率83.75%. */
export interface Completion extends Common {
  readonly kind: 'completion'; readonly done: Quantity; readonly target?: Quantity; readonly rate: Quantity;
  /** 超额完成26%: the rate is done ÷ target − 1. */
  readonly over?: boolean;
}
/** 77个，其中工业71个，占92.2%. */
export interface Share extends Common {
  readonly kind: 'share'; readonly part: Quantity; readonly whole?: Quantity; readonly rate: Quantity;
  /** 不合格12批次，合格率98.6%: the rate is that of the whole without the part. */
  readonly without?: boolean;
  /** 财政自给率, 城镇化率: the name of the rate says what is divided by what. */
  readonly defined?: boolean;
}
/** 46个，其中亿元以上16个: no part is larger than its whole. */
export interface Part extends Common { readonly kind: 'part'; readonly whole: Quantity; readonly part: Quantity }
/** The parts of a split. `closed` says that the text itself calls the split complete (分为, 其余, 按…分). */
export interface Sum extends Common {
  readonly kind: 'sum'; readonly total: Quantity; readonly parts: readonly Quantity[]; readonly closed: boolean;
  /** Two other splits of the same total agree with it: if this one does not, its parts are wrong. */
  readonly outvoted?: boolean;
}
/** 共80项，已完成67项，还有13项未完成: what is left is the total without what was done. */
export interface Remaining extends Common { readonly kind: 'remaining'; readonly total: Quantity; readonly done: Quantity; readonly left: Quantity }
/** 收入9.86亿元，支出9.12亿元，当年结余0.74亿元: what came in without what went out. A deficit, 短收 or 净减少 turns the two. */
export interface Balance extends Common {
  readonly kind: 'balance'; readonly incomings: readonly Quantity[]; readonly outgoings: readonly Quantity[]; readonly balance: Quantity;
}
/**
 * 达11.52亿元，增加1.24亿元，增长12.1%; falling says 减少/下降. At least two amounts, or one amount and the rate with its change. 由A增加到B，增加D，增长r%
 * makes two claims: A, B and D, and A, B and r.
 */
export interface Growth extends Common {
  readonly kind: 'growth'; readonly now?: Quantity; readonly before?: Quantity; readonly change?: Quantity; readonly rate?: Quantity; readonly falling: boolean;
  /** 由A增加到B: one verb tells both amounts and the direction. */
  readonly turned?: boolean;
  /** The earlier amount is named as that of the year before: 比上年的120万人次, 去年同期为16.5亿元. */
  readonly previous?: boolean;
}
/** 由2.15亿元增长到7.74亿元，增长2.6倍 (`by`), 是原来的3.6倍. */
export interface Multiple extends Common {
  readonly kind: 'multiple'; readonly now: Quantity; readonly before: Quantity; readonly times: Quantity; readonly by: boolean;
}
/** 由50家增至100家，翻一番: now is before × 2ⁿ. 实现翻番 writes no number. */
export interface Doubling extends Common {
  readonly kind: 'doubling'; readonly now: Quantity; readonly before: Quantity; readonly doublings?: Quantity; readonly power: number;
  /** 近, 超 or 以上 of the 番. */
  readonly hedge: Hedge;
  /** 翻番, 翻两番 as written. */
  readonly said: Span;
}
/** 合格率为88.7%，近九成: a percentage said again in tenths. */
export interface Restated extends Common { readonly kind: 'restated'; readonly rate: Quantity; readonly tenths: Quantity }
/** 居民消费价格指数为100.7，同比上涨0.7%: what the index stands above or below the hundred of the year before. */
export interface Indexed extends Common { readonly kind: 'indexed'; readonly index: Quantity; readonly rate: Quantity; readonly falling: boolean }
/**
 * 由2020年的103.4亿元增加到2025年的145.8亿元，年均增长7.1% · 比2010年的28.4万人，十年增加1.6万人，年均增长0.54%: two of three amounts, or the `overall` growth of
 * those years: 五年累计增长47%，年均增长8%.
 */
export interface Yearly extends Common {
  readonly kind: 'yearly'; readonly now?: Quantity; readonly before?: Quantity; readonly change?: Quantity; readonly overall?: Quantity;
  readonly rate: Quantity; readonly years: number; readonly falling: boolean;
}
/** 由60.1%提高到62.3%，提高2.2个百分点. */
export interface Points extends Common { readonly kind: 'points'; readonly from?: Quantity; readonly to?: Quantity; readonly change: Quantity; readonly falling: boolean }
/** 一产比重提高0.3个百分点，二产下降3.1个百分点，三产提高2.8个百分点: of shares that make a whole some rise by what the others fall. */
export interface Shift extends Common { readonly kind: 'shift'; readonly rises: readonly Quantity[]; readonly falls: readonly Quantity[] }
/** 三次产业结构12.3∶45.6∶42.1 · 优、良、差分别占46%、38%、16%. `closed` says that they are all the shares there are. */
export interface Ratio extends Common { readonly kind: 'ratio'; readonly parts: readonly Quantity[]; readonly closed: boolean }
/** 甲镇、乙镇、丙乡共3个乡镇. `partial` is 等: fewer names than the count are right, more are not. */
export interface Tally extends Common {
  readonly kind: 'tally'; readonly count: Quantity; readonly items: readonly Span[]; readonly partial: boolean;
  /** 四区（…）, 三大行动: the count is part of a name, and no figure of the text. */
  readonly named?: boolean;
}
/**
 * 52个村共投入资金1.04亿元，村均200万元 · yield: 22.7万亩，单产250公斤，总产5675万公斤 · standard: 每户500元, 单价80元, which the writer set and nobody
 * rounded. `per` is the unit of the counted that one is meant of, where it is no plain thing: 亩, 公斤. `loose`: over a population, which is that of mid-year or of its end.
 */
export interface Average extends Common {
  readonly kind: 'average'; readonly total: Quantity; readonly count: Quantity; readonly mean: Quantity;
  readonly by: 'average' | 'yield' | 'standard'; readonly per?: string; readonly loose?: boolean;
}
/** 全体居民人均可支配收入27560元，城镇居民36063元，农村居民18974元: the average of a whole lies between those of its parts. */
export interface Between extends Common { readonly kind: 'between'; readonly whole: Quantity; readonly parts: readonly Quantity[] }
/**
 * 进出口总额7.6亿元，增长2.6%，其中出口6.2亿元，增长8.1%；进口1.4亿元，下降16.3%: the growth of a total is composed of that of its parts. `rates` and `falling` begin with
 * those of the total. `atPrices`: amounts at the prices of their year, which added up a year ago as well; volumes at constant prices did not.
 */
export interface Composed extends Common {
  readonly kind: 'composed'; readonly total: Quantity; readonly parts: readonly Quantity[]; readonly rates: readonly Quantity[]; readonly falling: readonly boolean[];
  readonly atPrices: boolean;
}
/** 1200亩（80公顷） · 3.2平方公里，合4800亩: one amount in two units. */
export interface Conversion extends Common { readonly kind: 'conversion'; readonly from: Quantity; readonly to: Quantity }
/**
 * 男女比例为2.1∶1，男性84人、女性40人 · 按3∶7出资，财政占30%: `amounts` in the order of the terms, or the `rate` of one side.
 * `agreed` terms (按) were set, others computed and rounded.
 */
export interface Proportion extends Common {
  readonly kind: 'proportion'; readonly terms: readonly [Quantity, Quantity]; readonly agreed: boolean;
  /** 性别比98.77, 城乡收入比2.11: both terms are the one figure, told of so many. */
  readonly of?: 1 | 100;
  readonly amounts?: readonly [Quantity, Quantity]; readonly rate?: Quantity; readonly side?: 0 | 1;
}
/** 1—9月完成80%，超序时进度5个百分点. Without `change` only on which side of the schedule: `ahead` 1, `behind` -1, 过半 0 (half of it done). */
export interface Schedule extends Common {
  readonly kind: 'schedule'; readonly rate: Quantity; readonly change?: Quantity; readonly months: number; readonly period: Span; readonly side: -1 | 0 | 1;
}
/** 失业率4.6%，控制在4.5%以内 · 增长5.8%，超6%的目标: on which side of a limit, target or average a figure is said to stand. */
export interface Limit extends Common {
  readonly kind: 'limit'; readonly actual: Quantity; readonly limit: Quantity; readonly side: 'below' | 'at-most' | 'at-least' | 'over';
  /** 控制在4.5%以内. */
  readonly said: Span;
  /** 全市6.2%的平均水平: computed and rounded like any figure, where a limit or target was set. */
  readonly measured?: boolean;
}
