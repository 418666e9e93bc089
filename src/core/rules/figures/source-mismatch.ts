import { compareWithSources } from '../../figures/official/compare';
import { placeOf, valueOfRow, type SourceRow } from '../../figures/official/source-row';
import { slice } from '../../text/span';
import { documentRule } from '../../lint/rule';

const row = (indicator: string, value: string, unit: string, period = '2025年1—10月', more: Partial<SourceRow> = {}): SourceRow =>
  ({ file: '统计局10月.xlsx', sheet: '主要指标', row: 4, indicator, value, unit, period, ...more });

export default documentRule({
  id: 'source-mismatch',
  group: 'figures',
  severity: 'error',
  title: '文稿中的数应与官方数据表一致',
  why: '公开的数以统计、财政等部门的口径为准。设置里写明数据表（"sources": ["统计局10月.xlsx"]）后，指标（或别名）和时间都对得上的数字逐一核对，四舍五入和单位换算造成的出入不报。',
  options: {},
  bad: [
    {
      text: '今年1—10月，全县一般公共预算收入完成⟦11.25亿元⟧。', sources: [row('一般公共预算收入', '115234', '万元')],
      says: '“统计局10月.xlsx”工作表“主要指标”第4行为115234万元（2025年1—10月）',
    },
    { text: '1—10月，技改投资完成12.56亿元，同比增长⟦21.1%⟧。', sources: [row('技改投资', '12.56', '亿元'), row('技改投资同比增长', '12.1', '%')], says: '不符' },
    { text: '截至10月底，技改投资完成全年任务的⟦85.75%⟧。', sources: [row('技改投资完成率', '83.7512', '%', '2025年10月末', { shown: '83.75' })], says: '为83.75%' },
    { text: '1—10月，规上工业增加值同比增长⟦3.2%⟧。', sources: [row('规模以上工业增加值增速', '-3.2', '%')], says: '-3.2%' },
    { text: '前10个月，全县新签约项目⟦77个⟧。', sources: [row('签约项目', '71', '个', '1-10月', { aliases: ['新签约项目'] })], says: '71个' },
    { text: '全县技改投资达到⟦12.65亿元⟧。', sources: [row('技改投资', '12.56', '亿元')], says: '不符', severity: 'warning' },
    { text: '1—10月，技改投资完成⟦12.57亿元⟧。', sources: [row('技改投资', '12.5612', '亿元')], says: '末位', severity: 'warning' },
    { text: '1—10月，技改投资完成⟦12.56亿元⟧。', sources: [row('技改投资', '12.568', '亿元')], says: '截去尾数', severity: 'information' },
  ],
  good: [
    { text: '今年1—10月，全县一般公共预算收入完成11.52亿元。', sources: [row('一般公共预算收入', '115234', '万元')] },
    { text: '1—10月，技改投资完成12.56亿元，同比增长12.1%。', sources: [row('技改投资', '12.56', '亿元'), row('技改投资同比增长', '12.1', '%')] },
    { text: '1—10月，技改投资完成12.6亿元，同比下降3.2%。', sources: [row('技改投资', '12.5612', '亿元'), row('技改投资增速', '-3.2', '%')] },
    { text: '上半年，技改投资完成6.3亿元。', sources: [row('技改投资', '12.56', '亿元')] },
    { text: '1—10月，全市技改投资完成126亿元，全县技改投资完成12.56亿元，全县工业投资完成20亿元。', sources: [row('技改投资', '12.56', '亿元')] },
    { text: '全年计划完成技改投资15亿元，去年技改投资完成10.2亿元。', sources: [row('技改投资', '12.56', '亿元')] },
    { text: '1—10月，技改投资完成11.2亿元。\n\n2024年11月15日', sources: [row('技改投资', '12.56', '亿元')] },
    { text: '去年1—10月，技改投资完成11.2亿元，今年1—10月完成12.56亿元。', sources: [row('技改投资', '12.56', '亿元'), row('技改投资', '11.2', '亿元', '去年1—10月')] },
    { text: '1—10月，新签约项目77个。', sources: [row('新签约项目', '77', '个')] },
    { text: '1—10月，技改投资完成超12亿元，占投资的21.3%。', sources: [row('技改投资', '12.56', '亿元'), row('技改投资增速', '3.1', '%')] },
    { text: '1—10月，技改投资环比增长2.1%，年均增长8%。', sources: [row('技改投资增速', '12.1', '%')] },
  ],
  * check(draft) {
    if (draft.sources.length === 0) return;
    // Any word may name an indicator: whatever is edited, the figures are compared anew.
    const text = draft.read(0, draft.text.length);
    for (const { figure, row: official, tier, sure } of compareWithSources(draft, draft.sources).checked) {
      if (tier === 'holds') continue;
      const { span } = draft.quantities[figure]!;
      const words = slice(text, span);
      const [said, severity] = tier === 'cut-off' ? [`文中${words}是截去尾数，不是四舍五入`, 'information'] as const
        : tier === 'last-digit' ? [`与文中${words}末位差1`, 'warning'] as const
          : [`与文中${words}不符`, sure ? 'error' : 'warning'] as const;
      yield {
        span, severity,
        message: `${official.indicator}：${placeOf(official)}为${valueOfRow(official)}，${said}。${sure ? '' : '这一处没有写明时间。'}请核对文稿，或者更新数据表。`,
      };
    }
  },
});
