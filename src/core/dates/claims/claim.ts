import type { Span } from '../../text/span';
import type { Moment, Months, Time } from '../time';

/** What a text says of its times that the calendar, a list of known events or the year of the draft can test. Rules phrase it; each kind has one owning rule. */
export type TimeClaim =
  | Impossible | OnWeekday | RelativeYear | NamedPeriod | Reversed | Stage | Due | Lasting | Session | DayPart | Since | PlanYears | PlanPlace | Anniversary | Given;

/** 4月31日, 9时65分, 第五季度 */
export interface Impossible { readonly kind: 'impossible'; readonly span: Span; readonly what: 'month' | 'day' | 'quarter' | 'hour' | 'minute'; readonly moment: Moment }

/** 2026年5月8日（星期五）. `near`: the year was said before it in the paragraph, not with it. */
export interface OnWeekday { readonly kind: 'weekday'; readonly span: Span; readonly date: Moment; readonly near: number | undefined; readonly day: number }

/** 去年（2025年）. `loose`: 今年以来，2025年 */
interface RelativeYear { readonly kind: 'relative'; readonly span: Span; readonly name: Span; readonly word: YearWord; readonly year: number; readonly loose: boolean }

/** 上半年（1—6月） */
interface NamedPeriod { readonly kind: 'period'; readonly span: Span; readonly name: Span; readonly part: Months; readonly months: Months }

/** 2026年6月20日至2026年5月30日 */
interface Reversed { readonly kind: 'reversed'; readonly span: Span; readonly from: Moment; readonly to: Moment; readonly years: boolean }

/** 第二阶段（4月1日—5月31日） */
interface Stage { readonly kind: 'stage'; readonly span: Span; readonly name: Span; readonly ordinal: number; readonly from: Moment; readonly to: Moment }

/** 请于4月30日前报送, 定于5月8日召开, 截至2026年12月31日…完成 */
export interface Due { readonly kind: 'due'; readonly span: Span; readonly date: Moment; readonly how: 'deadline' | 'meeting' | 'counted' }

/** 3月5日至9日，为期三天. `running`: 2023—2025年，连续三年, which may be some of them; `elapsed`: 2019年至2024年的五年间 may count what went by, one less. */
export interface Lasting { readonly kind: 'lasting'; readonly span: Span; readonly digits: Span; readonly time: Span; readonly from: Moment; readonly to: Moment; readonly count: number; readonly unit: '天' | '月' | '年'; readonly running?: boolean; readonly elapsed?: boolean }

/** 2025年7月，党的二十届三中全会召开. `held`: year × 100 + month, or the year alone. */
export interface Session { readonly kind: 'session'; readonly span: Span; readonly name: Span; readonly year: number; readonly month: number | undefined; readonly held: number; readonly instead: string | undefined }

/** 下午15:00 */
interface DayPart { readonly kind: 'day-part'; readonly span: Span; readonly word: Span; readonly hour: number; readonly clash: boolean }

/** 自2016年建园以来，五年时间. `running`: 连续五年, which need not reach to today; `until`: 至今, 党的二十大召开四年来, which does. */
interface Since { readonly kind: 'since'; readonly span: Span; readonly base: Moment; readonly count: number; readonly running: boolean; readonly until?: boolean }

/** “十四五”时期（2021—2025年）. `partly`: 期间 may be told of in part. */
interface PlanYears { readonly kind: 'plan-years'; readonly span: Span; readonly plan: string; readonly from: number; readonly to: number; readonly fromSpan: Span; readonly toSpan: Span; readonly partly: boolean }

/** 2026年是“十五五”开局之年; “十五五”末，即2030年 */
export interface PlanPlace { readonly kind: 'plan-place'; readonly span: Span; readonly plan: string; readonly role: string; readonly place: number; readonly year: YearRef }

/** 2026年是中国共产党成立105周年, 第42个教师节. `soon`: 以优异成绩迎接, which may be said the year before. */
interface Anniversary { readonly kind: 'anniversary'; readonly span: Span; readonly digits: Span; readonly event: string; readonly first: number; readonly nth: boolean; readonly count: number; readonly year: YearRef; readonly soon: boolean }

/** （2026年1月27日在云溪县第十七届人民代表大会第六次会议上）: when the text was given. */
interface Given { readonly kind: 'given'; readonly span: Span; readonly date: Moment }

/** A year that is written, or told by a word and so only by the year of the draft. */
export interface YearRef extends Span { readonly year: number | undefined; readonly word: YearWord | undefined }
export type YearWord = '今年' | '去年' | '明年' | '前年' | '后年';
export const WORD_SHIFT: Readonly<Record<YearWord, number>> = { 前年: -2, 去年: -1, 今年: 0, 明年: 1, 后年: 2 };

/** What the readers of claims work on. */
export interface Reading { readonly text: string; readonly times: readonly Time[]; readonly found: TimeClaim[] }
