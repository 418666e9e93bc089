import Fraction from 'fraction.js';
import { slice } from '../../text/span';
import type { Average, Balance, Between, Claim, Completion, Composed, Conversion, Doubling, Growth, Multiple, Proportion, Schedule, Share, Shift, Yearly } from '../claims/claim';
import type { Quantity } from '../quantity';
import { isExact, valueOf } from '../reported';
import { beyondParts } from './between';
import { decimal, decimalPlaces, factorOf, suffixOf } from './decimal';
import { derivedOf } from './derived';
import { impliedTarget } from './implied';
import { isRate } from './proportional';

/** The arithmetic behind a verdict with the figures as written: 67÷80=83.75%, 21+10+18=49. Empty where there is none. */
export function workingOf(claim: Claim, text: string): string {
  switch (claim.kind) {
    case 'completion':
      if (claim.over) return claim.target ? growth(text, excess({ ...claim, target: claim.target })) : '';
      if (claim.target !== undefined) return ended(text, claim, written(text, [claim.done, claim.target]).join('÷'));
      return implied(text, claim.done, claim.rate, impliedTarget(claim)?.likely);
    case 'share':
      if (claim.whole === undefined) return '';
      return claim.without ? growth(text, lack({ ...claim, whole: claim.whole })) : ended(text, claim, written(text, [claim.part, claim.whole]).join('÷'));
    case 'part': return comparison(text, claim.part, claim.whole);
    case 'sum': return sum(text, claim.parts, claim.total);
    case 'remaining': return ended(text, claim, written(text, [claim.total, claim.done]).join('−'));
    case 'balance': return balanced(text, claim);
    case 'growth': return growth(text, claim);
    case 'points': {
      if (claim.from === undefined || claim.to === undefined) return '';
      return ended(text, claim, written(text, claim.falling ? [claim.from, claim.to] : [claim.to, claim.from]).join('−').replace(/−(-[\d.]+)/, '−($1)'));
    }
    case 'limit': return comparison(text, claim.actual, claim.limit, relation(valueOf(claim.actual).compare(valueOf(claim.limit))));
    case 'indexed': return ended(text, claim, claim.falling ? `100−${slice(text, claim.index.digits)}` : `${slice(text, claim.index.digits)}−100`);
    case 'restated': return equals(text, claim.tenths, valueOf(claim.rate)).slice(1);
    case 'multiple': return multiple(text, claim);
    case 'doubling': return doubling(text, claim);
    case 'yearly': return yearly(text, claim);
    case 'shift': return shifted(text, claim);
    case 'ratio': return shares(text, claim.parts);
    case 'average': return average(text, claim);
    case 'between': return between(text, claim, [claim.whole, ...claim.parts], []);
    case 'composed': return composition(text, claim);
    case 'conversion': return converted(text, claim);
    case 'proportion': return proportion(text, claim);
    case 'schedule': return schedule(text, claim);
    case 'tally': {
      const { items: { length }, count } = claim;
      return `${length}${relation(length - count.mantissa * 10 ** count.exponent)}${slice(text, count.span)}`;
    }
  }
}

/** What is computed with its result: 67÷80 → 67÷80=83.75%. Nothing where there is none, as in a division by 0. */
function ended(text: string, claim: Claim, terms: string): string {
  const derived = derivedOf(claim);
  return derived === undefined ? '' : `${terms}${equals(text, derived.stated, derived.value)}`;
}

/** 0.2+4.36−4.2=0.36亿元. */
function balanced(text: string, claim: Balance): string {
  const { incomings, outgoings } = claim;
  const all = written(text, [...incomings, ...outgoings]);
  return ended(text, claim, all.map((figure, i) => `${i === 0 ? '' : i < incomings.length ? '+' : '−'}${figure}`).join('')).replace('=-', '=−');
}

/** 1.04亿元÷52个=200万元 · 22.7万亩×250公斤=5675万公斤. */
function average(text: string, claim: Average): string {
  const { total, count, mean, by } = claim;
  const said = ({ span }: Quantity): string => slice(text, span).replace(/\s/g, '');
  return ended(text, claim, by === 'average' ? `${said(total)}÷${said(count)}` : `${said(count)}×${said(mean)}`);
}

