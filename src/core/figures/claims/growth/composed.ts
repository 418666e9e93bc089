import type { Claim, Composed, Sum } from '../claim';
import { mentionFrom, type Mention, type Reading } from '../mention';
import type { Quantity } from '../../quantity';

/** 进出口总额7.6亿元，增长2.6%，其中出口6.2亿元，增长8.1%；进口1.4亿元，下降16.3%: of the sums that were read those whose total and parts all tell what they grew by. */
export function readComposed(reading: Reading, claims: readonly Claim[]): Composed[] {
  const found: Composed[] = [];
  for (const claim of claims) {
    const rises = claim.kind === 'sum' && claim.closed && claim.exempt === undefined ? risesOf(reading, claim) : undefined;
    if (rises !== undefined) found.push(composedOf(reading, claim as Sum, rises));
  }
  return found;
}

function composedOf({ text }: Reading, { total, parts }: Sum, rises: readonly Mention[]): Composed {
  const all = [total, ...parts, ...rises.map(({ quantity }) => quantity)];
  return {
    kind: 'composed', binding: 'near', total, parts, rates: rises.map(({ quantity }) => quantity), falling: rises.map(({ falling }) => falling),
    span: { start: Math.min(...all.map(({ span }) => span.start)), end: Math.max(...all.map(({ span }) => span.end)) },
    atPrices: AT_PRICES.test(text.slice(Math.max(0, total.span.start - 20), total.span.start)),
  };
}
/** Those of retail sales are revised once the year is over, and grow from another base. */
const AT_PRICES = /(?:收入|支出|税收|进出口总?[额值]?|[存贷]款(?:余额)?)(?:累计|共)?(?:完成|实现|达到?|为)?$/;

/** The growth of the total and of every part. */
function risesOf(reading: Reading, { total, parts }: Sum): readonly Mention[] | undefined {
  const rises: Mention[] = [];
  for (const amount of [total, ...parts]) {
    const rise = riseBehind(reading, amount);
    if (rise === undefined) return undefined;
    rises.push(rise);
  }
  return rises;
}

/** 增加值20.1亿元，增长4%: the rate told right behind an amount and against the year before; nothing where it has a base or a measure of its own (同口径, 两年平均). */
function riseBehind(reading: Reading, { span }: Quantity): Mention | undefined {
  const rate = reading.mentions[mentionFrom(reading, span.end)];
  if (rate === undefined || rate.start - span.end > LONGEST) return undefined;
  const { unit, hedge, upTo } = rate.quantity;
  return unit?.name === '%' && hedge === 'stated' && upTo === undefined && RISES.test(reading.text.slice(span.end, rate.start)) ? rate : undefined;
}
const LONGEST = 16;
const RISES = /^，?(?:按(?:可比|不变)价格?(?:计算)?，?)?(?:同比|比上年|比去年|较上年|较去年|上年)?(?:同期)?(?:增长|增加|上升|下降|减少|负增长)$/;
