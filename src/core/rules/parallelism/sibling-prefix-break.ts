import { documentRule } from '../../lint/rule';
import type { Finding } from '../../lint/rule';
import { OPENERS } from '../../lexicon/phrasing';
import { rowsOutOfStep } from '../../structure/rows';
import { nameOf, othersOf } from '../../structure/siblings';
import type { Imbalance } from '../../structure/siblings';

export default documentRule({
  id: 'sibling-prefix-break',
  group: 'parallelism',
  severity: 'information',
  title: '并列各项的开头宜一致',
  why: '四项里三项以“着力”开头，剩下一项换了词，念到那里节奏就断了。有意变换的，不必理会。',
  options: {},
  bad: [
    { text: '（一）着力抓谋划\n项目要早谋划。\n（二）着力抓开工\n项目要早开工。\n（三）⟦切实抓投产⟧\n项目要早投产。\n（四）着力抓达效\n项目要早达效。', says: '其余3项都以“着力”开头' },
    { text: '一要强化责任；二要强化措施；三要⟦加大督查⟧；四要强化考核。', says: '其余3项都以“强化”开头' },
    { text: '坚持问题导向、坚持目标导向、⟦突出结果导向⟧。', says: '其余2项都以“坚持”开头' },
    { text: '一是坚持党建引领。二是坚持项目带动。三是⟦注重创新驱动⟧。四是坚持民生优先。', says: '第三项“注重创新驱动”' },
    { text: '一、聚焦招商引资\n要走出去。\n二、聚焦项目建设\n要抓进度。\n三、⟦推进民生改善⟧\n要办实事。\n四、聚焦安全生产\n要守底线。', says: '“聚焦”' },
    { text: '（一）着力抓收入、优支出\n要早。\n（二）着力保重点、促发展\n要快。\n（三）⟦推改革、增效能⟧\n要实。\n（四）着力守底线、强监督\n要严。\n（五）着力惠民生\n要细。', says: '其余4项都以“着力”开头' },
    { text: '一是支持城乡融合发展；二是支持文体事业繁荣；三是⟦推进乡村全面振兴⟧；四是支持办好惠民实事；五是支持防范化解债务风险。', says: '“支持”' },
    { text: '一、强化思想引领\n要学深。\n二、强化组织建设\n要建强。\n三、⟦作风问题常抓不懈⟧\n要过硬。\n四、强化制度执行\n要扎紧。', says: '“强化”' },
  ],
  good: [
    { text: '（一）提高认识\n要学深。\n（二）明确任务\n要分解。\n（三）加强领导\n要压实。' },
    { text: '一要强化责任；二要完善措施；三要严格考核。' },
    { text: '（一）着力抓谋划\n要早。\n（二）着力抓开工\n要快。\n（三）着力抓投产\n要稳。' },
    { text: '一是坚持党建引领。二是坚持项目带动。三是坚持创新驱动。四是全面加强对重点工作的组织领导。' },
    { text: '做到“四个坚持”：坚持高位推动、坚持项目带动、坚持创新驱动、坚持要素联动。' },
    { text: '坚持问题导向、坚持目标导向、坚持结果导向。' },
    { text: '一是坚持党建引领。二是坚持项目带动。三是推进“双招双引”。四是坚持民生优先。' },
  ],
  *check(draft) {
    for (const it of draft.imbalances) if (it.kind === 'prefix') yield tell(it);
  },
  within: {
    triggers: { words: [...OPENERS].map((it) => `、${it}`) },
    *check(paragraph) {
      for (const it of rowsOutOfStep(paragraph)) if (it.kind === 'prefix') yield tell(it);
    },
  },
});

function tell(row: Imbalance): Finding {
  const { points, odd, common } = row;
  return {
    span: points[odd]!.span, related: othersOf(row),
    message: `${nameOf(row)}，其余${points.length - 1}项都以“${common}”开头。可改成一样的开头；有意变换的不必理会。`,
  };
}
