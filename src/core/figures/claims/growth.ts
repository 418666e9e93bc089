import type { Growth } from './claim';
import { alike, isAmount, visibleFrom, type Mention, type Reading } from './mention';
import { signs } from './signs';
import { isBaseOfRate, isEarlier } from './standing';
import { countOtherThings } from './things';
import { isSince, sameSince, sinceStart, sinceWhen, type Since } from './words';

/** 达11.52亿元，增加1.24亿元，增长12.1% · 比上年同期14.5亿元增收1.86亿元，增长12.8% · 由40家增加到52家，增长30%. */
export function readGrowths(reading: Reading): Growth[] {
  const claims: Growth[] = [];
  const mayStart = (reading.signs & FROM) !== 0;
  const used = new Set<Mention>();
  for (const mention of reading.mentions) {
    if (used.has(mention)) continue;
    const claim = mention.role === 'change' ? byAmount(reading, mention, used) : undefined;
    if (claim !== undefined) claims.push(claim);
    else if (mayStart && mention.index > 0 && mention.role !== 'growth' && mention.role !== 'points') claims.push(...fromTo(reading, mention, used));
  }
  return claims;
}

const FROM = signs('from');

function byAmount(reading: Reading, change: Mention, used: Set<Mention>): Growth | undefined {
  if (change.each) return undefined;
  const { text, mentions } = reading;
  const previous = mentions[change.index - 1];
  const glued = previous !== undefined && change.lead === previous.end && previous.segment === change.segment;
  const since = sinceWhen(text.slice(change.lead, change.cue));
  if (since === undefined) return undefined;
  let before: Mention | undefined;
  let now: Mention | undefined;
  if (glued && isAmount(previous) && alike(previous.quantity, change.quantity)) {
    if (COMPARED.test(text.slice(previous.clause, previous.start))) before = previous;
    else now = previous;
  } else {
    now = nowBefore(reading, change);
  }
  if (now === undefined && before === undefined) return undefined;
  const rate = rateBeside(reading, change, since, (before ?? now)!, used);
  if (rate === undefined && before !== undefined) return undefined;
  if (rate !== undefined) used.add(rate);
  return growth(reading, { now, before, change, rate }, change.falling, since === 'plan' ? '与计划相比的增减，不是同比' : undefined);
}
const COMPARED = /[比较][^，。；]{0,30}$/;

/** 由A增加到B，增加D，增长r%: D and r each make a claim with A and B. */
function fromTo(reading: Reading, now: Mention, used: Set<Mention>): Growth[] {
  const { text, mentions } = reading;
  const before = mentions[now.index - 1]!;
  if (before.segment !== now.segment || before.clause !== now.clause || !alike(before.quantity, now.quantity)) return [];
  const start = START.exec(text.slice(before.lead, before.start))?.[0];
  if (start === undefined) return [];
  const between = text.slice(before.end, now.start);
  const verb = CHANGED.exec(between);
  // 排名由369位上升到235位: a better place is a smaller number.
  if (verb === null || RANK.test(text.slice(now.start, now.end)) || /排名|位次|名次/.test(text.slice(before.clause, now.start))) return [];
  // 由12个县扩大到8个市: one classifier, other things.
  if (countOtherThings(reading, before, now)) return [];
  const falling = FALLEN.test(verb[1]!);
  const since = sinceStart(start, between);
  const fits = (mention: Mention): boolean =>
    mention.falling === falling && !mention.each && follows(reading, now, mention) && isSince(text.slice(mention.lead, mention.cue), since);
  const next = mentions[now.index + 1];
  if (before.quantity.unit?.dimension === 'ratio' && next?.role === 'points') return [];
  const change = next?.role === 'change' && alike(next.quantity, now.quantity) && fits(next) ? next : undefined;
  const after = change === undefined ? next : mentions[now.index + 2];
  const rate = after?.role === 'growth' && fits(after) ? after : undefined;
  for (const mention of [change, rate]) if (mention !== undefined) used.add(mention);
  const parts = { now, before, change: undefined, rate: undefined };
  if (change === undefined && rate === undefined) return [growth(reading, parts, falling)];
  return [...(change ? [growth(reading, { ...parts, change }, falling)] : []), ...(rate ? [growth(reading, { ...parts, rate }, falling)] : [])];
}
const START = /[由从][^，。；]{0,20}$/;
const CHANGED = /^[^，。；]{0,6}?(增长|增加|提高|提升|上升|上涨|扩大|发展|增至|升至|增|升|下降|减少|降低|缩小|下滑|回落|压减|降|减)[到至为](?:了)?[^，。；]{0,14}$/;
const FALLEN = /[降减缩落滑]/;
const RANK = /[位名]$/;

