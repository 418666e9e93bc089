import { isDigit } from '../numerals/arabic';
import { scaleAt, scaleLength } from '../numerals/scale';
import { codeAt, codeOf, oneOf } from '../text/characters';
import { cueBefore } from './claims/cues';
import type { Damage, OddFigure } from './oddity';
import { readUnit } from './units';
import type { Written } from './written';

/*
 * Where reading a figure gave up: what is broken about it. All of this is asked rarely, so it may look at the text at leisure; it sees a few dozen characters.
 */

/** Digits that are no number: 20,54亿元, 1,23,456元, 12.5.3%, 05.3%. Lists (1,3,5), versions and codes are sound. */
export function damagedRun(text: string, start: number, end: number): Damage | undefined {
  if (end - start > LONGEST) return undefined;
  const digits = text.slice(start, end);
  // The 08亿元 of 20。08亿元.
  if (!followsWords(text, start)) return LEADING_ZERO.test(digits) ? damagedFront(text, { start, end: tailOf(text, end).end }) : undefined;
  const by = digits.includes(',') ? (wrongGroups(digits, text, end) ? 'comma' : undefined)
    : !CARRIES_DECIMALS.has(tailOf(text, end).kind) ? undefined
      : TWO_POINTS.test(digits) ? 'points' : LEADING_ZERO.test(digits) && !isMinor(text, start, end) ? 'zero' : undefined;
  return by && { kind: 'broken', by, span: { start, end: tailOf(text, end).end } };
}
/** 2小时05分, 东经110度08分: the smaller unit fills two places. */
const isMinor = (text: string, start: number, end: number): boolean => fillsPlaces(text, end) && holdsMinor(text, start - 1);
const fillsPlaces = oneOf('分秒角');
const holdsMinor = oneOf('时点度°分元');
const LONGEST = 24;
const TWO_POINTS = /^\d+\.\d+\.\d+$/;
const LEADING_ZERO = /^0\d+(?:\.\d+)?$/;

/** What is left of a figure whose front was cut off: the 1% of 3。1%, the 345万元 of 12，345万元, the 3% of 108 3%, the 5% of 12..5%. */
export function damagedFront(text: string, { start, end }: Pick<Written, 'start' | 'end'>): Damage | undefined {
  const gap = codeAt(text, start - 1) === SPACE ? 1 : 0;
  const mark = text[start - 1 - gap] ?? '';
  const blank = gap === 1 && isDigit(mark.charCodeAt(0));
  let front = blank ? start - 1 : start - 1 - gap;
  while (front > 0 && text[front - 1] === mark && mark === '.') front--;
  const frontEnd = front;
  while (front > 0 && frontEnd - front < LONGEST && (isDigit(text.charCodeAt(front - 1)) || text[front - 1] === '.')) front--;
  const digits = text.slice(front, frontEnd);
  if (mark === '.' && front === start - 1 && gap === 0) return withoutFront(text, start, end);
  if (!/^\d+(?:\.\d+)?$/.test(digits) || YEAR.test(digits) || !followsWords(text, front)) return undefined;
  const { kind } = tailOf(text, digitsEnd(text, start));
  if (!CARRIES_DECIMALS.has(kind) && !(mark === '，' && kind !== undefined)) return undefined;
  const rest = digitsEnd(text, start) - start;
  // 12 500万元 is grouped as the standard allows; columns of a table (345.6 5.2%) have decimals, or blanks before them as well.
  if (blank && (isLabel(text, front - 1) || rest > 2 || isPoint(text, start + rest) || digits.includes('.') || codeAt(text, front - 1) === SPACE)) return undefined;
  if (mark === '，' && !(rest === 3 ? /^\d{1,3}$/ : rest < 3 && kind !== 'count' ? /^\d{1,5}$/ : NEVER).test(digits)) return undefined;
  if (mark === '.' && gap === 0 && frontEnd === start - 1) return undefined;
  // 性别比为105.1。18岁以下人口: a decimal is complete, and a sentence ends behind it.
  if (mark === '。' && digits.includes('.')) return undefined;
  const by = blank ? 'blank' : mark === '。' || mark === '·' ? 'stop' : mark === '，' ? 'comma' : 'points';
  return { kind: 'broken', by, span: { start: front, end } };
}
/** 完成.86亿元, 1。.36亿元: nothing stands before the point that could. */
function withoutFront(text: string, start: number, end: number): Damage | undefined {
  const last = start - 2;
  const code = codeAt(text, last);
  if (!CARRIES_DECIMALS.has(tailOf(text, digitsEnd(text, start)).kind)) return undefined;
  if (isSentencePoint(text, last) && isDigit(codeAt(text, last - 1))) {
    let front = last - 1;
    while (front > 0 && last - front < LONGEST && isDigit(codeAt(text, front - 1))) front--;
    return { kind: 'broken', by: 'points', span: { start: front, end } };
  }
  return (code >= 0x4e00 && code < 0xa000 && !counts(text, last)) || opensFigure(text, last) ? { kind: 'broken', by: 'front', span: { start: start - 1, end } } : undefined;
}
const isSentencePoint = oneOf('。，');
const opensFigure = oneOf('、，（');
const NEVER = /^$/;
const isPoint = oneOf('.');
/** 方案2 5亿元, 指标1 12%: the first number names something. */
const isLabel = oneOf('案标目项组类档级区栋队型题批段序');
const SPACE = 32;
const YEAR = /^(?:19|20)\d\d$/;

