import type { Quantity } from './quantity';
import { boundsOf } from './reported';

/** How far an amount rose, in percent: the least and the most that the written rate may stand for; below 0 where it fell. */
export interface Rise {
  readonly rate: Quantity;
  readonly lo: number;
  readonly hi: number;
}

/** 增加值20.1亿元，增长4%: the rate told right behind an amount and against the year before; nothing where it has a base or a measure of its own (同口径, 两年平均). */
export function riseBehind(text: string, quantities: readonly Quantity[], amount: Quantity): Rise | undefined {
  const rate = quantities[quantities.indexOf(amount) + 1];
  if (rate?.unit?.name !== '%' || rate.hedge !== 'stated' || rate.upTo !== undefined || rate.span.start - amount.span.end > LONGEST) return undefined;
  const verb = RISES.exec(text.slice(amount.span.end, rate.span.start))?.[1];
  if (verb === undefined) return undefined;
  const { lo, hi } = boundsOf(rate);
  return FALLS.test(verb) ? { rate, lo: -hi * 100, hi: -lo * 100 } : { rate, lo: lo * 100, hi: hi * 100 };
}
const LONGEST = 16;
const RISES = /^，?(?:按(?:可比|不变)价格?(?:计算)?，?)?(?:同比|比上年|比去年|较上年|较去年|上年)?(?:同期)?(增长|增加|上升|下降|减少|负增长)$/;
const FALLS = /^[下减负]/;
