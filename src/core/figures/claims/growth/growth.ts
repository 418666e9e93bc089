import { boundsOf } from '../../reported';
import { fell, growthOf } from './base';
import type { Growth } from '../claim';
import { alike, isAmount, visibleFrom, type Mention, type Reading } from '../mention';
import { PREVIOUS, type Pair } from './pairs';
import { compared, readBeside } from './previous';
import { readSinceThen } from './since-then';
import { isBaseOfRate, isEarlier, isMeasured } from '../standing';
import { isSince, plainly, sameSince, sinceWhen, type Since } from '../words';

/** 达11.52亿元，增加1.24亿元，增长12.1% · 比上年同期14.5亿元增收1.86亿元，增长12.8% · 由40家增加到52家，增长30%. */
export function readGrowths(reading: Reading, pairs: ReadonlyMap<Mention, Pair>): Growth[] {
  const claims: Growth[] = [];
  const used = new Set<Mention>();
  for (const mention of reading.mentions) {
    const pair = pairs.get(mention);
    if (pair !== undefined) claims.push(...fromTo(reading, pair, used));
    else if (!used.has(mention) && mention.role === 'change') claims.push(...byAmount(reading, mention, used));
  }
  claims.push(...readBeside(reading, used), ...readSinceThen(reading, used));
  return claims;
}

function byAmount(reading: Reading, change: Mention, used: Set<Mention>): Growth[] {
  const { text, mentions } = reading;
  // 比上年多增2.1亿元: the increase is larger by that, not the amount.
  const last = mentions[change.index - 1];
  // 新增14.2亿元，同比少增2.6亿元: an increase that was larger the year before.
  const more = MORE.test(text.slice(change.cue, change.start));
  if (change.each || (more && !(last !== undefined && isAmount(last) && NEW.test(text.slice(last.lead, last.start))))) return [];
  const glued = last !== undefined && change.lead === last.end && last.segment === change.segment && isAmount(last) && alike(last.quantity, change.quantity);
  const measured = last !== undefined && last.segment === change.segment && isAmount(last) && alike(last.quantity, change.quantity) && isMeasured(reading, last)
    && BESIDE.test(text.slice(last.end, change.cue));
  const words = text.slice(change.lead, change.cue).replace(AUDITOR, '');
  // 超收 and 短收 are told against the budget.
  const since = measured ? '' : words === '' && BUDGET.test(text.slice(change.cue, change.start)) ? 'plan' : sinceWhen(words);
  const falling = change.falling;
  const reached = measured ? undefined : reachedBehind(reading, change, since, used);
  if (reached !== undefined) {
    used.add(reached.rate);
    return [growthOf(reading, { ...reached, change }, { falling })];
  }
  if (since === undefined) return [];
  const cut = audited(reading, change);
  if (cut !== undefined) {
    const { before, now } = cut;
    const rate = before && rateBeside(reading, change, since, before, used);
    if (rate !== undefined) used.add(rate);
    return before === undefined ? [] : [
      ...(now ? [growthOf(reading, { now, before, change }, { falling })] : []), ...(rate ? [growthOf(reading, { before, change, rate }, { falling })] : []),
    ];
  }
  const exempt = since === 'plan' ? '与计划相比的增减，不是同比' : undefined;
  const told = glued || measured ? text.slice(Math.max(last.clause, last.start - 34), last.start) : '';
  if (!measured && !(glued && (compared(told) || RISEN_FROM.test(told)))) {
    const now = glued ? last : nowBefore(reading, change);
    if (now === undefined) return [];
    const rate = more && mentions[change.index + 1]?.role !== 'growth' ? undefined : rateBeside(reading, change, since, now, used);
    if (rate !== undefined) used.add(rate);
    const near = rate !== undefined && isYearEnd(reading, now, sinceWhen(text.slice(rate.lead, rate.cue)) ?? 'other', since);
    return [growthOf(reading, { now, change, rate }, { falling, ...(near && { binding: 'near' }), ...(exempt && { exempt }) })];
  }
  const before = last;
  const previous = PREVIOUS.test(told);
  const beside = rateBeside(reading, change, since, before, used);
  // 比报告数42.5亿元增加0.8亿元，比上年决算数增长18.8%: the rate has a base of its own.
  const own = beside && VERSION.exec(text.slice(change.end, beside.cue))?.[0];
  const rate = own !== undefined && !told.includes(own) ? undefined : beside;
  if (rate !== undefined) used.add(rate);
  const now = levelAfter(reading, rate ?? change, before) ?? (measured || compared(told) ? plausible(reading, nowBefore(reading, before), before) ?? toldInSentenceBefore(reading, before) : undefined);
  return [
    ...(rate === undefined ? [] : [growthOf(reading, { before, change, rate }, { falling, ...(exempt && { exempt }) })]),
    ...(now === undefined ? [] : [growthOf(reading, { now, before, change }, { falling, previous })]),
  ];
}
/** 收入43.3亿元，其中：…、专项4.5亿元，比报告数42.5亿元增加0.8亿元: behind 其中 the sentence may speak of the whole again. */
function plausible({ turns }: Reading, now: Mention | undefined, before: Mention): Mention | undefined {
  if (now === undefined || !turns.some(({ sentence, start }) => sentence === now.sentence && start < now.start)) return now;
  const [a, b] = [boundsOf(now.quantity).lo, boundsOf(before.quantity).lo];
  return a > b * FARTHEST || b > a * FARTHEST ? undefined : now;
}
const FARTHEST = 3;
/** One account has several figures for one year. */
const VERSION = /决算|预算|报告数|快报|调整数/;
const MORE = /^[多少]增/;
const NEW = /新增[^，。；、]{0,8}$/;
const BUDGET = /^[超短]收/;

