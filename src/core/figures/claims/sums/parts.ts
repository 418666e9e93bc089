import { hasAmong, isKindInBracket, opensAmong } from './among';
import { areParts, closesBehind, namesakeBefore } from './bracketed';
import { boundsOf } from '../../reported';
import type { Part, Sum } from '../claim';
import { closesAsComplements } from './complements';
import { extentsOf, type Extent } from './extent';
import { listsOf, type List } from './lists';
import { measureOf, sameMeasure } from './measure';
import { closesAsAccount, closesAsDivided, closesAsNamed, isAccountTotal, closesWithOthers } from './closing';
import { alike, isAmount, leadOf, type Mention, type Reading } from '../mention';
import { isMistyped, isSurelyMistyped } from './mistyped';
import { isBaseOfRate, isEarlier } from '../standing';
import { isTarget } from '../target';
import { countOtherThings, mayOverlap, netFigure } from '../things';
import { tiles } from './tiling';
import { comesNear, exceeds, isNamesake, isSole, mayBeOfAnother, wholeOf } from './whole';

interface Split {
  readonly claims: (Part | Sum)[];
  /** What each figure was read to be part of. */
  readonly wholes: ReadonlyMap<Mention, Mention>;
}

/** Lists after 其中, splits in brackets, 按…分, 分为, 工业项目中, and 39个单位中有18个. */
export function readParts(reading: Reading): Split {
  const claims: (Part | Sum)[] = [];
  const wholes = new Map<Mention, Mention>();
  for (const list of listsOf(reading)) {
    const groups = groupsOf(reading, list, wholes);
    for (const group of groups) {
      for (const part of group.parts) if (!wholes.has(part)) wholes.set(part, group.whole);
      const full = groups.length > 1 && groups.some((other) => other !== group && standBeside(reading, group, other));
      claims.push(...(full ? [sumClaim(reading, { ...list, closed: true, sure: false }, group.whole, { parts: group.parts, full: false, outvoted: false }, false, false)] : claimsOf(reading, list, group)));
    }
  }
  for (let i = 1; i < reading.mentions.length; i++) {
    const whole = reading.mentions[i - 1]!;
    const part = reading.mentions[i]!;
    if (!(hasAmong(reading, whole, part) || isKindInBracket(reading, whole, part)) || wholes.has(part)) continue;
    wholes.set(part, whole);
    claims.push(partClaim(whole, part, 'explicit'));
  }
  return { claims, wholes };
}

/**
 * 项目86个，总投资142.6亿元，其中新建48个，总投资76.2亿元；续建38个，总投资66.4亿元: where the classes make the whole in one measure, they make it in every other that is
 * told of each of them.
 */
function standBeside(reading: Reading, { whole, parts }: Group, other: Group): boolean {
  const { length } = other.parts;
  if (length < 2 || parts.length !== length || (other.whole.quantity.unit?.whole !== true && other.whole.quantity.mantissa < FINE) || !comesNear(whole, parts) || netFigure(reading.text, whole, parts, false) !== undefined) return false;
  const { text } = reading;
  const named = text.slice(Math.max(whole.clause, whole.start - 12), whole.start);
  return areParts(other.whole, other.parts) && parts.every((part, i) => {
    const beside = other.parts[i]!;
    const [first, second] = part.start > beside.start ? [beside, part] : [part, beside];
    // Before the first stands what the class is called, before the second what is told of it: of the whole the same.
    return (part === first || named.endsWith(text.slice(part.lead, part.start))) && first.segment === second.segment && second.index - first.index < 4 && (i + 1 >= length || second.start < Math.min(parts[i + 1]!.start, other.parts[i + 1]!.start));
  });
}

/** A measured amount of so many digits is no sum of others by chance. */
const FINE = 100;

interface Group {
  readonly whole: Mention;
  readonly parts: Mention[];
  readonly measure: number;
  readonly planned: boolean;
  /** Of several amounts in the sentence before the one that is called as the parts are. */
  readonly called?: boolean;
}

