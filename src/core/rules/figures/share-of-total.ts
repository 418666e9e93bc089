import { differenceOf, judge, places, printedFor, repairOf, severityOf, workingOf } from '../../figures/judge';
import type { Quantity } from '../../figures/quantity';
import { slice } from '../../text/span';
import { paragraphRule } from '../../lint/rule';

export default paragraphRule({
  id: 'share-of-total',
  group: 'figures',
  severity: 'error',
  title: '占比应等于分项除以总数',
  why: '总数、分项、占比同句给出，随手一除就能发现矛盾。按有效数字逐位核对；占的是哪一个总数说不清的不核。',
  options: {},
  triggers: { claims: ['share'] },
  bad: [
    { text: '新签约项目77个，其中工业项目71个，占⟦95.2%⟧。', says: '71÷77≈92.2%，与文中95.2%不符', fixed: '新签约项目77个，其中工业项目71个，占92.2%。' },
    { text: '全县党员1.84万名，其中农村党员0.97万名，占⟦57.2%⟧。', says: '0.97÷1.84≈52.7%', fixed: '全县党员1.84万名，其中农村党员0.97万名，占52.7%。' },
    { text: '总投资120亿元，其中工业投资66亿元，占比为⟦45%⟧。', says: '66÷120=55%', fixed: '总投资120亿元，其中工业投资66亿元，占比为55%。' },
    { text: '全县158个行政村中共有贫困村103个，占行政村总数的⟦62.5%⟧。', says: '103÷158≈65.2%' },
    { text: '一般公共预算收入完成11.52亿元，其中税收收入8.07亿元，占⟦71.0%⟧。', says: '8.07÷11.52≈70.1%' },
    { text: '新签约项目77个，其中工业项目71个，占⟦92.3%⟧。', says: '末位差1', severity: 'warning' },
    { text: '全县抽检食品1260批次，合格1235批次，合格率⟦97.2%⟧。', says: '1235÷1260≈98%' },
    { text: '发放问卷500份，收回468份，回收率⟦94.6%⟧。', says: '468÷500=93.6%', fixed: '发放问卷500份，收回468份，回收率93.6%。' },
    { text: '新签约项目31个，已履约26个，履约率83.9%，已开工19个，开工率⟦63.1%⟧。', says: '19÷26≈73.1%', severity: 'warning' },
    { text: '规模以上工业企业186家，占全县企业的12.4%，其中高新技术企业36家，占⟦29.4%⟧。', says: '36÷186≈19.4%，与文中29.4%不符（按“规模以上工业企业186家”计算）', severity: 'warning' },
    { text: '全县158个行政村中有贫困村103个。贫困发生率20%以上的贫困村92个、占⟦32.6%⟧。', says: '92÷103≈89.3%', severity: 'warning' },
  ],
  good: [
    { text: '全县有工业企业862家，其中规上126家，占14.6%；高新技术企业42家，占规上企业的33.3%。' },
    { text: '县人民医院现有职工862人，其中卫生专业技术人员746人，占86.5%；高级职称112人，占卫生技术人员的15%。' },
    { text: '全县12个乡镇共有村干部1426人，其中村党组织书记286人，“一肩挑”272人，占95.1%。' },
    { text: '新签约项目77个，其中工业项目71个，占92.2%。' },
    { text: '新签约项目31个，已履约26个，履约率83.9%，已开工19个，开工率61.3%。' },
    { text: '共签约项目80个，开工67个，投产40个，投产率59.7%。' },
    { text: '全年签约项目80个，总投资120亿元。亿元以上项目20个。已开工60个，开工率75%；已投产30个，投产率37.5%。' },
    { text: '教育支出8.4亿元，占一般公共预算支出的21%，其中学前教育支出1.2亿元，占3%；高中教育支出2亿元，占5%。' },
    { text: '妇女代表60名，占代表总数的30%，其中基层一线妇女代表24名，占12%。' },
    { text: '全县规上工业企业120家，其中产值过亿元的30家，占规上工业总产值的76%。' },
    { text: '签约项目80个，总投资200亿元，其中10亿元以上项目6个，占总投资的45%。' },
    { text: '全县参保24.6万人，其中脱贫人口1.8万人，占全县脱贫人口的100%。' },
    { text: '教师1200人，其中专科300人、本科840人、研究生60人，本科及以上占75%。' },
    { text: '受访群众1000人，其中很满意620人、满意300人、不满意80人，很满意和满意合计占92%。' },
    { text: '新增就业5200人，高校毕业生就业2100人，就业率86.5%。' },
    { text: '全县抽检120批次，不合格3批次，合格率97.5%。' },
    { text: '共签约项目80个，开工67个，其中亿元以上开工12个，开工率92.3%。' },
    { text: '抽检1260批次，开工率85.7%，合格率92.1%。' },
    { text: '民营经济税收12亿元，占全市民营税收的8.5%。' },
    { text: '三次产业结构为12∶45∶43，二产占比45%。' },
    { text: '60周岁及以上人口11.4万人，占比21.4%，其中65周岁及以上8.2万人，占比15.3%。' },
    { text: '预计能完成318.2万亩，其中玉米63.5万亩；红苕33.1万亩，占预计完成的79.98%。' },
    { text: '到位资金60亿元，其中工业到位资金35亿元，占全省工业到位资金的4.1%。' },
    { text: '全县党员1.84万名，其中农村党员近1万名，占五成以上。' },
  ],
  * check({ text, claims }) {
    for (const claim of claims) {
      // A share in 成 belongs to cheng-arith.
      if (claim.kind !== 'share' || claim.rate.unit?.name === '成') continue;
      const verdict = judge(claim);
      const severity = severityOf(verdict, claim.binding);
      if (severity === undefined) continue;
      const { part, whole, rate } = claim;
      const fix = repairOf(text, rate, printedFor(claim, text));
      yield {
        span: rate.span, severity,
        message: `${workingOf(claim, text)}，${differenceOf(verdict, text, rate)}${whole ? `（按“${named(text, whole)}”计算）` : ''}。若占比无误，请核对分项和总数。`,
        related: places(['总数', whole], ['分项', part]),
        ...(fix && { fixes: [fix] }),
      };
    }
  },
});

/** 已开工58个: the figure with its name where that is short. */
function named(text: string, { span }: Quantity): string {
  const words = /[^，。；：、（）！？\n]*$/.exec(text.slice(Math.max(0, span.start - NAME), span.start))![0];
  return (words.length < NAME ? words : '') + slice(text, span);
}
const NAME = 12;
