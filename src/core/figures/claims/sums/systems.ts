/**
 * Closed systems of classes: names that make a whole by themselves, in any order (出口 and 进口), because law, statistics or logic knows no further
 * class of it. A list that names all of them tells all there is.
 */
export interface System {
  readonly kinds: readonly RegExp[];
  /** What the whole is called of which there is nothing else: the list is complete. */
  readonly of?: RegExp;
  /** Only of that whole: 工业项目 and 农业项目 are not all there is of others. */
  readonly only?: true;
  /** Most texts mean all of it, some leave a small class out: 夏粮 and 秋粮 where there is 早稻 as well. */
  readonly usual?: true;
  /** One is what the other is not: whatever else is said of them must be the same. */
  readonly not?: true;
  /** The same with 非, which some texts say of less than all that is left. */
  readonly non?: true;
  /** Whose noun must be the same: 城镇人口 and 农村劳动力 do not make a whole. */
  readonly nouns?: true;
}

/** Whether these names and no others make a whole: 税收 and 非税. */
export const namesMakeWhole = (names: readonly string[]): boolean => systemNamed(names, () => false)?.kinds.length === names.length;

/** The system that the first names make. `fits` says whether one that makes up one kind of whole only may be meant. */
export function systemNamed(names: readonly string[], fits: (system: System) => boolean): System | undefined {
  const contrary = doneOrNot(names) ?? ofOrNot(names);
  if (contrary !== undefined) return contrary;
  // One look spares most lists some sixty others.
  if (!names.some((name) => FIRST_KINDS.test(name))) return undefined;
  return SYSTEMS.find((system) => system.kinds.length <= names.length && eachNamesOne(system.kinds, names) && ((system.only !== true && system.kinds.length === names.length) || fits(system)));
}

/** Whether each kind is that of just one of the first names. */
function eachNamesOne(kinds: readonly RegExp[], names: readonly string[]): boolean {
  for (const kind of kinds) {
    let found = 0;
    for (let i = 0; i < kinds.length; i++) if (kind.test(names[i]!)) found++;
    if (found !== 1) return false;
  }
  return true;
}

/** 已开工 and 未开工, 合格 and 不合格: what was done and what was not, whatever it is. */
function doneOrNot([one, two]: readonly string[]): System | undefined {
  const did = two === undefined ? undefined : (NOT.exec(one!) ?? NOT.exec(two))?.[1];
  if (did === undefined) return undefined;
  const kinds = [new RegExp(`(?<![未不]|没有)${did}`), new RegExp(`(?:[未不]|没有)${did}`)] as const;
  return kinds.every((kind) => kind.test(one!) !== kind.test(two!)) ? { kinds, of: /^/, not: true } : undefined;
}
const NOT = /(?:未|没有|不(?=合格|达标|称职))([\u4e00-\u9fff]{2})/;

/** 国有投资 and 非国有投资, 公有制 and 非公有制: all is of it or is not, whatever it is. */
function ofOrNot([one, two]: readonly string[]): System | undefined {
  const of = two === undefined ? undefined : (NON.exec(two) ?? NON.exec(one!))?.[1];
  if (of === undefined) return undefined;
  const kinds = [new RegExp(`(?<!非)${of}`), new RegExp(`非${of}`)] as const;
  return kinds.every((kind) => kind.test(one!) !== kind.test(two!)) ? { kinds, of: /^/, non: true } : undefined;
}
const NON = /非((?!税|农|金属|洲|法|遗|常|化石|物质|生产)[\u4e00-\u9fff]{2})/;

