import { readPeriods, type Period } from '../../periods';
import { boundsOf } from '../../reported';
import type { Schedule } from '../claim';
import { mentionFrom, type Mention, type Reading } from '../mention';

/** 1—9月完成年任务的80%，超序时进度5个百分点 · 1—10月完成60.5%，落后序时进度 · 截至6月底完成46%，实现时间过半、任务过半. */
export function readSchedules(reading: Reading): Schedule[] {
  const claims: Schedule[] = [];
  const { text } = reading;
  for (let at = text.indexOf('进度'); at >= 0; at = text.indexOf('进度', at + 2)) {
    const found = BEHIND.exec(text.slice(Math.max(0, at - 10), at + 2));
    if (found !== null) push(claims, againstSchedule(reading, at - (at < 10 ? at : 10) + found.index, at + 2, found[0]));
  }
  for (let at = text.indexOf('任务过半'); at >= 0; at = text.indexOf('任务过半', at + 4)) push(claims, halfDone(reading, at));
  for (let at = text.indexOf('双过半'); at >= 0; at = text.indexOf('双过半', at + 3)) push(claims, bothHalf(reading, at));
  return claims;
}
const push = (claims: Schedule[], claim: Schedule | undefined): void => void (claim && claims.push(claim));

/** 超序时进度, 快于时间进度, 落后序时进度, 超进度. */
const BEHIND = /(?:超过?|快于|高于|领先|超前|落后于?|滞后于?|慢于|低于|比)?(?:全年|年度|年投资计划)?(?:序时|时序|时间)进度$|超进度$/;
const AHEAD = /^(?:超|快|高|领)/;
const LATE = /^(?:落|滞|慢|低)/;

function againstSchedule(reading: Reading, start: number, end: number, words: string): Schedule | undefined {
  const { text, mentions } = reading;
  const rate = rateBefore(reading, start);
  if (rate === undefined) return undefined;
  const next = mentions[mentionFrom(reading, end)];
  const own = next !== undefined && next.start - end < 16 && (next.role === 'points' || next.quantity.unit?.dimension === 'ratio') ? next : undefined;
  const after = own && text.slice(end, own.start);
  const told = own?.quantity.unit?.dimension === 'ratio' && ITSELF.test(after!);
  const change = own && !told && (SO_MUCH.test(after!) || (words.startsWith('比') && TURNED.test(after!))) ? own : undefined;
  const turned = change && TURNED.exec(after!)?.[1];
  const side = AHEAD.test(words) || turned === '快' || turned === '高' || turned === '超' ? 1 : LATE.test(words) || turned !== undefined ? -1 : 0;
  // 达到序时进度75%: the schedule itself is told, or nothing is compared.
  if (side === 0 || (own !== undefined && change === undefined && !told)) return undefined;
  return schedule(reading, rate, change, start, side, Math.max(end, change?.end ?? end));
}
const SO_MUCH = /^(?:的?要求|目标)?[，]?(?:约|近|了|达)?$/;
/** 超过序时进度（75%）: the schedule itself, of which is said on which side the rate is. */
const ITSELF = /^（$/;
const TURNED = /^(?:要求|目标)?(快|高|超|慢|低)(?:出|于|了)?$/;

function halfDone(reading: Reading, at: number): Schedule | undefined {
  if (!HALF.test(reading.text.slice(Math.max(0, at - 8), at))) return undefined;
  const rate = rateBefore(reading, at);
  return rate && schedule(reading, rate, undefined, at, 0, at + 4);
}
const HALF = /(?:时间|时序)(?:过半|达半)[，、]?(?:实现)?$/;

/** 上半年完成全年预算的52.6%，实现“双过半”; what is only aimed at says nothing. */
function bothHalf(reading: Reading, at: number): Schedule | undefined {
  if (!BOTH.test(reading.text.slice(Math.max(0, at - 18), at))) return undefined;
  const rate = rateBefore(reading, at);
  return rate && schedule(reading, rate, undefined, at, 0, at + 3);
}
const BOTH = /，(?:顺利|如期|圆满|成功|均|全面)?实现了?(?:时间[和与、]?[^，。；]{0,4}任务)?[“‘]?$/;

