import { differenceOf, judge, places, printedFor, repairOf, severityOf, workingOf } from '../../figures/judge';
import { slice } from '../../text/span';
import { paragraphRule } from '../../lint/rule';

export default paragraphRule({
  id: 'completion-rate',
  group: 'figures',
  severity: 'error',
  title: '完成率应等于完成数除以任务数',
  why: '任务数、完成数、完成率同句给出，听众随手一除就能发现矛盾。按有效数字逐位核对，四舍五入造成的出入不报。',
  options: {},
  triggers: { claims: ['completion'] },
  bad: [
    { text: '全年计划开发项目80个，已完成67个，完成全年任务的⟦85.75%⟧。', says: '67÷80=83.75%，与文中85.75%不符', fixed: '全年计划开发项目80个，已完成67个，完成全年任务的83.75%。' },
    { text: '年度目标12亿元，实际到位9.6亿元，完成率为⟦75%⟧。', says: '9.6÷12=80%，与文中75%不符', fixed: '年度目标12亿元，实际到位9.6亿元，完成率为80%。' },
    { text: '一般公共预算收入完成4.52亿元，为预算4.8亿元的⟦96.2%⟧。', says: '4.52÷4.8≈94.2%', fixed: '一般公共预算收入完成4.52亿元，为预算4.8亿元的94.2%。' },
    { text: '云溪县年初预算为3.95亿元，调整预算为6.65亿元，实际完成6.63亿元，为调整预算的⟦98.7%⟧。', says: '6.63÷6.65≈99.7%' },
    { text: '年度计划完成投资19.2亿元，1—6月累计完成投资7.9亿元，占年度目标的⟦43.1%⟧。', says: '7.9÷19.2≈41.1%' },
    { text: '全年任务120户，已改造71户，完成任务的⟦59.1%⟧。', says: '截去尾数', severity: 'information' },
    { text: '国有资本经营收入完成2000.6万元，完成年初预算数4790万元的⟦51.8%⟧。', says: '2000.6÷4790≈41.8%' },
    { text: '全年任务100个，实际完成126个，超额完成⟦28%⟧。', says: '(126−100)÷100=26%', fixed: '全年任务100个，实际完成126个，超额完成26%。' },
    { text: '全年计划开发项目80个。截至10月底，已完成67个，完成全年任务的⟦85.75%⟧。', says: '67÷80=83.75%', severity: 'warning' },
    { text: '80项任务中已完成67项，完成率⟦85.75%⟧。', says: '67÷80=83.75%', fixed: '80项任务中已完成67项，完成率83.75%。' },
    { text: '共有任务80项，已完成67项，完成率⟦85.75%⟧。', says: '67÷80=83.75%' },
    { text: '基金收入年初预算6.85亿元，调整为4.24亿元，完成4.36亿元，为调整预算的⟦106.8%⟧。', says: '4.36÷4.24≈102.8%' },
    { text: '完成投资84.6亿元（年度计划96.5亿元），完成率⟦91.7%⟧。', says: '84.6÷96.5≈87.7%' },
    { text: '植树5.25万亩，是年度任务4.85万亩的⟦118.2%⟧。', says: '5.25÷4.85≈108.2%' },
    { text: '年初批准的支出预算为32.6亿元，年中追加后调整为37.9亿元。实际支出36.7亿元，为调整预算的⟦98.6%⟧。', says: '36.7÷37.9≈96.8%', severity: 'warning' },
    { text: '粮食播种任务46.5万亩，实际播种46.8万亩，任务完成率为⟦106.5%⟧。', says: '46.8÷46.5≈100.6%' },
    { text: '年初预算安排支出36.5亿元，截至9月底已支出27.7亿元，执行率为⟦78.6%⟧。', says: '27.7÷36.5≈75.9%' },
    { text: '项目总投资3.6亿元，已完成投资1.26亿元，完成率⟦45%⟧。', says: '1.26÷3.6=35%', severity: 'warning' },
  ],
  good: [
    { text: '12万人易地搬迁工程（2021—2025年）。上半年已完成1.8万人。累计下达搬迁计划12.6万人，累计完成搬迁10.2万人，占总计划的85%。' },
    { text: '项目总投资3.6亿元，已完成投资1.26亿元，年度计划完成率86%。' },
    { text: '项目总投资3.6亿元，今年完成投资1.26亿元，完成率86%。' },
    { text: '年初预算12亿元，调整预算15亿元，完成14.2亿元，为预算的118.3%。' },
    { text: '年初预算12亿元，调整预算15亿元，完成14.2亿元，为预算的94.7%。' },
    { text: '全年任务100个，实际完成126个，超额完成26%。' },
    { text: '全年任务100个，实际完成126个，超额完成任务的26%。' },
    { text: '基金收入年初预算6.85亿元，调整为4.24亿元，完成4.36亿元，为调整预算的102.8%。' },
    { text: '完成投资84.6亿元（年度计划96.5亿元），完成率87.7%。' },
    { text: '票价由36元调整为30元，完成客运收入84万元，为年度预算的70%。' },
    { text: '全年任务80个，1—9月完成60个，10月完成7个，完成全年任务的83.75%。' },
    { text: '全年计划开发项目80个，已完成67个，完成全年任务的83.75%。' },
    { text: '全年任务1.2亿元，累计争资1.4802亿元，完成全年任务的123.4%。' },
    { text: '全年计划新建公路60公里，已完成41公里，完成68%。' },
    { text: '计划投资30亿元，1—6月完成16亿元，超序时进度3.3个百分点。' },
    { text: '年初预算为3.95亿元，调整预算为6.65亿元，实际完成6.63亿元，为调整预算的99.7%。' },
    { text: '到位资金60.07亿元，占市下达任务65亿元的92.4%，占县下达任务70亿元的85.8%。' },
    { text: '收入完成24627万元，完成年初预算数60999万元的40.4%，比上年减收1070万元，下降4.2%。' },
  ],
  * check({ text, claims }) {
    for (const claim of claims) {
      // A target that is named only after the rate belongs to completion-implied-target.
      if (claim.kind !== 'completion' || claim.target === undefined || claim.target.span.start > claim.rate.span.end) continue;
      const verdict = judge(claim);
      const severity = severityOf(verdict, claim.binding);
      if (severity === undefined) continue;
      const { done, target, rate } = claim;
      const printed = printedFor(claim, text);
      const fix = repairOf(text, rate, printed);
      yield {
        span: rate.span, severity,
        message: `${workingOf(claim, text)}，${differenceOf(verdict, text, rate)}。若完成率无误，请核对任务数${slice(text, target.span)}和完成数${slice(text, done.span)}。`,
        related: places(['任务数', target], ['完成数', done]),
        ...(fix && { fixes: [fix] }),
      };
    }
  },
});
