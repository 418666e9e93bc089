import { swappedIn } from '../../slip';
import type { Ratio } from '../claim';
import { figureLists, lastOf, type FigureList } from '../figure-lists';
import type { Reading } from '../mention';
import { ratio } from './ratio';

/**
 * 优、良、差分别占46%、38%、16% · 三次产业占比依次为12.3%、45.6%、42.1% · 东、中、西部快递业务量比重分别为…，业务收入比重分别为…: shares of one whole, told at once behind
 * the names of its classes. Shares of several years or of several measures are no parts of one whole.
 */
export function sharesOfEach(reading: Reading): Ratio[] {
  const claims: Ratio[] = [];
  const { text } = reading;
  let last: { readonly names: readonly string[]; readonly end: number } | undefined;
  for (const parts of figureLists(reading)) {
    const first = parts[0]!;
    const words = text.slice(first.clause, first.start);
    const told = first.quantity.unit?.name === '%' ? EACH.exec(words) : null;
    if (told === null || OTHER_WHOLES.test(words) || text.slice(Math.max(0, first.clause - 60), first.clause).includes('多选')) continue;
    const own = namesIn(words.slice(0, told.index));
    const names = own.length === 1 && last !== undefined && last.end + 1 === first.clause ? last.names : own;
    if (names.length !== parts.length || text[lastOf(parts).end] === '的') continue;
    last = { names, end: lastOf(parts).end };
    const quantities = parts.map(({ quantity }) => quantity);
    const whole = WHOLES.find(({ kinds }) => kinds.length === names.length && kinds.every((kind, i) => kind.test(names[i]!)));
    const closed = whole !== undefined && OF_AMOUNTS.test(names === own ? names[names.length - 1]!.replace(whole.kinds[names.length - 1]!, '') : words.slice(0, told.index));
    // 占生产总值比重分别为12.1%和21.2%: of something larger that was not seen.
    if (closed && Math.abs(sumOf(parts) - 100) > FAR) continue;
    if (closed) claims.push(ratio(quantities, true, whole.sure ? 'explicit' : 'near'));
    else if (parts.length > 2 && HOLDS.test(told[0])) claims.push(ratio(quantities, false));
    else if (parts.length > 2 && whole === undefined && (isTurned(parts) || isLittleMore(parts))) claims.push(ratio(quantities, true, 'near'));
  }
  return claims;
}
const FAR = 45;
const EACH = /(?:(?:分别|依次)(?:各)?占(?:比|总[数量额]的?)?|占(?:比|(?:地区)?(?:生产总值|GDP|经济总量|总[数量额])的?比重)(?:分别|依次)|(?:所?占)?的?(?:比重|占比)(?:分别|依次))(?:为|是|达|约)?$/;
/** 分别占, 占总数的比重分别: of one thing, whatever the classes are. */
const HOLDS = /^(?:分别|依次|占(?!比))/;
const OTHER_WHOLES = /\d|[年月季]|多选|以上|以下/;

/** 三次产业 are three in one word. */
const namesIn = (words: string): readonly string[] => {
  const found = INDUSTRIES.exec(words);
  return found === null ? words.split(/[、和与及]/) : ['一产业', '二产业', `三产业${words.slice(found[0].length)}`];
};
const INDUSTRIES = /^(?:[^，。；、]{0,6})?(?:三次产业|一二三(?:次)?产业?|一、二、三(?:次)?产业?)/;

/** Classes that are all there is. `sure`: of whatever is shared out among them; others may have a share each of its own whole. */
const WHOLES: readonly { readonly kinds: readonly RegExp[]; readonly sure?: true }[] = [
  { kinds: [/一(?:次)?产?业?$/, /^第?二(?:次)?产?业?$/, /^第?三(?:次)?产业?/], sure: true },
  { kinds: [/东部?$/, /^中部?$/, /^西部(?:地区)?/] },
  { kinds: [/东部?(?:地区)?$/, /^中部?(?:地区)?$/, /^西部?(?:地区)?$/, /^东北(?:部)?(?:地区)?/] },
  { kinds: [/轻(?:工业)?$/, /^重工业/] },
  { kinds: [/男性?$/, /^女性?/] },
  { kinds: [/(?:城镇|城市)$/, /^(?:乡村|农村)/] },
  { kinds: [/公有制?(?:经济)?$/, /^非公有?制?(?:经济)?/] },
  { kinds: [/税收(?:收入)?$/, /^非税(?:收入)?/] },
];
/** What is shared out is an amount, or not told: 业务量, 就业. 优质学校 or 民营经济 may be a share of each class. */
const OF_AMOUNTS = /^(?:[^，。；]{0,10}(?:量|额|数|收入|投资|增加值|产值|人口|人员|就业|从业|面积|经济)|工业|性|人)?$/;

const sumOf = (parts: FigureList): number => parts.reduce((sum, { quantity }) => sum + quantity.mantissa * 10 ** quantity.exponent, 0);
/** Of wholes of their own they would hardly come so near to one. */
const isLittleMore = (parts: FigureList): boolean => sumOf(parts) > 100 && sumOf(parts) < 110;

/** Nothing says that the row is complete, but with two digits of one share the other way round it would make 100. */
function isTurned(parts: FigureList): boolean {
  const missing = 100 - sumOf(parts);
  return Math.abs(missing) > 0.2 && parts.some(({ quantity }) => quantity.hedge === 'stated'
    && swappedIn(quantity, (turned) => Math.abs((turned.mantissa - quantity.mantissa) * 10 ** quantity.exponent - missing) < 0.15) !== undefined);
}
