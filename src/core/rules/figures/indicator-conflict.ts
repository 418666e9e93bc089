import type { Draft } from '../../draft';
import { readEchoes } from '../../figures/echoes';
import { conflictOf, type Told } from '../../figures/indicators';
import { readRetold, type Place } from '../../figures/retold';
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
    { text: '城乡居民养老保险基金累计结余12.48亿元\n到年末，城乡居民养老保险基金累计结余⟦14.28亿元⟧。', says: '12.48亿元、14.28亿元，只有两位数字的次序不同' },
  ],
  good: [
    { text: '城关镇：油菜播种计划面积为4250亩，其中育苗移栽3600亩。\n柳林镇：油菜播种计划面积为4200亩，其中育苗移栽3600亩。' },
    { text: '计划新签约项目90个，实际新签约77个。' },
    { text: '上半年新签约40个，1—10月新签约77个。' },
    { text: '上半年居民养老保险基金收入1248万元。\n1—10月居民养老保险基金收入1428万元。' },
    { text: '城关镇：居民养老保险基金收入1248万元。\n柳林镇：居民养老保险基金收入1428万元。\n东河镇：居民养老保险基金收入1106万元。\n石桥乡：居民养老保险基金收入937万元。' },
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
    for (const { stated, other, says } of conflictsIn(draft)) {
      const span = draft.place(stated.paragraph, stated.quantity.span);
      if (told.has(span.start)) continue;
      told.add(span.start);
      const written = ({ paragraph, quantity }: Place): string => slice(draft.paragraphs[paragraph]!.text, quantity.span);
      yield {
        span, message: says(`${written(other)}、${written(stated)}`, written),
        related: [{ span: draft.place(other.paragraph, other.quantity.span), message: '另一处的数' }],
      };
    }
  },
});

interface Conflict {
  readonly stated: Place;
  readonly other: Place;
  /** The message, given both figures as written. */
  says(both: string, written: (place: Place) => string): string;
}

/** The surest first: no figure is told of twice. */
function* conflictsIn(draft: Draft): Iterable<Conflict> {
  const placed = ({ paragraph, telling }: Told): Place => ({ paragraph, quantity: telling.quantity });
  for (const indicator of draft.indicators) {
    const found = conflictOf(indicator);
    if (found === undefined) continue;
    const { name, measure, when } = found.stated.telling;
    yield {
      stated: placed(found.stated), other: placed(found.other),
      says: (both) => `“${name}”${measure === 'growth' ? '增速' : ''}${when && `（${when}）`}前后不一致：${both}。请查哪一个是准确数，统一起来；若口径不同，请写明。`,
    };
  }
  for (const { anchor, name, ...places } of readRetold(draft)) {
    yield { ...places, says: (both, written) => `“${name}”前后不一致：${both}，而同处的${written(anchor)}两处相同。请查哪一个是准确数。` };
  }
  for (const { name, ...places } of readEchoes(draft)) {
    yield { ...places, says: (both) => `“${name}”前后不一致：${both}，只有两位数字的次序不同。请查哪一个是准确数；若所指不同，请写明。` };
  }
}
