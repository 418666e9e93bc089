import { rateCue } from '../../figures/damage';
import { slice } from '../../text/span';
import { paragraphRule } from '../../lint/rule';

export default paragraphRule({
  id: 'percent-missing',
  group: 'figures',
  severity: 'warning',
  title: '增幅、占比应带百分号或单位',
  why: '“比上年增长12.5”后面没有“%”也没有单位，多半是漏了百分号，念出来不成话。',
  options: {},
  triggers: { oddities: ['bare'] },
  bad: [
    { text: '粮食产量达到53.85亿斤，比上年增长⟦12.5⟧；肉类总产量45万吨。', says: '“增长”后的12.5没有“%”' },
    { text: '规上工业增加值增长⟦8.3⟧，固定资产投资增长9.1%。', says: '漏写' },
    { text: '第三产业占比⟦45.2⟧，比上年提高1.3个百分点。', says: '“占比”' },
    { text: '进出口总额同比下降⟦3.6⟧。', says: '“下降”' },
    { text: '全年税收完成8.2亿元，增幅达⟦6.5⟧。', says: '“增幅”' },
    { text: '实现劳务收入 12 亿元，比上年增长 ⟦50⟧；旅游业起步。', says: '“增长”' },
    { text: '第一产业、第二产业分别增长⟦4.2和6.8⟧，均高于全市。', says: '4.2和6.8' },
    { text: '高新技术产业产值占规模以上工业⟦24.4⟧；外贸依存度回升。', says: '“占”' },
    { text: '地方税收完成62.8亿元，增长⟦8.3⟧；2025年力争增长6%。', says: '“增长”' },
    { text: '接待游客320万人次，增长⟦12⟧，旅游收入15亿元。', says: '“增长”' },
    { text: '完成投资3.2亿元，占年度计划的⟦53⟧；开工率为⟦97⟧。', says: '没有“%”' },
    { text: '来信12件，较去年同期的15件下降⟦20⟧。', says: '“下降”' },
    { text: '入库3.2亿元，同比下降⟦15.8⟧（含退税）。', says: '“下降”' },
  ],
  good: [
    { text: '小区容积率为2.5，人民币汇率为7.1，总和生育率达1.3。' },
    { text: '一季度排名较去年同期下降3，占全市的三分之一。' },
    { text: '分别拉动生产总值增长0.5、1.9和2.7个百分点。' },
    { text: '财政支出292,685万元，增长2,349万元。' },
    { text: '细颗粒物浓度下降3.2，空气质量指数下降1.5。' },
    { text: '采购经理指数比上月上升0.3，位于扩张区间。' },
    { text: '比值由2.1下降到1.9，排名上升5。' },
    { text: '比上年增长12.5%；增幅达6.5个百分点。' },
    { text: '力争增长8' },
    { text: '云溪县户籍人口性别比（女性按100计）为103.8，比五年前的107.2下降3.4。' },
    { text: '城乡居民收入比下降0.05，占地3.5亩。' },
  ],
  * check({ text, oddities }) {
    for (const { kind, span } of oddities) {
      if (kind !== 'bare') continue;
      const words = text[span.start - 1] === ' ' ? span.start - 1 : span.start;
      const { word } = rateCue(text, words);
      yield { span, message: `“${word}”后的${slice(text, span)}没有“%”，也没有单位，疑漏写，请核对补全。` };
    }
  },
});