const TRADE: readonly System[] = [
  { kinds: [/出口/, /进口/], of: /进出口/ },
  { kinds: [/商品零售/, /餐饮/], of: /消费品零售/, only: true },
  // What traders sell and innkeepers take in is no retail trade.
  { kinds: [/批发和?零售业?(?!销售|营业)/, /住宿和?餐饮业?(?!销售|营业)/], of: /消费品零售/, only: true },
  { kinds: [/批发业(?!销售|营业)/, /(?<!批发和?)零售业(?!销售|营业)/, /住宿业(?!销售|营业)/, /餐饮业(?!销售|营业)/], of: /消费品零售/, only: true },
  { kinds: [/限额以上/, /限额以下/], of: /消费品零售|销售|营业额/, only: true },
  { kinds: [/同城/, /异地/, /国际/], of: /快递/, only: true },
  { kinds: [/国内|境内/, /入境(?!过夜)|境外|国际/], of: /游客|旅游|接待|上市/ },
  { kinds: [/邮政/, /电信/], of: /邮电/ },
  { kinds: [/移动电话/, /固定电话/], of: /电话/ },
  { kinds: [/财产保?险/, /人身保?险/], of: /保险?费|赔|保险(?:业务)?收入/ },
  { kinds: [/财产保?险/, /人寿保?险|(?<!人)寿险/, /健康保?险/, /意外/], of: /保险?费|赔|保险(?:业务)?收入/, only: true },
];

const ACCOUNTS: readonly System[] = [
  { kinds: [/(?<!非)税收/, /非税/], of: /(?:公共(?:财政)?(?:预算)?|财政|地方[^，。；总]{0,4}|预算|实际完成)收入(?![总合]计)/ },
  { kinds: [/国税/, /地税/, /财政(?!收入)/], of: /总收入|财政收入|预算收入/, usual: true, only: true },
  { kinds: [/税务|税收部门/, /财政(?:部门|局)?(?!收入)/], of: /预算收入|财政收入/, only: true },
  { kinds: [/上划中央|中央级/, /上划[省市]|省级/, /地方|[县区]级|一般公共预算收入/], of: /总收入|财政收入|预算收入/, only: true },
  { kinds: [/上划中央/, /地方/], of: /总收入|财政收入|预算收入/, usual: true, only: true },
  { kinds: [/(?<!上划)中央(?!对|补助|专项)/, /(?<!对)地方/], of: /全国[^，。；]{0,12}(?:财政|预算|税收|国有)/, usual: true, only: true },
  { kinds: [/中央/, /省级?/, /[县区]级?|自筹|本级/], of: /资金|补助|投入/, usual: true, only: true },
  { kinds: [/统筹基金/, /个人账户/], of: /医保|医疗保险|养老保险/, only: true },
  { kinds: [/还本(?!付息)/, /付息/], of: /本息|还本付息/ },
  { kinds: [/短期/, /中长期/, /票据/], of: /贷款/, usual: true, only: true },
  { kinds: [/新增[一专政]?[般项府]?债/, /再融资/], of: /债[务券]?转贷|政府债券/ },
  { kinds: [/一般债/, /专项债/], of: /债[务券]|转贷/ },
  { kinds: [/返还/, /一般性转移/, /专项转移/], of: /^/ },
  { kinds: [/一般性转移/, /专项转移/], of: /转移支付|补助/, usual: true },
  { kinds: [/基本支出/, /项目支出/], of: /支出/ },
  { kinds: [/本级/, /[区县镇]级|县区|区县|各县|开发区|补助下级/], of: /收入|支出|债|资金|转移支付|额度/, usual: true },
  { kinds: [/出国|出境/, /接待/, /购置费?(?!及)/, /运行/], of: /三公/, only: true },
  { kinds: [/出国|出境/, /接待/, /公务用车(?=[^，；]*购置[^，；]*运行|(?![^，；]*(?:购置|运行)))/], of: /三公/, only: true },
  { kinds: [/购置/, /运行/], of: /公务用车/, only: true },
];

