import { boundsOf, isExact } from '../../reported';
import type { Completion } from '../claim';
import { alike, isAmount, visibleFrom, type Mention, type Reading } from '../mention';
import { isEarlier, isUndone } from '../standing';
import { isTarget, targetInSentenceBefore, targetPhrase, type TargetPhrase } from '../target';
import { plainly } from '../words';

/** 计划80个，已完成67个，完成率83.75% · 完成4.52亿元，为预算4.8亿元的94.2% · 完成67个，完成全年任务的83.75%. */
export function readCompletions(reading: Reading): Completion[] {
  const claims: Completion[] = [];
  let lastRate: Mention | undefined;
  for (const rate of reading.mentions) {
    if (rate.quantity.unit?.dimension !== 'ratio' || rate.each || rate.role === 'growth') continue;
    const phrase = completionPhrase(reading, rate);
    if (phrase === undefined) continue;
    const earlier = lastRate;
    lastRate = rate;
    const done = doneBefore(reading, rate, phrase);
    if (done === undefined) continue;
    const target = phrase.target ?? targetBefore(reading, done, phrase, earlier) ?? targetBoxed(reading, done) ?? targetAfter(reading, rate, done);
    if (phrase.bare && target === undefined && (rate.role !== 'completion' || IN_ALL.test(reading.text.slice(done.clause, done.start)))) continue;
    if (target !== undefined && !alike(target.quantity, done.quantity)) continue;
    claims.push(completion(reading, { done, target: target && meant(reading, { done, target, rate }, phrase), rate }, phrase));
  }
  return claims;
}

/** 重点项目共21宗，完成率16.8%: all there are, of which something was done. */
const IN_ALL = /(?:(?<!累计|总|合|一)共|总数|总计)(?:有|为|计)?$/;

interface Parts { readonly done: Mention; readonly target: Mention | undefined; readonly rate: Mention }

function completion(reading: Reading, { done, target, rate }: Parts, phrase: Phrase): Completion {
  const over = OVER.test(reading.text.slice(Math.max(rate.lead, phrase.start - 2), phrase.start));
  const exempt = doubt(reading, { done, target, rate }, over) ?? (phrase.target === undefined && !over ? otherTarget(reading, { done, target, rate }) : undefined);
  const elsewhere = target ?? targetInSentenceBefore(reading, done, phrase);
  return {
    kind: 'completion', span: { start: Math.min(done.start, target?.start ?? done.start), end: Math.max(rate.end, target?.end ?? rate.end) },
    binding: elsewhere !== target || (target !== undefined && COST.test(reading.text.slice(target.clause, target.start))) || (target !== undefined && target.start > rate.end) ? 'near' : 'explicit',
    ...(exempt && { exempt }), ...(over && { over }),
    done: done.quantity, ...(elsewhere && { target: elsewhere.quantity }), rate: rate.quantity,
  };
}
/** 超额完成26%, 超完成任务的26%: the rate is what was done beyond the target. */
const OVER = /超额?$/;

/** Why the figures would prove nothing although they do not agree. */
function doubt(reading: Reading, { done, target, rate }: Parts, over: boolean): string | undefined {
  // 超额完成任务的126% means 126% of the target as often as 226%.
  if (over && boundsOf(rate.quantity).hi >= 1) return '“超额完成”之后的百分比有两种读法';
  if (over || agrees([done], target, rate)) return undefined;
  const dones = donesBefore(reading, done);
  const oneOfSeveral = dones.length > 1 && target !== undefined && DONE_THEN.test(reading.text.slice(done.clause, done.start));
  if (oneOfSeveral) return SEVERAL;
  const largest = dones.reduce((a, b) => (boundsOf(b.quantity).hi > boundsOf(a.quantity).hi ? b : a), done);
  return dones.length > 1 && (agrees(dones, target, rate) || agrees([largest], target, rate)) ? SEVERAL : undefined;
}
const SEVERAL = '前面有几个完成数，不知是哪一个';

/** 12万人异地搬迁工程。…累计下达计划12.6万人，累计完成10.2万人，占总计划的85%: the rate is that of another amount told before, which may be what is called the plan. */
function otherTarget(reading: Reading, { done, target, rate }: Parts): string | undefined {
  if (target === undefined || agrees([done], target, rate)) return undefined;
  const { text, mentions } = reading;
  const other = mentions.slice(Math.max(0, done.index - FARTHEST), done.index).some((it) => it !== target && it.role === 'amount' && alike(it.quantity, done.quantity)
    && !isEarlier(reading, it) && !DONE.test(text.slice(it.clause, it.start)) && agrees([done], it, rate));
  return other ? '前面另有一个数与完成率相符，可能就是任务数' : undefined;
}
const FARTHEST = 24;
const DONE = /完成|已|实现/;

