import { sentenceStart } from '../../../text/sentence';
import { boundsOf } from '../../reported';
import type { Balance, Sum } from '../claim';
import { alike, isAmount, type Mention, type Reading } from '../mention';
import { isMistyped } from './mistyped';
import { isBaseOfRate } from '../standing';

/**
 * How the total of a public account comes about: 收入3.2亿元，增长4%。加上上级补助9.1亿元（其中：…）、上年结余0.4亿元，收入总计12.7亿元 · 支出8亿元，上解支出1亿元，支出合计9亿元 ·
 * 收入3.2亿元，加补助9.1亿元，减上解支出0.3亿元，可用财力12亿元. Which figure a chain begins with, and where a 其中 ends, is not always said: as long as any way to read it
 * makes the total, it does.
 */
export function chainTo(reading: Reading, total: Mention): Sum | Balance | undefined {
  const named = sideOf(wordsOf(reading, total));
  const side = named ?? sideBefore(reading, total);
  if (side === undefined) return undefined;
  const links = linksTo(reading, total, side);
  const adds = links.findIndex(({ adds }) => adds);
  if (links.length === 0 || (adds < 0 && !(isAccount(links) && (!side.needsAdding || passesOn(links) || (links[links.length - 1]!.moves && OF_BUDGET.test(wordsOf(reading, total))))))) return undefined;
  const { text } = reading;
  const rest = links.slice(Math.max(adds, 0));
  if (/^等/.test(text.slice(rest[rest.length - 1]!.it.end, total.start)) || TWICE.test(text.slice(rest[0]!.it.end, total.start))) return undefined;
  const ends = withoutAmong(rest);
  if (ends === undefined) return undefined;
  const earlier = basesBefore(reading, total, side);
  const bases = basesOf(links.slice(0, Math.max(adds, 0)), earlier, adds < 0);
  let best: readonly Link[] | undefined;
  let least = Infinity;
  let ways = 0;
  for (const base of bases) for (const end of ends) {
    const way = [...base, ...end];
    if (way.length < 2) continue;
    ways++;
    const off = distance(way, total);
    if (off === 0) return claimOf(way, total, true);
    if (off >= least || way.some(({ strays }) => strays)) continue;
    [best, least] = [way, off];
  }
  if (best === undefined) return undefined;
  const loose = side.needsAdding && adds < 0 && !passesOn(links);
  const sure = named !== undefined && !loose && ways === 1 && best.every(({ it }) => it.sentence === total.sentence);
  return sure || (loose && isMistyped(total.quantity, best.map(({ it }) => it))) || least < (homeOf(reading, total) === total.sentence && !loose ? NEAR : NEAREST) ? claimOf(best, total, sure) : undefined;
}
/** Further from the total than this share of it, a chain whose beginning is not sure was read wrongly. */
const NEAR = 0.4;
/** The same behind a full stop, where the total may be that of something else. */
const NEAREST = 0.1;
/** 基金总收入 and 预算总支出 hold what was moved between years and accounts. */
const OF_BUDGET = /(?:预算|基金)总(?:收入|支出)[^，。；]{0,4}$/;
const TWICE = /重复|抵[销消]|轧差/;

interface Side {
  readonly of: '收入' | '支出';
  /** 可用财力 and 总收入 end a chain only where something was added. */
  readonly needsAdding: boolean;
  readonly word: string;
}

/** 收入总计, 支出合计, 可用财力: what the words right before a figure say it is the total of. */
function sideOf(words: string): Side | undefined {
  const found = TOTALS.test(words) ? TOTAL.exec(words) : null;
  if (found === null) return undefined;
  const [, named, word, loose] = found;
  return { of: (named ?? loose)!.includes('支出') ? '支出' : '收入', needsAdding: named === undefined, word: word ?? '' };
}
/** 一般公共预算支出21.4亿元；加上解支出0.2亿元、结转下年支出1.3亿元，合计22.9亿元: a bare total is that of what was added to. */
function sideBefore({ text }: Reading, { clause, start }: Mention): Side | undefined {
  if (!BARE.test(text.slice(clause, Math.min(start, clause + 6)))) return undefined;
  const of = ADDED_TO.exec(text.slice(sentenceStart(text, start, 300), clause))?.[1];
  return of === undefined ? undefined : { of: of as Side['of'], needsAdding: true, word: '合计' };
}
const BARE = /^合计(?:为|达)?$/;
const ADDED_TO = /预算(收入|支出)[^。]{1,80}[；，]加(?![快强大工班之速]|上(?!解))/;
/** Asked of nearly every figure: hardly any stands behind one of these. */
const TOTALS = /[总合共财]/;
const TOTAL = /(?:(收入|支出|财力|资金来源)(?:预算|决算|执行)?数?(总计|合计|共计|总量|总额)|((?:可用|可支配|总)(?:财力|资金|收入|支出)|财力)(?:总[计量额]|合计)?)(?:应|相应|为|是|达到?|约|完成|实现|安排|[：:]){0,3}$/;

