import { judge, places, severityOf, workingOf } from '../../figures/judge';
import { slice } from '../../text/span';
import { paragraphRule } from '../../lint/rule';

export default paragraphRule({
  id: 'part-le-whole',
  group: 'figures',
  severity: 'error',
  title: '其中的一项不能大于总数',
  why: '“其中”“M个中有N个”之后的数是前面总数的一部分，大于总数必有一误。',
  options: {},
  triggers: { claims: ['part'] },
  bad: [
    { text: '新签约项目77个，其中工业项目71个；新开工项目36个，其中亿元以上项目⟦63个⟧。', says: '63个大于总数36个' },
    { text: '全年新开工项目46个，其中亿元以上项目⟦58个⟧。', says: '58个大于总数46个' },
    { text: '39个县直单位中有⟦42个⟧完成任务。', says: '42个大于总数39个' },
    { text: '争取资金1.2亿元，其中中央资金⟦13500万元⟧。', says: '13500万元=1.35亿元>1.2亿元' },
    { text: '云溪县现有行政村158个，其中脱贫村⟦185个⟧。', says: '185个大于总数158个' },
    { text: '接待群众120批、860人次，其中来访⟦132批⟧。', says: '132批大于总数120批' },
    { text: '全年下达债券资金26.3亿元（其中：开发区⟦31.1亿元⟧）。', says: '31.1亿元大于总数26.3亿元' },
    { text: '下达专项资金1.2亿元，其中农村饮水安全专项1818万元，乡村振兴示范带建设补助专项⟦6亿元⟧。', says: '6亿元大于总数1.2亿元' },
  ],
  good: [
    { text: '全县共抽检1664批次，检测合格率较高。检出不合格34批次。其中，县市场监管局抽检406批次。' },
    { text: '全年查处违法案件126件，其中简易程序48件、一般程序78件；按领域分，市场监管86件、农业执法22件、文旅执法18件。' },
    { text: '全年新开工项目46个，其中亿元以上项目16个。' },
    { text: '被考核的39个县直单位有18个完成任务。' },
    { text: '接待群众120批、860人次，其中来访32批。' },
    { text: '全年查处92人，移送5人，其中科级12人。' },
    { text: '合同资金21.13亿元，其中最大项目投资6亿元。' },
    { text: '到位资金2亿元，其中云溪大桥项目总投资6亿元。' },
    { text: '精简事业单位8个，其中县直单位由40个减至36个。' },
    { text: '水价上调0.4元，其中污水处理费由0.8元调整为0.9元。' },
    { text: '12个乡镇和31个县直单位有36个完成任务。' },
    { text: '全县5个园区有12个项目开工，12个乡镇中共有35个村通过验收。' },
    { text: '覆盖全县12个乡镇，其中贫困村35个。' },
    { text: '净增市场主体1200户，其中新登记3500户，注销2300户。' },
    { text: '监测对象新增12户，其中已消除风险36户。' },
    { text: '工业实现利润3.2亿元，其中盈利企业盈利4.1亿元，亏损企业亏损0.9亿元。' },
    { text: '居民人均可支配收入38480元，其中城镇居民44955元。' },
    { text: '下达专项资金1.2亿元，其中农村饮水安全专项1818万元，乡村振兴示范带建设项目总投资6亿元。' },
    { text: '农村公路2000公里。农村公路中按技术等级分，等级公路1340公里，占农村公路总里程的67%；等外公路660公里，占总里程的33%；按路面分，水泥路面1500公里，占总里程的75%，砂石路面500公里，占总里程的25%。' },
  ],
  * check({ text, claims }) {
    for (const claim of claims) {
      if (claim.kind !== 'part') continue;
      const verdict = judge(claim);
      const severity = severityOf(verdict, claim.binding);
      if (severity === undefined) continue;
      const { whole, part } = claim;
      yield {
        span: part.span, severity,
        message: `${slice(text, part.span)}大于总数${slice(text, whole.span)}（${workingOf(claim, text)}）。请核对分项和总数。`,
        related: places(['总数', whole]),
      };
    }
  },
});
