import { segmentStart } from '../text/sentence';
import { isAmount, type Mention, type Reading } from './claims/mention';
import { scopeOf } from './indicator-name';
import { lastPeriod, type Period } from './periods';
import type { Quantity } from './quantity';

/*
 * What is told of one thing is told together: 事故4208起，死亡461人. Where one of the two figures stands elsewhere under the same name, the other has to as well.
 */

/** A figure with the words it is named by. */
export interface NamedFigure {
  readonly quantity: Quantity;
  readonly role: Mention['role'];
  readonly name: string;
}

/** A figure and those that stand with it in its sentence. */
export interface Company {
  readonly anchor: NamedFigure;
  readonly others: readonly NamedFigure[];
  readonly sentence: number;
  /** The time that its sentence names last before it. */
  readonly period: Period | undefined;
  /** 县 of 全县, as its own words name it or its sentence does. */
  readonly scope: string;
  /** 上年同期 stands before it. */
  readonly isEarlier: boolean;
  /** 城关镇 of 城关镇：完成播种4050亩: whose figures the sentence tells. */
  readonly owner: string;
}

/** Told of two owners; where one is not named it may be the same. */
export const haveTwoOwners = (one: Company, two: Company): boolean => one.owner !== '' && two.owner !== '' && one.owner !== two.owner;

/** The mentions that may be met again elsewhere; cheap, for it is asked of every figure. */
export function isAnchor({ mentions }: Reading, { quantity, index, sentence, each }: Mention): boolean {
  if (each || !isPlain(quantity)) return false;
  // Of so few digits no echo is told, and alone it tells nothing of others.
  return quantity.mantissa >= ECHOED || mentions[index + 1]?.sentence === sentence || mentions[index - 1]?.sentence === sentence;
}
/** The least that an echo is told of. */
const ECHOED = 100;
const isPlain = ({ mantissa, hedge, upTo }: Quantity): boolean => mantissa >= 10 && hedge === 'stated' && upTo === undefined;

/** The same for the same figure under the same last two characters of a name; hardly ever for others. A small integer, as those of sightings are. */
export function anchorKey(text: string, mention: Mention): number {
  const { mantissa, exponent, unit } = mention.quantity;
  const end = nameEnd(mention);
  if (end - mention.lead < 2) return 0;
  const name = (text.charCodeAt(end - 1) << 15) ^ text.charCodeAt(end - 2);
  return (Math.imul(Math.imul(mantissa | 0, 31) + exponent, 0x9e3779b1) ^ Math.imul(name, 0x85ebca6b) ^ unit!.name.charCodeAt(0)) | 1;
}
/** The same for figures of the same digits in any order under such a name, 0 for those of fewer than three: a slip that was echoed. */
export function echoKey(text: string, mention: Mention): number {
  const { mantissa, exponent, unit } = mention.quantity;
  if (mantissa < ECHOED) return 0;
  let digits = exponent;
  // Three bits for each digit say how often it stands there.
  for (let rest = mantissa; rest > 0; rest = Math.floor(rest / 10)) digits = (digits + (1 << (3 * (rest % 10)))) | 0;
  const end = nameEnd(mention);
  return (Math.imul(digits, 0x9e3779b1) ^ Math.imul((text.charCodeAt(end - 1) << 15) ^ text.charCodeAt(end - 2), 0x85ebca6b) ^ unit!.name.charCodeAt(0)) | 1;
}
/** Words of change belong to the name: 增长, 比上年增加. */
const nameEnd = (mention: Mention): number => (isAmount(mention) ? mention.cue : mention.start);

export function companyOf(reading: Reading, anchor: Mention, periods: readonly Period[]): Company {
  const { mentions, text } = reading;
  const start = segmentStart(text, anchor.start);
  const before = text.slice(start, anchor.start);
  const own = named(reading, anchor);
  const others = mentions.slice(Math.max(0, anchor.index - FARTHEST), anchor.index + FARTHEST + 1)
    .filter((it) => it !== anchor && it.sentence === anchor.sentence && isPlain(it.quantity) && !it.each && nameEnd(it) - it.lead >= 2);
  return {
    anchor: own, others: others.map((it) => named(reading, it)), sentence: anchor.sentence, period: lastPeriod(text, periods, start, anchor.start),
    scope: scopeOf(own.name) || scopeOf(before), isEarlier: EARLIER.test(before), owner: OWNER.exec(before)?.[1] ?? '',
  };
}
const FARTHEST = 3;
const OWNER = /^([^，。；：]{2,16})：/;
const EARLIER = /[去上前]年|同期|上月/;

const named = ({ text }: Reading, mention: Mention): NamedFigure =>
  ({ quantity: mention.quantity, role: mention.role, name: text.slice(Math.max(mention.lead, nameEnd(mention) - LONGEST), nameEnd(mention)) });
const LONGEST = 24;

/** One name, said with more words or fewer: 签约招商引资项目 and 签约项目. Names of places must be the same. */
export function areOne(a: NamedFigure, b: NamedFigure): boolean {
  const [one, two] = [a.name.replace(DONE, ''), b.name.replace(DONE, '')];
  const [short, long] = one.length < two.length ? [one, two] : [two, one];
  if (sharedEnd(one, two) < 2) return false;
  const bare = short.replace(OPENING, '');
  let at = 0;
  let extra = '';
  for (const character of long) {
    if (character === bare[at]) at++;
    else extra += character;
  }
  return at === bare.length && !OTHER.test(extra.replace(OPENING, ''));
}
const OPENING = /^(?:年[末底初]|[\d年月日季度上下半前—–-]|截[至止]|今年以来|目前|全年|[全我本][国省市州区县旗镇乡村]|累计|共|已|实现|完成|达到?)+/;
/** 第一产业实现增加值 is 第一产业增加值. */
const DONE = /实现|完成/g;
/** What makes another thing of it. */
const OTHER = /[镇乡村局]|街道|社区|公司|园区|计划|目标|任务|预算|上年|去年|同期|每|均|月/;

/** How many characters the two names end in alike. */
export const sharedName = (a: NamedFigure, b: NamedFigure): number => sharedEnd(a.name.replace(DONE, ''), b.name.replace(DONE, ''));

/** A name without time, scope and verbs. */
export const bareName = (name: string): string => name.replace(DONE, '').replace(OPENING, '');

export const shorterName = (a: NamedFigure, b: NamedFigure): string => (a.name.length < b.name.length ? a.name : b.name).replace(OPENING, '');

function sharedEnd(a: string, b: string): number {
  let shared = 0;
  while (shared < a.length && shared < b.length && a[a.length - 1 - shared] === b[b.length - 1 - shared]) shared++;
  return shared;
}
