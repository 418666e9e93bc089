import type { Completion, Growth, Share, Sum } from './claims/claim';
import { judge, type Verdict } from './judge';
import type { Quantity } from './quantity';
import { valueOf } from './reported';
import type { Column, Line, Sheet } from './sheet';
import { TOTAL } from './sheet';
import { unitNamed } from './units';

type Claim = Completion | Growth | Share | Sum;

/** What a table says about one of its figures and cannot be true however it is read. */
export interface Misfit {
  readonly claim: Claim;
  readonly verdict: Verdict;
  readonly stated: Quantity;
  /** The names of its row and column. */
  readonly row: string;
  readonly column: string;
}

/** Totals of columns and of rows that are not what their parts add up to. */
export function totalMisfits(sheet: Sheet): Misfit[] {
  const found = [...columnTotals(sheet), ...rowTotals(sheet), ...runningTotals(sheet)];
  // The corner is a total of both kinds: one finding is enough.
  return found.filter(({ stated }, i) => found.findIndex((it) => it.stated === stated) === i);
}

function columnTotals({ lines, columns }: Sheet): Misfit[] {
  if (lines.filter(({ kind }) => kind !== 'plain' && kind !== 'among').length > MOST_TOTALS) return [];
  return lines.flatMap((line, k) => {
    if (line.kind === 'plain' || line.kind === 'among') return [];
    // 本年收入合计 at the head of a table was added up elsewhere.
    if (k === 0 ? !TOTAL.test(line.label) : lines[k - 1]!.kind === 'total' && !TOTAL.test(line.label)) return [];
    const splits = splitsOf(lines, k);
    const plain = splits.length === 1;
    // Where a 小计 is wrong, the total may still be right: it is then the sum of the rows.
    const rows = splits[0]?.some(({ kind }) => kind === 'subtotal') ? lines.slice(0, k).filter(({ kind }) => kind === 'plain') : [];
    if (rows.length > 1) splits.push(rows);
    const { misfits, held } = tried(columns, ({ isNumeric, isRate }, c) => {
      const total = line.figures[c];
      if (!isNumeric || isRate || total === undefined || isSole(lines.slice(0, k), c, total)) return undefined;
      return splits.map((parts) => sumOf(total, parts.map(({ figures }) => figures[c])));
    }, (c) => ({ row: line.label, column: columns[c]!.name }));
    // A table of several levels, or a row that is a total only by its place: another column has to show that it is read right.
    if ((line.kind === 'area' || !plain) && held === 0) return [];
    return misfits.length > 1 && misfits.length > held ? [] : misfits;
  });
}

/** 一、财政拨款收入4740 with 1.一般公共预算4740 below it and nothing beside it: the one row of its level is the total already. */
function isSole(above: readonly Line[], c: number, total: Quantity): boolean {
  const family = levelOf(above.find(({ marker }) => marker !== '')?.marker ?? '');
  const filled = above.filter(({ marker, figures }) => levelOf(marker) === family && figures[c] !== undefined);
  return family !== '' && filled.length === 1 && valueOf(filled[0]!.figures[c]!).equals(valueOf(total)) && above.some(({ marker }) => marker !== '' && levelOf(marker) !== family);
}
const levelOf = (marker: string): string => marker.replace(/[\d一二三四五六七八九十①-⑳]+/, '');

/** A table of totals alone is no table anybody adds up. */
const MOST_TOTALS = 16;

