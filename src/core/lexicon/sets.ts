/** A set phrase: a label that everybody knows, and the members it stands for. */
export interface PhraseSet {
  readonly label: string;
  readonly aliases?: readonly string[];
  readonly members: readonly string[];
  /** The members come in one order; so where nothing is said. */
  readonly ordered?: boolean;
  /** Its members are written in several ways, or its label is an everyday word: known as a name, never compared. */
  readonly loose?: boolean;
}

/** The public set phrases. A label may stand twice: both wordings were in use. */
const SETS: readonly PhraseSet[] = [
  { label: '五位一体', members: ['经济建设', '政治建设', '文化建设', '社会建设', '生态文明建设'] },
  { label: '四个全面', members: ['全面建设社会主义现代化国家', '全面深化改革', '全面依法治国', '全面从严治党'] },
  { label: '四个全面', members: ['全面建成小康社会', '全面深化改革', '全面依法治国', '全面从严治党'] },
  { label: '四个意识', members: ['政治意识', '大局意识', '核心意识', '看齐意识'] },
  { label: '四个自信', members: ['道路自信', '理论自信', '制度自信', '文化自信'] },
  { label: '两个维护', members: ['坚决维护习近平总书记党中央的核心、全党的核心地位', '坚决维护党中央权威和集中统一领导'], loose: true },
  { label: '两个确立', members: ['确立习近平同志党中央的核心、全党的核心地位', '确立习近平新时代中国特色社会主义思想的指导地位'], loose: true },
  { label: '新发展理念', aliases: ['五大发展理念'], members: ['创新', '协调', '绿色', '开放', '共享'] },
  { label: '三新一高', members: ['新发展阶段', '新发展理念', '新发展格局', '高质量发展'], loose: true },
  { label: '六稳', members: ['稳就业', '稳金融', '稳外贸', '稳外资', '稳投资', '稳预期'] },
  { label: '六保', members: ['保居民就业', '保基本民生', '保市场主体', '保粮食能源安全', '保产业链供应链稳定', '保基层运转'], loose: true },
  { label: '三农', members: ['农业', '农村', '农民'], loose: true },
  { label: '三大攻坚战', members: ['防范化解重大风险', '精准脱贫', '污染防治'], loose: true },
  { label: '三严三实', members: ['严以修身', '严以用权', '严以律己', '谋事要实', '创业要实', '做人要实'] },
  { label: '两学一做', members: ['学党章党规', '学系列讲话', '做合格党员'] },
  { label: '三会一课', members: ['支部党员大会', '支部委员会会议', '党小组会', '党课'], loose: true },
  { label: '四风', members: ['形式主义', '官僚主义', '享乐主义', '奢靡之风'] },
  { label: '六大纪律', aliases: ['六项纪律'], members: ['政治纪律', '组织纪律', '廉洁纪律', '群众纪律', '工作纪律', '生活纪律'], loose: true },
  { label: '四大考验', members: ['执政考验', '改革开放考验', '市场经济考验', '外部环境考验'] },
  { label: '四种危险', members: ['精神懈怠危险', '能力不足危险', '脱离群众危险', '消极腐败危险'] },
  { label: '三个务必', members: ['务必不忘初心、牢记使命', '务必谦虚谨慎、艰苦奋斗', '务必敢于斗争、善于斗争'] },
  { label: '六个必须坚持', members: ['必须坚持人民至上', '必须坚持自信自立', '必须坚持守正创新', '必须坚持问题导向', '必须坚持系统观念', '必须坚持胸怀天下'] },
  { label: '五个必由之路', members: ['坚持党的全面领导', '中国特色社会主义', '团结奋斗', '贯彻新发展理念', '全面从严治党'], loose: true },
  { label: '两个结合', members: ['同中国具体实际相结合', '同中华优秀传统文化相结合'], loose: true },
  { label: '四个伟大', members: ['伟大斗争', '伟大工程', '伟大事业', '伟大梦想'] },
  { label: '四史', members: ['党史', '新中国史', '改革开放史', '社会主义发展史'] },
  { label: '政治三力', members: ['政治判断力', '政治领悟力', '政治执行力'] },
  { label: '四个自我', members: ['自我净化', '自我完善', '自我革新', '自我提高'] },
  { label: '社会主义核心价值观', members: ['富强', '民主', '文明', '和谐', '自由', '平等', '公正', '法治', '爱国', '敬业', '诚信', '友善'] },
  { label: '现代化强国目标', members: ['富强', '民主', '文明', '和谐', '美丽'], loose: true },
  { label: '中国式现代化五个特征', members: ['人口规模巨大的现代化', '全体人民共同富裕的现代化', '物质文明和精神文明相协调的现代化', '人与自然和谐共生的现代化', '走和平发展道路的现代化'] },
  { label: '党的建设', members: ['政治建设', '思想建设', '组织建设', '作风建设', '纪律建设'], loose: true },
  { label: '全面依法治国新十六字方针', members: ['科学立法', '严格执法', '公正司法', '全民守法'] },
  { label: '依法行政基本要求', aliases: ['依法行政六项要求'], members: ['合法行政', '合理行政', '程序正当', '高效便民', '诚实守信', '权责统一'] },
  { label: '三个共同推进', members: ['依法治国', '依法执政', '依法行政'] },
  { label: '三个一体建设', members: ['法治国家', '法治政府', '法治社会'] },
  { label: '全过程人民民主五环节', aliases: ['民主五环节'], members: ['民主选举', '民主协商', '民主决策', '民主管理', '民主监督'] },
  { label: '乡村振兴总要求', aliases: ['二十字方针'], members: ['产业兴旺', '生态宜居', '乡风文明', '治理有效', '生活富裕'] },
  { label: '五个振兴', aliases: ['五大振兴'], members: ['产业振兴', '人才振兴', '文化振兴', '生态振兴', '组织振兴'] },
  { label: '两不愁三保障', members: ['不愁吃', '不愁穿', '义务教育', '基本医疗', '住房安全'], loose: true },
  { label: '四个不摘', members: ['摘帽不摘责任', '摘帽不摘政策', '摘帽不摘帮扶', '摘帽不摘监管'] },
  { label: '五级书记', members: ['省', '市', '县', '乡', '村'], loose: true },
  { label: '四议两公开', members: ['村党组织提议', '村“两委”会议商议', '党员大会审议', '村民会议或者村民代表会议决议', '决议公开', '实施结果公开'], loose: true },
  { label: '四下基层', members: ['宣传党的路线、方针、政策下基层', '调查研究下基层', '信访接待下基层', '现场办公下基层'], loose: true },
  { label: '四不两直', members: ['不发通知', '不打招呼', '不听汇报', '不用陪同接待', '直奔基层', '直插现场'], loose: true },
  { label: '三管三必须', members: ['管行业必须管安全', '管业务必须管安全', '管生产经营必须管安全'] },
  { label: '四不放过', members: ['事故原因未查清不放过', '责任人员未处理不放过', '整改措施未落实不放过', '有关人员未受到教育不放过'], ordered: false, loose: true },
  { label: '隐患整改五落实', aliases: ['五落实'], members: ['责任', '措施', '资金', '时限', '预案'], loose: true },
  { label: '三区三线', members: ['城镇空间', '农业空间', '生态空间', '城镇开发边界', '永久基本农田', '生态保护红线'], ordered: false, loose: true },
  { label: '三线一单', members: ['生态保护红线', '环境质量底线', '资源利用上线', '生态环境准入清单'] },
  { label: '山水林田湖草沙', members: ['山', '水', '林', '田', '湖', '草', '沙'], loose: true },
  { label: '三去一降一补', members: ['去产能', '去库存', '去杠杆', '降成本', '补短板'] },
  { label: '八字方针', members: ['巩固', '增强', '提升', '畅通'], loose: true },
  { label: '三大变革', members: ['质量变革', '效率变革', '动力变革'] },
  { label: '放管服', members: ['简政放权', '放管结合', '优化服务'], loose: true },
  { label: '三驾马车', members: ['投资', '消费', '出口'], ordered: false, loose: true },
  { label: '新四化', members: ['新型工业化', '信息化', '城镇化', '农业现代化'] },
  { label: '五通', members: ['政策沟通', '设施联通', '贸易畅通', '资金融通', '民心相通'] },
  { label: '四个革命、一个合作', members: ['能源消费革命', '能源供给革命', '能源技术革命', '能源体制革命', '全方位加强国际合作'], loose: true },
  { label: '三权分置', members: ['所有权', '承包权', '经营权'], loose: true },
  { label: '四好农村路', members: ['建好', '管好', '护好', '运营好'], loose: true },
  { label: '三保', members: ['保基本民生', '保工资', '保运转'] },
  { label: '三公经费', members: ['因公出国（境）费', '公务用车购置及运行维护费', '公务接待费'], ordered: false, loose: true },
  { label: '三重一大', members: ['重大事项决策', '重要干部任免', '重要项目安排', '大额资金的使用'], loose: true },
  { label: '四个服从', members: ['党员个人服从党的组织', '少数服从多数', '下级组织服从上级组织', '全党各个组织和全体党员服从党的全国代表大会和中央委员会'], loose: true },
  { label: '好干部标准', aliases: ['二十字标准'], members: ['信念坚定', '为民服务', '勤政务实', '敢于担当', '清正廉洁'] },
  { label: '干部考核五方面', members: ['德', '能', '勤', '绩', '廉'], loose: true },
  { label: '四个最严', members: ['最严谨的标准', '最严格的监管', '最严厉的处罚', '最严肃的问责'] },
  { label: '七有', members: ['幼有所育', '学有所教', '劳有所得', '病有所医', '老有所养', '住有所居', '弱有所扶'] },
  { label: '五育', members: ['德', '智', '体', '美', '劳'], loose: true },
  { label: '党史学习四句', members: ['学史明理', '学史增信', '学史崇德', '学史力行'] },
  { label: '主题教育总要求', members: ['学思想', '强党性', '重实践', '建新功'] },
  { label: '四个以学', members: ['以学铸魂', '以学增智', '以学正风', '以学促干'] },
  { label: '守初心十二字', members: ['守初心', '担使命', '找差距', '抓落实'] },
  { label: '两个毫不动摇', members: ['毫不动摇巩固和发展公有制经济', '毫不动摇鼓励、支持、引导非公有制经济发展'], loose: true },
  { label: '三个代表', members: ['代表中国先进生产力的发展要求', '代表中国先进文化的前进方向', '代表中国最广大人民的根本利益'] },
];

