import type { Draft } from '../draft';
import { segmentStart } from '../text/sentence';
import { bareName } from './anchors';
import { alike, isAmount, type Reading } from './claims/mention';
import { namedIn } from './claims/shares/named';
import { isShare } from './claims/shares/quotient';
import { scopeOf } from './indicator-name';
import { lastPeriod, type Period } from './periods';
import type { Quantity } from './quantity';
import { boundsMeet, boundsOf } from './reported';
import { slipBetween } from './slip';

/** A share whose whole, or both of whose amounts, another sentence or paragraph tells. */
interface ShareElsewhere {
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
  draft.askEach((it, index) => asksOf(it, index).length > 0 && it.line);
  const asked = draft.paragraphs.flatMap((it, index) => (draft.regions.has(index) ? [] : asksOf(it, index)));
  if (asked.length === 0) return [];
  const called = callingOf(new Set(asked.flatMap((it) => (it.amount === undefined ? [it.of, ...namesOf(it.part)] : [it.of]))));
  draft.askEach((it) => called(it).length > 0 && it.line);
  const told = new Map<string, Candidate[]>();
  draft.paragraphs.forEach((it, paragraph) => {
    if (draft.regions.has(paragraph)) return;
    for (const { name, ...amount } of called(it)) {
      const list = told.get(name);
      if (list === undefined) told.set(name, [{ paragraph, ...amount }]);
      // What is told so often is told of many places or times: none of them is the only one.
      else if (list.length <= MOST) list.push({ paragraph, ...amount });
    }
  });
  return asked.flatMap((it) => {
    const { paragraph, rate, amount } = it;
    const part = amount === undefined ? theOne(it, namesOf(it.part).flatMap((name) => told.get(name) ?? [])) : { paragraph, quantity: amount };
    const whole = part && theOne(it, (told.get(it.of) ?? []).filter(({ quantity }) => quantity !== part.quantity && alike(quantity, part.quantity)));
    if (part === undefined || whole === undefined || !isSlip(part.quantity, whole.quantity, rate)) return [];
    return hasRival(draft.paragraphs[paragraph]!.quantities, part, it) ? [] : [{ paragraph, rate, part, whole }];
  });
}

/** What a text says of a share: 民营经济占GDP的64.4%. */
export interface NamedShare {
  readonly rate: Quantity;
  /** What its whole and its part are called; the part is nameless where only the amount before the share can be meant. */
  readonly of: string;
  readonly part: string;
  /** 县 of 占全县…的. */
  readonly scope: string;
  readonly period: Period | undefined;
}
/** A share without its whole beside it; perhaps with the amount of its part. */
interface Asked extends NamedShare { readonly paragraph: number; readonly amount: Quantity | undefined }

function asksOf({ sightings, claims }: Draft['paragraphs'][number], paragraph: number): Asked[] {
  return (sightings?.shares() ?? []).flatMap((share) => {
    const judged = claims.filter((it) => 'rate' in it && it.rate === share.rate);
    if (judged.some((it) => it.kind !== 'share' || it.whole !== undefined)) return [];
    const amount = judged[0]?.kind === 'share' ? judged[0].part : undefined;
    return amount !== undefined || (share.part.length >= SHORTEST && !JOINT.test(share.part)) ? [{ ...share, paragraph, amount }] : [];
  });
}
const SHORTEST = 4;
const JOINT = /[\d、和与及比较]/;

/** The shares of a paragraph whose wholes have names. */
export function namedShares({ text, mentions }: Reading, periods: readonly Period[]): NamedShare[] {
  const found: NamedShare[] = [];
  let before: { readonly of: string; readonly sentence: number } | undefined;
  for (const { role, quantity, index, sentence, clause, lead, cue, start, each } of mentions) {
    if ((role !== 'share' && role !== 'rate') || quantity.hedge !== 'stated' || quantity.mantissa <= 0) continue;
    const words = text.slice(Math.max(clause, start - LONGEST), start);
    const from = segmentStart(text, clause);
    const said = namedIn(words);
    // 第一产业增加值占GDP的比重为18%，第三产业增加值比重为43.8%: of the same whole.
    const of = said?.of || (before?.sentence === sentence && WEIGHT.test(text.slice(cue, cue + 2)) ? before.of : said && OF_PEOPLE.test(text.slice(from, clause)) ? '常住人口' : '');
    const name = standardName(of);
    if (name.length < SHORTEST || PLANNED.test(of)) continue;
    before = { of, sentence };
    const common = { of: name, scope: scopeOf(of), period: lastPeriod(text, periods, from, cue) };
    const subject = said?.of ? words.slice(0, said.at) : text.slice(lead, cue).replace(/(?:所占)?的?$/, '');
    if (each) industriesIn(subject).forEach((part, k) => found.push({ ...common, part, rate: mentions[index + k]?.quantity ?? quantity }));
    else found.push({ ...common, part: standardName(subject), rate: quantity });
  }
  return found;
}
const LONGEST = 56;
const WEIGHT = /^(?:比重|占比)/;
const OF_PEOPLE = /^[全我本][国省市州区县旗]常?住?人口中，/;
const PLANNED = /计划|任务|目标|预算(?!收|支)|同期|上年|去年|当[年月]/;

