import { hasOthers, isCompared, moved, termsBefore, word, type Term, type Terms } from './terms';
import { alike, type Mention, type Reading } from '../mention';

/** What comes and what goes, and what is left of it: 出口4.86亿元，进口1.76亿元，顺差3.1亿元 · 送审4.62亿元，审定4.08亿元，核减0.54亿元. */
interface Opposites {
  /** What the words right before the balance are. */
  readonly result: string;
  readonly comes: RegExp;
  readonly goes: RegExp;
  /** What turns the two: 逆差. */
  readonly falls?: RegExp;
  /** No published text has borne the reading out yet: at most a warning. */
  readonly untried?: true;
}
const FIRMS = '(?:率|(?:[规限][上下])?(?:工业|商贸)?(?:企业|人口|商户|经营主体|市场主体))?';
const MONEY = '(?:总?金额|造价|价格?|总?额|资金|投资|概算|预算)?';
const OPPOSITES: readonly Opposites[] = [
  { result: '(?<![\u4e00-\u9fff])(?:所有者权益|净资产)', comes: word('资产(?:总额|总计|合计)?|总资产'), goes: word('^(?:负债(?:总额|总计|合计)?|总负债)') },
  { result: '(?<!(?:一般|加工|服务)(?:贸易)?)(?:贸易|进出口)?[顺逆]差', comes: word('(?<!进)出口(?:总?[额值])?'), goes: word('进口(?:总?[额值])?'), falls: /逆差/ },
  { result: '(?:人口)?(?:自然|净)(?:增长|增加|减少)率', comes: word('出生率'), goes: word('死亡率'), falls: /减/ },
  {
    result: `(?:人口)?(?:自然|净)(?:增长|增加|减少|增|减|流入|流出|迁入|迁出)${FIRMS}`,
    comes: moved('出生(?:人口|人数)?|迁入(?:人口|人数)?|流入(?:人口|人数)?|新增|新设立?|新登记|新入[规库统]|新纳入|新注册|招录|入[规库统]'),
    goes: moved('死亡(?:人口|人数)?|迁出(?:人口|人数)?|流出(?:人口|人数)?|退出|退库|退规|退统|注销|吊销|减少|流失|退休'), falls: /减|出/,
  },
  // 核减 and 审减 alone are read as what an amount fell by.
  { result: '净?[核审]减(?:资金|投资|造价)', comes: word(`(?:送审|报审|申报|上报)${MONEY}`), goes: word(`审[定核]${MONEY}`), untried: true },
  { result: `节[约省支](?:财政)?${MONEY}|节约经费`, comes: word('(?:招标|最高)?(?:控制价|限价)|采购预算(?:金额)?|拦标价'), goes: word('(?:中标|成交|合同|(?:实际)?采购)(?:总?金额|价格?|总?额)'), untried: true },
  { result: '欠[征缴]|尾欠', comes: word('应[征缴](?:税款|费款|金额)?'), goes: word('(?:实|已)[征缴](?:税款|费款|金额)?'), untried: true },
  { result: '[空缺]编', comes: word('(?:核定|行政事业|事业|行政)?编制'), goes: word('实有(?:人数|人员|在编人员)?|实际在编|在编(?:人数|人员)?'), untried: true },
  { result: '毛利(?:润)?', comes: word('(?:营业|销售|主营业务)收入'), goes: word('(?:营业|销售|主营业务)成本'), untried: true },
];
/** The words for what is left. */
export const OPPOSED = OPPOSITES.map(({ result }) => result).join('|');
const RESULTS = OPPOSITES.map(({ result }) => new RegExp(`^(?:${result})$`));

export const isOpposed = (said: string): boolean => RESULTS.some((result) => result.test(said) && !/节约/.test(said));

export function opposed(reading: Reading, balance: Mention, said: string): Terms | undefined {
  for (let i = 0; i < OPPOSITES.length; i++) {
    const terms = RESULTS[i]!.test(said) ? termsOf(reading, balance, said, OPPOSITES[i]!) : undefined;
    if (terms !== undefined) return terms;
  }
  return undefined;
}

function termsOf(reading: Reading, balance: Mention, said: string, { comes, goes, falls, untried }: Opposites): Terms | undefined {
  const terms = candidates(reading, balance, said, (words) => comes.test(words) || goes.test(words));
  const [ins, outs] = [terms.filter(({ words }) => comes.test(words)), terms.filter(({ words }) => goes.test(words))];
  if (ins.length === 0 || ins.length !== outs.length || ins.length > 2 || hasOthers(reading, balance, terms, [...ins, ...outs])) return undefined;
  // 出生 with 死亡, 迁入 with 迁出: never one of each, and by nature nobody moves.
  const families = ins.map(({ words }) => familyOf(words)).sort();
  if (families.join() !== outs.map(({ words }) => familyOf(words)).sort().join() || new Set(families).size < families.length) return undefined;
  // 净流出 is what flowed, and no births.
  const own = /[流迁](?=[入出])/.exec(said)?.[0];
  if (own !== undefined && families.join() !== own) return undefined;
  if (families.length > 1 ? !said.includes('净') : said.includes('净') && families[0] === '生死' && moves(terms)) return undefined;
  const [come, go] = [ins.map(({ it }) => it), outs.map(({ it }) => it)];
  if (Math.max(...[...come, ...go].map(({ index }) => index)) - Math.min(...[...come, ...go].map(({ index }) => index)) > FARTHEST) return undefined;
  const sure = untried !== true;
  return falls?.test(said) ? { incomings: go, outgoings: come, sure } : { incomings: come, outgoings: go, sure };
}
const FARTHEST = 6;
const moves = (terms: readonly Term[]): boolean => terms.some(({ words }) => /[迁流][入出]/.test(words));
const familyOf = (words: string): string => (/[出死]生|死亡/.test(words) ? '生死' : /迁[入出]/.test(words) ? '迁' : /流[入出]/.test(words) ? '流' : /[进出]口/.test(words) ? '口' : '');

/** What of its kind may have come or gone: in its sentence and a bracket behind it, or in the sentence before where its own tells none of it. */
function candidates(reading: Reading, balance: Mention, said: string, isOpposite: (words: string) => boolean): Term[] {
  const here = [...termsBefore(reading, balance, 0), ...inBracketBehind(reading, balance)].filter((term) => !isCompared(reading, term));
  if (here.some(({ words }) => isOpposite(words))) return here;
  // 其中，出口4.86亿元，进口1.76亿元。贸易顺差3.1亿元.
  return termsBefore(reading, balance, 1).filter((term) => !isCompared(reading, term) && (!/差/.test(said) || OF_ALL.test(term.words)));
}
/** 其中，出口: of everybody, and not of some firms. */
const OF_ALL = /^(?:其中|全年|货物|外贸|[全我][国省市州县区])*[出进]口/;

/** 净增14家（新入规21家、退库7家）, 净增14家，其中新入规21家、退库7家. */
function inBracketBehind({ text, mentions }: Reading, balance: Mention): Term[] {
  const among = text.startsWith('，其中', balance.end);
  if (text[balance.end] !== '（' && !among) return [];
  return mentions.slice(balance.index + 1, balance.index + 4)
    .filter((it) => (among ? it.segment === balance.segment && it.bracket === balance.bracket : it.bracket === balance.end) && alike(it.quantity, balance.quantity))
    .map((it) => ({ it, words: text.slice(it.lead, it.start) }));
}
