import { conflictOf } from '../../figures/indicators';
import { readRetold } from '../../figures/retold';
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
    { text: '上半年，全县发生各类安全事故428起，死亡461人。\n上半年安全形势平稳，共发生各类安全事故428起，死亡⟦416人⟧，同比下降。', says: '“死亡”前后不一致：461人、416人，而同处的428起两处相同' },
    { text: '前三季度，全县生产总值129.2亿元，其中第一产业增加值42.61亿元，增长3.8%。\n前三季度全县实现第一产业增加值⟦46.21亿元⟧，同比增长3.8%。', says: '“第一产业增加值”前后不一致：42.61亿元、46.21亿元' },
    { text: '上半年，全县接待游客90.3万人次。今年上半年全县接待游客⟦93.0万人次⟧，创历史新高。\n全县上半年接待游客90.3万人次。', says: '90.3万人次、93.0万人次' },
  ],
  good: [
    { text: '计划新签约项目90个，实际新签约77个。' },
    { text: '上半年新签约40个，1—10月新签约77个。' },
    { text: '2025年全县财政收入12.36亿元。\n2025年全县财政收入突破12亿元。' },
    { text: '2025年，全县新签约项目77个。\n2025年，城关镇新签约项目12个。' },
    { text: '2025年，全县工业用电量增长6.1%。\n2024年，全县工业用电量增长6.7%。' },
    { text: '城关镇完成投资12.36亿元，增长15.6%。\n柳林镇完成投资12.36亿元，增长16.5%。' },
    { text: '国有资本经营支出7.4亿元，完成预算的107.6%，收入2.1亿元，完成预算的104.6%。\n基金支出0.9亿元，完成预算的107.6%，收入2.6亿元，完成预算的106.4%。' },
    { text: '2024年，全县接待游客320万人次，旅游收入15.6亿元。\n2025年，全县接待游客320万人次，旅游收入16.5亿元。' },
    { text: '粮食产量12.36万吨，增长15.6%。\n油料产量12.36万吨，增长16.5%。' },
    { text: '被考核的39个县直单位有18个完成任务。\n被考核的12个乡镇和31个县直单位有30个完成任务。' },
    { text: '10月份，全县新签约项目9个。\n1—10月，全县新签约项目77个。' },
    { text: '2025年，全县税收收入增长6.1%。\n按同口径计算，2025年全县税收收入增长8.3%。' },
    { text: '今年全县计划新建公路60公里。\n今年全县新建公路41公里。' },
  ],
  * check(draft) {
    const told = new Set<number>();
    for (const indicator of draft.indicators) {
      const found = conflictOf(indicator);
      if (found === undefined) continue;
      const { stated, other } = found;
      const place = ({ paragraph, telling }: typeof stated) => draft.place(paragraph, telling.quantity.span);
      const { name, measure, when } = stated.telling;
      const span = place(stated);
      told.add(span.start);
      const [first, second] = [other, stated].map(({ paragraph, telling }) => slice(draft.paragraphs[paragraph]!.text, telling.quantity.span));
      yield {
        span, severity: 'warning',
        message: `“${name}”${measure === 'growth' ? '增速' : ''}${when && `（${when}）`}前后不一致：${first}、${second}。请查哪一个是准确数，统一起来；若口径不同，请写明。`,
        related: [{ span: place(other), message: '另一处的数' }],
      };
    }
    for (const { stated, other, anchor, name } of readRetold(draft)) {
      const place = ({ paragraph, quantity }: typeof stated) => draft.place(paragraph, quantity.span);
      const written = ({ paragraph, quantity }: typeof stated) => slice(draft.paragraphs[paragraph]!.text, quantity.span);
      const span = place(stated);
      if (told.has(span.start)) continue;
      yield {
        span,
        message: `“${name}”前后不一致：${written(other)}、${written(stated)}，而同处的${written(anchor)}两处相同。请查哪一个是准确数。`,
        related: [{ span: place(other), message: '另一处的数' }],
      };
    }
  },
});