/** 18974元≤27560元≤36063元, 40560元>36063元, −16.3%≤2.6%≤8.1%. A part that rounding alone makes the smaller is as good as equal: 8.12%≈8.1%. */
function between(text: string, claim: Between | Composed, [whole, ...parts]: readonly Quantity[], falling: readonly boolean[]): string {
  const all = [whole!, ...parts].map((quantity, i) => ({ value: falling[i] ? valueOf(quantity).neg() : valueOf(quantity), said: `${falling[i] ? '−' : ''}${slice(text, quantity.span)}` }));
  const [stated, ...others] = all;
  const [least, most] = [others.reduce((a, b) => (b.value.compare(a.value) < 0 ? b : a)), others.reduce((a, b) => (b.value.compare(a.value) > 0 ? b : a))];
  const beyond = beyondParts(claim);
  if (beyond !== undefined) return beyond === 'above' ? `${stated!.said}>${most.said}` : `${stated!.said}<${least.said}`;
  const link = (a: typeof least, b: typeof least): string => (a.value.compare(b.value) <= 0 ? '≤' : '≈');
  return `${least.said}${link(least, stated!)}${stated!.said}${link(stated!, most)}${most.said}`;
}

/** 11.5÷(8.1÷1.035+3.4÷1.082)−1≈4.8%; only that it lies between them where the parts tell no more. */
function composition(text: string, claim: Composed): string {
  const { rates, falling, total: now, parts } = claim;
  if (beyondParts(claim) !== undefined || derivedOf(claim) === undefined) return between(text, claim, rates, falling);
  const [whole, ...amounts] = written(text, [now, ...parts]);
  const earlier = amounts.map((amount, i) => `${amount}÷${decimal(ONE.add(falling[i + 1] ? valueOf(rates[i + 1]!).neg() : valueOf(rates[i + 1]!)), 9).text}`).join('+');
  const times = `${whole}÷(${earlier})`;
  return ended(text, claim, falling[0] ? `1−${times}` : `${times}−1`).replace(/([=≈])-/, '$1−');
}
const ONE = new Fraction(1);

/** 1200亩=80公顷. */
function converted(text: string, { from, to }: Conversion): string {
  const value = valueOf(from).div(factorOf(text, to));
  const places = decimalPlaces(text, to);
  const finer = decimal(value, places + 2);
  const { text: digits, exact } = finer.exact ? finer : decimal(value, places);
  return `${slice(text, from.span)}${exact ? '=' : '≈'}${digits}${suffixOf(text, to)}${to.unit?.name ?? ''}`;
}

/** 3∶7中的3占30%, 61∶49≈1.24∶1. */
function proportion(text: string, claim: Proportion): string {
  const { terms, amounts, rate, side = 0, of } = claim;
  const [a, b] = terms.map(({ span }) => slice(text, span)) as [string, string];
  if (valueOf(terms[0]).add(valueOf(terms[1])).n === 0n) return '';
  if (rate !== undefined) {
    const [x, y] = written(text, terms);
    return ended(text, claim, `${[x, y][side]}÷(${x}+${y})`);
  }
  if (amounts === undefined) return '';
  const [above, below] = amounts.map(valueOf) as [Fraction, Fraction];
  if (above.n === 0n || below.n === 0n) return '';
  if (isRate(terms[0])) return amounts.map((amount, i) => `${slice(text, amount.span)}÷${[a, b][i]}${equals(text, amount, valueOf(amount).div(valueOf(terms[i]!)))}`).join('，');
  const turned = a === '1' && b !== '1';
  const quotient = (turned ? below.mul(valueOf(terms[0])).div(above) : above.mul(of ? new Fraction(of) : valueOf(terms[1])).div(below));
  const { text: digits, exact } = decimal(quotient, Math.max(2, decimalPlaces(text, terms[turned ? 1 : 0])));
  return `${written(text, amounts).join('∶')}${exact ? '=' : '≈'}${turned ? `${a}∶${digits}` : of ? `${digits}∶${of}` : `${digits}∶${b}`}`;
}

/** 80%−75%=5个百分点; the schedule alone where it is only ahead or behind. */
function schedule(text: string, claim: Schedule): string {
  const { rate, change, side } = claim;
  const expected = new Fraction(claim.months, 12);
  const { text: due, exact } = decimal(expected.mul(100), 2);
  const [done, planned] = [slice(text, rate.span), `${due}%`];
  if (change === undefined) return side === 0 ? '' : `${claim.months}÷12${exact ? '=' : '≈'}${planned}`;
  const distance = valueOf(rate).sub(expected);
  const [high, low] = distance.s < 0n ? [planned, done] : [done, planned];
  return `${high}−${low}${equals(text, change, distance.abs())}`;
}

