import type { OddFigure, OddPair, Oddity } from './oddity';
import type { Quantity } from './quantity';

/** Adds to what reading the figures has noted what two figures, or a figure and its words, tell. One look at each figure; nothing is proved here. */
export function noteOddities(text: string, figures: readonly Quantity[], noted: Oddity[]): void {
  let limit: Quantity | undefined;
  for (let i = 0; i < figures.length; i++) {
    const figure = figures[i]!;
    const { unit, hedge } = figure;
    if (figure.upTo !== undefined && isReversed(figure)) noted.push(odd('reversed', figure));
    if (unit === undefined) continue;
    if (unit.dimension === 'points' && saysPointsWrong(text, figure)) noted.push(odd('percent-points', figure));
    if (unit.name === '%' && figure.mantissa > 100 && figure.mantissa * 10 ** figure.exponent > 100) noted.push(odd('over-100', figure));
    if (hedge !== 'stated') {
      if (figure.mantissa >= 10_000 && (hedge === 'about' || hedge === 'nearly' || hedge === 'over') && isPrecise(figure)) noted.push(odd('precise', figure));
      if (hedge !== 'about' && hedge !== 'nearly') {
        if (limit !== undefined && meetsLimit(limit, figure)) noted.push(pair('bounds', limit, figure));
        limit = figure;
      }
    }
    if (figure.scaled !== true && (unit.dimension === 'money' || unit.dimension === 'people') && lacksScale(text, figures, i)) noted.push(odd('unscaled', figure));
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

/** 3.2百分点, 0.8%个百分点. The first members of a list have no unit of their own. */
const saysPointsWrong = (text: string, { unit, span, digits }: Quantity): boolean =>
  digits.end < span.end && (unit!.name === '百分点' || text[digits.end] === '%');

/** Five significant digits. */
function isPrecise({ mantissa }: Quantity): boolean {
  let digits = mantissa;
  while (digits % 10 === 0) digits /= 10;
  return digits >= 10_000;
}

const meetsLimit = (a: Quantity, b: Quantity): boolean =>
  a.mantissa === b.mantissa && a.exponent === b.exponent && a.unit === b.unit && a.hedge !== b.hedge && b.span.start - a.span.end < 60;

/** A small amount without 万 or 亿 behind the same words as one with it: 完成投资93.3元，…完成投资268.1亿元. */
function lacksScale(text: string, figures: readonly Quantity[], at: number): boolean {
  const figure = figures[at]!;
  const words = figure.exponent < 0 ? 2 : 4;
  const { start } = figure.span;
  if (start < words) return false;
  for (let i = Math.max(0, at - 4); i < figures.length && i <= at + 4; i++) {
    const other = figures[i]!;
    if (other.scaled === true && other.unit === figure.unit && text.slice(other.span.start - words, other.span.start) === text.slice(start - words, start)) return true;
  }
  return false;
}

function pairKind(text: string, first: Quantity, second: Quantity): OddPair['kind'] | undefined {
  const mark = text[first.span.end];
  if (mark === '、') return mates(text, first, second);
  if (mark !== '，' && mark !== '（') return undefined;
  if ((first.hedge === 'stated') !== (second.hedge === 'stated')) return 'estimate';
  const words = second.span.start - first.span.end - 1;
  if (words >= 2 && words <= 4 && text.startsWith(text.slice(first.span.end + 1, second.span.start), first.span.start - words)) return 'again';
  return mates(text, first, second);
}

/** Parallel figures in other units, or with at least two decimals more. */
function mates(_text: string, first: Quantity, second: Quantity): OddPair['kind'] | undefined {
  if (first.unit !== second.unit || first.scaled !== second.scaled) return 'units';
  return Math.abs(first.exponent - second.exponent) >= 2 ? 'decimals' : undefined;
}
