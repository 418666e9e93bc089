import type { Balance } from '../claim';
import { isAmong, totalOf } from './chain';
import { alike, type Mention, type Reading } from '../mention';

/**
 * 收入总计25.6亿元，支出总计25.6亿元，收支平衡 · 收入总计25.6亿元。按照以收定支原则，安排支出总计25.6亿元: an account that is said to be even has two totals of one amount. ·
 * 收支缺口8.4亿元，通过调入资金8亿元、动用预算稳定调节基金0.4亿元解决: a gap that is closed.
 */
export function readEven(reading: Reading): Balance[] {
  const { text, mentions } = reading;
  const claims: Balance[] = [];
  for (const it of mentions) {
    const before = text.slice(Math.max(0, it.start - 40), it.start);
    if (GAP.test(before.slice(-8))) {
      const means = meansOf(reading, it);
      if (means.length > 1) claims.push(claimOf(it, means, true));
      continue;
    }
    if (isAmong(reading, it) || totalOf(reading, it)?.of !== '支出' || !(EVEN.test(text.slice(it.end, it.end + 40)) || RULE.test(before))) continue;
    const income = incomeBefore(reading, it);
    if (income !== undefined) claims.push(claimOf(it, [income], income.sentence === it.sentence));
  }
  return claims;
}
/** Said of this account and of nothing else: no figure between. */
const EVEN = /^[，。；]\s*(?:全年|当年)?(?:收支[相两]抵后?，?)?(?:[^，。；\d基]{0,14}[^，。；\d基本紧])?(?:收支|实现|保持|预算)平衡(?:$|[，。；])/;
const RULE = /(?:以收定支|收支平衡)的?原则[^。；\d]{0,20}$/;
const GAP = /缺口(?:为|达|约)?$/;

function incomeBefore(reading: Reading, outlay: Mention): Mention | undefined {
  for (let i = outlay.index - 1; i >= Math.max(0, outlay.index - 40); i--) {
    const it = reading.mentions[i]!;
    const side = it.bracket === outlay.bracket && !isAmong(reading, it) && alike(it.quantity, outlay.quantity) ? totalOf(reading, it) : undefined;
    if (side !== undefined) return side.of === '收入' ? it : undefined;
  }
  return undefined;
}

function meansOf({ text, mentions }: Reading, gap: Mention): Mention[] {
  const means: Mention[] = [];
  for (let i = gap.index + 1; i < Math.min(mentions.length, gap.index + 8); i++) {
    const it = mentions[i]!;
    if (it.sentence !== gap.sentence || it.role !== 'amount' || it.bracket !== gap.bracket || !alike(it.quantity, gap.quantity)) break;
    if (means.length === 0 && !BY.test(text.slice(gap.end, it.start))) return [];
    if (means.length > 0 && !/^[、和及]|^，(?:通过)?(?:调入|动用|统筹|盘活|争取)/.test(text.slice(means[means.length - 1]!.end, it.start))) break;
    means.push(it);
  }
  const last = means[means.length - 1];
  return last !== undefined && /^(?:予以|来|进行)?(?:解决|弥补|平衡|补足)/.test(text.slice(last.end, last.end + 6)) ? means : [];
}
const BY = /^，(?:拟|主要|全部|需)?(?:通过|由|用|从)[^，。；\d]{0,14}$/;

const claimOf = (stated: Mention, parts: readonly Mention[], sure: boolean): Balance => ({
  kind: 'balance', binding: sure ? 'explicit' : 'near',
  span: { start: Math.min(stated.start, ...parts.map(({ start }) => start)), end: Math.max(stated.end, ...parts.map(({ end }) => end)) },
  incomings: parts.map(({ quantity }) => quantity), outgoings: [], balance: stated.quantity,
});
