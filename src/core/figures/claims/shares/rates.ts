import { boundsOf } from '../../reported';
import type { Share } from '../claim';
import { alike, isAmount, visibleFrom, type Mention, type Reading } from '../mention';
import { earlierFrom, isBaseOfRate, isEarlier, isUndone } from '../standing';
import { isNearly, isShare } from './quotient';
import { plainly } from '../words';

/** What a part did that a rate is named for: 合格率, 开工率. 增长率, 死亡率, 利用率 have bases of their own. */
const RATES = ('调解成功 合格 回收 收回 开工 入库 履约 到位 投产 竣工 签约 办结 整改 化解 成活 入住 达标 通过 及格 优秀 优良 参评 出席 到会 录取 升学 就业 结案 破案 '
  + '出勤 参会 参合 上线 处置 反馈 办复 转化 建成 支付 兑付 拨付 采纳 销号 签收 发放 回访 命中 中标 验收 完工 支出').split(' ');

/** 抽检1260批次，合格1235批次，合格率98% · 新签约31个，已开工19个，开工率61.3%: a rate that is named for what the part did. */
export function readRates(reading: Reading): Share[] {
  const claims: Share[] = [];
  const { text, mentions } = reading;
  for (const rate of mentions) {
    if (rate.quantity.unit?.dimension !== 'ratio' || rate.each || rate.index < 2) continue;
    const name = nameOf(reading, rate);
    if (name === undefined || OWN_BASE.test(name.did)) continue;
    const did = partOf(reading, rate, name);
    const part = did ?? failedBefore(reading, rate, name);
    if (part === undefined || isOfItself(text, part, rate)) continue;
    // 签约77个…。…已开工58个，开工率75.3%；已投产23个，投产率29.9%: of any earlier stage.
    const earlier = wholesBefore(reading, part);
    const last = mentions[rate.index - 1]!;
    const due = withGrowth(reading, last) === part || isUndone(reading, last) ? part : last;
    const beside = earlier.filter((it) => it.sentence >= part.sentence - 1);
    const wholes = due !== part ? [due] : beside.length > 0 ? beside : earlier;
    const whole = (due === part ? earlier : wholes).find((it) => isShare(part, it, rate, did === undefined)) ?? baseOf(reading, wholes, part, rate, name, did === undefined);
    if (whole === undefined) continue;
    const sure = name.known || DUE.test(text.slice(whole.clause, whole.start)) || DONE.test(text.slice(part.clause, part.start));
    claims.push({
      kind: 'share', span: { start: Math.min(whole.start, part.start), end: rate.end }, binding: sure && wholes.length === 1 && whole.sentence === part.sentence ? 'explicit' : 'near',
      part: part.quantity, whole: whole.quantity, rate: rate.quantity, ...(did === undefined && { without: true }),
    });
  }
  return claims;
}

/** 不捕率 is taken of those arrested and not, 节约率 of what was planned: bases that seldom are told as one figure. */
const OWN_BASE = /^[不未]|^(?:节约|压减|下浮|优惠)$/;
/** 36个项目全部开工，开工率100%: what is divided by is the figure itself, and nothing told before. */
const isOfItself = (text: string, part: Mention, rate: Mention): boolean => boundsOf(rate.quantity).lo <= 1 && boundsOf(rate.quantity).hi >= 1 && ALL.test(text.slice(part.end, rate.start));
const ALL = /全部|[均都]已?/;

interface Name {
  /** What the part must have done: 合格, and 整改 in 整改完成率. */
  readonly did: string;
  /** Whether the words are known to name a rate of what did it; others must stand in the text as they are. */
  readonly known: boolean;
  /** Where 合格 itself begins. */
  readonly at: number;
}

function nameOf({ text }: Reading, rate: Mention): Name | undefined {
  const from = Math.max(rate.clause, rate.start - LONGEST);
  const found = NAME.exec(text.slice(from, rate.start));
  if (found === null) return undefined;
  const [, words, , kind] = found as unknown as [string, string, string | undefined, string];
  const did = KNOWN.exec(words)?.[0];
  if (did !== undefined) return { did, known: true, at: from + found.index + words.length - did.length };
  if (kind === '比例') return undefined;
  const own = words.slice(-2);
  return own.length < 2 || (kind === '率' && UNLIKE.test(words)) ? undefined : { did: own, known: false, at: from + found.index + words.length - 2 };
}
const LONGEST = 20;
/** 整改完成率, 集中供水覆盖率: of what was done, not of the doing. */
const NAME = /([\u4e00-\u9fff]{2,12}?)(完成|覆盖|普及)?(率|(?<=增长|亏损|盈利)面|比例)(?:为|达到?|是|仅|约|近|超过?|只有|高达){0,2}$/;
const KNOWN = new RegExp(`(?:${RATES.join('|')})$`);
/** Rates whose base is something else than what stands before: a population, a year, a price. */
const UNLIKE = /[税利费汇]$|(?:增长|递增|增收|下降|上升|失业|出生|死亡|发病|发生|自然|贡献|周转|收益|利润|负债|占用|参与|复合|流失|产出|成本|执行|完成|平均|预算|息诉|贷款|不良)$/;