/** Sorts the figures of a list by what they measure and finds each its whole. */
function groupsOf(reading: Reading, list: List, wholes: ReadonlyMap<Mention, Mention>): Group[] {
  const { mentions, text } = reading;
  const { next } = list.turn;
  const first = mentions[next];
  const afterPause = text[list.turn.start - 1] === '、';
  const groups: Group[] = [];
  let nested = -1;
  for (let i = next; i < list.end; i++) {
    const part = mentions[i]!;
    if (first === undefined || part.depth > first.depth) continue;
    // 一般预算132亿元，主要用于保工资48亿元 …: what one part is used for goes on until ；
    if (i > next && part.start - part.lead > 3 && NESTED.test(text.slice(part.lead, part.start))) nested = part.segment;
    if (nested === part.segment || !isAmount(part) || COMPARED.test(text.slice(part.lead, part.start)) || isBaseOfRate(reading, part) || (i + 1 < mentions.length && hasTurned(reading, mentions[i + 1]!))) continue;
    // 其中甲3亿元、乙2亿元，两项合计5亿元: what was told is added up, nothing more is told.
    if (SUBTOTAL.test(text.slice(part.lead, part.start)) || opensAmong(reading, part)) break;
    if (afterPause && text.slice(list.turn.start, part.start).includes('，')) break;
    // 完成油菜播种3100亩，其中移栽2700亩；小麦计划面积2800亩，已完成900亩: what has a plan of its own is another thing.
    if (part.segment !== first.segment && isPlannedBefore(reading, part, next) && !isPlannedBefore(reading, first, next)) break;
    const known = groups.find(({ whole, called }) => alike(whole.quantity, part.quantity) && (!called || isNamesake(reading, whole, part, next)));
    // 收入9.86亿元，其中保险费7.8亿元；支出9.12亿元: the other side of the account is no part of this one.
    if (known !== undefined && OUTLAY.test(text.slice(part.lead, part.start)) && INCOME.test(text.slice(known.whole.lead, known.whole.start))) break;
    const group = known ?? (part.segment === first.segment ? groupOf(reading, list, part, wholes) : undefined);
    if (group === undefined || !belongsTo(reading, group, part) || (hasTurned(reading, part) && !hasTurned(reading, group.whole))) continue;
    group.parts.push(part);
    if (known === undefined) groups.push(group);
  }
  return groups.length < 2 ? groups : groups.filter((group) => keepNamed(text, group));
}
/** Whether a target of its kind stands before it in its own segment, in the list. */
function isPlannedBefore(reading: Reading, part: Mention, from: number): boolean {
  for (let i = part.index - 1; i >= from && reading.mentions[i]!.segment === part.segment; i--) {
    const it = reading.mentions[i]!;
    if (isAmount(it) && alike(it.quantity, part.quantity) && isTarget(reading, it)) return true;
  }
  return false;
}
/** 来信56件，较去年同期的80件减少30%: what it was before. */
const COMPARED = /[比较](?:上年|去年)[^，。；]{0,4}的$/;
const INCOME = /收入[^，。；、支]{0,4}$/;
const OUTLAY = /支出[^，。；、收]{0,4}$/;
const SUBTOTAL = /(?:合计|共计|总计|小计|之和|总和|加起来)(?:[^，。；、]{0,4})$/;
const NESTED = /主要|用于|包[括含]|在[^，。；]{1,10}中/;

function groupOf(reading: Reading, list: List, part: Mention, wholes: ReadonlyMap<Mention, Mention>): Group | undefined {
  const nearest = wholeOf(reading, list, part, wholes);
  // 高级1124人、中级3560人；按行业分，教育4630人: the second way of dividing divides the same whole.
  const again = list.closed || (list.divided && nearest !== undefined && nearest.sentence < part.sentence);
  const whole = again && nearest ? wholes.get(nearest) ?? divided(reading, list, nearest) : nearest;
  const called = whole !== undefined && whole !== list.named && !isSole(reading, whole) && isNamesake(reading, whole, part, list.turn.next);
  return whole && { whole, called, parts: [], measure: measureOf(reading, whole), planned: isTarget(reading, whole) || ALLOTTED.test(leadOf(reading, whole)) };
}

/** 等外公路662公里，占32.9%；按路面分，…: what has a share of its own is a part, and never the whole that is divided again. */
function divided({ text, mentions }: Reading, { turn, end }: List, nearest: Mention): Mention | undefined {
  const next = mentions[nearest.index + 1];
  const isPart = next?.quantity.unit?.dimension === 'ratio' && next.segment === nearest.segment && text.slice(nearest.end, next.start).includes('占');
  const isMore = ({ quantity }: Mention): boolean => alike(quantity, nearest.quantity) && boundsOf(nearest.quantity).hi < boundsOf(quantity).lo;
  return isPart && mentions.slice(turn.next, end).some(isMore) ? undefined : nearest;
}

