import { clauseStart } from '../../../text/sentence';
import { fell } from './base';
import type { Points } from '../claim';
import { figureLists, type FigureList } from '../figure-lists';
import type { Mention, Reading } from '../mention';
import { isPercentage, ONLY_PLACE, points } from './points';
import { isBoxed } from './previous';

/**
 * 增长8.6%，分别高于全国（5.9%）、全省（7.2%）平均水平2.7、1.4个百分点 · 增长8.6%，全国、全省分别增长5.9%、7.2%，分别高于全国、全省2.7、1.4个百分点 ·
 * 增长8.6%，高于全国2.7个百分点、全省1.4个百分点（全国5.9%、全省7.2%）: one level against several others, each with its own difference.
 */
export function readLevels(reading: Reading): Points[] {
  const claims: Points[] = [];
  for (const changes of figureLists(reading)) {
    if (changes[0]!.role !== 'points') continue;
    const verb = BEYOND.exec(wordsBefore(reading, changes[0]!))?.[1];
    const others = verb === undefined ? undefined : othersBefore(reading, changes);
    const level = others && levelBefore(reading, sinceLastYear(reading, others[0]!));
    if (level === undefined || others!.some(fell)) continue;
    claims.push(...changes.map((change, i) => points(others![i]!, level, change, FALLEN.test(verb!))));
  }
  return [...claims, ...toldBehind(reading)];
}

/** Back to the comma: the brackets between belong to those words. */
const wordsBefore = ({ text }: Reading, { start }: Mention): string => {
  const words = text.slice(Math.max(0, start - LONGEST), start).replace(/（[^（）]*）/g, '');
  return words.slice(clauseStart(words, words.length));
};
const LONGEST = 60;
const BEYOND = /^(?:增速|增幅|同比|也|均|则|分别|比[^，。；高低快慢]{2,20})*(高于|低于|快于|慢于|高出|低出|高|低|快|慢)(?:出|了)?(?:[^，。；]{0,20}(?:全|各|周边)[^，。；]{1,20})?(?:分别)?(?:约)?$/;
const FALLEN = /^[低慢]/;

/** As many other levels right before the differences: in brackets of their own, in a list, or in a clause each. */
function othersBefore(reading: Reading, changes: FigureList): readonly Mention[] | undefined {
  const { mentions } = reading;
  const first = changes[0]!;
  const others = mentions.slice(Math.max(0, first.index - changes.length), first.index);
  if (others.length !== changes.length || !others.every((it) => isPercentage(it) && it.segment === first.segment)) return undefined;
  if (others.every((it) => isBoxed(reading, it))) return others;
  const last = others[others.length - 1]!;
  if (others.some((it) => it.bracket !== first.bracket) || first.clause !== last.end + 1) return undefined;
  const named = placesOf(reading, others);
  // The places are said again in the same order, or not at all.
  const again = wordsBefore(reading, first).match(EVERY_PLACE);
  return named !== undefined && (again === null || again.join() === named.join()) ? others : undefined;
}

/** 全国5.9%、全省7.2% · 全国、全省分别增长5.9%、7.2%: a place to each. */
function placesOf({ text }: Reading, levels: readonly Mention[]): readonly string[] | undefined {
  const own = levels.map(({ lead, start }) => PLACE.exec(text.slice(lead, start))?.[0]);
  if (own.every((it) => it !== undefined)) return own as string[];
  const first = levels[0]!;
  const joined = levels.every((it, i) => i === 0 || /^[、和]$/.test(text.slice(levels[i - 1]!.end, it.start)));
  const listed = joined ? text.slice(first.clause, first.start).match(EVERY_PLACE) : null;
  return listed?.length === levels.length ? listed : undefined;
}
const PLACE = /全[国省市州区县]/;
const EVERY_PLACE = /全[国省市州区县]/g;

/** 增长7.8%，较去年同期（-1.4%）提高9.2个百分点，分别高于…: how the level itself moved may be told before it is compared; then where that is told, else `first`. */
function sinceLastYear(reading: Reading, first: Mention): Mention {
  const { mentions } = reading;
  const [before, change] = [mentions[first.index - 2], mentions[first.index - 1]];
  return change?.role === 'points' && before !== undefined && isPercentage(before) && isBoxed(reading, before) && before.bracket > change.clause ? before : first;
}

/** The percentage before them, told of more than another place. */
function levelBefore({ text, mentions }: Reading, first: Mention): Mention | undefined {
  const level = mentions[first.index - 1];
  if (level === undefined || !isPercentage(level) || fell(level) || level.segment !== first.segment || ONLY_PLACE.test(text.slice(level.clause, level.start))) return undefined;
  return GAP.test(text.slice(level.end, first.bracket >= 0 ? first.bracket : first.start)) ? level : undefined;
}

/** A place in between (，居全市第二位，) says nothing of another level. */
const GAP = /^(?:，[居列排位][^，。；\d]{2,12})?，?[^，。；]{0,40}$/;

/** 高于全国2.7个百分点，高于全省1.4个百分点，全国、全省分别为5.9%、7.2%: the other levels come last. */
function toldBehind(reading: Reading): Points[] {
  const claims: Points[] = [];
  for (let i = 1; i < reading.mentions.length; i++) {
    const row = rowFrom(reading.mentions, i);
    if (row.length < 2) continue;
    claims.push(...againstBehind(reading, row));
    i += row.length - 1;
  }
  return claims;
}

/** Differences told one after another. */
function rowFrom(mentions: readonly Mention[], first: number): readonly Mention[] {
  let end = first;
  while (mentions[end]?.role === 'points' && mentions[end]!.segment === mentions[first]!.segment && (end === first || mentions[end]!.start - mentions[end - 1]!.end < 16)) end++;
  return mentions.slice(first, end);
}

function againstBehind(reading: Reading, row: readonly Mention[]): Points[] {
  const { text, mentions } = reading;
  const last = row[row.length - 1]!;
  const level = levelBefore(reading, row[0]!);
  const others = mentions.slice(last.index + 1, last.index + 1 + row.length);
  if (level === undefined || others.length !== row.length || others.some((it) => !isPercentage(it) || fell(it) || it.segment !== level.segment || it.start - last.end > LONGEST)) return [];
  const told = row.map(({ clause, lead, start }) => THAN_PLACE.exec(text.slice(Math.max(clause, lead, start - LONGEST), start)));
  if (placesOf(reading, others)?.join() !== told.map((it) => it?.[2]).join()) return [];
  // 高于全国2.7个、全省1.4个百分点: one verb may serve them all.
  const verbs = told.map((it) => it![1] ?? it![3]);
  return verbs[0] === undefined ? [] : row.map((change, i) => points(others[i]!, level, change, FALLEN.test((verbs[i] ?? verbs[0])!)));
}
/** 1 高于 · 2 全国 · 3 高, where the place comes first. */
const THAN_PLACE = /^(?:并|也|增速|增幅)?(?:比|(高于|低于|快于|慢于|高出|低出))?(全[国省市州区县])(?:平均(?:水平)?|增速|水平)?(高|低|快|慢)?(?:出|了)?$/;
