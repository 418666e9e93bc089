import type { Balance } from '../claim';
import { alike, type Mention, type Reading } from '../mention';
import { isSetOff, settled } from './settled';
import { isBaseOfRate, isEarlier } from '../standing';
import { isTarget } from '../target';

/**
 * 收入9.86亿元，支出9.12亿元，当年结余0.74亿元 · 上年结余0.2亿元，本年收入4.36亿元，本年支出4.2亿元，年终滚存结余0.36亿元 ·
 * 上年末320家，新增46家，退出12家，年末354家 · 预算11.71亿元，实际入库11.52亿元，短收0.19亿元 · 出生1680人，死亡2260人，净减少580人.
 */
export function readBalances(reading: Reading): Balance[] {
  const claims: Balance[] = [];
  for (const balance of reading.mentions) {
    const claim = balanceAt(reading, balance);
    if (claim !== undefined) claims.push(claim);
  }
  return claims;
}

/** What is said of one figure to be left over. */
export function balanceAt(reading: Reading, balance: Mention): Balance | undefined {
  const words = reading.text.slice(Math.max(balance.clause, balance.start - 20), balance.start);
  if (isBaseOfRate(reading, balance)) return undefined;
  const of = settled(reading, balance) ?? saidOf(reading, balance, words);
  if (of === undefined) return undefined;
  const all = [...of.incomings, ...of.outgoings, balance];
  return {
    kind: 'balance', binding: of.sure && all.every(({ sentence }) => sentence === balance.sentence) ? 'explicit' : 'near',
    span: { start: Math.min(...all.map(({ start }) => start)), end: Math.max(...all.map(({ end }) => end)) },
    incomings: of.incomings.map(({ quantity }) => quantity), outgoings: of.outgoings.map(({ quantity }) => quantity), balance: balance.quantity,
  };
}

function saidOf(reading: Reading, balance: Mention, words: string): Terms | undefined {
  const said = RESULT.exec(words);
  // 加上年结余 opens an account.
  if (said === null || reading.text.startsWith('其中', balance.clause - 2) || OPENED.test(words.slice(0, said.index)) || (/^[结节盈]/.test(said[0]) && OF_YEAR.test(words.slice(0, said.index)))) return undefined;
  // 年末银行存款结余 holds what was there before.
  return termsOf(reading, balance, /^[结节]余$/.test(said[1]!) && CARRIED.test(words) ? `年末${said[1]!}` : said[1]!);
}
const CARRIED = /滚存|累计|年[终末]|期末/;

const FILLER = '(?:预算|合计|总计|总额|总量|数|额|安排|完成|实现|执行|决算|累计|达到|达|仍?为|有|约|共|到位|情况|[：:是])';
const YEAR = '(?:当年|当期|本年|本期|本年度|年度|全年)';
/** The word for what is left over, right before its figure. */
const RESULT = new RegExp(`((?:${YEAR}|收支相抵，|收支两抵，|年[终末]|期末|累计|滚存|收支|财政拨款){0,3}(?:结转和结余|结余|节余|盈余|赤字|(?:收支|资金)?缺口|结转下年支出|结转下年|年终结转|结余结转)`
  + '|(?:调整后?(?:的)?|变动)(?:收入|支出)?预算(?:数)?|预算数?调整|短收|超收|超支|节约(?:财政)?(?:资金|投资|经费)?|(?:贸易|进出口)?[顺逆]差|(?<![\u4e00-\u9fff])(?:所有者权益|净资产)|(?:人口)?(?:自然|净)(?:增长|增加|减少|增|减|流入|流出|迁入|迁出)(?:率|(?:[规限][上下])?(?:工业|商贸)?(?:企业|人口|商户|经营主体|市场主体))?'
  + `|(?:年末|期末|年底|目前|现)(?:实有|在[册岗校库编]|[总存]量|剩余|余额|存栏|未结|结存|库存|[\u4e00-\u9fff]{2,6}余额)?(?:学生|职工|人员|人口|人数)?)${FILLER}{0,3}$`);

/** 上年结余, and what is taken off or is part of the balance. */
const OPENED = /(?:扣除|减去|剔除|其中)$|(?:上年|上年度|年初|期初|去年|历年|往年)(?:末|底)?$/;
/** 2024年结余12万元 may be of the year before. */
const OF_YEAR = /\d{4}年度?[末底]?$/;

interface Terms {
  readonly incomings: readonly Mention[];
  readonly outgoings: readonly Mention[];
  /** The words name every term. */
  readonly sure: boolean;
}

