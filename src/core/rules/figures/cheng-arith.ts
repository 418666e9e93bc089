import type { Growth, Restated, Share } from '../../figures/claims/claim';
import { aspectOf, computedFor, judge, places, severityOf, workingOf } from '../../figures/judge';
import { slice } from '../../text/span';
import { paragraphRule, type Finding, type Fix } from '../../lint/rule';

/** Owns shares and growth told in 成, and percentages said again in 成. */
export default paragraphRule({
  id: 'cheng-arith',
  group: 'figures',
  severity: 'error',
  title: '“几成”应与文中的数相合',
  why: '一成是10%。“占八成”“增长三成”和原数写在同一句里，一除就知对错。',
  options: {},
  triggers: { claims: ['share', 'growth', 'restated'] },
  bad: [
    { text: '全县有企业200家，其中民营企业120家，占⟦八成⟧。', says: '120÷200=60%，应为“六成”', fixed: '全县有企业200家，其中民营企业120家，占六成。' },
    { text: '由104亩增加到136亩，增长⟦六成⟧。', says: '(136−104)÷104≈30.8%，应为“三成”', fixed: '由104亩增加到136亩，增长三成。' },
    { text: '全县有企业200家，其中民营企业120家，占近⟦八成⟧。', says: '120÷200=60%' },
    { text: '产值由12.4亿元下降到9.9亿元，下降⟦四成⟧。', says: '应为“两成”', fixed: '产值由12.4亿元下降到9.9亿元，下降两成。' },
    { text: '接待游客156.3万人次，比上年的120.4万人次增长⟦五成⟧。', says: '≈29.8%，应为“三成”' },
    { text: '全县有企业200家，其中民营企业124家，占⟦七成⟧。', says: '应为“六成”', severity: 'warning' },
    { text: '产品合格率为72%，近⟦九成⟧。', says: '72%与“九成”不符' },
    { text: '群众满意率达到92.4%，约⟦七成⟧。', says: '应为“九成”' },
    { text: '资金拨付率为62%，不足⟦五成⟧。', says: '62%与“五成”不符' },
  ],
  good: [
    { text: '全县有企业200家，其中民营企业120家，占六成。' },
    { text: '合格率为88.7%，近九成。' },
    { text: '合格率为92%，近九成。' },
    { text: '合格率为92%，超九成。' },
    { text: '资金拨付率为62%，不足七成。' },
    { text: '资金拨付率为62%，七成用于民生。' },
    { text: '三成立一个专班。' },
    { text: '全县有企业200家，其中民营企业136家，占近七成。' },
    { text: '由104亩增加到136亩，增长三成。' },
    { text: '由104亩增加到136亩，增长三成以上。' },
    { text: '全县党员1.84万名，其中农村党员近1万名，占五成以上。' },
  ],
  * check({ text, claims }) {
    for (const claim of claims) {
      if (claim.kind === 'restated') yield* saidAgain(text, claim);
      if (!isInTenths(claim)) continue;
      const verdict = judge(claim);
      const severity = severityOf(verdict, claim.binding);
      if (severity === undefined) continue;
      const rate = claim.rate!;
      const tenths = tenthsOf(claim);
      const fix = tenths === undefined || rate.hedge !== 'stated' ? undefined : repair(rate.digits, tenths);
      yield {
        span: rate.span, severity, ...(fix && { fixes: [fix] }),
        related: claim.kind === 'share' ? places(['总数', claim.whole], ['分项', claim.part]) : places(['原来', claim.before], ['现在', claim.now], ['增量', claim.change]),
        message: `${workingOf(claim, text)}，${tenths === undefined || rate.hedge !== 'stated' ? '' : `应为“${tenths}成”，`}与文中${slice(text, rate.span)}不符。若成数无误，请核对原数。`,
      };
    }
  },
});

function* saidAgain(text: string, claim: Restated): Iterable<Finding> {
  const severity = severityOf(judge(claim), claim.binding);
  // 76%，达七成 is cut off, as people say it.
  if (severity === undefined || severity === 'information') return;
  const { rate, tenths } = claim;
  const fitting = tenthsOf(claim);
  const isPlain = tenths.hedge === 'stated' || tenths.hedge === 'about';
  const fix = fitting === undefined || !isPlain ? undefined : repair(tenths.digits, fitting);
  yield {
    span: tenths.span, severity, related: places(['百分数', rate]), ...(fix && { fixes: [fix] }),
    message: `${slice(text, rate.span)}与“${slice(text, tenths.span)}”不符${fix ? `，应为“${fitting!}成”` : ''}。请核对百分数和成数。`,
  };
}

const isInTenths = (claim: { readonly kind: string }): claim is Share | Growth =>
  (claim.kind === 'share' && (claim as Share).rate.unit?.name === '成') || (claim.kind === 'growth' && aspectOf(claim as Growth) === 'tenths');

/** The nearest number of tenths, as it would be said. */
function tenthsOf(claim: Share | Growth | Restated): string | undefined {
  const found = computedFor(claim);
  if (found?.lo === undefined || found.hi === undefined) return undefined;
  const tenths = found.lo.value.add(found.hi.value).mul(5).round().valueOf();
  return ['', '一', '两', '三', '四', '五', '六', '七', '八', '九'][tenths] || undefined;
}

const repair = (digits: { readonly start: number; readonly end: number }, tenths: string): Fix =>
  ({ title: `改为“${tenths}成”`, safety: 'review', edits: [{ span: digits, newText: tenths }] });
