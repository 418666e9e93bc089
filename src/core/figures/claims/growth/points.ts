import { fell } from './base';
import type { Points } from '../claim';
import type { Mention, Reading } from '../mention';
import { isBoxed } from './previous';
import { countsFrom, earlierIn, earlierOf, isSince, sinceStart, sinceWhen } from '../words';

/** 城镇化率62.28%，比上年提高0.98个百分点 · 由60.1%提高到62.3%，提高2.2个百分点 · 增长8.6%，高于全国平均（6.9%）1.7个百分点. */
export function readPoints(reading: Reading): Points[] {
  const claims: Points[] = [];
  for (const change of reading.mentions) {
    if (change.role !== 'points' || change.each || change.index === 0) continue;
    const claim = besideOther(reading, change) ?? namedLevels(reading, change) ?? upTo(reading, change) ?? fromLevel(reading, change);
    if (claim !== undefined) claims.push(claim);
  }
  return claims;
}

/** The change of the percentage before it. */
function fromLevel(reading: Reading, change: Mention): Points | undefined {
  const { text, mentions } = reading;
  const to = mentions[change.index - 1]!;
  if (!isPercentage(to) || to.segment !== change.segment || to.bracket !== change.bracket) return undefined;
  const words = text.slice(change.lead, change.start).replace(OWN_NAME, '');
  const verb = VERB.exec(words);
  const compared = verb === null || verb.index === 0 ? '' : words.slice(0, verb.index).replace(OVER_YEARS, '');
  if (verb === null || sinceWhen(compared) === undefined) return undefined;
  const from = startBefore(reading, to, compared) ?? earlierBehind(reading, to, change, compared);
  return { ...points(from, to, change, FALLEN.test(verb[0])), ...(from && from.sentence > change.sentence && { binding: 'near' }) };
}

/** 52.3%，比上年提高0.5个百分点，上年为51.8% · 下降1个百分点（上年同期为32.2%） · 提高1.9个百分点。上年同期为90.7%: what it was before is told last. */
function earlierBehind({ text, mentions }: Reading, to: Mention, change: Mention, compared: string): Mention | undefined {
  const from = mentions[change.index + 1];
  if (from === undefined || !isPercentage(from) || (from.role === 'growth' && to.role !== 'growth') || fell(from) || fell(to) || from.sentence > change.sentence + 1 || from.clause !== change.end + 1) return undefined;
  if (from.bracket !== change.bracket && (from.bracket !== change.end || text[from.end] !== '）')) return undefined;
  const day = earlierIn(text.slice(from.clause, from.role === 'growth' ? from.cue : from.start));
  return day !== undefined && countsFrom(day, compared, false) ? from : undefined;
}