function schedule(reading: Reading, rate: Mention, change: Mention | undefined, at: number, side: -1 | 0 | 1, end: number): Schedule | undefined {
  const period = periodBefore(reading.text, rate.start);
  if (period?.toMonth === undefined || period.fromMonth !== 1) return undefined;
  const same = !/[。！？]/.test(reading.text.slice(period.span.end, at));
  // The time of another sentence is not always that of this one: where another month fits, it is meant.
  if (!same && (change === undefined || someMonth(rate, change, side))) return undefined;
  return {
    kind: 'schedule', span: { start: Math.min(period.span.start, rate.start), end }, binding: same ? 'explicit' : 'near', rate: rate.quantity,
    ...(change && { change: change.quantity }), months: period.toMonth, period: period.span, side,
  };
}

function someMonth(rate: Mention, change: Mention, side: number): boolean {
  const done = boundsOf(rate.quantity);
  const by = boundsOf(change.quantity);
  const [least, most] = side < 0 ? [done.lo + by.lo, done.hi + by.hi] : [done.lo - by.hi, done.hi - by.lo];
  return Math.floor(most * 12 + 1e-9) >= Math.ceil(least * 12 - 1e-9);
}

/** The one rate of completion in the sentence: what stands right before, growth left aside. */
function rateBefore(reading: Reading, at: number): Mention | undefined {
  const { text, mentions } = reading;
  for (let i = mentionFrom(reading, at) - 1; i >= 0; i--) {
    const it = mentions[i]!;
    if (at - it.end > 60 || /[。；]/.test(text.slice(it.end, at))) return undefined;
    if (it.quantity.unit?.dimension === 'ratio' && it.role !== 'growth') return DONE.test(text.slice(it.clause, it.start)) ? it : undefined;
  }
  return undefined;
}
const DONE = /完成|任务|计划|预算|目标|进度|支出数/;

/** The last period that runs from January: 1—9月, 截至10月底, 上半年. A day in mid-month has a schedule of its own. */
function periodBefore(text: string, at: number): Period | undefined {
  const from = Math.max(0, at - LONGEST);
  // What stands in brackets and in titles speaks of other times.
  const words = text.slice(from, at).replace(ASIDE, (aside) => ' '.repeat(aside.length));
  const starts = [...words.matchAll(/\d+|半|[〇零○一二三四五六七八九十]+/g)].map(({ index }) => index);
  const told = readPeriods(words, starts).filter(({ toMonth, word, span }) => toMonth !== undefined && word !== '全年' && !OF_PLAN.test(words.slice(span.end, span.end + 6)));
  const last = told.at(-1);
  if (last === undefined) return undefined;
  // 前三季度，上半年结转的项目全部开工，完成78.5%: a shorter time that is named on the way is not the time told of.
  const opening = told.findLast(({ fromMonth, toMonth, span }) => fromMonth === 1 && last.fromMonth === 1 && toMonth! > last.toMonth!
    && OPENS.test(words.slice(Math.max(0, span.start - 3), span.start)) && !/[。；！？]/.test(words.slice(span.end, last.span.start)));
  const found = opening ?? last;
  if (isMidMonth(words.slice(found.span.start, found.span.end + 4))) return undefined;
  const { start, end } = found.span;
  // 截至三季度末 runs from January as well.
  const cumulative = found.fromMonth === 1 || (words.startsWith('截', start) && END.test(words.slice(start, end + 1)));
  return cumulative ? { ...found, fromMonth: 1, span: { start: start + from, end: end + from } } : undefined;
}
const LONGEST = 300;
const OPENS = /(?:^|[，。；！？：\s])(?:截[至止])?$/;
const END = /[末底]$/;
const ASIDE = /《[^《》]{0,60}》|（[^（）]{0,80}）/g;
const OF_PLAN = /^(?:计划|目标|任务|预算)/;

function isMidMonth(words: string): boolean {
  const day = /(\d{1,2}) ?[日号]/.exec(words)?.[1];
  return /[上中下]旬/.test(words) || (day !== undefined && Number(day) < 28);
}
