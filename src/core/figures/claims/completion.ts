import type { Completion } from './claim';
import { alike, isAmount, visibleFrom, type Mention, type Reading } from './mention';
import { isEarlier } from './standing';
import { isTarget, targetPhrase, type TargetPhrase } from './target';
import { plainly } from './words';

/** 计划80个，已完成67个，完成率83.75% · 完成4.52亿元，为预算4.8亿元的94.2% · 完成67个，完成全年任务的83.75%. */
export function readCompletions(reading: Reading): Completion[] {
  const claims: Completion[] = [];
  let lastRate: Mention | undefined;
  for (const rate of reading.mentions) {
    if (rate.quantity.unit?.dimension !== 'ratio' || rate.each || rate.role === 'growth') continue;
    const phrase = phraseOf(reading, rate);
    if (phrase === undefined) continue;
    const earlier = lastRate;
    lastRate = rate;
    const done = doneBefore(reading, rate, phrase);
    if (done === undefined) continue;
    const target = phrase.target ?? targetBefore(reading, done, phrase, earlier) ?? targetAfter(reading, rate, done);
    if (rate.role !== 'completion' && phrase.bare && target === undefined) continue;
    if (target !== undefined && !alike(target.quantity, done.quantity)) continue;
    const first = Math.min(done.start, target?.start ?? done.start);
    const last = Math.max(rate.end, target?.end ?? rate.end);
    claims.push({
      kind: 'completion', span: { start: first, end: last },
      binding: target !== undefined && target.start > rate.end ? 'near' : 'explicit',
      done: done.quantity, ...(target && { target: target.quantity }), rate: rate.quantity,
    });
  }
  return claims;
}

interface Phrase extends TargetPhrase {
  /** 完成68%, 完成率68%: no word of a target. */
  readonly bare: boolean;
}

function phraseOf(reading: Reading, rate: Mention): Phrase | undefined {
  if (rate.role === 'completion') return { start: rate.cue, bare: true };
  const named = targetPhrase(reading, rate);
  if (named !== undefined) return { ...named, bare: false };
  const at = rate.start - 2;
  return reading.text.startsWith('完成', at) && at >= rate.lead ? { start: at, bare: true } : undefined;
}

/** The nearest amount before the rate, if nothing between speaks of something else. */
function doneBefore(reading: Reading, rate: Mention, phrase: Phrase): Mention | undefined {
  const { mentions, text } = reading;
  for (let i = rate.index - 1; i >= Math.max(0, rate.index - 12); i--) {
    const mention = mentions[i]!;
    if (mention.segment !== rate.segment) return undefined;
    if (mention === phrase.target || !visibleFrom(mention, rate) || !isAmount(mention) || isEarlier(reading, mention)) continue;
    if (isTarget(reading, mention)) return undefined;
    return plainly(text, Math.max(rate.clause, mention.end), phrase.start) ? mention : undefined;
  }
  return undefined;
}

/** The target said before what was done, after the rate before: nearest first, so that an adjusted budget goes before the first one. */
function targetBefore(reading: Reading, done: Mention, phrase: Phrase, earlier: Mention | undefined): Mention | undefined {
  const { mentions, text } = reading;
  for (let i = done.index - 1; i >= Math.max(0, done.index - 12); i--) {
    const mention = mentions[i]!;
    if (mention.segment !== done.segment || mention === earlier) return undefined;
    if (!visibleFrom(mention, done) || !isAmount(mention) || !alike(mention.quantity, done.quantity)) continue;
    if (text.slice(mention.end, done.start).includes('其中') || !isTarget(reading, mention)) return undefined;
    const words = text.slice(mention.clause, mention.start);
    if (phrase.kind === '调整' && !words.includes('调整')) return undefined;
    if (phrase.kind === '年初' && words.includes('调整')) continue;
    return mention;
  }
  return undefined;
}

/** …，占年度任务的71.43%；年度任务为10个。 */
function targetAfter(reading: Reading, rate: Mention, done: Mention): Mention | undefined {
  const next = reading.mentions[rate.index + 1];
  if (next === undefined || next.sentence !== rate.sentence || !isAmount(next) || !alike(next.quantity, done.quantity)) return undefined;
  return OWN_TARGET.test(reading.text.slice(rate.end, next.start)) ? next : undefined;
}
const OWN_TARGET = /^[，；](?:全年|年度|今年|本年|年)(?:目标)?(?:任务|目标|计划)(?:数|总数)?(?:为|是)?$/;
