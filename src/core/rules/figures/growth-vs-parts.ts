import type { Sum } from '../../figures/claims/claim';
import { judge, places } from '../../figures/judge';
import type { Quantity } from '../../figures/quantity';
import { boundsOf } from '../../figures/reported';
import { riseBehind } from '../../figures/rises';
import type { Rise } from '../../figures/rises';
import { slice } from '../../text/span';
import { paragraphRule } from '../../lint/rule';

export default paragraphRule({
  id: 'growth-vs-parts',
  group: 'figures',
  severity: 'warning',
  title: '总数的增速应与各部分的增速相合',
  why: '总数由各部分组成，它的增速是各部分增速的加权平均，不会比最快的还快，也不会比最慢的还慢；收入、支出、进出口这些按现价计的，还能由各部分去年的数推算出来。对不上，总有一个增速或数额写错。',
  options: {},
  triggers: { claims: ['sum'] },
  bad: [
    { text: '全年地区生产总值150.6亿元，增长⟦8.6%⟧。其中，第一产业增加值20.1亿元，增长4%；第二产业增加值70.3亿元，增长7.2%；第三产业增加值60.2亿元，增长6.1%。', says: '总数增长8.6%，比各部分（增长4%、增长7.2%、增长6.1%）都高' },
    { text: '云溪县生产总值150.6亿元，同比增长⟦3.2%⟧。第一产业增加值20.1亿元，同比增长4%；第二产业增加值70.3亿元，同比增长7.2%；第三产业增加值60.2亿元，同比增长6.1%。', says: '都低' },
    { text: '进出口总额7.6亿元，增长⟦5.2%⟧，其中出口6.2亿元，增长8.1%；进口1.4亿元，增长6.3%。', says: '总数增长5.2%' },
    { text: '一般公共预算收入11.5亿元，下降⟦9.6%⟧，其中税收收入8.1亿元，下降3.5%；非税收入3.4亿元，下降8.2%。', says: '总数下降9.6%，比各部分（下降3.5%、下降8.2%）都低' },
    { text: '全县接待游客320万人次，增长⟦12.5%⟧，其中甲镇180万人次，增长3%，其余140万人次，增长5%。', says: '都高' },
    { text: '一般公共预算收入11.5亿元，增长⟦6.9%⟧，其中税收收入8.1亿元，增长3.5%；非税收入3.4亿元，增长8.2%。', says: '倒推，上年合计约10.97亿元，总数约增长4.8%，与文中增长6.9%不符' },
    { text: '进出口总额7.62亿元，增长⟦1.2%⟧，其中出口6.21亿元，增长8.1%；进口1.41亿元，下降16.3%。', says: '总数约增长2.6%，与文中增长1.2%不符' },
  ],
  good: [
    { text: '全年地区生产总值150.6亿元，增长6.4%。其中，第一产业增加值18.4亿元，增长4%；第二产业增加值72.0亿元，增长7.2%；第三产业增加值60.2亿元，增长6.1%。' },
    { text: '进出口总额7.6亿元，增长2.6%，其中出口6.2亿元，增长8.1%；进口1.4亿元，下降16.3%。' },
    { text: '电信业务总量7.6亿元，增长3.9%，其中固定电话6.2亿元，增长8.1%；移动电话1.4亿元，下降16.3%。' },
    { text: '一般公共预算收入11.5亿元，增长4.8%，其中税收收入8.1亿元，增长3.5%；非税收入3.4亿元，增长8.2%。' },
    { text: '一般公共预算收入11.5亿元，同口径增长9.6%，其中税收收入8.1亿元，增长3.5%；非税收入3.4亿元，增长8.2%。' },
    { text: '进出口总额7.6亿元，增长3.2%，其中出口6.2亿元，增长1.1%；进口1.4亿元。' },
    { text: '新建项目46个，增长15%，其中工业21个，增长5%；农业10个，增长11%。' },
  ],
  * check({ text, claims, quantities }) {
    for (const claim of claims) {
      if (claim.kind !== 'sum' || !claim.closed || claim.exempt !== undefined || judge(claim).tier === 'contradicts') continue;
      const whole = riseBehind(text, quantities, claim.total);
      if (whole === undefined) continue;
      const rises = claim.parts.map((it) => riseBehind(text, quantities, it));
      if (rises.includes(undefined)) continue;
      const parts = rises as readonly Rise[];
      const said = ({ rate, hi }: Rise): string => `${hi < 0 ? '下降' : '增长'}${slice(text, rate.span)}`;
      const told = parts.map(said).join('、');
      const isAbove = whole.lo > Math.max(...parts.map(({ hi }) => hi));
      const isBelow = whole.hi < Math.min(...parts.map(({ lo }) => lo));
      const expected = isAbove || isBelow || !AT_PRICES.test(text.slice(Math.max(0, claim.total.span.start - 20), claim.total.span.start)) ? undefined : expectedRise(claim, parts);
      const misses = expected !== undefined && (whole.lo > expected.hi || whole.hi < expected.lo);
      if (!isAbove && !isBelow && !misses) continue;
      yield {
        span: whole.rate.span,
        message: misses
          ? `由各部分的数额和增速（${told}）倒推，上年合计约${amountIn(text, claim.total, expected.before)}，总数约${expected.rate < 0 ? '下降' : '增长'}${Math.abs(expected.rate).toFixed(1)}%，与文中${said(whole)}不符。请核对数额和增速。`
          : `总数${said(whole)}，比各部分（${told}）都${isAbove ? '高' : '低'}；总数的增速应在各部分的增速之间。请核对。`,
        related: places(...parts.map(({ rate }) => ['部分的增速', rate] as const)),
      };
    }
  },
});

/** Amounts at the prices of their year; volumes at constant prices do not add up over years. */
const AT_PRICES = /(?:收入|支出|税收|进出口总?[额值]?|零售[总额]*|[存贷]款(?:余额)?)(?:累计|共)?(?:完成|实现|达到?|为)?$/;

/** What the whole grew by, in percent, when each part grew as told: all figures taken for what they may stand for. `before` is what the parts came to a year ago. */
function expectedRise({ total, parts }: Sum, rises: readonly Rise[]): { readonly lo: number; readonly hi: number; readonly rate: number; readonly before: number } | undefined {
  const bounds = parts.map(boundsOf);
  const before = { lo: 0, hi: 0 };
  bounds.forEach(({ lo, hi }, i) => {
    before.lo += lo / (1 + rises[i]!.hi / 100);
    before.hi += hi / (1 + rises[i]!.lo / 100);
  });
  const now = boundsOf(total);
  // A part that all but vanished tells nothing of what it was.
  if (before.lo <= 0 || !Number.isFinite(before.hi) || rises.some(({ lo }) => lo <= -90)) return undefined;
  const middle = (before.lo + before.hi) / 2;
  return { lo: (now.lo / before.hi - 1) * 100, hi: (now.hi / before.lo - 1) * 100, rate: ((now.lo + now.hi) / 2 / middle - 1) * 100, before: middle };
}

/** An amount in the base unit as the total is written: 7.41亿元. */
function amountIn(text: string, total: Quantity, value: number): string {
  const { lo, hi } = boundsOf(total);
  const written = slice(text, total.digits).replace(/,/g, '');
  const number = Number.parseFloat(written);
  return `${(value * number / ((lo + hi) / 2)).toPrecision(4).replace(/\.?0+$/, '')}${text.slice(total.digits.start, total.span.end).replace(/^[\d.,]+/, '')}`;
}
