import { paragraphRule } from '../../lint/rule';
import { recounted } from '../../structure/announcements';
import { readAnnouncedLists, readNumberedLists } from '../../structure/announced-lists';
import { slice } from '../../text/span';

/** 五大 三项: what wakes the rule; the nouns are too many and too common. */
const COUNTS = [...'两三四五六七八九十'].flatMap((it) => ['大', '项', '类', '种'].map((kind) => it + kind));

export default paragraphRule({
  id: 'announced-list-count',
  group: 'structure',
  severity: 'error',
  title: '用顿号列出的项数应与所说的一致',
  why: '“紧盯谋划、开工、投产四个环节”只列了三个，念的人自己都会停下来数一遍。“等三方面”前面少列是举例，不报。',
  options: {},
  triggers: { words: [...COUNTS, '“两个', '“三个', '“四个', '“五个', '“六个', '“七个', '“八个', '件大事', '件实事', '张名片', '位一体', '本预算', '本账', '篇文章', '条措施', '条举措', '条要求', '条原则', '两点：', '三点：', '四点：', '五点：', '六点：', '件事：', '个方面', '方面', '个层面', '个维度', '个阶段', '个问题', '个关键', '个环节', '个重点', '个领域', '个关系', '个短板', '项工作', '个工作组', '个小组', '个专班', '个部分', '：第一'] },
  bad: [
    { text: '建立组织领导、项目生成、调度管理、服务保障等⟦三方面⟧制度。', says: '列出4项，文中说“三方面”', fixed: '建立组织领导、项目生成、调度管理、服务保障等四方面制度。' },
    { text: '形成粮油、果蔬、畜禽⟦四大片区⟧。', says: '列出3项，文中说“四大片区”', severity: 'warning', fixed: '形成粮油、果蔬、畜禽三大片区。' },
    { text: '抓好以下⟦五个方面⟧：产业、项目、环境、队伍。', says: '列出4项，文中说“五个方面”', fixed: '抓好以下四个方面：产业、项目、环境、队伍。' },
    { text: '提升环境面貌（绿化、亮化、净化、美化）⟦五项水平⟧。', says: '列出4项', severity: 'warning', fixed: '提升环境面貌（绿化、亮化、净化、美化）四项水平。' },
    { text: '实施“⟦三大水源⟧涵养工程”，即：清溪涵养工程、柳河涵养工程、石桥涵养工程、松岭涵养工程。', says: '列出4项' },
    { text: '要从资金、用地、审批、服务等⟦三方面⟧强化保障。', says: '列出4项', fixed: '要从资金、用地、审批、服务等四方面强化保障。' },
    { text: '实施“⟦五大工程⟧”，即产业振兴工程、人才引育工程、环境提升工程、民生改善工程。', says: '列出4项，文中说“五大工程”', fixed: '实施“四大工程”，即产业振兴工程、人才引育工程、环境提升工程、民生改善工程。' },
    { text: '今年开展⟦三大行动⟧，分别是清洁行动、绿化行动、亮化行动和美化行动。', says: '列出4项' },
    { text: '抓好⟦四项工程⟧，包括道路工程、供水工程、供电工程。', says: '列出3项', severity: 'warning' },
    { text: '重点办好⟦四件大事⟧：招商引资、项目建设、民生保障。', says: '列出3项，文中说“四件大事”' },
    { text: '培育新材料、新能源、生物医药⟦四大产业⟧。', says: '列出3项', severity: 'warning', fixed: '培育新材料、新能源、生物医药三大产业。' },
    { text: '会议强调⟦三点⟧：抓招商、抓项目、抓环境、抓队伍。', says: '列出4项' },
    { text: '推进清洁、绿化、亮化、美化等“⟦三大行动⟧”。', says: '列出4项' },
    { text: '做到政治过硬、本领过硬、作风过硬“⟦四个过硬⟧”。', says: '列出3项，文中说“四个过硬”', severity: 'warning' },
    { text: '要树立“⟦三种意识⟧”，即大局意识、责任意识、服务意识、创新意识。', says: '列出4项，文中说“三种意识”' },
    { text: '项目分⟦四批⟧实施：第一批12个，第二批15个，第三批9个。', says: '列出3项，文中说“四批”', severity: 'warning', fixed: '项目分三批实施：第一批12个，第二批15个，第三批9个。' },
    { text: '聚焦⟦五个重点⟧领域：道路交通、建筑施工、危险化学品、消防安全。', says: '列出4项' },
    { text: '畅通来信、来访、来电、网络“⟦三位一体⟧”反映渠道。', says: '列出4项，文中说“三位一体”', severity: 'warning', fixed: '畅通来信、来访、来电、网络“四位一体”反映渠道。' },
    { text: '镇政府团结和带领干部群众着力打好项目建设、招商引资、城市更新“⟦四大”攻坚⟧战。', says: '列出3项', severity: 'warning', fixed: '镇政府团结和带领干部群众着力打好项目建设、招商引资、城市更新“三大”攻坚战。' },
    { text: '加快发展算力、数据、新材料、电子信息“⟦三大产业⟧”。', says: '列出4项', severity: 'warning' },
    { text: '按照一般公共预算、政府性基金预算、国有资本经营预算和社会保险基金预算⟦三本预算⟧编制。', says: '列出4项，文中说“三本预算”', severity: 'warning' },
    { text: '实施“⟦四大战役⟧”（即：道路交通秩序整治、废品收购和沿街占道整治、建筑工地扬尘整治）。', says: '列出3项' },
    { text: '抢占学校和社区这⟦三大阵地⟧。', says: '列出2项', severity: 'warning' },
    { text: '指挥部下设⟦五个工作组⟧：综合协调组、现场救援组、医疗救护组、后勤保障组。', says: '列出4项' },
  ],
  good: [
    { text: '实施“五大工程”，包括产业振兴工程、人才引育、环境提升。' },
    { text: '实施“五大工程”，即产业振兴工程、人才引育工程、环境提升工程、民生改善工程等。' },
    { text: '落实救助补助、老年人补助及残疾人“两项行动”。' },
    { text: '推进大气治理、水体治理、土壤治理等污染防治“八大工程”。' },
    { text: '围绕招商、项目、环境、队伍实施三大工程。' },
    { text: '上午9点：集合、点名、出发、会议。' },
    { text: '打造“三大高地”“五大战略”：产业高地、开放高地、生态高地，产业战略、项目战略、科教战略。' },
    { text: '建立组织领导、项目生成、项目跟踪、调度管理、服务保障、项目建设等六方面制度。' },
    { text: '项目分三批实施：第一批12个已经完工，第二批15个正在推进。' },
    { text: '项目分三批实施：第一批12个，第二批15个，第三批9个。' },
    { text: '引进甲公司、乙公司等5家企业。' },
    { text: '把握好稳和进两个方面。' },
    { text: '统筹教育、科技、人才三位一体发展。' },
    { text: '建立调度、通报等五项制度。' },
    { text: '发放养老金、优抚金、高龄补贴、残疾人“两项补贴”。' },
    { text: '整治校园餐、殡葬、高标准农田、农村集体“三资”管理等领域问题。' },
    { text: '保工资、保运转、保民生、保化债和保“三大攻坚战”。' },
    { text: '畅通来信、来访、来电、网络“四位一体”反映渠道，抢占学校和社区这两大阵地。' },
    { text: '用好财力、空间、环境“三大账本”、两项机制，推进生产、供销、信用“三位一体”改革。' },
    { text: '项目推进会和现场观摩会开得好，这两大活动要坚持。' },
    { text: '紧盯谋划、签约、开工和投产四个环节。' },
    { text: '抓好规划、建设、管理，突出三个重点。' },
    { text: '在宣传、培训（含线上、线下）两个方面发力。' },
  ],
  *check({ text, announcements, claims }) {
    const tallied = new Set(claims.map((claim) => (claim.kind === 'tally' ? claim.count.span.start : -1)));
    for (const { list, ...it } of readAnnouncedLists(text, announcements)) {
      if (list.parted === it.count || list.joined === it.count || tallied.has(it.number.start)) continue;
      const found = list.parted;
      // Names that only stand nearby miss the count by one, or they are another thing's.
      if (list.bare && Math.abs(found - it.count) > 1 && Math.abs(list.joined - it.count) > 1) continue;
      // 等三方面 behind two names is an excerpt.
      if (list.partial && found < it.count) continue;
      yield {
        span: it.span,
        ...(list.bare && { severity: 'warning' as const }),
        message: `列出${found}项，文中说“${slice(text, it.span)}”。请核对。`,
        related: [{ span: list.span, message: '列出的各项' }],
        fixes: [{ ...recounted(text, it, found), safety: 'review' }],
      };
    }
    for (const { told, list, ...it } of readNumberedLists(text)) {
      if (told === it.count) continue;
      yield {
        span: it.span, severity: 'warning', message: `列出${told}项，文中说“${slice(text, it.span)}”。请核对。`,
        related: [{ span: list, message: '列出的各项' }], fixes: [{ ...recounted(text, it, told), safety: 'review' }],
      };
    }
  },
});
