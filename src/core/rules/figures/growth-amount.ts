import type { Growth } from '../../figures/claims/claim';
import { div, meets } from '../../figures/interval';
import { aspectOf, differenceOf, judge, places, printedFor, repairOf, scaledAs, severityOf, workingOf } from '../../figures/judge';
import { isFaultOfAnother } from '../../figures/judge/fault';
import { rangeOf } from '../../figures/reported';
import { slice } from '../../text/span';
import { paragraphRule } from '../../lint/rule';

export default paragraphRule({
  id: 'growth-amount',
  group: 'figures',
  severity: 'error',
  title: '总量、增量、增幅三者应当吻合',
  why: '“达到B，增加D，增长r%”中 r=D÷(B−D)，减少时 r=D÷(B+D)。三者不合多半是增量的单位写错（万元与亿元）或增幅算错。按可比价格、可比口径公布的增速不核。',
  options: {},
  triggers: { claims: ['growth'] },
  bad: [
    { text: '财政收入达11.52亿元，比上年增加1.24亿元，增长⟦11.2%⟧。', says: '1.24÷(11.52−1.24)≈12.1%，与文中11.2%不符', fixed: '财政收入达11.52亿元，比上年增加1.24亿元，增长12.1%。' },
    { text: '在校生4812人，比上年减少188人，下降⟦4.8%⟧。', says: '188÷(4812+188)≈3.8%', fixed: '在校生4812人，比上年减少188人，下降3.8%。' },
    { text: '新增贷款后余额达126亿元，比年初增加21亿元，增长⟦16.7%⟧。', says: '21÷(126−21)=20%，与文中16.7%不符，疑误以期末数126亿元作了基数' },
    { text: '科技支出完成5.4亿元，增加⟦1.9万元⟧，增长54.3%。', says: '增量若为1.9亿元则相符' },
    { text: '在册职工4812人，与上年的5000人相比，减少188人，下降⟦4.8%⟧。', says: '188÷5000≈3.8%', fixed: '在册职工4812人，与上年的5000人相比，减少188人，下降3.8%。' },
    { text: '有效发明专利净增14件，总数达到126件，增长⟦11.1%⟧。', says: '14÷(126−14)=12.5%' },
    { text: '一般事故同比减少3起，为9起，下降⟦33.3%⟧。', says: '3÷(9+3)=25%' },
    { text: '结算送审金额2105万元，审减242万元，审减率⟦13.5%⟧。', says: '242÷2105≈11.5%' },
    { text: '接待游客156.4万人次，比上年多20.4万人次，增长⟦18%⟧。', says: '20.4÷(156.4−20.4)=15%' },
    { text: '总收入比上年同期144987万元增收1858万元，增长⟦2.28%⟧。', says: '1858÷144987≈1.28%' },
    { text: '支出255325万元，比上年同期增支⟦14484元⟧，增长6.01%。', says: '增量若为14484万元则相符' },
    { text: '归集公积金2.36亿元，同比多归集0.31亿元，增长⟦17.1%⟧。', says: '0.31÷(2.36−0.31)≈15.1%' },
    { text: '工业、农业分别完成投资12.6亿元、3.5亿元，比上年分别增加1.6亿元、0.5亿元，分别增长14.5%、⟦12.5%⟧。', says: '0.5÷(3.5−0.5)≈16.7%' },
    { text: '外贸出口3.85亿元，增量0.65亿元，增长⟦16.9%⟧。', says: '0.65÷(3.85−0.65)≈20.3%' },
    { text: '新增贷款14.2亿元，同比少增2.6亿元，下降⟦18.3%⟧。', says: '2.6÷(14.2+2.6)≈15.5%' },
    { text: '全区人口412360人，与2010年第六次全国人口普查相比，增加了52360人，10年间增长⟦16.54%⟧。', says: '52360÷(412360−52360)≈14.54%' },
    { text: '全区人口412360人，与2010年第六次全国人口普查相比增加52360人，增长⟦16.54%⟧。', says: '≈14.54%' },
    { text: '全区常住人口同2010年的360000人相比，十年共增加52360人，增长⟦16.54%⟧。', says: '52360÷360000≈14.54%' },
    { text: '年末存款余额38.24亿元，比年初增加6.72亿元，增长⟦21.29%⟧。', says: '6.72÷(38.24−6.72)≈21.32%，与文中21.29%略有出入', severity: 'information' },
    { text: '送审金额2150万元，审计审定金额1880万元，审计核减金额270万元，审计核减率⟦14.36%⟧。', says: '270÷2150≈12.56%', fixed: '送审金额2150万元，审计审定金额1880万元，审计核减金额270万元，审计核减率12.56%。' },
  ],
  good: [
    { text: '一般公共预算收入5.28亿元，比上年增收2436万元，增长4.4%。其中：税收收入3.94亿元，非税收入1.84亿元。' },
    { text: '送审金额2150万元，审定金额1880万元，核减金额720万元，核减率12.56%。' },
    { text: '送审金额2150万元、审定金额1880万元，审计核减金额270万元，核减率达12.56%。' },
    { text: '全镇完成国税3126万元、地税1284万元，比上年增收630万元，增长16.7%。' },
    { text: '转移性收入43.34亿元，比报告数42.53亿元增加0.81亿元，比上年决算数增长18.8%。' },
    { text: '全区人口412360人，与2010年第六次全国人口普查相比，增加了52360人，10年间增长14.54%。' },
    { text: '投放贷款41.2亿元，比年初增加5.2亿元，五年间增长86.5%。' },
    { text: '在校生41236人，比上年增加5236人，10年间增长86.54%。' },
    { text: '财政收入达11亿元，比上年增加1亿元，增长10%。' },
    { text: '税收8亿元，比计划增加0.5亿元，增长9.2%。' },
    { text: '余额达126亿元，比年初增加21亿元，增长20%。' },
    { text: '生产总值150.6亿元，比上年增加12.6亿元，增长6.5%。' },
    { text: '支出24627万元，比上年减支1070万元，下降4.2%。' },
    { text: '收入12.6亿元，比上年增加1.3亿元，剔除一次性因素，增长8.1%。' },
    { text: '在册职工4812人，与上年的5000人相比，减少188人，下降3.8%。' },
    { text: '入库税款9.2亿元，与去年的8亿元相比增加1.2亿元，增长15%。' },
    { text: '接待游客156.4万人次，比上年多20.4万人次，增长15%。' },
    { text: '有效发明专利净增14件，总数达到126件，增长12.5%。' },
    { text: '存款新增31.2亿元，余额386.4亿元，增长10.6%，比上年多增2.1亿元。' },
    { text: '结算审定金额1863万元，送审金额2105万元，核减242万元，核减率11.5%。' },
    { text: '全市收入174.8亿元，超收24.2亿元，同比增长25.9%。' },
    { text: '企业222家，比上年增加11家；产值697.05亿元，增长3.8%。' },
    { text: '工业、农业分别完成投资12.6亿元、3.5亿元，比上年分别增加1.6亿元、0.5亿元，比计划分别增长4.5%、2.5%。' },
    { text: '贷款新增14.2亿元，余额达到126.4亿元，比上年少增2.6亿元，增长12.7%。' },
  ],
  * check({ text, claims }) {
    for (const claim of claims) {
      if (claim.kind !== 'growth' || claim.change === undefined || claim.rate === undefined || aspectOf(claim) !== 'amount') continue;
      const verdict = judge(claim);
      const severity = severityOf(verdict, claim.binding);
      if (severity === undefined) continue;
      if (isFaultOfAnother(text, claim, claims)) continue;
      const { now, before, change, rate } = claim;
      const working = workingOf(claim, text);
      if (verdict.fits !== undefined) {
        yield {
          span: change.span, severity,
          message: `${working}，与文中${slice(text, rate.span)}不符；增量若为${scaledAs(text, change, verdict.fits)}则相符，请核对单位。`,
          related: places(['总量', now], ['基数', before], ['增幅', rate]),
        };
        continue;
      }
      const fix = repairOf(text, rate, printedFor(claim, text));
      yield {
        span: rate.span, severity,
        message: `${working}，${onEnd(claim) && now ? `与文中${slice(text, rate.span)}不符，疑误以期末数${slice(text, now.span)}作了基数` : differenceOf(verdict, text, rate)}。若增幅无误，请核对总量和增量。`,
        related: places(['总量', now], ['基数', before], ['增量', change]),
        ...(fix && { fixes: [fix] }),
      };
    }
  },
});

/** 21÷126 instead of 21÷(126−21): the commonest slip. */
function onEnd({ now, change, rate }: Growth): boolean {
  const wrong = now && change && div(rangeOf(change), rangeOf(now));
  return wrong !== undefined && rate !== undefined && meets(wrong, rangeOf(rate));
}
