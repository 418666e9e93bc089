import { documentRule } from '../../lint/rule';
import { isHeading } from '../../structure/markers';

export default documentRule({
  id: 'heading-seq-duplicate',
  group: 'structure',
  severity: 'error',
  title: '同级标题的序号不应重复',
  why: '插入一个标题以后，后面的序号忘了顺延，是改稿时最常见的疏忽；两个“二、”会让引用和传达都对不上号。',
  authority: 'GB/T 9704-2012 7.3.3',
  options: {},
  bad: [
    { text: '一、肯定成绩\n二、正视问题\n⟦二、⟧明确任务', says: '出现两个“二、”，后一个应为“三、”', fixed: '一、肯定成绩\n二、正视问题\n三、明确任务' },
    { text: '（一）抓招商\n⟦（一）⟧抓项目', says: '后一个应为“（二）”', fixed: '（一）抓招商\n（二）抓项目' },
    { text: '1.摸底排查\n2.集中整治\n⟦2.⟧巩固提升', says: '后一个应为“3.”', fixed: '1.摸底排查\n2.集中整治\n3.巩固提升' },
    {
      text: '一、任务\n（一）抓重点\n（二）破难点\n⟦（二）⟧出亮点\n二、要求', says: '后一个应为“（三）”',
      fixed: '一、任务\n（一）抓重点\n（二）破难点\n（三）出亮点\n二、要求',
    },
    {
      text: '一、形势\n发展势头很好。\n二、任务\n担子也很重。\n⟦二、⟧要求\n务必抓紧。', says: '出现两个“二、”',
      fixed: '一、形势\n发展势头很好。\n二、任务\n担子也很重。\n三、要求\n务必抓紧。',
    },
  ],
  good: [
    { text: '一、基本情况\n部分项目进度偏慢，主要原因在于：\n一、用地没有落实；\n二、资金没有到位；\n三、施工力量不足。\n二、工作建议\n要加强调度。' },
    { text: '一、成绩\n（一）经济稳中有进\n二、问题\n（一）结构不优' },
    { text: '附件1\n一、申报条件\n附件2\n一、申报条件' },
    { text: '议程：\n1.传达文件\n2.讨论方案\n要求：\n1.准时参会\n2.遵守纪律' },
    { text: '1. 传达文件\n1. 讨论方案\n1. 表决通过' },
    { text: '在全县招商大会上的讲话\n一、形势\n二、任务\n在全县项目调度会上的讲话\n一、进展\n二、打算' },
  ],
  *check(draft) {
    for (const { kind, series, span, written, due, previous, repair } of draft.misnumbered) {
      if (kind !== 'duplicate' || !isHeading(series.family)) continue;
      yield {
        span,
        message: `层次序号重复：出现两个“${written}”，后一个应为“${due}”，其后的序号也要顺延。`,
        related: [{ span: previous!.span, message: '前一个序号' }],
        fixes: [{ ...repair, safety: 'review' }],
      };
    }
  },
});