/** 由38个减至35个: a level that was reached, and no part of the 6个 by which all went down. */
function hasTurned(reading: Reading, mention: Mention): boolean {
  const before = reading.mentions[mention.index - 1];
  return before !== undefined && before.clause === mention.clause && alike(before.quantity, mention.quantity) && isEarlier(reading, before)
    && /[至到为成]$/.test(reading.text.slice(before.end, mention.start));
}

/** 安排2.93亿元，其中甲预算0.44亿元: money allotted is planned as well. */
const ALLOTTED = /安排|预算/;

const belongsTo = (reading: Reading, { whole, measure, planned }: Group, part: Mention): boolean =>
  (sameMeasure(measure, measureOf(reading, part)) || isAccountTotal(reading.text, whole)) && (planned || !isTarget(reading, part)) && !countOtherThings(reading, whole, part);

/** 35个，总投资326亿元，完成投资32亿元: of several amounts of money each item has, the one with the name of the whole is the part. */
function keepNamed(text: string, { whole, parts }: Group): boolean {
  if (whole.quantity.unit?.dimension !== 'money') return true;
  const name = text.slice(whole.start - 2, whole.start);
  const named = parts.filter(({ start }) => text.slice(start - 2, start) === name);
  parts.splice(0, parts.length, ...named);
  return parts.length > 0;
}

/** One part is compared with its whole; several are added, unless their classes may overlap. */
function claimsOf(reading: Reading, list: List, group: Group): (Part | Sum)[] {
  const { whole, parts } = group;
  const { text } = reading;
  const inner = innerSplit(whole, parts);
  if (inner !== undefined) return inner.flatMap((group) => claimsOf(reading, list, { ...group, measure: 0, planned: false }));
  const meant = parts.length > 1 && exceeds(whole, parts) ? madeBefore(reading, whole, parts) : undefined;
  if (meant !== undefined) return claimsOf(reading, list, { ...group, whole: meant });
  const namesake = list.bracketed && list.named === whole && parts.length > 1 ? namesakeBefore(reading, whole, parts) : undefined;
  if (namesake !== undefined) return claimsOf(reading, list, { ...group, whole: namesake });
  if (list.bracketed && closesBehind(reading, whole, parts) && !mayOverlap(text, whole, parts)) {
    const exempt = netFigure(text, whole, parts, false);
    return [{ ...sumClaim(reading, { ...list, closed: true }, whole, { parts, full: false, outvoted: false }, false, false), ...(exempt && { exempt }) }];
  }
  // 出口48.6亿元。按贸易方式分，…: what stands in a sentence of its own need not tell all.
  const closed = list.closed && whole.sentence !== parts[0]!.sentence - 1 && !(list.divided && isFar(whole, parts));
  const sure = list.sure && whole.sentence === parts[0]!.sentence;
  return extentsOf(reading, whole, parts, sure || list.bracketed === true, closed).flatMap((extent): (Part | Sum)[] => {
    const proven = closed || extent.full || extent.named || extent.outvoted || isRest(text, whole, extent.parts) || isSurelyMistyped(whole.quantity, extent.parts) || (tiles(text, whole, extent.parts) && !mayBeOfAnother(reading, whole, extent.parts));
    const exempt = extent.full ? undefined : netFigure(text, whole, extent.parts, extent.named === true);
    const excused = <T extends Part | Sum>(claim: T): T => (exempt === undefined ? claim : { ...claim, exempt });
    if (extent.parts.length > 1 && (proven || !mayOverlap(text, whole, extent.parts))) return [excused(sumClaim(reading, { ...list, closed }, whole, extent, sure, goesOn(whole, parts, extent)))];
    // A bracket without 其中 may say anything about its figure.
    if (list.bracketed && !HELD.test(text.slice(whole.end, parts[0]!.start))) return [];
    return extent.parts.filter((part) => sharesName(text, whole, parts[0]!, part)).map((part, i) => excused(partClaim(whole, part, sure && i === 0 ? 'explicit' : 'near')));
  });
}

/** 初中28所（含4所民办初中）. */
const HELD = /^（(?:含|包括|内含)$/;

/** 任务506户，搬迁人口中脱贫户432户，占85%，其中：集中搬迁178户，零星搬迁328户: what is too much for the nearest amount makes one told before it in the sentence. */
const madeBefore = ({ mentions }: Reading, whole: Mention, parts: readonly Mention[]): Mention | undefined =>
  mentions.slice(Math.max(0, whole.index - 8), whole.index).findLast((it) =>
    it.sentence === whole.sentence && it.depth === whole.depth && isAmount(it) && alike(it.quantity, whole.quantity) && makes(it, parts));

