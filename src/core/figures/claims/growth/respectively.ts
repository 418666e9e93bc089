import { fell, growthOf } from './base';
import type { Growth, Points } from '../claim';
import { figureLists, lastOf, type FigureList } from '../figure-lists';
import { alike, isAmount, type Mention, type Reading } from '../mention';
import { CHANGED, isFallen, PREVIOUS, START } from './pairs';
import { isPercentage, points } from './points';
import { isEarlier } from '../standing';
import { countsFrom, earlierIn, sameSince, sinceWhen } from '../words';

/**
 * 两项指标分别由42.5%、61.2%提高到45.3%、63.8%，分别提高2.8个、2.6个百分点 · 分别完成12.6亿元、3.5亿元，比上年分别增加1.6亿元、0.5亿元，分别增长14.5%、16.7% ·
 * 分别为12.6亿元、3.5亿元，上年同期分别为11亿元、3亿元，分别增长14.5%、16.7%: lists of one length, each figure with its own of the others.
 */
export function readRespectively(reading: Reading): (Growth | Points)[] {
  const claims: (Growth | Points)[] = inTwoUnits(reading);
  const lists = figureLists(reading);
  for (let i = 1; i < lists.length; i++) claims.push(...thanEach(reading, lists[i - 1]!, lists[i]!));
  for (let i = 2; i < lists.length; i++) {
    const [a, b, c] = [lists[i - 2]!, lists[i - 1]!, lists[i]!];
    if (!adjoins(a, b) || !adjoins(b, c) || !/分别|各/.test(wordsOf(reading, a))) continue;
    claims.push(...turned(reading, a, b, c), ...grown(reading, a, b, c), ...sinceBefore(reading, a, b, c));
  }
  return claims;
}

const adjoins = (a: FigureList, b: FigureList): boolean =>
  a.length === b.length && b[0]!.index === lastOf(a).index + 1 && a[0]!.segment === b[0]!.segment && a[0]!.bracket === b[0]!.bracket;

/** The words before a list from the mark or the figure before, without 分别. */
const wordsOf = ({ text }: Reading, [first]: FigureList): string => text.slice(Math.max(first!.clause, first!.lead), first!.start);
const since = (reading: Reading, list: FigureList): string => reading.text.slice(list[0]!.lead, list[0]!.cue).replace(/分别|各/, '');

/** 96件132人，去年同期为160件264人，件数和人数分别同比下降40%、50%: one thing measured twice, then and now. */
function inTwoUnits(reading: Reading): Growth[] {
  const { text, mentions } = reading;
  const claims: Growth[] = [];
  for (let i = 4; i + 1 < mentions.length; i++) {
    const [a, b, c, d, first, second] = mentions.slice(i - 4, i + 2) as [Mention, Mention, Mention, Mention, Mention, Mention];
    if (first.role !== 'growth' || !isPercentage(second) || second.lead !== first.end + 1 || second.segment !== first.segment) continue;
    if (b.start !== a.end || d.start !== c.end || c.clause !== b.end + 1 || first.clause !== d.end + 1 || a.segment !== first.segment || a.bracket !== first.bracket) continue;
    if (!alike(a.quantity, c.quantity) || !alike(b.quantity, d.quantity) || !isAmount(a) || !isAmount(b)) continue;
    const day = earlierIn(text.slice(c.clause, c.start));
    const words = text.slice(first.lead, first.cue).replace(EACH_UNIT, '');
    if (day === undefined || !/分别|各/.test(text.slice(first.lead, first.start)) || !countsFrom(day, words, true)) continue;
    const sign = second.role === 'growth' ? fell(second) : fell(first);
    claims.push(
      growthOf(reading, { now: a, before: c, rate: first }, { falling: fell(first), previous: true }),
      growthOf(reading, { now: b, before: d, rate: second }, { falling: sign, previous: true }),
    );
  }
  return claims;
}
const EACH_UNIT = /分别|各|[件人起户宗次]数(?:[和与及、][件人起户宗次]数)?/g;

