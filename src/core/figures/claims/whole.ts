import { boundsOf } from '../reported';
import { alike, isAmount, visibleFrom, type Mention, type Reading } from './mention';
import type { List } from './lists';
import { isBaseOfRate, isEarlier } from './standing';
import { isTarget } from './target';

/** How many figures back a whole is looked for. */
const FARTHEST = 24;

/** What the figures of a list are part of: the nearest amount of the kind before the list, or the figure the list names. */
export function wholeOf(reading: Reading, list: List, part: Mention, wholes: ReadonlyMap<Mention, Mention>): Mention | undefined {
  if (list.named !== undefined) return alike(list.named.quantity, part.quantity) ? list.named : undefined;
  const nearest = nearestBefore(reading, list, part);
  if (nearest !== undefined) return mayHold(nearest, part) ? nearest : roomier(reading, list, nearest, part) ?? nearest;
  return list.closed ? wholeOfSplitBefore(reading, list, part, wholes) : undefined;
}

function nearestBefore(reading: Reading, { turn }: List, part: Mention): Mention | undefined {
  const opens = SENTENCE_END.test(reading.text.slice(Math.max(0, turn.start - 36), turn.start));
  for (let i = turn.next - 1; i >= Math.max(0, turn.next - FARTHEST); i--) {
    const mention = reading.mentions[i]!;
    const acrossStop = mention.sentence < turn.sentence;
    if (acrossStop && (!opens || mention.sentence < turn.sentence - 1 || mention.segment < turn.segment - 1)) return undefined;
    if (!isCandidate(reading, mention, part) || !visibleFrom(mention, turn) || isEarlier(reading, mention)) continue;
    if (acrossStop && (!governs(reading, mention, part) || (!mayHold(mention, part) && holdsEarlier(reading, mention, part)))) return undefined;
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
  const stop = text.lastIndexOf('。', before.start) + 1;
  return DIVIDED.test(text.slice(stop, Math.min(before.start, stop + 40))) ? wholes.get(before) : undefined;
}

/** Its sentence begins with a division. */
const DIVIDED = /^按[^，。；]{1,10}(?:划?分|分类)(?:（[^（）]{0,12}）)?[，：]/;

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
  return reading.mentions.slice(Math.max(0, whole.index - FARTHEST), whole.index + FARTHEST).every((other) =>
    other === whole || other.sentence !== whole.sentence || !isAmount(other) || !alike(other.quantity, whole.quantity));
}

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

const isCandidate = (reading: Reading, mention: Mention, part: Mention): boolean =>
  isAmount(mention) && alike(mention.quantity, part.quantity) && !isBaseOfRate(reading, mention);

const mayHold = (whole: Mention, part: Mention): boolean => boundsOf(whole.quantity).hi >= boundsOf(part.quantity).lo;
