import { titleConflicts } from '../../figures/title-figures';
import { documentRule } from '../../lint/rule';
import { slice, type Span } from '../../text/span';

export default documentRule({
  id: 'title-vs-text',
  group: 'figures',
  severity: 'warning',
  title: '标题中的数应与正文一致',
  why: '大标题、小标题最先被看到，也最容易在改了正文之后忘了改。标题里的数正文从头到尾没有出现、同一名称的数又是另一个，才报；标题取整、带“近”“超”的，在范围之内不算不一致。',
  options: {},
  alone: true,
  bad: [
    { text: '1—5月云溪县财政民生支出⟦103亿元⟧\n1—5月，全县财政民生支出130.08亿元，占财政总支出的74.3%。', says: '标题中“财政民生支出”为103亿元，正文为130.08亿元' },
    { text: '云溪县招商引资到位资金近⟦21亿元⟧\n前10个月，全县签约项目64个，实际到位资金11.87亿元。', says: '正文为11.87亿元' },
    { text: '云溪县前三季度生产总值增长⟦6.8%⟧\n前三季度，全县实现生产总值129.2亿元，同比增长8.6%。', says: '正文为8.6%' },
    { text: '云溪县上半年完成固定资产投资⟦42.6亿元⟧\n上半年，全县完成固定资产投资46.2亿元，增长7.1%。', says: '正文为46.2亿元' },
    { text: '云溪县前三季度新增市场主体⟦3260户⟧\n今年以来营商环境持续优化。前三季度，全县新增市场主体3620户。', says: '正文为3620户' },
    { text: '（一）固定资产投资增长6.2%\n全县完成固定资产投资46.2亿元，增长6.2%。\n（二）地方财政收入增速达到⟦9.8%⟧。\n全县地方财政收入完成12.7亿元，同比增长8.9%。\n（三）工业经济平稳运行\n规上工业增加值增长7.1%。', says: '标题中“地方财政收入”为9.8%，正文为8.9%' },
  ],
  good: [
    { text: '一、财政收入增长9.8%\n全县财政收入12.7亿元，增长9.8%。\n二、城镇居民收入增长6.1%\n全县农村居民收入增长7.3%，城镇居民收入增长6.1%。\n三、税收收入增长5.2%\n一季度税收收入增长8.2%，上半年增长6.1%，全年增长5.2%。' },
    { text: '1—5月云溪县财政民生支出130亿元\n1—5月，全县财政民生支出130.08亿元。' },
    { text: '云溪县招商引资到位资金近12亿元\n全县签约项目64个，实际到位资金11.87亿元。' },
    { text: '云溪县财政民生支出超百亿元\n全县财政民生支出130.08亿元。' },
    { text: '云溪县2026年固定资产投资计划50亿元\n上半年，全县完成固定资产投资26.2亿元。' },
    { text: '云溪县上半年固定资产投资46.2亿元\n其中，城关镇固定资产投资6.2亿元。去年全县固定资产投资88.1亿元。' },
    { text: '云溪县招商引资到位资金21亿元\n全县省外到位资金12亿元，省内到位资金9亿元。' },
    { text: '云溪县签约总投资86亿元项目\n城关镇总投资12亿元的项目开工。' },
  ],
  *check(draft) {
    const written = (index: number, span: Span): string => slice(draft.paragraphs[index]!.text, span);
    for (const { title, stated, paragraph, quantity, name } of titleConflicts(draft)) yield {
      span: draft.place(title, stated.span),
      message: `标题中“${name}”为${written(title, stated.span)}，正文为${written(paragraph, quantity.span)}。请查哪一个是准确数。`,
      related: [{ span: draft.place(paragraph, quantity.span), message: '正文中的数' }],
    };
  },
});