/** 增速为8.6%，比全市平均6.9%高1.7个百分点 · 高于全国平均（6.9%）1.7个百分点: what the level is compared with stands right before the change. */
function besideOther(reading: Reading, change: Mention): Points | undefined {
  const { text, mentions } = reading;
  const other = mentions[change.index - 1]!;
  const last = mentions[other.index - 1];
  const level = last?.role === 'points' ? levelToldBefore(reading, last) : last;
  if (level === undefined || last === undefined || !isPercentage(level) || !isPercentage(other) || level.segment !== change.segment || level.bracket !== change.bracket) return undefined;
  const lastYear = lastYearBefore(reading, level, other, change);
  if (lastYear !== undefined) return lastYear;
  const boxed = isBoxed(reading, other) && change.bracket < other.bracket;
  if (!boxed && (other.bracket !== change.bracket || change.lead !== other.end) || other.segment !== change.segment) return undefined;
  const than = THAN.exec(text.slice(last.end, boxed ? other.bracket : other.start));
  const words = text.slice(other.end, change.start);
  if (than === null || (WITH.test(than[0]) !== words.startsWith('相比'))) return undefined;
  const verb = BEYOND.exec(boxed ? words.slice(1) : words);
  if (verb === null) return undefined;
  const told = verb[1] ?? than[1];
  if (told === undefined || (than[1] !== undefined && verb[1] !== undefined)) return undefined;
  // 下降5.2%，低于全国平均（3.1%）: which of two declines is the lower one is a matter of taste. Up from -1.4% is none.
  if (fell(level) || (fell(other) && (other.falling || !RISEN.test(told)))) return undefined;
  return points(other, level, change, FALLEN.test(told));
}
/** 增速8.6%，全市平均6.9%，高出全市1.7个百分点: the other level has a clause of its own, and its place is named again. */
function namedLevels({ text, mentions }: Reading, change: Mention): Points | undefined {
  const other = mentions[change.index - 1]!;
  const last = mentions[change.index - 2];
  // 增速8.6%，全市7.1%，全省6.2%，高于全省: the other places stand between.
  const level = last !== undefined && ONLY_PLACE.test(text.slice(last.clause, last.start)) && last.clause === (mentions[last.index - 1]?.end ?? -2) + 1 ? mentions[last.index - 1] : last;
  if (level === undefined || last === undefined || ONLY_PLACE.test(text.slice(level.clause, level.start))) return undefined;
  if (!isPercentage(level) || !isPercentage(other) || other.clause !== last.end + 1 || change.clause !== other.end + 1) return undefined;
  if (level.segment !== change.segment || level.bracket !== change.bracket || other.bracket !== change.bracket || fell(level) || fell(other)) return undefined;
  const place = ONLY_PLACE.exec(text.slice(other.clause, other.start))?.[1];
  const [, told, named, then] = NAMED_AGAIN.exec(text.slice(change.clause, change.start)) ?? [];
  const verb = told ?? then;
  return place === undefined || place !== named || verb === undefined || (told !== undefined && then !== undefined) ? undefined : points(other, level, change, FALLEN.test(verb));
}
/** Told of another place and of nothing else. */
export const ONLY_PLACE = /^(全[国省市州区县])(?:的?(?:平均|增速|水平|平均水平|平均增速))?(?:增长|为|是)?$/;
const NAMED_AGAIN = /^(?:比|(高于|低于|快于|慢于|高出|低出|超出|领先))(全[国省市州区县])(?:平均|水平|平均水平|平均增速)?(高|低|快|慢)?(?:出|了)?$/;

/** 增长19.9%，高于全省平均（11%）8.9个百分点，高于州市平均（11.3%）8.6个百分点: one level, compared twice; or raised before it is compared. */
function levelToldBefore(reading: Reading, points: Mention): Mention | undefined {
  const { text, mentions } = reading;
  const last = mentions[points.index - 1];
  const level = mentions[points.index - 2];
  if (last === undefined || level === undefined) return last;
  const boxed = isBoxed(reading, last) && points.bracket < last.bracket;
  return THAN.test(text.slice(level.end, boxed ? last.bracket : last.start)) ? level : boxed ? undefined : last;
}

const THAN = /^(?:的(?:增速|增幅|比重|占比|速度|水平))?(?:，[居列排位][^，。；、\d]{2,12})?，?(?:增速|增幅|同比|总体|整体|也|均|分别|则)?(?:[比较与同和跟]|(高于|低于|快于|慢于|高出|低出|超出|超过|领先于?|跑赢|落后于?|好于))[^，。；、]{0,20}$/;
const RISEN = /^(?:提高|提升|上升|回升|加快)/;
const WITH = /^的?，?[与同和跟]/;
const BEYOND = /^(?:相比(?:较)?，?)?(?:的?(?:平均|总体|整体)?(?:水平|增速|增幅))?(高|快|低|慢|多|少|高出|快出|低出|提高|提升|上升|增加|回升|加快|下降|降低|回落|减少)?了?(?:约|近|超过|超)?$/;