/** The rows a total may be made of, the likeliest first: what stands above it or below it, down to the last total. */
function splitsOf(lines: readonly Line[], at: number): Line[][] {
  const { kind } = lines[at]!;
  const bounds = (it: Line): boolean => it.kind === 'total' || it.kind === 'area' || (kind === 'subtotal' && it.kind === 'subtotal');
  const last = lines.slice(0, at).findLastIndex(bounds);
  const next = lines.findIndex((it, i) => i > at && bounds(it));
  const above = lines.slice(last + 1, at);
  const below = lines.slice(at + 1, next < 0 ? lines.length : next);
  // 合计, 其中：男, 女: an excerpt, and nobody knows how far it goes.
  if (above.length < 2 && below[0]?.kind === 'among') return [];
  const runs = kind === 'subtotal' && endsBlocks(lines) ? [above] : [above, below, lines.slice(0, at), last >= 0 ? lines.slice(last, at) : []];
  const found: Line[][] = [];
  for (const run of runs) {
    for (const parts of levelsOf(run, kind)) {
      if (parts.length > 1 && !found.some((it) => it.length === parts.length && it.every((line, i) => line === parts[i]))) found.push(parts);
    }
  }
  return found;
}

/** Each 小计 stands under its rows: there are rows before the first and none between the last and the total. */
function endsBlocks(lines: readonly Line[]): boolean {
  const first = lines.findIndex(({ kind }) => kind === 'subtotal');
  const last = lines.findLastIndex(({ kind }) => kind === 'subtotal');
  return lines[first - 1]?.kind === 'plain' && lines[first - 2]?.kind === 'plain' && lines[last + 1]?.kind !== 'plain';
}

/** The ways to leave out of a run of rows what is counted in another row of it. */
function levelsOf(run: readonly Line[], kind: Line['kind']): Line[][] {
  const subtotals = run.filter((it) => it.kind === 'subtotal');
  if (kind !== 'subtotal' && subtotals.length > 0) {
    // Rows behind the last subtotal are in no block, unless the subtotals head theirs.
    const loose = run.slice(run.findLastIndex((it) => it.kind === 'subtotal') + 1).filter((it) => it.kind === 'plain');
    return loose.length > 0 ? [subtotals, [...subtotals, ...loose]] : [subtotals];
  }
  const rows = run.filter((it) => it.kind !== 'among' && !RATE_ROW.test(it.label));
  const first = run.findIndex((it) => it.kind === 'among');
  const least = Math.min(...rows.map(({ indent }) => indent));
  const families = rows.map(({ marker }) => levelOf(marker));
  const family = families.find((it) => it !== '');
  return [
    rows,
    ...(first >= 0 ? [run.slice(0, first).filter((it) => it.kind === 'plain')] : []),
    ...(rows.some(({ indent }) => indent > least) ? [rows.filter(({ indent }) => indent === least)] : []),
    ...(family === undefined ? [] : [rows.filter((_, i) => families[i] === family)]),
  ];
}
const RATE_ROW = /[率%‰]|占比|比重|增[速幅长]|同比|均|位次|排名/;

function rowTotals({ lines, columns }: Sheet): Misfit[] {
  return columns.flatMap((column, c) => {
    if (!TOTAL.test(column.name) || !column.isNumeric || column.isRate) return [];
    const adds = (it: Column, i: number): boolean =>
      i !== c && it.isNumeric && !it.isRate && !TOTAL.test(it.name) && !it.name.includes('其中') && it.power === column.power;
    const places = columns.map((it, i) => (adds(it, i) ? i : -1)).filter((i) => i >= 0);
    const last = columns.slice(0, c).findLastIndex(({ name }) => TOTAL.test(name));
    const next = columns.findIndex(({ name }, i) => i > c && TOTAL.test(name));
    const runs = [places.filter((i) => i < c && i > last), places.filter((i) => i > c && (next < 0 || i < next)), places.filter((i) => i < c), places];
    const { misfits, held } = tried(lines, (line) => {
      const total = line.figures[c];
      if (total === undefined || RATE_ROW.test(line.label)) return undefined;
      return runs.filter((run) => run.length > 1).map((run) => sumOf(total, run.map((i) => line.figures[i])));
    }, (k) => ({ row: lines[k]!.label, column: column.name }));
    return misfits.length > 1 && misfits.length > held ? [] : misfits;
  });
}

