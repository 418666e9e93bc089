import { documentRule } from '../../lint/rule';
import type { Heading } from '../../structure/headings';

export default documentRule({
  id: 'heading-terminal-punct',
  group: 'structure',
  severity: 'information',
  title: '单独成行的标题末尾不用句号、分号、冒号',
  why: '标题单独成行，换行就是停顿。同一级都带句号是一种习惯，全文只提示一处。与正文接排的标题应当用句号。',
  authority: 'GB/T 15834-2011 B.4.1',
  options: {},
  bad: [
    {
      text: '一、提高站位，增强责任感和紧迫感⟦。⟧\n今年以来，全县上下齐心协力。', says: '末尾不用“。”',
      fixed: '一、提高站位，增强责任感和紧迫感\n今年以来，全县上下齐心协力。',
    },
    { text: '（二）突出重点，狠抓项目建设⟦；⟧\n要聚焦产业链招商，一月一调度。', says: '末尾不用“；”', fixed: '（二）突出重点，狠抓项目建设\n要聚焦产业链招商，一月一调度。' },
    { text: '三、下一步工作打算⟦：⟧\n下一步，重点抓好三件事。', says: '末尾不用“：”', fixed: '三、下一步工作打算\n下一步，重点抓好三件事。' },
    { text: '一、统一思想⟦。⟧\n认识要再提高。\n二、狠抓落实。\n责任要再压实。', says: '同样的还有1处' },
    { text: '一、工作回顾\n（一）招商引资⟦。⟧\n全年引进项目20个。\n二、工作打算\n再引进项目30个。', says: '末尾不用“。”' },
  ],
  good: [
    { text: '（一）抓好源头治理。要坚持关口前移，把矛盾化解在萌芽状态。' },
    { text: '二、我们的差距在哪里？\n差距在作风。' },
    { text: '一、提高站位\n今年以来，全县上下齐心协力。' },
    { text: '1.强化督导。实行周调度、月通报。' },
    { text: '1.开展排查。\n2.限期整改。\n3.组织验收。' },
    { text: '一、实行县领导包抓，一个项目、一名领导、一套班子、一抓到底，直到建成投产。\n下同。' },
  ],
  *check(draft) {
    // Where one of a level has nothing below it, they are the points of a list.
    const marked = draft.headings.filter((group) => !group.some(({ empty }) => empty)).flat().filter(isTitle);
    const [first] = marked;
    if (first === undefined) return;
    const edits = marked.map(({ words, mark }) => ({ span: { start: words.end, end: words.end + mark.length }, newText: '' }));
    const more = edits.length > 1 ? `同样的还有${edits.length - 1}处。` : '';
    yield {
      span: edits[0]!.span, message: `单独成行的标题末尾不用“${first.mark}”。${more}`,
      fixes: [{ title: edits.length > 1 ? `删去全文${edits.length}处标题末尾的标点` : `删去“${first.mark}”`, safety: 'review', edits }],
    };
  },
});

/** A short line with text below it; a point of a list has none, and figures make it a sentence. */
const isTitle = ({ text, mark, alone, empty, section }: Heading): boolean =>
  alone && !empty && section.children.length === 0 && text.length <= 24 && text.length > 0 && !/\d/.test(text) && '。；：'.includes(mark || ' ');
