import { sentenceStart } from '../../../text/sentence';
import { boundsOf } from '../../reported';
import { alike, isAmount, visibleFrom, type Mention, type Reading } from '../mention';
import { measuredBefore } from './bracketed';
import type { List } from './lists';
import { isBaseOfRate, isEarlier } from '../standing';
import { isTarget } from '../target';

/** How many figures back a whole is looked for. */
const FARTHEST = 24;

/** What the figures of a list are part of: the nearest amount of the kind before the list, or the figure the list names. */
export function wholeOf(reading: Reading, list: List, part: Mention, wholes: ReadonlyMap<Mention, Mention>): Mention | undefined {
  if (list.bracketed) return measuredBefore(reading, list.named!, part);
  if (list.named !== undefined) return alike(list.named.quantity, part.quantity) ? list.named : undefined;
  const nearest = nearestBefore(reading, list, part);
  // 从贸易方式看，一般贸易120亿元。从经济类型看，…: what the sentence before told was a part itself.
  if (list.divided && nearest !== undefined && nearest.sentence < part.sentence && !wholes.has(nearest) && opensDivided(reading.text, nearest)) return undefined;
  if (nearest !== undefined) return mayHold(nearest, part) || nearest.end === list.turn.bracket || isNamesake(reading, nearest, part, list.turn.next) ? nearest : roomier(reading, list, nearest, part) ?? nearest;
  return list.divided ? wholeOfSplitBefore(reading, list, part, wholes) : undefined;
}

function nearestBefore(reading: Reading, { turn }: List, part: Mention): Mention | undefined {
  const opens = SENTENCE_END.test(reading.text.slice(Math.max(0, turn.start - 36), turn.start));
  for (let i = turn.next - 1; i >= Math.max(0, turn.next - FARTHEST); i--) {
    const mention = reading.mentions[i]!;
    const acrossStop = mention.sentence < turn.sentence;
    if (acrossStop && (!opens || mention.sentence < turn.sentence - 1)) return undefined;
    if (!isCandidate(reading, mention, part) || !visibleFrom(mention, turn) || (isEarlier(reading, mention) && mention.end !== turn.bracket)) continue;
    if (acrossStop && !governs(reading, mention, part)) return namesake(reading, turn.sentence - 1, part, turn.next);
    if (acrossStop && !mayHold(mention, part) && holdsEarlier(reading, mention, part) && !isNamesake(reading, mention, part, turn.next)) return undefined;
    const apart = isTarget(reading, mention) && DONE.test(reading.text.slice(part.lead, part.start)) && !UNDONE.test(reading.text.slice(part.end, part.end + 40));
    return apart ? undefined : mention;
  }
  return undefined;
}
/** 共抽检16641批次。…检出不合格347批次。其中，市局完成4068批次: what is too much for the last figure may be part of one told before. */
const holdsEarlier = (reading: Reading, nearest: Mention, part: Mention): boolean =>
  reading.mentions.slice(Math.max(0, nearest.index - FARTHEST), nearest.index).some((other) => isCandidate(reading, other, part) && mayHold(other, part));

/** A stop, and perhaps the way the list divides: 。按阶段划分，其中. */
const SENTENCE_END = /[。！？]\s*(?:按[^，。；]{1,10}(?:划?分|分类)(?:（[^（）]{0,12}）)?[，：])?$/;
/** 任务46户，其中已完成30户，正在实施12户，未启动4户: done and undone make the task. */
const UNDONE = /^[^。；]{0,30}(?:正在|[未尚]|其余)/;
const DONE = /完成|实际|实现|累计|已/;

/** 按阶段分，…。按行业分，…: a further way of dividing what the sentence before divided. */
function wholeOfSplitBefore({ text, mentions }: Reading, { turn }: List, part: Mention, wholes: ReadonlyMap<Mention, Mention>): Mention | undefined {
  const before = mentions.slice(Math.max(0, turn.next - FARTHEST), turn.next).findLast((mention) => alike(mention.quantity, part.quantity) && wholes.has(mention));
  if (before === undefined || before.sentence < turn.sentence - 1) return undefined;
  return opensDivided(text, before) ? wholes.get(before) : undefined;
}

const opensDivided = (text: string, { start }: Mention): boolean => DIVIDED.test(text.slice(sentenceStart(text, start, 160), start));

/** Its sentence tells a division. */
const DIVIDED = /(?:^|[，；])(?:按[^，。；]{1,10}(?:划?分|分类)|从[^，。；]{1,12}看|分[^，。；]{1,8}(?:看|情况[是为]))(?:（[^（）]{0,12}）)?[，：]/;

/** Where the nearest amount is too small, 其中 may mean a larger one that stands in a row with it: 新开工20个、竣工10个，其中亿元以上15个. */
function roomier(reading: Reading, { turn }: List, nearest: Mention, part: Mention): Mention | undefined {
  // 12万亩播种任务，已完成7.5万亩，其中小麦8.2万亩: the wheat is part of what was done, not of the task.
  const isDone = DONE.test(reading.text.slice(nearest.lead, nearest.start));
  return reading.mentions.slice(Math.max(0, nearest.index - FARTHEST), nearest.index).findLast((other) =>
    !(isDone && isTask(reading, other)) && (other.segment === nearest.segment || inRow(reading, other, nearest)) && isCandidate(reading, other, part) && visibleFrom(other, turn) && mayHold(other, part));
}