const PEOPLE: readonly System[] = [
  { kinds: [/城镇|城市/, /乡村|农村/], of: /人口|消费品零售|低保|生活保障|医疗救助|固定电话/, nouns: true },
  { kinds: [/外出/, /本地|乡内/], of: /农民工/, only: true },
  { kinds: [/男/, /女/], of: /人口|人数|总数|[员部师工表众民]|[学考师业新]生/, nouns: true },
  { kinds: [/家庭户/, /集体户/], of: /人口|总户/, only: true },
  { kinds: [/(?<!非)农业/, /非农业?/], of: /人口/, usual: true, only: true },
  { kinds: [/汉族/, /少数民族/], of: /人口/, only: true },
  { kinds: [/文科|文史/, /理科|理工/], of: /考生|高考|报名|上线/, usual: true, only: true },
  { kinds: [/人户分离/, /流动人口/], of: /人户分离/, only: true },
  { kinds: [/跨省/, /[省市]内/], of: /流动人口/, only: true },
  { kinds: [/职工|在职|在岗/, /退休/], of: /(?:职工|企业).{0,10}(?:养老|医疗)保险|养老保险职工|城镇基本养老保险|教职工/ },
  { kinds: [/城[乡镇]居民/, /职工/], of: /(?<!职工|居民)基本(?:养老|医疗)保险/ },
  { kinds: [/企业(?:职工|退休)/, /机关事业/, /城乡居民/], of: /养老/, usual: true, only: true },
  { kinds: [/管理/, /工勤|工人/, /专业技术|专技/], of: /^/, only: true },
  { kinds: [/无固定期限/, /(?<!无)固定期限/], of: /合同/, usual: true, only: true },
  { kinds: [/党委/, /总支/, /(?<!总)支部/], of: /党组织|基层组织/, only: true },
];

const PRODUCTION: readonly System[] = [
  { kinds: [/第?一(?:次)?产/, /第?二(?:次)?产/, /第?三(?:次)?产/, /居民|生活/], of: /用电|能源消费/, only: true },
  { kinds: [/第?一(?:次)?产/, /工业/, /建筑业/, /第?三(?:次)?产/, /居民|生活/], of: /用电|能源消费/, only: true },
  { kinds: [/第?一(?:次)?产/, /第?二(?:次)?产/, /第?三(?:次)?产/], of: /生产总值|GDP|经济增加值|固定资产投资|外商直接投资|外资/ },
  { kinds: [/工业/, /建筑/, /贸易|批零|批发|商[贸业]/, /房地产/, /(?<!批零住餐)服务业/], of: /[四五]上|[四五]类/, only: true },
  { kinds: [/基础研究/, /应用研究/, /试验发展/], of: /R&D|研究与试验发展|研发/, only: true },
  { kinds: [/(?<!农)工业/, /(?<!工)农业/], of: /工农业/, only: true },
  { kinds: [/(?<!林)农业|种植业/, /林业/, /牧业/, /渔业/, /农林牧渔|服务|辅助/], of: /农林牧渔/, only: true },
  { kinds: [/养殖/, /捕捞/], of: /水产品|渔业/, only: true },
  { kinds: [/猪/, /牛/, /羊/, /禽/], of: /猪牛羊禽/, only: true },
  { kinds: [/猪/, /牛/, /羊/, /禽/], of: /肉类?(?:总?产量)?/, usual: true, only: true },
  { kinds: [/轻工业/, /重工业/], of: /工业/ },
  { kinds: [/夏粮/, /早稻/, /秋粮/], of: /粮食/ },
  { kinds: [/夏粮/, /秋粮/], of: /粮食/, usual: true },
  { kinds: [/小春/, /大春/], of: /粮食/ },
  { kinds: [/工业/, /生活/], of: /废[水气]|污水/, usual: true, only: true },
  { kinds: [/公路/, /铁路/], of: /[客货]运|运输|旅客|货物|周转/, usual: true },
  { kinds: [/公路/, /水[路运]/], of: /[客货]运|运输|旅客|货物|周转/, usual: true },
  { kinds: [/公路/, /铁路/, /水[路运]|民航|航空/], of: /[客货]运|运输|旅客|货物|周转/, usual: true },
  { kinds: [/县道/, /乡道/, /村道/], of: /公路|道路/, usual: true, only: true },
  { kinds: [/水田/, /旱[田地]|水浇地/], of: /耕地|播种|种植/, usual: true, only: true },
  { kinds: [/公益林/, /商品林/], of: /林/, only: true },
  { kinds: [/农业/, /工业/, /生活/, /生态/], of: /用水/, only: true },
  { kinds: [/大型/, /中型/, /小型/, /微型/], of: /企业|工业/, only: true },
  { kinds: [/大型/, /中型/, /小微/], of: /企业|工业/, only: true },
  { kinds: [/大中型/, /小微?型/], of: /企业|工业/, only: true },
  { kinds: [/发明/, /实用新型/, /外观设计/], of: /专利/, only: true },
];

