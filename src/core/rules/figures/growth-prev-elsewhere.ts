import { growthClaim, growthsOver, type Told } from '../../figures/indicators';
import { differenceOf, judge, severityOf, workingOf } from '../../figures/judge';
import { placed, type Quantity } from '../../figures/quantity';
import { slice } from '../../text/span';
import { documentRule } from '../../lint/rule';

export default documentRule({
  id: 'growth-prev-elsewhere',
  group: 'figures',
  severity: 'warning',
  title: '增速应与别处写明的上年数对得上',
  why: '今年数和增速写在一处，上年数写在另一处，三个数放到一起一算便知。只比较名称、范围相同，时期正好差一年的数；按可比价格、可比口径计算的增速不核对。',
  options: {},
  bad: [
    {
      text: '2024年，全县税收收入4.12亿元。\n2025年，全县税收收入4.52亿元，增长⟦16.7%⟧。', says: '(4.52−4.12)÷4.12≈9.7%，与文中16.7%不符',
    },
    { text: '去年1—10月，全县到位资金18.5亿元。\n今年1—10月，全县到位资金21.2亿元，同比增长⟦24.6%⟧。', says: '≈14.6%' },
    { text: '2025年全县接待游客156.3万人次，比上年增长⟦39.8%⟧。\n2024年全县接待游客120.4万人次。', says: '≈29.8%' },
    { text: '2024年上半年，全县进出口总额6.05亿元。\n2025年上半年，全县进出口总额6.62亿元，同比增长⟦11.4%⟧。', says: '≈9.4%' },
    { text: '上年，全县信访总量250件。\n今年，全县信访总量210件，下降⟦19%⟧。', says: '(250−210)÷250=16%' },
  ],
  good: [
    { text: '2024年，全县税收收入4.12亿元。\n2025年，全县税收收入4.52亿元，增长9.7%。' },
    { text: '2024年全县地区生产总值138亿元。\n2025年全县地区生产总值150.6亿元，增长6.5%。' },
    { text: '2023年，全县税收收入4.12亿元。\n2025年，全县税收收入4.52亿元，增长16.7%。' },
    { text: '2024年，全县税收收入4.12亿元。\n2025年，全县税收收入4.52亿元，同口径增长16.7%。' },
    { text: '2024年，县本级税收收入4.12亿元。\n2025年，全县税收收入4.52亿元，增长16.7%。' },
    { text: '2024年，全县计划税收收入4.12亿元。\n2025年，全县税收收入4.52亿元，增长16.7%。' },
  ],
  * check(draft) {
    for (const indicator of draft.indicators) {
      for (const { now, before, growth } of growthsOver(indicator)) {
        const inDraft = ({ paragraph }: Told, it: Quantity): Quantity => placed(it, (span) => draft.place(paragraph, span));
        const rate = inDraft(now, growth.rate);
        const [value, last] = [inDraft(now, now.telling.quantity), inDraft(before, before.telling.quantity)];
        const claim = growthClaim(value, last, rate, growth.falling);
        const verdict = judge(claim);
        const severity = severityOf(verdict, 'near');
        if (severity === undefined || severity === 'information') continue;
        const text = draft.folded;
        yield {
          span: rate.span, severity,
          message: `“${now.telling.name}”${workingOf(claim, text)}，${differenceOf(verdict, text, rate)}。请核对增速、本年数和${before.telling.when}的${slice(text, last.span)}；若口径不同，请写明。`,
          related: [{ span: value.span, message: '本年数' }, { span: last.span, message: '上年数' }],
        };
      }
    }
  },
});
