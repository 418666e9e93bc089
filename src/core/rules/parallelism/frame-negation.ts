import { documentRule } from '../../lint/rule';
import { recounted } from '../../structure/announcements';
import { writeHan } from '../../structure/ordinals';

export default documentRule({
  id: 'frame-negation',
  group: 'parallelism',
  severity: 'error',
  title: '“三不”的每一项都应有“不”，项数应相符',
  why: '点了“三不”，有一项没有“不”，或者少了一项，“三不”就不成立。',
  options: {},
  bad: [
    { text: '主要表现在“三不”：一是进度不均；二是水准不高；三是⟦配合较弱⟧。', says: '第三项“配合较弱”中没有“不”' },
    { text: '做到“⟦四不⟧”：不推诿、不拖延、不敷衍。', says: '“四不”只列出3项', fixed: '做到“三不”：不推诿、不拖延、不敷衍。' },
    { text: '坚持“三不”原则：不合规的不报、⟦没谋划好的缓报⟧、不成熟的不报。', says: '第二项“没谋划好的缓报”中没有“不”', severity: 'warning' },
    { text: '主要表现在⟦三不⟧”一是进度不均。\n有的单位行动迟缓。\n二是水准不高。\n有的项目质量欠佳。', says: '“三不”只列出2项' },
    { text: '检查中坚持“⟦三不⟧”：不打招呼、不听汇报、不要陪同、不留情面。', says: '“三不”列出了4项' },
  ],
  good: [
    { text: '主要表现在“三不”：一是进度不均；二是水准不高；三是配合不强。' },
    { text: '落实“两不愁三保障”。' },
    { text: '坚持事故查处“四不放过”。' },
    { text: '做到“三不”：不推诿、不拖延、不敷衍。' },
    { text: '坚持“三不”：不符合规划的坚决不批，高耗能的坚决不上，有污染的坚决不建，切实把好准入关口，不断优化结构。' },
    { text: '主要表现在三不”一是进度不均。\n有的单位行动迟缓。\n二是水准不高。\n有的项目质量欠佳。\n三是配合不强。' },
  ],
  *check(draft) {
    for (const { announcement, word, points, odd } of draft.frames) {
      if (word !== '不') continue;
      const { count, span } = announcement;
      const promised = draft.text.slice(span.start, span.end);
      for (const point of odd) {
        yield {
          span: point.span,
          message: `“${promised}”的第${writeHan(point.place)}项“${point.text.slice(0, 20)}”中没有“不”。请改成同样的句式。`,
          related: [{ span, message: `这里点明“${promised}”` }],
          // 没有, 未 and 无 deny as well: the wording breaks step, the sense does not.
          ...(/[没未无]/.test(point.text) && { severity: 'warning' as const }),
        };
      }
      if (points.length === count || odd.length > 0) continue;
      const repair = recounted(draft.text, announcement, points.length);
      yield {
        span,
        ...(points.length < count && !draft.facts.complete && { severity: 'warning' as const }),
        message: `“${promised}”${points.length < count ? '只列出' : '列出了'}${points.length}项。请补齐，或者${repair.title}。`,
        related: points.map((it, i) => ({ span: it.span, message: `第${i + 1}项` })),
        fixes: [{ ...repair, safety: 'review' }],
        ...(points.length < count && { unfinished: { start: span.start, end: points.at(-1)!.span.end } }),
      };
    }
  },
});
