import { meets } from '../../figures/interval';
import { rangeOf } from '../../figures/reported';
import { slice } from '../../text/span';
import { paragraphRule } from '../../lint/rule';

export default paragraphRule({
  id: 'change-repeated',
  group: 'figures',
  severity: 'warning',
  title: '一处变化不应给出两个数',
  why: '“增加2.3亿元，增加4580万元”：两个增量紧挨着，没有各自的比较对象，多半是改稿时旧数没有删掉。',
  options: {},
  triggers: { oddities: ['again'] },
  bad: [
    { text: '基金收入完成3.9亿元，⟦增加2.3亿元，增加4580万元⟧，增长13.4%。', says: '连用两个“增加”' },
    { text: '规上工业增加值⟦增长8.2%，增长7.9%⟧，高于全市平均。', says: '8.2%和7.9%' },
    { text: '用电量12.5亿千瓦时，比上年⟦下降3.1%，下降2.6%⟧。', says: '连用两个“下降”' },
    { text: '在校生4812人，⟦减少188人，减少166人⟧。', says: '188人和166人' },
    { text: '税收⟦增收1.2亿元，增收0.8亿元⟧。', says: '连用两个“增收”' },
  ],
  good: [
    { text: '收入完成3.9亿元，增加4580万元，增长13.4%。' },
    { text: '同比增加2.3亿元，比年初增加4580万元。' },
    { text: '增加2.3亿元，增长4580户。' },
    { text: '工业、农业分别增长8.2%、7.9%。' },
    { text: '实际增长5.2%，增长5.6%的是农村居民。' },
    { text: '增长8.2%，同比增长7.9%。' },
    { text: '新增耕地300亩，新增林地200亩。' },
    { text: '收入增加1.2亿元，增加12000万元。' },
  ],
  * check({ text, oddities }) {
    let end = -1;
    for (const oddity of oddities) {
      if (oddity.kind !== 'again' || oddity.span.start < end) continue;
      const { first, second } = oddity;
      const word = text.slice(first.span.end + 1, second.span.start);
      if (!CHANGE.test(word) || !/^(?:[，。；、）]|$)/u.test(text.slice(second.span.end, second.span.end + 1))) continue;
      if (meets(rangeOf(first), rangeOf(second)) || eachOne(text, first.span.start)) continue;
      const start = first.span.start - word.length;
      end = second.span.end;
      yield {
        span: { start, end: second.span.end },
        message: `连用两个“${word}”：${slice(text, first.span)}和${slice(text, second.span)}，没有各自的比较对象。请核对，删去误留的一个，或写明各与什么相比。`,
      };
    }
  },
});

const CHANGE = /^(?:增加|增长|减少|下降|增收|减收|增支|减支|提高|上升|回落|降低|上涨)$/u;
/** 甲镇、乙镇分别增长8%，增长7%: several subjects. */
const eachOne = (text: string, at: number): boolean => /分别|[、和][^。；]{0,40}均/u.test(text.slice(Math.max(0, at - 40), at));