function makes(whole: Mention, parts: readonly Mention[]): boolean {
  const all = parts.map(({ quantity }) => boundsOf(quantity));
  const { lo, hi } = boundsOf(whole.quantity);
  return all.reduce((sum, it) => sum + it.lo, 0) <= hi * (1 + 1e-9) && all.reduce((sum, it) => sum + it.hi, 0) >= lo * (1 - 1e-9);
}

/** 高级126人，中级342人，初级368人，其他135人: what others close is one way of dividing, although 高级 alone might be of another. */
const isRest = (text: string, whole: Mention, parts: readonly Mention[]): boolean => closesWithOthers(text, whole, parts) && isMistyped(whole.quantity, parts);

/** Parts that come nowhere near to their whole do not divide it. */
function isFar(whole: Mention, parts: readonly Mention[]): boolean {
  const sum = parts.reduce((all, { quantity }) => all + boundsOf(quantity).lo, 0);
  const { lo, hi } = boundsOf(whole.quantity);
  return whole.sentence !== parts[0]!.sentence && (sum < hi * 0.75 || sum > lo * 1.34);
}

/** 共排查8.62万栋，其中存在隐患326栋，C级86栋、D级112栋，其余128栋: what comes after the first part makes just that part, and far from the whole. */
function innerSplit(whole: Mention, parts: readonly Mention[]): Pick<Group, 'whole' | 'parts'>[] | undefined {
  const [first, ...others] = parts;
  if (first === undefined || others.length < 2) return undefined;
  const sum = others.reduce((all, { quantity }) => all + boundsOf(quantity).lo, 0);
  const all = boundsOf(first.quantity).lo + sum;
  const most = boundsOf(whole.quantity);
  if (Math.abs(sum - boundsOf(first.quantity).lo) > sum * 1e-9 || (all > most.lo * 0.8 && all < most.hi * 1.25)) return undefined;
  return [{ whole, parts: [first] }, { whole: first, parts: others }];
}

/** Whether a further figure of the list would go into the whole as well: what its names close may not be all. */
function goesOn(whole: Mention, parts: readonly Mention[], extent: Extent): boolean {
  const size = parts.indexOf(extent.parts[extent.parts.length - 1]!) + 1;
  return size < parts.length && !exceeds(whole, [...extent.parts, parts[size]!]);
}

function sumClaim(reading: Reading, list: List, whole: Mention, { parts, outvoted, mistyped }: Extent, sure: boolean, more: boolean): Sum {
  const { text } = reading;
  const last = parts[parts.length - 1]!;
  const said = list.closed || REST.test(text.slice(last.clause, last.start));
  const closed = said || outvoted || (!exceeds(whole, parts) && (closesAsNamed(text, whole, parts) || closesAsDivided(text, whole, parts) || closesWithOthers(text, whole, parts) || isSurelyMistyped(whole.quantity, parts) || closesAsAccount(text, whole, parts)
    || (!more && (closesAsComplements(text, whole, parts) || tiles(text, whole, parts)))));
  return {
    kind: 'sum', span: { start: whole.start, end: last.end },
    // After ； a list may have gone on to something else; 其中 may speak of what stands before the nearest figure.
    binding: sure && !mistyped && last.segment === list.turn.segment && (said || !closed) && !mayBeOfAnother(reading, whole, parts) ? 'explicit' : 'near',
    total: whole.quantity, parts: parts.map(({ quantity }) => quantity), closed, ...(outvoted && { outvoted }),
  };
}
const REST = /其余|剩余/;

/** 补植农田林网3万亩，其中新建农田林网1万亩，育苗2700亩: the first part is called as the whole is, what is not goes on to something else. */
function sharesName(text: string, whole: Mention, first: Mention, part: Mention): boolean {
  const name = text.slice(Math.max(whole.clause, whole.start - 4), whole.start);
  if (name.length < 4 || part === first || !text.slice(first.clause, first.start).endsWith(name)) return true;
  return part.clause === first.clause || text.slice(part.clause, part.start).endsWith(name.slice(-2));
}

const partClaim = (whole: Mention, part: Mention, binding: Part['binding']): Part =>
  ({ kind: 'part', span: { start: whole.start, end: part.end }, binding, whole: whole.quantity, part: part.quantity });
