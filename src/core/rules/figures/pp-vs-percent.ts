import { aspectOf, judge, places } from '../../figures/judge';
import { slice } from '../../text/span';
import { paragraphRule } from '../../lint/rule';

export default paragraphRule({
  id: 'pp-vs-percent',
  group: 'figures',
  severity: 'warning',
  title: '两个百分数之差应说百分点',
  why: '由52.4%提高到55.6%，是提高3.2个百分点；“提高3.2%”的意思是提高到54.1%。',
  authority: '国家统计局统计指标解释（百分点）',
  options: {},
  triggers: { claims: ['growth'] },
  bad: [
    { text: '城镇化率由52.4%提高到55.6%，提高了⟦3.2%⟧。', says: '应为“3.2个百分点”', fixed: '城镇化率由52.4%提高到55.6%，提高了3.2个百分点。' },
    { text: '优良天数比例为82.6%，比上年的78.4%上升⟦4.2%⟧。', says: '应为“4.2个百分点”', fixed: '优良天数比例为82.6%，比上年的78.4%上升4.2个百分点。' },
    { text: '税收占比从71.3%下降到66.5%，下降⟦4.8%⟧。', says: '应为“4.8个百分点”', fixed: '税收占比从71.3%下降到66.5%，下降4.8个百分点。' },
    { text: '工业增加值增速由上年的5.2%提高到6.1%，提高⟦0.9%⟧。', says: '两个百分数之差' },
    { text: '合格率由96%提高到97%，提高⟦1%⟧。', says: '可能被理解为', severity: 'information' },
    { text: '服务业占比从2020年的48.3%提升至2025年的53.1%，提升⟦4.8%⟧。', says: '应为“4.8个百分点”' },
    { text: '空气优良率由83.2%提高到85.3%，同比提升⟦2.1%⟧。', says: '应为“2.1个百分点”' },
  ],
  good: [
    { text: '城镇化率由52%提高到55%，提高3个百分点。' },
    { text: '税收增长8%，增速比上年提高2个百分点。' },
    { text: '投资由50亿元增加到52亿元，增长4%。' },
    { text: '合格率由80%提高到88%，提高10%。' },
    { text: '绿化率由35%提高到42%，投资增长7%。' },
    { text: '城镇化率由52.4%提高到55.6%，年均提高0.6%。' },
  ],
  * check({ text, claims }) {
    for (const claim of claims) {
      if (claim.kind !== 'growth' || claim.rate === undefined || aspectOf(claim) !== 'points') continue;
      const { exempt: _, ...plain } = claim;
      const asRate = judge(plain).tier === 'contradicts';
      const { start, end } = claim.rate.span;
      const points = `${slice(text, claim.rate.digits)}个百分点`;
      yield {
        span: { start, end }, severity: asRate ? 'warning' : 'information', related: places(['原来', claim.before], ['现在', claim.now]),
        message: `${slice(text, claim.before!.span)}与${slice(text, claim.now!.span)}之差是两个百分数之差，${
          asRate ? `应为“${points}”` : `写作“${slice(text, claim.rate.span)}”可能被理解为增长率，宜写“${points}”`}。`,
        fixes: [{ title: `改为“${points}”`, safety: 'review', edits: [{ span: { start: claim.rate.digits.end, end }, newText: '个百分点' }] }],
      };
    }
  },
});
