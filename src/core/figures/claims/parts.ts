import type { Part, Sum } from './claim';
import { alike, isAmount, visibleFrom, type Mention, type Reading, type Turn } from './mention';
import { isTarget } from './target';
import { extentsOf } from './extent';
import { sameMeasure } from './measure';
import { isBaseOfRate, isEarlier } from './standing';

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
  for (const part of reading.mentions) {
    const whole = reading.mentions[part.index - 1];
    if (whole === undefined || wholeOf.has(part) || !hasAmong(reading, whole, part)) continue;
    wholeOf.set(part, whole);
    claims.push(partClaim(whole, part, 'explicit'));
  }
  return { claims, wholeOf };
}

type Start = Omit<List, 'end'>;

interface List {
  /** 其中 and its like; the figures after it are the parts. */
  readonly turn: Turn;
  readonly closed: boolean;
  /** The whole where the words before the list name it (粮作中，…). */
  readonly named?: Mention;
  /** The mention the list ends before. */
  readonly end: number;
  readonly sure: boolean;
  /** A split in a bracket without 其中: it may say anything about its figure, one number alone proves nothing. */
  readonly bracketed?: boolean;
}
interface Group {
  readonly whole: Mention;
  readonly parts: readonly Mention[];
}

/** Finds where lists of parts begin, and where each ends. */
function listsOf(reading: Reading): List[] {
  const { text, mentions } = reading;
  const starts: Start[] = [];
  for (const turn of reading.turns) {
    const name = turn.next > 0 && text[turn.start - 1] === '，' ? nameBefore(reading, turn) : undefined;
    starts.push({ turn, closed: false, sure: true, ...(name && { named: name }) });
  }
  for (const opener of openers(reading)) if (!starts.some(({ turn }) => Math.abs(turn.start - opener.turn.start) < 12)) starts.push(opener);
  starts.sort((a, b) => a.turn.start - b.turn.start);
  return starts.map((start, i) => {
    const following = starts.slice(i + 1).find(({ turn }) => turn.depth <= start.turn.depth);
    let end = start.turn.next;
    while (end < mentions.length && belongs(reading, start.turn, mentions[end]!, following?.turn.start)) end++;
    return { ...start, end };
  });
}

function belongs(reading: Reading, turn: Turn, mention: Mention, until: number | undefined): boolean {
  if (mention.sentence !== turn.sentence || (until !== undefined && mention.start > until)) return false;
  if (turn.bracket >= 0 && mention.bracket !== turn.bracket && mention.depth <= turn.depth) return false;
  return !isAmount(mention) || !NEW_SUBJECT.test(reading.text.slice(mention.clause, mention.start));
}
const NEW_SUBJECT = /^(?:全年|全市|全县|全省|全区|全州|全镇|年末|截至|截止|上半年|前三季度|累计|此外|同时|另外?|还有|合计|共计|总计|比上年|同比|较上年|年内|本年|今年|去年|加上|加之|减去|收入总|支出总)/;

/** 按性别分， · 分为 · 粮作中， · a bracket with a split. */
function openers(reading: Reading): Start[] {
  const { text, mentions } = reading;
  const found: Start[] = [];
  for (const mention of mentions) {
    const previous = mentions[mention.index - 1];
    if (previous === undefined) continue;
    const turn: Turn = { ...mention, end: mention.start, start: previous.end, next: mention.index };
    const between = text.slice(previous.end, mention.start);
    if (mention.bracket === previous.end) {
      if (isAmount(previous)) found.push({ turn: { ...turn, start: mention.bracket + 1, end: mention.bracket + 1 }, closed: false, sure: false, named: previous, bracketed: true });
    } else if (between.length < 30 && DIVIDED.test(between)) {
      found.push({ turn, closed: true, sure: true });
    } else if (between.length < 40 && NAMED.test(between)) {
      const name = nameBefore(reading, { ...turn, start: mention.clause });
      if (name !== undefined) found.push({ turn, closed: false, sure: false, named: name });
    }
  }
  return found;
}
const DIVIDED = /按[^，。；]{1,10}(?:划?分|分类)[，：]|分为/;
const NAMED = /[，。；]([^，。；、]{2,10})中，[^，。；]{0,16}$/;

