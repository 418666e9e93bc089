import { adjusted, segmentBefore } from './base';
import type { Doubling, Growth, Multiple } from '../claim';
import type { Hedge, Quantity } from '../../quantity';
import { alike, isAmount, mentionFrom, type Mention, type Reading } from '../mention';
import type { Pair } from './pairs';
import { compared } from './previous';
import { isEarlier } from '../standing';
import { plainly } from '../words';

/** Two amounts of one thing that a multiple may compare. */
interface Compared { readonly now: Mention; readonly before: Mention }

/** 由2.15亿元增长到7.74亿元，增长2.6倍 · 比上年的2.15亿元增长2.6倍 · 749亩，是2020年312亩的2.4倍. */
export function readMultiples(reading: Reading, quantities: readonly Quantity[], pairs: ReadonlyMap<Mention, Pair>): (Multiple | Growth)[] {
  const claims: (Multiple | Growth)[] = [];
  const { text } = reading;
  const lastBefore = walker(reading);
  for (const times of quantities) {
    if (times.unit?.name !== '倍' || times.upTo !== undefined) continue;
    const { start, end } = times.span;
    const last = lastBefore(start);
    if (last === undefined || start - last.end > 40) continue;
    const words = text.slice(last.end, start);
    const found = byPair(reading, pairs, last, words) ?? ofEarlier(reading, last, words) ?? thanEarlier(reading, last, words);
    const grown = found === undefined ? byChange(reading, last, words) : undefined;
    if (grown !== undefined) claims.push({ kind: 'growth', ...common(reading, grown, last, end), now: grown.quantity, change: last.quantity, rate: times, falling: false });
    if (found === undefined) continue;
    const { now, before, by } = found;
    claims.push({ kind: 'multiple', ...common(reading, now, before, end), now: now.quantity, before: before.quantity, times, by });
  }
  return claims;
}

/** 总产达106.7万吨，比2005年增加59.4万吨，总产量十年增长1.3倍: what it is now, of which the increase is told before. */
function byChange({ text, mentions }: Reading, change: Mention, words: string): Mention | undefined {
  const now = mentions[change.index - 1];
  if (change.role !== 'change' || change.falling || now === undefined || !isAmount(now) || !alike(now.quantity, change.quantity)) return undefined;
  if (now.segment !== change.segment || now.bracket !== change.bracket || change.clause !== now.end + 1 || !SINCE.test(text.slice(change.clause, change.cue))) return undefined;
  return BY.test(words.replace(TOTAL, '，')) ? now : undefined;
}
const SINCE = /^[比较][^，。；]{2,16}$/;
const TOTAL = /^，总[产量额数]量?/;

type Told = Compared & { readonly by: boolean };

/** 由A增长到B，增长k倍 · 是原来的k倍. */
function byPair(reading: Reading, pairs: ReadonlyMap<Mention, Pair>, last: Mention, words: string): Told | undefined {
  const pair = pairs.get(last) ?? (last.role === 'change' ? pairs.get(reading.mentions[last.index - 1]!) : undefined);
  if (pair === undefined || pair.falling) return undefined;
  const years = BY.exec(words)?.[1];
  // 由2020年的12家发展到36家，三年增长1.2倍: other years.
  if (years !== undefined && pair.from > 0 && pair.to - pair.from !== YEAR_COUNTS.indexOf(years[0]!)) return undefined;
  return BY.test(words) ? { ...pair, by: true } : OF.test(words) ? { ...pair, by: false } : undefined;
}
const HEDGES = '(?:大约|约|近|将近|接近|超过|超|逾|达到|达)?';
/** 五年增长2倍, 三年翻了一番. */
const YEARS = '(?:([两二三四五六七八九十])年(?:间|来|内)?)?';
const YEAR_COUNTS = '零一两三四五六七八九十';
const BY = new RegExp(`^[，、]?${YEARS}(?:[比较][上去]年同?期?|同比|累计|共|净)?(?:增长|增加|提高|提升|扩大|上升|上涨|增)了?${HEDGES}$`);
const OF = new RegExp(`^[，、]?(?:已)?(?:相当于|达到|是|为|达)了?(?:原来|过去|以前|当年|上年|去年|前者|\\d{4}年|(?:“十[一二三四]?五”|十[一二三四]?五)(?:时期|规划)?期?末)(?:同期)?的${HEDGES}$`);

/** 749亩，是2020年312亩的2.4倍 · 是2020年（312亩）的2.4倍. */
function ofEarlier({ text, mentions }: Reading, before: Mention, words: string): Told | undefined {
  if (!OF_IT.test(words) || !isAmount(before)) return undefined;
  const boxed = words[0] === '）';
  if (boxed !== (before.bracket >= 0) || (boxed && before.start - before.bracket > 6)) return undefined;
  const now = mentions[before.index - 1];
  if (now === undefined || !isAmount(now) || now.segment !== before.segment || !alike(now.quantity, before.quantity)) return undefined;
  const is = IS.exec(text.slice(now.end, boxed ? before.bracket : before.start));
  return is === null ? undefined : { now, before, by: false };
}
const OF_IT = new RegExp(`^）?的${HEDGES}$`);
const IS = /^，?(?:已)?(?:相当于|达到|是|为)了?[^，。；、]{0,16}$/;