function termsOf(reading: Reading, balance: Mention, said: string): Terms | undefined {
  if (/[短超约]/.test(said)) return againstBudget(reading, balance, said);
  const pair = PAIRS.find(({ result }) => result.test(said));
  if (pair !== undefined) return paired(reading, balance, said, pair);
  if (/调整/.test(said)) return ofBudget(reading, balance);
  if (!/[余字口转]/.test(said) || /余额|剩余/.test(said)) return ofStock(reading, balance);
  return ofAccount(reading, balance, said) ?? (/^[结节]余$|^结转下年|^结余结转/.test(said) ? againstBudget(reading, balance, said) ?? carriedOver(reading, balance) : undefined);
}

/** The figures of its kind in its sentence that stand before it in the open, and its own words for each. */
interface Term { readonly it: Mention; readonly words: string }

function termsBefore(reading: Reading, balance: Mention, sentences: number): Term[] {
  const { text, mentions } = reading;
  const found: Term[] = [];
  for (let i = balance.index - 1; i >= Math.max(0, balance.index - 24); i--) {
    const it = mentions[i]!;
    if (it.sentence < balance.sentence - sentences) break;
    if (it.depth !== balance.depth || it.bracket !== balance.bracket || !alike(it.quantity, balance.quantity) || isBaseOfRate(reading, it)) continue;
    found.unshift({ it, words: text.slice(Math.max(it.clause, it.start - 30, mentions[i - 1]?.end ?? 0), it.start) });
  }
  return found;
}

const word = (pattern: string): RegExp => new RegExp(`(?:${pattern})${FILLER}{0,3}$`);
/** 新增债务8.2亿元: what it is of may stand behind the verb. */
const moved = (pattern: string): RegExp => new RegExp(`(?:${pattern})(?:[\u4e00-\u9fff]{0,4}?)${FILLER}{0,2}$`);
const INCOME = word('(?<!增|减|多)收入|总收入|收入预算|下达[^，。；]{0,8}(?:资金|经费)|收缴|募集资金');
const OUTLAY = word('(?<!增|减|多)支出|总支出|支出预算');
const WHOLE = /(?:收入|支出)(?:预算)?(?:总计|合计)|总(?:收入|支出)/;
const IN_TRANSFER = word('补助|转贷|调入资金|调入|动用[\u4e00-\u9fff]{0,10}基金|上解收入');
const OUT_TRANSFER = word('调出资金|调出|上解|还本|上解上级|结转下年|安排[\u4e00-\u9fff]{0,10}基金|补充[\u4e00-\u9fff]{0,10}基金|调剂金?');
const OPENING = word('(?:上年|上年末|年初|期初|去年|上年度|上年终)(?:滚存|累计|年末|末|财政拨款)?(?:结转和结余|结余|节余|结转)(?:收入|资金)?');
const NET = word(`(?:${YEAR}|收支相抵，)(?:收支)?(?:结余|节余|盈余)`);
const COMPARED = /同比|比上年|增收|减收|增支|减支|增加|减少|增长|下降/;

