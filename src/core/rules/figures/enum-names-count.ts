import type { Tally } from '../../figures/claims/claim';
import { judge, severityOf } from '../../figures/judge';
import { slice } from '../../text/span';
import { paragraphRule, type Fix } from '../../lint/rule';
import { rewriteCount } from '../../structure/announcements';

export default paragraphRule({
  id: 'enum-names-count',
  group: 'figures',
  severity: 'error',
  title: '点到的名字应与所说的数量一致',
  why: '“甲、乙、丙、丁等3个单位”点了4个名：不是多点了一个，就是数错了。“等”前面少于所说的数量是举例，不报。',
  options: {},
  triggers: { claims: ['tally'] },
  bad: [
    { text: '县城管局、县旅游局、县文化局、县体育局等⟦3个⟧单位进展缓慢。', says: '前面列出4个，文中说“3个”', fixed: '县城管局、县旅游局、县文化局、县体育局等4个单位进展缓慢。' },
    { text: '第十八、第二十四、第二十七、第三十四、第三十六等⟦4个⟧团队未破零。', says: '前面列出5个' },
    { text: '甲镇、乙镇、丙乡共⟦4个⟧乡镇率先完成任务。', says: '前面列出3个', fixed: '甲镇、乙镇、丙乡共3个乡镇率先完成任务。' },
    { text: '南山村、北山村、东河村和西河村等⟦3个⟧村通过验收。', says: '前面列出4个', fixed: '南山村、北山村、东河村和西河村等4个村通过验收。' },
    { text: '县政法委（含法院、检察院）、县城管局、县旅游局、县水利局等⟦3个⟧单位未报。', says: '前面列出4个' },
    { text: '甲公司、乙公司、丙公司、丁公司等⟦三家⟧企业签约。', says: '前面列出4家', fixed: '甲公司、乙公司、丙公司、丁公司等四家企业签约。' },
    { text: '率先完成任务的⟦三个⟧镇分别是城关镇、柳林镇。', says: '后面列出2个', fixed: '率先完成任务的两个镇分别是城关镇、柳林镇。' },
    { text: '通过验收的村有⟦4个⟧，分别是南山村、北山村、东河村、西河村和沙河村。', says: '后面列出5个' },
    { text: '城关镇、柳林镇、东河镇⟦4个⟧镇通过验收。', says: '前面列出3个', severity: 'warning' },
    { text: '紧盯谋划、开工、投产⟦四个⟧环节。', says: '前面列出3个，文中说“四个”', severity: 'warning', fixed: '紧盯谋划、开工、投产三个环节。' },
    { text: '制定了《云溪县水网规划》、《云溪县路网规划》、《云溪县电网规划》⟦4个⟧专项规划。', says: '前面列出3个', severity: 'warning' },
    { text: '工程包括路基整修、管网改造、绿化提升和路灯更换⟦五个⟧部分。', says: '前面列出4个', severity: 'warning' },
    { text: '种植业、养殖业、加工业⟦4项⟧指标完成年度计划。', says: '前面列出3项', severity: 'warning' },
    { text: '我县有南山村、北山村、东河村⟦2个⟧贫困村。', says: '前面列出3个', severity: 'warning' },
    { text: '县发改局、县财政局、县水利局、县农业农村局⟦三个⟧部门联合印发通知。', says: '前面列出4个', severity: 'warning' },
    { text: '计划出列贫困村⟦2个⟧，即：南山村、北山村、东河村。', says: '后面列出3个', fixed: '计划出列贫困村3个，即：南山村、北山村、东河村。' },
    { text: '⟦4个⟧村（南山村、北山村、东河村）评为文明村。', says: '后面列出3个', severity: 'warning' },
    { text: '培育专精特新企业⟦4家⟧：洪源实业、鑫达环保、云溪机械。', says: '后面列出3家', severity: 'warning' },
    { text: '“南山茶叶”“北山脐橙”“东河蔬菜”“西河稻米”等⟦3个⟧地理标志产品。', says: '前面列出4个' },
    { text: '推进⟦四区⟧（老城区、高新区、度假区）建设。', says: '后面列出3个，文中说“四区”', severity: 'warning', fixed: '推进三区（老城区、高新区、度假区）建设。' },
    { text: '突出“抓谋划、抓开工、抓投产、抓达效”⟦三个重点⟧。', says: '前面列出4个，文中说“三个重点”', severity: 'warning' },
    { text: '城关镇、柳林镇、东河镇⟦两镇⟧完成投资2.1亿元。', says: '前面列出3个', severity: 'warning', fixed: '城关镇、柳林镇、东河镇三镇完成投资2.1亿元。' },
    { text: '增速居前⟦三位⟧的是云溪县、柳林县、东河县、西山县。', says: '后面列出4个，文中说“三位”', severity: 'warning' },
    { text: '云溪、柳林、东河、西山⟦三县市⟧增速高于全市平均水平。', says: '前面列出4个，文中说“三县市”', severity: 'warning' },
    { text: '在云溪、柳林、东河、西山等⟦3县区⟧召开现场会。', says: '前面列出4个，文中说“3县区”', severity: 'warning' },
    { text: '2026年3月至6月对云州、柳林、东河、西山等⟦3县区⟧开展督查，集中审理云州、柳林、东河、西山四县的案件。', says: '前面列出4个，文中说“3县区”', severity: 'warning' },
    { text: '户数居前⟦四位⟧的行业是：批发和零售业1206户，占42.1%；住宿和餐饮业468户，占16.3%；建筑业212户，占7.4%。', says: '后面列出3个，文中说“四位”', severity: 'warning' },
    { text: '县委、县政府按照“强产业、兴城镇、惠民生、优环境”的⟦五句话⟧要求推进工作。', says: '前面列出4个，文中说“五句话', severity: 'warning' },
    { text: '云溪镇、柳林镇、东河乡等⟦2个⟧乡镇分别完成12户、15户、18户。', says: '前面列出3个', },
  ],
  good: [
    { text: '出口居前3位的是计算机、通信和其他电子设备制造业、汽车制造业、食品制造业。' },
    { text: '增速居前三位的是云溪县、柳林县、东河县；后2名依次为甲镇、乙镇。' },
    { text: '苏州、无锡、常州三市一区参加，江苏、浙江、安徽三省一市签约。' },
    { text: '在云溪、柳林、东河等5县区召开现场会，建设城东、城南、城西三区。' },
    { text: '户数居前三位的行业是：批发和零售业1206户，占42.1%；住宿和餐饮业468户，占16.3%；建筑业212户，占7.4%。' },
    { text: '增速居前三位的是：工业增加值8.2%、投资7.1%；消费、出口分别居第6位、第8位。' },
    { text: '推动“产业强、城镇美”的三大目标落地，落实“抓学习、抓作风”的五项制度。' },
    { text: '全县46个村分别是省级示范村、市级示范村。' },
    { text: '洪源实业、鑫达环保等4家企业签订协议。' },
    { text: '县政法委（含法院、检察院）、县城管局、县旅游局等3个单位。' },
    { text: '县政法委（含法、检）县城管局、县旅游局等3个单位。' },
    { text: '甲镇、乙镇、丙乡共3个乡镇。' },
    { text: '第十八、第二十四、第二十七、第三十四等4个团队。' },
    { text: '率先完成任务的三个镇分别是城关镇、柳林镇和东河镇。' },
    { text: '城关镇、柳林镇、东河镇12个村通过验收。' },
    { text: '城关镇、柳林镇、东河镇12户群众搬入新居。' },
    { text: '新建学校、医院、养老院共12个。' },
    { text: '围绕道路、供水、供电实施4个项目。' },
    { text: '城关镇、柳林镇、东河镇分别建成4个项目。' },
    { text: '召开推进会、研判会、点评会4次。' },
    { text: '新建学校、医院、养老院4个。' },
    { text: '建成甲桥2座、乙桥1座、丙桥4座大中型桥梁。' },
    { text: '先后举办业务培训、专题讲座、现场观摩等2场活动。' },
    { text: '12个乡镇（街道、园区）和5个村（含南山村、北山村）开展试点。' },
    { text: '城关镇、柳林镇、东河镇8个乡镇卫生院完成改造。' },
    { text: '三县（市、区）联动，推进四区（老城区、高新区、度假区、物流园区）建设。' },
    { text: '推广“村级吹哨、部门报到”“一站式办理”三项机制。' },
    { text: '排查企业42家，包括加油站、烟花爆竹企业、化工企业。' },
    { text: '建成甲桥、乙桥、丙桥等2个重点、6个一般项目。' },
  ],
  * check({ text, claims }) {
    for (const claim of claims) {
      if (claim.kind !== 'tally') continue;
      const severity = severityOf(judge(claim), claim.binding);
      if (severity === undefined) continue;
      const { count, items } = claim;
      const unit = count.unit?.name[0] ?? '';
      const fix = repair(text, claim);
      yield {
        span: count.span, severity,
        message: `${items[0]!.start < count.span.start ? '前面' : '后面'}列出${items.length}${unit}，文中说“${slice(text, count.span)}”。请核对名单和数量。`,
        related: [{ span: { start: items[0]!.start, end: items[items.length - 1]!.end }, message: `列出的${items.length}${unit}` }],
        ...(fix && { fixes: [fix] }),
      };
    }
  },
});

/** 3 → 4, 三 → 四, 四区 → 三区; nothing where the count is written in both ways. */
function repair(text: string, { count: { digits, span }, items, named }: Tally): Fix | undefined {
  const written = slice(text, digits);
  if (!/^(?:\d+|[一二两三四五六七八九十]+)$/.test(written)) return undefined;
  const newText = rewriteCount(written, items.length);
  return { title: `改为“${newText}${named ? text.slice(digits.end, span.end) : ''}”`, safety: 'review', edits: [{ span: digits, newText }] };
}
