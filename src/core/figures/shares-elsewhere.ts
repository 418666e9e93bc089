import type { Draft, Paragraph } from '../draft';
import { sentenceStart } from '../text/sentence';
import { alike } from './claims/mention';
import type { Quantity } from './quantity';
import { boundsOf } from './reported';
import { slipBetween } from './slip';

/** A share whose whole, or both of whose amounts, another sentence or paragraph tells. */
export interface ShareElsewhere {
  readonly paragraph: number;
  readonly rate: Quantity;
  readonly part: Told;
  readonly whole: Told;
}
/** A figure in its paragraph. */
interface Told { readonly paragraph: number; readonly quantity: Quantity }

/**
 * 全县地区生产总值142.6亿元。⏎民营经济增加值91.8亿元，占GDP的64.4% · 第三产业增加值占地区生产总值的比重为51.6%: the amounts are looked for by their names. Only what looks
 * like a slip of the hand is told: of one name there may be accounts that nobody mentions.
 */
export function readSharesElsewhere(draft: Draft): ShareElsewhere[] {
  const asked: Asked[] = [];
  draft.paragraphs.forEach((it, index) => {
    if (draft.regions.has(index)) return;
    for (const ask of asks(it)) asked.push({ ...ask, paragraph: index });
  });
  if (asked.length === 0) return [];
  const told = amountsCalled(draft, new Set(asked.flatMap(({ of, part }) => (typeof part === 'string' ? [of, ...namesOf(part)] : [of]))));
  return asked.flatMap((it) => {
    const part = typeof it.part === 'string' ? theOne(it, namesOf(it.part).flatMap((name) => told.get(name) ?? [])) : { paragraph: it.paragraph, quantity: it.part };
    const whole = part && theOne(it, (told.get(it.of) ?? []).filter(({ quantity }) => quantity !== part.quantity && alike(quantity, part.quantity)));
    if (part === undefined || whole === undefined || !isSlip(part.quantity, whole.quantity, it.rate)) return [];
    return hasRival(draft.paragraphs[it.paragraph]!, part.quantity, it.rate) ? [] : [{ paragraph: it.paragraph, rate: it.rate, part, whole }];
  });
}

/** What a text says of a share without its whole beside it. */
interface Asked extends Ask { readonly paragraph: number }
interface Ask {
  readonly rate: Quantity;
  /** The name of the whole. */
  readonly of: string;
  /** The amount before it, or what it is called. */
  readonly part: Quantity | string;
  /** 全县, where the whole is called so. */
  readonly scope: string;
  readonly time: When;
}

const asks = remembered(({ text, quantities, claims }): Ask[] => {
  const found: Ask[] = [];
  if (!text.includes('占')) return found;
  for (let i = 0; i < quantities.length; i++) {
    const rate = quantities[i]!;
    if (rate.unit?.name !== '%' || rate.hedge !== 'stated' || rate.mantissa <= 0) continue;
    const words = text.slice(Math.max(0, rate.span.start - LONGEST), rate.span.start);
    if (!SHARES.test(words)) continue;
    const said = saidOf(words, found[found.length - 1]?.of, text.slice(sentenceStart(text, rate.span.start), rate.span.start));
    if (said === undefined || PLANNED.test(said.of)) continue;
    const judged = claims.filter((it) => 'rate' in it && it.rate === rate);
    if (judged.some((it) => it.kind !== 'share' || it.whole !== undefined)) continue;
    const of = standardName(said.of);
    if (of.length < SHORTEST) continue;
    const common = { of, scope: SCOPE.exec(said.of)?.[0] ?? '', time: whenOf(text, rate.span.start) };
    const subject = /[^，。；：（）]*$/.exec(said.subject)![0];
    const several = said.each ? industriesIn(subject) : [];
    if (said.each) several.forEach((part, k) => found.push({ ...common, part, rate: quantities[i + k] ?? rate }));
    else {
      const own = judged[0]?.kind === 'share' ? judged[0].part : undefined;
      const name = standardName(subject);
      const part = own ?? (name.length >= SHORTEST && !/[\d、和与及比较]/.test(name) ? name : undefined);
      if (part !== undefined) found.push({ ...common, part, rate });
    }
  }
  return found;
});

