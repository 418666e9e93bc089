import type { Yearly } from '../../figures/claims/claim';
import { differenceOf, judge, places, printedFor, repairOf, severityOf, timesOf, workingOf } from '../../figures/judge';
import { div, exactly, meets, rational, sub } from '../../figures/interval';
import { rangeOf } from '../../figures/reported';
import { paragraphRule } from '../../lint/rule';

export default paragraphRule({
  id: 'cagr-arith',
  group: 'figures',
  severity: 'warning',
  title: '年均增速应与首末两数和年数相合',
  why: '年均增长是逐年连乘，等于末数除以首数再开年数次方减1，不是总增幅除以年数。2020年到2025年是5年。按不变价格、可比口径公布的和财政收支的年均增速不核。',
  options: {},
  triggers: { claims: ['yearly'] },
  bad: [
    { text: '营业收入由2020年的103.4亿元增加到2025年的145.8亿元，年均增长⟦8.2%⟧。', says: '(145.8÷103.4)^(1/5)−1≈7.1%，与文中8.2%不符（误以总增幅除以年数）', fixed: '营业收入由2020年的103.4亿元增加到2025年的145.8亿元，年均增长7.1%。' },
    { text: '企业由2021年的50家增至2023年的72家，年均增长⟦22%⟧。', says: '(72÷50)^(1/2)−1≈20%', fixed: '企业由2021年的50家增至2023年的72家，年均增长20%。' },
    { text: '税收由8.12亿元增至10.16亿元，三年年均增长⟦8.4%⟧。', says: '(10.16÷8.12)^(1/3)−1≈7.8%' },
    { text: '五年来，全县电商交易额由12.4亿元增加到31.6亿元，年均增长⟦31%⟧。', says: '^(1/5)−1≈21%' },
    { text: '在册煤矿由2020年的48家减少到2024年的20家，年均下降⟦14.6%⟧。', says: '1−(20÷48)^(1/4)≈19.7%' },
    { text: '电商交易额由2021年的12.4亿元增加到2025年的31.6亿元，年均增长⟦36.6%⟧。', says: '按3年才是36.6%', severity: 'information' },
    { text: '五年来，技改投资累计增长47%，年均增长⟦9.4%⟧。', says: '(1+47%)^(1/5)−1≈8%，与文中9.4%不符（误以总增幅除以年数）', fixed: '五年来，技改投资累计增长47%，年均增长8%。' },
    { text: '全县常住人口30.2万人，与2010年第六次全国人口普查的28.4万人相比，十年共增加1.8万人，增长6.34%，年平均增长率为⟦0.26%⟧。', says: '(30.2÷28.4)^(1/10)−1≈0.62%' },
    { text: '全区人口412360人，比2010年第六次全国人口普查增加52360人，10年间增长14.54%，年平均增长率为⟦1.63%⟧。', says: '(412360÷(412360−52360))^(1/10)−1≈1.37%' },
  ],
  good: [
    { text: '五年来，技改投资累计增长47%，年均增长8%。' },
    { text: '常住人口30.2万人，与2010年的28.4万人相比，增加1.8万人，近五年增长3.1%，年均增长0.61%。' },
    { text: '技改投资增长47%，年均增长9.4%。' },
    { text: '技改投资同比增长47%，五年年均增长9.4%。' },
    { text: '全区人口412360人，比2010年第六次全国人口普查增加52360人，10年间增长14.54%，年平均增长率为1.37%。' },
    { text: '学位三年增加1.2万个，2024年增长6.3%，年均增长9.4%。' },
    { text: '产值由2020年的100亿元增加到2025年的161亿元，年均增长10%。' },
    { text: '地区生产总值年均增长6.8%。' },
    { text: '企业由2021年的50家增至2023年的72家，年均增长20%。' },
    { text: '增加值由2020年的103.4亿元增加到2025年的145.8亿元，年均增长5.2%。' },
    { text: '一般公共预算收入由2020年的110.4亿元增加到2025年的155.2亿元，年均增长5.7%。' },
    { text: '税收由8.12亿元增至10.16亿元，年均增长8.4%。' },
    { text: '税收由8.12亿元增至10.16亿元，三年年均增长7.8%。' },
  ],
  * check({ text, claims }) {
    for (const claim of claims) {
      if (claim.kind !== 'yearly') continue;
      const verdict = judge(claim);
      const severity = severityOf(verdict, claim.binding);
      if (severity === undefined) continue;
      const { before, now, change, overall, rate } = claim;
      const fix = repairOf(text, rate, printedFor(claim, text));
      const difference = verdict.years === undefined ? differenceOf(verdict, text, rate) : `按${verdict.years}年才是${text.slice(rate.span.start, rate.span.end)}`;
      yield {
        span: rate.span, severity, related: places(['起点', before], ['终点', now], ['增减', before && now ? undefined : change], ['总增幅', overall]), ...(fix && { fixes: [fix] }),
        message: `${workingOf(claim, text)}，${difference}${divided(claim) ? '（误以总增幅除以年数）' : ''}。若年均增速无误，请核对${overall ? '总增幅' : '首末两数'}和年数。`,
      };
    }
  },
});

/** 41.0%÷5: the growth of all the years shared out evenly. */
function divided(claim: Yearly): boolean {
  const { rate, years, falling } = claim;
  const all = timesOf(claim, rangeOf);
  const one = exactly(rational(1));
  const each = all && div(falling ? sub(one, all) : sub(all, one), exactly(rational(years)));
  return each !== undefined && meets(each, rangeOf(rate));
}