const wordsOf = ({ text }: Reading, { clause, start }: Mention): string => text.slice(Math.max(clause, start - 24), start);

/** One figure of a chain. */
interface Link {
  readonly it: Mention;
  /** 加上 opens its clause. */
  readonly adds: boolean;
  readonly minus: boolean;
  /** Where the 其中 stands that leads on it; -1 where none does. */
  readonly among: number;
  /** 补助, 结余, 还本 …: what only an account of public money holds. */
  readonly moves: boolean;
  readonly words: string;
  /** Its words do not say that it belongs to this side. */
  readonly strays: boolean;
}

/** The figures of the sentence before its total, back to another total. */
function linksTo(reading: Reading, total: Mention, side: Side): Link[] {
  const { text, mentions } = reading;
  const home = homeOf(reading, total);
  const links: Link[] = [];
  for (let i = total.index - 1; i >= Math.max(0, total.index - MOST); i--) {
    const it = mentions[i]!;
    if (it.sentence !== home) break;
    if (it.bracket !== total.bracket || !isTerm(reading, it, total)) continue;
    const other = totalOf(reading, it);
    if (other !== undefined && !(other.of === side.of && other.word === '合计' && side.word === '总计')) break;
    links.unshift(linkOf(reading, it, side));
    if (other !== undefined) break;
  }
  let among = -1;
  let next = 0;
  const lessens: boolean[] = [];
  return links.map((link, i) => {
    const { it } = link;
    while (next < reading.turns.length && reading.turns[next]!.end <= it.start) {
      const turn = reading.turns[next++]!;
      if (turn.sentence === home && turn.bracket === total.bracket) among = turn.start;
    }
    if (link.adds || (i > 0 && it.segment !== links[i - 1]!.it.segment)) among = among > it.clause - 4 ? among : -1;
    // 减上解支出1亿元、调出资金2亿元.
    lessens[i] = link.minus || (i > 0 && lessens[i - 1]! && text[it.lead - 1] === '、');
    return { ...link, among, minus: lessens[i]! };
  });
}
const MOST = 40;

/** 上解支出4024万元，结转下年820万元。支出合计37201万元: a total that opens its sentence adds up the one before. */
const homeOf = ({ text, mentions }: Reading, { index, sentence, clause }: Mention): number =>
  text[clause - 1] === '。' && mentions[index - 1]?.sentence === sentence - 1 ? sentence - 1 : sentence;

/** An amount of the kind of its total that is no base of a rate and nothing that is compared with. */
export const isTerm = (reading: Reading, it: Mention, total: Mention): boolean =>
  isAmount(it) && alike(it.quantity, total.quantity) && !isBaseOfRate(reading, it) && !COMPARED.test(reading.text.slice(Math.max(it.lead, it.start - 20), it.start));
const COMPARED = /[比较由从](?![^，。；]*调[入出])[^，。；]{0,16}$|同期/;

/** 收入总计 or 支出合计 before a figure. */
export const totalOf = (reading: Reading, it: Mention): Side | undefined => {
  const side = sideOf(wordsOf(reading, it));
  return side?.needsAdding === false ? side : undefined;
};

/** 其中 stands right before its words. */
export const isAmong = ({ text }: Reading, { clause }: Mention): boolean => text.startsWith('其中', clause - (text[clause - 1] === '：' ? 3 : 2));

function linkOf({ text, mentions }: Reading, it: Mention, side: Side): Link {
  const clause = text.slice(Math.max(it.clause - 4, 0), it.clause);
  const words = text.slice(Math.max(it.lead, it.start - 30, mentions[it.index - 1]?.end ?? 0), it.start);
  const crosses = side.of === '收入' ? /支出$|调出(?:资金)?$/.test(words) : /收入$/.test(words);
  const minus = /^(?:再|并)?(?:减去?|扣除|扣减)/.test(words) || (crosses && side.of === '收入' && /上解|调出|还本/.test(words));
  return {
    it, minus, words, among: -1, moves: MOVES.test(words), strays: (crosses && !minus) || !FLOW.test(words),
    adds: ADDS.test(text.slice(it.clause, it.start)) || ADDED.test(clause),
  };
}
const ADDS = /^(?:再|另|并|同时)?加(?![快强大工班之速])/;
const ADDED = /加上?[：:]$/;
const MOVES = /补助|转移|结[余转]|调[入出]|上解|上划|还本|转贷|债[券务]|基金|返还/;
const FLOW = /收入|支出|上划|结[余转]|补助|转贷|调[入出]|上解|还本|基金|债[券务]|转移|返还|资金|借款|补贴|拨款|财力|完成|实现|执行|安排/;