function ofAccount(reading: Reading, balance: Mention, said: string): Terms | undefined {
  const here = accountIn(reading, balance, 0);
  const carried = CARRIED.test(said) || (/结转/.test(said) && here?.opening !== undefined);
  const deficit = /赤字|缺口/.test(said);
  // What is carried over takes in what was left before, which must be said.
  if (carried && here !== undefined && here.opening !== undefined) {
    const { opening, net, ins, outs } = here;
    if (here.unknown) return undefined;
    if (net !== undefined) return { incomings: [opening, net], outgoings: [], sure: true };
    const one = wholeOf(ins, outs);
    // 收入总计 holds what was left before.
    return one && { incomings: one.total ? one.ins : [opening, ...one.ins], outgoings: one.outs, sure: one.ins.length === 1 && one.outs.length === 1 };
  }
  const account = here !== undefined && here.ins.length > 0 && here.outs.length > 0 ? here : accountIn(reading, balance, 2);
  // 总收入9.86亿元，总支出9.12亿元；当年结余0.74亿元，年末滚存结余10.38亿元: with what was left of the year told, the other holds more.
  if (account === undefined || (carried && account.net !== undefined)) return undefined;
  if (account.opening !== undefined && !/[当本]|年度/.test(said)) {
    // 收入4.36亿元，上年结余0.2亿元，支出4.2亿元。收支相抵，年终结余0.36亿元: set off, an account is told in full.
    const { opening, ins, outs } = account;
    return isSetOff(reading, balance) && !account.unknown && ins.length > 0 && outs.length > 0 && !deficit && ![...ins, ...outs].some(({ words }) => WHOLE.test(words))
      ? { incomings: [opening, ...ins.map(({ it }) => it)].sort((a, b) => a.index - b.index), outgoings: outs.map(({ it }) => it), sure: ins.length === 1 && outs.length === 1 } : undefined;
  }
  const near = account !== here;
  const one = wholeOf(account.ins, account.outs);
  if (one === undefined) return undefined;
  const single = one.ins.length === 1 && one.outs.length === 1;
  const exact = /^(?:当|本|年度|全年)/.test(said);
  // 总收入9.86亿元，总支出9.12亿元，累计结余10.38亿元: what was left over the years before is in 收入总计 alone.
  if (ACCUMULATED.test(said) && !HOLDS_ALL.test(account.ins.find(({ it }) => it === one.ins[0])!.words)) return undefined;
  const totals = one.total || /收支[相两]抵/.test(said) && single && !carried;
  const bare = !carried && !near && !account.unknown && !/转/.test(said);
  if (!(exact && single) && !totals && !bare) return undefined;
  // 收入总计 and 支出总计 that agree hold what is carried over already.
  if (totals && sameFigure(one.ins[0]!, one.outs[0]!)) return undefined;
  // Transfers between two sentences need not all be told.
  if (near && (account.unknown || account.transfers || !single)) return undefined;
  const sure = exact || totals || /收支[相两]抵/.test(said);
  return deficit ? { incomings: one.outs, outgoings: one.ins, sure } : { incomings: one.ins, outgoings: one.outs, sure };
}

const ACCUMULATED = /滚存|累计/;
const HOLDS_ALL = /总计/;

const sameFigure = (a: Mention, b: Mention): boolean => a.quantity.mantissa * 10 ** a.quantity.exponent === b.quantity.mantissa * 10 ** b.quantity.exponent;

interface Account {
  readonly ins: readonly Term[];
  readonly outs: readonly Term[];
  readonly opening?: Mention;
  readonly net?: Mention;
  /** Figures of money that nothing says how to count. */
  readonly unknown: boolean;
  readonly transfers: boolean;
}

function accountIn(reading: Reading, balance: Mention, sentences: number): Account | undefined {
  const ins: Term[] = [];
  const outs: Term[] = [];
  let opening: Mention | undefined;
  let net: Mention | undefined;
  let unknown = false;
  let transfers = false;
  for (const term of termsBefore(reading, balance, sentences)) {
    const { it, words } = term;
    const among = turnBefore(reading, it)?.segment === it.segment;
    // 收入9.86亿元，其中保险费收入7亿元，支出9.12亿元: an account's other side ends what is among the first.
    if (among && !(OUTLAY.test(words) && PLAIN_OUTLAY.test(words) && !outs.some((out) => out.it.segment === it.segment))) continue;
    if (OPENING.test(words)) opening = it;
    else if (NET.test(words)) net = it;
    else if (IN_TRANSFER.test(words)) transfers = ins.push(term) > 0;
    else if (OUT_TRANSFER.test(words)) transfers = outs.push(term) > 0;
    else if (INCOME.test(words)) ins.push(term);
    else if (OUTLAY.test(words)) outs.push(term);
    else if (it.role !== 'change' && !COMPARED.test(words) && !isEarlier(reading, it)) unknown = true;
  }
  return ins.length + outs.length === 0 && net === undefined ? undefined : { ins, outs, ...(opening && { opening }), ...(net && { net }), unknown, transfers };
}
/** The last 其中 before a figure; found by halving. */
function turnBefore({ turns }: Reading, { start }: Mention): Reading['turns'][number] | undefined {
  let low = 0;
  let high = turns.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (turns[middle]!.end <= start) low = middle + 1;
    else high = middle;
  }
  return turns[low - 1];
}
const PLAIN_OUTLAY = /^(?:基金|本年|当年|全年|总|预算)*支出/;

/** 收入总计 and 支出总计 where they are said, else everything that came in and went out. */
function wholeOf(ins: readonly Term[], outs: readonly Term[]): { ins: Mention[]; outs: Mention[]; total: boolean } | undefined {
  const totals = [ins, outs].map((terms) => terms.filter(({ words }) => WHOLE.test(words)));
  const [a, b] = totals as [Term[], Term[]];
  if (a.length !== b.length || a.length > 1) return undefined;
  const [from, to] = a.length === 1 ? [a, b] : [ins, outs];
  return from.length === 0 || to.length === 0 ? undefined : { ins: from.map(({ it }) => it), outs: to.map(({ it }) => it), total: a.length === 1 };
}