/** 粮作中，: the figure before whose words hold that name, or whose name is short for it. */
function nameBefore({ text, mentions }: Reading, turn: Turn): Mention | undefined {
  const words = text.slice(Math.max(turn.start - 14, 0), turn.start);
  const name = /([^，。；：、%（）\d]{2,10})中，$/.exec(words)?.[1];
  if (name === undefined) return undefined;
  for (let i = turn.next - 1; i >= Math.max(0, turn.next - 16); i--) {
    const mention = mentions[i]!;
    if (mention.sentence < turn.sentence - 1) return undefined;
    const lead = text.slice(mention.lead, mention.start);
    if (isAmount(mention) && lead !== '' && (lead.endsWith(name) || (lead.length >= 2 && lead.length < name.length && abbreviates(lead, name)))) return mention;
  }
  return undefined;
}

/** 经作 for 经济作物. */
function abbreviates(short: string, long: string): boolean {
  let i = 0;
  for (const character of long) if (character === short[i]) i++;
  return i === short.length;
}

/** Sorts the figures of a list by what they measure and finds each its whole. */
function groupsOf(reading: Reading, list: List): Group[] {
  const { mentions, text } = reading;
  const groups: { whole: Mention; parts: Mention[] }[] = [];
  let nested = -1;
  for (let i = list.turn.next; i < list.end; i++) {
    const part = mentions[i]!;
    if (part.depth > mentions[list.turn.next]!.depth) continue;
    // 一般预算132亿元，主要用于保工资48亿元 …: what one part is used for goes on until ；
    if (i > list.turn.next && NESTED.test(text.slice(Math.max(part.clause, mentions[i - 1]!.end), part.start))) nested = part.segment;
    if (nested === part.segment || !isAmount(part) || isBaseOfRate(reading, part)) continue;
    if (text[list.turn.start - 1] === '、' && text.slice(list.turn.start, part.start).includes('，')) break;
    const known = groups.find(({ whole }) => alike(whole.quantity, part.quantity));
    const whole = known?.whole ?? wholeBefore(reading, list, part);
    if (whole === undefined || !sameMeasure(reading, whole, part) || (isTarget(reading, part) && !isTarget(reading, whole))) continue;
    if (known === undefined && part.segment !== mentions[list.turn.next]!.segment) continue;
    if (known === undefined) groups.push({ whole, parts: [part] });
    else known.parts.push(part);
  }
  if (groups.length < 2) return groups;
  // 35个，总投资326亿元，完成投资32亿元: of several amounts of money each item has, the one with the name of the whole is the part.
  return groups.map(({ whole, parts }) => (whole.quantity.unit!.dimension === 'money'
    ? { whole, parts: parts.filter((part) => text.slice(part.start - 2, part.start) === text.slice(whole.start - 2, whole.start)) } : { whole, parts }))
    .filter(({ parts }) => parts.length > 0);
}
const NESTED = /主要|用于|包括|包含|在[^，。；]{1,10}中/;

function wholeBefore(reading: Reading, { turn, named }: List, part: Mention): Mention | undefined {
  if (named !== undefined) return alike(named.quantity, part.quantity) ? named : undefined;
  const opens = /[。！？]\s*$/.test(reading.text.slice(Math.max(0, turn.start - 3), turn.start));
  for (let i = turn.next - 1; i >= 0; i--) {
    const mention = reading.mentions[i]!;
    if (mention.sentence < turn.sentence && (!opens || mention.sentence < turn.sentence - 1 || mention.segment < turn.segment - 1)) return undefined;
    if (isBaseOfRate(reading, mention) || isEarlier(reading, mention)) continue;
    if (!visibleFrom(mention, turn) || !isAmount(mention) || !alike(mention.quantity, part.quantity)) continue;
    if (mention.sentence < turn.sentence && !governs(reading, mention, part)) return undefined;
    return isTarget(reading, mention) && DONE.test(reading.text.slice(part.lead, part.start)) ? undefined : mention;
  }
  return undefined;
}

