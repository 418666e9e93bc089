import { boundsOf } from '../reported';
import type { Part, Sum } from './claim';
import { alike, isAmount, visibleFrom, type Mention, type Reading } from './mention';
import { isTarget } from './target';
import { hasAmong } from './among';
import { extentsOf } from './extent';
import { listsOf, type List } from './lists';
import { measureOf, sameMeasure } from './measure';
import { isBaseOfRate, isEarlier } from './standing';
import { countOtherThings } from './things';

export interface Split {
  readonly claims: (Part | Sum)[];
  /** What each figure was read to be part of. */
  readonly wholeOf: Map<Mention, Mention>;
}

/** Lists after 其中, splits in brackets, 按…分, 分为, 工业项目中, and 39个单位中有18个. */
export function readParts(reading: Reading): Split {
  const claims: (Part | Sum)[] = [];
  const wholeOf = new Map<Mention, Mention>();
  for (const list of listsOf(reading)) {
    const groups = groupsOf(reading, list);
    for (const { whole, parts } of groups) for (const part of parts) if (!wholeOf.has(part)) wholeOf.set(part, whole);
    for (const group of groups) claims.push(...claimsOf(reading, list, group));
  }
  for (let i = 1; i < reading.mentions.length; i++) {
    const whole = reading.mentions[i - 1]!;
    const part = reading.mentions[i]!;
    if (!hasAmong(reading, whole, part) || wholeOf.has(part)) continue;
    wholeOf.set(part, whole);
    claims.push(partClaim(whole, part, 'explicit'));
  }
  return { claims, wholeOf };
}

interface Group {
  readonly whole: Mention;
  readonly parts: readonly Mention[];
}

/** Sorts the figures of a list by what they measure and finds each its whole. */
function groupsOf(reading: Reading, list: List): Group[] {
  const { mentions, text } = reading;
  const groups: { whole: Mention; parts: Mention[]; measure: number; planned: boolean }[] = [];
  let nested = -1;
  for (let i = list.turn.next; i < list.end; i++) {
    const part = mentions[i]!;
    if (part.depth > mentions[list.turn.next]!.depth) continue;
    // 一般预算132亿元，主要用于保工资48亿元 …: what one part is used for goes on until ；
    if (i > list.turn.next && part.start - part.lead > 3 && NESTED.test(text.slice(part.lead, part.start))) nested = part.segment;
    if (nested === part.segment || !isAmount(part) || isBaseOfRate(reading, part)) continue;
    if (text[list.turn.start - 1] === '、' && text.slice(list.turn.start, part.start).includes('，')) break;
    const known = groups.find(({ whole }) => alike(whole.quantity, part.quantity));
    const whole = known?.whole ?? roomier(reading, list, wholeBefore(reading, list, part), part);
    if (whole === undefined || (known === undefined && part.segment !== mentions[list.turn.next]!.segment)) continue;
    const group = known ?? { whole, parts: [], measure: measureOf(reading, whole), planned: isTarget(reading, whole) };
    if (!sameMeasure(group.measure, measureOf(reading, part)) || (!group.planned && isTarget(reading, part))) continue;
    if (countOtherThings(reading, whole, part)) continue;
    group.parts.push(part);
    if (known === undefined) groups.push(group);
  }
  if (groups.length < 2) return groups;
  // 35个，总投资326亿元，完成投资32亿元: of several amounts of money each item has, the one with the name of the whole is the part.
  return groups.map(({ whole, parts }) => (whole.quantity.unit!.dimension === 'money'
    ? { whole, parts: parts.filter((part) => text.slice(part.start - 2, part.start) === text.slice(whole.start - 2, whole.start)) } : { whole, parts }))
    .filter(({ parts }) => parts.length > 0);
}
const NESTED = /主要|用于|包[括含]|在[^，。；]{1,10}中/;

function wholeBefore(reading: Reading, { turn, named }: List, part: Mention): Mention | undefined {
  if (named !== undefined) return alike(named.quantity, part.quantity) ? named : undefined;
  const opens = /[。！？]\s*$/.test(reading.text.slice(Math.max(0, turn.start - 3), turn.start));
  for (let i = turn.next - 1; i >= Math.max(0, turn.next - FARTHEST); i--) {
    const mention = reading.mentions[i]!;
    if (mention.sentence < turn.sentence && (!opens || mention.sentence < turn.sentence - 1 || mention.segment < turn.segment - 1)) return undefined;
    if (isBaseOfRate(reading, mention) || isEarlier(reading, mention)) continue;
    if (!visibleFrom(mention, turn) || !isAmount(mention) || !alike(mention.quantity, part.quantity)) continue;
    if (mention.sentence < turn.sentence && !governs(reading, mention, part)) return undefined;
    return isTarget(reading, mention) && DONE.test(reading.text.slice(part.lead, part.start)) ? undefined : mention;
  }
  return undefined;
}

