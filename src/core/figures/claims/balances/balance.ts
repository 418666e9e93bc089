import type { Balance } from '../claim';
import type { Mention, Reading } from '../mention';
import { isOpposed, opposed, OPPOSED } from './opposites';
import { isSetOff, settled } from './settled';
import { isBaseOfRate, isEarlier } from '../standing';
import { ofStock, STOCKED, unsettled, UNSETTLED } from './stock';
import { isTarget } from '../target';
import { FILLER, moved, termsBefore, turnBefore, word, type Term, type Terms } from './terms';

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

const YEAR = '(?:当年|当期|本年|本期|本年度|年度|全年)';
/** The word for what is left over, right before its figure. */
const RESULT = new RegExp(`((?:${YEAR}|收支相抵，|收支两抵，|年[终末]|期末|累计|滚存|收支|财政拨款){0,3}(?:结转和结余|结余|节余|盈余|赤字|(?:收支|资金)?缺口|结转下年支出|结转下年|年终结转|结余结转)`
  + `|(?:调整后?(?:的)?|变动)(?:收入|支出)?预算(?:数)?|预算数?调整|短收|超收|超支|节约(?:财政)?(?:资金|投资|经费)?|${OPPOSED}|${UNSETTLED}|${STOCKED})${FILLER}{0,3}$`);

/** 上年结余, and what is taken off or is part of the balance. */
const OPENED = /(?:扣除|减去|剔除|其中)$|(?:上年|上年度|年初|期初|去年|历年|往年)(?:末|底)?$/;
/** 2024年结余12万元 may be of the year before. */
const OF_YEAR = /\d{4}年度?[末底]?$/;

function termsOf(reading: Reading, balance: Mention, said: string): Terms | undefined {
  const opposites = opposed(reading, balance, said) ?? unsettled(reading, balance, said);
  if (opposites !== undefined || isOpposed(said)) return opposites;
  if (/[短超约]/.test(said)) return againstBudget(reading, balance, said);
  if (/调整/.test(said)) return ofBudget(reading, balance);
  if (!/[余字口转]/.test(said) || /余额|剩余/.test(said)) return ofStock(reading, balance, said);
  return ofAccount(reading, balance, said) ?? (/^[结节]余$|^结转下年|^结余结转/.test(said) ? againstBudget(reading, balance, said) ?? carriedOver(reading, balance) : undefined);
}

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
  // 上解 and what was set aside may be told between a total and what is left.
  const sure = (exact || totals || /收支[相两]抵/.test(said)) && !account.transfers;
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
const ADJUSTED = /^调整为$|调整预算(?:数|支出)?(?:调整)?[为是]?$/;

