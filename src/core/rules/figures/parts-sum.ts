import type { Sum } from '../../figures/claims/claim';
import { differenceOf, judge, misscaledPart, places, printedFor, repairOf, scaledAs, severityOf, workingOf } from '../../figures/judge';
import { valueOf } from '../../figures/reported';
import { slice } from '../../text/span';
import { paragraphRule } from '../../lint/rule';

export default paragraphRule({
  id: 'parts-sum',
  group: 'figures',
  severity: 'error',
  title: '各分项之和应与总数一致',
  why: '分项相加超过总数，或自称列全的分项（其余、分为、按…分）加起来对不上总数，必有一误。每个分项的舍入误差已计入；没有列全的“其中”只要不超过总数就不报。',
  options: {},
  triggers: { claims: ['sum'] },
  bad: [
    { text: '云溪县生产总值⟦150.6亿元⟧，其中一产20.1亿元、二产70.3亿元、三产62.2亿元。', says: '20.1+70.3+62.2=152.6，超过总数150.6亿元' },
    { text: '新建项目⟦46个⟧，其中工业21个、农业10个、其余18个为服务业。', says: '21+10+18=49' },
    { text: '共有干部⟦320人⟧，按性别分，男干部198人，女干部112人。', says: '198+112=310，与文中320人不符' },
    { text: '下达资金⟦500万元⟧，其中甲镇220万元，乙镇180万元，丙镇130万元。', says: '220+180+130=530，超过总数500万元' },
    { text: '支出234.8亿元，加上上解上级支出等55.8亿元，支出总计⟦294.6亿元⟧。', says: '234.8+55.8=290.6', fixed: '支出234.8亿元，加上上解上级支出等55.8亿元，支出总计290.6亿元。' },
    { text: '云溪县户籍人口1126人。其中，城镇547人，乡村579人；男性577人，女性549人；甲、乙、丙三个镇分别为⟦188人、480人和455人⟧。', says: '188+480+455=1123', severity: 'warning' },
    { text: '全县“三公”经费安排⟦2.93亿元⟧，较上年预算数下降1.3%，其中：公务接待费预算0.12亿元，公务用车费预算2.48亿元，因公出国（境）费预算0.53亿元。', says: '0.12+2.48+0.53=3.13' },
    { text: '上级补助收入⟦30.5亿元⟧（返还性收入4.2亿元，一般性转移支付收入15.6亿元，专项转移支付收入17.7亿元）。', says: '4.2+15.6+17.7=37.5', severity: 'warning' },
    { text: '从五个方面提出了⟦28个⟧主要指标，其中20个预期性指标、9个约束性指标。', says: '20+9=29' },
    { text: '到位资金⟦8.29亿元⟧，其中工业6.14亿元、农业8910万元、其他1.31亿元。', says: '6.14亿元+8910万元+1.31亿元=8.341亿元' },
    { text: '城关镇完成12户，柳林镇完成15户，东河乡完成8户，共计完成⟦45户⟧。', says: '12+15+8=35，与文中45户不符', fixed: '城关镇完成12户，柳林镇完成15户，东河乡完成8户，共计完成35户。' },
    { text: '一季度完成10.2亿元，二季度完成12.1亿元，三季度完成15.4亿元，合计完成⟦38.7亿元⟧。', says: '10.2+12.1+15.4=37.7' },
    { text: '全县重点项目完成投资143.4亿元。按阶段分，其中投产项目65.1亿元，续建项目78.3亿元。按行业分，农业项目⟦9.3元⟧，工业项目68.1亿元，基础设施项目66亿元。', says: '若“9.3元”为“9.3亿元”，合计恰好相符', severity: 'warning' },
    { text: '全年向省财政厅和省发改委争取资金⟦72561万元⟧。其中，省财政厅安排25439万元，省发改委安排47072万元。', says: '25439+47072=72511', severity: 'warning' },
    { text: '非税收入完成⟦36619万元⟧，其中专项收入11260万元，罚没收入7454万元，其他收入17605万元。', says: '11260+7454+17605=36319', severity: 'warning' },
    { text: '新开工项目⟦46个⟧，其中工业21个、农业10个、服务业15个；新建30个、续建18个。', says: '30+18=48' , severity: 'warning' },
    { text: '全县进出口总值⟦106.2亿元⟧。其中，出口89亿元，增长4.8%；进口20.2亿元，增长3%。', says: '89+20.2=109.2', severity: 'warning' },
    { text: '2023年新建12个，2024年新建15个，2025年新建18个，三年共新建⟦46个⟧。', says: '12+15+18=45，与文中46个不符' },
    { text: '2023年投入12.3亿元，2024年投入15.2亿元，2025年投入18.1亿元，三年累计投入⟦46.5亿元⟧。', says: '12.3+15.2+18.1=45.6' },
    { text: '⟦46个⟧项目由21个工业项目、10个农业项目和18个服务业项目组成。', says: '21+10+18=49' },
    { text: '脱贫户⟦1260户⟧，其中特困户320户、低保户560户、一般困难户450户。', says: '320+560+450=1330' },
    { text: '全县辖乡镇⟦20个⟧，其中镇14个、乡7个。', says: '14+7=21' },
    { text: '任务⟦46户⟧，其中已完成30户，正在实施12户，未启动8户。', says: '30+12+8=50' },
    { text: '全年种植粮食⟦38万亩⟧，其中水稻30万亩、玉米7.1万亩、大豆1.2万亩、薯类2万亩、其他0.5万亩。', says: '=40.8，超过总数38万亩' },
  ],
  good: [
    { text: '基金收入9.86亿元，其中保险费收入7.8亿元，支出9.12亿元，当年结余0.74亿元。' },
    { text: '全年完成固定资产投资86亿元，其中工业投资32亿元，民间投资48亿元，房地产投资15亿元。' },
    { text: '全年新入库项目86个，总投资142亿元，其中亿元以上项目31个，总投资98亿元；5亿元以上项目6个，总投资46亿元。' },
    { text: '总人口62.3万人，其中城镇户籍人口19.8万人，常住人口51.4万人。' },
    { text: '不合格19批次，其中微生物超标8批次、农残超标6批次、添加剂超标3批次，标签问题4批次（2批次同时存在两类问题）。' },
    { text: '县财政局、县发改局、县教育局三个部门作了发言，城关镇、东河镇、西山乡三个乡镇提交了书面材料，总计3个部门、3个乡镇参与交流。' },
    { text: '全年查处92人，移送5人，其中科级3人、处级4人。' },
    { text: '净增12家，其中新入规18家、退规6家。' },
    { text: '任务50户，城关镇完成12户，柳林镇完成15户，其余由各村自筹完成，合计完成48户。' },
    { text: '一季度完成10亿元，二季度完成12亿元，三季度完成15亿元，合计完成38亿元。' },
    { text: '云溪县生产总值150.6亿元，其中一产20.1亿元、二产70.3亿元、三产60.2亿元。' },
    { text: '新建项目46个，其中工业21个、农业10个。' },
    { text: '投资10.3亿元，其中甲3.4亿元、乙3.4亿元、丙3.4亿元，三者合计占全部投资。' },
    { text: '共有干部320人，其中男干部198人，女干部122人。' },
    { text: '常住人口510.7万人，其中城镇306.4万人、农村204.4万人。' },
    { text: '债务还本付息25.9亿元（还本14.8亿元，付息11.1亿元），其中一般债券16.1亿元，专项债券9.8亿元。' },
    { text: '支出30亿元，其中教育7亿元、社保6亿元、农林水5亿元，三项合计18亿元，占60%。' },
    { text: '总产值120亿元，其中建材40亿元、食品36亿元，两大产业合计76亿元。' },
    { text: '卫生机构120个，其中医院6个、乡镇卫生院12个、村卫生室90个、其他12个。' },
    { text: '票价由50元降至40元，其中学生票由25元降至20元、老年票由25元降至20元。' },
    { text: '共排查房屋2.6万栋，其中存在隐患210栋，经鉴定C级60栋、D级90栋，其余60栋鉴定为安全。' },
    { text: '共播种农作物72.4万亩，其中粮作53.1万亩，经作19.3万亩，粮作中，玉米35.6万亩、大豆16.1万亩。' },
  ],
  * check({ text, claims }) {
    for (const claim of claims) {
      if (claim.kind !== 'sum') continue;
      const verdict = judge(claim);
      const severity = severityOf(verdict, claim.binding);
      if (severity === undefined) continue;
      const { total, parts } = claim;
      const last = parts[parts.length - 1]!;
      const lost = misscaledPart(claim);
      if (lost !== undefined && lost.part.unit?.whole !== true) {
        const [written, meant] = [slice(text, lost.part.span), scaledAs(text, lost.part, lost.power)];
        yield {
          span: lost.part.span, severity,
          message: `各分项相加与总数${slice(text, total.span)}不符；若“${written}”为“${meant}”，合计恰好相符。请核对单位。`,
          related: places(['总数', total], ...parts.filter((part) => part !== lost.part).map((part) => ['分项', part] as const)),
        };
        continue;
      }
      // Only a total that is drawn from parts before it is a derived figure.
      const fix = total.span.start > last.span.start ? repairOf(text, total, printedFor(claim, text)) : undefined;
      yield {
        span: claim.outvoted ? { start: parts[0]!.span.start, end: last.span.end } : total.span, severity,
        message: `${workingOf(claim, text)}，${exceeds(claim) ? `超过总数${slice(text, total.span)}` : differenceOf(verdict, text, total)}。请核对总数和各分项。`,
        related: places(...(claim.outvoted ? [['总数', total] as const] : parts.map((part) => ['分项', part] as const))),
        ...(fix && { fixes: [fix] }),
      };
    }
  },
});

const exceeds = ({ total, parts, closed }: Sum): boolean =>
  !closed && parts.reduce((sum, part) => sum.add(valueOf(part)), valueOf(total).sub(valueOf(total))).compare(valueOf(total)) > 0;