/** 送审2105万元，审定1863万元，审减242万元, in any order: what is cut is cut from what was handed in. */
function audited({ text, mentions }: Reading, change: Mention): { readonly before?: Mention | undefined; readonly now?: Mention | undefined } | undefined {
  if (!AUDITED.test(text.slice(change.cue, change.start))) return undefined;
  const near = mentions.slice(Math.max(0, change.index - 6), change.index)
    .filter((it) => it.sentence === change.sentence && it.bracket === change.bracket && isAmount(it) && alike(it.quantity, change.quantity));
  const told = (words: RegExp, among = near): Mention[] => among.filter(({ lead, start }) => words.test(text.slice(lead, start)));
  // 预算送审2.1亿元，审定1.8亿元；结算送审1.2亿元，核减0.1亿元: each ； is of its own.
  const among = [SUBMITTED, APPROVED].some((words) => told(words).length > 1) ? near.filter(({ segment }) => segment === change.segment) : near;
  return { before: told(SUBMITTED, among)[0], now: told(APPROVED, among)[0] };
}
/** 审计核减金额, 审计核减率: who cut is no other subject. */
const AUDITOR = /^审计/;
const AUDITED = /^[审核]减/;
const SUBMITTED = /送审|申报|报审/;
const APPROVED = /审定|核定/;

/** 净增14家，总数达到126家，增长12.5% · 同比减少2人，为5人，下降28.6%: what it came to is told between the change and its rate. */
function reachedBehind(reading: Reading, change: Mention, since: Since | undefined, used: ReadonlySet<Mention>): { readonly now: Mention; readonly rate: Mention } | undefined {
  const { text, mentions } = reading;
  const now = mentions[change.index + 1];
  const rate = mentions[change.index + 2];
  if (now === undefined || rate?.role !== 'growth' || used.has(rate) || rate.each || fell(rate) !== change.falling) return undefined;
  if (now.segment !== change.segment || now.bracket !== change.bracket || rate.segment !== now.segment || rate.bracket !== now.bracket) return undefined;
  if (!isAmount(now) || !alike(now.quantity, change.quantity) || !LEVEL.test(text.slice(change.end, now.start))) return undefined;
  const its = sinceWhen(text.slice(now.end, rate.cue));
  return its !== undefined && (since === undefined ? its === '' : since !== 'plan' && sameSince(its, since)) ? { now, rate } : undefined;
}

/** 与上年的5000人相比，减少188人 · 同2010年的51.2万人相比，十年共增加1.4万人. */
const BESIDE = /^(?:（[^（）]{0,20}）)?[^，。；、（]{0,3}相?比(?:较)?，?(?:[今本]年(?:[上下]半年|第?[一二三四]季度|同期)?)?(?:[一二两三四五六七八九十\d]{1,2}年(?:间|来)?)?(?:净|共|累计|实际|略有?|均|已|又|再)?$/;

/** 由30名增加了12名. */
const RISEN_FROM = /[由从][^，。；]{0,24}$/;