/** The whole where none gives the rate: the nearest in sight that did not do the same itself, of which the part says nothing but what it did. */
function baseOf({ text, mentions }: Reading, all: readonly Mention[], part: Mention, rate: Mention, { did, known, at }: Name, without: boolean): Mention | undefined {
  const told = text.slice(Math.max(part.lead, part.start - 24), part.start);
  const wholes = all.filter((it) => !didIt(text, it, did));
  const whole = wholes.find((it) => visibleFrom(it, rate) && (it.sentence === part.sentence || ((known || told.startsWith('已')) && wholes.length === 1 && it.sentence > part.sentence - 4 && isNearly(part, it, rate, without))));
  if (whole === undefined || (boundsOf(rate.quantity).lo > 1 && hasRate(text, whole, mentions[whole.index + 1]))) return undefined;
  const words = text.slice(Math.max(whole.clause, whole.start - 16), whole.start);
  if (!(BASES[did]?.test(words) ?? (!PLANNED.test(words) || words.includes(did)))) return undefined;
  if (NOT_ALL.test(told)) return undefined;
  // 80个计划新开工项目已开工52个: the words behind the whole name it.
  const own = [...(part.lead === whole.end ? told.replace(NOUN, '') : told).replace(CALLED[did] ?? '', '').replace(MERELY, '')];
  const near = isNearly(part, whole, rate);
  const bare = plainly(text, Math.max(rate.lead, part.end), at);
  if (known) return !(bare || near || DUE.test(words)) || (all.length > 1 && text.slice(whole.end, part.start).includes('其中')) || own.filter((it) => !did.includes(it)).length > 2 ? undefined : whole;
  const said = did + text.slice(rate.clause, rate.start) + words + /^[^，。；]{0,8}/.exec(text.slice(whole.end, whole.end + 8))![0];
  const strange = own.filter((it) => !said.includes(it)).length;
  return (strange === 0 && (DONE.test(told) || DUE.test(words) || near)) || (strange <= 3 && near && whole.index === part.index - 1) ? whole : undefined;
}
/** What is spent is a part of the money that was given for it. */
const BASES: Readonly<Record<string, RegExp>> = { 参合: /农[业村民]|人口/, 支出: /下达|到位|安排|拨付|资金|指标/ };
const PLANNED = /计划|拟/;
/** 今年改厕4200户, 责令整改86家: no part of all there are, or not done yet. */
const NOT_ALL = /[今本当]年|新增|[本上]月|责令|要求|限期|下[发达]/;
const DONE = /已|实际|其中/;
/** 开工8240套，开工率104.3%；竣工4986套，竣工率166.2%: more than the whole task, of which the neighbour with a rate of its own is told too. */
const hasRate = (text: string, { end, segment }: Mention, next: Mention | undefined): boolean =>
  next?.quantity.unit?.dimension === 'ratio' && next.segment === segment && next.start - end < 30 && NAME.test(text.slice(end, next.start));
const NOUN = /^[^已实]{1,14}(?=已)/;
const MERELY = /常住人口|人口|已经?|共|现|累计|实际|其中|全部|完成|实现|目前|有效|使用|拥有|持有|有|表示|委员|代表|群众|项目|资金|问题|人数|检出|发现|查出|[，、的中不未]/g;

/** 应办结120件 is still to be done. */
const didIt = (text: string, { clause, start }: Mention, did: string): boolean => {
  const words = text.slice(Math.max(clause, start - 16), start);
  return words.includes(did) && !/[应需拟]|计划|任务|目标|涉及|列入/.test(words);
};

