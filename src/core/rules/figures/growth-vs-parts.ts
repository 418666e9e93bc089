import type { Sum } from '../../figures/claims/claim';
import { judge, places } from '../../figures/judge';
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
    { text: '全年地区生产总值150.6亿元，增长⟦8.6%⟧。其中，第一产业增加值20.1亿元，增长4%；第二产业增加值70.3亿元，增长7.2%；第三产业增加值60.2亿元，增长6.1%。', says: '总增速8.6%比各部分都高（4%、7.2%、6.1%）' },
    { text: '云溪县生产总值150.6亿元，同比增长⟦3.2%⟧。第一产业增加值20.1亿元，同比增长4%；第二产业增加值70.3亿元，同比增长7.2%；第三产业增加值60.2亿元，同比增长6.1%。', says: '比各部分都低' },
    { text: '进出口总额7.6亿元，增长⟦5.2%⟧，其中出口6.2亿元，增长8.1%；进口1.4亿元，增长6.3%。', says: '总增速5.2%比各部分都低' },
    { text: '一般公共预算收入11.5亿元，下降⟦9.6%⟧，其中税收收入8.1亿元，下降3.5%；非税收入3.4亿元，下降8.2%。', says: '总增速-9.6%比各部分都低（-3.5%、-8.2%）' },
    { text: '全县接待游客320万人次，增长⟦12.5%⟧，其中甲镇180万人次，增长3%，其余140万人次，增长5%。', says: '比各部分都高' },
    { text: '一般公共预算收入11.5亿元，增长⟦6.9%⟧，其中税收收入8.1亿元，增长3.5%；非税收入3.4亿元，增长8.2%。', says: '按各部分去年的数推算，总增速约为4.9%' },
    { text: '进出口总额7.62亿元，增长⟦1.2%⟧，其中出口6.21亿元，增长8.1%；进口1.41亿元，下降16.3%。', says: '总增速约为2.6%' },
  ],
  good: [
    { text: '全年地区生产总值150.6亿元，增长6.3%。其中，第一产业增加值20.1亿元，增长4%；第二产业增加值70.3亿元，增长7.2%；第三产业增加值60.2亿元，增长6.1%。' },
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
      const said = ({ rate, hi }: Rise): string => `${hi < 0 ? '-' : ''}${slice(text, rate.span)}`;
      const told = parts.map(said).join('、');
      const isAbove = whole.lo > Math.max(...parts.map(({ hi }) => hi));
      const isBelow = whole.hi < Math.min(...parts.map(({ lo }) => lo));
      const expected = isAbove || isBelow || !AT_PRICES.test(text.slice(Math.max(0, claim.total.span.start - 20), claim.total.span.start)) ? undefined : expectedRise(claim, parts);
      const misses = expected !== undefined && (whole.lo > expected.hi || whole.hi < expected.lo);
      if (!isAbove && !isBelow && !misses) continue;
      yield {
        span: whole.rate.span,
        message: misses
          ? `按各部分去年的数推算，总增速约为${((expected.lo + expected.hi) / 2).toFixed(1)}%，与文中${said(whole)}不符（各部分为${told}）。请核对数额和增速。`
          : `总增速${said(whole)}比各部分都${isAbove ? '高' : '低'}（${told}），总数的增速应在各部分的增速之间。请核对。`,
        related: places(...parts.map(({ rate }) => ['部分的增速', rate] as const)),
      };
    }
  },
});

/** Amounts at the prices of their year; volumes at constant prices do not add up over years. */
const AT_PRICES = /(?:收入|支出|税收|进出口总?[额值]?|零售[总额]*|[存贷]款(?:余额)?)(?:累计|共)?(?:完成|实现|达到?|为)?$/;

/** What the whole grew by, in percent, when each part grew as told: all figures taken for what they may stand for. */
function expectedRise({ total, parts }: Sum, rises: readonly Rise[]): { readonly lo: number; readonly hi: number } | undefined {
  const bounds = parts.map(boundsOf);
  const before = { lo: 0, hi: 0 };
  bounds.forEach(({ lo, hi }, i) => {
    before.lo += lo / (1 + rises[i]!.hi / 100);
    before.hi += hi / (1 + rises[i]!.lo / 100);
  });
  const now = boundsOf(total);
  // A part that all but vanished tells nothing of what it was.
  return before.lo > 0 && Number.isFinite(before.hi) && rises.every(({ lo }) => lo > -90) ? { lo: (now.lo / before.hi - 1) * 100, hi: (now.hi / before.lo - 1) * 100 } : undefined;
}
