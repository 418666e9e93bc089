import { documentRule } from '../../lint/rule';
import type { Heading } from '../../structure/headings';
import { slice } from '../../text/span';

export default documentRule({
  id: 'heading-style-mixed',
  group: 'structure',
  severity: 'warning',
  title: '同级标题的排法应当一致',
  why: '同级标题有的带句号有的不带，有的单独成行有的接排，括号有全角有半角，都是几个人的稿子拼在一起的痕迹。',
  authority: 'GB/T 15834-2011 B.4.1',
  options: {},
  bad: [
    { text: '（一）抓招商。\n全年引进项目20个。\n⟦（二）⟧抓项目\n全年开工项目30个。\n（三）抓环境。\n全面推行一次办结。', says: '“（二）”末尾没有句号，其余都有' },
    { text: '（一）强组织\n⟦(二)⟧强队伍\n（三）强阵地', says: '括号', fixed: '（一）强组织\n（二）强队伍\n（三）强阵地' },
    { text: '1.定目标。全年完成投资20亿元。\n⟦2.⟧定责任\n县领导包抓到项目。\n3.定时限。年底前全部开工。', says: '“2.”单独成行，其余与正文接排' },
    { text: '一、形势\n总体向好。\n⟦二、⟧任务。\n担子不轻。\n三、要求\n务必落实。', says: '“二、”末尾有句号，其余都没有' },
    { text: '(一)强组织\n(二)强队伍\n⟦（三）⟧强阵地', says: '括号', fixed: '(一)强组织\n(二)强队伍\n(三)强阵地' },
    { text: '一、形势\n总体向好。\n⟦二、⟧任务；\n担子不轻。\n三、要求\n务必落实。', says: '“二、”末尾有分号，其余都没有' },
  ],
  good: [
    { text: '（一）抓招商\n（二）抓项目\n（三）抓环境' },
    { text: '1.定目标。全年完成投资20亿元。\n2.定责任。县领导包抓到项目。\n3.定时限。年底前全部开工。' },
    { text: '一、形势怎么看？\n二、工作怎么干？' },
    { text: '（一）抓招商。\n（二）抓项目\n' },
    { text: '1.新建公园1个。\n2.新修道路2条，全长5公里。\n3.改造老旧小区；' },
    { text: '一、形势\n二、任务\n三、要求。各单位要迅速行动，抓好落实。' },
  ],
  *check(draft) {
    for (const group of draft.headings) {
      if (group.length < 3) continue;
      const brackets = oddOneOut(group, ({ marker }) => /[(（]/.exec(slice(draft.text, marker.span))?.[0]);
      if (brackets !== undefined) {
        const { span } = brackets.marker;
        const written = slice(draft.text, span);
        const due = written.startsWith('(') ? written.replace('(', '（').replace(')', '）') : written.replace('（', '(').replace('）', ')');
        yield { span, message: `同级标题的括号全角半角混用：“${written}”。`, fixes: [{ title: `改为“${due}”`, safety: 'review', edits: [{ span, newText: due }] }] };
        continue;
      }
      // Points of a list come as they come; headings are short and have text of their own.
      if (group.some(({ text, empty }) => text.length > LONGEST || empty)) continue;
      // A heading with others below it stands alone wherever it likes.
      const odd = oddOneOut(group, ({ alone, section }) => (alone && section.children.length > 0 ? undefined : String(alone)));
      const [marker, told] = odd !== undefined
        ? [odd.marker, odd.alone ? '单独成行，其余与正文接排' : '与正文接排，其余单独成行']
        : markOf(group);
      // A closing point may be set its own way.
      if (marker !== undefined && marker !== group.at(-1)!.marker) yield { span: marker.span, message: `同级标题排法不一致：“${slice(draft.text, marker.span)}”${told}。` };
    }
  },
});

const LONGEST = 24;

function markOf(group: readonly Heading[]): [Heading['marker'] | undefined, string] {
  if (group.some(({ alone, mark }) => !alone || !'。；：'.includes(mark))) return [undefined, ''];
  const odd = oddOneOut(group, ({ mark }) => mark);
  if (odd === undefined) return [undefined, ''];
  const common = NAME[group.find((it) => it !== odd)!.mark];
  const name = NAME[odd.mark];
  return [odd.marker, name === undefined ? `末尾没有${common}，其余都有` : common === undefined ? `末尾有${name}，其余都没有` : `末尾是${name}，其余都是${common}`];
}
const NAME: Readonly<Record<string, string>> = { '。': '句号', '；': '分号', '：': '冒号' };

/** The one of three or more that differs from all the others. */
function oddOneOut(group: readonly Heading[], of: (heading: Heading) => string | undefined): Heading | undefined {
  const values = group.map(of);
  if (values.includes(undefined)) return undefined;
  const odd = group.filter((_, i) => values.filter((it) => it === values[i]).length === 1);
  return odd.length === 1 && new Set(values).size === 2 ? odd[0] : undefined;
}
