import { differenceOf, judge, places, printedFor, repairOf, severityOf, workingOf } from '../../figures/judge';
import { paragraphRule } from '../../lint/rule';

export default paragraphRule({
  id: 'index-vs-change',
  group: 'figures',
  severity: 'warning',
  title: '价格指数应与涨跌幅吻合',
  why: '同比价格指数以上年为100，指数减去100就是涨跌幅：指数100.7即上涨0.7%，指数98.6即下降1.4%。定基指数、环比指数不核。',
  options: {},
  triggers: { claims: ['indexed'] },
  bad: [
    { text: '居民消费价格指数为100.7，同比上涨⟦1.7%⟧。', says: '100.7−100=0.7%，与文中1.7%不符', fixed: '居民消费价格指数为100.7，同比上涨0.7%。' },
    { text: '全县工业生产者出厂价格指数为78.9，同比下降⟦20.1%⟧。', says: '100−78.9=21.1%', fixed: '全县工业生产者出厂价格指数为78.9，同比下降21.1%。' },
    { text: '居民消费价格总指数为99.4，比上年下降⟦1.6%⟧。', says: '100−99.4=0.6%' },
    { text: '工业生产者出厂价格指数（上年=100）为134，同比上涨⟦43%⟧。', says: '134−100=34%' },
    { text: '居民消费价格指数为102.3%，比上年上涨⟦3.2%⟧。', says: '102.3−100=2.3%' },
    { text: '居民消费价格小幅下降，总指数为99.4，同比下降⟦1.6%⟧。', says: '100−99.4=0.6%' },
  ],
  good: [
    { text: '居民消费价格指数为100.7，同比上涨0.7%。' },
    { text: '居民消费价格指数为102.3，比上年提高1.2个百分点。' },
    { text: '居民消费价格指数为104.6，比上年上涨1.2%。' },
    { text: '居民消费价格环比指数为100.7，同比上涨1.7%。' },
    { text: '居民消费价格定基指数为112.3，同比上涨1.7%。' },
    { text: '居民消费价格指数为100.7，其中食品类上涨1.7%。' },
    { text: '居民消费价格指数为100.7，食品烟酒类上涨1.7%。' },
    { text: '空气质量综合指数为98.6，同比下降2.4%。' },
    { text: '居民消费价格指数为100.7，9月份同比上涨1.7%。' },
  ],
  * check({ text, claims }) {
    for (const claim of claims) {
      if (claim.kind !== 'indexed') continue;
      const verdict = judge(claim);
      const severity = severityOf(verdict, claim.binding);
      if (severity === undefined || verdict.tier !== 'contradicts') continue;
      const fix = repairOf(text, claim.rate, printedFor(claim, text));
      yield {
        span: claim.rate.span, severity, message: `${workingOf(claim, text)}，${differenceOf(verdict, text, claim.rate)}。若涨跌幅无误，请核对指数。`,
        related: places(['指数', claim.index]), ...(fix && { fixes: [fix] }),
      };
    }
  },
});
