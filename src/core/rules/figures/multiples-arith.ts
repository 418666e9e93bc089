import { decimal, decimalPlaces } from '../../figures/judge/decimal';
import { judge, places, printedFor, repairOf, severityOf, workingOf } from '../../figures/judge';
import { valueOf } from '../../figures/reported';
import { slice } from '../../text/span';
import { paragraphRule } from '../../lint/rule';

export default paragraphRule({
  id: 'multiples-arith',
  group: 'figures',
  severity: 'error',
  title: '“增长几倍”“是几倍”应与两数之比相合',
  why: '由2亿元增长到8亿元，是原来的4倍，增长3倍。“增长”不含原数，“是”“为”含原数，差一倍就差一个基数。',
  options: {},
  triggers: { claims: ['multiple'] },
  bad: [
    { text: '由2.15亿元增长到7.74亿元，增长⟦3.6倍⟧。', says: '7.74÷2.15=3.6倍，应为“增长2.6倍”或“是原来的3.6倍”', fixed: '由2.15亿元增长到7.74亿元，增长2.6倍。' },
    { text: '销售收入由4850万元增至1.31亿元，增长⟦2.7倍⟧。', says: '应为“增长1.7倍”', fixed: '销售收入由4850万元增至1.31亿元，增长1.7倍。' },
    { text: '面积由312亩扩大到749亩，是原来的⟦1.4倍⟧。', says: '749÷312≈2.4倍，应为“是原来的2.4倍”', fixed: '面积由312亩扩大到749亩，是原来的2.4倍。' },
    { text: '企业由20家增加到80家，增长⟦4倍⟧。', says: '80÷20=4倍，应为“增长3倍”', severity: 'warning', fixed: '企业由20家增加到80家，增长3倍。' },
    { text: '全年销售收入7.74亿元，是上年2.15亿元的⟦2.6倍⟧。', says: '是原来的3.6倍' },
    { text: '网络零售额7.74亿元，比上年的2.15亿元增长⟦3.6倍⟧。', says: '应为“增长2.6倍”' },
    { text: '客运量由2020年的126.5万人次增加到2025年的303.6万人次，增加177.1万人次，增长⟦2.4倍⟧。', says: '应为“增长1.4倍”' },
    { text: '合作社由12家发展到36家，五年增长⟦3倍⟧。', says: '36÷12=3倍，应为“增长2倍”', severity: 'warning' },
    { text: '财政支出由2.5亿元增加到11.5亿元，是“十三五”末的⟦3.6倍⟧。', says: '11.5÷2.5=4.6倍' },
    { text: '财政支出由2.5亿元增加到11.5亿元，是“十五”期末的⟦3.6倍⟧。', says: '11.5÷2.5=4.6倍' },
  ],
  good: [
    { text: '合作社由2020年的12家发展到36家，三年增长1.2倍。' },
    { text: '由2亿元增长到8亿元，增长3倍。' },
    { text: '面积由300亩扩大到900亩，是原来的3倍。' },
    { text: '产值增长近3倍。' },
    { text: '企业由20家增加到80家，是原来的4倍。' },
    { text: '由2.15亿元增长到7.74亿元，利润增长3.6倍。' },
    { text: '增加值由2.15亿元增长到7.74亿元，增长2.1倍。' },
    { text: '由2.15亿元增长到7.74亿元，增长2.5倍以上。' },
    { text: '网络零售额7.74亿元，比上年的2.15亿元增长2.6倍。' },
  ],
  * check({ text, claims }) {
    for (const claim of claims) {
      if (claim.kind !== 'multiple') continue;
      const severity = severityOf(judge(claim), claim.binding);
      if (severity === undefined) continue;
      const { now, before, times, by } = claim;
      const ratio = valueOf(now).div(valueOf(before));
      const round = (less: number): string => decimal(ratio.sub(less), decimalPlaces(text, times)).text;
      const [is, grown] = [`“是原来的${round(0)}倍”`, ratio.compare(1) > 0 ? `“增长${round(1)}倍”` : ''];
      const fix = repairOf(text, times, printedFor(claim, text));
      yield {
        span: times.span, severity, related: places(['原来', before], ['现在', now]), ...(fix && { fixes: [fix] }),
        message: `${workingOf(claim, text)}，应为${(by ? [grown, is] : [is, grown]).filter((it) => it !== '').join('或')}，与文中${by ? '增长' : ''}${slice(text, times.span)}不符。若倍数无误，请核对两个数。`,
      };
    }
  },
});
