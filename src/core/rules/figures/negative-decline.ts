import { DECLINES } from '../../figures/decline';
import { paragraphRule } from '../../lint/rule';

const WORDS = [...DECLINES, '降幅', '减幅', '跌幅'];
export default paragraphRule({
  id: 'negative-decline',
  group: 'figures',
  severity: 'warning',
  title: '“下降”“减少”之后不再用负数',
  why: '“下降-3.5%”是双重否定，字面上成了增长。“下降”“负增长”已表示减少，去掉负号即可；若确是增长，应改“下降”为“增长”。',
  options: {},
  triggers: { oddities: ['negative'] },
  bad: [
    { text: '进出口总额同比⟦下降-3.5%⟧。', says: '“下降”后不应再用负数', fixed: '进出口总额同比下降3.5%。' },
    { text: '投资⟦负增长-2.1%⟧。', says: '“负增长”后不应再用负数', fixed: '投资负增长2.1%。' },
    { text: '人口比上年⟦减少-120人⟧。', says: '“减少”后不应再用负数', fixed: '人口比上年减少120人。' },
    { text: '利润⟦下降 -12.6%⟧，降本任务很重。', says: '“下降”', fixed: '利润下降 12.6%，降本任务很重。' },
    { text: '工业用电量⟦回落了−1.2个百分点⟧。', says: '“回落”', fixed: '工业用电量回落了1.2个百分点。' },
    { text: '房地产投资⟦下降负8.3%⟧。', says: '“下降”', fixed: '房地产投资下降8.3%。' },
  ],
  good: [
    { text: '进出口总额同比下降3.5%。' },
    { text: '同比增长-3.5%。' },
    { text: '气温下降至-5℃。' },
    { text: '上年同期为减少766万元，负增长0.94%。' },
    { text: '负债率下降，负增长的行业减少。' },
    { text: '能耗下降-排放减少-质量提升。' },
    { text: '压减负担3项，降低负债5亿元。' },
  ],
  * check({ text, oddities }) {
    for (const { kind, span } of oddities) {
      if (kind !== 'negative') continue;
      // The sign belongs to the figure, or stands before it where a blank made it doubtful.
      const at = /^[-−–负]/u.test(text.slice(span.start, span.start + 1)) ? span.start + 1 : span.start;
      const [whole, word, sign] = NEGATIVE.exec(text.slice(Math.max(0, at - 6), at)) ?? [];
      if (whole === undefined) continue;
      yield {
        span: { start: at - whole.length, end: span.end },
        message: `“${word}”后不应再用负数：双重否定成了增长。去掉负号；若确是增长，请改“${word}”为“增长”。`,
        fixes: [{ title: '去掉负号', safety: 'review', edits: [{ span: { start: at - sign!.length, end: at }, newText: '' }] }],
      };
    }
  },
});

const NEGATIVE = new RegExp(`(${WORDS.join('|')})(?:了| )?([-−–负])$`, 'u');