/** What a paragraph asks is read once and kept as long as the paragraph is, for the rule runs after every key. */
function remembered<T>(read: (paragraph: Paragraph) => T): (paragraph: Paragraph) => T {
  const known = new WeakMap<Paragraph, T>();
  return (paragraph) => {
    let told = known.get(paragraph);
    if (told === undefined) known.set(paragraph, (told = read(paragraph)));
    return told;
  };
}

interface Said { readonly subject: string; readonly of: string; readonly each: boolean }

/** 第三产业增加值占GDP的比重为 · behind that 第三产业增加值比重为, of the same whole · 全县人口中，汉族人口222116人，占. */
function saidOf(words: string, before: string | undefined, sentence: string): Said | undefined {
  const found = OF.exec(words);
  if (found !== null) return { subject: words.slice(0, found.index), of: found[1]!, each: found[2] !== undefined };
  const again = before === undefined ? null : AGAIN.exec(words);
  if (again !== null && sentence.includes('占')) return { subject: again[1]!, of: before!, each: false };
  return /占(?:比)?(?:为)?$/.test(words) && OF_PEOPLE.test(sentence) ? { subject: '', of: '常住人口', each: false } : undefined;
}
const OF_PEOPLE = /^[全我本][国省市州区县旗]常?住?人口中，/;
const AGAIN = /[，、；]([\u4e00-\u9fff]{4,12}?)(?:所占)?的?(?:比重|占比)为?$/;

/** 第二和第三产业增加值, 一、二、三产业: the names of each. */
function industriesIn(subject: string): string[] {
  const found = INDUSTRIES.exec(subject);
  return found === null ? [] : [...found[1]!.matchAll(/[一二三]/g)].map(([which]) => `第${which}产业增加值`);
}
const INDUSTRIES = /^(?:[全我本][国省市州区县旗])?((?:第?[一二三][、和与]?){2,3})(?:次)?产业(?:增加值)?$/;
/** One look tells most rates from these. */
const SHARES = /占|比重/;
const LONGEST = 56;
const SHORTEST = 4;
const OF = /占到?([^占，。；：、（）\d]{3,20}?)的?(?:比重|比例|份额)?(?:(分别)为?|的|为|达到?|约|近)?$/;
const PLANNED = /计划|任务|目标|预算(?!收|支)|同期|上年|去年|当[年月]/;
const SCOPE = /全[国省市州区县旗镇乡]/;

/** 民营经济 in 民营经济占GDP is told as 民营经济增加值. */
const namesOf = (part: string): readonly string[] => (part.endsWith('增加值') ? [part] : [part, `${part}增加值`]);

/** Without times, scopes and verbs, and with one spelling: 全年实现地区生产总值 and GDP are both 生产总值. */
const standardName = (words: string): string => words.replace(/[\s“”]/g, '').replace(/GDP/gi, '生产总值').replace(/规模以上/g, '规上').replace(ACCOUNT, '公共预算')
  .replace(DOING, '').replace(WEIGHING, '').replace(OPENING, '').replace(/(?:总额|总量|总数|额)$/, '');
/** One account under its names. */
const ACCOUNT = /(?:地方)?(?:一般公共财政预算|一般公共预算|公共财政预算)/;
const DOING = /完成|实现|累计|预计|达到/g;
const WEIGHING = /(?:为|是|有|达|约|共|突破|：)+$/;
const OPENING = /^(?:\d{4}年末?|\d{1,2}(?:[—–\-~至]\d{1,2})?月份?|上半年|前?[一二三四]季度|[全今]年|年末|截至|其中|[全我本][国省市州区县旗镇乡]|地区|国内|本地|全社会|全部|国民经济|经?初步核算)+/;

interface Candidate extends Told { readonly scope: string; readonly time: When }