/** 1—9月完成60个，10月完成7个: every amount of the kind in the sentence that may be part of what was done. */
function donesBefore(reading: Reading, done: Mention): Mention[] {
  const found = [done];
  for (let i = done.index - 1; i >= Math.max(0, done.index - 12); i--) {
    const mention = reading.mentions[i]!;
    if (mention.sentence !== done.sentence) break;
    if (isAmount(mention) && alike(mention.quantity, done.quantity) && !isTarget(reading, mention)) found.push(mention);
  }
  return found;
}

/** In floating point: whether the sum of what was done can give that rate of the target, or of some whole target. */
function agrees(dones: readonly Mention[], target: Mention | undefined, rate: Mention): boolean {
  const ratio = boundsOf(rate.quantity);
  const bounds = dones.map(({ quantity }) => boundsOf(quantity));
  const low = bounds.reduce((sum, { lo }) => sum + lo, 0);
  const high = bounds.reduce((sum, { hi }) => sum + hi, 0);
  if (target === undefined) return !isExact(dones[0]!.quantity) || Math.ceil((low / ratio.hi) * (1 - 1e-12)) <= (low / ratio.lo) * (1 + 1e-12);
  const base = boundsOf(target.quantity);
  return (low / base.hi) * (1 - 1e-12) <= ratio.hi && (high / base.lo) * (1 + 1e-12) >= ratio.lo;
}

interface Phrase extends TargetPhrase {
  /** 完成68%, 完成率68%: no word of a target. */
  readonly bare: boolean;
}

/** The words that make a percentage a rate of completion. */
export function completionPhrase(reading: Reading, rate: Mention): Phrase | undefined {
  if (rate.role === 'completion') {
    const of = OF.exec(reading.text.slice(Math.max(rate.lead, rate.cue - 8), rate.cue))![0];
    return { start: rate.cue - of.length, bare: true };
  }
  const named = targetPhrase(reading, rate);
  if (named !== undefined) return { ...named, bare: false };
  const at = rate.start - 2;
  return reading.text.startsWith('完成', at) && at >= rate.lead ? { start: at, bare: true } : undefined;
}

/** 任务完成率, 年度投资完成率. */
const OF = /(?:总体|综合|全年|年度|计划|目标|任务|投资|工程|项目|预算|资金){0,3}$/;

/** The nearest amount before the rate, if nothing between speaks of something else. */
function doneBefore(reading: Reading, rate: Mention, phrase: Phrase): Mention | undefined {
  const { mentions, text } = reading;
  for (let i = rate.index - 1; i >= Math.max(0, rate.index - 12); i--) {
    const mention = mentions[i]!;
    if (mention.segment !== rate.segment) return undefined;
    if (mention === phrase.target || !visibleFrom(mention, rate) || !isAmount(mention) || isEarlier(reading, mention) || isUndone(reading, mention)) continue;
    if (isTarget(reading, mention)) return undefined;
    if (isCount(mention) && OTHER_MEASURE.test(text.slice(phrase.start, rate.start))) return undefined;
    return plainly(text, Math.max(rate.clause, mention.end), phrase.start) ? mention : undefined;
  }
  return undefined;
}
const isCount = ({ quantity: { unit } }: Mention): boolean => unit?.whole === true;
/** 开工项目25个，完成年度投资计划的73.3%: the rate is that of the money. */
const OTHER_MEASURE = /投资|资金|产值|产量|营收|收入|税收|销售|贷款|工程量|工作量|面积|里程|进度/;

