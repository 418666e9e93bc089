import { paragraphRule } from '../../lint/rule';
import { readExpansions } from '../../structure/expansions';

export default paragraphRule({
  id: 'set-phrase-order',
  group: 'wording',
  severity: 'warning',
  title: '固定提法的各项有固定的次序',
  why: '“四个自信”的次序是道路、理论、制度、文化，颠倒了就不是规范表述。',
  authority: '公开权威表述',
  options: {},
  triggers: { sets: true },
  bad: [
    { text: '坚定“四个自信”：⟦理论自信、道路自信、制度自信、文化自信⟧。', says: '次序是：道路自信、理论自信', fixed: '坚定“四个自信”：道路自信、理论自信、制度自信、文化自信。' },
    { text: '贯彻⟦创新、绿色、协调、开放、共享⟧的新发展理念。', says: '次序是：创新、协调', fixed: '贯彻创新、协调、绿色、开放、共享的新发展理念。' },
    { text: '统筹推进“五位一体”总体布局，即⟦经济建设、文化建设、政治建设、社会建设和生态文明建设⟧。', says: '次序是', fixed: '统筹推进“五位一体”总体布局，即经济建设、政治建设、文化建设、社会建设和生态文明建设。' },
    { text: '增强“四个意识”，即⟦大局意识、政治意识、核心意识、看齐意识⟧。', says: '次序是', fixed: '增强“四个意识”，即政治意识、大局意识、核心意识、看齐意识。' },
    { text: '落实“三去一降一补”（⟦去库存、去产能、去杠杆、降成本、补短板⟧）。', says: '次序是', fixed: '落实“三去一降一补”（去产能、去库存、去杠杆、降成本、补短板）。' },
  ],
  good: [
    { text: '坚定“四个自信”：道路自信、理论自信、制度自信、文化自信。' },
    { text: '经济建设与文化建设同步推进。' },
    { text: '事故查处“四不放过”：责任人员未处理不放过、事故原因未查清不放过。' },
    { text: '贯彻创新、协调、绿色、开放、共享的新发展理念。' },
    { text: '“三驾马车”：消费、投资、出口协同发力。' },
  ],
  *check({ text }, _, { sets }) {
    for (const { label, labelSpan, set: { members }, items, fault } of readExpansions(text, sets)) {
      if (fault?.kind !== 'order') continue;
      // Each place gets the words of the member that belongs there, as they were written.
      const sorted = items.toSorted((a, b) => a.member - b.member);
      const edits = items.flatMap((it, i) => (sorted[i] === it ? [] : [{ span: it.span, newText: sorted[i]!.text }]));
      yield {
        span: { start: items[0]!.span.start, end: items.at(-1)!.span.end }, message: `“${label}”通行的次序是：${members.join('、')}。`,
        related: [{ span: labelSpan, message: `这里说“${label}”` }],
        fixes: [{ title: '按通行的次序排列', safety: 'review', edits }],
      };
    }
  },
});