/** 当月, 累计: each month is added to what there was before it. */
function runningTotals({ lines, columns }: Sheet): Misfit[] {
  return columns.flatMap((column, c) => {
    if (!column.isNumeric || column.isRate || !/累计/.test(column.name)) return [];
    const name = column.name.replace('累计', '');
    const own = columns.findIndex(({ name: other, isNumeric, isRate, power }) => isNumeric && !isRate && power === column.power && OF_MONTH.test(other) && other.replace(OF_MONTH, '') === name);
    if (own < 0) return [];
    const { misfits, held } = tried(lines, (line, k) => {
      const [month, before] = [monthOf(line), lines[k - 1] && monthOf(lines[k - 1]!)];
      const total = line.figures[c];
      return month === undefined || before !== month - 1 || total === undefined ? undefined : [sumOf(total, [lines[k - 1]!.figures[c], line.figures[own]])];
    }, (k) => ({ row: lines[k]!.label, column: column.name }));
    return held === 0 || misfits.length > held ? [] : misfits;
  });
}
const OF_MONTH = /当月|本月|当季|本季|当期|本期/;
function monthOf({ label }: Line): number | undefined {
  const month = /^(?:\d{4}年)?(\d{1,2})月(?:份)?$/.exec(label)?.[1];
  const quarter = '一二三四'.indexOf(/^第?([一二三四])季度$/.exec(label)?.[1] ?? '无');
  return month !== undefined ? Number(month) : quarter < 0 ? undefined : quarter + 1;
}

function sumOf(total: Quantity, cells: readonly (Quantity | undefined)[]): Sum | undefined {
  const parts = cells.filter((it) => it !== undefined);
  return parts.length < 2 ? undefined : { kind: 'sum', span: total.span, binding: 'explicit', total, parts, closed: true };
}

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
  of(line: Line, stated: Quantity): (Claim | undefined)[];
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

/** Judges every reading of each place: one that holds makes it sound. What is told of the others is the reading that holds elsewhere, or comes closest. */
function tried<T>(
  places: readonly T[], readings: (place: T, index: number) => (Claim | undefined)[] | undefined, names: (index: number) => { row: string; column: string },
): { misfits: Misfit[]; held: number } {
  const judged = places.map((place, i) => (readings(place, i) ?? []).map((claim) => claim && { claim, verdict: plainly(judge(claim)) }));
  const holding: number[] = [];
  let held = 0;
  for (const found of judged) {
    if (found.some((it) => it?.verdict.tier === 'holds')) held++;
    found.forEach((it, k) => (holding[k] = (holding[k] ?? 0) + (it?.verdict.tier === 'holds' ? 1 : 0)));
  }
  const misfits = judged.flatMap((found, i): Misfit[] => {
    const told = found.flatMap((it, k) => (it === undefined ? [] : [{ ...it, rank: -holding[k]!, distance: distanceOf(it.claim) }]));
    if (told.length === 0 || told.some(({ verdict: { tier } }) => tier === 'holds' || tier === 'unknown' || tier === 'exempt')) return [];
    const near = told.filter(({ verdict }) => verdict.tier !== 'contradicts');
    const { claim, verdict } = (near.length > 0 ? near : told).reduce((best, it) => (it.rank < best.rank || (it.rank === best.rank && it.distance < best.distance) ? it : best));
    return [{ claim, verdict, stated: statedOf(claim), ...names(i) }];
  });
  return { misfits, held };
}

/** What stands in a table was computed and printed in full: nobody rounds 18000 there. */
const plainly = ({ round: _, ...verdict }: Verdict): Verdict => verdict;

/** How far a sum is from its parts. */
function distanceOf(claim: Claim): number {
  if (claim.kind !== 'sum') return 0;
  return Math.abs(claim.parts.reduce((rest, part) => rest.sub(valueOf(part)), valueOf(claim.total)).valueOf());
}

function statedOf(claim: Claim): Quantity {
  switch (claim.kind) {
    case 'sum': return claim.total;
    case 'growth': return (claim.rate ?? claim.change)!;
    case 'completion': case 'share': return claim.rate;
  }
}
