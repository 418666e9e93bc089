import type { Quantity } from '../../quantity';
import { boundsOf } from '../../reported';
import { slipBetween } from '../../slip';
import type { Indexed } from '../claim';
import { mentionFrom, type Mention, type Reading } from '../mention';

/** 居民消费价格指数为100.7，同比上涨0.7% · 生产者价格指数（上年=100）为98.6%，比上年下降1.4%: the year before is a hundred. */
export function readIndexed(reading: Reading, quantities: readonly Quantity[]): Indexed[] {
  const { text } = reading;
  if (!text.includes('价格')) return [];
  const claims: Indexed[] = [];
  for (const index of quantities) {
    const { span, unit, hedge, mantissa, exponent } = index;
    const value = mantissa * 10 ** exponent;
    if ((unit !== undefined && unit.name !== '%') || hedge !== 'stated' || value < 50 || value > 200) continue;
    const before = text.slice(Math.max(0, span.start - REACH), span.start);
    if (!PRICES.test(before)) continue;
    const rate = rateBehind(reading, span.end, unit === undefined ? undefined : index);
    if (rate === undefined) continue;
    const claim: Indexed = { kind: 'indexed', span: { start: span.start, end: rate.end }, binding: 'near', index, rate: rate.quantity, falling: rate.falling };
    // An index may have been compared with that of the year before: where it is no slip of the hand, it was.
    if (holds(claim) || isSlip(claim)) claims.push(claim);
  }
  return claims;
}
const LONG = 1e6;
const REACH = 40;
/** The prices of one sort or place in one clause, against those of the year before and nothing else. */
const PRICES = /(?:^|[，。；：、])[^，。；：定环累]{0,24}价格(?:总水平)?总?指数(?:（[^（）环定]{0,14}）)?(?:累计)?(?:为|是|达到?)?$|价格[^，。；：]{0,10}，[^，。；：环定]{0,6}总?指数(?:为|是|达到?)?$/;

function rateBehind({ text, mentions }: Reading, end: number, index: Quantity | undefined): Mention | undefined {
  const rate = mentions[mentionFrom({ mentions }, index === undefined ? end : index.span.end)];
  return rate?.role === 'growth' && rate.quantity.unit?.name === '%' && rate.quantity.mantissa > 0 && BEHIND.test(text.slice(end, rate.start)) ? rate : undefined;
}
const BEHIND = /^(?:（[^（）环定]{0,14}）)?，(?:同比|[比较](?:上年|去年)(?:同期|同月)?)?(?:总体|平均|累计)?(?:上涨|上升|增长|提高|下降|下跌|降低|回落)(?:了)?$/;

/** How far the index stands from a hundred, in the digits of the rate. */
const distanceOf = ({ index, falling }: Indexed): number => (index.mantissa * 10 ** index.exponent - 100) * (falling ? -1 : 1);
const holds = (claim: Indexed): boolean => {
  const { lo, hi } = boundsOf(claim.rate);
  const [told, worth] = [distanceOf(claim) / 100, 10 ** claim.index.grain / 200];
  return told + worth >= lo && told - worth <= hi;
};
const isSlip = (claim: Indexed): boolean => {
  const { rate: { mantissa, exponent } } = claim;
  const right = Math.round(distanceOf(claim) / 10 ** exponent);
  // 0.7 is as long as 1.7.
  return right > 0 && slipBetween({ mantissa: mantissa + LONG, exponent }, { mantissa: right + LONG, exponent }) !== undefined;
};
