import type { Sum } from './claims/claim';
import type { Quantity } from './quantity';
import { valueOf } from './reported';
import { TOTAL, type Column, type Line, type Sheet } from './sheet';
import { tried, type Misfit } from './sheet-misfits';

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
