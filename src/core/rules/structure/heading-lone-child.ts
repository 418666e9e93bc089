import { documentRule } from '../../lint/rule';
import { stepOf } from '../../structure/headings';
import { rewrite } from '../../structure/markers';
import { slice } from '../../text/span';

export default documentRule({
  id: 'heading-lone-child',
  group: 'structure',
  severity: 'information',
  title: '下一级标题不宜只有一个',
  why: '分层是为了分项；只有“（一）”而没有“（二）”，不是漏了一项，就是不必编号。',
  options: {},
  bad: [
    { text: '一、工作情况\n⟦（一）⟧抓项目促投资\n二、存在问题', says: '只有“（一）”，没有“（二）”' },
    { text: '（三）强化要素保障\n⟦1.⟧保障用地\n（四）强化考核', says: '只有“1.”，没有“2.”' },
    { text: '一、成绩\n（一）经济稳中有进\n（二）民生持续改善\n二、问题\n⟦（一）⟧结构不优\n三、打算\n继续抓好落实。', says: '没有“（二）”' },
    { text: '1.抓源头\n⟦（1）⟧查隐患\n2.抓过程', says: '没有“（2）”' },
    { text: '一、任务\n⟦1.⟧抓招商。全年引进项目5个。\n二、要求\n严格考核。', says: '没有“2.”' },
  ],
  good: [
    { text: '（一）抓项目\n（二）抓环境' },
    { text: '一是抓项目，二是抓环境。' },
    { text: '附件：1.任务分解表\n2.考核细则' },
    { text: '一、任务\n（一）抓项目\n（二）抓环境\n二、要求\n（三）强督查' },
    { text: '一、形势\n（一）机遇' },
    { text: '一、目标\n1.建好队伍。坚持常抓不懈。\n二、措施\n2.强化学习。每月一次。\n3.强化考核。每季一次。' },
    { text: '一、做法\n1.抓项目。要加快。2.抓招商。要主动。\n二、打算\n再接再厉。' },
  ],
  *check(draft) {
    /** Where a list goes on with its 2 under another heading: it counts through the whole paper. */
    const goesOn = new Map(draft.headings.flatMap(([first]) => (first!.marker.ordinal === 2 ? [[first!.family, first!.marker.span.start] as const] : [])));
    for (const [only, ...others] of draft.headings) {
      const { marker, family, section } = only!;
      // The last section may go on where the draft does.
      if (others.length > 0 || marker.ordinal !== 1 || stepOf(family) < 1 || section.span.end >= draft.text.trimEnd().length) continue;
      if ((goesOn.get(family) ?? 0) > marker.span.start) continue;
      const written = slice(draft.text, marker.span);
      // The second may stand inside the paragraph of the first.
      const end = draft.starts[section.paragraph]! + draft.paragraphs[section.paragraph]!.line.length;
      if (draft.read(marker.span.end, end).includes(rewrite(written, family, 2).trim())) continue;
      yield { span: marker.span, message: `只有“${written}”，没有“${rewrite(written, family, 2)}”。请查是漏了一项，还是不必编号。` };
    }
  },
});
