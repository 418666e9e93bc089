import { documentRule } from '../../lint/rule';
import { LADDER, stepOf } from '../../structure/headings';
import { rewrite } from '../../structure/markers';
import { slice } from '../../text/span';

export default documentRule({
  id: 'heading-level-skip',
  group: 'structure',
  severity: 'warning',
  title: '标题的层次不应跳级',
  why: '“一、”之下用“（一）”，再下用“1.”，再下用“（1）”。跳了一级，读的人会以为中间丢了一层。“一、”之下直接用“1.”、“1.”之下直接用“①”是常见的写法，不报。',
  authority: 'GB/T 9704-2012 7.3.3；GB/T 15834-2011 B.3.8',
  options: {},
  bad: [
    {
      text: '一、工作任务\n⟦（1）⟧摸清底数\n（2）建立台账', says: '“一、”之下直接用了“（1）”，应为“（一）”',
      fixed: '一、工作任务\n（一）摸清底数\n（二）建立台账',
    },
    { text: '（一）夯实基础\n⟦①⟧抓组织\n②抓队伍', says: '应为“1.”', fixed: '（一）夯实基础\n1.抓组织\n2.抓队伍' },
    {
      text: '一、总体情况\n（一）主要成效\n⟦（1）⟧投资增长\n（2）消费回暖', says: '“（一）”之下直接用了“（1）”',
      fixed: '一、总体情况\n（一）主要成效\n1.投资增长\n2.消费回暖',
    },
    { text: '一、目标\n（一）总体\n投资增长。\n（二）分项\n⟦①⟧工业\n②农业', says: '应为“1.”' },
    { text: '一、任务\n（一）招商\n1.走出去\n2.请进来\n（二）项目\n⟦（1）⟧抓早\n（2）抓实\n二、要求', says: '“（一）”之下直接用了“（1）”，应为“1.”' },
  ],
  good: [
    { text: '一、工作目标\n1.完成投资10亿元\n2.新建项目20个' },
    { text: '一、任务\n（一）抓重点\n1.抓龙头\n（1）抓技改' },
    { text: '第一章 总则\n第一条 为规范管理，制定本办法。' },
    { text: '1.抓组织\n①定人\n②定责' },
    { text: '一、任务\n抓好三件事：①招商；②项目；③环境。' },
  ],
  *check(draft) {
    const groups = draft.headings;
    const parents = new Map(groups.flat().flatMap((it) => it.section.children.map((child) => [child, it] as const)));
    const told = new Set<string>();
    for (const group of groups) {
      const { family, marker, section } = group[0]!;
      const parent = parents.get(section);
      if (parent === undefined) continue;
      const [above, below] = [stepOf(parent.family), stepOf(family)];
      if (above < 0 || below <= above + 1 || USUAL.has(parent.family + family)) continue;
      const due = LADDER[above + 1]!;
      // One habit, one finding.
      const habit = `${parent.family}${family}`;
      if (told.has(habit)) continue;
      told.add(habit);
      const written = slice(draft.text, marker.span);
      yield {
        span: marker.span,
        message: `层次跳级：“${parent.family}”之下直接用了“${written}”，应为“${rewrite(due, due, 1)}”。`,
        related: [{ span: parent.marker.span, message: '上一级标题' }],
        fixes: [{
          title: `这一组改用“${rewrite(due, due, 1)}”`, safety: 'review',
          edits: group.map((it, i) => ({ span: it.marker.span, newText: rewrite(due, due, i + 1) })),
        }],
      };
    }
  },
});

/** Ways that are as common as the ladder itself: a draft without （一） goes from 一、 to 1.; ① stands below 1., or heads notes below anything. */
const USUAL: ReadonlySet<string> = new Set(['一、1.', '1.①', '一、①']);
