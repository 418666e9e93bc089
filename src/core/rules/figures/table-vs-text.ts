import { slipsFromRows } from '../../figures/sheet-rows';
import { differencesFromSheets } from '../../figures/sheet-text';
import { slice } from '../../text/span';
import { documentRule } from '../../lint/rule';

const projects = '\n| 单位 | 完成项目（个） |\n|---|---|\n';

export default documentRule({
  id: 'table-vs-text',
  group: 'figures',
  severity: 'warning',
  title: '正文的数应与表中的数一致',
  why: '表和正文常由两个人准备，改了表没有改正文。正文里写明单位和项目、与表中某一行某一列同名的数才比较；约数在范围之内不算不一致。',
  options: {},
  bad: [
    { text: `甲镇完成项目⟦14个⟧。${projects}| 甲镇 | 12 |`, says: '正文“甲镇完成项目14个”与表中12个不一致' },
    { text: '全县合计⟦30个⟧。\n| 单位 | 个数 |\n|---|---|\n| 甲镇 | 12 |\n| 乙镇 | 15 |\n| 合计 | 27 |', says: '30个' },
    { text: '乙镇投资⟦5.1亿元⟧。\n| 单位 | 投资（亿元） |\n|---|---|\n| 乙镇 | 4.1 |', says: '正文“乙镇投资5.1亿元”与表中4.1亿元不一致' },
    { text: '单位\t到位资金（万元）\t项目数（个）\n甲镇\t3200\t12\n乙镇\t4800\t15\n\n乙镇到位资金⟦4008万元⟧，居全县第一。', says: '4800万元' },
    { text: `截至10月底，丙乡完成项目⟦9个⟧，进度偏慢。${projects}| 甲镇 | 12 |\n| 丙乡 | 6 |`, says: '6个' },
    { text: '生产总值63.8亿元。其中，第一产业增加值6.92亿元，增长3.1%；第二产业增加值⟦32.75亿元⟧，增长5.2%。\n| 产业 | 增加值（亿元） | 增长（%） |\n|---|---|---|\n| 第一产业 | 6.92 | 3.1 |\n| 第二产业 | 37.25 | 5.2 |', says: '与表中“第二产业”一行的37.25不一致' },
    { text: '0—14岁人口36420人，占14.65%；60岁及以上人口42759人，占⟦17.20%⟧。\n表1 年龄构成\n0—14岁 |\n36420 |\n14.65 |\n60岁及以上 |\n42759 |\n12.70 |', says: '与表中“60岁及以上”一行的12.70不一致' },
  ],
  good: [
    { text: '第二产业增加值32.75亿元，增长5.2%。\n| 产业 | 增加值（亿元） | 增长（%） |\n|---|---|---|\n| 第一产业 | 6.92 | 3.1 |\n| 第二产业 | 32.75 | 5.2 |' },
    { text: '生产总值63.8亿元。其中，第二产业增加值32.75亿元，增长9.1%。\n| 产业 | 增加值（亿元） | 增长（%） |\n|---|---|---|\n| 第一产业 | 6.92 | 3.1 |\n| 第二产业 | 32.75 | 5.2 |' },
    { text: `甲镇完成项目12个。${projects}| 甲镇 | 12 |` },
    { text: '乙镇投资超4亿元。\n| 单位 | 投资（亿元） |\n|---|---|\n| 乙镇 | 4.1 |' },
    { text: `甲镇计划20个。${projects}| 甲镇 | 12 |` },
    { text: `去年，甲镇完成项目9个。${projects}| 甲镇 | 12 |` },
    { text: '乙镇投资4.1亿元。\n| 单位 | 投资（万元） |\n|---|---|\n| 乙镇 | 41000 |' },
    { text: `甲镇完成项目占全县的15%。${projects}| 甲镇 | 12 |` },
    { text: '2024年，甲镇完成项目14个。\n表1 2025年项目完成情况\n| 单位 | 完成项目（个） |\n|---|---|\n| 甲镇 | 12 |' },
  ],
  alone: true,
  * check(draft) {
    // The words of the prose are compared with those of tables; without a table nothing is done.
    const hasTable = draft.text.includes('|') || [...draft.regions.values()].includes('table');
    draft.askEach(({ line }) => (hasTable || line.includes('|')) && line);
    if (!hasTable) return;
    const told = new Set<unknown>();
    for (const { told: { paragraph, telling }, cell: { figure, row, column, scale } } of differencesFromSheets(draft)) {
      const { text } = draft.paragraphs[paragraph]!;
      told.add(telling.quantity);
      const written = slice(draft.text, figure.digits) + scale + (figure.unit?.name ?? '');
      yield {
        span: draft.place(paragraph, telling.quantity.span),
        message: `正文“${slice(text, telling.span)}”与表中${written}不一致（表中“${row}”行“${column}”列）。请查哪一个是准确数。`,
        related: [{ span: figure.span, message: '表中的数' }],
      };
    }
    for (const { paragraph, quantity, label, cell, written } of slipsFromRows(draft)) {
      if (told.has(quantity)) continue;
      yield {
        span: draft.place(paragraph, quantity.span),
        message: `正文“${slice(draft.paragraphs[paragraph]!.text, quantity.span)}”与表中“${label}”一行的${written}不一致，而这一行的其他数与正文相同。请查哪一个是准确数。`,
        related: [{ span: cell, message: '表中的数' }],
      };
    }
  },
});
