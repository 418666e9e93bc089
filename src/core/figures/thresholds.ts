import { sentenceStart } from '../text/sentence';
import type { Span } from '../text/span';
import { alike } from './claims/mention';
import type { Quantity } from './quantity';
import { isExact, rangeOf, valueOf } from './reported';

/** 亿元以上项目16个: how many things reach a limit. */
interface Class {
  readonly limit: Quantity;
  readonly count: Quantity;
  /** What is counted (项目), and what is said of it before (新签约). */
  readonly noun: string;
  readonly words: string;
}

/** One thing of a class, named with its amount: 甲项目2.4亿元, 投资2.4亿元的甲项目. */
interface Member {
  readonly span: Span;
  readonly amount: Quantity;
}

/** The classes of a paragraph in its order, each with the place of its count in the figures. */
export function readClasses(text: string, quantities: readonly Quantity[]): (Class & { readonly next: number })[] {
  return quantities.flatMap((limit, i) => {
    const count = quantities[i + 1];
    if (limit.threshold !== true || limit.upTo !== undefined || (limit.hedge !== 'at-least' && limit.hedge !== 'over')) return [];
    if (count === undefined || !isExact(count) || count.hedge !== 'stated' || count.threshold || count.span.start - limit.span.end > 16) return [];
    const noun = NOUN.exec(text.slice(limit.span.end, count.span.start))?.[1];
    const words = WORDS.exec(text.slice(Math.max(0, limit.span.start - 16), limit.span.start))![1]!;
    return noun === undefined ? [] : [{ limit, count, noun, words, next: i + 2 }];
  });
}
const NOUN = /^(?:及|含)?(?:以上)?的?([^，。；：、（）\d]{0,10}?)(?:有|共|达|为)?$/;
const WORDS = /([^，。；：、（）\d]{0,16}?)(?:超过?)?$/;

/** The things a class lists right behind its count. */
export function membersOf(text: string, quantities: readonly Quantity[], { limit, count, next }: ReturnType<typeof readClasses>[number]): Member[] {
  const found: Member[] = [];
  let from = count.span.end + OPENS.exec(text.slice(count.span.end, count.span.end + 12))![0].length;
  if (from === count.span.end) return found;
  for (let i = next; i < quantities.length; i++) {
    const amount = quantities[i]!;
    const { start, end } = amount.span;
    if (start - from > 40) break;
    const lead = text.slice(from, start);
    const behind = INVESTED.test(lead) ? THING_BEHIND.exec(text.slice(end, end + 40)) : null;
    if (!alike(amount, limit) || amount.threshold || (behind === null && !THING.test(lead))) break;
    const last = end + (behind?.[0].length ?? 0);
    found.push({ span: { start: behind ? start : from, end: last }, amount });
    const mark = MARK.exec(text.slice(last, last + 4));
    if (mark === null) break;
    from = last + mark[0].length;
  }
  return found;
}
const OPENS = /^(?:个|家)?(?:[，：（][：，]?(?:其中|包括|分别[是为]|即)?[：，]?(?:不乏)?)?/;
/** A name and its amount, no verb that makes it another measure than that of the limit. */
const THING = /^[^，。；：、（）\d]{1,30}(?:项目|工程|基地|中心|产业园|公司|厂|大桥|电站|公路)(?:总?投资)?(?:达|为)?$/;
const INVESTED = /^(?:有|包括)?(?:总?投资|投入)$/;
const THING_BEHIND = /^元?的[^，。；：、（）\d]{1,30}?(?:项目|工程|基地|中心|产业园|公司|厂|大桥|电站|公路)/;
const MARK = /^(?:[、；，]|和|与|及|以及)/;

/** Whether a member stays below the limit of its class, whatever its written amount may stand for. */
export function isBelow({ amount }: Member, { limit }: Class): boolean {
  const most = rangeOf(amount).hi;
  return most !== undefined && most.value.compare(valueOf(limit)) < 0;
}

/**
 * Two classes of the same things in one sentence, the lower limit first, where fewer reach the lower one. Nothing where the sentence sorts by ranges
 * (5000万元至1亿元) and the classes exclude each other.
 */
export function isInverted(text: string, quantities: readonly Quantity[], a: Class, b: Class): boolean {
  const between = text.slice(a.count.span.end, b.limit.span.start);
  const other = quantities.some(({ span, unit }) => span.start > a.count.span.end && span.end < b.limit.span.start && unit?.whole === true);
  if (other || between.length > 60 || /[。！？\n]|其中/.test(between) || !alike(a.limit, b.limit) || !alike(a.count, b.count)) return false;
  if ((a.noun !== b.noun && b.noun !== '') || (a.words !== b.words && b.words !== '')) return false;
  const limits = valueOf(a.limit).compare(valueOf(b.limit));
  if (limits === 0 || limits !== valueOf(a.count).compare(valueOf(b.count))) return false;
  return !sortsByRange(text, quantities, a, b);
}

const A_SENTENCE = 160;

/** 5000万元至1亿元的12个, 亿元以下的8个, or counts that make a whole told before: the classes exclude each other. */
function sortsByRange(text: string, quantities: readonly Quantity[], a: Class, b: Class): boolean {
  const start = sentenceStart(text, a.limit.span.start, A_SENTENCE);
  const stop = text.indexOf('。', b.count.span.end);
  const near = quantities.filter(({ span }) => span.start >= start && (stop < 0 || span.end <= stop));
  if (near.some(({ threshold, hedge, upTo }) => threshold && (upTo !== undefined || hedge === 'at-most' || hedge === 'below'))) return true;
  return near.some((it) => it.span.end <= a.limit.span.start && alike(it, a.count));
}
