import { paragraphRule } from '../../lint/rule';
import type { Span } from '../../text/span';

export default paragraphRule({
  id: 'frame-word-order',
  group: 'parallelism',
  severity: 'information',
  title: '成对的关联词要配齐',
  why: '“一方面”说了，“另一方面”没有下文，听的人会一直等；“只有”配“才”、“只要”配“就”，配错了条件关系就反了。',
  options: {},
  triggers: { words: ['一方面', '只有', '只要'] },
  bad: [
    { text: '⟦一方面⟧要抓进度，要抓质量。', says: '“一方面”之后没有“另一方面”' },
    { text: '⟦只有⟧转变作风，就能赢得民心。', says: '“只有”应与“才”搭配', fixed: '只有转变作风，才能赢得民心。' },
    { text: '⟦只要⟧坚定信心，才能战胜困难。', says: '“只要”应与“就”搭配', fixed: '只要坚定信心，就能战胜困难。' },
    { text: '全县上下要明白，⟦只有⟧项目落地，就会有后劲。', says: '“只有”应与“才”搭配', fixed: '全县上下要明白，只有项目落地，才会有后劲。' },
    { text: '⟦只要⟧干部沉下去，才会有好办法。', says: '“只要”应与“就”搭配', fixed: '只要干部沉下去，就会有好办法。' },
    { text: '这项工作难度不小。⟦一方面⟧，项目用地指标紧张，县级财力有限。各乡镇要主动想办法。', says: '没有“另一方面”' },
  ],
  good: [
    { text: '一方面要抓进度，另一方面要抓质量。' },
    { text: '只有转变作风，才能赢得民心。' },
    { text: '只要坚定信心，就能战胜困难。' },
    { text: '既要抓当前，又要谋长远。' },
    { text: '一方面，项目用地指标紧张。二季度尤其明显。另一方面，县级财力有限。' },
    { text: '一方面抓进度，一方面抓质量。' },
    { text: '一方面要稳住存量，同时也要扩大增量。' },
    { text: '在这一方面，云溪县走在前列。' },
    { text: '只有真抓实干，就业局面才能稳住。' },
    { text: '全县只有三家企业达标，就能耗来说仍有差距。' },
    { text: '只要大家一起努力，才华就有用武之地。' },
    { text: '一方面是任务重、时间紧，' },
  ],
  *check({ text }) {
    for (const { index, 0: found, groups } of text.matchAll(MATED)) {
      const only = groups!.only !== undefined;
      const right = only ? '才' : '就';
      const at = index + found.length - 2;
      const span = { start: index, end: index + 2 };
      yield {
        span, message: `“${only ? '只有' : '只要'}”应与“${right}”搭配，这里用了“${text[at]}”。`,
        related: [{ span: { start: at, end: at + 1 }, message: `与它搭配的“${text[at]}”` }],
        fixes: [{ title: `把“${text[at]}”改为“${right}”`, safety: 'review', edits: [{ span: { start: at, end: at + 1 }, newText: right }] }],
      };
    }
    const lone = loneSide(text);
    if (lone !== undefined) yield { span: lone, message: '“一方面”之后没有“另一方面”。请补上另一面，或者删去“一方面”。', unfinished: { start: lone.start, end: text.length } };
  },
});

/** 只有…，就能 and 只要…，才能: the mate opens the very next clause and 能 会 可以 stands behind it, so that 就业, 才华 and 就…而言 are none. */
const MATED = /(?<=^|[。；：，！？\s\u3000])(?:(?<only>只有)[^。；：，！？才]{2,24}，就|(?<if>只要)[^。；：，！？就]{2,24}，才)[能会可]/g;

/** The only 一方面 of a paragraph, at the head of a clause, without any other side behind it. */
function loneSide(text: string): Span | undefined {
  const start = text.indexOf('一方面');
  if (start < 0 || text.indexOf('方面', start + 3) >= 0 || !OPENS.test(text.slice(Math.max(0, start - 1), start))) return undefined;
  const rest = text.slice(start + 3);
  // A paragraph that breaks off, or that adds the other side in words of its own.
  if (!/[。！？][”’」）]?[\s\u3000]*$/.test(rest) || OTHER_SIDE.test(rest)) return undefined;
  return { start, end: start + 3 };
}
const OPENS = /^$|[。；：，！？\s\u3000]/;
const OTHER_SIDE = /同时|此外|另外|其次|其二|二是|再者|还要|还需|还有|还应|又要|也要|也是|但|然而|不过|更要|更是|另一|再一|二来/;
