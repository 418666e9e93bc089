import { judge, places } from '../../figures/judge';
import { riseBehind } from '../../figures/rises';
import type { Rise } from '../../figures/rises';
import { slice } from '../../text/span';
import { paragraphRule } from '../../lint/rule';

export default paragraphRule({
  id: 'growth-beyond-parts',
  group: 'figures',
  severity: 'warning',
  title: '总数的增速应在各部分的增速之间',
  why: '总数由各部分组成，它的增速是各部分增速的加权平均，不会比最快的还快，也不会比最慢的还慢；越出去了，总有一个增速写错。',
  options: {},
  triggers: { claims: ['sum'] },
  bad: [
    { text: '全年地区生产总值150.6亿元，增长⟦8.6%⟧。其中，第一产业增加值20.1亿元，增长4%；第二产业增加值70.3亿元，增长7.2%；第三产业增加值60.2亿元，增长6.1%。', says: '总增速8.6%比各部分都高（4%、7.2%、6.1%）' },
    { text: '云溪县生产总值150.6亿元，同比增长⟦3.2%⟧。第一产业增加值20.1亿元，同比增长4%；第二产业增加值70.3亿元，同比增长7.2%；第三产业增加值60.2亿元，同比增长6.1%。', says: '比各部分都低' },
    { text: '进出口总额7.6亿元，增长⟦5.2%⟧，其中出口6.2亿元，增长8.1%；进口1.4亿元，增长6.3%。', says: '总增速5.2%比各部分都低' },
    { text: '一般公共预算收入11.5亿元，下降⟦9.6%⟧，其中税收收入8.1亿元，下降3.5%；非税收入3.4亿元，下降8.2%。', says: '总增速-9.6%比各部分都低（-3.5%、-8.2%）' },
    { text: '全县接待游客320万人次，增长⟦12.5%⟧，其中甲镇180万人次，增长3%，其余140万人次，增长5%。', says: '比各部分都高' },
  ],
  good: [
    { text: '全年地区生产总值150.6亿元，增长6.3%。其中，第一产业增加值20.1亿元，增长4%；第二产业增加值70.3亿元，增长7.2%；第三产业增加值60.2亿元，增长6.1%。' },
    { text: '进出口总额7.6亿元，增长3.2%，其中出口6.2亿元，增长8.1%；进口1.4亿元，下降16.3%。' },
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
      const isAbove = whole.lo > Math.max(...parts.map(({ hi }) => hi));
      if (!isAbove && whole.hi >= Math.min(...parts.map(({ lo }) => lo))) continue;
      const said = (rise: Rise): string => `${rise.hi < 0 ? '-' : ''}${slice(text, rise.rate.span)}`;
      yield {
        span: whole.rate.span,
        message: `总增速${said(whole)}比各部分都${isAbove ? '高' : '低'}（${parts.map(said).join('、')}），总数的增速应在各部分的增速之间。请核对。`,
        related: places(...parts.map(({ rate }) => ['部分的增速', rate] as const)),
      };
    }
  },
});
