import { differenceOf, exceeds, judge, places, severityOf, workingOf } from '../../figures/judge';
import { readSumsElsewhere } from '../../figures/sums-elsewhere';
import { fold } from '../../text/classes';
import { slice } from '../../text/span';
import { documentRule } from '../../lint/rule';

export default documentRule({
  id: 'parts-sum-elsewhere',
  group: 'figures',
  severity: 'warning',
  title: '另起一段的分项之和应与前段的总数一致',
  why: '经济运行分析常先用一段说总量，再各用一段“从产业看”“从中直和地方看”“按行业分”。这样开头的一段分的是前段最先说的总数。名称已写全的（三次产业、城镇与乡村、国有与非国有），“从甲和乙看”点明了两类的，对不上才报；其余的超过总数才报。',
  options: {},
  alone: true,
  bad: [
    { text: '全县实现地区生产总值⟦186.42亿元⟧，增长6.2%。\n从产业看，三次产业均实现正增长：第一产业增加值26.85亿元，增长4.1%；第二产业增加值73.86亿元，增长7.4%；第三产业增加值81.21亿元，增长5.8%。', says: '26.85+73.86+81.21=181.92' },
    { text: '全县完成固定资产投资⟦63.82亿元⟧，增长2%。\n从省属和县属看，县属投资增长较快：省属投资完成41.26亿元，下降3%；县属投资完成25.26亿元，增长42.1%。', says: '41.26+25.26=66.52' },
    { text: '全县实现社会消费品零售总额⟦52.74亿元⟧，增长6.8%。\n\n从规模看，限额以上单位零售额14.26亿元，增长1%；限额以下单位零售额38.48亿元，增长8%。\n从地域看，城镇零售额48.63亿元，增长6.9%；乡村零售额3.11亿元，增长5.5%。', says: '48.63+3.11=51.74' },
    { text: '全县完成固定资产投资⟦63.82亿元⟧，增长2%。\n从国有和非国有看，国有及国有控股投资56.11亿元，增长1.6%；非国有投资7.17亿元，增长63.3%。', says: '56.11+7.17=63.28' },
    { text: '1—6月，全社会用电量⟦28.64亿千瓦时⟧，增长4.1%。\n分产业看，第一产业用电量0.62亿千瓦时；第二产业用电量18.35亿千瓦时；第三产业用电量5.26亿千瓦时；居民生活用电量3.41亿千瓦时。', says: '=27.64' },
  ],
  good: [
    { text: '全县实现地区生产总值186.42亿元，增长6.2%。\n从产业看，三次产业均实现正增长：第一产业增加值26.85亿元；第二产业增加值73.86亿元；第三产业增加值85.71亿元。' },
    { text: '全县完成固定资产投资63.82亿元，增长2%。\n从重点领域看，工业投资21.26亿元，民间投资32.16亿元，房地产投资18.4亿元，基础设施投资16.2亿元。' },
    { text: '全县实现地区生产总值186.42亿元。\n二、工业\n从产业看，第一产业投资6.15亿元；第二产业投资28.63亿元；第三产业投资33.64亿元。' },
    { text: '全县进出口总额186.42亿元，增长6.2%。\n从贸易方式看，一般贸易进出口126.85亿元，增长4.1%；加工贸易进出口43.86亿元，增长7.4%。' },
    { text: '全县实现地区生产总值186.42亿元，增长6.2%。\n从产业投资看，第一产业投资6.15亿元；第二产业投资28.63亿元；第三产业投资33.64亿元。' },
    { text: '各级各部门齐心协力。\n从省属和县属看，省属投资完成41.26亿元，县属投资完成22.56亿元。' },
    { text: '全县完成固定资产投资63.82亿元，增长2%。\n从省属和县属看，省属投资完成41.26亿元；县属投资完成22.56亿元。' },
  ],
  * check(draft) {
    let text: string | undefined;
    for (const claim of readSumsElsewhere(draft)) {
      const verdict = judge(claim);
      const severity = severityOf(verdict, claim.binding);
      if (severity === undefined || severity === 'information') continue;
      text ??= fold(draft.text);
      const { total, parts } = claim;
      yield {
        span: total.span, severity,
        message: `${workingOf(claim, text)}，${exceeds(claim) ? `超过总数${slice(text, total.span)}` : differenceOf(verdict, text, total)}。请核对总数和后面的分项。`,
        related: places(...parts.map((part) => ['分项', part] as const)),
      };
    }
  },
});
