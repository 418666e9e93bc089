import { adjusted, segmentBefore } from './base';
import type { Growth, Yearly } from '../claim';
import type { Mention, Reading } from '../mention';
import type { Pair } from './pairs';

/** 由2020年的103.4亿元增加到2025年的145.8亿元，年均增长7.1% · 由8.12亿元增至10.16亿元，三年年均增长7.8%. */
export function readYearlies(reading: Reading, pairs: ReadonlyMap<Mention, Pair>): Yearly[] {
  const claims: Yearly[] = [];
  const { text, mentions } = reading;
  if (!text.includes('年均')) return claims;
  for (const { before, now, from, to, falling } of pairs.values()) {
    const rate = mentions[now.index + 1];
    if (rate?.role !== 'growth' || rate.each || rate.falling !== falling || rate.segment !== now.segment || rate.bracket !== now.bracket) continue;
    const words = YEARLY.exec(text.slice(now.end, rate.cue));
    const years = words && yearsOf(words[1], from, to, text, before, now);
    if (!years) continue;
    const start = before.start;
    const exempt = adjustedOf(segmentBefore(text, start) + text.slice(start, rate.end));
    claims.push({
      kind: 'yearly', span: { start, end: rate.end }, binding: 'explicit', ...(exempt && { exempt }),
      now: now.quantity, before: before.quantity, rate: rate.quantity, years, falling,
    });
  }
  return claims;
}
/** 年均增长, 三年年均增长, 5年间年均复合增长. */
const YEARLY = /^[，、]?(?:([一二两三四五六七八九十]|\d{1,2})年)?[来间里]?(?:平均)?年均(?:复合)?$/;

/**
 * 十年共增加1.4万人，增长5.5%，年平均增长0.54% · 五年累计增长47%，年均增长8%: told behind an increase or the growth of all those years; `growths` knows what the
 * increase is of.
 */
export function readYearliesBehind({ text, mentions }: Reading, growths: readonly Growth[]): Yearly[] {
  const claims: Yearly[] = [];
  for (const rate of mentions) {
    if (rate.role !== 'growth' || rate.each || rate.quantity.mantissa < 0 || !ANNUAL.test(text.slice(rate.lead, rate.cue))) continue;
    const all: Mention[] = [];
    for (let i = rate.index - 1; i >= 0 && i > rate.index - 3; i--) {
      const it = mentions[i]!;
      if ((it.role !== 'growth' && it.role !== 'change') || it.segment !== rate.segment || it.bracket !== rate.bracket || (all[0] ?? rate).clause !== it.end + 1) break;
      if (it.falling !== rate.falling || it.each || it.quantity.mantissa < 0) break;
      all.unshift(it);
    }
    const overall = all.find((it) => it.role === 'growth');
    const change = all.find((it) => it.role === 'change');
    const told = growths.filter((it) => change !== undefined && it.exempt === undefined && it.change === change.quantity);
    // 增加1.8万人，近五年增长3.1%: the years are those of the growth that stands between.
    const apart = change !== undefined && overall !== undefined && !told.some((it) => it.rate === overall.quantity);
    const grown = apart ? undefined : told.find(({ now, before }) => now && before) ?? told[0];
    const first = all[0];
    const from = apart ? overall : first;
    const stretch = from && (apart ? '' : segmentBefore(text, from.start)) + text.slice(apart ? from.lead : from.start, rate.start);
    const years = stretch && yearsTold(stretch, text);
    if (!first || !years || (!grown && (!overall || !OF_ALL.test(text.slice(overall.lead, overall.cue))))) continue;
    const exempt = grown ? adjustedOf(stretch) : /可比|同口径|剔除/.test(stretch) ? adjusted(stretch) : undefined;
    claims.push({
      kind: 'yearly', span: { start: Math.min(first.start, grown?.span.start ?? first.start), end: rate.end }, binding: 'explicit', ...(exempt && { exempt }), years, falling: rate.falling, rate: rate.quantity,
      ...(grown ? { ...(grown.now && { now: grown.now }), ...(grown.before && { before: grown.before }), ...(!(grown.now && grown.before) && { change: change!.quantity }) } : { overall: overall!.quantity }),
    });
  }
  return claims;
}
/** 累计, 五年间, or the name of what grew: no year of its own. */
const OF_ALL = /^(?!.*(?:[同环]比|[上去今]年|\d{4}年|计划|目标|预期|[比较]))[^，。；]{0,24}$/;
const ANNUAL = /^(?:年均|年平均|平均每年)(?:复合|递)?$/;

/** The one count of years that the words tell, or the ten between two censuses. */
function yearsTold(words: string, text: string): number | undefined {
  const told = new Set(Array.from(words.matchAll(/(?<![\d一二三四五六七八九十第“])([一二两三四五六七八九十]|\d{1,2})年(?![均平度初末底内前])/g), ([, years]) => numberOf(years!)));
  if (told.size > 0) return told.size === 1 ? within([...told][0]!) : undefined;
  return words.includes('第六次全国人口普查') && /第七次全国人口普查|2020年11月1日/.test(text) ? 10 : undefined;
}

/** How many years lie between: told right before 年均, by the years of the two amounts, or by 五年来 in the sentence. */
function yearsOf(told: string | undefined, from: number, to: number, text: string, before: Mention, now: Mention): number | undefined {
  const between = from > 0 && to > from ? to - from : undefined;
  const spoken = told === undefined ? undefined : numberOf(told);
  // 由2020年的…增至2025年的…，四年年均: which of the two is meant nobody knows.
  if (between !== undefined) return spoken === undefined || spoken === between ? within(between) : undefined;
  if (spoken !== undefined) return within(spoken);
  if (from > 0 || to > 0) return undefined;
  const words = segmentBefore(text, before.start);
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
