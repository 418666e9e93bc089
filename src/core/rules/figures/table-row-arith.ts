import { differenceOf, places, printedFor, repairOf, severityOf, workingOf } from '../../figures/judge';
import type { Misfit } from '../../figures/sheet-misfits';
import { rateMisfits } from '../../figures/sheet-rates';
import { documentRule } from '../../lint/rule';

const plan = '| 单位 | 计划 | 完成 | 完成率 |\n|---|---|---|---|\n';

export default documentRule({
  id: 'table-row-arith',
  group: 'figures',
  severity: 'error',
  title: '表中的完成率、占比、增速应与同一行的数对得上',
  why: '完成率、占比、增速、增减额是由同一行的其他数算出来的，改了原数没有重算，一除便知。地区生产总值等按可比价格计算的增速不核对。',
  options: {},
  bad: [
    { text: `${plan}| 甲镇 | 84 | 67 | ⟦89.76%⟧ |`, says: '甲镇的完成率：67÷84≈79.76%，与文中89.76%不符', fixed: `${plan}| 甲镇 | 84 | 67 | 79.76% |` },
    { text: '| 项目 | 本期 | 上年同期 | 增速 |\n|---|---|---|---|\n| 税收 | 6.62 | 6.05 | ⟦11.4%⟧ |', says: '(6.62−6.05)÷6.05≈9.4%' },
    { text: '| 类别 | 个数 | 占比 |\n|---|---|---|\n| 工业 | 71 | ⟦95.2%⟧ |\n| 农业 | 6 | 7.8% |\n| 合计 | 77 | 100% |', says: '71÷77≈92.2%' },
    { text: '| 单位 | 年度任务（万元） | 实际完成（万元） | 占年度任务（%） |\n|---|---|---|---|\n| 甲镇 | 1200 | 966 | 80.5 |\n| 乙镇 | 900 | 735 | ⟦91.7⟧ |\n| 丙乡 | 640 | 512 | 80 |', says: '735÷900≈81.7' },
    { text: '项目\t2024年\t2025年\t增长（%）\n到位资金\t38.2\t42.6\t11.5\n外贸出口\t12.5\t11.9\t⟦-8.4⟧', says: '(12.5−11.9)÷12.5=4.8%' },
    { text: '| 项目 | 2025年预算数 | 2026年预算数 | 比2025年预算数增减 |\n|---|---|---|---|\n| 办公费 | 3113 | 3142.4 | ⟦39.4⟧ |', says: '3142.4−3113=29.4' },
    { text: '| 排名 | 单位 | 计划 | 完成 | 完成率 |\n|---|---|---|---|---|\n| 1 | 甲镇 | 80 | 67 | 83.75% |\n| 2 | 乙镇 | 80 | 60 | ⟦77%⟧ |', says: '乙镇的完成率：60÷80=75%' },
    { text: '| 片区 | 单位 | 任务数 | 完成数 | 完成率（%） |\n|---|---|---|---|---|\n| 东片 | 甲镇 | 32000 | 29760 | 93.0 |\n|  | 乙镇 | 18000 | 15840 | ⟦86.0⟧ |', says: '乙镇的完成率：15840÷18000=88%' },
    { text: '| 产业 | 增加值（亿元） | 占比（%） |\n|---|---|---|\n| 生产总值 | 120 | 100 |\n| 一产 | 24 | 20 |\n| 二产 | 54 | ⟦54⟧ |\n| 三产 | 42 | 35 |', says: '54÷120=45%' },
  ],
  good: [
    { text: '| 产业 | 增加值（亿元） | 占比（%） |\n|---|---|---|\n| 生产总值 | 120 | 100 |\n| 一产 | 24 | 20 |\n| 二产 | 54 | 45 |\n| 三产 | 42 | 35 |' },
    { text: '| 单位 | 计划投资 | 完成投资 | 完成率 |\n|---|---|---|---|\n| 甲镇 | 8 | 6 | 78% |' },

    { text: '| 单位 | 计划 | 完成 | 完成率 |\n|---|---|---|---|\n| 甲镇 | 80 | 67 | 83.75% |' },
    { text: '| 项目 | 本期 | 上年同期 | 增速 |\n|---|---|---|---|\n| 地区生产总值 | 150.6 | 138.0 | 6.5% |' },
    { text: '| 类别 | 个数 | 占比 |\n|---|---|---|\n| 工业 | 71 | 92.2% |\n| 农业 | 6 | 7.8% |\n| 合计 | 77 | 100% |' },
    { text: '| 单位 | 年初预算 | 调整预算 | 实际完成 | 占调整预算（%） |\n|---|---|---|---|---|\n| 甲镇 | 100 | 120 | 114 | 95.0 |' },
    { text: '| 单位 | 计划（亿元） | 完成（万元） | 完成率 |\n|---|---|---|---|\n| 甲镇 | 2 | 15000 | 75% |' },
    { text: '| 项目 | 2024年 | 2025年 | 增长（%） |\n|---|---|---|---|\n| 出口 | 12.5 | 11.9 | -4.8 |' },
    { text: '| 单位 | 任务 | 完成 | 完成率 | 排名 |\n|---|---|---|---|---|\n| 甲镇 | 80 | 0 | 0 | 12 |\n| 乙镇 | — | 5 | — | 11 |' },
  ],
  * check({ sheets, text }) {
    for (const sheet of sheets) {
      for (const { claim, verdict, stated, row, column } of rateMisfits(sheet)) {
        const severity = severityOf(verdict, claim.binding);
        if (severity === undefined) continue;
        const fix = repairOf(text, stated, printedFor(claim, text));
        yield {
          span: stated.span, severity,
          message: `${row}的${column}：${workingOf(claim, text)}，${differenceOf(verdict, text, stated)}。请核对这一行的数。`,
          related: operands(claim),
          ...(fix && { fixes: [fix] }),
        };
      }
    }
  },
});

function operands(claim: Misfit['claim']): ReturnType<typeof places> {
  switch (claim.kind) {
    case 'completion': return places(['完成数', claim.done], ['任务数', claim.target]);
    case 'share': return places(['部分', claim.part], ['总数', claim.whole]);
    case 'growth': return places(['本期数', claim.now], ['上期数', claim.before]);
    case 'sum': return places(['合计', claim.total]);
  }
}
