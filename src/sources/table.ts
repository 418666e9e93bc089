import type { SourceRow } from '../core';
import type { Cell, Grid } from './grids';
import { columnOf, isIndicatorHeading, isTimeHeading, periodIn, splitUnit, unitIn, type Column } from './headings';
import { valueOf } from './values';

/** The official values of a worksheet. Headings may take several rows, tables may stand below or beside one another. */
export function rowsOf({ name, cells }: Grid, file: string): SourceRow[] {
  const heads = headsOf(cells);
  return heads.flatMap((head, i) => {
    const above = cells.slice(i === 0 ? 0 : heads[i - 1]!.last + 1, head.first).flat().map(({ text }) => text).filter(Boolean);
    const end = heads.find((it) => it.first > head.last)?.first ?? cells.length;
    return readBlock({ cells, head, end, context: contextOf(above, name, file) }, (row) => ({ file, ...(name !== undefined && { sheet: name }), ...row }));
  });
}

/** The rows of a heading and the columns it stands over. */
interface Head {
  readonly first: number;
  readonly last: number;
  readonly from: number;
  readonly to: number;
}
/** What stands over or around a table and holds for all of it. */
interface Context {
  readonly unit: string;
  readonly period: string;
}
interface Block {
  readonly cells: Grid['cells'];
  readonly head: Head;
  readonly end: number;
  readonly context: Context;
}

const isNumeric = (cell: Cell | undefined): boolean => valueOf(cell) !== undefined;

/** Every heading: a row with “指标”, or with “时间” where the indicators stand across; side by side each begins a table of its own. */
function headsOf(cells: Grid['cells']): Head[] {
  const heads: Head[] = [];
  for (let r = 0; r < cells.length; r++) {
    const row = cells[r]!;
    const starts = startsIn(row, isIndicatorHeading);
    const from = starts.length > 0 ? starts : startsIn(row, isTimeHeading).slice(0, 1);
    if (from.length === 0) continue;
    const first = Math.max(firstRow(cells, r, from[0]!), (heads.at(-1)?.last ?? -1) + 1);
    const last = lastRow(cells, r, from[0]!);
    // Columns before the first (序号, 地区) belong to it.
    from.forEach((start, i) => heads.push({ first, last, from: i === 0 ? 0 : start, to: from[i + 1] ?? row.length }));
    r = last;
  }
  return heads;
}

/** Where a heading begins; cells merged beside it repeat its words. */
const startsIn = (row: readonly Cell[], isHeading: (text: string) => boolean): number[] =>
  row.flatMap(({ text }, c) => (isHeading(text) && row[c - 1]?.text !== text ? [c] : []));

/** Rows above that only group columns: nothing over the indicators, no numbers, not one title over everything. */
function firstRow(cells: Grid['cells'], r: number, at: number): number {
  let first = r;
  while (first > 0 && r - first < 2) {
    const above = cells[first - 1]!;
    const said = above.filter(({ text }) => text !== '' && unitIn(text) === '');
    if (above[at]!.text !== '' || said.length === 0 || above.some((it, c) => c > at && isNumeric(it) && periodIn(it.text) === '')) break;
    first--;
  }
  return first;
}

/** Rows below that go on with the heading: the same merged words, or nothing over the indicators and only words or units elsewhere. */
function lastRow(cells: Grid['cells'], r: number, at: number): number {
  let last = r;
  while (last + 1 < cells.length && last - r < 3) {
    const below = cells[last + 1]!;
    const goesOn = below[at]!.text === cells[r]![at]!.text
      || below[at]!.text === '' && below.some(({ text }) => text !== '') && !below.some((it) => isNumeric(it) && periodIn(it.text) === '');
    if (!goesOn) break;
    last++;
  }
  return last;
}

function contextOf(above: readonly string[], sheet: string | undefined, file: string): Context {
  const unit = above.map((it) => /单位[:：]\s*([^\s)）,，、;；]+)/u.exec(it)?.[1] ?? '').map(unitIn).find((it) => it !== '') ?? '';
  const told = [...above, sheet ?? '', file].map(periodIn).filter((it) => it !== '');
  const year = told.map((it) => /^\d{4}年/u.exec(it)?.[0]).find(Boolean) ?? '';
  const period = told.find((it) => !/^\d{4}年$/u.test(it)) ?? told[0] ?? '';
  return { unit, period: cumulated(withYear(period, year)) };
}
const withYear = (period: string, year: string): string => (/^(?:\d{4}|今|去|上)年/u.test(period) ? period : year + period);
/** A sheet “of October” tells what was reached by its end. */
const cumulated = (period: string): string => period.replace(/(^|年)(\d{1,2}月)[末底]?$/u, (_, before: string, month: string) => `${before}${month === '1月' ? '' : '1—'}${month}`);

type Row = Omit<SourceRow, 'file' | 'sheet'>;

