import { conflictOf } from '../../figures/indicators';
import { slice } from '../../text/span';
import { documentRule } from '../../lint/rule';

export default documentRule({
  id: 'indicator-conflict',
  group: 'figures',
  severity: 'warning',
  title: '同一指标、同一时期前后只能有一个数',
  why: '总体情况里说一个数，分项里又说一个数，多半是改了一处忘了另一处。只比较名称、时期、范围都相同的数，计划数与实际数、累计数与当月数不比。',
  options: {},
  bad: [
    { text: '1—10月，全县新签约项目77个。\n二是项目建设提速。前10个月，全县新签约项目⟦79个⟧。', says: '“新签约项目”（前10个月）前后不一致：77个、79个' },
    { text: '全县总人口32.6万人。\n全县总人口⟦36.2万人⟧，其中农村人口占六成。', says: '“总人口”前后不一致：32.6万人、36.2万人' },
    { text: '驻外招商团队共36个。\n⟦34个⟧驻外招商团队要每周报告。', says: '“驻外招商团队”前后不一致：36个、34个' },
    { text: '2025年，全县一般公共预算收入完成4.52亿元，增长6.1%。\n2025年全县一般公共预算收入4.52亿元，同比增长⟦6.7%⟧，好于预期。', says: '“一般公共预算收入”增速（2025年）前后不一致：6.1%、6.7%' },
    { text: '上半年，全县接待游客90.3万人次。今年上半年全县接待游客⟦93.0万人次⟧，创历史新高。\n全县上半年接待游客90.3万人次。', says: '90.3万人次、93.0万人次' },
  ],
  good: [
    { text: '计划新签约项目90个，实际新签约77个。' },
    { text: '上半年新签约40个，1—10月新签约77个。' },
    { text: '2025年全县财政收入12.36亿元。\n2025年全县财政收入突破12亿元。' },
    { text: '2025年，全县新签约项目77个。\n2025年，城关镇新签约项目12个。' },
    { text: '2025年，全县工业用电量增长6.1%。\n2024年，全县工业用电量增长6.7%。' },
    { text: '被考核的39个县直单位有18个完成任务。\n被考核的12个乡镇和31个县直单位有30个完成任务。' },
    { text: '10月份，全县新签约项目9个。\n1—10月，全县新签约项目77个。' },
    { text: '2025年，全县税收收入增长6.1%。\n按同口径计算，2025年全县税收收入增长8.3%。' },
    { text: '今年全县计划新建公路60公里。\n今年全县新建公路41公里。' },
  ],
  * check(draft) {
    for (const indicator of draft.indicators) {
      const found = conflictOf(indicator);
      if (found === undefined) continue;
      const { stated, other } = found;
      const place = ({ paragraph, telling }: typeof stated) => draft.place(paragraph, telling.quantity.span);
      const { name, measure, when } = stated.telling;
      const span = place(stated);
      const [first, second] = [other, stated].map(({ paragraph, telling }) => slice(draft.paragraphs[paragraph]!.text, telling.quantity.span));
      yield {
        span, severity: 'warning',
        message: `“${name}”${measure === 'growth' ? '增速' : ''}${when && `（${when}）`}前后不一致：${first}、${second}。请查哪一个是准确数，统一起来；若口径不同，请写明。`,
        related: [{ span: place(other), message: '另一处的数' }],
      };
    }
  },
});