/** 预算11.71亿元，实际入库11.52亿元，短收0.19亿元. */
function againstBudget(reading: Reading, balance: Mention, said: string): Terms | undefined {
  // 比预算短收 and 超收 alone; 比上年超支 speaks of another base.
  const words = reading.text.slice(balance.clause, balance.start);
  if (/上年|去年|同期/.test(words)) return undefined;
  const terms = termsBefore(reading, balance, 0).filter(({ it }) => it.segment === balance.segment && (it.role === 'amount' || it.role === 'result'));
  const budgets = terms.filter(({ it, words }) => isTarget(reading, it) || BUDGET.test(words));
  const actuals = terms.filter(({ it, words }) => ACTUAL.test(words) && !budgets.some((budget) => budget.it === it));
  const [budget, actual] = [budgets[0]?.it, actuals[0]?.it];
  if (budget === undefined || actual === undefined || budgets.length + actuals.length !== terms.length || terms.length !== 2) return undefined;
  return !said.startsWith('超') ? { incomings: [budget], outgoings: [actual], sure: true } : { incomings: [actual], outgoings: [budget], sure: true };
}
const BUDGET = /(?:预算(?:收入|支出)?|任务|计划|目标)(?:数|安排|为|是|的){0,3}$/;
const ACTUAL = /(?:完成|实现|入库|执行|决算数?|支出|收入|到位|达到?|为){1,3}$/;

/** 年初预算18.6亿元，执行中追加1.2亿元，支出预算调整为19.8亿元. */
function ofBudget(reading: Reading, balance: Mention): Terms | undefined {
  const [first, ...moves] = termsBefore(reading, balance, 0);
  if (first === undefined || moves.length === 0 || moves.length > 4 || !/预算/.test(first.words)) return undefined;
  const [more, less] = [moves.filter(({ words }) => RAISED.test(words)), moves.filter(({ words }) => LOWERED.test(words))];
  return more.length + less.length < moves.length ? undefined : { incomings: [first.it, ...more.map(({ it }) => it)], outgoings: less.map(({ it }) => it), sure: moves.length === 1 };
}
const RAISED = moved('追加|调增|增列');
const LOWERED = moved('调减|核减|压减|追减');

/** 支出调整预算为9.8亿元。支出9.2亿元，完成调整预算的93.8%，结转下年支出0.6亿元. */
function carriedOver(reading: Reading, balance: Mention): Terms | undefined {
  const terms = termsBefore(reading, balance, 1);
  const actual = terms[terms.length - 1];
  if (actual === undefined || actual.it.sentence !== balance.sentence || !OUTLAY.test(actual.words)) return undefined;
  if (!/调整预算/.test(reading.text.slice(actual.it.end, balance.start))) return undefined;
  const budget = terms.findLast(({ words }) => ADJUSTED.test(words));
  return budget && { incomings: [budget.it], outgoings: [actual.it], sure: false };
}
const ADJUSTED = /调整预算(?:数|支出)?(?:调整)?[为是]?$/;

/** What comes and what goes, and what is left of it. */
interface Pair { readonly result: RegExp; readonly comes: RegExp; readonly goes: RegExp; readonly falls: RegExp }
const PAIRS: readonly Pair[] = [
  { result: /权益|净资产/, comes: word('资产(?:总额|总计|合计)?|总资产'), goes: word('^(?:负债(?:总额|总计|合计)?|总负债)'), falls: /^$/ },
  { result: /差/, comes: word('(?<!进)出口(?:总?[额值])?'), goes: word('进口(?:总?[额值])?'), falls: /逆差/ },
  { result: /率/, comes: word('出生率'), goes: word('死亡率'), falls: /减/ },
  {
    result: /^(?:人口)?(?:自然|净)/,
    comes: moved('出生(?:人口|人数)?|迁入(?:人口|人数)?|流入(?:人口|人数)?|新增|新设立?|新登记|新入[规库统]|新纳入|新注册|招录|入[规库统]'),
    goes: moved('死亡(?:人口|人数)?|迁出(?:人口|人数)?|流出(?:人口|人数)?|退出|退库|退规|退统|注销|吊销|减少|流失|退休'), falls: /减|出/,
  },
];

