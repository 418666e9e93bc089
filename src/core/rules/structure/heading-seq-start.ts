import { documentRule } from '../../lint/rule';
import { isHeading } from '../../structure/markers';
import { slice } from '../../text/span';

export default documentRule({
  id: 'heading-seq-start',
  group: 'structure',
  severity: 'warning',
  title: '标题的序号应当从一开始',
  why: '一组标题从“二”开始，多半是第一个标题在删改或转换格式时丢了。',
  authority: 'GB/T 9704-2012 7.3.3',
  options: {},
  bad: [
    { text: '⟦二、⟧主要做法\n三、下步打算', says: '从“二、”开始，缺少“一、”' },
    { text: '⟦（二）⟧强化保障\n（三）严肃纪律', says: '缺少“（一）”' },
    { text: '⟦第二句话⟧：存在问题不容忽视。\n第三句话：后续力度不能减。', says: '未见“第一句话”' },
    { text: '云溪县招商引资形势喜人。存在问题不容忽视⟦第二句话⟧。\n力度不能减第三句话。', says: '未见“第一句话”' },
    { text: '一、任务\n⟦（二）⟧抓项目\n（三）抓环境\n二、要求', says: '缺少“（一）”' },
    { text: '一、安排\n⟦2.⟧组织实施\n3.总结验收', says: '缺少“1.”' },
  ],
  good: [
    { text: '第一句话：成绩来之不易。\n第二句话：问题不容忽视。' },
    { text: '2.5万亩高标准农田全部建成。\n3.2公里道路完成硬化。' },
    { text: '二、三产业融合发展步伐加快。' },
    { text: '一、任务\n（一）抓招商\n（二）抓项目\n二、要求\n（三）抓环境\n（四）抓队伍' },
    { text: '他的第二句话赢得了掌声。' },
    { text: '下面，我讲三点意见：一、提高认识。\n二、突出重点。\n三、加强领导。' },
    { text: '重点抓好三项工作：1.抓招商。\n2.抓项目。\n3.抓环境。' },
    { text: '一、提高认识\n认真学习贯彻政府工作报告\n各单位要组织学习。\n二、狠抓落实\n三、加强领导' },
    { text: '附件：1．任务分解表\n      2．项目清单\n      3．月报表' },
    { text: '一、收入情况\n收入120万元。\n二、支出情况\n支出80万元。\n三、\n结余情况\n结余40万元。\n四、其他情况\n无。' },
    { text: '一、安排\n附件材料请于会前报送县政府办公室。\n二、要求\n三、其他' },
  ],
  *check(draft) {
    for (const { kind, series: { family, items }, span, written, due } of draft.misnumbered) {
      // One marker alone proves no series: 二、 at the head of a line may be anything.
      if (kind !== 'start' || !isHeading(family) || items.length < 2) continue;
      const others = items.map(({ marker }) => `“${slice(draft.text, marker.span)}”`).slice(0, 3).join('');
      yield {
        span,
        message: family === '第一句话'
          ? `出现${others}，未见“${due}”。请补上，或者核对顺序。`
          : `序号从“${written}”开始，缺少“${due}”。请查前面是否丢了一个标题。`,
        related: items.slice(1, 2).map(({ marker }) => ({ span: marker.span, message: '同一组的下一个序号' })),
      };
    }
  },
});
