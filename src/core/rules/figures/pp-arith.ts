import { differenceOf, judge, places, printedFor, repairOf, severityOf, workingOf } from '../../figures/judge';
import { paragraphRule } from '../../lint/rule';

export default paragraphRule({
  id: 'pp-arith',
  group: 'figures',
  severity: 'error',
  title: '提高或下降的百分点应等于两个百分数之差',
  why: '“由91.2%提高到95.6%，提高4.4个百分点”三个数同句给出，相减即可核对。每个数的舍入误差已计入。',
  options: {},
  triggers: { claims: ['points'] },
  bad: [
    { text: '合格率由91.2%提高到95.6%，提高⟦5.4个百分点⟧。', says: '95.6−91.2=4.4个百分点，与文中5.4个百分点不符', fixed: '合格率由91.2%提高到95.6%，提高4.4个百分点。' },
    { text: '增速为8.6%，比全市平均6.9%高⟦2.7个百分点⟧。', says: '8.6−6.9=1.7个百分点', fixed: '增速为8.6%，比全市平均6.9%高1.7个百分点。' },
    { text: '负债率由63.4%降至58.1%，下降⟦6.3个百分点⟧。', says: '63.4−58.1=5.3个百分点', fixed: '负债率由63.4%降至58.1%，下降5.3个百分点。' },
    { text: '城镇化率由上年的61.3%提高到62.28%，比上年提高⟦1.98个百分点⟧。', says: '62.28−61.3=0.98个百分点' },
    { text: '绿化率从35%提升至42%，提升⟦9个百分点⟧。', says: '42−35=7个百分点', fixed: '绿化率从35%提升至42%，提升7个百分点。' },
    { text: '合格率由91.2%提高到95.6%，提高⟦4.6个百分点⟧。', says: '95.6−91.2=4.4个百分点' },
  ],
  good: [
    { text: '合格率由91.2%提高到95.6%，提高4.4个百分点。' },
    { text: '增速为8.6%，比全市平均高1.7个百分点。' },
    { text: '由14.25%提高到14.8%，提高0.6个百分点。' },
    { text: '绿化率由2020年的35%提高到42%，比上年提高1.2个百分点。' },
    { text: '投资增长8.6%，高新技术产业投资占比6.9%，提高2.7个百分点。' },
    { text: '负债率由63.4%降至58.1%，下降5.3个百分点。' },
  ],
  * check({ text, claims }) {
    for (const claim of claims) {
      if (claim.kind !== 'points') continue;
      const verdict = judge(claim);
      const severity = severityOf(verdict, claim.binding);
      if (severity === undefined) continue;
      const { from, to, change } = claim;
      const fix = repairOf(text, change, printedFor(claim, text));
      yield {
        span: change.span, severity,
        message: `${workingOf(claim, text)}，${differenceOf(verdict, text, change)}。请核对两个百分数和升降的百分点。`,
        related: places(['原来', from], ['现在', to]),
        ...(fix && { fixes: [fix] }),
      };
    }
  },
});