/** The amount right before the rate that did what the rate is named for: 收回468份，回收率 too. After it may stand what was due: 实到186人，应到200人. */
function partOf(reading: Reading, rate: Mention, name: Name): Mention | undefined {
  const { text, mentions } = reading;
  const told = mentions[rate.index - 1]!;
  const last = withGrowth(reading, told);
  if (last.sentence !== rate.sentence || !isAmount(last) || !visibleFrom(last, rate)) return undefined;
  const between = text.slice(Math.max(rate.lead, told.end), name.at);
  if (!plainly(between, 0, between.length) && !isSaid(between.replace(OPENING, ''), text.slice(last.clause, last.start))) return undefined;
  if (didSo(text, last, name) && !isUndone(reading, last)) return last;
  const done = beforeUndone(reading, last);
  if (done !== undefined && didSo(text, done, name)) return done;
  const before = mentions[rate.index - 2]!;
  return DUE.test(text.slice(last.clause, last.start)) && last.clause === before.end + 1 && alike(before.quantity, last.quantity) && didSo(text, before, name) ? before : undefined;
}
const OPENING = /^[，、；]/;

/** 已整改19个、正在整改6个，整改完成率: what is told of those that did not comes between. */
function beforeUndone(reading: Reading, last: Mention): Mention | undefined {
  let it: Mention | undefined = last;
  while (it !== undefined && isUndone(reading, it)) it = reading.mentions[it.index - 1];
  return it !== last && it?.segment === last.segment && isAmount(it) && alike(it.quantity, last.quantity) ? it : undefined;
}

/** 结案461件，同比增长6.1%，增加26件；结案率: how the amount grew is told before its rate. */
function withGrowth({ mentions }: Reading, last: Mention): Mention {
  let first = last;
  for (let i = 0; i < 2 && (first.role === 'growth' || first.role === 'change') && first.index > 0 && first.clause === mentions[first.index - 1]!.end + 1; i++) first = mentions[first.index - 1]!;
  return first;
}
const DUE = /^[^，。；、\d]{0,8}应/;

/** 有效回收率 of 有效问卷, 资金到位率, 卫生厕所普及率 of 卫生厕所: what narrows the rate narrows the part, or says nothing. */
function isSaid(words: string, own: string): boolean {
  const rest = words.replace(GENERAL, '');
  return rest === '' || (rest.length <= 6 && own.includes(rest));
}
const GENERAL = /实际|综合|总体|累计|整体|项目|问题|资金|任务|案件|当年|年度/g;

function didSo(text: string, part: Mention, { did, known }: Name): boolean {
  const words = text.slice(Math.max(part.lead, part.start - 12), part.start) + /^[^，。；、（）]{0,6}/.exec(text.slice(part.end, part.end + 6))![0];
  const other = CALLED[did];
  const called = other?.test(words) ?? (known ? [...did].every((character) => words.includes(character)) : words.includes(did));
  return called && !/[应需拟不未没]/.test(words.replace(did, ''));
}

/** 检出不合格12批次，合格率98.6%: the one that did not do it, right before the rate. */
function failedBefore({ text, mentions }: Reading, rate: Mention, { did, at, known }: Name): Mention | undefined {
  const last = mentions[rate.index - 1]!;
  if (!known || last.sentence !== rate.sentence || !isAmount(last) || last.bracket !== rate.bracket) return undefined;
  const words = text.slice(Math.max(last.lead, last.start - 12), last.start) + /^[^，。；、（）]{0,6}/.exec(text.slice(last.end, last.end + 6))![0];
  return plainly(text, Math.max(rate.lead, last.end), at) && (words.includes(`不${did}`) || words.includes(`未${did}`)) ? last : undefined;
}

/** 应到198人，实到191人，到会率96.5%: what did it may be called otherwise. */
const CALLED: Readonly<Record<string, RegExp>> = { 参合: /参合|参加[^，。；]{0,6}合作医疗/, 到会: /实到|到会|出席|参会/, 出席: /实到|到会|出席|参会/, 参会: /实到|到会|出席|参会/, 开工: /开工|复工|正常生产/, 结案: /结案|审结|办结|执结/ };

/** All it may be a part of, nearest first: larger amounts of its kind, and of its time. */
function wholesBefore(reading: Reading, part: Mention): Mention[] {
  const from = earlierFrom(reading, part);
  return reading.mentions.slice(Math.max(0, part.index - 24), part.index).reverse().filter((it) =>
    isAmount(it) && alike(it.quantity, part.quantity) && !isBaseOfRate(reading, it) && (from === undefined ? !isEarlier(reading, it) : it.start > from) && !MILESTONE.test(reading.text.slice(it.lead, it.start))
    && (boundsOf(it.quantity).hi >= boundsOf(part.quantity).lo || TASK.test(reading.text.slice(it.clause, it.start))));
}
/** Of a task more may be done than there is of it. */
const TASK = /(?:任务|计划|目标|指标)(?:数|量)?(?:为|是|共|达)?$/;
/** 收案首次突破5000件: passed by the way. */
const MILESTONE = /突破$/;
