import { places } from '../../figures/judge';
import type { Quantity } from '../../figures/quantity';
import { boundsOf } from '../../figures/reported';
import { slice } from '../../text/span';
import { paragraphRule } from '../../lint/rule';

export default paragraphRule({
  id: 'average-beyond-parts',
  group: 'figures',
  severity: 'error',
  title: '全体的人均数应在城镇和农村的人均数之间',
  why: '全体居民由城镇和农村居民组成，全体的人均收入、支出必在两者之间；越出去了，必有一个数写错。',
  options: {},
  triggers: { words: ['全体居民', '全体常住居民', '县常住居民', '市常住居民', '县居民人均', '市居民人均', '区居民人均', '州居民人均', '省居民人均'] },
  bad: [
    { text: '云溪县全体居民人均可支配收入⟦2756元⟧，增长6.2%；城镇居民人均可支配收入36063元，增长5.2%；农村居民人均可支配收入18974元，增长7.1%。', says: '全体居民2756元，不在城镇居民36063元和农村居民18974元之间' },
    { text: '全体居民人均可支配收入⟦37560元⟧，城镇居民人均可支配收入36063元，农村居民人均可支配收入18974元。', says: '不在城镇居民36063元和农村居民18974元之间，三个数中必有一个不对' },
    { text: '全县居民人均可支配收入⟦19174元⟧。其中，城镇常住居民人均可支配收入36063元；农村常住居民人均可支配收入19874元。', says: '不在' },
    { text: '全市居民人均生活消费支出⟦26560元⟧，城镇居民人均生活消费支出25063元，农村居民人均生活消费支出16974元。', says: '不在' },
    { text: '全县居民人均可支配收入⟦47560元⟧，城镇居民人均可支配收入36063元，乡村居民人均可支配收入18974元。', says: '全县居民47560元，不在城镇居民36063元和乡村居民18974元之间' },
    { text: '城镇居民人均可支配收入36063元，农村居民人均可支配收入18974元，全体居民人均可支配收入达到⟦40560元⟧。', says: '不在' },
  ],
  good: [
    { text: '云溪县全体居民人均可支配收入27560元，增长6.2%；城镇居民人均可支配收入36063元，增长5.2%；农村居民人均可支配收入18974元，增长7.1%。' },
    { text: '全体居民人均可支配收入27560元，城镇居民人均可支配收入36063元。' },
    { text: '全体居民人均可支配收入27560元，城镇居民人均消费支出25063元，农村居民人均消费支出16974元。' },
    { text: '城镇居民人均可支配收入36063元，农村居民人均可支配收入18974元。' },
    { text: '全市居民人均可支配收入增收1560元，城镇居民人均可支配收入36063元，农村居民人均可支配收入18974元。' },
  ],
  * check({ text, quantities }) {
    for (const measure of MEASURES) {
      const [all, urban, rural] = GROUPS.map((who) => averageOf(text, quantities, who, measure));
      if (all === undefined || urban === undefined || rural === undefined) continue;
      const [whole, high, low] = [all, urban, rural].map(({ amount }) => boundsOf(amount)) as [Bounds, Bounds, Bounds];
      if (whole.hi >= Math.min(high.lo, low.lo) && whole.lo <= Math.max(high.hi, low.hi)) continue;
      const said = ({ who, amount }: Average): string => `${who}${slice(text, amount.span)}`;
      yield {
        span: all.amount.span,
        message: `${said(all)}，不在${said(urban)}和${said(rural)}之间，三个数中必有一个不对。请核对。`,
        related: places([urban.who, urban.amount], [rural.who, rural.amount]),
      };
    }
  },
});

type Bounds = ReturnType<typeof boundsOf>;
/** Whose average it is, as written, and how much. */
interface Average {
  readonly who: string;
  readonly amount: Quantity;
}

const GROUPS = ['(?:全体|全?[县市区州省])(?:常住)?居民', '城镇(?:常住)?居民', '(?:(?:农村|乡村)(?:常住)?居民|农民)'];
const MEASURES = ['可支配收入', '(?:生活)?消费支出'];
const PATTERNS = new Map(GROUPS.flatMap((who) => MEASURES.map((measure) =>
  [who + measure, new RegExp(`(${who})人均${measure}(?:累计|预计)?(?:为|是|达到?|实现|完成)?$`, 'u')] as const)));

/** The one amount in 元 of that group and measure; nothing where the paragraph tells several, of other years or places. */
function averageOf(text: string, quantities: readonly Quantity[], group: string, measure: string): Average | undefined {
  const pattern = PATTERNS.get(group + measure)!;
  const found = quantities.flatMap((amount): Average[] => {
    const who = amount.unit?.name !== '元' || amount.hedge !== 'stated' ? undefined : pattern.exec(text.slice(Math.max(0, amount.span.start - 28), amount.span.start))?.[1];
    return who === undefined ? [] : [{ who, amount }];
  });
  return found.length === 1 ? found[0] : undefined;
}
