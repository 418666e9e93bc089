import { codeAt, codeOf, oneOf } from '../text/characters';
import type { OddFigure, OddPair, Oddity } from './oddity';
import type { Quantity } from './quantity';
import type { Dimension } from './units';

/** Adds to what reading the figures has noted what two figures, or a figure and its words, tell. One look at each figure; nothing is proved here. */
export function noteOddities(text: string, figures: readonly Quantity[], noted: Oddity[]): void {
  let limit: Quantity | undefined;
  for (let i = 0; i < figures.length; i++) {
    const figure = figures[i]!;
    const { unit, hedge } = figure;
    if (figure.upTo !== undefined && isReversed(figure)) noted.push(odd('reversed', figure));
    if (isDoubled(text, figure)) noted.push(odd('doubled', figure));
    if (unit === undefined) continue;
    if (endsDirection(text, figure.span.start - 1)) {
      if (isOpposed(text, figure.span.start)) noted.push(odd('opposed', figure));
      if (figure.mantissa < 0) noted.push(odd('negative', figure));
    } else if (isSign(text, figure.span.start - 1)) noted.push(odd('negative', figure));
    if (saysPointsWrong(text, figure)) noted.push(odd('percent-points', figure));
    if (unit.name === '%' && figure.mantissa > 100 && figure.mantissa * 10 ** figure.exponent > 100) noted.push(odd('over-100', figure));
    if (hedge !== 'stated') {
      if (figure.mantissa >= 10_000 && (hedge === 'about' || hedge === 'nearly' || hedge === 'over') && isPrecise(figure)) noted.push(odd('precise', figure));
      if (hedge !== 'about' && hedge !== 'nearly') {
        if (limit !== undefined && meetsLimit(limit, figure)) noted.push(pair('bounds', limit, figure));
        limit = figure;
      }
    }
    if (figure.scaled !== true && (unit.dimension === 'money' || unit.dimension === 'people')) {
      const mate = scaledMate(text, figures, i);
      if (mate !== undefined) noted.push({ kind: 'unscaled', span: figure.span, first: figure, second: mate });
      else if (figure.exponent < 0 && unit.name === '元') noted.push(odd('small', figure));
    }
    const last = figures[i - 1];
    if (last === undefined || last.unit === undefined || figure.span.start - last.span.end > NEAR || last.unit.dimension !== unit.dimension) continue;
    const kind = pairKind(text, last, figure);
    if (kind !== undefined) noted.push(pair(kind, last, figure));
  }
}
const NEAR = 14;

const odd = (kind: OddFigure['kind'], figure: Quantity): OddFigure => ({ kind, span: figure.span, figure });
const pair = (kind: OddPair['kind'], first: Quantity, second: Quantity): OddPair =>
  ({ kind, span: { start: first.span.start, end: second.span.end }, first, second });

const isReversed = ({ mantissa, exponent, upTo }: Quantity): boolean =>
  mantissa > 0 && mantissa * 10 ** exponent > upTo!.mantissa * 10 ** upTo!.exponent;

/** The last characters of 增长 下降 提高 减少 …, and what may follow them. */
const endsDirection = oneOf('长加升高涨降少低落滑跌窄缩短小减轻省约）了');

/** 增长下降3%, 增长（下降）3%, 增长/下降了3%: two words of direction before one figure. */
function isOpposed(text: string, at: number): boolean {
  const end = isFiller(text, at - 1) ? at - 1 : at;
  if (text[end - 1] === '）') return text[end - 4] === '（';
  return endsDirection(text, end - 3) || text[end - 3] === '/';
}
const isFiller = oneOf('了约');
const isSign = oneOf('-−–负');

/** 3.2百分点, 0.8%个百分点, 0.8%百分点. The first members of a list have no unit of their own. */
const saysPointsWrong = (text: string, { unit, span, digits }: Quantity): boolean =>
  unit!.dimension === 'points' ? digits.end < span.end && (unit!.name === '百分点' || text[digits.end] === '%')
    : unit!.name === '%' && codeAt(text, span.end) === HUNDRED && text.startsWith('百分点', span.end);
const HUNDRED = codeOf('百');

