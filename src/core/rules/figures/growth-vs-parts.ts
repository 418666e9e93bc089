import { beyondParts, differenceOf, judge, places, severityOf, workingOf } from '../../figures/judge';
import { slice } from '../../text/span';
import { paragraphRule } from '../../lint/rule';

export default paragraphRule({
  id: 'growth-vs-parts',
  group: 'figures',
  severity: 'warning',
  title: '总数的增速应与各部分的增速相合',
  why: '总数由各部分组成，它的增速是各部分增速的加权平均，不会比最快的还快，也不会比最慢的还慢；收入、支出、进出口这些按现价计的，还能由各部分去年的数推算出来。对不上，总有一个增速或数额写错。',
  options: {},
  triggers: { claims: ['composed'] },
  bad: [
    { text: '全年地区生产总值150.6亿元，增长⟦8.6%⟧。其中，第一产业增加值20.1亿元，增长4%；第二产业增加值70.3亿元，增长7.2%；第三产业增加值60.2亿元，增长6.1%。', says: '总数增长8.6%，比各部分（增长4%、增长7.2%、增长6.1%）都高' },
    { text: '云溪县生产总值150.6亿元，同比增长⟦3.2%⟧。第一产业增加值20.1亿元，同比增长4%；第二产业增加值70.3亿元，同比增长7.2%；第三产业增加值60.2亿元，同比增长6.1%。', says: '都低' },
    { text: '进出口总额7.6亿元，增长⟦5.2%⟧，其中出口6.2亿元，增长8.1%；进口1.4亿元，增长6.3%。', says: '总数增长5.2%' },
    { text: '一般公共预算收入11.5亿元，下降⟦9.6%⟧，其中税收收入8.1亿元，下降3.5%；非税收入3.4亿元，下降8.2%。', says: '总数下降9.6%，比各部分（下降3.5%、下降8.2%）都低' },
    { text: '全县接待游客320万人次，增长⟦12.5%⟧，其中甲镇180万人次，增长3%，其余140万人次，增长5%。', says: '都高' },
    { text: '一般公共预算收入11.5亿元，增长⟦6.9%⟧，其中税收收入8.1亿元，增长3.5%；非税收入3.4亿元，增长8.2%。', says: '倒推，11.5÷(8.1÷1.035+3.4÷1.082)−1≈4.8%，与文中6.9%不符' },
    { text: '进出口总额7.62亿元，增长⟦1.2%⟧，其中出口6.21亿元，增长8.1%；进口1.41亿元，下降16.3%。', says: '7.62÷(6.21÷1.081+1.41÷0.837)−1≈2.6%，与文中1.2%不符' },
  ],
  good: [
    { text: '社会消费品零售总额86.42亿元，增长7.3%。按消费类型分，商品零售72.15亿元，增长6.1%；餐饮收入14.27亿元，增长15.8%。' },
    { text: '全年地区生产总值150.6亿元，增长6.4%。其中，第一产业增加值18.4亿元，增长4%；第二产业增加值72.0亿元，增长7.2%；第三产业增加值60.2亿元，增长6.1%。' },
    { text: '进出口总额7.6亿元，增长2.6%，其中出口6.2亿元，增长8.1%；进口1.4亿元，下降16.3%。' },
    { text: '电信业务总量7.6亿元，增长3.9%，其中固定电话6.2亿元，增长8.1%；移动电话1.4亿元，下降16.3%。' },
    { text: '一般公共预算收入11.5亿元，增长4.8%，其中税收收入8.1亿元，增长3.5%；非税收入3.4亿元，增长8.2%。' },
    { text: '一般公共预算收入11.5亿元，同口径增长9.6%，其中税收收入8.1亿元，增长3.5%；非税收入3.4亿元，增长8.2%。' },
    { text: '进出口总额7.6亿元，增长3.2%，其中出口6.2亿元，增长1.1%；进口1.4亿元。' },
    { text: '新建项目46个，增长15%，其中工业21个，增长5%；农业10个，增长11%。' },
  ],
  * check({ text, claims }) {
    for (const claim of claims) {
      if (claim.kind !== 'composed') continue;
      const verdict = judge(claim);
      const severity = severityOf(verdict, claim.binding);
      if (severity === undefined) continue;
      const [whole, ...parts] = claim.rates.map((rate, i) => `${claim.falling[i] ? '下降' : '增长'}${slice(text, rate.span)}`);
      const [stated, ...rates] = claim.rates;
      const told = parts.join('、');
      const beyond = beyondParts(claim);
      yield {
        span: stated!.span, severity,
        message: beyond === undefined
          ? `由各部分的数额和增速（${told}）倒推，${workingOf(claim, text)}，${differenceOf(verdict, text, stated!)}。请核对数额和增速。`
          : `总数${whole}，比各部分（${told}）都${beyond === 'above' ? '高' : '低'}；总数的增速应在各部分的增速之间。请核对。`,
        related: places(...rates.map((rate) => ['部分的增速', rate] as const)),
      };
    }
  },
});
