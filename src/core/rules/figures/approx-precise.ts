import { hedgeWords } from '../../figures/hedges';
import type { OddFigure, OddPair } from '../../figures/oddity';
import { rangeOf, valueOf, writtenInterval } from '../../figures/reported';
import type { Quantity } from '../../figures/quantity';
import { slice } from '../../text/span';
import { paragraphRule, type Finding } from '../../lint/rule';

export default paragraphRule({
  id: 'approx-precise',
  group: 'figures',
  severity: 'information',
  title: '约数词应与数字的精度和大小相称',
  why: '“约12345.67万元”既说约又精确到百元；82.3%已过八成，不能说“近八成”；4.86亿元没到5亿元，不能说“突破”。',
  options: {},
  triggers: { oddities: ['precise', 'estimate'] },
  bad: [
    { text: '总投资⟦约12345.67万元⟧。', says: '“约”与精确的数字不协调' },
    { text: '完成率82.3%，⟦近八成⟧。', says: '82.3%已超过八成' },
    { text: '到位资金4.86亿元，⟦突破5亿元⟧大关。', says: '4.86亿元未达5亿元' },
    { text: '高标准农田⟦近5亿元⟧（5.12亿元）的投入全部到位。', says: '5.12亿元已超过5亿元' },
    { text: '群众满意率⟦超九成⟧，达88.6%。', says: '88.6%未达九成' },
    { text: '现有耕地⟦123456亩左右⟧。', says: '“左右”与精确的数字不协调' },
    { text: '地区生产总值⟦突破2万亿元⟧、达到19562亿元。', says: '19562亿元未达2万亿元' },
    { text: '全年接待游客318万人次，⟦突破320万人次⟧。', says: '318万人次未达320万人次' },
  ],
  good: [
    { text: '总投资约1.23亿元。' },
    { text: '完成率78.6%，近八成。' },
    { text: '到位资金5.06亿元，突破5亿元大关。' },
    { text: '总投资4.86亿元，超亿元项目3个，近1亿元用于民生。' },
    { text: '完成投资4.86亿元，超5亿元项目2个。' },
    { text: '收入4.8亿元，超全市平均5亿元的水平不现实。' },
    { text: '接待游客约300万人次、过夜游客120万人次，突破1万亿元、达1.19万亿元。' },
    { text: '规上企业超过600家，达580人的用工缺口得到缓解。' },
    { text: '自来水、卫生户厕普及率超过98%、85%。' },
    { text: '累计超过12345.67万元。' },
    { text: '税收5.2亿元，近5亿元用于偿还债务。' },
  ],
  * check({ text, oddities }) {
    for (const oddity of oddities) {
      if (oddity.kind === 'precise') yield* tooPrecise(text, oddity);
      if (oddity.kind === 'estimate') yield* wrongSide(text, oddity);
    }
  },
});

/** 超过 and 突破 may well name the exact mark. */
function* tooPrecise(text: string, { figure }: OddFigure): Iterable<Finding> {
  const { before, after } = hedgeWords(text, figure!);
  const word = before ?? after;
  if (word === undefined || !/^(?:约|大约|大概|近|将近|接近|左右|上下|余|多)$/u.test(slice(text, word))) return;
  const span = { start: before?.start ?? figure!.span.start, end: Math.max(figure!.span.end, after?.end ?? 0) };
  yield { span, message: `“${slice(text, word)}”与精确的数字不协调：要么取整，要么删去“${slice(text, word)}”。` };
}

/** One of the two figures says what the other comes near to or has passed; both are of a size, and nothing but hedges stands between. */
function* wrongSide(text: string, { first, second }: OddPair): Iterable<Finding> {
  const [estimate, exact] = first.hedge === 'stated' ? [second, first] : [first, second];
  if (first.unit!.whole && first.unit !== second.unit) return;
  if (estimate.threshold || exact.threshold || exact.upTo || estimate.upTo || !isSaidOf(text, first, second, estimate)) return;
  const { before } = hedgeWords(text, estimate);
  if (before === undefined) return;
  const mark = valueOf(estimate);
  const { lo, hi } = writtenInterval(exact);
  if (lo === undefined || hi === undefined || mark.n === 0n || !isOfASize(exact, estimate)) return;
  const span = { start: before.start, end: estimate.span.end };
  const [value, limit] = [slice(text, exact.span), slice(text, estimate.span)];
  const related = [{ span: exact.span, message: '实际数' }];
  if (estimate.hedge === 'nearly' && lo.value.compare(mark) > 0) {
    yield { span, related, message: `${value}已超过${limit}，不能用“${slice(text, before)}”，请核对后改为“超”或换整数。` };
  } else if (estimate.hedge === 'over' && hi.value.compare(mark) < 0) {
    yield { span, related, message: `${value}未达${limit}，不能称“${slice(text, before)}”，请核对两个数。` };
  }
}

/** 82.3%，近八成。 or 超九成，达88.6%。 What goes on behind a hedged figure uses it for something else: 近5亿元用于偿还债务. */
function isSaidOf(text: string, first: Quantity, second: Quantity, estimate: Quantity): boolean {
  const between = text.slice(first.span.end, second.span.start);
  // 普及率超过98%、85%: two things.
  if (between === '、' || !BETWEEN.test(between)) return false;
  return estimate !== second || /^(?:大关|，|。|；|）|$)/u.test(text.slice(second.span.end, second.span.end + 2));
}
const BETWEEN = /^[，（、](?:已|首次|一举|成功|率先|历史性|实际|实为|实|占比|占|达到|达|为|共|完成)?(?:近|将近|接近|超|超过|逾|突破|了){0,3}$/u;

/** An estimate of the other is within a third of it. */
function isOfASize(exact: Quantity, estimate: Quantity): boolean {
  const ratio = valueOf(exact).div(valueOf(estimate));
  return ratio.compare(2 / 3) > 0 && ratio.compare(1.5) < 0 && rangeOf(exact).lo !== undefined;
}
