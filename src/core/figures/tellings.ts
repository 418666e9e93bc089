import type { Time } from '../dates/time';
import { oneOf } from '../text/characters';
import { segmentStart } from '../text/sentence';
import type { Span } from '../text/span';
import { anchorKey, companyOf, echoKey, isAnchor, type Company } from './anchors';
import { readMentions, type Mention, type Reading } from './claims/mention';
import { isTarget } from './claims/target';
import { signs } from './claims/signs';
import { sinceWhen, type Since } from './claims/words';
import { scopeOf } from './indicator-name';
import { lastPeriod, periodsOf, type Period } from './periods';
import type { Quantity } from './quantity';
import { namedShares, type NamedShare } from './shares-elsewhere';

/**
 * What a paragraph says about one indicator in words that speak for themselves, so that the same indicator can be found elsewhere in the draft:
 * 1—10月，全县新签约项目77个. What stands after 其中, 分别 or in brackets has its name from somewhere else and is left out.
 */
export interface Telling {
  readonly quantity: Quantity;
  /** From its clause to the figure. */
  readonly span: Span;
  /** The name with times, scope and verbs taken off, and with that of its sentence's first figure where it is not that figure: 新签约项目. */
  readonly name: string;
  /** 全县 and 我县 are 县; empty where nothing is said. */
  readonly scope: string;
  /** The time its own sentence names. */
  readonly period: Period | undefined;
  /** The period as written. */
  readonly when: string;
  /** The day, where the period names one: 截至11月15日. */
  readonly day: string;
  /** amount 达77个 · growth 增长8%. */
  readonly measure: 'amount' | 'growth';
  /** What a growth is measured from. */
  readonly since: Since;
  readonly falling: boolean;
  /** The rate of growth that goes with an amount: 完成4.5亿元，增长8%. */
  readonly growth: { readonly rate: Quantity; readonly since: Since; readonly falling: boolean } | undefined;
  /** What was to be done rather than what was. */
  readonly isPlan: boolean;
  /** The figure itself is a target: 全年计划开发项目80个. */
  readonly isTarget: boolean;
  /** 累计 or 共 stands before it. */
  readonly isCumulative: boolean;
  /** 同口径, 剔除, 实际: measured in a way of its own. */
  readonly isAdjusted: boolean;
  /** The figure is said to be all there are: 团队共36个, 34个团队都. */
  readonly isWhole: boolean;
  /** 投资, 资金: the name says too little to be looked for anywhere but in the next sentence. */
  readonly isBare: boolean;
  readonly sentence: number;
}

/**
 * What a paragraph keeps of the figures that may make tellings: cheap to find, and read only where another figure speaks of the like. It holds no
 * mention: there are as many as figures in a draft, and nearly all are never asked for again.
 */
export interface Sightings {
  /** What each is looked for by before its name is read: the last characters of the name. Negative where its sentence names no scope or time: then no other paragraph can speak of the same. */
  readonly keys: readonly number[];
  /** What one of them tells, its growth included. */
  tell(index: number): readonly Telling[];
  /** What figures that stand with others are looked for by: their value, unit and the last characters of their name. */
  readonly anchors: readonly number[];
  /** Which of the paragraph's quantities each of those is. */
  readonly anchored: readonly number[];
  /** What figures with a slip in them are looked for by: the digits of each in any order, and its name; 0 where they are too few. */
  readonly echoes: readonly number[];
  /** Each of those with the figures beside it. */
  companies(): readonly Company[];
  /** The shares of wholes that have names: 占GDP的64.4%. */
  shares(): readonly NamedShare[];
}

/** Everything but where it stands: what another paragraph may be compared with. */
export const asTold = (it: object): string => JSON.stringify(it, (key, value: unknown) => (key === 'span' || key === 'digits' ? undefined : value));