/** 7.74亿元，比上年的2.15亿元增长2.6倍. */
function thanEarlier(reading: Reading, before: Mention, words: string): Told | undefined {
  const { text, mentions } = reading;
  if (!THAN_IT.test(words) || !isAmount(before)) return undefined;
  const lead = text.slice(Math.max(before.clause, before.start - 34), before.start);
  const than = lead.search(/[比较][^，。；比较]{0,30}$/);
  const now = mentions[before.index - 1];
  if (!compared(lead) || than < 0 || now === undefined || !isAmount(now) || isEarlier(reading, now)) return undefined;
  if (now.segment !== before.segment || now.bracket !== before.bracket || !alike(now.quantity, before.quantity)) return undefined;
  return plainly(text, now.end, before.start - lead.length + than) ? { now, before, by: true } : undefined;
}
const THAN_IT = new RegExp(`^(?:增长|增加|提高|提升|扩大|上升|上涨|增|高|多)了?${HEDGES}$`);

/** 由50家增至100家，翻一番 · 比上年的50家翻了一番. */
export function readDoublings(reading: Reading, quantities: readonly Quantity[], pairs: ReadonlyMap<Mention, Pair>): Doubling[] {
  const claims: Doubling[] = [];
  const { text } = reading;
  const lastBefore = walker(reading);
  let next = 0;
  for (const { index, 0: said, groups } of text.matchAll(DOUBLED)) {
    const at = index + said.indexOf('翻');
    const last = lastBefore(at);
    const behind = doubledFirst(reading, pairs, at, index + said.length);
    if (behind !== undefined) {
      claims.push(behind);
      continue;
    }
    if (groups!.twice !== undefined || last === undefined || at - last.end > 20) continue;
    const words = text.slice(last.end, at);
    const pair = pairs.get(last) ?? (last.role === 'change' ? pairs.get(reading.mentions[last.index - 1]!) : undefined);
    const found = pair !== undefined && !pair.falling && DOUBLES.test(words) ? pair : THAN_DOUBLES.test(words) ? thanEarlier(reading, last, '增长') : undefined;
    if (found === undefined) continue;
    const { now, before } = found;
    const end = index + said.length;
    while (next < quantities.length && quantities[next]!.span.start < at) next++;
    const number = quantities[next]?.unit?.name === '番' && quantities[next]!.span.end <= end ? quantities[next] : undefined;
    claims.push({
      kind: 'doubling', ...common(reading, now, before, end), now: now.quantity, before: before.quantity,
      ...(number && { doublings: number }), power: POWERS[groups!.n ?? ''] ?? 1, hedge: hedgeOf(words, groups!.more), said: { start: at, end },
    });
  }
  return claims;
}
/** 实现翻倍增长，从8.6亿元增至19.2亿元: said before the two amounts, in round words. */
function doubledFirst(reading: Reading, pairs: ReadonlyMap<Mention, Pair>, at: number, end: number): Doubling | undefined {
  const { text, mentions } = reading;
  const opens = GROWS_FROM.exec(text.slice(end, end + 24));
  const first = opens === null ? undefined : mentions[mentionFrom(reading, end)];
  const pair = first && pairs.get(mentions[first.index + 1]!);
  if (pair === undefined || pair.before !== first || pair.falling || first.clause < end) return undefined;
  const { now, before } = pair;
  return { kind: 'doubling', ...common(reading, now, before, now.end), span: { start: at, end: now.end }, now: now.quantity, before: before.quantity, power: 1, hedge: 'over', said: { start: at, end } };
}
const GROWS_FROM = /^(?:式?增长)?，[由从]/;
const DOUBLED = /翻(?:(?<twice>倍)|(?:了|上)?(?<n>[一二两三四1-4])?(?:个)?番(?<more>多|以上|有余)?)/g;
const POWERS: Readonly<Record<string, number>> = { 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 1: 1, 2: 2, 3: 3, 4: 4 };
const DOUBLES = new RegExp(`^[，、]?${YEARS}(?:总量|数量|规模)?(?:顺利|成功|如期|提前)?(?:已经?)?(?:将近|接近|近|超过|超额|基本)?(?:实现了?)?$`);
const THAN_DOUBLES = /^(?:将近|接近|近|超过|基本)?(?:实现了?)?$/;

const hedgeOf = (words: string, more: string | undefined): Hedge =>
  /近/.test(words) ? 'nearly' : /基本/.test(words) ? 'about' : /超/.test(words) || more !== undefined ? 'over' : 'stated';

function common({ text }: Reading, now: Mention, before: Mention, last: number): Pick<Multiple, 'span' | 'binding' | 'exempt'> {
  const start = Math.min(now.start, before.start);
  const exempt = adjusted(segmentBefore(text, start) + text.slice(start, last));
  return { span: { start, end: last }, binding: 'explicit', ...(exempt && { exempt }) };
}

/** The last mention that ends before a place, asked for places in ascending order: all only ever move on. */
function walker({ mentions }: Reading): (at: number) => Mention | undefined {
  let next = 0;
  return (at) => {
    while (next < mentions.length && mentions[next]!.end <= at) next++;
    return mentions[next - 1];
  };
}
