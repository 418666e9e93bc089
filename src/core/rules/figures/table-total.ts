import { places, printedFor, repairOf, severityOf, workingOf } from '../../figures/judge';
import { amongMisfits } from '../../figures/sheet-among';
import { totalMisfits } from '../../figures/sheet-totals';
import { slice } from '../../text/span';
import { documentRule } from '../../lint/rule';

const head = '| 单位 | 项目数（个） |\n|---|---|\n';

export default documentRule({
  id: 'table-total',
  group: 'figures',
  severity: 'error',
  title: '表中的合计应等于各项之和',
  why: '表格的合计数常常在改了某一行以后忘记重算。按列、按行逐项相加核对，小计、其中项和比率列按表的层次处理。',
  options: {},
  bad: [
    { text: `${head}| 甲镇 | 12 |\n| 乙镇 | 15 |\n| 合计 | ⟦28⟧ |`, says: '“项目数”的合计应为27，表中为28', fixed: `${head}| 甲镇 | 12 |\n| 乙镇 | 15 |\n| 合计 | 27 |` },
    {
      text: '| 指标 | 一季度 | 二季度 | 合计 |\n|---|---|---|---|\n| 投资 | 3.2 | 4.1 | ⟦8.3⟧ |', says: '“投资”的合计应为7.3，表中为8.3',
      fixed: '| 指标 | 一季度 | 二季度 | 合计 |\n|---|---|---|---|\n| 投资 | 3.2 | 4.1 | 7.3 |',
    },
    { text: '| 镇 | 人数 |\n|---|---|\n| 甲 | 1,200 |\n| 乙 | 800 |\n| 总计 | ⟦2,100⟧ |', says: '“人数”的总计应为2000，表中为2,100' },
    { text: '| 镇 | 面积（亩） |\n|---|---|\n| 合计 | ⟦950⟧ |\n| 甲镇 | 320 |\n| 乙镇 | 280 |\n| 丙乡 | 300 |', says: '320+280+300=900' },
    { text: `${head}| 甲镇 | 12 |\n| 乙镇 | 15 |\n| 小计 | 27 |\n| 县住建局 | 6 |\n| 县水利局 | 9 |\n| 小计 | 15 |\n| 总计 | ⟦52⟧ |`, says: '27+15=42' },
    { text: '单位\t投资（万元）\t项目数（个）\n甲镇\t320\t12\n乙镇\t480\t15\n合计\t800\t⟦37⟧', says: '12+15=27' },
    { text: '| 序号 | 单位 | **到位资金（亿元）** |\n|---|---|---|\n| 1 | 甲镇 | 1.25 |\n| 2 | 乙镇 | 2.40 |\n| | **合计** | **⟦3.95⟧** |', says: '1.25+2.40=3.65' },
    { text: `${head}| 甲镇 | 12 |\n| 乙镇 | 15 |\n| 小计 | ⟦28⟧ |\n| 县住建局 | 6 |\n| 县水利局 | 9 |\n| 小计 | 15 |\n| 总计 | 42 |`, says: '12+15=27' },
    { text: '| 月份 | 当月 | 累计 |\n|---|---|---|\n| 1月 | 1.2 | 1.2 |\n| 2月 | 1.5 | 2.7 |\n| 3月 | 2.1 | ⟦4.6⟧ |', says: '“3月”的累计应为4.8' },
    {
      text: '| 项目 | 金额（万元） | 户数 |\n|---|---|---|\n| 一、税收收入 | 300 | 3 |\n| 增值税 | 180 | 1 |\n| 企业所得税 | 120 | 2 |\n| 二、非税收入 | 100 | 4 |\n| 合计 | ⟦410⟧ | 7 |',
      says: '300+100=400',
    },
    { text: '| 指标 | 产值（亿元） |\n|---|---|\n| 工业 | 36.2 |\n| 其中：制造业 | ⟦63.1⟧ |\n| 建筑业 | 8.4 |', says: '“其中：制造业”63.1大于所属的“工业”36.2', severity: 'warning' },
  ],
  good: [
    { text: '| 指标 | 产值（亿元） |\n|---|---|\n| 总计 | 80.5 |\n| 其中：采矿业 | 8.1 |\n| 制造业 | 72.4 |\n| 其中：国有企业 | 76.3 |' },
    { text: '| 收入 | 预算数 |\n|---|---|\n| 一、财政拨款收入 | 4740 |\n| 1.一般公共预算 | 4740 |\n| 2.政府性基金预算 |  |\n| 收入总计 | 4740 |' },
    { text: '| 指标 | 利润（亿元） |\n|---|---|\n| 工业 | 36.2 |\n| 其中：制造业 | 63.1 |\n| 建筑业 | 8.4 |' },
    { text: '| 指标 | 单位 | 数值 |\n|---|---|---|\n| 新签项目 | 亿元 | 36.2 |\n| 其中：工业项目 | 个 | 63 |' },
    { text: '| 月份 | 当月 | 累计 |\n|---|---|---|\n| 3月 | 2.1 | 4.8 |\n| 4月 | 1.5 | 6.3 |\n| 6月 | 1.1 | 8.6 |' },

    { text: '| 单位 | 项目数 |\n|---|---|\n| 甲镇 | 12 |\n| 乙镇 | 15 |\n| 合计 | 27 |' },
    { text: '| 单位 | 增速（%） |\n|---|---|\n| 甲镇 | 5.1 |\n| 乙镇 | 6.2 |\n| 合计 | 5.7 |' },
    { text: '| 单位 | 人数 |\n|---|---|\n| 甲镇 | 12 |\n| 其中：女 | 5 |\n| 乙镇 | 15 |\n| 合计 | 27 |' },
    { text: '| 项目 | 金额（万元） |\n|---|---|\n| 一、税收收入 | 300 |\n| 增值税 | 180 |\n| 企业所得税 | 120 |\n| 二、非税收入 | 100 |\n| 合计 | 400 |' },
    { text: '| 单位 | 投资（亿元） |\n|---|---|\n| 甲镇 | 1.23 |\n| 乙镇 | 2.34 |\n| 丙乡 | 3.45 |\n| 合计 | 7.03 |' },
    { text: '| 单位 | 完成数 | 备注 |\n|---|---|---|\n| 甲镇 | XX | 甲\\|乙 |\n| 乙镇 | 15 | |\n| 合计 | 40 | |' },
    { text: '| 项目 | 金额（万元） |\n|---|---|\n| 本年收入合计 | 400 |\n| 上级补助收入 | 250 |\n| 调入资金 | 50 |\n| 收入总计 | 700 |' },
    { text: '| 指标 | 单位 | 数量 |\n|---|---|---|\n| 一、教育 |  |  |\n| （一）布局 |  |  |\n| 学校合计 | 所 | 96 |\n| 1.小学 | 所 | 61 |\n| 2.初中 | 所 | 22 |\n| 3.高中 | 所 | 13 |\n| （二）教育支出 | 万元 | 4,310.5 |\n| 1.学校运转 | 万元 | 2,140.2 |' },
    { text: '首页\t新闻\t服务\n2025\t12\t30\n合计\t15' },
  ],
  * check({ sheets, text }) {
    for (const sheet of sheets) {
      for (const { claim, verdict, stated, row, column } of totalMisfits(sheet)) {
        const severity = severityOf(verdict, claim.binding);
        if (claim.kind !== 'sum' || severity === undefined) continue;
        const due = printedFor(claim, text);
        const fix = repairOf(text, stated, due);
        const [of, total] = sheet.columns.some(({ name }) => name === column && column.endsWith('计')) ? [row, column] : [column, row];
        yield {
          span: stated.span, severity,
          message: `“${of}”的${total}应为${due}，表中为${slice(text, stated.span)}（${workingOf(claim, text)}）。请核对各项，再核对${total}。`,
          related: claim.parts.slice(0, MOST_SHOWN).map(({ span }) => ({ span, message: '相加的一项' })),
          ...(fix && { fixes: [fix] }),
        };
      }
      for (const { part, whole, row, of } of amongMisfits(sheet)) {
        const [larger, smaller] = [slice(text, part.span), slice(text, whole.span)];
        yield { span: part.span, severity: 'warning', message: `“${row}”${larger}大于所属的“${of}”${smaller}。请核对这两行。`, related: places(['所属的一行', whole]) };
      }
    }
  },
});

const MOST_SHOWN = 20;
