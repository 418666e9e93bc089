import { hasOthers, moved, termsBefore, turnBefore, word, type Terms } from './terms';
import type { Mention, Reading } from '../mention';

const AT_END = '(?:年末|期末|年底|目前|(?<!实)现有?)';
/** What is there at the end, and its noun. */
export const STOCKED = `${AT_END}(?:实有|在[册岗校库编]|[总存]量|剩余|余额|存栏|未结|结存|库存)?[\u4e00-\u9fff]{0,6}?(?:余额|总[数量额])?`;
const END = new RegExp(`^${AT_END}(?:实有|在[册岗校库编]|[总存]量|剩余|余额|存栏|未结|结存|库存)?(?:学生|职工|人员|人口|人数)?`);

const STOCK = /(?:上年末|上年底|去年末|去年底|年初|期初|上年结转|上年存量|原有)[^，。；、]{0,12}$/;
const GAINED = moved('招录|招聘|录用|招生|招收|购进|收购|识别|收缴|接收|新增|新收|新受理|收案|新发放|新入[规库统]|新设立?|新登记|新签|增加|新购|入库|[调转迁]入|发展|补充|采购');
const LOST = moved('退休|调离|毕业|销售|脱贫|支出|发放|减少|退出|注销|核销|偿还|归还|收回|办结|审结|结案|退库|报废|销号|流失|死亡|去世|[调转迁]出|淘汰|出库|出售|调拨|领用|消耗|减员');

/** 上年末320家，新增46家，退出12家，年末354家: every figure of the kind in the sentence has its word. */
export function ofStock(reading: Reading, balance: Mention, said: string): Terms | undefined {
  const terms = termsBefore(reading, balance, 0);
  const stock = terms[0];
  if (stock === undefined || terms.length < 2 || !STOCK.test(stock.words) || /[比较]/.test(stock.words) || turnBefore(reading, balance)?.sentence === balance.sentence) return undefined;
  // 目前正常经营的: of what there is some may be something else.
  if (!stock.words.includes(said.replace(END, '').replace(/(?:总[数量额]|余额)$/, ''))) return undefined;
  const flows = terms.slice(1);
  const incomings = flows.filter(({ words }) => GAINED.test(words)).map(({ it }) => it);
  const outgoings = flows.filter(({ words }) => LOST.test(words)).map(({ it }) => it);
  if (incomings.length + outgoings.length !== flows.length) return undefined;
  // 年初6820人，脱贫5460人，年末剩余1360人: nobody came where it is called the rest.
  if (incomings.length === 0) return /剩/.test(said) ? { incomings: [stock.it], outgoings, sure: false } : undefined;
  // 上年末320家，今年增加22家，年末342家 is a growth.
  if (outgoings.length === 0 && incomings.some(({ role }) => role !== 'amount')) return undefined;
  return { incomings: [stock.it, ...incomings], outgoings, sure: false };
}

const CASES = '(?:各类|信访|仲裁|诉讼|执行)?(?:案件|事项|诉求|工单)?';
/** What is not dealt with yet. */
export const UNSETTLED = `(?:[尚还仍]?未(?:[审办执]?结|审理)|在办|正在(?:办理|审理))的?${CASES}`;
const IS_UNSETTLED = new RegExp(`^${UNSETTLED}$`);
const OLD = word(`(?:旧存|上年结转|上年未结|结转)${CASES}`);
const NEW = word(`(?:新收|新受理|收案)${CASES}`);
const ALL = word(`(?<!新)受理(?:各类)?[\u4e00-\u9fff]{0,4}?${CASES}`);
const SETTLED = word(`(?:[审办]|审执|办理)结${CASES}|结案`);

/** 旧存142件，新收1286件，审结1304件，未结124件 · 受理1428件，其中旧存142件，审结1304件，未结124件: what was taken on holds what was left from the year before. */
export function unsettled(reading: Reading, balance: Mention, said: string): Terms | undefined {
  if (!IS_UNSETTLED.test(said)) return undefined;
  const terms = termsBefore(reading, balance, 0);
  const of = (pattern: RegExp): Mention[] => terms.filter(({ words }) => pattern.test(words)).map(({ it }) => it);
  const [all, old, fresh, settled] = [of(ALL), of(OLD), of(NEW), of(SETTLED)];
  const incomings = all.length === 1 ? all : [...old, ...fresh];
  if (settled.length !== 1 || !(all.length === 1 || (old.length === 1 && fresh.length === 1))) return undefined;
  const known = terms.filter(({ it }) => [...incomings, ...old, ...settled].includes(it));
  return hasOthers(reading, balance, terms, known) ? undefined : { incomings, outgoings: settled, sure: false };
}
