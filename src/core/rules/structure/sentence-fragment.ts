import { paragraphRule } from '../../lint/rule';

export default paragraphRule({
  id: 'sentence-fragment',
  group: 'structure',
  severity: 'warning',
  title: '句号前面应当是一个完整的句子',
  why: '“目前。”“……的同时。”只有状语，没有说完，多半是逗号误作了句号。',
  options: {},
  triggers: { words: ['目前。', '当前。', '近年来。', '今年以来。', '一年来。', '下一步。', '今后。', '同时。', '此外。', '基础上。', '形势下。', '前提下。', '情况下。', '背景下。', '领导下。', '支持下。'] },
  bad: [
    { text: '⟦充分肯定成绩的同时。⟧要清醒认识不足。', says: '不是完整的句子', fixed: '充分肯定成绩的同时，要清醒认识不足。' },
    { text: '⟦目前。⟧全县在建项目62个。', says: '“目前”', fixed: '目前，全县在建项目62个。' },
    { text: '⟦在深入调查研究的基础上。⟧我们形成了工作方案。', says: '不是完整的句子', fixed: '在深入调查研究的基础上，我们形成了工作方案。' },
    { text: '项目进展顺利。⟦下一步。⟧要抓紧扫尾。', says: '“下一步”', fixed: '项目进展顺利。下一步，要抓紧扫尾。' },
    { text: '⟦充分肯定成绩的同时。⟧\n也要清醒地认识到不足。', says: '不是完整的句子' },
    { text: '⟦在县委的坚强领导下。⟧各项工作有序推进。', says: '不是完整的句子', fixed: '在县委的坚强领导下，各项工作有序推进。' },
  ],
  good: [
    { text: '目前，全县在建项目62个。' },
    { text: '干部的成长就体现在破解难题的过程中。' },
    { text: '充分肯定成绩的同时，要清醒认识不足。' },
    { text: '工作要建立在扎实调研的基础上。' },
    { text: '成绩的取得，得益于在县委的坚强领导下。' },
    { text: '发展不能停留在目前。' },
  ],
  *check({ text }) {
    for (const { index, 0: found } of text.matchAll(FRAGMENT)) {
      const span = { start: index, end: index + found.length };
      // The last words of a paragraph may close it after all, unless there are no others.
      if (text.slice(span.end).trim() === '' && text.slice(0, index).trim() !== '') continue;
      yield {
        span, message: `“${found.slice(0, -1)}”不是完整的句子，后面应为逗号。`,
        fixes: [{ title: '句号改为逗号', safety: 'review', edits: [{ span: { start: span.end - 1, end: span.end }, newText: '，' }] }],
      };
    }
  },
});

/** From the end of the sentence before: a bare adverbial, 在…下/上, …的同时. */
const FRAGMENT = new RegExp('(?<=^[\\s\\u3000]*|[。！？；])(?:'
  + '(?:目前|当前|近年来|今年以来|一年来|下一步|今后|同时|此外)'
  + '|在[^。，；！？：是要]{2,30}(?:基础上|形势下|前提下|情况下|背景下|领导下|支持下)'
  + '|(?:在|[\\u4e00-\\u9fff]{2})[^。，；！？：是要]{2,24}的同时'
  + ')。', 'g');