/** 62.3%，上年为60.1%，提高2.2个百分点. */
function lastYearBefore({ text }: Reading, level: Mention, other: Mention, change: Mention): Points | undefined {
  if (level.falling || other.falling) return undefined;
  const last = text.slice(other.end, change.start);
  const boxed = other.bracket >= 0 && other.bracket !== level.bracket;
  const day = boxed || other.clause === level.end + 1 ? earlierOf(text.slice(other.clause, other.start), text.slice(level.clause, level.start)) : undefined;
  const words = boxed ? last.slice(1) : last;
  const verb = CHANGE.exec(words);
  return day && verb && countsFrom(day, words.slice(0, verb.index), true) ? points(other, level, change, FALLEN.test(verb[1]!)) : undefined;
}
const CHANGE = /(提高|提升|上升|增加|回升|加快|下降|降低|回落|减少)了?$/;
const CHANGED = /^，?(提高|提升|上升|增加|回升|加快|下降|降低|回落|减少)了?$/;

/** 由60.1%提高2.2个百分点，达到62.3% · 由60.1%提高2.2个百分点至62.3%. */
function upTo({ text, mentions }: Reading, change: Mention): Points | undefined {
  const from = mentions[change.index - 1]!;
  const to = mentions[change.index + 1];
  if (to === undefined || !isPercentage(from) || !isPercentage(to) || change.lead !== from.end || to.segment !== from.segment || to.bracket !== from.bracket) return undefined;
  if (fell(from) || !/[由从][^，。；]{0,20}$/.test(text.slice(Math.max(from.lead, from.start - 24), from.start))) return undefined;
  const verb = CHANGED.exec(text.slice(from.end, change.start));
  return verb !== null && REACHED.test(text.slice(change.end, to.start)) ? points(from, to, change, FALLEN.test(verb[1]!)) : undefined;
}
const REACHED = /^，?(?:达到?|至|到|为|升至|降至|提高到|下降到)$/;

export const isPercentage = ({ quantity, role }: Mention): boolean => quantity.unit?.dimension === 'ratio' && quantity.unit.name !== '∶' && role !== 'points';

export function points(from: Mention | undefined, to: Mention, change: Mention, falling: boolean): Points {
  const first = Math.min((from ?? to).start, to.start);
  return {
    kind: 'points', span: { start: first, end: Math.max(change.end, to.end) }, binding: 'explicit', falling,
    ...(from && { from: from.quantity }), to: to.quantity, change: change.quantity,
  };
}

/** 由60.1%提高到62.3%, where the change is told from the same day. */
function startBefore({ text, mentions }: Reading, to: Mention, compared: string): Mention | undefined {
  const from = mentions[to.index - 1];
  if (from === undefined || from.clause !== to.clause || from.quantity.unit?.dimension !== 'ratio') return undefined;
  const start = /[由从][^，。；]{0,20}$/.exec(text.slice(from.lead, from.start))?.[0];
  return start !== undefined && isSince(compared, sinceStart(start, text.slice(from.end, to.start))) ? from : undefined;
}

/** 由2020年的88.5%上升到2025年的93.2%，五年提高. */
const OVER_YEARS = /^，?(?:[一二两三四五六七八九十]|\d{1,2})年(?:来|间)?(?:累计|共)?$/;

/** 增速比全市高: the rate speaks of itself. */
const OWN_NAME = /^(?:增速|增幅|增长率|增长|占比|比重|比例|降幅|减幅|涨幅|同比)/;
const VERB = /(?:提高|提升|上升|增加|增长|扩大|回升|加快|上涨|下降|降低|回落|减少|下滑|收窄|缩小|减缓|高于|低于|快于|慢于|高出|低出|超出|超过|领先|超|高|低|快|慢|升|降)(?:了)?[^，。；、]{0,14}$/;
const FALLEN = /^(?:下|降|回落|减|收|缩|低|慢|少|落后)/;
