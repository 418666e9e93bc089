import { paragraphRule } from '../../lint/rule';
import type { Finding } from '../../lint/rule';
import { readExpansions } from '../../structure/expansions';
import type { Expansion } from '../../structure/expansions';

export default paragraphRule({
  id: 'set-phrase-membership',
  group: 'wording',
  severity: 'error',
  title: '固定提法的各项不能缺、不能换',
  why: '“四个意识”只列三个，或者把其中一个换成自己的话，是政治性差错。本地的提法可以写进设置 lexicon.sets，一样核对。',
  authority: '公开权威表述',
  options: {},
  triggers: { sets: true },
  bad: [
    { text: '增强“⟦四个意识⟧”：政治意识、大局意识、核心意识。', says: '缺少“看齐意识”', fixed: '增强“四个意识”：政治意识、大局意识、核心意识、看齐意识。' },
    { text: '贯彻创新、协调、绿色、开放的⟦新发展理念⟧。', says: '缺少“共享”', fixed: '贯彻创新、协调、绿色、开放、共享的新发展理念。' },
    { text: '落实“⟦六稳⟧”，即稳就业、稳金融、稳外贸、稳外资、稳投资。', says: '缺少“稳预期”', fixed: '落实“六稳”，即稳就业、稳金融、稳外贸、稳外资、稳投资、稳预期。' },
    { text: '增强“四个意识”，即政治意识、大局意识、⟦责任意识⟧、看齐意识。', says: '“责任意识”应为“核心意识”', fixed: '增强“四个意识”，即政治意识、大局意识、核心意识、看齐意识。' },
    { text: '坚定道路自信、理论自信、⟦体制自信⟧、文化自信的“四个自信”。', says: '应为“制度自信”', fixed: '坚定道路自信、理论自信、制度自信、文化自信的“四个自信”。' },
    { text: '推动“⟦三大变革⟧”：质量变革、效率变革。', says: '缺少“动力变革”', severity: 'warning' },
    { text: '坚持不懈纠治“⟦四风⟧”，即形式主义、官僚主义和奢靡之风。', says: '缺少“享乐主义”', fixed: '坚持不懈纠治“四风”，即形式主义、官僚主义、享乐主义和奢靡之风。' },
  ],
  good: [
    { text: '贯彻创新、协调、绿色、开放、共享的新发展理念。' },
    { text: '突出绿色、共享发展。' },
    { text: '增强大局意识、责任意识。' },
    { text: '稳就业、稳投资是当前重点。' },
    { text: '整治“四风”：形式主义、官僚主义、享乐主义和奢靡之风。' },
    { text: '“四个意识”：政治意识、大局意识、核心意识等一刻不能放松。' },
    { text: '坚定道路、理论、制度、文化“四个自信”。' },
    { text: '落实责任、政策、帮扶、监管“四个不摘”要求。' },
    { text: '落实新发展理念：创新、协调要两手抓。' },
    { text: '推进“四个全面”战略布局：全面建成小康社会、全面深化改革、全面依法治国、全面从严治党。' },
    { text: '我们坚持以人为本，创新、协调、绿色、开放，共享新发展理念的成果。' },
  ],
  *check({ text }, _, { sets }) {
    for (const it of readExpansions(text, sets)) {
      const finding = tell(it);
      if (finding !== undefined) yield finding;
    }
  },
});

function tell({ label, labelSpan, set: { members }, items, fault }: Expansion): Finding | undefined {
  if (fault === undefined || fault.kind === 'order') return undefined;
  const member = members[fault.member]!;
  const all = `通行的表述是：${members.join('、')}。`;
  if (fault.kind === 'replaced') {
    const { span, text } = fault.item;
    return {
      span, message: `“${label}”中的“${text}”应为“${member}”。${all}`, related: [{ span: labelSpan, message: `这里说“${label}”` }],
      fixes: [{ title: `改为“${member}”`, safety: 'review', edits: [{ span, newText: member }] }],
    };
  }
  const before = items.findLast((it) => it.member < fault.member);
  const at = before?.span.end ?? items[0]!.span.start;
  return {
    // Of three members two may be told on purpose.
    span: labelSpan, ...(members.length < 4 && { severity: 'warning' as const }), message: `“${label}”缺少“${member}”。${all}`,
    related: items.map(({ span, text }) => ({ span, message: `列出了“${text}”` })),
    fixes: [{ title: `补上“${member}”`, safety: 'review', edits: [{ span: { start: at, end: at }, newText: before === undefined ? `${member}、` : `、${member}` }] }],
  };
}
