import { differenceOf, judge, places, printedFor, repairOf, severityOf, workingOf } from '../../figures/judge';
import { valueOf } from '../../figures/reported';
import { slice } from '../../text/span';
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
    { text: '贫困发生率由12.1%下降到12.7%，下降⟦0.6个百分点⟧。', says: '12.7%比12.1%高，与文中所说的升降、高低相反' },
    { text: '规上工业增加值增长8.6%，高于全国平均（5.9%）⟦3.7个百分点⟧。', says: '8.6−5.9=2.7个百分点', fixed: '规上工业增加值增长8.6%，高于全国平均（5.9%）2.7个百分点。' },
    { text: '财政自给率由40.1%提高⟦3.5个百分点⟧，达到42.6%。', says: '42.6−40.1=2.5个百分点' },
    { text: '合格率由91.2%提高到95.6%，提高⟦4.6个百分点⟧。', says: '95.6−91.2=4.4个百分点' },
    { text: '技改投资增长8.6%，全市平均6.9%，高出全市⟦2.7个百分点⟧。', says: '8.6−6.9=1.7个百分点', fixed: '技改投资增长8.6%，全市平均6.9%，高出全市1.7个百分点。' },
    { text: '城镇化率达到52.3%，比上年提高⟦1.5个百分点⟧，上年为51.8%。', says: '52.3−51.8=0.5个百分点', fixed: '城镇化率达到52.3%，比上年提高0.5个百分点，上年为51.8%。' },
    { text: '不良贷款率2.35%，较年初下降⟦0.46个百分点⟧（年初为2.71%）。', says: '2.71−2.35=0.36个百分点' },
    { text: '自来水普及率达到94.8%，而去年为92.3%，提高了⟦3.5个百分点⟧。', says: '94.8−92.3=2.5个百分点' },
    { text: '毛入学率由2020年的88.5%上升到2025年的93.2%，五年提高⟦5.7个百分点⟧。', says: '93.2−88.5=4.7个百分点' },
    { text: '产品合格率98.6%，与上年的97.1%相比提高⟦2.5个百分点⟧。', says: '98.6−97.1=1.5个百分点' },
    { text: '巩固率、毛入学率分别由95.2%、90.1%提高到96.4%、92.3%，分别提高1.2个、⟦3.2个百分点⟧。', says: '92.3−90.1=2.2个百分点' },
  ],
  good: [
    { text: '技改投资增长8.6%，全市7.1%，全省6.2%，高于全省2.4个百分点。' },
    { text: '技改投资增长8.6%，全市平均6.9%，高出全省2.7个百分点。' },
    { text: '合格率由91.2%提高到95.6%，提高4.4个百分点。' },
    { text: '增速为8.6%，比全市平均高1.7个百分点。' },
    { text: '由14.25%提高到14.8%，提高0.6个百分点。' },
    { text: '绿化率由2020年的35%提高到42%，比上年提高1.2个百分点。' },
    { text: '投资增长8.6%，高新技术产业投资占比6.9%，提高2.7个百分点。' },
    { text: '负债率由63.4%降至58.1%，下降5.3个百分点。' },
    { text: '自来水普及率由82.4%提高到94.6%，提高12.2个百分点，高于全市平均水平（91.8%）2.8个百分点。' },
    { text: '进出口下降5.2%，低于全国平均（3.1%）8.3个百分点。' },
    { text: '增速由负转正，由下降3.2%转为增长1.5%，提高4.7个百分点。' },
    { text: '城镇化率达到52.3%，比年初提高0.3个百分点，上年同期为51.8%。' },
    { text: '不良贷款率2.35%，较年初下降0.36个百分点（年初为2.71%）。' },
    { text: '巩固率、毛入学率分别由95.2%、90.1%提高到96.4%、92.3%，分别提高1.2个、2.2个百分点。' },
    { text: '巩固率、毛入学率分别达到96.4%、92.3%，比上年分别提高1.2个、2.2个百分点。' },
  ],
  * check({ text, claims }) {
    for (const claim of claims) {
      if (claim.kind !== 'points') continue;
      const verdict = judge(claim);
      const severity = severityOf(verdict, claim.binding);
      if (severity === undefined) continue;
      const { from, to, change } = claim;
      if (from !== undefined && to !== undefined && (claim.falling ? valueOf(to).compare(valueOf(from)) > 0 : valueOf(to).compare(valueOf(from)) < 0)) {
        yield {
          span: change.span, severity, related: places(['原来', from], ['现在', to]),
          message: `${slice(text, to.span)}比${slice(text, from.span)}${claim.falling ? '高' : '低'}，与文中所说的升降、高低相反。请核对两个百分数和用词。`,
        };
        continue;
      }
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
