import type Fraction from 'fraction.js';
import type { Completion } from '../../figures/claims/claim';
import { decimal, differenceOf, judge, places, severityOf, workingOf } from '../../figures/judge';
import { rational } from '../../figures/interval';
import { valueOf } from '../../figures/reported';
import { slice } from '../../text/span';
import { paragraphRule } from '../../lint/rule';

export default paragraphRule({
  id: 'completion-implied-target',
  group: 'figures',
  severity: 'warning',
  title: '完成数和完成率应能反推出一个整数任务数',
  why: '项目、企业、人数都是整数。只说完成67个、占任务的83.57%，没有哪个整数任务数能得出这个比例，二者必有一误。',
  options: {},
  triggers: { claims: ['completion'] },
  bad: [
    { text: '开发项目完成67个，完成全年任务的⟦83.57%⟧。', says: '没有哪个整数任务数能得出83.57%（80个为83.75%' },
    { text: '签约项目13个，完成年度任务的⟦62.53%⟧。', says: '20个为65%，21个为61.9%' },
    { text: '已改造老旧小区7个，占年度任务的⟦71.43%⟧；年度任务为10个。', says: '7÷10=70%' },
    { text: '全县新增规上企业9家，完成全年目标的⟦72%⟧。', says: '9家÷72%' },
    { text: '截至10月底引进人才23名，为年度计划的⟦88.3%⟧。', says: '26名为88.46%' },
    { text: '开发项目完成67个，完成全年任务的⟦83.76%⟧。', says: '80个为83.75%' },
  ],
  good: [
    { text: '县重点项目6宗，年度计划投资8.4亿元，完成投资1.83亿元，完成年度计划21.79%（市县重点项目共23宗，完成率17.36%）；' },
    { text: '开发项目完成67个，完成全年任务的83.75%。' },
    { text: '实际进资21.2亿元，完成年计划的60.5%。' },
    { text: '争取资金1.4802亿元，完成全年任务的123.4%。' },
    { text: '已建成驿站2个，完成任务的66.7%。' },
    { text: '城镇新增就业5.23万人，完成年度任务的104.6%。' },
    { text: '新签约项目12个，完成年度任务的80%左右。' },
    { text: '全县开工项目25个，完成年度投资计划的73.3%。' },
  ],
  * check({ text, claims }) {
    for (const claim of claims) {
      if (claim.kind !== 'completion') continue;
      const { done, target, rate } = claim;
      if (target !== undefined && target.span.start < rate.span.end) continue;
      const verdict = judge(claim);
      const severity = severityOf(verdict, claim.binding);
      if (severity === undefined) continue;
      yield {
        span: rate.span, severity,
        message: target === undefined
          ? `${workingOf(claim, text)}，没有哪个整数任务数能得出${slice(text, rate.span)}（${neighbours(claim)}）。请核对完成数和完成率。`
          : `${workingOf(claim, text)}，${differenceOf(verdict, text, rate)}。请核对完成数、完成率和任务数${slice(text, target.span)}。`,
        related: places(['完成数', done], ['任务数', target]),
      };
    }
  },
});

/** The rates the two nearest whole targets would give. */
function neighbours({ done, rate }: Completion): string {
  const wanted = valueOf(done).div(valueOf(rate));
  const unit = done.unit?.name ?? '';
  const of = (target: Fraction): string => `${target.toString()}${unit}为${decimal(valueOf(done).div(target).mul(100), 2).text}%`;
  const below = wanted.floor();
  const targets = below.compare(0) > 0 ? [below, below.add(1)] : [rational(1)];
  return targets.map(of).join('，');
}