/** 任务12万亩, 12万亩播种任务. */
const isTask = (reading: Reading, mention: Mention): boolean => isTarget(reading, mention) || TASK.test(reading.text.slice(mention.end, mention.end + 8));
const TASK = /^[^，。；、]{0,6}(?:任务|目标|计划|指标)/;

const inRow = ({ text }: Reading, a: Mention, b: Mention): boolean => b.start - a.end < LONGEST_ROW && !/[，；。：]/.test(text.slice(a.end, b.start));
const LONGEST_ROW = 40;

/** Across a full stop 其中 goes on only from the one amount of its kind there, or from one of the same name (到位资金 … 到位资金). */
function governs(reading: Reading, whole: Mention, part: Mention): boolean {
  const name = reading.text.slice(Math.max(whole.lead, whole.start - 4), whole.start);
  if (name.length === 4 && reading.text.slice(part.lead, part.start).endsWith(name)) return true;
  return isSole(reading, whole);
}

/** The one amount of its kind in its sentence. */
export const isSole = (reading: Reading, whole: Mention): boolean =>
  reading.mentions.slice(Math.max(0, whole.index - FARTHEST), whole.index + FARTHEST).every((other) =>
    other === whole || other.sentence !== whole.sentence || !isCandidate(reading, other, whole) || isEarlier(reading, other) || isTarget(reading, other));

/** 总产值52.6亿元，增加值31.5亿元。其中，农业产值…: of several amounts in the sentence before, the only one that is called as the part is. */
function namesake(reading: Reading, sentence: number, part: Mention, before: number): Mention | undefined {
  const { text, mentions } = reading;
  const name = nameOf(text, part);
  if (name === '') return undefined;
  const found = mentions.slice(Math.max(0, before - FARTHEST), before).filter((other) => other.sentence === sentence
    && isCandidate(reading, other, part) && !isEarlier(reading, other) && nameOf(text, other) === name);
  return found.length === 1 ? found[0] : undefined;
}
export const isNamesake = (reading: Reading, whole: Mention, part: Mention, before: number): boolean =>
  whole.sentence < part.sentence && namesake(reading, whole.sentence, part, before) === whole;
/** What is measured where the words end in it; else all of them. */
const nameOf = (text: string, { lead, start }: Mention): string => {
  const words = text.slice(lead, start);
  return NOUN.exec(words)?.[0] ?? (words.length > 2 ? words : '');
};
const NOUN = /(?:产值|增加值|产量|面积|人口|税收|死亡|受伤|(?:资产|负债|权益)总额)$/;

/** 查处92人，移送5人，其中科级3人、处级4人: too much for the nearest figure, not for the one before it. */
export function mayBeOfAnother(reading: Reading, whole: Mention, parts: readonly Mention[]): boolean {
  if (!exceeds(whole, parts)) return false;
  const least = leastOf(parts);
  return reading.mentions.slice(Math.max(0, whole.index - FARTHEST), whole.index).some((other) =>
    other.segment === whole.segment && isCandidate(reading, other, parts[0]!) && visibleFrom(other, parts[0]!) && boundsOf(other.quantity).hi >= least
    && !isEarlier(reading, other) && !isTask(reading, other));
}

const leastOf = (parts: readonly Mention[]): number => parts.reduce((sum, { quantity }) => sum + boundsOf(quantity).lo, 0);

/** Whether parts are more than the whole, whatever the figures may stand for. */
export const exceeds = (whole: Mention, parts: readonly Mention[]): boolean => leastOf(parts) > boundsOf(whole.quantity).hi;

/** Parts that come nowhere near the whole divide something else. */
export const comesNear = (whole: Mention, parts: readonly Mention[]): boolean => {
  const { lo, hi } = boundsOf(whole.quantity);
  const least = leastOf(parts);
  return least > lo / 2 && least < hi * 1.5;
};

const isCandidate = (reading: Reading, mention: Mention, part: Mention): boolean =>
  isAmount(mention) && alike(mention.quantity, part.quantity) && !isBaseOfRate(reading, mention) && !isBesideChange(reading, mention)
  && !YIELD.test(reading.text.slice(Math.max(mention.lead, mention.start - 8), mention.start));
/** 粮食产量5.1万吨，平均亩产253公斤: a yield is no whole of what was harvested. */
const YIELD = /(?:[亩单]产|平均每亩)[^，。；]{0,4}$/;

/** 隧道96处、12.6万米，增加8处、1.1万米，其中…: what goes on behind 、 in another unit grew as the figure before it did. */
const isBesideChange = ({ text, mentions }: Reading, { index, clause, start }: Mention): boolean => {
  const before = mentions[index - 1];
  return before?.role === 'change' && before.clause === clause && start === before.end + 1 && text[before.end] === '、';
};

const mayHold = (whole: Mention, part: Mention): boolean => boundsOf(whole.quantity).hi >= boundsOf(part.quantity).lo;
