import { alike, type Mention, type Reading } from '../mention';
import { signs } from '../signs';
import { countOtherThings } from '../things';
import { sinceStart, type Since } from '../words';

/** 由40家增加到52家: two amounts of one thing, told by one verb. */
export interface Pair {
  readonly before: Mention;
  readonly now: Mention;
  readonly falling: boolean;
  /** No verb tells the direction: 由40家到52家. */
  readonly unsaid: boolean;
  /** From when the change counts. */
  readonly since: Since;
  /** The earlier amount is that of the year before. */
  readonly previous: boolean;
  /** The years named with the two amounts, 0 where none is. */
  readonly from: number;
  readonly to: number;
}

/** Every pair of the paragraph, by its second amount. */
export function readPairs(reading: Reading): ReadonlyMap<Mention, Pair> {
  if ((reading.signs & FROM) === 0) return NONE;
  const pairs = new Map<Mention, Pair>();
  for (const mention of reading.mentions) {
    if (mention.index === 0 || mention.role === 'growth' || mention.role === 'points') continue;
    const pair = pairOf(reading, reading.mentions[mention.index - 1]!, mention);
    if (pair !== undefined) pairs.set(mention, pair);
  }
  return pairs;
}
const FROM = signs('from');
const NONE: ReadonlyMap<Mention, Pair> = new Map();

function pairOf(reading: Reading, before: Mention, now: Mention): Pair | undefined {
  const { text } = reading;
  if (before.segment !== now.segment || before.bracket !== now.bracket || !alike(before.quantity, now.quantity)) return undefined;
  if (now.start - before.end > 40 || before.role === 'points' || before.role === 'change') return undefined;
  // 由下降5%收窄到下降2%: what falls, falls less.
  if (before.falling) return undefined;
  if (before.quantity.unit?.name === '∶') return undefined;
  const start = START.exec(text.slice(Math.max(before.lead, before.start - 24), before.start))?.[0];
  if (start === undefined) return undefined;
  const between = text.slice(before.end, now.start);
  const verb = CHANGED.exec(between);
  const narrows = verb?.[1] === '收窄' && ((before.quantity.mantissa < 0) === (now.quantity.mantissa < 0));
  if (!narrows && (before.quantity.mantissa < 0 || now.quantity.mantissa < 0)) return undefined;
  if (verb === null && !TO.test(between)) return undefined;
  // 排名由369位上升到235位: a better place is a smaller number.
  if ((RANK.test(text.slice(now.start, now.end)) && !(verb !== null && STAFF.test(verb[1]!))) || RANKED.test(text.slice(before.clause, now.start))) return undefined;
  // 由每月2次增加到每周1次: two rates.
  if (between.includes('每') && perOf(start) !== perOf(between)) return undefined;
  // 由12个县扩大到8个市: one classifier, other things.
  if (countOtherThings(reading, before, now)) return undefined;
  return {
    before, now, falling: verb !== null && (narrows ? before.quantity.mantissa > 0 : isFallen(verb[1]!)), unsaid: verb === null, since: sinceStart(start, between), previous: PREVIOUS.test(start),
    from: yearIn(start), to: yearIn(between),
  };
}
export const START = /[由从][^，。；]{0,20}$/;
export const CHANGED = /^，?[^，。；]{0,6}?(增长|增加|提高|提升|上升|上涨|上调|扩大|扩充|发展|增至|升至|跃升|攀升|回升|增|升|涨|下降|减少|降低|缩小|缩减|压缩|缩短|精简|核减|下滑|下跌|下调|回落|压减|收窄|降|减|缩|压)[到至为](?:了)?[^，。；]{0,14}$/;
const TO = /^，?[到至][^，。；]{0,14}$/;
const RANK = /[位名类级档等]$/;
/** 编制由30名核减到25名: nobody's place is cut. */
const STAFF = /^(?:增加|减少|核减|精简|缩减|压减)$/;
const RANKED = /排名|位次|名次|排位|等级|档次|水质/;
export const PREVIOUS = /上年|去年|同期|前一年/;

/** 下降, 压缩, 精简 … */
export const isFallen = (verb: string): boolean => /[降减缩落滑压跌简]|下调/.test(verb);

/** 每人每月85元 → 每人每月. */
const perOf = (words: string): string => /每[^\d，]{1,8}$/.exec(words)?.[0] ?? '';

function yearIn(words: string): number {
  const year = /(\d{4})年/.exec(words)?.[1];
  return year === undefined ? 0 : Number(year);
}
