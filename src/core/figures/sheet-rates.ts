import type { Growth } from './claims/claim';
import type { Quantity } from './quantity';
import type { Column, Line, Sheet } from './sheet';
import { tried, type Misfit, type SheetClaim } from './sheet-misfits';
import { unitNamed } from './units';

/** Rates of completion, shares and rates of growth that do not follow from the other figures of their row. */
export function rateMisfits(sheet: Sheet): Misfit[] {
  const { lines, columns, caption } = sheet;
  return columns.flatMap((column, c) => {
    if (!column.isNumeric) return [];
    const claims = claimsOf(sheet, column, c);
    if (claims === undefined) return [];
    const { misfits, held } = tried(lines, (line) => {
      const written = line.figures[c];
      const stated = written && (claims.isAmount ? written : asRate(sheet, c, written));
      return stated && claims.of(line, stated);
    }, (k) => ({ row: lines[k]!.label, column: column.name }));
    const real = claims.isGrowth && REAL.test(caption + column.name);
    const sound = misfits.filter(({ row, claim, verdict }) =>
      !(claims.isGrowth && (real || REAL.test(row))) && !(claim.kind === 'share' && verdict.tier !== 'contradicts'));
    return sound.length > 1 && sound.length > held ? [] : sound;
  });
}
/** Grows at constant prices, or from a base that is often revised. */
const REAL = /生产总值|GDP|增加值|总产值|可支配收入|社会消费品|固定资产投资|可比|不变价|同口径|实际增/;

/** A rate without its sign is in percent where any of its column is too large for a bare share. */
function asRate({ lines }: Sheet, c: number, it: Quantity): Quantity | undefined {
  if (it.unit !== undefined) return it.unit.dimension === 'ratio' ? it : undefined;
  const inPercent = lines.some(({ figures }) => figures[c] !== undefined && Math.abs(figures[c].mantissa) * 10 ** figures[c].exponent > 2);
  return inPercent ? { ...it, unit: unitNamed('%')! } : undefined;
}

interface Claims {
  readonly isGrowth: boolean;
  /** The column holds a difference, no rate. */
  readonly isAmount: boolean;
  of(line: Line, stated: Quantity): (SheetClaim | undefined)[];
}