/** 超额完成26% is the growth from the target to what was done. */
const excess = ({ span, binding, done, target, rate }: Completion & { readonly target: Quantity }): Growth =>
  ({ kind: 'growth', span, binding, now: done, before: target, rate, falling: false });

/** 合格率98.6% of what is not 不合格 is how far the whole comes down to that. */
const lack = ({ span, binding, part, whole, rate }: Share & { readonly whole: Quantity }): Growth =>
  ({ kind: 'growth', span, binding, now: part, before: whole, rate, falling: true });

function baseOf({ now, before, change, falling }: Growth): Fraction | undefined {
  if (before !== undefined) return valueOf(before);
  if (now === undefined || change === undefined) return undefined;
  return falling ? valueOf(now).add(valueOf(change)) : valueOf(now).sub(valueOf(change));
}

function growth(text: string, claim: Growth): string {
  const { now, before, change, rate, falling } = claim;
  const base = baseOf(claim);
  if (rate !== undefined && change !== undefined && base !== undefined && base.n !== 0n) {
    const result = equals(text, rate, valueOf(change).div(base));
    if (before !== undefined || now === undefined) return `${written(text, [change, before!]).join('÷')}${result}`;
    const [d, b] = written(text, [change, now]);
    if (base.s < 0n) return `${d}>${b}`;
    return `${d}÷(${b}${falling ? '+' : '−'}${d})${result}`;
  }
  if (now === undefined || before === undefined || base === undefined || base.n === 0n) return '';
  const down = falling && (rate === undefined || rate.mantissa >= 0);
  const [a, b] = written(text, down ? [before, now] : [now, before]);
  const rise = valueOf(now).sub(valueOf(before));
  const difference = down ? rise.neg() : rise;
  if (rate !== undefined) return `(${a}−${b})÷${down ? a : b}${equals(text, rate, difference.div(base))}`;
  return change === undefined ? `${a}${relation(difference.valueOf())}${b}` : `${a}−${b}${equals(text, change, difference)}`;
}

/** 7.74÷2.15=3.6. */
function multiple(text: string, { now, before, times }: Multiple): string {
  const divisor = valueOf(before);
  return divisor.n === 0n ? '' : `${written(text, [now, before]).join('÷')}${equals(text, times, valueOf(now).div(divisor))}`;
}

/** 10.4×4=41.6亿元. */
function doubling(text: string, { before, power }: Doubling): string {
  const value = decimal(valueOf(before).mul(2 ** power).div(factorOf(text, before)), decimalPlaces(text, before) + 2).text;
  return `${written(text, [before])[0]!}×${2 ** power}=${value}${suffixOf(text, before)}${before.unit?.name ?? ''}`;
}

/** (145.8÷103.4)^(1/5)−1≈7.1%. */
function yearly(text: string, claim: Yearly): string {
  if (derivedOf(claim) === undefined) return '';
  const root = `(${timesSaid(text, claim)})^(1/${claim.years})`;
  return ended(text, claim, claim.falling ? `1−${root}` : `${root}−1`).replace('=', '≈');
}

/** 145.8÷103.4, (28.4+1.6)÷28.4, 1+47%. */
function timesSaid(text: string, { now, before, change, overall, falling }: Yearly): string {
  const [more, less] = falling ? ['−', '+'] : ['+', '−'];
  if (now !== undefined && before !== undefined) return written(text, [now, before]).join('÷');
  if (overall !== undefined) return `1${more}${slice(text, overall.span)}`;
  const [base, by] = written(text, [(before ?? now)!, change!]);
  return before !== undefined ? `(${base}${more}${by})÷${base}` : `${base}÷(${base}${less}${by})`;
}

/** 67个÷83.57%≈80.17个: what was done, divided by the rate. */
function implied(text: string, done: Quantity, rate: Quantity, likely: Fraction | undefined): string {
  if (rate.mantissa === 0) return '';
  const unit = suffixOf(text, done) + (done.unit?.name ?? '');
  const value = (likely ?? valueOf(done).div(valueOf(rate))).div(factorOf(text, done));
  const { text: target, exact } = decimal(value, isExact(done) ? 2 : decimalPlaces(text, done) + 2);
  return `${slice(text, done.span)}÷${slice(text, rate.span)}${exact && likely === undefined ? '=' : '≈'}${target}${unit}`;
}

