import { documentRule } from '../../lint/rule';

export default documentRule({
  id: 'heading-duplicate-text',
  group: 'structure',
  severity: 'warning',
  title: '同级标题不应重复',
  why: '两个标题一字不差，多半是复制以后忘了改，听的人会以为念串了行。',
  options: {},
  bad: [
    { text: '（一）加强组织领导\n（二）完善工作机制\n（三）⟦加强组织领导⟧', says: '“加强组织领导”出现两次' },
    { text: '一、提高思想认识\n二、狠抓责任落实\n三、⟦提高思想认识⟧', says: '“提高思想认识”出现两次' },
    { text: '1.强化督查考核\n2.⟦强化督察考核⟧', says: '只差一个字', severity: 'information' },
    { text: '一、任务\n（一）抓好招商引资。全年引进项目20个。\n（二）⟦抓好招商引资⟧。全年开工项目30个。', says: '出现两次' },
    { text: '（一）优化营商环境\n审批再提速。\n（二）⟦优化营商环境⟧\n服务再升级。', says: '出现两次' },
  ],
  good: [
    { text: '一、领导小组\n（一）职责\n二、办公室\n（一）职责' },
    { text: '（一）加强党的领导\n（二）加强党的建设' },
    { text: '一、抓工业\n二、抓农业' },
    { text: '（一）第一阶段工作安排\n（二）第二阶段工作安排' },
    { text: '1.一般公共预算收入\n2.一般公共预算支出' },
  ],
  *check(draft) {
    for (const group of draft.headings) {
      const seen = new Map<string, number>();
      for (const [i, { text, words, mark, alone }] of group.entries()) {
        // A whole paragraph said twice is told as such.
        if (text.length < SHORTEST || (alone && mark !== '' && text.length >= BLOCK)) continue;
        const same = seen.get(text);
        seen.set(text, same ?? i);
        const before = same === undefined ? group[i - 1] : group[same];
        if (before === undefined || (same === undefined && !differByOne(before.text, text))) continue;
        yield {
          span: words,
          message: same === undefined
            ? `标题“${before.text}”与“${text}”只差一个字，疑似重复。请核对。`
            : `标题重复：“${text}”出现两次。请核对是否忘了改。`,
          related: [{ span: before.words, message: '前一个标题' }],
          ...(same === undefined && { severity: 'information' as const }),
        };
      }
    }
  },
});

const SHORTEST = 4;
const BLOCK = 15;

/** One character other, in six or more, and one that is easily taken for the other: in 在“扩”上做文章, 在“精”上做文章 it is meant. */
function differByOne(a: string, b: string): boolean {
  if (a.length !== b.length || a.length < 6) return false;
  let place = -1;
  for (let i = 0; i < a.length; i++) {
    if (a.charCodeAt(i) === b.charCodeAt(i)) continue;
    if (place >= 0) return false;
    place = i;
  }
  return place >= 0 && ALIKE.some((pair) => pair.includes(a[place]!) && pair.includes(b[place]!));
}
const ALIKE = ['查察', '制治质', '像象', '做作', '定订', '度渡', '须需', '账帐', '其期', '以已', '即既', '力利', '权全', '份分', '记纪', '连联', '实施', '提题', '型形', '振震', '成程', '建健', '理里', '机基'];