/** 返还性收入, 上年结余, 调入资金 …, whatever they begin with: an account of public money told without 加. */
const isAccount = (links: readonly Link[]): boolean => links.filter(({ moves }) => moves).length > (links.length > 2 ? 1 : 0);

/** 一般公共预算收入4.9亿元，上划中央收入3.1亿元，财政总收入8亿元: what is passed on makes 总收入. */
const passesOn = (links: readonly Link[]): boolean => /上划/.test(links[links.length - 1]!.words);

/** What may stand before the figures that are added: one of the figures of the sentence, several, or those told in the sentences before. `earlier` are nearest first. */
function basesOf(own: readonly Link[], earlier: readonly Link[], open: boolean): (readonly Link[])[] {
  const told = [...earlier.map((it) => [it]), ...earlier.slice(1).map((_, i) => earlier.slice(0, i + 2).reverse())];
  if (own.length === 0) return open ? [[], ...told] : told;
  return [...own.map((link) => [link]).reverse(), ...own.slice(0, -1).map((_, i) => own.slice(i)), ...(own[0]!.moves ? told.map((it) => [...it, ...own]) : [])];
}

/** The incomes or outlays told in the sentences before, back to another total. */
function basesBefore(reading: Reading, total: Mention, side: Side): Link[] {
  const { text, mentions } = reading;
  const home = homeOf(reading, total);
  const found: Link[] = [];
  for (let i = total.index - 1; i >= Math.max(0, total.index - MOST); i--) {
    const it = mentions[i]!;
    if (it.sentence < total.sentence - 4 || found.length >= 8) break;
    if (it.sentence >= home || it.bracket !== total.bracket || !isTerm(reading, it, total)) continue;
    if (totalOf(reading, it) !== undefined) break;
    if (text.slice(Math.max(0, it.start - 40), it.start).includes(side.of)) found.push(linkOf(reading, it, side));
  }
  return found;
}

/** What follows 其中 is no link, but nothing says where that ends: the ways to leave out one figure, two, or all. */
function withoutAmong(links: readonly Link[]): (readonly Link[])[] | undefined {
  const turns = [...new Set(links.map(({ among }) => among))].filter((at) => at >= 0);
  if (turns.length > 2) return undefined;
  return turns.reduce<(readonly Link[])[]>((ways, at) => ways.flatMap((way) => {
    const first = way.findIndex(({ among }) => among === at);
    const size = way.filter(({ among }) => among === at).length;
    return Array.from({ length: size }, (_, k) => [...way.slice(0, first), ...way.slice(first + k + 1)]);
  }), [links]);
}

/** How far the figures are from their total, as a share of it; 0 where they may make it. */
function distance(links: readonly Link[], total: Mention): number {
  let lo = 0;
  let hi = 0;
  for (const { it, minus } of links) {
    const bounds = boundsOf(it.quantity);
    lo += minus ? -bounds.hi : bounds.lo;
    hi += minus ? -bounds.lo : bounds.hi;
  }
  const whole = boundsOf(total.quantity);
  const margin = Math.abs(whole.lo) * 1e-12;
  if (lo <= whole.hi + margin && hi >= whole.lo - margin) return 0;
  return whole.lo === 0 ? Infinity : Math.abs((lo + hi) / 2 - whole.lo) / whole.lo;
}

function claimOf(links: readonly Link[], total: Mention, sure: boolean): Sum | Balance {
  const of = (minus: boolean) => links.filter((link) => link.minus === minus).map(({ it }) => it.quantity);
  const about = { binding: sure ? 'explicit' : 'near', span: { start: Math.min(...links.map(({ it }) => it.start)), end: total.end } } as const;
  return links.some(({ minus }) => minus) ? { kind: 'balance', ...about, incomings: of(false), outgoings: of(true), balance: total.quantity }
    : { kind: 'sum', ...about, total: total.quantity, parts: of(false), closed: true };
}