/** 受理1462件、审结1318件，比2024年的1086件、942件分别上升34.6%和39.9%. */
function thanEach(reading: Reading, before: FigureList, by: FigureList): Growth[] {
  const { text, mentions } = reading;
  const [first, rate] = [before[0]!, by[0]!];
  if (before.length !== by.length || rate.index !== lastOf(before).index + 1 || rate.role !== 'growth' || rate.segment !== first.segment || rate.bracket !== first.bracket) return [];
  const words = THAN.exec(text.slice(first.clause, first.start));
  const now = mentions.slice(Math.max(0, first.index - before.length), first.index);
  if (words === null || !/^，?分别$/.test(text.slice(lastOf(before).end, rate.cue)) || now.length < before.length || now[now.length - 1]!.end + 1 !== first.clause) return [];
  const fit = now.every((it, i) => isAmount(it) && !it.each && alike(it.quantity, before[i]!.quantity) && it.sentence === first.sentence && it.bracket === first.bracket && (i === 0 || it.lead === now[i - 1]!.end + 1));
  return fit ? now.map((it, i) => growthOf(reading, { now: it, before: before[i]!, rate: by[i]! }, { falling: fell(rate), previous: true })) : [];
}
const THAN = /^[比较](?:上年|去年|\d{4}年)(?:同期|同月)?的?$/;

/** 分别由…提高到…，分别提高…. */
function turned(reading: Reading, from: FigureList, to: FigureList, by: FigureList): (Growth | Points)[] {
  const start = START.exec(wordsOf(reading, from))?.[0];
  const verb = start !== undefined ? CHANGED.exec(reading.text.slice(lastOf(from).end, to[0]!.start)) : null;
  if (verb === null || !alike(from[0]!.quantity, to[0]!.quantity) || sinceWhen(since(reading, by)) !== '') return [];
  return eachOf(reading, from, to, by, { falling: isFallen(verb[1]!), turned: true, previous: PREVIOUS.test(start!) });
}

/** 分别完成…，比上年分别增加…，分别增长…, the change and the rate in either order. */
function grown(reading: Reading, now: FigureList, b: FigureList, c: FigureList): Growth[] {
  const [change, rate] = b[0]!.role === 'growth' ? [c, b] : [b, c];
  if (!isLevel(reading, now) || change[0]!.role !== 'change' || rate[0]!.role !== 'growth' || !alike(change[0]!.quantity, now[0]!.quantity)) return [];
  const [first, then] = [sinceWhen(since(reading, b)), sinceWhen(since(reading, c))];
  if (first === undefined || then === undefined || first === 'plan' || then === 'plan' || !sameSince(first, then)) return [];
  const falling = fell(rate[0]!);
  return fell(change[0]!) !== falling ? [] : now.map((it, i) => growthOf(reading, { now: it, change: change[i]!, rate: rate[i]! }, { falling }));
}

/** 分别为…，上年同期分别为…，分别增长…, or the growth first. */
function sinceBefore(reading: Reading, now: FigureList, b: FigureList, c: FigureList): (Growth | Points)[] {
  for (const [before, by] of [[b, c], [c, b]] as const) {
    const day = earlierIn(wordsOf(reading, before).replace(/分别/, ''));
    if (day === undefined || !isLevel(reading, now) || !alike(before[0]!.quantity, now[0]!.quantity) || !countsFrom(day, since(reading, by), by === c)) continue;
    return eachOf(reading, before, now, by, { falling: fell(by[0]!), previous: true });
  }
  return [];
}

function eachOf(reading: Reading, from: FigureList, to: FigureList, by: FigureList, about: Pick<Growth, 'falling' | 'turned' | 'previous'>): (Growth | Points)[] {
  const { falling } = about;
  const first = by[0]!;
  if (fell(first) !== falling && first.role !== 'points') return [];
  if (first.role === 'points') return isPercentage(to[0]!) ? to.map((it, i) => points(from[i]!, it, by[i]!, falling)) : [];
  if (isPercentage(to[0]!)) return [];
  if (first.role === 'growth') return to.map((now, i) => growthOf(reading, { now, before: from[i]!, rate: by[i]! }, about));
  return first.role === 'change' && alike(first.quantity, to[0]!.quantity) ? to.map((now, i) => growthOf(reading, { now, before: from[i]!, change: by[i]! }, about)) : [];
}

const isLevel = (reading: Reading, [first]: FigureList): boolean => (isAmount(first!) || isPercentage(first!)) && first!.role !== 'growth' && !isEarlier(reading, first!);
