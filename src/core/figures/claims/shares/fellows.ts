import { boundsMeet, boundsOf, type Bounds } from '../../reported';
import type { Proportion, Ratio, Share } from '../claim';
import { alike, isAmount, type Mention, type Reading } from '../mention';
import { isNearly, isShare } from './quotient';
import { isBaseOfRate, isEarlier } from '../standing';

/** A share that was told without its whole being found, and what it is said to be of where words say it. */
export interface Unplaced { readonly part: Mention; readonly rate: Mention; readonly of?: string }

/**
 * 收入2.9亿元。…税务部门1.4亿元，占收入的48.3%；财政部门1.5亿元，占收入的51.7%: shares beside each other that are said to be of one thing. Their whole is the amount
 * before that has this name, or that all of them but one at most agree with. Where it stands in another paragraph, they must at least agree with each other.
 */
export function readFellows(reading: Reading, unplaced: readonly Unplaced[]): (Share | Proportion | Ratio)[] {
  const claims: (Share | Proportion | Ratio)[] = [];
  for (const { of, items } of groups(reading, unplaced)) {
    const whole = wholeOf(reading, of, items);
    if (whole !== undefined) claims.push(...sharesOf(items, whole));
    else if (items.length > (of === '' && !haveOneNoun(reading, items) ? 2 : 1)) claims.push(...agreeing(items));
    else if (items.length === 2) claims.push(...ofBoth(items as [Unplaced, Unplaced]));
  }
  const placed = new Set(claims.map((it) => it.kind === 'share' && it.rate));
  for (const { part, rate } of unplaced) {
    if (!placed.has(rate.quantity)) claims.push({ kind: 'share', span: { start: part.start, end: rate.end }, binding: 'explicit', part: part.quantity, rate: rate.quantity });
  }
  return claims;
}

interface Group { readonly of: string; readonly items: Unplaced[] }

function groups({ text }: Reading, unplaced: readonly Unplaced[]): Group[] {
  const all: Group[] = [];
  for (const item of unplaced) {
    const of = nameOf(item.of);
    if (of === undefined || OTHER_TIME.test(text.slice(item.part.clause, item.part.start)) || item.rate.quantity.unit?.name !== '%' || item.rate.quantity.mantissa <= 0 || item.part.quantity.mantissa <= 0) continue;
    const group = all[all.length - 1];
    const last = group?.items[group.items.length - 1];
    if (group && last && group.of === of && group.items.length < MOST && isBeside(text, last, item)) group.items.push(item);
    else all.push({ of, items: [item] });
  }
  return all;
}
const MOST = 16;

/** 占全县总人口的 → 总人口; shares of 全村 are of as many villages. */
const nameOf = (of: string | undefined): string | undefined =>
  (of === undefined || LOCAL.test(of) ? undefined : of.replace(/^(?:全部|全年|其)/, '').replace(/(?<=..)总数$/, ''));
/** 占市场份额的: of the market of each thing. */
const LOCAL = /市场|[全本该各][村镇乡组队校班街社]|[同其]|当[年月]|前|后|计划|任务|目标|预算(?!收|支)/;
const OTHER_TIME = /\d{4}年|[上去前]年|同期|月|季|新增|增加/;

const isBeside = (text: string, a: Unplaced, b: Unplaced): boolean =>
  alike(a.part.quantity, b.part.quantity) && a.part.depth === b.part.depth && b.part.sentence - a.part.sentence < 2 && b.part.start - a.rate.end < 60
  && !/其中|中，/.test(text.slice(a.rate.end, b.part.start));