/** A number without unit, or a list of them up to `end`, at the end of a clause where only a percentage makes sense: 增长12.5；, 占比达45.2。 */
export function bareRate(text: string, { start, numeral }: Written, end: number): OddFigure | undefined {
  const next = text[end];
  if (next === undefined || !'，。；、）（'.includes(next)) return undefined;
  const words = codeAt(text, start - 1) === SPACE ? start - 1 : start;
  const { cue, word, reached } = rateCue(text, words);
  if (cue === undefined || (reached && cue !== 'share' && cue !== 'completion' && !NOUNS.test(word))) return undefined;
  const decimal = numeral.exponent < 0;
  // 增长3，1%: what is broken is told by the figure behind.
  if (!decimal && isDigit(text.charCodeAt(end + 1))) return undefined;
  if (!decimal && word !== '增长' && word !== '占比' && !isToldAsRate(text.slice(Math.max(0, words - 40), words), word)) return undefined;
  if (!RATES.test(word) || INDEX.test(text.slice(Math.max(0, start - 24), start)) || UNITLESS.test(text.slice(Math.max(0, start - 90), start))) return undefined;
  return { kind: 'bare', span: { start, end } };
}

/** The cue right before, or 占 with the name of the whole: 占规模以上工业24.4. */
export function rateCue(text: string, at: number): Pick<ReturnType<typeof cueBefore>, 'cue' | 'word' | 'reached'> {
  const found = cueBefore(text, Math.max(0, at - 14), at);
  if (found.cue !== undefined) return found;
  const before = text.slice(Math.max(0, at - 16), at);
  const rate = NAMED_RATE.exec(before)?.[1];
  if (rate !== undefined) return { cue: 'share', word: rate, reached: false };
  return SHARE.test(before) ? { cue: 'share', word: '占', reached: false } : found;
}
/** 开工率为97, 办结率达95; what is called a rate and is none has no sign. */
const NAMED_RATE = /([\u4e00-\u9fff]{1,2}(?<![积汇盈净频功辨育倍比斜曲效速概税费转杆])率)(?:已|均|仅|也)?(?:为|达到|达|是)$/;

