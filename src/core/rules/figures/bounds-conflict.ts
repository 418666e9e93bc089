import { farHedge, hedgeWords } from '../../figures/hedges';
import type { Quantity } from '../../figures/quantity';
import { slice, type Span } from '../../text/span';
import { paragraphRule, type Finding } from '../../lint/rule';

export default paragraphRule({
  id: 'bounds-conflict',
  group: 'figures',
  severity: 'warning',
  title: '上限词与下限词不能同用',
  why: '“不超过2小时以上”“至少5人以下”上下限打架，执行的人不知道以哪个为准。',
  options: {},
  triggers: { oddities: ['hedges'] },
  bad: [
    { text: '会议⟦不超过2小时以上⟧。', says: '“不超过”与“以上”矛盾', fixed: '会议不超过2小时。' },
    { text: '每组⟦至少5人以下⟧。', says: '“至少”与“以下”矛盾' },
    { text: '⟦最多可补助10万元以上⟧。', says: '“最多”与“以上”矛盾', fixed: '最多可补助10万元。' },
    { text: '办理时限⟦不足5天以上⟧。', says: '“不足”与“以上”矛盾', fixed: '办理时限不足5天。' },
    { text: '材料⟦超过3份以内⟧的。', says: '“超过”与“以内”矛盾' },
    { text: '参加培训的⟦不少于20人以下⟧。', says: '“不少于”与“以下”矛盾' },
    { text: '实际到场⟦不到50余人⟧。', says: '“不到”与“余”矛盾', fixed: '实际到场不到50人。' },
  ],
  good: [
    { text: '会议不超过2小时。' },
    { text: '至少提前5日报送。' },
    { text: '投资10万元以上的，最多补助2万元。' },
    { text: '奖励最高10万元以上，气温最低5℃以下。' },
    { text: '最多可容纳3个5000万元以上项目。' },
    { text: '至少有2名35岁以下的干部，至少在3日内办结。' },
    { text: '不超过总投资3000万元以上项目的补助标准。' },
    { text: '造价低于5亿元以下项目均值。' },
  ],
  * check({ text, oddities }) {
    for (const oddity of oddities) {
      if (oddity.kind !== 'hedges') continue;
      const figure = oddity.figure!;
      // 最多可容纳5000万元以上项目: a class is no bound.
      yield* conflict(text, figure, hedgeWords(text, figure).before ?? (figure.threshold ? undefined : farHedge(text, figure.span.start)));
    }
  },
});

function* conflict(text: string, figure: Quantity, before: Span | undefined): Iterable<Finding> {
  const { after } = hedgeWords(text, figure);
  if (before === undefined || after === undefined) return;
  const first = slice(text, before);
  const second = slice(text, after);
  const upper = UPPER.test(first);
  if (upper ? !(second.endsWith('以上') || second === '余' || second === '多') : !(LOWER.test(first) && /以[下内]$|之内$/u.test(second))) return;
  yield {
    span: { start: before.start, end: Math.max(figure.span.end, after.end) },
    message: `“${first}”与“${second}”矛盾：一个是${upper ? '上限' : '下限'}，一个是${upper ? '下限' : '上限'}。请核对后删去一个。`,
    ...(upper && { fixes: [{ title: `删去“${second}”`, safety: 'review' as const, edits: [{ span: after, newText: '' }] }] }),
  };
}

/** 最高, 最低, 低于 and 高于 compare as often as they limit. */
const UPPER = /^(?:最多|至多|不超过|不多于|不高于|不超|未超过|不足|不到|不满|未满)$/u;
const LOWER = /^(?:至少|最少|不少于|不低于|不下|超过|超出|逾|超)$/u;