/** The amount of that name, or where none is told one that the shares themselves prove. */
function wholeOf(reading: Reading, of: string, items: readonly Unplaced[]): Mention | undefined {
  const first = items[0]!.part;
  const candidates = reading.mentions.slice(Math.max(0, first.index - FARTHEST), first.index).reverse().filter((it) =>
    it.role === 'amount' && it.sentence > first.sentence - (of.length > 3 ? 6 : 3) && it.depth <= first.depth && !it.each && alike(it.quantity, first.quantity) && !isBaseOfRate(reading, it) && !isEarlier(reading, it)
    && items.every(({ part }) => part !== it && boundsOf(it.quantity).hi >= boundsOf(part.quantity).lo));
  if (of !== '') {
    // 占全省工业到位资金的: a whole beyond the one of this county.
    const scope = /^全[国省市州区县旗](?=..)/.exec(of)?.[0] ?? '';
    const named = candidates.filter(({ clause, lead, start }) => [clause, lead].some((from) => isCalled(reading.text.slice(from, start), of.slice(scope.length)))
      && reading.text.slice(Math.max(0, start - 60), start).includes(scope));
    if (named.length === 1) return items.every(({ part, rate }) => isNearly(part, named[0]!, rate) || (isNotFar(part, named[0]!, rate, of) && !isShared(reading, named[0]!))) ? named[0] : undefined;
    const total = named.length === 0 && scope === '' ? totalCalled(reading, of, candidates) : undefined;
    return total && items.every(({ part, rate }) => isNearly(part, total, rate)) ? total : undefined;
  }
  const all = candidates.filter((it) => isAllOf(reading.text, it, items));
  if (all.length === 1 && items.every(({ part, rate }) => isNearly(part, all[0]!, rate) && (isShare(part, all[0]!, rate) || !candidates.some((it) => isShare(part, it, rate))))) return all[0];
  if (items.length < 2) return undefined;
  return candidates.find((it) => {
    const fitting = items.filter(({ part, rate }) => isShare(part, it, rate));
    return fitting.length >= Math.max(1, items.length - 1) && fitting.some(isPrecise) && items.every(({ part, rate }) => isNearly(part, it, rate));
  });
}
/** 占粮食种植面积的: called so in full, and as it were half of it. */
const isNotFar = (part: Mention, whole: Mention, { quantity }: Mention, of: string): boolean => {
  const told = boundsOf(part.quantity).lo / boundsOf(whole.quantity).lo;
  return of.length > 3 && told > boundsOf(quantity).lo / 2 && told < boundsOf(quantity).hi * 2;
};
/** A part told with its share beside the others: 第二产业到位资金6.5亿元，占65%. */
function isShared({ mentions }: Reading, { index, segment }: Mention): boolean {
  for (let i = index + 1; mentions[i]?.segment === segment && !isAmount(mentions[i]!); i++) if (mentions[i]!.role === 'share' || mentions[i]!.role === 'rate') return true;
  return false;
}
/** 占总装机容量的: what is called 装机容量, whatever else is, and is the most. */
function totalCalled({ text }: Reading, of: string, candidates: readonly Mention[]): Mention | undefined {
  const name = /^总([\u4e00-\u9fff]{3,8})$/.exec(of)?.[1];
  if (name === undefined) return undefined;
  const called = candidates.filter(({ lead, start }) => text.slice(lead, start).endsWith(name));
  const most = called.reduce<Mention | undefined>((a, b) => (a === undefined || boundsOf(b.quantity).lo > boundsOf(a.quantity).lo ? b : a), undefined);
  return most?.segment === called[called.length - 1]?.segment || called.length === 1 ? most : undefined;
}
const FARTHEST = 24;
/** Nobody divides two other amounts and comes upon that very rate. */
const isPrecise = ({ part, rate }: Unplaced): boolean => [part, rate].every(({ quantity }) => {
  const { lo, hi } = boundsOf(quantity);
  return lo > 0 && hi / lo < 1.004;
});
/** 共有党员8642名 … 女党员2210名，占25.6%；35岁以下党员1306名: said to be all there are, of the thing that every part is called. */
function isAllOf(text: string, whole: Mention, items: readonly Unplaced[]): boolean {
  const words = text.slice(Math.max(whole.clause, whole.start - 24), whole.start);
  const found = ALL.exec(words);
  if (found === null || SOME.test(words)) return false;
  const noun = (found[2]! || /^[^，。；、（\d]{0,8}/.exec(text.slice(whole.end, whole.end + 8))![0] || found[1]!).replace(NOUN_END, '').slice(-2);
  return noun.length === 2 && items.every(({ part }) => {
    const own = text.slice(Math.max(part.lead, part.start - 16), part.start) + text.slice(part.end, part.end + 8);
    return own.includes(noun) || (whole.quantity.unit?.dimension === 'people' && OF_PEOPLE.test(own));
  });
}
/** 本科及以上学历, 35岁以下: what a person is besides. */
const OF_PEOPLE = /^(?:[^，。；]{0,4}(?:研究生|本科|专科|大专)[^，。；]{0,4}学历|\d+(?:[—-]\d+)?(?:周)?岁[^，。；]{0,3}|女性?|男性?|少数民族|[高中初]级(?:及以上)?职称)(?:的|共|有)*(?=$|[，。；])/;
const ALL = /([\u4e00-\u9fff]{0,6}?)(?:共有|现有|实有|总共|总计|共计|合计|(?<!公)共(?!产|同))([\u4e00-\u9fff]{0,12})$/;
const SOME = /新增|[今本当上去][年月]|比|其中|增加|减少|完成|发展/;
const NOUN_END = /(?:总?(?:数|量|额)|人数|户数)?(?:为|是|达|约)?$/;
const isCalled = (words: string, name: string): boolean => {
  const own = words.replace(DID, '');
  return own.endsWith(name) && SCOPE.test(own.slice(0, own.length - name.length));
};
const DID = /(?:累计|共|完成|实现|达到?|为|是|约|有|总?数)*$/;
/** When and where: no word that makes it a part of what is so called. */
const SCOPE = /^(?:地区|地方|全社会|全[年县市省区国旗镇乡]|我[县市省区旗镇乡]|[今本]年|年末|目前|截至|共有?|现有|实现|完成|总|各类|财政拨款|[\d—年月日底末至\-，])*$/;

