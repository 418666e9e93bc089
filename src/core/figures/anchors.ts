import { oneOf } from '../text/characters';
import { isAmount, type Mention, type Reading } from './claims/mention';
import type { Period } from './periods';
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
  /** 上年同期 stands before it. */
  readonly isEarlier: boolean;
}

/** The mentions that may be met again elsewhere; cheap, for it is asked of every figure. */
export function isAnchor({ mentions }: Reading, mention: Mention): boolean {
  const { quantity, index, sentence, each } = mention;
  return !each && isPlain(quantity) && (mentions[index + 1]?.sentence === sentence || mentions[index - 1]?.sentence === sentence);
}
const isPlain = ({ mantissa, hedge, upTo }: Quantity): boolean => mantissa >= 10 && hedge === 'stated' && upTo === undefined;

/** The same for the same figure under the same last two characters of a name; hardly ever for others. A small integer, as those of sightings are. */
export function anchorKey(text: string, mention: Mention): number {
  const { mantissa, exponent, unit } = mention.quantity;
  const end = nameEnd(mention);
  if (end - mention.lead < 2) return 0;
  const name = (text.charCodeAt(end - 1) << 15) ^ text.charCodeAt(end - 2);
  return (Math.imul(Math.imul(mantissa | 0, 31) + exponent, 0x9e3779b1) ^ Math.imul(name, 0x85ebca6b) ^ unit!.name.charCodeAt(0)) | 1;
}
/** Words of change belong to the name: 增长, 比上年增加. */
const nameEnd = (mention: Mention): number => (isAmount(mention) ? mention.cue : mention.start);

export function companyOf(reading: Reading, anchor: Mention, periods: readonly Period[]): Company {
  const { mentions, text } = reading;
  let start = anchor.start;
  while (start > 0 && anchor.start - start < 80 && !endsSentence(text, start - 1)) start--;
  const period = periods.findLast(({ span }) => span.start >= start && span.end <= anchor.start);
  const others = mentions.slice(Math.max(0, anchor.index - FARTHEST), anchor.index + FARTHEST + 1)
    .filter((it) => it !== anchor && it.sentence === anchor.sentence && isPlain(it.quantity) && !it.each && nameEnd(it) - it.lead >= 2);
  return { anchor: named(reading, anchor), others: others.map((it) => named(reading, it)), sentence: anchor.sentence, period, isEarlier: EARLIER.test(text.slice(start, anchor.start)) };
}
const FARTHEST = 3;
const endsSentence = oneOf('。！？；\n');
const EARLIER = /[去上前]年|同期|上月/;

const named = ({ text }: Reading, mention: Mention): NamedFigure =>
  ({ quantity: mention.quantity, role: mention.role, name: text.slice(Math.max(mention.lead, nameEnd(mention) - LONGEST), nameEnd(mention)) });
const LONGEST = 24;