/** `times` are those of the paragraph. */
export function readSightings(reading: Reading, quantities: readonly Quantity[], times: readonly Time[]): Sightings | undefined {
  const { text, mentions } = reading;
  let keys: number[] | undefined;
  let anchors: number[] | undefined;
  let anchored: number[] | undefined;
  let echoes: number[] | undefined;
  let place = 0;
  let segment = -1;
  for (let i = 0; i < mentions.length; i++) {
    const mention = mentions[i]!;
    const opens = mention.segment !== segment;
    segment = mention.segment;
    const anchor = isAnchor(reading, mention) ? anchorKey(text, mention) : 0;
    if (anchor !== 0) {
      while (quantities[place] !== mention.quantity) place++;
      (anchors ??= []).push(anchor);
      (anchored ??= []).push(place);
      (echoes ??= []).push(echoKey(text, mention));
    }
    const end = namedUpTo(text, mention, opens);
    if (end === 0) continue;
    const { clause, start } = mention;
    const isGeneral = start === clause || text[end] === '共' || namesScope(text, Math.max(0, clause - NEAR), end);
    (keys ??= []).push(isGeneral ? keyOf(text, end) : -keyOf(text, end));
  }
  return keys || anchors || (reading.signs & RATE) !== 0 ? new RememberedSightings(keys?.slice() ?? NONE, anchors?.slice() ?? NONE, anchored?.slice() ?? NONE, echoes?.slice() ?? NONE, text, quantities, times) : undefined;
}

const NONE: readonly number[] = [];
const RATE = signs('rate');

/** A class and no closures: it stays with every paragraph that tells figures. */
class RememberedSightings implements Sightings {
  #told: (readonly Telling[])[] | undefined;
  #companies: readonly Company[] | undefined;
  #shares: readonly NamedShare[] | undefined;

  constructor(
    readonly keys: readonly number[], readonly anchors: readonly number[], readonly anchored: readonly number[], readonly echoes: readonly number[],
    readonly text: string, readonly quantities: readonly Quantity[], readonly times: readonly Time[],
  ) {}

  tell(index: number): readonly Telling[] {
    return (this.#told ??= this.#read((reading, periods) =>
      reading.mentions.filter((it, i, all) => namedUpTo(reading.text, it, it.segment !== all[i - 1]?.segment) > 0).map((it) => tellingsOf(reading, it, periods))))[index]!;
  }

  companies(): readonly Company[] {
    return (this.#companies ??= this.#read((reading, periods) =>
      reading.mentions.filter((it) => isAnchor(reading, it) && anchorKey(reading.text, it) !== 0).map((it) => companyOf(reading, it, periods))));
  }

  shares(): readonly NamedShare[] {
    return (this.#shares ??= this.text.includes('占') ? this.#read(namedShares) : []);
  }

  /** All of a kind at once, so that nothing of the reading has to be kept. */
  #read<T>(tell: (reading: Reading, periods: readonly Period[]) => T): T {
    return tell(readMentions(this.text, this.quantities), wholeYears(periodsOf(this.text, this.times)));
  }
}

/** Where the name of a figure ends that speaks for itself, as the first of its sentence or with a time of its own; else 0. */
function namedUpTo(text: string, mention: Mention, opens: boolean): number {
  const { clause, lead, depth, each, role } = mention;
  if (depth > 0 || each || lead !== clause || (role !== 'amount' && role !== 'result' && role !== 'growth')) return 0;
  if (!opens && !beginsWithTime(text, clause)) return 0;
  const end = allOf(text, mention)?.end ?? nameEnd(text, mention);
  return end - clause >= 2 ? end : 0;
}
/** How far before its clause the scope or time of a sentence may stand. */
const NEAR = 24;
/** 全县, 我镇, or a year, month or quarter. */
function namesScope(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (isOfTime(text, at) || (isOwn(text, at) && at + 1 < to && isPlace(text, at + 1))) return true;
  return false;
}
const isOfTime = oneOf('年月季');
const isOwn = oneOf('全我本');
const isPlace = oneOf('国省市州区县旗镇乡村');

const beginsWithTime = (text: string, at: number): boolean => mayBeginTime(text, at) && BEGINS_WITH_TIME.test(text.slice(at, at + 8));
const BEGINS_WITH_TIME = /^(?:截[至止]|[上下]半年|全年|前?[一二三四]季度|前[三\d]|[今去]年|\d{1,4}[年月—–\-~至])/;
const mayBeginTime = oneOf('截上下全前一二三四今去0123456789');

/**
 * The unit is no part of it: an amount has a growth behind it that another sentence may name alone. Never 0, and a small integer, which maps find ten times
 * as fast as others: Han characters fit into 15 bits each; others may share one with them, which costs a look and no more.
 */
