import { slice } from '../../text/span';
import { paragraphRule, type Finding } from '../../lint/rule';

export default paragraphRule({
  id: 'pp-missing-ge',
  group: 'figures',
  severity: 'information',
  title: '百分点前应有“个”',
  why: '两个百分数相减得到的是“个百分点”。“3.2百分点”“1.5个百分比”“0.8%个百分点”都不合规范。',
  options: {},
  triggers: { oddities: ['percent-points'] },
  bad: [
    { text: '占比提高⟦3.2百分点⟧。', says: '应为“3.2个百分点”', fixed: '占比提高3.2个百分点。' },
    { text: '同比上升⟦1.5个百分比⟧。', says: '应为“1.5个百分点”', fixed: '同比上升1.5个百分点。' },
    { text: '回落⟦0.8%个百分点⟧。', says: '“%”与“个百分点”重复', fixed: '回落0.8个百分点。' },
    { text: '就业率提高⟦2百分点⟧，达到96.5%。', says: '2个百分点', fixed: '就业率提高2个百分点，达到96.5%。' },
    { text: '高于全市平均⟦1.3%百分点⟧。', says: '“%”与“百分点”重复', fixed: '高于全市平均1.3个百分点。' },
    { text: '增速比上月加快⟦0.4 百分点⟧。', says: '0.4个百分点', fixed: '增速比上月加快0.4个百分点。' },
  ],
  good: [
    { text: '占比提高3.2个百分点。' },
    { text: '百分点与百分比含义不同。' },
    { text: '提高近3个百分点。' },
    { text: '提高零点五个百分点。' },
    { text: '百分比为3%，不良率上升0.2个百分点。' },
    { text: '分别拉动增长0.5、1.9和2.7个百分点。' },
  ],
  * check({ text, oddities }) {
    for (const { kind, span } of oddities) {
      if (kind === 'percent-points') yield finding(text, span.start, text.startsWith('百分点', span.end) ? span.end + 3 : span.end);
    }
  },
});

function finding(text: string, start: number, end: number): Finding {
  const span = { start, end };
  const written = slice(text, span);
  const right = `${/^[^ %个百]+/u.exec(written)?.[0] ?? ''}个百分点`;
  const twice = /%个?百分点/u.exec(written)?.[0];
  return {
    span,
    message: twice ? `“%”与“${twice.slice(1)}”重复，应为“${right}”。` : `“${written}”应为“${right}”。`,
    fixes: [{ title: `改为“${right}”`, safety: 'review', edits: [{ span, newText: right }] }],
  };
}
