import { hedgeWords } from '../../figures/hedges';
import type { Quantity } from '../../figures/quantity';
import { slice } from '../../text/span';
import { paragraphRule, type Fix } from '../../lint/rule';

export default paragraphRule({
  id: 'bound-overlap',
  group: 'figures',
  severity: 'information',
  title: '相邻档次的界限应不重不漏',
  why: '“以上”“以下”“以内”都包括本数，“超过”“不足”都不包括本数。“80分以上为优秀，80分以下为合格”，恰好80分算哪一档说不清。',
  authority: '《中华人民共和国民法典》第一千二百五十九条',
  options: {},
  triggers: { oddities: ['bounds'] },
  bad: [
    { text: '80分以上为优秀，⟦80分以下⟧为合格。', says: '80分归属不明', fixed: '80分以上为优秀，不足80分为合格。' },
    { text: '投资⟦超过5000万元⟧的奖10万元，不足5000万元的奖5万元。', says: '恰为5000万元的情形没有规定', fixed: '投资5000万元以上的奖10万元，不足5000万元的奖5万元。' },
    { text: '30日以内办结的为提前，⟦30日以上⟧的为超期。', says: '30日归属不明', fixed: '30日以内办结的为提前，超过30日的为超期。' },
    { text: '亩产500公斤以上的为高产田，⟦500公斤以下⟧的为中低产田。', says: '均含本数', fixed: '亩产500公斤以上的为高产田，不足500公斤的为中低产田。' },
    { text: '到位率在90%以上的通报表扬，⟦90%以下⟧的约谈。', says: '90%归属不明', fixed: '到位率在90%以上的通报表扬，不足90%的约谈。' },
  ],
  good: [
    { text: '固定资产投资增长2.6%，其中5000万元以下项目投资下降4.2%，5000万元以上项目投资增长6.1%。' },
    { text: '80分以上为优秀，不足80分为合格。' },
    { text: '处三年以上七年以下有期徒刑。' },
    { text: '处三年以上十年以下有期徒刑；情节特别严重的，处十年以上有期徒刑。' },
    { text: '投资5000万元以上的项目12个，亿元以上的5个。' },
    { text: '3万元以上的由局长审批，3万元以上的合同须会签。' },
    { text: '补助不超过10万元，投资10万元以上的优先安排。' },
    { text: '生产总值增长5%以上，失业率控制在5%以内。' },
    { text: '60分以上为合格。60分以下的补考。' },
    { text: '超过5000万元的奖10万元，5000万元以下的奖5万元。' },
  ],
  * check({ text, oddities }) {
    for (const oddity of oddities) {
      if (oddity.kind !== 'bounds') continue;
      const around = text.slice(Math.max(0, oddity.first.span.start - 40), oddity.second.span.end + 20);
      if (PUNISHED.test(around) || text.slice(oddity.first.span.end, oddity.second.span.start).includes('。')) continue;
      if (isCounted(text, oddity.first) && isCounted(text, oddity.second)) continue;
      const words = [oddity.first, oddity.second].map((figure) => ({ figure, ...limitOf(text, figure) }));
      const [first, second] = words as [Limited, Limited];
      const value = slice(text, first.figure.span);
      if (first.side !== undefined && second.side !== undefined && first.side !== second.side && first.includes && second.includes) {
        const newText = second.side === 'lower' ? `超过${value}` : `不足${value}`;
        const span = { start: second.figure.span.start, end: second.figure.span.end + second.word.length };
        yield {
          span, related: [{ span: first.figure.span, message: '相邻的档次' }],
          message: `“${first.word}”“${second.word}”均含本数，${value}归属不明，建议改为“${newText}”。`,
          fixes: [fix(span, newText)],
        };
      }
      if (first.side !== undefined && second.side !== undefined && first.side !== second.side && !first.includes && !second.includes) {
        const over = first.side === 'lower' ? first : second;
        const span = { start: over.figure.span.start - over.word.length, end: over.figure.span.end };
        const newText = `${value}以上`;
        yield {
          span, related: [{ span: (over === first ? second : first).figure.span, message: '相邻的档次' }],
          message: `恰为${value}的情形没有规定（“${first.word}”“${second.word}”均不含本数），建议改为“${newText}”。`,
          fixes: [fix(span, newText)],
        };
      }
    }
  },
});

/** 三年以上十年以下有期徒刑；…十年以上: the wording of laws is theirs. */
const PUNISHED = /徒刑|拘役|罚[款金]|违法所得/u;

/** 5000万元以下项目投资下降4.2%，5000万元以上项目投资增长6.1%: classes that were counted; only where a class decides something must each case have its own. */
const isCounted = (text: string, { span }: Quantity): boolean => COUNTED.test(text.slice(span.end, span.end + 30));
const COUNTED = /^以[上下内][^，。；]{0,12}(?:增长|下降|增加|减少|占|完成|[共只仅]?有|达)(?!到?优|标)[^，。；]{0,6}\d/;

interface Limit { readonly side: 'lower' | 'upper' | undefined; readonly includes: boolean; readonly word: string }
type Limited = Limit & { readonly figure: Quantity };

/** 以上, 以下 and 以内 behind a figure include it; 超过 and 不足 right before it, in 超过5000万元的, do not. 不超过10万元 caps and sorts nothing. */
function limitOf(text: string, figure: Quantity): Limit {
  const { before, after } = hedgeWords(text, figure);
  const prefix = before ? slice(text, before) : '';
  const suffix = after ? slice(text, after) : '';
  // 失业率控制在5%以内， sets a limit and sorts nothing either.
  const goesOn = /^[\u4e00-\u9fff]/u.test(text.slice(after?.end ?? 0, (after?.end ?? 0) + 1));
  if (prefix === '' && goesOn && /^以[上下内]$/u.test(suffix)) return { side: suffix === '以上' ? 'lower' : 'upper', includes: true, word: suffix };
  const sorts = before?.end === figure.span.start && /^[的者]/u.test(text.slice(figure.span.end, figure.span.end + 1));
  if (suffix !== '' || !sorts) return NO_LIMIT;
  if (prefix === '超过') return { side: 'lower', includes: false, word: prefix };
  return /^(?:不足|不满|低于|少于|小于)$/u.test(prefix) ? { side: 'upper', includes: false, word: prefix } : NO_LIMIT;
}
const NO_LIMIT: Limit = { side: undefined, includes: false, word: '' };

const fix = (span: Fix['edits'][number]['span'], newText: string): Fix => ({ title: `改为“${newText}”`, safety: 'review', edits: [{ span, newText }] });