/** 33.3%%, 3亿元元, 3.5亿亿元, 1000m2 平方米: what may stand right behind one of its own. */
function isDoubled(text: string, { unit, span, scaled }: Quantity): boolean {
  switch (unit?.dimension) {
    case 'ratio': return codeAt(text, span.end) === PERCENT;
    case 'money': return goesOnAsMoney(text, span.end);
    case 'area': return beginsArea(text, codeAt(text, span.end) === SPACE ? span.end + 1 : span.end);
    case undefined: return scaled === true && goesOnAsMoney(text, span.end);
    default: return false;
  }
}
const PERCENT = codeOf('%');
const SPACE = 32;
const goesOnAsMoney = oneOf('元万亿');
const beginsArea = oneOf('平㎡mk');

/** Five significant digits. */
function isPrecise({ mantissa }: Quantity): boolean {
  let digits = mantissa;
  while (digits % 10 === 0) digits /= 10;
  return digits >= 10_000;
}

const meetsLimit = (a: Quantity, b: Quantity): boolean =>
  a.mantissa === b.mantissa && a.exponent === b.exponent && a.unit === b.unit && a.hedge !== b.hedge && b.span.start - a.span.end < 60;

/**
 * For an amount without 万 or 亿 one that has it, behind the same words: 完成投资93.3元，…完成投资268.1亿元. A whole number needs two of them to be odd, for
 * 残疾儿童317人 stands beside millions rightly.
 */
function scaledMate(text: string, figures: readonly Quantity[], at: number): Quantity | undefined {
  const figure = figures[at]!;
  const { start } = figure.span;
  const decimal = figure.exponent < 0;
  if (start < SAME_WORDS || (!decimal && figure.unit!.dimension !== 'money')) return undefined;
  let needed = decimal ? 1 : 2;
  for (let i = Math.max(0, at - 4); i < figures.length && i <= at + 4; i++) {
    const other = figures[i]!;
    if (other.scaled !== true || other.unit !== figure.unit || !sameWords(text, other.span.start, start)) continue;
    if (--needed === 0) return other;
  }
  return undefined;
}
const SAME_WORDS = 4;

function sameWords(text: string, a: number, b: number): boolean {
  for (let i = 1; i <= SAME_WORDS; i++) if (text.charCodeAt(a - i) !== text.charCodeAt(b - i)) return false;
  return true;
}

function pairKind(text: string, first: Quantity, second: Quantity): OddPair['kind'] | undefined {
  const mark = text[first.span.end];
  const gap = second.span.start - first.span.end;
  if ((first.hedge === 'stated') !== (second.hedge === 'stated')) return mayEstimate(text, first.span.end) ? 'estimate' : undefined;
  if (gap === 1) return isListMark(text, first.span.end) ? mates(text, first, second) : undefined;
  if (mark === '、') return written(text, first) === written(text, second) && first.unit === second.unit ? undefined : mates(text, first, second);
  if (mark !== '，') return undefined;
  const words = gap - 1;
  if (words >= 2 && words <= 4 && text.startsWith(text.slice(first.span.end + 1, second.span.start), first.span.start - words)) return 'again';
  return first.unit !== second.unit ? mates(text, first, second) : undefined;
}
const mayEstimate = oneOf('，、（');
const isListMark = oneOf('、和与及');

/** Parallel figures in other units, or with at least two decimals more. Classifiers and times differ by right. */
function mates(text: string, first: Quantity, second: Quantity): OddPair['kind'] | undefined {
  // 48.47、51.50和39.07亿元 share one unit.
  const shares = first.digits.end === first.span.end && written(text, first) === 0;
  if (!shares && (first.unit !== second.unit || written(text, first) !== written(text, second))) return MEASURES.has(first.unit!.dimension) ? 'units' : undefined;
  return Math.abs(first.exponent - second.exponent) >= 2 ? 'decimals' : undefined;
}
const MEASURES: ReadonlySet<Dimension> = new Set<Dimension>(['money', 'area', 'length', 'mass', 'volume']);

const isScale = oneOf('万亿千');

/** The 万, 亿 or 万亿 behind the digits as one number, 0 without or where another figure of the list has it. */
function written(text: string, { scaled, digits }: Quantity): number {
  if (scaled !== true || !isScale(text, digits.end - 1)) return 0;
  const before = text.charCodeAt(digits.end - 2);
  return text.charCodeAt(digits.end - 1) + (before > 0x4e00 ? before * 0x10000 : 0);
}