const keyOf = (text: string, end: number): number => (fold(text.charCodeAt(end - 1)) << 15) + fold(text.charCodeAt(end - 2)) + 1;
const fold = (code: number): number => (code - 0x4e00) & 0x7fff;

/** 34个驻外招商团队要每周报告: the name stands behind a figure that is said of all of them. */
function allOf(text: string, { clause, start, end, quantity }: Mention): Span | undefined {
  if (start !== clause || quantity.unit?.whole !== true) return undefined;
  const found = ALL.exec(text.slice(end, end + 20));
  return found ? { start: end, end: end + found[1]!.length } : undefined;
}
const ALL = /^([\u4e00-\u9fff]{4,12}?)(?:要|都|均|必须|全部|全都|应当)/;

/** Where the name ends: before the words that weigh the figure, and before 完成, 实现 and their like. */
function nameEnd(text: string, { cue, clause, start }: Mention): number {
  let end = Math.min(cue, start);
  for (let turn = 0; turn < 3 && end - 2 >= clause; turn++) {
    if (endsDoing(text, end - 1) && DOING.has(text.slice(end - 2, end))) end -= 2;
    else if (isLight(text, end - 1)) end--;
    else break;
  }
  return end;
}
const isLight = oneOf('共已有');
const DOING: ReadonlySet<string> = new Set('完成 实现 达到 累计 共有 现有 总计 合计 实际 已有 突破 同比 全年 执行 任务 目标 计划 年度'.split(' '));
const endsDoing = oneOf([...DOING].map((word) => word[1]!).join(''));

/** 2025年全年 is one period, and has the year. */
const wholeYears = (periods: readonly Period[]): Period[] => periods.map((it, i) => {
  const before = periods[i - 1];
  const isOne = it.word === '全年' && before?.year !== undefined && before.toMonth === undefined && before.span.end === it.span.start;
  return isOne ? { span: { start: before.span.start, end: it.span.end }, year: before.year, fromMonth: 1, toMonth: 12 } : it;
});

/** The telling of a figure, and those of the figures behind it that go on about it: 完成4.5亿元，增长8%. */
function tellingsOf(reading: Reading, mention: Mention, periods: readonly Period[]): Telling[] {
  const { text, mentions, turns } = reading;
  const first = tellingOf(reading, mention, periods);
  if (first === undefined || turns.some((turn) => turn.sentence === mention.sentence && turn.start < mention.start)) return [];
  const next = mentions[mention.index + 1];
  if (first.measure !== 'amount' || next?.role !== 'growth' || next.segment !== mention.segment || next.each || next.depth > 0) return [first];
  const since = sinceWhen(text.slice(next.lead, next.cue));
  if (since === undefined || since === 'plan' || !/^[，、（]?$/.test(text.slice(mention.end, next.lead)) ) return [first];
  const isAdjusted = first.isAdjusted || ADJUSTED.test(text.slice(mention.end, next.end + 8));
  const growth = { rate: next.quantity, since: since || 'year', falling: next.falling } as const;
  return [
    isAdjusted ? first : { ...first, growth },
    { ...first, quantity: next.quantity, measure: 'growth', since: growth.since, falling: next.falling, isAdjusted },
  ];
}