function paired(reading: Reading, balance: Mention, said: string, { comes, goes, falls }: Pair): Terms | undefined {
  const here = [...termsBefore(reading, balance, 0), ...inBracketBehind(reading, balance)];
  // 其中，出口4.86亿元，进口1.76亿元。贸易顺差3.1亿元: nothing of it in its own sentence.
  const terms = /差/.test(said) && !here.some(({ words }) => comes.test(words) || goes.test(words)) ? termsBefore(reading, balance, 1).filter(({ words }) => OF_ALL.test(words)) : here;
  const [ins, outs] = [terms.filter(({ words }) => comes.test(words)), terms.filter(({ words }) => goes.test(words))];
  if (ins.length === 0 || ins.length !== outs.length || ins.length > 2) return undefined;
  // 出生 with 死亡, 迁入 with 迁出: never one of each, and by nature nobody moves.
  const families = ins.map(({ words }) => familyOf(words)).sort();
  if (families.join() !== outs.map(({ words }) => familyOf(words)).sort().join() || new Set(families).size < families.length) return undefined;
  if (families.length > 1 ? !said.includes('净') : said.includes('净') && families[0] === '生死' && moves(terms)) return undefined;
  const [come, go] = [ins.map(({ it }) => it), outs.map(({ it }) => it)];
  if (Math.max(...[...come, ...go].map(({ index }) => index)) - Math.min(...[...come, ...go].map(({ index }) => index)) > 6) return undefined;
  return falls.test(said) ? { incomings: go, outgoings: come, sure: true } : { incomings: come, outgoings: go, sure: true };
}
/** 其中，出口: of everybody, and not of some firms. */
const OF_ALL = /^(?:其中|全年|货物|外贸|[全我][国省市州县区])*[出进]口/;
const moves = (terms: readonly Term[]): boolean => terms.some(({ words }) => /[迁流][入出]/.test(words));
const familyOf = (words: string): string => (/[出死]生|死亡/.test(words) ? '生死' : /迁[入出]/.test(words) ? '迁' : /流[入出]/.test(words) ? '流' : /[进出]口/.test(words) ? '口' : '');

/** 净增14家（新入规21家、退库7家）, 净增14家，其中新入规21家、退库7家. */
function inBracketBehind({ text, mentions }: Reading, balance: Mention): Term[] {
  const among = text.startsWith('，其中', balance.end);
  if (text[balance.end] !== '（' && !among) return [];
  return mentions.slice(balance.index + 1, balance.index + 4)
    .filter((it) => (among ? it.segment === balance.segment && it.bracket === balance.bracket : it.bracket === balance.end) && alike(it.quantity, balance.quantity))
    .map((it) => ({ it, words: text.slice(it.lead, it.start) }));
}

const STOCK = /(?:上年末|上年底|去年末|去年底|年初|期初|上年结转|上年存量)[^，。；、]{0,12}$/;
const GAINED = moved('招录|招聘|录用|招生|招收|购进|收购|识别|收缴|接收|新增|新收|新受理|收案|新发放|新入[规库统]|新设立?|新登记|新签|增加|新购|入库');
const LOST = moved('退休|调离|毕业|销售|脱贫|支出|发放|减少|退出|注销|核销|偿还|归还|收回|办结|审结|结案|退库|报废|销号|流失|死亡|调出|淘汰|出库|减员');

/** 上年末320家，新增46家，退出12家，年末354家: every figure of the kind in the sentence has its word. */
function ofStock(reading: Reading, balance: Mention): Terms | undefined {
  const terms = termsBefore(reading, balance, 0);
  const stock = terms[0];
  if (stock === undefined || terms.length < 2 || !STOCK.test(stock.words) || /[比较]/.test(stock.words) || turnBefore(reading, balance)?.sentence === balance.sentence) return undefined;
  const flows = terms.slice(1);
  const incomings = flows.filter(({ words }) => GAINED.test(words)).map(({ it }) => it);
  const outgoings = flows.filter(({ words }) => LOST.test(words)).map(({ it }) => it);
  if (incomings.length === 0 || incomings.length + outgoings.length !== flows.length) return undefined;
  // 上年末320家，今年增加22家，年末342家 is a growth.
  if (outgoings.length === 0 && incomings.some(({ role }) => role !== 'amount')) return undefined;
  return { incomings: [stock.it, ...incomings], outgoings, sure: flows.length > 1 || incomings.length === 1 };
}
