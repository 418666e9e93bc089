import { codeAt, oneOf } from '../../text/characters';

/** Whether the words between two figures hold no subject of their own: nothing, small adverbs, or a bracket that adds something. */
export function plainly(text: string, from: number, to: number): boolean {
  if (from >= to) return true;
  let words = text.slice(from, to);
  if (words.includes('（')) words = words.replace(/（[^（）]{0,60}）/g, '');
  return isPlain(words);
}

/** Up to three small words behind one mark, and nothing else. By hand: as an expression it is the dearest of all to compile, and it is asked of every rate. */
function isPlain(words: string): boolean {
  return isPause(words, 0) ? areSmall(words, 1, 3) : areSmall(words, 0, 3);
}
const isPause = oneOf('，、');

function areSmall(words: string, from: number, most: number): boolean {
  if (from === words.length) return true;
  if (most === 0) return false;
  return SMALL.get(codeAt(words, from))?.some((word) => words.startsWith(word, from) && areSmall(words, from + word.length, most - 1)) === true;
}
/** By the code of their first character. */
const SMALL: ReadonlyMap<number, readonly string[]> = byFirst(`已 已经 仅 只 均 也 又 约 共 就 超额 提前 顺利 圆满 累计 总体 基本 全面 同比 环比 实际 目前 并 且 即 同时 大大 大幅 略 净 均已 小幅 再
  继续 稳步 持续 较快 明显`.split(/\s+/));

function byFirst(words: readonly string[]): Map<number, string[]> {
  const map = new Map<number, string[]>();
  for (const word of words) {
    const list = map.get(codeAt(word, 0));
    if (list === undefined) map.set(codeAt(word, 0), [word]);
    else list.push(word);
  }
  return map;
}

/** What an increase is measured from: undefined when the words before it name a new subject instead. */
export type Since = '' | 'year' | 'start' | 'month' | 'plan' | 'other';

export function sinceWhen(words: string): Since | undefined {
  if (COMPARABLE.test(words)) return '';
  if (words === '' || plainly(words, 0, words.length)) return words.includes('同比') ? 'year' : words.includes('环比') ? 'month' : '';
  if (words === '同期') return 'year';
  if (!COMPARISON.test(words)) return undefined;
  if (/计划|目标|任务|指标|预期|序时|进度|(?<![年期])预算(?!数)|平均|全国(?![^，]{0,2}普查)|全省|全市/.test(words) && !/上年|去年|同期/.test(words)) return 'plan';
  if (/年初|上年末|年末|年底|末|月底/.test(words)) return 'start';
  if (/上月|上季|环比|上周|季度|上半年/.test(words)) return 'month';
  if (/上年|去年|同期|前年|20\d\d年/.test(words)) return 'year';
  return 'other';
}
/** Says how it was measured, which makes the claim exempt, and not of what. */
const COMPARABLE = /^[，、]?(?:按|以)?(?:同口径|可比口径|可比价格?|不变价格?)(?:计算)?(?:（[^）]{0,8}）)?$/;
const COMPARISON = /^[，、]?(?:则|并|又|也|均|也均)?(?:同期|同比|总量|总额)?(?:[比较]|相比|与|同比|高于|低于|快于|慢于|高出|低出|超过|超出|领先|快|高|低)[^，。；]{0,24}$/;

/** Two figures of change speak of one thing unless they are measured from different days. */
export const sameSince = (a: Since, b: Since): boolean => a === b || a === '' || b === '';

/** From when a growth counts that is told from one figure to another; 'other' for a stretch of several years. */
export function sinceStart(start: string, between: string): Since {
  const year = /(\d{4})年/.exec(start)?.[1];
  if (year !== undefined) return /(\d{4})年/.exec(between)?.[1] === String(Number(year) + 1) ? 'year' : 'other';
  if (/年初|上年末|上年底|去年末|去年底/.test(start)) return 'start';
  if (/上年|去年|同期/.test(start)) return 'year';
  return /上[个]?月|上季/.test(start) ? 'month' : '';
}

/** Nothing said of when, or the very same day. */
export function isSince(words: string, since: Since): boolean {
  const its = sinceWhen(words);
  return its === '' || (its !== undefined && its !== 'plan' && its === since);
}

/** An earlier day that a figure is told of: 去年同期为, （年初88.8亿元）, 2024年为. */
export interface Earlier {
  readonly since: Since;
  /** The year where it is told by its number: then a change must name it as well. */
  readonly year?: string;
}

/** Reads the words of a clause that say of an amount nothing but the earlier day it was. */
export function earlierIn(words: string): Earlier | undefined {
  const found = EARLIER.exec(words);
  if (found === null) return undefined;
  const [, start, month, year] = found;
  return year !== undefined ? { since: 'year', year } : { since: start !== undefined ? 'start' : month !== undefined ? 'month' : 'year' };
}
/** 上年到位资金16.5亿元 beside 到位资金21.2亿元: the name that the amount of now has as well stands between the day and the figure. */
export function earlierOf(words: string, own: string): Earlier | undefined {
  const found = DAY_AND_NAME.exec(words);
  return found !== null && own.includes(found[2]!) ? earlierIn(found[1]!) : earlierIn(words);
}
const DAY_AND_NAME = /^((?:上年|去年)(?:同期|同月)?)(?:的)?([\u4e00-\u9fff]{2,10}?)(?:数|则)?(?:仅|只)?(?:为|是|有|达到?)?$/;
const EARLIER = /^而?(?:(?:上年|去年)(?:同期|同月)?|(年初|(?:上年|去年)年?[末底])|(上个?月|上个?季度)|(20\d\d)年(?:同期|年?[末底])?)(?:数|则|时)?(?:仅|只)?(?:为|是|有|达)?$/;

/** Whether a change told in these words counts from that day. Nothing said of when is the year before, or else what was told right before the change. */
export function countsFrom({ since, year }: Earlier, words: string, behind: boolean): boolean {
  const its = sinceWhen(words);
  if (year !== undefined) return words.includes(`${year}年`) && its === 'year';
  return its === since || (its === '' && (behind || since === 'year'));
}