function sharesOf(items: readonly Unplaced[], whole: Mention): Share[] {
  const wrong = items.filter(({ part, rate }) => !isShare(part, whole, rate));
  // If none agrees, the whole itself may be wrong: one fault.
  const told = wrong.length === items.length ? items.slice(0, 1) : items;
  return told.map(({ part, rate }) => ({
    kind: 'share', span: { start: whole.start, end: rate.end }, binding: 'near', part: part.quantity, whole: whole.quantity, rate: rate.quantity,
  }));
}

/** Pairs that must be parts of one whole (`sure`: whatever they are); where one of three or more agrees with none, it is told beside one of the others. */
export function agreeing(items: readonly Unplaced[], sure = false): Proportion[] {
  const odd = items.filter((it) => items.every((other) => other === it || !agree(it, other)));
  const rest = items.filter((it) => !odd.includes(it));
  if (items.length === 2 && odd.length === 2) return isNear(items[0]!, items[1]!) ? [pair(items[0]!, items[1]!)] : [];
  if (odd.length > 1 || rest.some((it) => rest.some((other) => other !== it && !agree(it, other)))) return [];
  const [one] = odd;
  const base = rest.reduce((a, b) => (spread(b) < spread(a) ? b : a));
  return [...rest.filter((it) => it !== base).map((it) => pair(base, it)), ...(one && (sure || isNear(one, base)) ? [pair(one, base)] : [])];
}

/** 男性18.6万人，占51.67%；女性17.4万人，占48.33%: two whose sum is the whole, as the share of one of them proves. */
function ofBoth([a, b]: readonly [Unplaced, Unplaced]): Ratio[] {
  const [x, y] = [a, b].map(({ part }) => boundsOf(part.quantity)) as [Bounds, Bounds];
  const proves = (it: Unplaced, own: Bounds, other: Bounds): boolean => {
    const { lo, hi } = boundsOf(it.rate.quantity);
    return isPrecise(it) && own.lo / (own.lo + other.hi) <= hi && own.hi / (own.hi + other.lo) >= lo;
  };
  if (!proves(a, x, y) && !proves(b, y, x)) return [];
  return [{ kind: 'ratio', span: { start: a.rate.start, end: b.rate.end }, binding: 'near', parts: [a.rate.quantity, b.rate.quantity], closed: true }];
}

function pair(a: Unplaced, b: Unplaced): Proportion {
  const [first, second] = a.part.start < b.part.start ? [a, b] : [b, a];
  return {
    kind: 'proportion', span: { start: first.part.start, end: second.rate.end }, binding: 'near', agreed: false,
    terms: [first.rate.quantity, second.rate.quantity], amounts: [first.part.quantity, second.part.quantity],
  };
}

/** 大专以上党员16.9万名，占41.8%；女党员13.3万名，占27.9%: both of all that are called so. */
function haveOneNoun({ text }: Reading, items: readonly Unplaced[]): boolean {
  const names = items.map(({ part }) => text.slice(Math.max(part.lead, part.start - 16), part.start).replace(/(?:共|有|为)+$/, ''));
  const [one, other] = names.map((it) => it.slice(-2));
  // 石桥镇项目32个，占16.2%；城关镇项目28个，占15.1%: of the projects of each.
  return one === other && /^[\u4e00-\u9fff]{2}$/.test(one ?? '') && !names.some((it) => /(?<!^[全我本])[县市区镇乡村局委]/.test(it));
}

/** The least and most that the whole can be. */
function impliedBy({ part, rate }: Unplaced): Bounds {
  const [a, r] = [boundsOf(part.quantity), boundsOf(rate.quantity)];
  return { lo: a.lo / r.hi, hi: r.lo > 0 ? a.hi / r.lo : Infinity };
}
const agree = (a: Unplaced, b: Unplaced): boolean => boundsMeet(impliedBy(a), impliedBy(b));
const spread = (it: Unplaced): number => impliedBy(it).hi / impliedBy(it).lo;
const isNear = (a: Unplaced, b: Unplaced): boolean => Math.abs(Math.log(impliedBy(a).lo / impliedBy(b).lo)) < 0.5;