/** The target said before what was done, after the rate before: nearest first, so that an adjusted budget goes before the first one. */
function targetBefore(reading: Reading, done: Mention, phrase: Phrase, earlier: Mention | undefined): Mention | undefined {
  const { mentions, text } = reading;
  for (let i = done.index - 1; i >= Math.max(0, done.index - 12); i--) {
    const mention = mentions[i]!;
    if (mention.segment !== done.segment || mention === earlier) return undefined;
    if (!visibleFrom(mention, done) || !isAmount(mention) || !alike(mention.quantity, done.quantity)) continue;
    if (text.slice(mention.end, done.start).includes('其中')) return undefined;
    if (!isTarget(reading, mention) && !isWholeOf(text, mention, done, phrase)) {
      // 任务80个，1—9月完成60个，10月完成7个: what was done before stands between.
      if (DONE_THEN.test(text.slice(mention.clause, mention.start)) && DONE_THEN.test(text.slice(done.clause, done.start))) continue;
      return undefined;
    }
    const words = text.slice(mention.clause, mention.start);
    if ((phrase.kind === '调整' || phrase.kind === '下达') && !words.includes(phrase.kind)) return undefined;
    if (phrase.kind === '年初' && words.includes('调整')) continue;
    return mention;
  }
  return undefined;
}
/** 年初预算12亿元，调整预算15亿元，完成14.2亿元，为预算的118.3%: where the words do not say which, the nearer counts, unless the rate is that of the other. */
function meant(reading: Reading, { done, target, rate }: Parts & { readonly target: Mention }, phrase: Phrase): Mention {
  if (phrase.kind !== undefined || phrase.target !== undefined || agrees([done], target, rate)) return target;
  return reading.mentions.slice(Math.max(0, target.index - 4), target.index).findLast((other) =>
    other.segment === done.segment && isAmount(other) && alike(other.quantity, done.quantity) && isTarget(reading, other) && agrees([done], other, rate)) ?? target;
}

/** 工程总投资3.5亿元，已完成投资1.4亿元，完成率40%: what it will cost in all, where no plan of a year comes between. */
const isCostOf = (text: string, { clause, start }: Mention, between: string): boolean =>
  COST.test(text.slice(clause, start)) && /^，(?:目前|现|已经?|累计){0,2}完成(?:投资额?)?$/.test(between);
const OF_YEAR = /^(?:总体|综合|投资)?(?:全年|年度|计划|目标|任务|预算)/;
const COST = /^[^，。；\d]{0,12}(?:总投资|投资总额|投资概算)额?(?:约|为|达)?$/;

/** 80项任务中已完成67项，完成率83.75% · 共80项，已完成67项，完成率83.75%: the rate of completion of things that were all counted. */
function isWholeOf(text: string, whole: Mention, done: Mention, phrase: Phrase): boolean {
  if (!phrase.bare) return false;
  const between = text.slice(whole.end, done.start);
  if (whole.quantity.unit?.dimension === 'money') return isCostOf(text, whole, between) && !OF_YEAR.test(text.slice(phrase.start, phrase.start + 8));
  if (whole.quantity.unit?.whole !== true) return false;
  if (/^[^，。；、]{0,8}中，?(?:已经?|共|现)?(?:有|完成)|^[^，。；、\d]{1,12}(?<![未没])已(?:经|全部|累计)?完成$/.test(between)) return true;
  return /(?:共有?|共计|应|需|反馈|移交|交办|查摆)[^，。；、]{0,8}$/.test(text.slice(whole.clause, whole.start)) && /^[^，。；、]{0,8}，(?:目前|现|实际)?(?:已经?)?完成(?:整改)?$/.test(between);
}
const DONE_THEN = /^(?:[\d—–\-~至]{1,5}月份?|[上下]半年|第?[一二三四]季度|前[三\d]{1,2}(?:季度|个月))已?完成$/;

/** 完成投资86.3亿元（年度计划98亿元），完成率88.1%: the one figure of its bracket. */
function targetBoxed(reading: Reading, done: Mention): Mention | undefined {
  const { text, mentions } = reading;
  const next = mentions[done.index + 1];
  return next !== undefined && text[done.end] === '（' && next.bracket === done.end && text[next.end] === '）' && alike(next.quantity, done.quantity)
    && isTarget(reading, next) ? next : undefined;
}

/** …，占年度任务的71.43%；年度任务为10个。 */
function targetAfter(reading: Reading, rate: Mention, done: Mention): Mention | undefined {
  const next = reading.mentions[rate.index + 1];
  if (next === undefined || next.sentence !== rate.sentence || !isAmount(next) || !alike(next.quantity, done.quantity)) return undefined;
  return OWN_TARGET.test(reading.text.slice(rate.end, next.start)) ? next : undefined;
}
const OWN_TARGET = /^[，；](?:全年|年度|今年|本年|年)(?:目标)?(?:任务|目标|计划)(?:数|总数)?(?:为|是)?$/;