function readBlock({ cells, head, end, context }: Block, finish: (row: Row) => SourceRow): SourceRow[] {
  const columns = columnsOf(cells, head);
  const of = (kind: Column['kind']): number[] => columns.flatMap((it, c) => (it?.kind === kind ? [c] : []));
  const [names, times, units, aliases, places] = [of('indicator'), of('time'), of('unit'), of('alias'), of('place')];
  const told = new Set(columns.flatMap((it) => (it?.kind === 'value' && it.period !== '' && it.period !== '去年' ? [it.period] : [])));
  // 1—10月 over one column holds for 完成率 and 上年同期 beside it.
  const shared = told.size === 1 ? [...told][0]! : '';
  const rows: SourceRow[] = [];
  let named = '';
  for (let r = head.last + 1; r < end; r++) {
    const row = cells[r]!;
    const text = (list: readonly number[]): string => list.map((c) => row[c]?.text ?? '').find((it) => it !== '') ?? '';
    const label = nameIn(names.map((c) => row[c]?.text ?? ''), named);
    if (/^(?:注|说明|备注|资料来源|数据来源|填表|审核|制表)/u.test(label)) continue;
    // A row without a name goes on with the indicator above where it has a time of its own.
    const indicator = label === '' && text(times) !== '' ? named : label;
    if (label !== '' && !IS_RESPECT.test(bareName(label))) named = bareName(label);
    if (names.length > 0 && indicator === '') continue;
    for (const [c, column] of columns.entries()) {
      const value = column?.kind === 'value' && isOwnCell(cells, r, c) ? valueOf(row[c]) : undefined;
      if (value === undefined || column?.kind !== 'value') continue;
      const own = splitUnit(indicator);
      const isChange = /增长$|增加额$/u.test(column.measure);
      const isRate = /增长$/u.test(column.measure);
      const full = bareName(own.name) + column.measure;
      const place = column.place || text(places);
      const unit = value.unit || (isRate ? column.unit : own.unit || unitsFor(text(units), column) || column.unit || context.unit);
      if (full === '') continue;
      rows.push(finish({
        row: r + 1, indicator: full, value: value.value, ...(value.shown !== undefined && { shown: value.shown }),
        ...(text(aliases) !== '' && { aliases: text(aliases).split(/[、,，;；/|\s]+/u).filter(Boolean).map((it) => it + (isChange ? column.measure : '')) }),
        ...(place !== '' && { place }), unit, period: periodOf(text(times), column, context, shared),
      }));
    }
  }
  return rows;
}

function columnsOf(cells: Grid['cells'], { first, last, from, to }: Head): (Column | undefined)[] {
  return Array.from({ length: to }, (_, c) => {
    if (c < from) return undefined;
    const words: string[] = [];
    let unit = '';
    for (let r = first; r <= last; r++) {
      const text = cells[r]![c]?.text ?? '';
      if (unitIn(text) !== '' && r > first) unit = unitIn(text);
      else if (!/^单位[:：]/u.test(text) && words.at(-1) !== text) words.push(text);
    }
    return columnOf(words.join(''), unit);
  });
}

/** The last of the words that name a row; 增速 alone is that of what stands beside or above it. */
function nameIn(texts: readonly string[], above: string): string {
  const own = texts.filter((it, i) => it !== '' && it !== texts[i - 1]);
  const last = own.at(-1) ?? '';
  if (!IS_RESPECT.test(bareName(splitUnit(last).name))) return last;
  const unit = splitUnit(last).unit || (/增速|增长|增幅|率|比/u.test(last) ? '%' : '');
  return `${own.length > 1 ? bareName(own.at(-2)!) : above}${bareName(splitUnit(last).name)}${unit === '' ? '' : `（${unit}）`}`;
}
/** Says in what respect, and not of what. */
const IS_RESPECT = /^(?:同比|比上年|环比|比年初)?(?:增长|增速|增幅|增减)(?:率|额)?$|^(?:总量|绝对[额量]|完成率|占比|比重)$/u;
const bareName = (words: string): string => words.replace(/\s+/gu, '').replace(/^(?:#|＃|其中[:：]?|[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）|\d+[、.．])+/u, '');

/** 亿元、% in a unit column serve the amount and its growth. */
const unitsFor = (words: string, { kind }: Column): string => {
  const [amount = ''] = words.split(/[、，,;；]/u);
  return kind === 'value' ? amount.trim() : '';
};

/** A number merged downward is read once. */
const isOwnCell = (cells: Grid['cells'], r: number, c: number): boolean => cells[r - 1]?.[c] !== cells[r]?.[c];

function periodOf(time: string, { period, cumulative, measure }: Extract<Column, { kind: 'value' }>, context: Context, shared: string): string {
  const year = /^\d{4}年/u.exec(context.period)?.[0] ?? '';
  const own = periodIn(time);
  const standing = own || shared || context.period;
  if (/目标|任务|计划/u.test(measure)) return /^\d{4}年/u.exec(standing)?.[0] ?? (year || '全年');
  if (period === '去年') return /月|季|半年/u.test(standing) ? `去年${standing.replace(/^(?:\d{4}|今)年/u, '')}` : '去年同期';
  const told = period === '' ? withYear(standing, year) : withYear(period, own || year);
  return cumulative ? cumulated(told) : told;
}