/** A whole number is a percentage where it is a part 占…的, a named rate, or what something fell by from last year. */
const isToldAsRate = (before: string, word: string): boolean =>
  word.endsWith('率') || (word === '占' ? before.endsWith('的') : /(?:同比|[比较](?:上年|去年)|(?:上年|去年)同期)[^，。；]{0,16}(?:下降|减少|上升)了?$/.test(before));
const SHARE = /占[^，。；、：\d（）“”]{1,14}$/;
const NOUNS = /^(?:增长率|增速|增幅|降幅|减幅)$/;
const RATES = /^(?:增长|下降|上升|上涨|回落|下滑|增长率|增速|增幅|降幅|负增长|占|占比|比重|完成率|[\u4e00-\u9fff]{1,2}率)$/;
/** Indices and the like rise by plain numbers. */
const INDEX = /指数|系数|浓度|得分|评分|均分|比值|性别比|收入比(?![上去])|弹性|密度|温|排名|位次|PM|pH|水位|占地(?![区方])/;
/** 性别比（以女性为100）为103.94，比2010年的113.33下降9.39: what has no unit goes on changing by plain numbers. */
const UNITLESS = /(?:指数|系数|密度|性别比|抚养比|比值)(?:（[^（）]{0,30}）)?[^，。；（）%％]{0,8}\d[\d.]*(?:（[^（）]{0,20}）)? ?，(?:[^，。；%％]{0,40}，)?[^，。；%％]{0,40}$/;

/** Words stand before, or a figure of the same list or range; none that counts or names: 第12.5.3%, 附件3。 */
function followsWords(text: string, at: number): boolean {
  const before = codeAt(text, at - 1) === SPACE ? at - 2 : at - 1;
  if (joins(text, before)) return endsFigure(text, before - 1);
  const code = codeAt(text, before);
  return (code >= 0x4e00 && code < 0xa000 && !counts(text, before)) || code === CLOSE;
}
const CLOSE = codeOf('）');
const joins = oneOf('、—~～-');
const endsFigure = oneOf('%‰元亿万亩吨里米');
const counts = oneOf('第前号件表图注栏章条月日例版页');

/** Groups that are neither thousands nor a list. 1,3,5 and 12,15日 are lists, 2023,2024 years. */
function wrongGroups(digits: string, text: string, end: number): boolean {
  const { kind } = tailOf(text, end);
  const [whole = ''] = digits.split('.');
  const [first = '', ...groups] = whole.split(',');
  if (kind === undefined || groups.length === 0 || digits.split('.').length > 2) return false;
  if (groups.length === 1 && groups[0]!.length <= 2) return CARRIES_DECIMALS.has(kind);
  if (first.length > 3 && groups.every(({ length }) => length > 3)) return false;
  const sound = first.length <= 3 && groups.every(({ length }) => length === 3);
  return !sound && groups.some(({ length }) => length >= 3);
}

type Tail = 'percent' | 'scaled' | 'measure' | 'count' | undefined;
/** Where a decimal fraction is at home. 3。5个 may well be two sentences. */
const CARRIES_DECIMALS: ReadonlySet<Tail> = new Set(['percent', 'scaled', 'measure']);

/** The unit behind broken digits. Times are left out: 12,15日 are days. */
function tailOf(text: string, digits: number): { readonly kind: Tail; readonly end: number } {
  const at = codeAt(text, digits) === SPACE ? digits + 1 : digits;
  const power = scaleAt(text, at);
  const unitStart = at + scaleLength(power);
  const found = readUnit(text, unitStart);
  if (power > 0) return { kind: 'scaled', end: found?.end ?? unitStart };
  if (found === undefined || found.unit.dimension === 'time') return { kind: undefined, end: digits };
  const { dimension, whole } = found.unit;
  return { kind: dimension === 'ratio' || dimension === 'points' ? 'percent' : whole ? 'count' : 'measure', end: found.end };
}

function digitsEnd(text: string, at: number): number {
  let end = at;
  while (isDigit(codeAt(text, end)) && end - at < LONGEST) end++;
  return end;
}
