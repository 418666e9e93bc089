import { differenceOf, judge, places, printedFor, repairOf, severityOf, workingOf } from '../../figures/judge';
import { slice } from '../../text/span';
import { paragraphRule } from '../../lint/rule';

export default paragraphRule({
  id: 'unit-conversion',
  group: 'figures',
  severity: 'error',
  title: '同一个数用两种单位表示，换算后应一致',
  why: '“1200亩（120公顷）”“3.2平方公里，合3200亩”是最常见的换算差错：1公顷=15亩，1平方公里=1500亩，1亿元=10000万元。外币折算随汇率变动，不核。',
  authority: 'GB 3100—1993；1公顷=15亩',
  options: {},
  triggers: { claims: ['conversion'] },
  bad: [
    { text: '项目投资1.2亿元（⟦1200万元⟧）。', says: '1.2亿元=12000万元，与文中1200万元不符', fixed: '项目投资1.2亿元（12000万元）。' },
    { text: '平整土地1200亩（⟦120公顷⟧）。', says: '1200亩=80公顷', fixed: '平整土地1200亩（80公顷）。' },
    { text: '园区规划面积3.2平方公里，合⟦3200亩⟧。', says: '3.2平方公里=4800亩', fixed: '园区规划面积3.2平方公里，合4800亩。' },
    { text: '新修渠道12.5公里（合⟦22里⟧）。', says: '12.5公里=25里' },
    { text: '收购稻谷1.25万吨，即⟦2500万公斤⟧。', says: '1.25万吨=1250万公斤' },
    { text: '全年粮食总产量26.2万吨（折合⟦52.4亿斤⟧）。', says: '26.2万吨=5.24亿斤', severity: 'warning' },
    { text: '造林面积2.35万亩（约⟦2567公顷⟧）。', says: '2.35万亩≈1567公顷' },
    { text: '园区规划面积3.15平方公里，合⟦4700亩⟧。', says: '整数若是约数则可以成立', severity: 'information' },
  ],
  good: [
    { text: '项目投资1.2亿元（12000万元）。' },
    { text: '平整土地1200亩（80公顷）。' },
    { text: '造林面积2.3万亩（约1533公顷）。' },
    { text: '园区规划面积3.15平方公里，合4725亩。' },
    { text: '县级配套3000万元，即1.2亿元的25%。' },
    { text: '用地80亩（53360平方米）。' },
    { text: '注册资本5000万元（3.2亿元）。' },
    { text: '合同外资1.2亿美元（折合8.6亿元）。' },
    { text: '甲镇完成投资1.2亿元（3000万元）、乙镇完成2.3亿元（5000万元）。' },
    { text: '到位资金1.2亿元（8600万元），括号内为上年同期数。' },
    { text: '安排1.2亿元，合计安排3.6亿元。' },
    { text: '重点项目35个（12个）。' },
  ],
  * check({ text, claims }) {
    for (const claim of claims) {
      if (claim.kind !== 'conversion') continue;
      const verdict = judge(claim);
      const severity = severityOf(verdict, claim.binding);
      if (severity === undefined) continue;
      const { from, to } = claim;
      const fix = repairOf(text, to, printedFor(claim, text));
      yield {
        span: to.span, severity,
        message: `${workingOf(claim, text)}，${differenceOf(verdict, text, to)}。若${slice(text, to.span)}无误，请核对${slice(text, from.span)}。`,
        related: places(['换算前', from]), ...(fix && { fixes: [fix] }),
      };
    }
  },
});
