import { firstBehind } from '../../../text/halving';
import { alike, type Mention, type Reading } from '../mention';
import { isBaseOfRate, isEarlier } from '../standing';

/** What makes a balance. */
export interface Terms {
  readonly incomings: readonly Mention[];
  readonly outgoings: readonly Mention[];
  /** The words name every term. */
  readonly sure: boolean;
}

/** The figures of its kind in its sentence that stand before it in the open, and its own words for each. */
export interface Term { readonly it: Mention; readonly words: string }

export function termsBefore(reading: Reading, balance: Mention, sentences: number): Term[] {
  const { text, mentions } = reading;
  const found: Term[] = [];
  for (let i = balance.index - 1; i >= Math.max(0, balance.index - 24); i--) {
    const it = mentions[i]!;
    if (it.sentence < balance.sentence - sentences) break;
    if (it.depth !== balance.depth || it.bracket !== balance.bracket || !alike(it.quantity, balance.quantity) || isBaseOfRate(reading, it)) continue;
    found.unshift({ it, words: text.slice(Math.max(it.clause, it.start - 30, mentions[i - 1]?.end ?? 0), it.start) });
  }
  return found;
}

/** The last 其中 before a figure. */
export const turnBefore = ({ turns }: Reading, { start }: Mention): Reading['turns'][number] | undefined => turns[firstBehind(turns, ({ end }) => end > start) - 1];

/** 出生4126人，比上年减少218人: what went is told of nothing that was a year ago. */
export const isCompared = (reading: Reading, { it, words }: Term): boolean => COMPARED.test(words) && (it.role === 'change' || isEarlier(reading, it));
const COMPARED = /同比|[比较]/;

/** 受理1286件，审结1204件，撤回62件，未结20件: an amount between the terms and their balance that nothing says how to count; what 其中 leads on is part of another. */
export const hasOthers = (reading: Reading, balance: Mention, terms: readonly Term[], known: readonly Term[]): boolean =>
  terms.slice(terms.findIndex((term) => known.includes(term))).some((term) => {
    const { it } = term;
    return it.index < balance.index && !isCompared(reading, term) && !known.includes(term) && turnBefore(reading, it)?.segment !== it.segment;
  });

/** Words that only weigh, between what a figure is called and the figure. */
export const FILLER = '(?:预算|合计|总计|总额|总量|数|额|安排|完成|实现|执行|决算|累计|达到|达|仍?为|有|约|共|到位|情况|[：:是])';
export const word = (pattern: string): RegExp => new RegExp(`(?:${pattern})${FILLER}{0,3}$`);
/** 新增债务8.2亿元: what it is of may stand behind the verb. */
export const moved = (pattern: string): RegExp => new RegExp(`(?:${pattern})(?:[\u4e00-\u9fff]{0,4}?)${FILLER}{0,2}$`);