/** 第二和第三产业增加值, 一、二、三产业: the names of each. */
function industriesIn(subject: string): string[] {
  const found = INDUSTRIES.exec(subject);
  return found === null ? [] : [...found[1]!.matchAll(/[一二三]/g)].map(([which]) => `第${which}产业增加值`);
}
const INDUSTRIES = /^(?:[全我本][国省市州区县旗])?((?:第?[一二三][、和与]?){2,3})(?:次)?产业(?:增加值)?$/;

/** 民营经济 in 民营经济占GDP is told as 民营经济增加值. */
const namesOf = (part: string): readonly string[] => (part.endsWith('增加值') ? [part] : [part, `${part}增加值`]);

/** With one spelling: 全年实现地区生产总值 and GDP are both 生产总值. */
const standardName = (words: string): string => bareName(words.replace(BESIDE, '').replace(RUN_IN, '')).replace(/GDP/gi, '生产总值').replace(/规模以上/g, '规上')
  .replace(/(?:地方)?(?:一般公共财政预算|一般公共预算|公共财政预算)/, '公共预算').replace(/^(?:地区|国内|本地|全社会|全部)+|(?:总[额量数]?|额)$/g, '');
/** （GDP）, a note [2]. */
const BESIDE = /（[^（）]*）|\[\d{1,2}\]|[\s“”]/g;
/** A heading that lost its line: 人口年末常住人口. */
const RUN_IN = /^.{2,6}?(?=全年|年末)/;

interface Candidate extends Told { readonly scope: string; readonly period: Period | undefined }

/** Finds the amounts of a paragraph that are called by one of these names and nothing more. */
function callingOf(names: ReadonlySet<string>): (paragraph: Draft['paragraphs'][number]) => readonly Called[] {
  const tails = ['GDP', ...new Set([...names].map((name) => name.slice(-3)))];
  const mayCall = (words: string): boolean => tails.some((tail) => words.includes(tail));
  return ({ text, sightings }) => (sightings === undefined || !mayCall(text) ? [] : sightings.companies().flatMap(({ anchor, scope, period }) => {
    if (!isAmount(anchor) || !mayCall(anchor.name) || OTHER.test(anchor.name)) return [];
    const name = standardName(anchor.name);
    return names.has(name) ? [{ name, quantity: anchor.quantity, scope, period }] : [];
  }));
}
interface Called extends Omit<Candidate, 'paragraph'> { readonly name: string }
const MOST = 20;
const OTHER = /[比较占由]|从(?!业)|上年|去年|同期|计划|目标|力争|预算数|增加(?!值)|减少|人均/;

/** The only value told of that name, the paragraph of the share asked first; the most precise figure of it. */
function theOne({ paragraph, scope, period, rate }: Asked, all: readonly Candidate[]): Candidate | undefined {
  if (all.length > MOST) return undefined;
  const fitting = all.filter((it) => isOneTime(it.period, period) && (scope === '' || it.scope === '' || it.scope === scope));
  const near = fitting.filter((it) => it.paragraph === paragraph && it.quantity.span.start < rate.span.start);
  const list = near.length > 0 ? near : fitting;
  const [first] = list;
  if (first === undefined) return undefined;
  const precise = list.reduce((a, b) => (spread(b.quantity) < spread(a.quantity) ? b : a));
  return list.every(({ quantity }) => alike(quantity, precise.quantity) && boundsMeet(boundsOf(quantity), boundsOf(precise.quantity))) ? precise : undefined;
}
const spread = (it: Quantity): number => boundsOf(it).hi / boundsOf(it).lo;

/** The whole of a year that the share names must be told of that year; months may be left out. */
function isOneTime(told: Period | undefined, asked: Period | undefined): boolean {
  if (told?.word === '去年' || told?.word === '上年' || (asked?.year !== undefined && asked.year !== told?.year)) return false;
  return told?.toMonth === undefined || asked?.toMonth === undefined || (told.fromMonth === asked.fromMonth && told.toMonth === asked.toMonth);
}

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
const hasRival = (quantities: readonly Quantity[], part: Told, rate: Asked): boolean =>
  quantities.some((it) => it !== part.quantity && it.threshold !== true && alike(it, part.quantity) && isShare(part, { quantity: it }, { quantity: rate.rate }));
