import type { Span } from '../text/span';

/** A point in time as it is written, or one end of a stretch. What is not written is undefined; nothing is checked: 4月31日 is read as it stands. */
export interface Moment extends Span {
  readonly year: number | undefined;
  /** 今年, 去年, 次年 …: the word that stands for the year. */
  readonly word: string | undefined;
  readonly month: number | undefined;
  readonly day: number | undefined;
  readonly quarter: number | undefined;
  /** The months that 上半年, 前三季度, 前5个月 name. */
  readonly part: Months | undefined;
  /** 底, 末, 初, 上旬, 中旬, 下旬. */
  readonly edge: string | undefined;
  readonly hour: number | undefined;
  readonly minute: number | undefined;
  readonly weekday: Weekday | undefined;
}
export interface Months {
  readonly from: number;
  readonly to: number;
}
/** 1 for Monday to 7 for Sunday; the span is that of the one character that says which. */
export interface Weekday {
  readonly span: Span;
  readonly day: number;
}

/** A date, a time of day or a stretch of time. */
export interface Time {
  readonly span: Span;
  readonly from: Moment;
  /** Its other end, of a range (1—10月) or a list (3、6月). A year or month that only the first end names is not repeated here. */
  readonly to: Moment | undefined;
  readonly list: boolean;
  /** By the lunar calendar, or 2025-10-15: no date as an official document writes it. */
  readonly style: 'plain' | 'lunar' | 'numeric';
}

/** The moment with what it takes over from the one before it. */
export const after = (first: Moment, { ...next }: Moment): Moment => ({
  ...next,
  year: next.year ?? (next.word === undefined ? first.year : undefined),
  month: next.month ?? (next.year === undefined && next.word === undefined ? first.month : undefined),
});