const COMPLETION = /完成率|完成比例|(?:完成|任务)进度|(?:完成|占|为)[^%％]{0,8}(?:计划|目标|任务|预算)[^%％]{0,3}(?:[%％]|百分比|比例|比重|$)|^完成(?:百分比|[%％])/;
const SHARE = /占比|比重|构成|所占比例|占总/;
const GROWTH = /增速|增幅|增长|同比|[比较](?:上年|去年|同期)|±/;
const CHANGE = /增减[额量数]$|增加[额量数]$|^增量$|^增减$|[比较].{2,12}增减$/;
const TARGET = /计划|目标|任务|预算数?$|预算[（(]|年度指标/;
const DONE = /完成(?:数|额|量|情况)?$|^完成|实际|实绩|执行数|决算数|到位/;
const BEFORE = /上年|去年|同期|基期/;
const NOW = /本期|本年|今年|本月|当年|完成|实际|执行数|决算数/;

/** How the figures of a column follow from those of other columns; undefined where its name does not tell. */
function claimsOf({ columns, lines }: Sheet, { name, isRate }: Column, c: number): Claims | undefined {
  const amounts = columns.map((it, i) => (it.isNumeric && !it.isRate && i !== c && !CHANGE.test(it.name) ? i : -1)).filter((i) => i >= 0);
  const named = (pattern: RegExp, not?: RegExp): number[] => amounts.filter((i) => pattern.test(columns[i]!.name) && !not?.test(columns[i]!.name));
  const alike = (a: number, b: number): boolean => a !== b && columns[a]!.power === columns[b]!.power && columns[a]!.unit?.name === columns[b]!.unit?.name;
  const pairs = (first: readonly number[], second: readonly number[]): (readonly [number, number])[] =>
    near(c, first.flatMap((a) => second.filter((b) => alike(a, b)).map((b) => [a, b] as const)));
  const counting = new Set(amounts.filter((i) => isCounted(columns[i]!, lines, i)));
  const figure = (line: Line, i: number): Quantity | undefined => {
    const it = line.figures[i];
    return it && counting.has(i) ? { ...it, unit: unitNamed('个')! } : it;
  };
  if (isRate && COMPLETION.test(name)) {
    const found = pairs(named(DONE, TARGET), named(TARGET));
    return found.length === 0 ? undefined : { isGrowth: false, isAmount: false, of: (line, rate) => found.map(([d, t]) => {
      const done = figure(line, d);
      const target = figure(line, t);
      return done && target && { kind: 'completion', span: rate.span, binding: 'explicit', done, target, rate };
    }) };
  }
  if (isRate && SHARE.test(name)) {
    const whole = lines.find(({ kind }) => kind === 'total') ?? lines.find(({ figures }) => isHundred(figures[c]));
    if (whole === undefined || amounts.length === 0) return undefined;
    return { isGrowth: false, isAmount: false, of: (line, rate) => amounts.slice(-MOST_READINGS).map((i) => {
      const part = figure(line, i);
      const total = figure(whole, i);
      return part && total && { kind: 'share', span: rate.span, binding: 'explicit', part, whole: total, rate };
    }) };
  }
  const isChange = !isRate && CHANGE.test(name);
  if (!isChange && !(isRate && GROWTH.test(name))) return undefined;
  const found = [...pairs(named(NOW, BEFORE), named(BEFORE)), ...yearPairs(columns, amounts).filter(([a, b]) => alike(a, b))];
  const any = found.length > 0 ? found : pairs(amounts.filter((i) => !BEFORE.test(columns[i]!.name) && !TARGET.test(columns[i]!.name)), named(BEFORE));
  const falls = /降/.test(name) && !/增/.test(name);
  return any.length === 0 ? undefined : { isGrowth: !isChange, isAmount: isChange, of: (line, stated) => any.map(([n, b]) => {
    const now = isChange ? line.figures[n] : figure(line, n);
    const before = isChange ? line.figures[b] : figure(line, b);
    return now && before && growthOf(now, before, stated, isChange, falls);
  }) };
}

/** What the other rows are shares of is called 100 itself. */
const isHundred = (it: Quantity | undefined): boolean => it !== undefined && it.mantissa * 10 ** it.exponent === 100;

/** Whole numbers of a column without a unit are counts, unless its name speaks of money or measures: nothing about them is rounded. */
const isCounted = ({ name, unit, power }: Column, lines: readonly Line[], i: number): boolean =>
  unit === undefined && power === 0 && !MEASURED.test(name)
  && lines.every(({ figures }) => figures[i] === undefined || (figures[i].unit === undefined && figures[i].exponent >= 0 && figures[i].scaled !== true));
const MEASURED = /[资金额值费税款量]|收入|支出|预算|决算|面积|里程|长度|造林/;

function growthOf(now: Quantity, before: Quantity, stated: Quantity, isChange: boolean, falls: boolean): Growth {
  const falling = stated.mantissa < 0 || falls;
  const positive = stated.mantissa < 0 ? { ...stated, mantissa: -stated.mantissa } : stated;
  return { kind: 'growth', span: stated.span, binding: 'explicit', now, before, falling, ...(isChange ? { change: positive } : { rate: positive }) };
}

/** 2024年, 2025年: each year with the one before. */
function yearPairs(columns: readonly Column[], amounts: readonly number[]): (readonly [number, number])[] {
  const year = (i: number): number => Number(/(\d{4})年/.exec(columns[i]!.name)?.[1] ?? NaN);
  const rest = (i: number): string => columns[i]!.name.replace(/\d{4}年/, '');
  return amounts.flatMap((a) => amounts.filter((b) => year(a) === year(b) + 1 && rest(a) === rest(b)).map((b) => [a, b] as const));
}

/** In a table of repeated groups (计划 完成 完成率 | 计划 完成 完成率) a rate goes with what stands right before it. */
function near(c: number, pairs: readonly (readonly [number, number])[]): (readonly [number, number])[] {
  const before = pairs.filter(([a, b]) => a < c && b < c);
  if (before.length < 2) return before.length > 0 ? before : pairs.slice(0, MOST_READINGS);
  const closest = Math.max(...before.map(([a, b]) => Math.min(a, b)));
  return before.filter(([a, b]) => Math.min(a, b) === closest || Math.max(a, b) === c - 1).slice(-MOST_READINGS);
}
const MOST_READINGS = 8;
