import type { Mention } from '../mention';
import { comesNear } from './whole';

/**
 * 10亿元以上4个、5亿元至10亿元10个、5亿元以下13个 · 0—14岁、15—64岁、65岁及以上 · 一季度、二季度、三季度、四季度: names that cut a line into pieces, end to end, from
 * one end of the whole to the other. Nothing can be in two pieces, and nothing in none.
 */
export function tiles(text: string, whole: Mention, parts: readonly Mention[]): boolean {
  if (parts.length < 2 || !comesNear(whole, parts)) return false;
  const name = text.slice(Math.max(whole.clause, whole.start - 16), whole.start);
  const names = parts.map((part, i) => lastOf(text.slice(Math.max(part.clause, part.start - LONGEST, i > 0 ? parts[i - 1]!.end : 0), part.start)));
  if (names.every((it) => YEAR_OF.test(it))) return tilesYears(names, name, text.slice(Math.max(0, whole.clause - 12), whole.start));
  const months = names.map(monthsIn);
  if (months.every((it) => it !== undefined)) {
    const year = monthsIn(name) ?? YEAR;
    return !STOCK.test(name) && !YEARS.test(name) && !names.some((it) => STOCK.test(it)) && adjoin(months) && months[0]!.from === year.from && months[months.length - 1]!.to === year.to;
  }
  const bands = names.map(bandIn);
  if (!bands.every((it) => it !== undefined)) return false;
  if (bands.length > 1 && bands[0]!.from > bands[1]!.from) bands.reverse();
  const least = bandIn(lastOf(name))?.from ?? 0;
  const [lowest, highest] = MINORS.test(name) ? [MINOR, ADULT] : [Math.max(least, 0), Infinity];
  return adjoin(bands) && bands[0]!.from <= lowest && bands[bands.length - 1]!.to === highest && new Set(bands.map(({ unit }) => unit)).size === 1;
}
const LONGEST = 32;
/** Nobody younger answers for a crime. */
const MINOR = 14;
const ADULT = 18;
const MINORS = /未成年(?:人|犯|被告)/;

/** 三年来投入8.6亿元，其中2023年2.6亿元、2024年2.9亿元、2025年3.1亿元: as many years as are said, one after another. */
function tilesYears(names: readonly string[], name: string, words: string): boolean {
  const years = names.map((it) => Number(YEAR_OF.exec(it)![1]));
  const count = HAN.indexOf(OVER_YEARS.exec(words)?.[1] ?? ' ') + 1;
  return count === years.length && years.every((year, i) => year === years[0]! + i) && ![name.replace('累计', ''), ...names].some((it) => STOCK.test(it));
}
const YEAR_OF = /^(?:其中)?(20\d\d)年/;
const OVER_YEARS = /([二两三四五六])年(?:来|间|累计|共|以来)/;

/** The words behind the last mark outside a bracket. */
const lastOf = (words: string): string => words.replace(/（[^（）]*）/g, '').replace(/^.*[，。；：、]|^其中|^[^，。；、]{0,12}中(?=\d)/, '');

/** From and including one month or limit up to another. */
interface Piece { readonly from: number; readonly to: number }
interface Band extends Piece { readonly unit: string }

/** Each begins where the one before ends: 10亿元 and 10亿元, 14岁 and 15岁, June and July. */
const adjoin = (pieces: readonly Piece[]): boolean =>
  pieces.every(({ from, to }, i) => from < to + 1 && (i === 0 || from === pieces[i - 1]!.to || (Number.isInteger(from) && from === pieces[i - 1]!.to + 1)));

const YEAR: Piece = { from: 1, to: 12 };
const MONTHS = /^(?:其中|今年|当年|20\d\d年)?(?:(上|下)半年|(前三季度)|第?([一二三四])季度|(\d{1,2})(?:[—–\-~至](\d{1,2}))?月份?|(?:全年|今年|20\d\d年))/;
const HAN = '一二三四五六';
/** What stands at a day, and what is no amount that adds up over time. */
const STOCK = /余额|存量|在[校册岗]|末|底|均|价|率|浓度|占|实有|累计(?!完成|新增|到位|实现)/;

const YEARS = /[两二三四五六七八九十\d]年(?<!20\d\d年)|以来|截[至止]/;

function monthsIn(name: string): Piece | undefined {
  const found = MONTHS.exec(name);
  if (found === null) return undefined;
  const [, half, nine, quarter, month, until] = found;
  if (half !== undefined) return half === '上' ? { from: 1, to: 6 } : { from: 7, to: 12 };
  if (nine !== undefined) return { from: 1, to: 9 };
  if (quarter !== undefined) return { from: HAN.indexOf(quarter) * 3 + 1, to: HAN.indexOf(quarter) * 3 + 3 };
  return month === undefined ? YEAR : { from: Number(month), to: Number(until ?? month) };
}

const NUMBER = '(\\d{1,8}(?:\\.\\d{1,4})?)';
const UNIT = '(亿元|万元|元|周?岁|万?亩|人|户|公里|平方米|公顷|年|天|级)?';
const BAND = new RegExp(`(?:^|[^\\d.])(?:${NUMBER}${UNIT}(?:以上)?(?:[—–\\-~至到、]|不[满足])${NUMBER}${UNIT}(?:以下)?|${NUMBER}${UNIT}(?:（?含）?|及)*(以上|以下|以内)|不足${NUMBER}${UNIT})(?!以)(?:的|有|为|人口|企业|项目|农户|乡?镇|村)*$`);
const SCALE: Readonly<Record<string, number>> = { 亿元: 1e4, 万元: 1, 元: 1e-4 };

/** 5亿元至10亿元的, 5—10亿元, 65岁及以上人口, 不足5亿元. Money in 万元. */
function bandIn(name: string): Band | undefined {
  const found = BAND.exec(name);
  if (found === null) return undefined;
  const [, a, unitA, b, unitB, limit, unit, side, below, unitBelow] = found;
  const of = unitB ?? unit ?? unitBelow ?? '';
  const worth = (digits: string, own: string | undefined): number => Number(digits) * (SCALE[own ?? of] ?? 1);
  const kind = SCALE[of] === undefined ? of.replace('周', '') : '元';
  if (a !== undefined && b !== undefined) return { from: worth(a, unitA), to: worth(b, unitB), unit: kind };
  if (below !== undefined) return { from: 0, to: worth(below, unitBelow), unit: kind };
  return side === '以上' ? { from: worth(limit!, unit), to: Infinity, unit: kind } : { from: 0, to: worth(limit!, unit), unit: kind };
}
