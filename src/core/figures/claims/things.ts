import { codeAt, oneOf } from '../../text/characters';
import { boundsOf } from '../reported';
import type { Mention, Reading } from './mention';

/**
 * Whether two counts with one classifier count different things: 12个乡镇, 其中贫困村35个. Where either is left unsaid (其中工业21个,
 * 有18个完成任务) they may be the same.
 */
export function countOtherThings(reading: Reading, whole: Mention, part: Mention): boolean {
  if (whole.quantity.unit?.dimension !== 'count') return false;
  const counted = nounBehind(reading, part) || nounBefore(reading, part);
  if (counted === '') return false;
  const words = reading.text.slice(Math.max(whole.clause, whole.start - 12), whole.start) + nounBehind(reading, whole);
  return !words.includes(counted[counted.length - 1]!) && !(EMBRACING.test(words) && INSTITUTION.test(counted));
}
/** 机构286个，其中医院8个、诊所16个: the words for many kinds of institution, and kinds of it. */
const EMBRACING = /机构|单位|主体|设施|场所|组织|网点|阵地/;
const INSTITUTION = /(?:[院所站店校学厂库]|中心|公司|企业|合作社|基地|园区|景区|部门)$/;

/** 12个村中，15个村 · 30个工业行业中，12个行业: the noun behind the part stands between the two as well. */
export function countSameThings(reading: Reading, between: string, part: Mention): boolean {
  const noun = nounBehind(reading, part);
  return noun !== '' && between.includes(noun);
}

/** 35个村 → 村, 18个单位 → 单位; 18个完成任务 → nothing. */
function nounBehind({ text }: Reading, { end }: Mention): string {
  const code = codeAt(text, end);
  if (code < 0x4e00 || code > 0x9fff) return ''; // the figures of a list
  const found = NOUN.exec(text.slice(end, end + 8))?.[0] ?? '';
  return VERB.test(found) ? '' : found;
}
const NOUN = /^[\u4e00-\u9fff]{0,3}?(?:乡镇|镇|村|县|区|市|街道|社区|项目|行业|企业|公司|单位|部门|学校|园区|基地|小区|品牌|平台|景区|医院|工程|产业|团队|合作社|站|点|所|厂|桥|库)/;
const VERB = /^(?:完成|超额|尚?未|已|达|实现|通过|进入|开工|落后|排|低于|高于|没有|被|属|位|是|为|在)/;

/** 贫困村35个 → 村; 亿元以上的35个 and 工业35个 say nothing. */
function nounBefore({ text }: Reading, { lead, start }: Mention): string {
  return endsNoun(text, start - 1) ? BEFORE.exec(text.slice(Math.max(lead, start - 6), start))?.[0] ?? '' : '';
}
const BEFORE = /(?:乡镇|镇|村|街道|社区|学校|园区|基地|小区|景区|医院|合作社|站|(?<!交)所|厂|桥|库)$/;
const endsNoun = oneOf('镇村道区校地院社站所厂桥库');

/** Classes drawn by size, stage, age or another mark of the same things: one thing may be in two of them. */
export function mayOverlap(text: string, whole: Mention, parts: readonly Mention[]): boolean {
  // What sorts a figure may stand in the clause before: 亿元以上项目31个，总投资98亿元; what stands before ； says what the last one was used for.
  const leads = parts.map((part, i) => afterSemicolon(text.slice(Math.min(part.clause, i > 0 ? parts[i - 1]!.end : part.clause), part.start)));
  if (!isScale(leads) && leads.some((lead) => OVERLAPPING.test(lead))) return true;
  // 特困户、低保户、一般困难户 sort all; 低保320人、重病210人 need not.
  if (leads.some((lead) => POOR.test(lead)) && leads.some((lead) => lead[lead.length - 1] !== leads[0]![leads[0]!.length - 1])) return true;
  // 旧存142件，审结1304件，未结124件: where cases came from, and what became of them.
  if (leads.some((lead) => CAME.test(lead)) && leads.some((lead) => WENT.test(lead))) return true;
  if (INVESTED.test(text.slice(whole.clause, whole.start)) && crosses(leads)) return true;
  const last = parts[parts.length - 1]!;
  if (SHARED.test(text.slice(parts[0]!.start, last.end + 40))) return true;
  if (leads.some((lead) => lead.includes('女')) && !leads.some((lead) => lead.includes('男'))) return true;
  if (isNamedWithin(text, parts)) return true;
  // 卫生技术人员 split into 医师, 护士 and 乡镇卫生院卫生技术人员: two ways of dividing in one list. 猪牛羊禽肉产量 does not end in 禽肉产量 for that reason.
  const name = text.slice(whole.start - 4, whole.start);
  const named = parts.filter(({ lead, start }) => name !== '' && start - lead > name.length && !OTHERS.test(text.slice(lead, start)) && text.startsWith(name, start - name.length)).length;
  return whole.quantity.unit?.dimension !== 'money' && named > 0 && named < leads.length;
}
/** 其他养殖面积 is what the others are not, whatever it is called. */
const OTHERS = /^其[他它余]/;

