import type { Average, Conversion, Proportion, Schedule } from '../claims/claim';
import { rateOf } from '../claims/amounts/per';
import { add, between, closed, div, exactly, mul, rational, sub, type Interval } from '../interval';
import type { Quantity } from '../quantity';
import { valueOf, type Bounds } from '../reported';
import { unitNamed, type Unit } from '../units';
import type { Equation, Read } from './equation';

/** Averages, conversions, agreed ratios and schedules: one figure follows from the others by multiplication with something known. */
export function proportional(claim: Average | Conversion | Proportion | Schedule): Equation | undefined {
  switch (claim.kind) {
    case 'average': return claim.by === 'average' ? mean(claim) : output(claim);
    case 'conversion': return converted(claim);
    case 'proportion': return claim.rate ? side(claim) : term(claim);
    case 'schedule': return schedule(claim);
  }
}

function converted({ from, to }: Conversion): Equation {
  const names = [from.unit?.name, to.unit?.name];
  // 亩 is reckoned as 667, 666.7 or 666 平方米.
  const loose = names.includes('亩') && names.some((name) => name !== '亩' && MU_BASES.has(name ?? ''));
  return {
    stated: to, quotient: true,
    computed(read) {
      const all = read(from);
      return all && loose ? mul(all, MU) : all;
    },
    bounds: (read) => (loose ? undefined : read(from)),
  };
}
const MU_BASES: ReadonlySet<string> = new Set(['平方米', '平米', '㎡', 'm²', 'm2']);
const MU = between(closed(rational(1998, 2000)), closed(rational(2002, 2000)));

/** The mean is no count even where it is told in 人: it keeps the worth of its last digit. 公斤/亩 is worth so many 公斤. */
function meanOf({ mean: { unit, ...rest } }: Average): Quantity {
  const amount = unit && rateOf(unit)?.amount;
  return { ...rest, scaled: true, ...(unit && { unit: amount ? { ...unit, dimension: amount.dimension, scale: amount.scale } : unit }) };
}

/** What one of the counted is worth in the base unit of the count: 亩 → 2000/3. */
const scaleOf = ({ per }: Average): Unit['scale'] => (per === undefined ? undefined : unitNamed(per)?.scale) ?? { n: 1, d: 1 };

function mean(claim: Average): Equation {
  const { total, count, loose } = claim;
  const { n, d } = scaleOf(claim);
  return {
    stated: meanOf(claim), quotient: true,
    computed(read) {
      const quotient = over(read(total), read(count));
      return quotient && mul(mul(quotient, exactly(rational(n, d))), loose ? AROUND : ONE);
    },
    bounds: (read) => onBounds(read, total, count, (a, b) => ({ lo: (a.lo / b.hi) * (n / d) * (loose ? 0.97 : 1), hi: (a.hi / b.lo) * (n / d) * (loose ? 1.03 : 1) })),
  };
}
const ONE = exactly(rational(1));
/** The population of mid-year against that of the end of the year. */
const AROUND = between(closed(rational(97, 100)), closed(rational(103, 100)));

/** A standard is what it is, and no rounded figure. */
function output(claim: Average): Equation {
  const { total, count, by } = claim;
  const { n, d } = scaleOf(claim);
  const each = meanOf(claim);
  const set = by === 'standard' && each.hedge === 'stated';
  const exact = set ? valueOf(each) : undefined;
  return {
    stated: total, quotient: !set,
    computed(read) {
      const one = exact ? exactly(exact) : read(each);
      const all = read(count);
      return one && all && mul(mul(all, one), exactly(rational(d, n)));
    },
    bounds: (read) => onBounds(read, count, each, (a, b) => {
      const one = exact ? { lo: exact.valueOf(), hi: exact.valueOf() } : b;
      return { lo: a.lo * one.lo * (d / n), hi: a.hi * one.hi * (d / n) };
    }),
  };
}

function onBounds(read: Read<Bounds>, x: Quantity, y: Quantity, join: (a: Bounds, b: Bounds) => Bounds): Bounds | undefined {
  const a = read(x);
  const b = read(y);
  return a && b && a.lo >= 0 && b.lo > 0 ? join(a, b) : undefined;
}
const over = (a: Interval | undefined, b: Interval | undefined): Interval | undefined => a && b && div(a, b);

/** The term that is not one is what the amounts give; agreed terms are exact, like a count. */
function term({ terms, amounts, agreed, of }: Proportion): Equation | undefined {
  if (amounts === undefined) return undefined;
  const turned = isOne(terms[0]) && !isOne(terms[1]);
  const [stated, base] = turned ? [terms[1], terms[0]] : terms;
  const [above, below] = turned ? [amounts[1], amounts[0]] : amounts;
  // Two shares of one whole are rounded both.
  const shares = isRate(base);
  return {
    stated: agreed ? asCount(stated) : stated, quotient: true,
    computed(read) {
      const quotient = over(read(above), read(below));
      const factor = of ? exactly(rational(of)) : shares ? read(base) : exactly(valueOf(base));
      return quotient && factor && mul(quotient, factor);
    },
    bounds: () => undefined,
  };
}
/** Per cent or per mille of one whole. */
export const isRate = ({ unit }: Quantity): boolean => unit?.name === '%' || unit?.name === '‰';
const isOne = ({ mantissa, exponent }: Quantity): boolean => mantissa === 1 && exponent === 0;
const asCount = (quantity: Quantity): Quantity => (quantity.unit ? { ...quantity, unit: { ...quantity.unit, whole: true } } : quantity);

/** 按3∶7, 财政占30%. */
function side({ terms, rate, side: which = 0, agreed }: Proportion): Equation | undefined {
  const own = terms[which];
  const other = terms[1 - which]!;
  if (rate === undefined) return undefined;
  return {
    stated: rate, quotient: true,
    computed(read) {
      const part = agreed ? exactly(valueOf(own)) : read(own);
      // The other side over this one: a part stands in both, and takes one value in both.
      const rest = over(exactly(valueOf(other)), part);
      return rest && div(ONE, add(ONE, rest));
    },
    bounds: () => undefined,
  };
}

/** 80% after nine months: 80% − 9/12. Behind the schedule the other way round. */
function schedule({ rate, change, months, side: ahead }: Schedule): Equation | undefined {
  if (change === undefined) return undefined;
  const due = exactly(rational(months, 12));
  return {
    stated: change, quotient: false,
    computed(read) {
      const done = read(rate);
      return done && (ahead < 0 ? sub(due, done) : sub(done, due));
    },
    bounds: () => undefined,
  };
}