/** 16≤46; with the part in the scale of its whole where it was written in another: 13500万元=1.35亿元>1.2亿元. */
function comparison(text: string, part: Quantity, whole: Quantity, sign = valueOf(part).compare(valueOf(whole)) > 0 ? '>' : '≤'): string {
  const [small, large] = written(text, [part, whole]) as [string, string];
  if (suffixOf(text, part) === suffixOf(text, whole) && part.unit?.name === whole.unit?.name) return `${small}${sign}${large}`;
  const { text: digits, exact } = decimal(valueOf(part).div(factorOf(text, whole)), decimalPlaces(text, whole) + 2);
  return `${small}${exact ? '=' : '≈'}${digits}${suffixOf(text, whole)}${whole.unit?.name ?? ''}${sign}${large}`;
}

/** 12.3+45.6+43.1=101, 40%+35%+35%=110%. */
function shares(text: string, parts: readonly Quantity[]): string {
  const unit = parts[0]?.unit;
  const percent = unit !== undefined && unit.name !== '∶';
  const scale = new Fraction(percent ? unit.scale.n : 1, percent ? unit.scale.d : 1);
  return `${(percent ? parts.map(({ span }) => slice(text, span)) : written(text, parts)).join('+')}=${decimal(total(parts).div(scale), 9).text}${percent ? unit.name : ''}`;
}

/** 0.3+8.2−3.1=5.4. */
function shifted(text: string, { rises, falls }: Shift): string {
  const all = written(text, [...rises, ...falls]);
  const value = decimal(total(rises).sub(total(falls)).div(factorOf(text, (rises[0] ?? falls[0])!)), 9).text;
  return `${all.map((figure, i) => `${i === 0 ? (i < rises.length ? '' : '−') : i < rises.length ? '+' : '−'}${figure}`).join('')}=${value.replace('-', '−')}`;
}

const relation = (difference: number): string => (difference > 0 ? '>' : difference < 0 ? '<' : '=');

function sum(text: string, parts: readonly Quantity[], stated: Quantity): string {
  const all = written(text, [...parts, stated]);
  const bare = all[all.length - 1] !== slice(text, stated.span);
  const value = decimal(total(parts).div(factorOf(text, stated)), 9).text;
  return `${all.slice(0, -1).join('+').replace(/\+[-−]/g, '−')}=${value}${bare ? '' : suffixOf(text, stated) + (stated.unit?.name ?? '')}`;
}

const total = (parts: readonly Quantity[]): Fraction => parts.reduce((all, part) => all.add(valueOf(part)), new Fraction(0));

/** =83.75% where that is exact with the decimals of the stated figure, else ≈94.2%. */
function equals(text: string, stated: Quantity, value: Fraction): string {
  // 六成 is told in tenths; what it should be is clearer in per cent.
  if (stated.unit?.name === '成') {
    const percent = decimal(value.mul(100), 1);
    return `${percent.exact ? '=' : '≈'}${percent.text}%`;
  }
  const scaled = value.div(factorOf(text, stated));
  let places = decimalPlaces(text, stated);
  let found = decimal(scaled, places);
  // ≈0% would tell nothing: two significant digits.
  if (found.text === '0') while (!found.exact && places < MOST_PLACES && !/[1-9]\d/.test(found.text)) found = decimal(scaled, ++places);
  const { text: digits, exact } = found;
  return `${exact ? '=' : '≈'}${digits}${suffixOf(text, stated)}${stated.unit?.name ?? ''}`;
}

const MOST_PLACES = 12;

/** Figures of one unit and scale need neither in an equation. */
function written(text: string, quantities: readonly Quantity[]): string[] {
  const units = new Set(quantities.map((quantity) => suffixOf(text, quantity) + (quantity.unit?.name ?? '')));
  return quantities.map((quantity) => {
    const digits = slice(text, quantity.digits).replace(/\s/g, '');
    return units.size === 1 ? digits.slice(0, digits.length - suffixOf(text, quantity).length) : slice(text, quantity.span).replace(/\s/g, '');
  });
}