/** 中长期贷款, 住户中长期贷款: what bears the whole name of another part and says more is a part of that. 非金属矿产 is none of 金属矿产. */
function isNamedWithin(text: string, parts: readonly Mention[]): boolean {
  const named = parts.map(({ lead, start, segment }) => ({ name: text.slice(lead, start), segment }));
  // 造成损失2.8万元；…，损失19.5万元: behind ； another row says the same of something else.
  return named.some(({ name, segment }) => name.length > 2
    && named.some((other) => other.segment === segment && other.name.length > name.length && other.name.endsWith(name) && !DENIED.test(other.name.slice(0, -name.length))));
}
const DENIED = /[非未不没其]$|其[他它余]/;
const afterSemicolon = (words: string): string => words.slice(words.lastIndexOf('；') + 1);

/** 民间投资, 房地产投资: sorted by owner and by purpose; 交通基础设施, 水利基础设施 are of one sort. */
function crosses(leads: readonly string[]): boolean {
  const sorts = leads.map((lead) => CROSSING.exec(lead)?.[0]);
  return sorts.some((sort) => sort !== undefined && sort !== sorts[0]) || (sorts[0] !== undefined && sorts.includes(undefined));
}

/** 一孩786人、二孩692人、三孩及以上202人: steps of one scale, of which only the last is open. */
function isScale(leads: readonly string[]): boolean {
  const last = leads[leads.length - 1]!;
  const ending = last.replace(OPEN, '').slice(-1);
  return leads.length > 2 && OPEN.test(last) && leads.every((lead, i) => lead.endsWith(ending) && (i === leads.length - 1 || !OVERLAPPING.test(lead)))
    && !OVERLAPPING.test(last.replace(OPEN, ''));
}
const OPEN = /及以[上下]/;

/** Investment is sorted by industry, by owner and by purpose at once. */
const INVESTED = /投资/;
const CROSSING = /民间|民营|房地产|产业投资|基础设施|技改|国有/;
/** （2批次同时存在两类问题）: the text itself says that some were counted twice. */
const SHARED = /[（，][^（）。；]{0,20}(?:同时|并存|共同(?!财政)|联合|重复|交叉|重叠|兼有|兼任)/;
const POOR = /特困|低保|困难/;
const CAME = /旧存|新收|新受理|结转/;
const WENT = /[审办执]结|结案|在办/;
const OVERLAPPING = new RegExp([
  '私[家人]汽?车|以上|以下|以内|不足|规模|超?过[\\d一二三五十百千]*[亿万]|户籍|常住', '开工|投产|竣工|续建|在建|新增(?![一专政]?[般项府]?债)|达标', '控股|少数民族|岁|学历|(?<!渔)专业(?!公共|合作)|党员|残疾',
  '高级(?!中学|中等|职业|技工)|重点(?!文物)|预备|急需|紧缺|双一流|优秀|高层次|骨干|领军', '残疾|民生', '党纪|政务处分|组织处理',
].join('|'));

/**
 * 净增12家，其中新入规18家、退规6家: what is left after taking away is no whole of what was added. Tells why, undefined for a plain whole. Where the names
 * make a whole (风险已消除80户、未消除20户) nothing was taken away.
 */
export function netFigure(text: string, whole: Mention, parts: readonly Mention[], named: boolean): string | undefined {
  const name = text.slice(Math.max(whole.clause, whole.start - 16), whole.start);
  if (NET.test(name)) return '净额不是各项之和';
  if (SECONDARY.test(name) && isLittleMore(whole, parts)) return '工业含开采辅助活动和设备修理，第二产业不含';
  if (named) return undefined;
  const taken = parts.some((part) => {
    const word = TAKEN.exec(text.slice(part.clause, part.start))?.[0];
    return word !== undefined && !name.includes(word);
  });
  return taken ? '分项有减有增，总数不是各项之和' : undefined;
}
/** 二产48.26亿元，其中工业39.91亿元、建筑业8.57亿元: services to mining and the repair of machines are industry, but tertiary. */
const SECONDARY = /第?二(?:次)?产业?(?:增加值)?[^，。；]{0,6}$/;
function isLittleMore(whole: Mention, parts: readonly Mention[]): boolean {
  let least = 0;
  for (const { quantity } of parts) least += boundsOf(quantity).lo;
  return least < boundsOf(whole.quantity).hi * 1.03;
}
const NET = /净(?!化|水|土|菜|空|月|网|身|美|含)|利润|(?<!(?:累计|滚存|上年|年终|年末|结转)[^，。；、]{0,4})结余|盈余|顺差|逆差|盈利|轧差/;
const TAKEN = /退(?!休|役|伍|耕|牧|捕|税|还|养|付|费|林|草|渔|化)|注销|吊销|亏损|减(?:少|员|亏)|净减|核减|调减|消除|销号|化解|清退|流出|死亡|扣除/;