/** 由30名增加了12名，现有42名: what it came to is said last. */
function levelAfter({ text, mentions }: Reading, last: Mention, before: Mention): Mention | undefined {
  const level = mentions[last.index + 1];
  if (level === undefined || level.segment !== before.segment || level.bracket !== before.bracket || !alike(level.quantity, before.quantity)) return undefined;
  return isAmount(level) && LEVEL.test(text.slice(last.end, level.start)) ? level : undefined;
}
const LEVEL = /^，?(?:目前|现在|现|总数|总量|总额)?(?:增加|增长|减少)?(?:达到|达|至|到|为|有|共有|增至|升至|降至)$/;

/** 由A增加到B，增加D，增长r%: D and r each make a claim with A and B. */
function fromTo(reading: Reading, pair: Pair, used: Set<Mention>): Growth[] {
  const { text, mentions } = reading;
  const { before, now, previous } = pair;
  const next = mentions[now.index + 1];
  const falling = pair.unsaid && next !== undefined ? fell(next) : pair.falling;
  // 由105亿元增加到126亿元，工业快速发展，增长8.6%: another clause between may have brought another subject.
  const fits = (mention: Mention): boolean => {
    if (!plainly(text, mentions[mention.index - 1]!.end, mention.lead) || fell(mention) !== falling || mention.each || !follows(reading, now, mention)) return false;
    const words = text.slice(mention.lead, mention.cue);
    return isSince(words, pair.since) || isBetween(words, pair);
  };
  if (before.quantity.unit?.dimension === 'ratio' && next?.role === 'points') return [];
  // The increment and the rate, in either order.
  const isChange = (it: Mention | undefined): it is Mention => it?.role === 'change' && alike(it.quantity, now.quantity) && fits(it);
  const isRate = (it: Mention | undefined): it is Mention => it?.role === 'growth' && (fits(it) || isDistance(reading, pair, it));
  const after = mentions[now.index + 2];
  const change = isChange(next) ? next : isRate(next) && isChange(after) ? after : undefined;
  const rate = isRate(next) ? next : change !== undefined && isRate(after) ? after : undefined;
  if (pair.unsaid && change === undefined && rate === undefined) return [];
  for (const mention of [change, rate]) if (mention !== undefined) used.add(mention);
  const about = { falling, turned: true, previous };
  if (change === undefined && rate === undefined) return [growthOf(reading, { now, before }, about)];
  return [
    ...(change ? [growthOf(reading, { now, before, change }, about)] : []),
    ...(rate ? [growthOf(reading, { now, before, rate }, about)] : []),
  ];
}

/** 由2020年底的3200元提高到2024年底的5600元，4年增长: the years between the two, told again. */
function isBetween(words: string, { from, to }: Pair): boolean {
  const years = OVER_YEARS.exec(words)?.[1];
  return years !== undefined && from > 0 && (/\d/.test(years) ? Number(years) : HAN_YEARS.indexOf(years)) === to - from;
}
const HAN_YEARS = '零一两三四五六七八九十';

/** 优良率由93.2%提高到95.3%，同比提升2.1%: the very difference of the two percentages is told of them, whatever it is compared with. */
function isDistance({ text }: Reading, { before, now, falling }: Pair, rate: Mention): boolean {
  if (before.quantity.unit?.name !== '%' || now.quantity.unit?.name !== '%' || rate.index !== now.index + 1 || fell(rate) !== falling || rate.each) return false;
  const [from, to, by] = [before, now, rate].map(({ quantity }) => quantity.mantissa * 10 ** quantity.exponent) as [number, number, number];
  return Math.abs(Math.abs(to - from) - by) < 1e-9 && sinceWhen(text.slice(rate.lead, rate.cue)) === 'year';
}

/** What it came to: the nearest amount of the kind before the change, in the same stretch of text. */
function nowBefore(reading: Reading, change: Mention): Mention | undefined {
  const { mentions } = reading;
  for (let i = change.index - 1; i >= Math.max(0, change.index - 12); i--) {
    const mention = mentions[i]!;
    if (mention.segment !== change.segment) return undefined;
    if (!visibleFrom(mention, change) || !isAmount(mention) || isBaseOfRate(reading, mention)) continue;
    if (!alike(mention.quantity, change.quantity)) continue;
    // 比计划的10亿元少1.6亿元，比上年的6.3亿元增加2.1亿元: one amount, compared twice.
    if (isComparedAlready(reading, mention)) continue;
    if (mention.each || isEarlier(reading, mention) || (mention.clause < change.clause && isOneOfRow(reading, mention))) return undefined;
    return mention;
  }
  return undefined;
}

/** 国税3.1亿元、地税1.2亿元，比任务超收0.4亿元: what is told behind a row is told of all of it. */
function isOneOfRow({ text, mentions }: Reading, { index, clause, lead, quantity }: Mention): boolean {
  const before = mentions[index - 1];
  return before !== undefined && before.clause === clause && before.end + 1 === lead && text[before.end] === '、' && isAmount(before) && alike(before.quantity, quantity);
}