const OTHERS: readonly System[] = [
  { kinds: [/公[立办]/, /民[营办]|私立/], of: /医院|学校|幼儿园|教师|教职工/ },
  { kinds: [/高中/, /初中/], of: /普通中学.{0,4}(?:生|招)/, only: true },
  { kinds: [/高中/, /初中/], of: /普通中学/, usual: true, only: true },
  { kinds: [/按(?:期|时)|如期/, /逾期|超期/], of: /^/ },
  { kinds: [/[主承]办/, /[协会]办/], of: /建议|提案/, only: true },
  { kinds: [/(?<!闭)会议?期间|大会期间|会上/, /闭会/], of: /建议|提案|议案/ },
  { kinds: [/建议/, /提案/], of: /建议[^，。；]{0,8}提案|提案[^，。；]{0,8}建议/, only: true },
  { kinds: [/行政村|村(?:委会|民委员会)?$/, /社区|居委会/], of: /村（社区）|村和?社区|村居|村（居）/, only: true },
  { kinds: [/(?<!乡)镇/, /乡(?!镇)/], of: /^(?!.*街道).*(?:乡镇|镇乡)/, only: true },
  { kinds: [/县内/, /县外(?:省|市)内|[省市]内县外/, /[省市]外/], of: /就业|务工|就学/, only: true },
  { kinds: [/(?<!县外)(?<!市外)省内/, /省外/], of: /就业|务工|就学/, only: true },
  { kinds: [/来信/, /来访/, /网/], of: /信访|诉求/, usual: true, only: true },
  { kinds: [/一审/, /二审/, /再审/], of: /刑事|民商?事|行政/, usual: true, only: true },
  { kinds: [/基层(?:人民)?法院/, /中级(?:人民)?法院/, /高级(?:人民)?法院/], of: /案/, usual: true, only: true },
  { kinds: [/客[船车]|载客/, /货[船车]|载货/], of: /船/, usual: true, only: true },
  { kinds: [/新建/, /改(?:扩)?建/], of: /新建、?(?:和)?改(?:扩)?建/, only: true },
  { kinds: [/新建/, /续建|结转/], of: /项目|工程/, usual: true },
  { kinds: [/新(?:开工?|上|引进|签)/, /续建|结转/] },
  { kinds: [/金[牌奖]/, /银[牌奖]/, /铜[牌奖]/], of: /奖牌/, only: true },
  { kinds: [/优秀/, /良好/, /(?<!不)合格/, /不合格/], of: /^/ },
  { kinds: [/优秀/, /(?<!不|基本)(?:合格|称职)/, /不(?:合格|称职)/], of: /^/ },
  { kinds: [/5A/, /4A/, /3A/, /2A/], of: /A级/, only: true },
  { kinds: [/五星/, /四星/, /三星/, /二星/], of: /星级/, only: true },
  { kinds: [/国家级/, /省级/] },
  { kinds: [/(?<!非)金属/, /非金属/] },
];

const SYSTEMS: readonly System[] = [...TRADE, ...ACCOUNTS, ...PEOPLE, ...PRODUCTION, ...OTHERS];
const FIRST_KINDS = new RegExp(SYSTEMS.map(({ kinds }) => kinds[0]!.source).join('|'));