/** All that a set is called. */
const labelsOf = ({ label, aliases = [] }: PhraseSet): readonly string[] => (aliases.length === 0 ? [label] : [label, ...aliases]);

/** Whether words are the label of a public set: “四个意识” is a name and announces nothing. */
export const isSetLabel = (words: string): boolean => LABELS.has(words.replace(TAIL, ''));
const TAIL = /(?<=^.{3,8})(?:教育|工作|要求|战略布局|战略|总体布局|目标)$/;

/** Names with a number in them that are no announcements either. */
const NAMES = ['三个自信', '四个民主', '三个区分开来', '四个面向', '十个明确', '十四个坚持', '三个有利于', '四个讲清楚', '三个年', '五个文明'];
const LABELS: ReadonlySet<string> = new Set([...SETS.flatMap(labelsOf), ...NAMES]);

/** Sets whose members are compared, by what they are called. Made once for all texts of a linter. */
export interface SetIndex {
  readonly labels: readonly string[];
  /** Labels that the writer added. */
  readonly own: ReadonlySet<string>;
  readonly byLabel: ReadonlyMap<string, readonly PhraseSet[]>;
  /** Finds the labels of a text, the longest first. */
  readonly pattern: RegExp;
}

/** The public sets with the writer's own, which stand for the public ones of the same label. */
export function indexOfSets(own: readonly PhraseSet[] = []): SetIndex {
  const names = new Set(own.flatMap(labelsOf));
  const byLabel = new Map<string, PhraseSet[]>();
  for (const set of [...own, ...SETS.filter(({ label }) => !names.has(label))]) {
    // Where a member holds a mark of enumeration, a list of members cannot be told apart.
    if (set.loose === true || set.members.length < 3 || set.members.some((it) => it.includes('、'))) continue;
    for (const label of labelsOf(set)) byLabel.set(label, [...(byLabel.get(label) ?? []), set]);
  }
  const labels = [...byLabel.keys()].sort((a, b) => b.length - a.length);
  return { labels, own: names, byLabel, pattern: new RegExp(labels.map((it) => it.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|') || '(?!)', 'g') };
}
export const PUBLIC_SETS = indexOfSets();
