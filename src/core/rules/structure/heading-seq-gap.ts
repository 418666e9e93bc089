import { documentRule } from '../../lint/rule';
import { isHeading } from '../../structure/markers';

export default documentRule({
  id: 'heading-seq-gap',
  group: 'structure',
  severity: 'error',
  title: '同级标题的序号应当连续',
  why: '序号跳了一号，不是漏了一个标题，就是删改以后没有重新编号；念到“三”的时候，听的人会问“二”在哪里。',
  authority: 'GB/T 9704-2012 7.3.3',
  options: {},
  bad: [
    { text: '一、提高认识\n⟦三、⟧狠抓落实', says: '“一、”之后应为“二、”，实为“三、”', fixed: '一、提高认识\n二、狠抓落实' },
    {
      text: '（一）加强领导\n（二）明确责任\n⟦（四）⟧严格考核', says: '应为“（三）”',
      fixed: '（一）加强领导\n（二）明确责任\n（三）严格考核',
    },
    { text: '1.制定方案\n2.组织实施\n⟦5.⟧总结验收', says: '应为“3.”，实为“5.”', fixed: '1.制定方案\n2.组织实施\n3.总结验收' },
    {
      text: '一、总体要求\n(一)指导思想\n⟦(三)⟧基本原则\n二、主要任务', says: '应为“(二)”',
      fixed: '一、总体要求\n(一)指导思想\n(二)基本原则\n二、主要任务',
    },
    {
      text: '## 一、回顾\n今年成绩来之不易。\n## 二、问题\n发展仍有短板。\n## ⟦四、⟧打算\n明年再上台阶。', says: '应为“三、”',
      fixed: '## 一、回顾\n今年成绩来之不易。\n## 二、问题\n发展仍有短板。\n## 三、打算\n明年再上台阶。',
    },
    {
      text: '一、形势\n⟦三、⟧任务\n四、要求', says: '实为“三、”', fixed: '一、形势\n二、任务\n三、要求',
    },
    { text: '第一章 总则\n第一条 为规范管理，制定本办法。\n⟦第三条⟧ 本办法自印发之日起施行。', says: '应为“第二条”' },
    { text: '第一章 总则\n第一条 甲。\n第二条 乙。\n第二章 职责\n⟦第四条⟧ 丙。\n第五条 丁。', says: '应为“第三条”' },
    { text: '①摸清底数\n②建立台账\n⟦④⟧逐项销号', says: '应为“③”', fixed: '①摸清底数\n②建立台账\n③逐项销号' },
  ],
  good: [
    { text: '一、提高认识\n二、突出重点\n三、狠抓落实' },
    { text: '一、总体要求\n（一）指导思想\n（二）基本原则\n二、主要任务\n（一）抓项目\n（二）抓环境' },
    { text: '会议原则通过第一、第三、第五项议题。' },
    { text: '一、二产业占比稳步提高。\n三产发展势头良好。' },
    { text: '一、提高认识\n要统一思想。二、突出重点\n要抓住关键。\n三、狠抓落实' },
    { text: '（一）抓招商\n（二）抓项目\n（\n三）抓环境\n（四）抓队伍' },
    { text: '1.建成高标准农田\n2.5万亩油茶完成低改。\n2.修复水毁水渠' },
    { text: '| 一、收入 | 12 |\n| 三、支出 | 11 |' },
  ],
  *check(draft) {
    for (const { kind, series, span, written, due, previous, repair } of draft.misnumbered) {
      if (kind !== 'gap' || !isHeading(series.family)) continue;
      yield {
        span,
        message: `层次序号不连续：“${previous!.written}”之后应为“${due}”，实为“${written}”。请查是漏了一项，还是序号没有改。`,
        related: [{ span: previous!.span, message: '前一个序号' }],
        fixes: [{ ...repair, safety: 'review' }],
      };
    }
  },
});
