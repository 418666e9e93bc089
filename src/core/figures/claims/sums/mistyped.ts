import type { Quantity } from '../../quantity';
import { boundsOf, isExact } from '../../reported';
import type { Mention } from '../mention';

/*
 * A list that bursts its whole has gone on to something else, or one of its figures is wrong. Where one digit, written otherwise, or two in the wrong order make all of them add up,
 * the second is by far likelier: few sums come so near to fitting by chance.
 */

/** How often the figures of a list that went on to something else may come one digit near to its whole. One such list stands in 30,000 characters of a report. */
const CHANCE = 0.12;

/** After how many parts of a list, at least so many, one digit is all that makes them more than the whole; 0 if none or if that may be chance. */
export function mistypedAt(whole: Quantity, parts: readonly Mention[], least: number): number {
  if (!isPlain(whole) || !parts.every(({ quantity }) => isPlain(quantity))) return 0;
  const most = boundsOf(whole);
  const excess = { lo: -most.hi, hi: -most.lo };
  for (const { quantity } of parts) addTo(excess, quantity, 1);
  if (parts.length >= least && isMisscaled(whole, parts)) return parts.length;
  let tries = 0;
  for (let size = parts.length; size >= least && excess.lo > 0; size--) {
    const last = parts[size - 1]!;
    // A list ends where its sentence or a ； does.
    if (parts[size]?.segment !== last.segment) {
      if (++tries * oddsOf(whole, parts.slice(0, size), excess) > CHANCE) return 0;
      if (canMend(whole, excess, 1) || parts.slice(0, size).some(({ quantity }) => canMend(quantity, excess, -1))) return size;
    }
    addTo(excess, last.quantity, -1);
  }
  return 0;
}

/** Whether one digit is all that keeps parts from making their whole. */
export const isMistyped = (whole: Quantity, parts: readonly Mention[]): boolean => isOffByDigit(whole, parts, CHANCE) || isMisscaled(whole, parts);

/** The same where so many digits are at odds that it leaves next to nothing to chance: whatever the parts are called, they were meant to make the whole. */
export const isSurelyMistyped = (whole: Quantity, parts: readonly Mention[]): boolean => isOffByDigit(whole, parts, CHANCE, SLIM) || isMisscaled(whole, parts);
const SLIM = 0.01;

function isOffByDigit(whole: Quantity, parts: readonly Mention[], odds: number, oddsAbout = 1): boolean {
  if (!isPlain(whole) || !parts.every(({ quantity }) => isPlain(quantity))) return false;
  const most = boundsOf(whole);
  const excess = { lo: -most.hi, hi: -most.lo };
  for (const { quantity } of parts) addTo(excess, quantity, 1);
  return (excess.hi < 0 || excess.lo > 0) && oddsOf(whole, parts, excess) <= odds && (oddsAbout === 1 || oddsAround(whole, parts, excess) <= oddsAbout) && (canMend(whole, excess, 1) || parts.some(({ quantity }) => canMend(quantity, excess, -1)));
}

/** 其中火电3.2亿千瓦，水电5160亿千瓦，风电1.4亿千瓦: whether one 万 or 亿 too many, or too few, is all that keeps the parts from making their whole. */
function isMisscaled(whole: Quantity, parts: readonly Mention[]): boolean {
  if (!isPlain(whole) || whole.unit?.whole === true || parts.length < 2 || !parts.every(({ quantity }) => isPlain(quantity))) return false;
  const { lo, hi } = boundsOf(whole);
  const rest = { lo: -hi, hi: -lo };
  for (const { quantity } of parts) addTo(rest, quantity, 1);
  return parts.some(({ quantity }) => {
    const own = boundsOf(quantity);
    return POWERS.some((power) => {
      // What it is now is less than what rounding hides, or more than the whole.
      if (power < 1 ? own.lo <= hi : own.hi > (hi - lo) * 2) return false;
      return rest.lo - own.lo + own.lo * power <= 0 && rest.hi - own.hi + own.hi * power >= 0;
    });
  });
}
const POWERS = [1e4, 1e-4];

/** By how much the parts are more than the whole. */
interface Excess { lo: number; hi: number }

function addTo(excess: Excess, figure: Quantity, sign: 1 | -1): void {
  const { lo, hi } = boundsOf(figure);
  excess.lo += sign * lo;
  excess.hi += sign * hi;
}

const isPlain = ({ hedge, upTo, mantissa }: Quantity): boolean => hedge === 'stated' && upTo === undefined && mantissa > 0;

/** Whether another digit in one place of the figure, or two digits the other way round, change it by just the excess. */
function canMend(figure: Quantity, { lo, hi }: Excess, sign: 1 | -1): boolean {
  const step = stepOf(figure);
  let place = step;
  for (let rest = Math.round(figure.mantissa * 10 ** (figure.exponent - grainOf(figure))); rest > 0; rest = Math.floor(rest / 10), place *= 10) {
    // Only before a point can a figure begin with 0.
    for (let other = rest < 10 && isExact(figure) ? 1 : 0; other <= 9; other++) {
      const change = sign * (other - (rest % 10)) * place;
      if (change > lo - step * 1e-6 && change < hi + step * 1e-6) return true;
    }
    // Two digits in the wrong order: 2413 for 2143.
    const turned = sign * 9 * ((rest % 10) - (Math.floor(rest / 10) % 10)) * place;
    if (rest >= 10 && turned > lo - step * 1e-6 && turned < hi + step * 1e-6 && turned !== 0) return true;
  }
  return false;
}

/** How much of what a sum may be over its whole, up to the whole again, one digit could explain. */
function oddsOf(whole: Quantity, parts: readonly Mention[], { lo, hi }: Excess): number {
  const unit = parts.reduce((least, { quantity }) => Math.min(least, stepOf(quantity)), stepOf(whole));
  const value = boundsOf(whole).hi / unit;
  const width = (hi - lo) / unit + 1;
  let covered = 0;
  // Of two digits of a figure half are in such an order that turning them would make it more, and half so that it would make it less.
  for (let place = 1; place <= value; place *= 10) covered += 9 * Math.min(place, width) + (place * 10 <= value ? ((parts.length + 1) / 2) * Math.min(place * 9, width) : 0);
  return covered / value;
}

/**
 * How much of what lies in the order of the excess one digit could explain: what an open list leaves out is small oftener than great. Where all figures are
 * round, so are their differences.
 */
function oddsAround(whole: Quantity, parts: readonly Mention[], { lo, hi }: Excess): number {
  const figures = [whole, ...parts.map(({ quantity }) => quantity)];
  const unit = Math.min(...figures.map((it) => stepOf(it) * 10 ** zerosOf(Math.round(it.mantissa * 10 ** (it.exponent - grainOf(it))))));
  const order = 10 ** Math.floor(Math.log10(Math.min(Math.abs(lo), Math.abs(hi)) / unit));
  return (9 + 4.5 * figures.length) * ((hi - lo) / unit + 1) / (9 * order);
}
const zerosOf = (digits: number): number => (digits > 0 && digits % 10 === 0 ? 1 + zerosOf(digits / 10) : 0);

const grainOf = (figure: Quantity): number => (isExact(figure) ? 0 : figure.grain);
const stepOf = (figure: Quantity): number => 10 ** grainOf(figure) * (figure.unit ? figure.unit.scale.n / figure.unit.scale.d : 1);