function tellingOf(reading: Reading, mention: Mention, periods: readonly Period[]): Telling | undefined {
  const { text } = reading;
  const { clause, start, end, role } = mention;
  const all = allOf(text, mention);
  const nameStart = all?.start ?? clause;
  const nameStop = all?.end ?? nameEnd(text, mention);
  if (nameStop - nameStart > LONGEST) return undefined;
  const sentence = segmentStart(text, clause);
  // Nearly every figure ends here: its sentence is about something else.
  const isFree = isNeutral(text, sentence, clause);
  if (!isFree && !beginsWithTime(text, clause)) return undefined;
  const opened = pastOpening(text, nameStart, nameStop);
  // 全市…；一般公共预算支出…: behind ； the subject goes on, unless the words begin with a scope or time of their own.
  if (text[sentence - 1] === '；' && !namesScope(text, nameStart, opened)) return undefined;
  const words = text.slice(nameStart, nameStop);
  const opening = text.slice(nameStart, opened);
  const named = text.slice(opened, nameStop);
  // 全县合计30个 names nothing else.
  const name = named.replace(NO_NAME, '') || (/[合总共]计/.exec(text.slice(clause, start)) ? '合计' : '');
  const isBare = BARE.test(name);
  if (name.length < 2 || !NAMED.test(name) || UNNAMED.test(name) || (isBare && role === 'growth')) return undefined;
  const before = text.slice(sentence, clause);
  if (!isFree && ABOUT.test(before)) return undefined;
  const period = lastPeriod(text, periods, sentence, start);
  const target = isTarget(reading, mention);
  const when = period ? text.slice(period.span.start, period.span.end) : '';
  return {
    quantity: mention.quantity, span: { start: clause, end }, name,
    scope: scopeOf(opening) || scopeOf(before),
    period, when, day: /\d+[日号]/.exec(when)?.[0] ?? '',
    measure: role === 'growth' ? 'growth' : 'amount', since: role === 'growth' ? sinceWhen(text.slice(nameEnd(text, mention), mention.cue)) || 'year' : '', falling: mention.falling,
    isPlan: PLAN.test(before + words) || target, isTarget: target, isCumulative: /累计|共/.test(text.slice(clause, start)),
    isAdjusted: ADJUSTED.test(before + words), isWhole: all !== undefined || /共有?$/.test(text.slice(clause, start)), isBare, sentence: mention.sentence, growth: undefined,
  };
}
const LONGEST = 40;
/** Quotation marks, and the words that make a target of an amount or say that something was done. */
const NO_NAME = /[“”]|^(?:计划|目标|任务|完成|实现|实际)+|(?:共|已|累计|年度|计划|目标|任务)+$/g;

/** Behind the times, scopes and links that stand before a name: one step after the other, so that no words are tried twice. */
function pastOpening(text: string, from: number, to: number): number {
  let at = from;
  for (let turn = 0; turn < MOST_STEPS && at < to; turn++) {
    const next = stepEnd(OPENING, text, at);
    if (next === at || next > to) break;
    at = next;
  }
  return at;
}

/** Whether the words before the clause in its sentence name no other subject. */
function isNeutral(text: string, from: number, to: number): boolean {
  let at = from;
  for (let turn = 0; turn < MOST_STEPS && at < to; turn++) {
    const next = Math.max(stepEnd(OPENING, text, at), stepEnd(LINK, text, at));
    if (next === at) return false;
    at = next;
  }
  return at === to;
}
const MOST_STEPS = 12;

function stepEnd(step: RegExp, text: string, at: number): number {
  step.lastIndex = at;
  return step.test(text) ? step.lastIndex : at;
}

const OPENING = new RegExp([
  '[\\s●■◆·]+', '截[至止](?:到?目前)?', '到?目前', '今年以来|年内|年[末底初]', '(?:\\d{4}|[今去上本当明前全每])年度?(?:[底末初]|以来)?',
  '(?:[上下]半年|前?第?[一二三四1-4](?:[—–\\-~至][一二三四1-4])?季度|前[\\d一二三四五六七八九十]{1,2}个月|\\d{1,2}月?(?:[—–\\-~至]\\d{1,2})?月份?(?:\\d{1,2}[日号])?)(?:[底末初]|以来)?',
  '[全我本][国省市州区县旗镇乡村](?!级)', '累计|已|并|[共现]有?|同时|此外|另外|计划|[在的]',
].join('|'), 'y');
/** Numbering, and what only leads over. */
const LINK = /[，：]|[一二三四五六七八九十]{1,3}[、是]|（[一二三四五六七八九十]{1,3}）|\d{1,2}[.．、]|经?初步(?:核算|统计|测算)|据统计/y;
const NAMED = /^[\u4e00-\u9fffA-Za-z]{2,24}$/;
const UNNAMED = /[比较占由从为其每这该各]|同比|环比|增长|下降|分别|以上|以下/;
const BARE = /^(?:总?投资|资金|项目|面积|产值|产量|规模|人口|支出|收入|补助|建设|投入|安排|争取|新增|完成|新建|拥有|发放|总额|金额|总数|总量|增速)$/;
const ABOUT = /[镇乡村局]|公司|街道|社区|园区/;
const PLAN = /计划|目标|任务|预期|预计|力争|确保|争取(?:[到达在]|实现|完成|突破)|(?<!公共|基金|经营|保险)预算|预算(?:草案|安排)|拟|[需将]要?|明年|规划/;
const ADJUSTED = /口径|可比|剔除|扣除|还原|实际|不变价/;