/** Across a full stop 其中 goes on only from the one amount of its kind there, or from one of the same name (到位资金 … 到位资金). */
function governs(reading: Reading, whole: Mention, part: Mention): boolean {
  const name = reading.text.slice(Math.max(whole.lead, whole.start - 4), whole.start);
  if (name.length === 4 && reading.text.slice(part.lead, part.start).endsWith(name)) return true;
  return reading.mentions.every((other) =>
    other === whole || other.sentence !== whole.sentence || !isAmount(other) || !alike(other.quantity, whole.quantity));
}

const DONE = /完成|实际|实现|累计|已/;

/** One part is compared with its whole; several are added, unless their classes may overlap. */
function claimsOf(reading: Reading, list: List, { whole, parts }: Group): (Part | Sum)[] {
  const { text } = reading;
  const sure = list.sure && whole.sentence === parts[0]!.sentence;
  const overlapping = !list.closed && mayOverlap(parts.map((part) => text.slice(part.clause, part.start)), text.slice(whole.start - 4, whole.start));
  return extentsOf(reading, whole, parts, sure).flatMap((extent): (Part | Sum)[] => {
    if (extent.parts.length === 1 || overlapping) {
      if (list.bracketed) return [];
      return extent.parts.map((part, i) => partClaim(whole, part, sure && i === 0 ? 'explicit' : 'near'));
    }
    const last = extent.parts[extent.parts.length - 1]!;
    return [{
      kind: 'sum', span: { start: whole.start, end: last.end }, binding: sure && !extent.outvoted ? 'explicit' : 'near',
      total: whole.quantity, parts: extent.parts.map(({ quantity }) => quantity),
      closed: list.closed || extent.outvoted || REST.test(text.slice(last.clause, last.start)),
    }];
  });
}
const REST = /其余|剩余/;

/** Classes drawn by size, stage, age or another mark of the same things: one thing may be in two of them. */
const mayOverlap = (leads: readonly string[], whole: string): boolean =>
  leads.some((lead) => OVERLAPPING.test(lead)) || (leads.some((lead) => lead.endsWith(whole)) && !leads.every((lead) => lead.endsWith(whole))) || (leads.some((lead) => lead.includes('女')) && !leads.some((lead) => lead.includes('男')));
const OVERLAPPING = /以上|以下|以内|不足|新开工|开工|投产|竣工|续建|在建|少数民族|岁|学历|专业|高级|重点|规模|新增|达标|预备/;
const partClaim = (whole: Mention, part: Mention, binding: Part['binding']): Part =>
  ({ kind: 'part', span: { start: whole.start, end: part.end }, binding, whole: whole.quantity, part: part.quantity });

/** 39个县直单位中有18个, 158个行政村中共有贫困村103个. */
function hasAmong(reading: Reading, whole: Mention, part: Mention): boolean {
  if (!isAmount(whole) || !isAmount(part) || whole.segment !== part.segment || !alike(whole.quantity, part.quantity)) return false;
  if (whole.quantity.unit?.whole !== true || whole.bracket !== part.bracket) return false;
  const between = reading.text.slice(whole.end, part.start);
  if (between.length > 24) return false;
  if (AMONG.test(between)) return true;
  return HAS.test(between) && /(?:^|[^和与及、])$/.test(reading.text.slice(Math.max(0, whole.start - 1), whole.start)) && !/[和与及、]/.test(between);
}
const AMONG = /^[^，。；、]{0,14}中，?[^，。；、]{0,3}有[^，。；、]{0,8}$/;
const HAS = /^[^，。；、]{1,12}(?<![共拥占现具所])有$/;
