import type { Draft } from '../../draft';
import { documentRule } from '../../lint/rule';
import type { Section } from '../../structure/outline';
import { slice } from '../../text/span';

export default documentRule({
  id: 'heading-empty-section',
  group: 'structure',
  severity: 'warning',
  title: '标题下面应当有内容',
  why: '同级的标题都有正文，只有一个空着，多半是正文在删改或转换格式时丢了。各级标题大多空着的是提纲，不报。',
  options: {},
  bad: [
    { text: '（一）抓招商\n全年新签项目77个。\n（二）⟦抓项目⟧\n（三）抓环境\n全面推行一次办结。', says: '“（二）抓项目”下面没有内容' },
    { text: '一、成绩\n经济稳步增长。\n二、⟦问题⟧\n三、打算\n继续抓好落实。', says: '“二、问题”下面没有内容' },
    { text: '一、回顾\n（一）招商\n引进项目5个。\n（二）项目\n开工项目8个。\n二、⟦问题⟧\n三、打算\n继续抓好落实。', says: '“二、问题”' },
    { text: '1.摸底\n完成排查120处。\n2.⟦整改⟧\n3.验收\n逐项销号。\n', says: '“2.整改”下面没有内容' },
    { text: '一、成绩\n经济稳步增长。\n二、问题\n短板依然存在。\n三、⟦加强领导，确保落实⟧\n谢谢大家！', says: '“三、加强领导，确保落实”' },
    { text: '（一）组织领导\n县政府牵头。\n（二）职责分工\n各部门配合。\n（三）⟦经费保障⟧\n（四）监督检查\n县纪委负责。', says: '（三）经费保障' },
  ],
  good: [
    { text: '一、政策依据\n按照上级要求开展。\n二、实施主体\n云溪县城市管理局\n三、实施方案\n分三步推进。' },
    { text: '一、提高认识\n二、狠抓落实\n三、加强领导' },
    { text: '一、任务\n（一）抓招商\n引进项目5个。' },
    { text: '（一）抓招商。全年新签项目77个。\n（二）抓项目。开工40个。' },
    { text: '1.传达文件\n2.讨论方案\n会议原则同意。' },
    { text: '一、情况\n（一）收入\n| 项目 | 金额 |\n|---|---|\n| 税收 | 12 |\n（二）支出\n支出平稳。' },
    { text: '1.建成公园1个\n2.新修道路2条\n道路全长5公里。\n3.改造管网3公里' },
  ],
  *check(draft) {
    for (const group of draft.headings) {
      const empty = group.filter((it) => it.empty);
      // Two or more with text for each without, never two in a row (a list of contents), and no mark behind them (a list of points).
      if (empty.length === 0 || empty.length * 3 > group.length || group.some((it, i) => it.empty && (it.mark !== '' || group[i + 1]?.empty))) continue;
      for (const { marker, words, text, section } of empty) {
        // A draft that breaks off may break off behind a heading.
        if (text === '' || (section.span.end >= draft.text.trimEnd().length && endsWith(draft, section))) continue;
        yield {
          span: words, message: `标题“${slice(draft.text, marker.span)}${text}”下面没有内容，同级的其他标题都有。请查正文是否丢了。`,
          unfinished: section.span,
        };
      }
    }
  },
});

/** Whether nothing at all stands behind a heading: not even thanks or a signature. */
const endsWith = (draft: Draft, { paragraph }: Section): boolean => draft.paragraphs.slice(paragraph + 1).every(({ shape }) => shape === 'blank');