/** 人口为52.6万人。同2010年的51.2万人相比: a sentence that begins with what is compared speaks of the one amount of its kind in the sentence before. */
function toldInSentenceBefore(reading: Reading, before: Mention): Mention | undefined {
  const { mentions, text } = reading;
  if (!COMPARES_FIRST.test(text.slice(Math.max(0, before.clause - 1), before.start))) return undefined;
  const levels = mentions.slice(Math.max(0, before.index - 12), before.index).filter((it) => it.sentence === before.sentence - 1 && alike(it.quantity, before.quantity));
  const [now] = levels;
  return levels.length === 1 && now?.role === 'amount' && now.depth === before.depth && !now.each && !isEarlier(reading, now) && !isBaseOfRate(reading, now) ? now : undefined;
}
const COMPARES_FIRST = /^[。](?:与|同|和|比|较)[^，。；\d]{0,16}\d{0,4}年?[^，。；\d]{0,16}(?:\d{1,2}月\d{1,2}日[^，。；\d]{0,4})?$/;

/** 比计划的10亿元 with its 少1.6亿元 right behind. */
function isComparedAlready(reading: Reading, mention: Mention): boolean {
  const next = reading.mentions[mention.index + 1];
  return next?.role === 'change' && next.lead === mention.end && next.segment === mention.segment && compared(reading.text.slice(mention.lead, mention.start));
}

/** The rate that goes with an increment: right after it, else right before it. */
function rateBeside(reading: Reading, change: Mention, since: Since, base: Mention, used: ReadonlySet<Mention>): Mention | undefined {
  const { text, mentions } = reading;
  const fits = (rate: Mention | undefined): rate is Mention => {
    if (rate?.role !== 'growth' || used.has(rate) || rate.each || fell(rate) !== change.falling) return false;
    const words = text.slice(rate.lead, rate.cue).replace(AUDITOR, '');
    const its = sinceWhen(words);
    // 增加11.3万人，10年间增长18.8%: over the years between the two that are compared.
    if (its === undefined) return OVER_YEARS.test(words) && since !== 'plan' && since !== 'start' && since !== 'month' && OF_OLD.test(text.slice(Math.max(0, change.clause - 34), change.start));
    return sameSince(its, since) || (isYearEnd(reading, base, its, since) && base.sentence === change.sentence);
  };
  const next = mentions[change.index + 1];
  if (fits(next) && follows(reading, change, next)) return next;
  // 减少0.6万元（20%）, 增加0.6万元（增长20%）: alone in the bracket right behind.
  const boxed = next?.bracket === change.end && text[next.end] === '）' && !used.has(next);
  if (boxed && (next.role === 'rate' ? next.start === change.end + 1 : fits(next) && next.clause === change.end + 1)) return next;
  let last = mentions[change.index - 1];
  // 增长22%，比全市平均高出6.4%，增加926件: how it compares with others is told by the way.
  if (last !== undefined && last.role !== 'growth' && last.quantity.unit?.name === '%' && THAN_OTHERS.test(text.slice(last.clause, last.start))) last = mentions[last.index - 1];
  return fits(last) && last.start > base.end && follows(reading, last, change) ? last : undefined;
}
/** 年末余额46.2亿元，比年初增加5.4亿元，同比增长13.2%: at the end of a year the year before ended with its beginning. */
const isYearEnd = ({ text }: Reading, { clause, start }: Mention, a: Since, b: Since): boolean =>
  ((a === 'year' && b === 'start') || (a === 'start' && b === 'year')) && /年[末底]|12月[末底]/.test(text.slice(Math.max(0, clause - 16), start));
const THAN_OTHERS = /^(?:[比较]全[国省市州区县](?:平均(?:水平)?)?(?:高|低|快|慢)出?|(?:高|低|快|慢)[于出]全[国省市州区县](?:平均(?:水平)?)?)$/;

const OVER_YEARS = /^，?([一二两三四五六七八九十]|\d{1,2})年(?:间|来)?(?:累计|共)?$/;
const OF_OLD = /[比与同和较][^，。；]{0,6}\d{4}年[^；。]{0,24}/;

const follows = ({ text }: Reading, a: Mention, b: Mention): boolean =>
  a.segment === b.segment && a.bracket === b.bracket && b.start - a.end < 40 && !text.slice(a.end, b.start).includes('其中');