/** What it came to: the nearest amount of the kind before the change, in the same stretch of text. */
function nowBefore(reading: Reading, change: Mention): Mention | undefined {
  const { mentions } = reading;
  for (let i = change.index - 1; i >= Math.max(0, change.index - 12); i--) {
    const mention = mentions[i]!;
    if (mention.segment !== change.segment) return undefined;
    if (!visibleFrom(mention, change) || !isAmount(mention) || isBaseOfRate(reading, mention)) continue;
    if (!alike(mention.quantity, change.quantity)) continue;
    if (mention.each || isEarlier(reading, mention)) return undefined;
    return mention;
  }
  return undefined;
}

/** The rate that goes with an increment: right after it, else right before it. */
function rateBeside(reading: Reading, change: Mention, since: Since, base: Mention, used: ReadonlySet<Mention>): Mention | undefined {
  const { text, mentions } = reading;
  const fits = (rate: Mention | undefined): rate is Mention => {
    if (rate?.role !== 'growth' || used.has(rate) || rate.each || rate.falling !== change.falling) return false;
    const its = sinceWhen(text.slice(rate.lead, rate.cue));
    return its !== undefined && sameSince(its, since);
  };
  const next = mentions[change.index + 1];
  if (fits(next) && follows(reading, change, next)) return next;
  const last = mentions[change.index - 1];
  return fits(last) && last.start > base.end && follows(reading, last, change) ? last : undefined;
}

const follows = ({ text }: Reading, a: Mention, b: Mention): boolean =>
  a.segment === b.segment && a.bracket === b.bracket && b.start - a.end < 40 && !text.slice(a.end, b.start).includes('其中');

type Parts = { readonly [K in 'now' | 'before' | 'change' | 'rate']: Mention | undefined };

function growth({ text }: Reading, { now, before, change, rate }: Parts, falling: boolean, reason?: string): Growth {
  const all = [now, before, change, rate].filter((mention) => mention !== undefined);
  const start = Math.min(...all.map((mention) => mention.start));
  const end = Math.max(...all.map((mention) => mention.end));
  const exempt = reason ?? (rate === undefined ? undefined : otherBase(stretchBefore(text, start) + text.slice(start, end), rate));
  return {
    kind: 'growth', span: { start, end }, binding: 'explicit', ...(exempt && { exempt }), falling,
    ...(now && { now: now.quantity }), ...(before && { before: before.quantity }),
    ...(change && { change: change.quantity }), ...(rate && { rate: rate.quantity }),
  };
}

/** What stands before in the same sentence, back to 。 or ；. */
function stretchBefore(text: string, at: number): string {
  const words = text.slice(Math.max(0, at - 200), at);
  return words.slice(Math.max(words.lastIndexOf('。'), words.lastIndexOf('；')) + 1);
}

/** Growth that was not computed from the two values in the text. */
function otherBase(words: string, rate: Mention): string | undefined {
  if (rate.quantity.mantissa < 0) return '增速写作负数';
  if (/生产总值|GDP|增加值|总产值|GNP/.test(words)) return '按不变价格计算的增速';
  if (/可比|同口径|不变价|剔除|扣除|还原|同径|调整后/.test(words)) return '按可比口径计算的增速';
  if (/实际(?:增长|下降|增速)|实增/.test(words)) return '扣除价格因素的实际增速';
  if (/年均|平均/.test(words)) return '年均增速';
  if (/社会消费品零售|固定资产投资/.test(words)) return '基数常有修订的指标';
  return undefined;
}
