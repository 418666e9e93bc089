import { judge, places, severityOf, workingOf } from '../../figures/judge';
import { slice } from '../../text/span';
import { paragraphRule } from '../../lint/rule';

export default paragraphRule({
  id: 'average-beyond-parts',
  group: 'figures',
  severity: 'error',
  title: '全体的人均数应在城镇和农村的人均数之间',
  why: '全体居民由城镇和农村居民组成，全体的人均收入、支出必在两者之间；越出去了，必有一个数写错。',
  options: {},
  triggers: { claims: ['between'] },
  bad: [
    { text: '云溪县全体居民人均可支配收入⟦2756元⟧，增长6.2%；城镇居民人均可支配收入36063元，增长5.2%；农村居民人均可支配收入18974元，增长7.1%。', says: '全体2756元，不在城镇36063元和农村18974元之间（2756元<18974元）' },
    { text: '全体居民人均可支配收入⟦37560元⟧，城镇居民人均可支配收入36063元，农村居民人均可支配收入18974元。', says: '（37560元>36063元），三个数中必有一个不对' },
    { text: '全县居民人均可支配收入⟦19174元⟧。其中，城镇常住居民人均可支配收入36063元；农村常住居民人均可支配收入19874元。', says: '不在' },
    { text: '全市居民人均生活消费支出⟦26560元⟧，城镇居民人均生活消费支出25063元，农村居民人均生活消费支出16974元。', says: '不在' },
    { text: '全县居民人均可支配收入⟦47560元⟧，城镇居民人均可支配收入36063元，乡村居民人均可支配收入18974元。', says: '全体47560元，不在城镇36063元和农村18974元之间' },
    { text: '城镇居民人均可支配收入36063元，农村居民人均可支配收入18974元，全体居民人均可支配收入达到⟦40560元⟧。', says: '不在' },
  ],
  good: [
    { text: '全县城镇居民人均可支配收入38000元，农村居民人均可支配收入19000元，低于全市居民人均可支配收入40000元。' },
    { text: '全市居民人均可支配收入39600元。我县城镇居民人均可支配收入36200元，农村居民人均可支配收入17400元。' },
    { text: '2020年，全县居民人均可支配收入16200元；2025年，城镇居民人均可支配收入34800元，农村居民人均可支配收入18600元。' },
    { text: '云溪县全体居民人均可支配收入27560元，增长6.2%；城镇居民人均可支配收入36063元，增长5.2%；农村居民人均可支配收入18974元，增长7.1%。' },
    { text: '全体居民人均可支配收入27560元，城镇居民人均可支配收入36063元。' },
    { text: '全体居民人均可支配收入27560元，城镇居民人均消费支出25063元，农村居民人均消费支出16974元。' },
    { text: '城镇居民人均可支配收入36063元，农村居民人均可支配收入18974元。' },
    { text: '全市居民人均可支配收入增收1560元，城镇居民人均可支配收入36063元，农村居民人均可支配收入18974元。' },
  ],
  * check({ text, claims }) {
    for (const claim of claims) {
      if (claim.kind !== 'between') continue;
      const severity = severityOf(judge(claim), claim.binding);
      if (severity === undefined) continue;
      const [whole, urban, rural] = [claim.whole, ...claim.parts].map(({ span }) => slice(text, span));
      yield {
        span: claim.whole.span, severity,
        message: `全体${whole}，不在城镇${urban}和农村${rural}之间（${workingOf(claim, text)}），三个数中必有一个不对。请核对。`,
        related: places(['城镇', claim.parts[0]], ['农村', claim.parts[1]]),
      };
    }
  },
});
