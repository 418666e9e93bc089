import { adjusted, stretchBefore } from './base';
import type { Yearly } from './claim';
import type { Mention, Reading } from './mention';
import type { Pair } from './pairs';

/** 由2020年的103.4亿元增加到2025年的145.8亿元，年均增长7.1% · 由8.12亿元增至10.16亿元，三年年均增长7.8%. */
export function readYearlies(reading: Reading, pairs: ReadonlyMap<Mention, Pair>): Yearly[] {
  const claims: Yearly[] = [];
  const { text, mentions } = reading;
  if (pairs.size === 0 || !text.includes('年均')) return claims;
  for (const { before, now, from, to, falling } of pairs.values()) {
    const rate = mentions[now.index + 1];
    if (rate?.role !== 'growth' || rate.each || rate.falling !== falling || rate.segment !== now.segment || rate.bracket !== now.bracket) continue;
    const words = YEARLY.exec(text.slice(now.end, rate.cue));
    const years = words && yearsOf(words[1], from, to, text, before, now);
    if (!years) continue;
    const start = before.start;
    const exempt = adjustedOf(stretchBefore(text, start) + text.slice(start, rate.end));
    claims.push({
      kind: 'yearly', span: { start, end: rate.end }, binding: 'explicit', ...(exempt && { exempt }),
      now: now.quantity, before: before.quantity, rate: rate.quantity, years, falling,
    });
  }
  return claims;
}
/** 年均增长, 三年年均增长, 5年间年均复合增长. */
const YEARLY = /^[，、]?(?:([一二两三四五六七八九十]|\d{1,2})年)?[来间里]?(?:平均)?年均(?:复合)?$/;

/** How many years lie between: told right before 年均, by the years of the two amounts, or by 五年来 in the sentence. */
function yearsOf(told: string | undefined, from: number, to: number, text: string, before: Mention, now: Mention): number | undefined {
  const between = from > 0 && to > from ? to - from : undefined;
  const spoken = told === undefined ? undefined : numberOf(told);
  // 由2020年的…增至2025年的…，四年年均: which of the two is meant nobody knows.
  if (between !== undefined) return spoken === undefined || spoken === between ? within(between) : undefined;
  if (spoken !== undefined) return within(spoken);
  if (from > 0 || to > 0) return undefined;
  const words = stretchBefore(text, before.start);
  const span = SPAN.exec(words);
  if (span !== null) return within(Number(span[2]) - Number(span[1]));
  const since = SINCE.exec(words + text.slice(before.end, now.start))?.[1];
  return since === undefined ? undefined : within(numberOf(since));
}
/** 2020年至2025年: from year to year; 2021—2025年 may mean the growth of five years. */
const SPAN = /(\d{4})年[至到](\d{4})年/;
const SINCE = /(?:^|[，过这近])([一二两三四五六七八九十]|\d{1,2})年(?:来|间|以来|时间)/;
const within = (years: number): number | undefined => (years >= 2 && years <= 40 ? years : undefined);
const numberOf = (written: string): number => (/^\d/.test(written) ? Number(written) : written === '两' ? 2 : '一二三四五六七八九十'.indexOf(written) + 1);

/** What is collected by law changes its range from year to year: the base of its growth is not the value once published. */
const adjustedOf = (words: string): string | undefined =>
  adjusted(words) ?? (/公共预算|财政(?:总)?收入|地方收入/.test(words) ? '收支口径常有调整的指标' : undefined);
