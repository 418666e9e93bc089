import type Fraction from 'fraction.js';
import { aspectOfName, type Aspect } from '../aspect';
import { indicatorName, scopeOf } from '../indicator-name';
import type { Interval } from '../interval';
import type { Quantity } from '../quantity';
import { rangeOf, worthOf } from '../reported';
import { readUnit, type Unit } from '../units';
import { timeOf, type Time } from './period';
import type { SourceRow } from './source-row';

/** A row of a source, understood. */
export interface Official {
  readonly row: SourceRow;
  /** The names it goes by. */
  readonly names: readonly string[];
  readonly aspect: Aspect;
  readonly scope: string;
  readonly time: Time | undefined;
  readonly unit: Unit | undefined;
  /** Without a sign; a fall is told by the aspect. In the base unit, as shown and with all digits: a draft may follow either. */
  readonly values: readonly { readonly range: Interval; /** One step of its last digit. */ readonly worth: Fraction }[];
}

/** The rows that hold a value of something with a name; `year` is the one that 今年 means. */
export function readOfficial(rows: readonly SourceRow[], year: number | undefined): Official[] {
  return rows.flatMap((row) => {
    const { name, aspect } = aspectOfName(row.indicator.replace(BRACKETS, '').replace(/\s+/g, ''));
    const names = [name, ...(row.aliases ?? []).map((it) => aspectOfName(it).name)].map(indicatorName).filter((it) => it.length > 1);
    const falls = row.value.startsWith('-');
    const values = [row.shown ?? row.value, row.value].flatMap((it) => quantityFor(it.replace(/^-/, ''), row.unit) ?? []);
    const [first] = values;
    if (names.length === 0 || first === undefined) return [];
    return [{
      row, names: [...new Set(names)], aspect: aspect.kind === 'change' ? { ...aspect, falling: aspect.falling !== falls } : aspect,
      scope: row.place === undefined ? scopeOf(row.indicator) : scopeOf(row.place) || row.place,
      time: timeOf(row.period, year), unit: first.unit, values: values.map((it) => ({ range: inside(rangeOf(it)), worth: worthOf(it) })),
    }];
  });
}
/** 69.5 and 69.6 are two values, although the ranges they are rounded from touch. */
function inside(range: Interval): Interval {
  const { lo, hi } = range;
  return lo && hi && !lo.value.equals(hi.value) ? { lo: { value: lo.value, closed: false }, hi: { value: hi.value, closed: false } } : range;
}

const BRACKETS = /（[^（）]{0,20}）|\([^()]{0,20}\)/g;

/** A decimal in a unit as a sheet writes it: 125634 and 万元, 83.75 and %. */
function quantityFor(decimal: string, unit: string): Quantity | undefined {
  const [, whole = '', part = ''] = /^(\d+)(?:\.(\d+))?$/.exec(decimal) ?? [];
  const digits = (whole + part).replace(/^0+(?=\d)/, '').slice(0, MOST_DIGITS);
  const measure = unitOf(unit);
  if (whole === '' || measure === undefined) return undefined;
  const cut = (whole + part).replace(/^0+(?=\d)/, '').length - digits.length;
  const exponent = measure.power - part.length + cut;
  return {
    span: NOWHERE, digits: NOWHERE, mantissa: Number(digits), exponent, grain: exponent, hedge: 'stated',
    ...(measure.unit && { unit: measure.unit }), ...(measure.power > 0 && { scaled: true }),
  };
}
const NOWHERE = { start: 0, end: 0 };
const MOST_DIGITS = 15;

/** 万元 is 元 with a power of four; 千瓦 is a unit itself. Undefined where the words are no unit we know. */
function unitOf(words: string): { readonly unit: Unit | undefined; readonly power: number } | undefined {
  const text = words.replace(/\s+/g, '').replace(/[％﹪]/g, '%').replace(/^[（(]|[）)]$/g, '');
  if (text === '') return { unit: undefined, power: 0 };
  for (const [name, power] of SCALES) {
    const found = text.startsWith(name) ? readUnit(text, name.length) : undefined;
    if (found?.end === text.length) return { unit: found.unit, power };
    if (text === name && name !== '') return { unit: undefined, power };
  }
  return undefined;
}
const SCALES = [['', 0], ['万亿', 12], ['亿', 8], ['百万', 6], ['十万', 5], ['万', 4], ['千', 3], ['百', 2]] as const;

