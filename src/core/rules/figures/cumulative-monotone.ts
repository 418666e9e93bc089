import { shrinking } from '../../figures/indicators';
import { slice } from '../../text/span';
import { documentRule } from '../../lint/rule';

export default documentRule({
  id: 'cumulative-monotone',
  group: 'figures',
  severity: 'warning',
  title: '累计数不应随时间减少',
  why: '上半年完成的一定包含一季度完成的，全年数不会小于上半年数。后面的累计数反而小，必有一处写错。余额、在校生等时点数可以减少，不在此列。',
  options: {},
  bad: [
    { text: '截至9月底累计到位资金15.2亿元，截至10月底累计到位资金⟦14.8亿元⟧。', says: '“到位资金”累计数随时间减少：截至9月底15.2亿元，截至10月底14.8亿元' },
    { text: '上半年接待游客90万人次，全年接待游客⟦85万人次⟧。', says: '上半年90万人次，全年85万人次' },
    { text: '一季度开工32个，上半年共开工⟦30个⟧。', says: '一季度32个，上半年30个' },
    { text: '1—9月，全县新签约项目77个。\n前三季度工作扎实。\n1—10月，全县新签约项目⟦71个⟧。', says: '1—9月77个，1—10月71个' },
    { text: '2025年上半年，全县累计新增市场主体1250户。\n2025年全年全县累计新增市场主体⟦1205户⟧。', says: '1250户' },
  ],
  good: [
    { text: '截至9月底累计到位资金15.2亿元，截至10月底累计到位16.1亿元。' },
    { text: '3月末贷款余额50亿元，6月末为48亿元。' },
    { text: '6月当月开工5个，上半年共开工32个。' },
    { text: '2024年上半年接待游客90万人次，2025年全年接待游客85万人次。' },
    { text: '上半年全县开工项目32个。\n全年全县计划开工项目30个。' },
    { text: '截至9月底在校生15210人，截至10月底在校生14800人。' },
    { text: '一季度，城关镇开工32个。上半年，清溪乡开工30个。' },
  ],
  * check(draft) {
    for (const indicator of draft.indicators) {
      for (const { before, after } of shrinking(indicator)) {
        const said = ({ paragraph, telling }: typeof before) => `${telling.when}${slice(draft.paragraphs[paragraph]!.text, telling.quantity.span)}`;
        yield {
          span: draft.place(after.paragraph, after.telling.quantity.span),
          message: `“${after.telling.name}”累计数随时间减少：${said(before)}，${said(after)}。请核对这两个数。`,
          related: [{ span: draft.place(before.paragraph, before.telling.quantity.span), message: '较早的累计数' }],
        };
      }
    }
  },
});
