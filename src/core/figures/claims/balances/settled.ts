import { boundsOf } from '../../reported';
import { isAmong, isTerm, totalOf } from '../sums/chain';
import { alike, type Mention, type Reading } from '../mention';

/**
 * 收入总计12.7亿元，…，支出总计12.2亿元，收支相抵，年终结余0.5亿元: what is left over where the words set an account off, however many sentences back its
 * totals were told. 收入总计12.7亿元。支出12.2亿元。收支相抵，年终结余0.5亿元: where outlays have no total, those told since.
 */
export function settled(reading: Reading, balance: Mention): Settled | undefined {
  const { text, mentions } = reading;
  const words = text.slice(Math.max(balance.clause - 2, balance.start - 30, 0), balance.start);
  const last = mentions[balance.index - 1];
  if (last === undefined || !LEFT.test(words) || OTHER.test(words) || balance.depth > 0) return undefined;
  if (!isSetOff(reading, balance)) {
    if (words.includes('净结')) return netOf(reading, balance, last);
    if (totalOf(reading, last)?.of !== '支出' || last.sentence < balance.sentence - 1 || !PLAINLY.test(text.slice(last.end, balance.start))) return undefined;
  }
  const outs: Mention[] = [];
  let opening: Mention | undefined;
  let total = false;
  for (let i = balance.index - 1; i >= Math.max(0, balance.index - MOST); i--) {
    const it = mentions[i]!;
    if (it.bracket !== balance.bracket || isAmong(reading, it) || !isTerm(reading, it, balance)) continue;
    const side = totalOf(reading, it);
    if (side?.of === '收入') return closedBy(words, it, { outs, total, opening, needsOpening: side.word !== '总计' });
    if (side !== undefined) {
      if (total) return undefined;
      total = true;
      outs.splice(0, outs.length, it);
    } else if (isSetOff(reading, it)) return undefined;
    else if (OPENING.test(text.slice(it.lead, it.start))) opening ??= it;
    else if (!total && OUTLAY.test(text.slice(Math.max(it.lead, it.start - 20), it.start))) outs.unshift(it);
  }
  return undefined;
}
const MOST = 60;

interface Settled { readonly incomings: readonly Mention[]; readonly outgoings: readonly Mention[]; readonly sure: boolean }

/** 收支相抵 stands before a figure, with no other figure between. */
export const isSetOff = ({ text, mentions }: Reading, { index, start, sentence }: Mention): boolean => {
  const last = mentions[index - 1];
  const from = Math.max(last?.end ?? 0, start - 50);
  const words = text.slice(from, start);
  const at = SET_OFF.exec(words);
  return at !== null && (last === undefined || last.sentence === sentence || /^[^。]*$/.test(words.slice(at.index)));
};
const SET_OFF = /[相两]抵/;
const LEFT = /(?:结余|节余|盈余|结转|累余)(?:结转|结余)?(?:到?下年|资金|收入|支出|使用|数|为|约|共|达到?|[：:]){0,4}$/;
const OTHER = /^其中|上年|年初|期初|[当本]年/;
const PLAINLY = /^[，；。][^，。；]{0,16}$/;
const OPENING = /(?:上年|年初|期初)[^，。；]{0,6}结[余转]/;
const OUTLAY = /支出|上解|调出|还本|(?:安排|补充)[^，。；]{0,12}基金/;

/** 滚存结余14.9亿元，扣除结转下年支出13.8亿元，净结余1.1亿元. */
function netOf({ text, mentions }: Reading, balance: Mention, carried: Mention): Settled | undefined {
  const left = mentions[carried.index - 1];
  if (left === undefined || left.sentence !== balance.sentence || carried.sentence !== balance.sentence || left.bracket !== balance.bracket) return undefined;
  if (!alike(left.quantity, balance.quantity) || !alike(carried.quantity, balance.quantity) || !DEDUCTED.test(text.slice(left.end, carried.start))) return undefined;
  return LEFT.test(text.slice(Math.max(0, left.start - 20), left.start)) ? { incomings: [left], outgoings: [carried], sure: true } : undefined;
}
const DEDUCTED = /^，(?:扣除|减去?|剔除|其中)[^，。；]{0,8}结转[^，。；]{0,8}$/;

interface Outlays {
  readonly outs: readonly Mention[];
  readonly total: boolean;
  readonly opening: Mention | undefined;
  readonly needsOpening: boolean;
}

function closedBy(words: string, income: Mention, { outs, total, opening, needsOpening }: Outlays): Settled | undefined {
  const [first] = outs;
  if (first === undefined) return undefined;
  // 收入总计 and 支出总计 that agree hold what is left over already.
  if (boundsOf(first.quantity).lo === boundsOf(income.quantity).lo) return undefined;
  // 收入合计 need not hold what was left before.
  if (needsOpening && opening === undefined && /滚存|累计/.test(words) && !total) return undefined;
  // 教育支出3亿元、社保支出2亿元 may divide the first.
  if (outs.length > 3) return undefined;
  return { incomings: [income, ...(opening !== undefined && needsOpening ? [opening] : [])], outgoings: outs, sure: total };
}