/** The amounts of prose that are called by one of these names and nothing more. */
function amountsCalled({ paragraphs, regions }: Draft, names: ReadonlySet<string>): ReadonlyMap<string, Candidate[]> {
  const found = new Map<string, Candidate[]>();
  const tails = [...new Set([...names].map((name) => name.slice(-2)))];
  const mayCall = (words: string): boolean => words.includes('GDP') || tails.some((tail) => words.includes(tail));
  paragraphs.forEach(({ text, quantities }, paragraph) => {
    if (regions.has(paragraph) || quantities.length === 0 || !mayCall(text)) return;
    let before = 0;
    for (const quantity of quantities) {
      const { start, end } = quantity.span;
      const told = text.slice(Math.max(before, start - LONGEST), start);
      before = end;
      if (quantity.unit === undefined || quantity.threshold === true || SILENT.has(quantity.unit.dimension) || !mayCall(told)) continue;
      const own = /[^，。；：、（）]*$/.exec(told.replace(BESIDE, ''))![0];
      const name = own.length < SHORTEST - 1 || OTHER.test(own) ? '' : standardName(own);
      if (!names.has(name)) continue;
      const list = found.get(name) ?? [];
      if (list.length === 0) found.set(name, list);
      // What is told so often is told of many places or times: none of them is the only one.
      if (list.length <= MOST) list.push({ paragraph, quantity, scope: SCOPE.exec(text.slice(sentenceStart(text, start), start))?.[0] ?? '', time: whenOf(text, start) });
    }
  });
  return found;
}
const MOST = 20;
/** （GDP）, a note [2]. */
const BESIDE = /（[^（）]*）|\[\d{1,2}\]/g;
const SILENT: ReadonlySet<string> = new Set(['ratio', 'points', 'time', 'multiple', 'temperature']);
const OTHER = /[比较占由]|从(?!业)|上年|去年|同期|计划|目标|力争|预算数|增加(?!值)|减少|人均/;

/** The only value told of that name, the paragraph of the share asked first; the most precise figure of it. */
function theOne({ paragraph, scope, time, rate }: Asked, all: readonly Candidate[]): Candidate | undefined {
  if (all.length > MOST) return undefined;
  const fitting = all.filter((it) => it.quantity !== rate && isOneTime(it.time, time) && (scope === '' || it.scope === '' || it.scope === scope));
  const near = fitting.filter((it) => it.paragraph === paragraph && it.quantity.span.start < rate.span.start);
  const list = near.length > 0 ? near : fitting;
  const [first] = list;
  if (first === undefined) return undefined;
  const precise = list.reduce((a, b) => (spread(b.quantity) < spread(a.quantity) ? b : a));
  return list.every(({ quantity }) => alike(quantity, precise.quantity) && meets(quantity, precise.quantity)) ? precise : undefined;
}
const spread = (it: Quantity): number => boundsOf(it).hi / boundsOf(it).lo;
function meets(a: Quantity, b: Quantity): boolean {
  const [one, two] = [boundsOf(a), boundsOf(b)];
  return one.lo <= two.hi && two.lo <= one.hi;
}

/** The years and months that a sentence names before a figure. */
interface When { readonly year: string; readonly months: string }
function whenOf(text: string, at: number): When {
  const words = text.slice(sentenceStart(text, at, 160), at);
  return { year: /\d{4}(?=年)/.exec(words)?.[0] ?? '', months: (MONTHS.exec(words)?.[0] ?? '').replace(/[–\-~至]/, '—') };
}
const MONTHS = /\d{1,2}(?:[—–\-~至]\d{1,2})?月|[上下]半年|前?[一二三四]季度/;
/** The whole of a year that the share names must be told of that year. */
const isOneTime = (told: When, asked: When): boolean => (asked.year === '' || told.year === asked.year) && (told.months === '' || asked.months === '' || told.months === asked.months);

/** Whether the share that the amounts give is the one told but for a digit, or two the other way round. */
function isSlip(part: Quantity, whole: Quantity, rate: Quantity): boolean {
  const [a, b] = [boundsOf(part), boundsOf(whole)];
  if (b.lo <= 0) return false;
  const unit = 100 / 10 ** rate.exponent;
  const [least, most] = [Math.round((a.lo / b.hi) * unit), Math.round((a.hi / b.lo) * unit)];
  if (least - 1 <= rate.mantissa && rate.mantissa <= most + 1) return false;
  const middle = Math.round((a.lo + a.hi) / (b.lo + b.hi) * unit);
  return [least, middle, most].some((mantissa) => slipBetween(rate, { mantissa, exponent: rate.exponent }) !== undefined);
}

/** An amount beside the share gives it: that is what it is a share of. */
function hasRival({ quantities }: Paragraph, part: Quantity, rate: Quantity): boolean {
  const [a, r] = [boundsOf(part), boundsOf(rate)];
  return quantities.some((it) => it !== part && it.threshold !== true && alike(it, part) && a.lo / boundsOf(it).hi <= r.hi && a.hi / boundsOf(it).lo >= r.lo);
}