/** How many figures back a whole is looked for. */
const FARTHEST = 24;

/** Where the nearest amount is too small for the part, 其中 may look back to a larger one of the sentence: 新开工20个、竣工10个，其中亿元以上15个. */
function roomier(reading: Reading, { turn }: List, whole: Mention | undefined, part: Mention): Mention | undefined {
  if (whole === undefined) return undefined;
  const least = boundsOf(part.quantity).lo;
  if (boundsOf(whole.quantity).hi >= least) return whole;
  const larger = reading.mentions.slice(Math.max(0, whole.index - FARTHEST), whole.index).findLast((other) => other.sentence === whole.sentence && isAmount(other)
    && visibleFrom(other, turn) && alike(other.quantity, part.quantity) && !isBaseOfRate(reading, other) && boundsOf(other.quantity).hi >= least);
  return larger ?? whole;
}

/** Across a full stop 其中 goes on only from the one amount of its kind there, or from one of the same name (到位资金 … 到位资金). */
function governs(reading: Reading, whole: Mention, part: Mention): boolean {
  const name = reading.text.slice(Math.max(whole.lead, whole.start - 4), whole.start);
  if (name.length === 4 && reading.text.slice(part.lead, part.start).endsWith(name)) return true;
  return reading.mentions.slice(Math.max(0, whole.index - FARTHEST), whole.index + FARTHEST).every((other) =>
    other === whole || other.sentence !== whole.sentence || !isAmount(other) || !alike(other.quantity, whole.quantity));
}

const DONE = /完成|实际|实现|累计|已/;

/** One part is compared with its whole; several are added, unless their classes may overlap. */
function claimsOf(reading: Reading, list: List, { whole, parts }: Group): (Part | Sum)[] {
  const { text } = reading;
  const sure = list.sure && whole.sentence === parts[0]!.sentence;
  return extentsOf(reading, whole, parts, sure).flatMap((extent): (Part | Sum)[] => {
    const leads = extent.parts.map((part) => text.slice(part.clause, part.start));
    const overlapping = !list.closed && !extent.full && !extent.outvoted && mayOverlap(leads, text.slice(whole.start - 4, whole.start));
    if (extent.parts.length === 1 || overlapping) {
      if (list.bracketed) return [];
      return extent.parts.map((part, i) => partClaim(whole, part, sure && i === 0 ? 'explicit' : 'near'));
    }
    const last = extent.parts[extent.parts.length - 1]!;
    return [{
      kind: 'sum', span: { start: whole.start, end: last.end }, binding: sure && !extent.outvoted && last.segment === extent.parts[0]!.segment ? 'explicit' : 'near',
      total: whole.quantity, parts: extent.parts.map(({ quantity }) => quantity),
      closed: list.closed || extent.outvoted || REST.test(text.slice(last.clause, last.start)),
      ...(extent.outvoted && { outvoted: true }),
    }];
  });
}
const REST = /其余|剩余/;

/** Classes drawn by size, stage, age or another mark of the same things: one thing may be in two of them. */
const mayOverlap = (leads: readonly string[], whole: string): boolean =>
  leads.some((lead) => OVERLAPPING.test(lead)) || (leads.some((lead) => lead.endsWith(whole)) && !leads.every((lead) => lead.endsWith(whole))) || (leads.some((lead) => lead.includes('女')) && !leads.some((lead) => lead.includes('男')));
const OVERLAPPING = /以上|以下|以内|不足|新开工|开工|投产|竣工|续建|在建|少数民族|岁|学历|专业|高级|重点|规模|新增|达标|预备|急需|紧缺|双一流|优秀|特困|残疾|党员|高层次|骨干|领军|低保|困难/;
const partClaim = (whole: Mention, part: Mention, binding: Part['binding']): Part =>
  ({ kind: 'part', span: { start: whole.start, end: part.end }, binding, whole: whole.quantity, part: part.quantity });
