import type { Quantity } from '../../quantity';
import type { Shift } from '../claim';
import type { Mention, Reading } from '../mention';

/**
 * 第一产业比重提高0.3个百分点，第二产业比重下降3.1个百分点，第三产业比重提高2.8个百分点: shares of all there is rise by what the others fall ·
 * 出生率下降0.75个千分点，死亡率下降0.33个千分点，自然增长率下降0.42个千分点.
 */
export function readShifts(reading: Reading): Shift[] {
  const claims: Shift[] = [];
  let run: Item[] = [];
  for (const change of [...reading.mentions.filter(({ role }) => role === 'points'), undefined]) {
    const item = change && itemOf(reading, change, run[run.length - 1]);
    if (run.length > 1 && (item === undefined || !follows(reading, run[run.length - 1]!, item))) {
      claims.push(...shiftOf(run, STRUCTURE.test(reading.text.slice(Math.max(0, run[0]!.start - LONGEST), run[0]!.start))));
      run = [];
    } else if (item === undefined || (run.length === 1 && !follows(reading, run[0]!, item))) {
      run = [];
    }
    if (item !== undefined) run.push(item);
  }
  return claims;
}

interface Item {
  /** The words that name whose share or rate it is. */
  readonly name: string;
  readonly start: number;
  readonly change: Mention;
  readonly falling: boolean;
  /** Names that the changes behind it are of: 0—14岁、15—59岁、60岁及以上人口的比重分别上升1.35个百分点、…. */
  readonly rest: readonly string[];
}

/** Its own clause names it, or that of the percentage right before: 第一产业占比6.8%，提高0.3个百分点. */
function itemOf({ text, mentions }: Reading, change: Mention, last: Item | undefined): Item | undefined {
  const words = text.slice(Math.max(change.clause, change.start - LONGEST), change.start);
  const verb = VERB.exec(words);
  if (verb === null) {
    // 分别降低2.24个和1.41个百分点: the verb of the one before.
    const goesOn = last !== undefined && last.rest.length > 0 && last.change.index === change.index - 1 && /^[、和]$/.test(text.slice(last.change.end, change.start));
    return goesOn ? { name: last.rest[0]!, rest: last.rest.slice(1), start: change.lead, change, falling: last.falling } : undefined;
  }
  const falling = /^[下降回减缩]/.test(verb[1]!);
  const before = words.slice(0, verb.index);
  const listed = namesIn(before);
  if (listed !== undefined) return { name: listed[0]!, rest: listed.slice(1), start: change.clause, change, falling };
  const own = before.replace(IN_LIST, '').replace(SINCE, '');
  if (own === '' && last !== undefined && last.change.index === change.index - 1 && last.rest.length > 0) {
    return { name: last.rest[0]!, rest: last.rest.slice(1), start: change.lead, change, falling };
  }
  if (own !== '') return { name: own, rest: [], start: change.clause, change, falling };
  const level = mentions[change.index - 1];
  if (level?.quantity.unit?.dimension !== 'ratio' || level.end + 1 !== change.clause || level.segment !== change.segment || level.bracket !== change.bracket) return undefined;
  return { name: text.slice(Math.max(level.clause, level.start - LONGEST), level.start), rest: [], start: level.clause, change, falling };
}
const LONGEST = 40;
const IN_LIST = /^.*、/;
const VERB = /(提高|提升|上升|增加|扩大|下降|降低|回落|减少|缩小)了?(?:约|近)?\s?$/;
/** 所占比重比上年: of the share right before. */
const SINCE = /^(?:所占)?(?:比重|占比)?(?:同比|[比较与](?:上年|去年|\d{4}年|第[五六]次)[^，。；、]{0,12})$/;

/** 三次产业比重分别提高0.3个、下降3.1个、提高2.8个百分点 · 0—14岁、15—59岁、60岁及以上人口的比重分别上升…. */
function namesIn(words: string): string[] | undefined {
  const names = LISTED.exec(words)?.[1];
  if (names === undefined) return undefined;
  // 二、三产业: the noun stands with the last.
  return (/三次产业/.test(names) ? ['第一产业', '第二产业', '第三产业'] : names.split(/[、和]/)).map((it, _, all) => `${it}${/产$|产业/.test(it) || !/产业$/.test(all[all.length - 1]!) ? '' : '产业'}比重`);
}
const LISTED = /([^，。；：]{3,30}?)(?:增加值|人口)?的?(?:占[^，。；、]{0,10})?(?:比重|占比)[^，。；、]{0,10}分别(?:同比|[比较]上年)?$/;

const follows = ({ text }: Reading, last: Item, item: Item): boolean =>
  last.change.bracket === item.change.bracket && last.change.quantity.unit?.name === item.change.quantity.unit?.name && last.change.quantity.grain === item.change.quantity.grain
  && /^[，；、]?$/.test(text.slice(last.change.end, item.start)) && item.start >= last.change.end;

/** Classes that make a whole, each once and in this order; what stands behind may be part of the last: 65岁及以上. */
const WHOLES: readonly { readonly kinds: readonly RegExp[]; readonly shares: boolean }[] = [
  { kinds: [/一(?:次)?产/, /二(?:次)?产/, /三(?:次)?产/], shares: true },
  { kinds: [/^0[—–\-~至]1[45]\s?岁/, /^1[56][—–\-~至][56]9\s?岁/, /^60\s?(?:周)?岁(?:及|以上)/], shares: true },
  { kinds: [/^0[—–\-~至]1[45]\s?岁/, /^1[56][—–\-~至]64\s?岁/, /^65\s?(?:周)?岁(?:及|以上)/], shares: true },
  { kinds: [/出生率/, /死亡率/, /自然增长率/], shares: false },
];

/** 三次产业结构为7.2∶45.6∶47.2。与上年相比，第一产业下降: of shares, though none is called so. */
const STRUCTURE = /产业(?:结构|比重|占比)[^，。；\d]{0,8}[\d.]+[:：∶︰][\d.]+[:：∶︰][\d.]+[。，；](?:[与同和比较][^，。；]{2,12}，|其中，?)?$/;

/** `told`: what is said right before speaks of shares. */
function shiftOf(run: readonly Item[], told: boolean): Shift[] {
  for (const { kinds, shares } of WHOLES) {
    const at = run.findIndex(({ name }) => kinds[0]!.test(name));
    const items = run.slice(at, at + kinds.length);
    if (at < 0 || items.length < kinds.length || !items.every(({ name }, i) => kinds[i]!.test(name) && (!shares || told || SHARE.test(name)) && !NARROWED.test(name))) continue;
    const rises: Quantity[] = [];
    const falls: Quantity[] = [];
    // What the births gain and the deaths lose is gained.
    items.forEach(({ change, falling }, i) => (falling === (i === 0 || shares) ? falls : rises).push(change.quantity));
    const [first, last] = [items[0]!, items[items.length - 1]!];
    return [{ kind: 'shift', span: { start: first.change.start, end: last.change.end }, binding: 'explicit', rises, falls }];
  }
  return [];
}
const SHARE = /比重|占比|比例|占/;
const NARROWED = /增加值增|投资|税收|就业|从业|用电|贷款|贡献/;
