import type { LaidOut } from '../structure/facts';
import { alike } from './claims/mention';
import { meets } from './interval';
import type { Told } from './indicators';
import type { Quantity } from './quantity';
import { rangeOf } from './reported';
import { TOTAL, type Column, type Sheet } from './sheet';
import type { Sightings } from './tellings';

/** A figure of the prose and the cell that gives another value to the same thing. */
interface Difference { readonly told: Told; readonly cell: NamedCell }

interface Prose extends LaidOut {
  readonly sheets: readonly Sheet[];
  readonly paragraphs: readonly (LaidOut['paragraphs'][number] & { readonly sightings: Sightings | undefined })[];
}

/** Where the prose tells of what a cell is about: the names of its row and column together, the name of a column for the whole of 全县, or 合计 with the unit of one column. */
export function differencesFromSheets(draft: Prose): Difference[] {
  if (draft.sheets.length === 0) return [];
  const cells = cellsByName(draft.sheets);
  const found: Difference[] = [];
  draft.paragraphs.forEach(({ sightings }, paragraph) => {
    if (sightings === undefined || draft.regions.has(paragraph)) return;
    for (const telling of sightings.keys.flatMap((_, i) => sightings.tell(i))) {
      if (telling.measure !== 'amount' || telling.isPlan || telling.isAdjusted) continue;
      const named = plain(telling.name);
      const candidates = [...(cells.get(named) ?? []), ...(telling.scope === '' ? [] : cells.get(`全${named}`) ?? [])].filter(({ figure, period }) => alike(figure, telling.quantity) && isTimeOf(period, telling.when));
      const [first] = candidates;
      if (first === undefined || candidates.some(({ figure }) => meets(rangeOf(figure), rangeOf(telling.quantity)))) continue;
      // The same names in two tables of different values: the tables tell of different things.
      if (candidates.some(({ figure }) => !meets(rangeOf(figure), rangeOf(first.figure)))) continue;
      found.push({ told: { paragraph, telling, completion: undefined }, cell: first });
    }
  });
  return found;
}

interface NamedCell {
  readonly figure: Quantity;
  readonly row: string;
  readonly column: string;
  /** The 万 or 亿 that its column has in its name. */
  readonly scale: string;
  /** Where a time may be named. */
  readonly period: string;
}

function cellsByName(sheets: readonly Sheet[]): ReadonlyMap<string, readonly NamedCell[]> {
  const cells = new Map<string, NamedCell[]>();
  const add = (name: string, cell: NamedCell): void => {
    const list = cells.get(name);
    if (list === undefined) cells.set(name, [cell]);
    else list.push(cell);
  };
  for (const { columns, lines, caption } of sheets) {
    const amounts = columns.map((it, i) => ({ ...it, i })).filter(({ isNumeric, isRate, unit }) => isNumeric && !isRate && unit !== undefined);
    for (const { label, kind, figures } of lines) {
      for (const column of amounts) {
        const figure = figures[column.i];
        if (figure === undefined) continue;
        const cell = { ...scaled(figure, column), row: label, column: column.name, period: caption + column.name };
        const others = amounts.filter((it) => it !== column && it.unit === column.unit);
        if (kind === 'plain') add(plain(label + column.name), cell);
        // 全县合计30个 tells of the one column that counts so.
        else if (TOTAL.test(label)) {
          add(`全${plain(column.name)}`, cell);
          if (others.length === 0) add('合计', cell);
        }
      }
    }
  }
  return cells;
}

/** The cell in the scale its column names: 4.1 in a column of 亿元 is 4.1亿元. */
function scaled(it: Quantity, { power }: Column): { figure: Quantity; scale: string } {
  // A cell that says 亿 itself is in a scale of its own.
  if (power === 0 || it.exponent >= 4) return { figure: it, scale: '' };
  return { figure: { ...it, exponent: it.exponent + power, grain: it.grain + power }, scale: power === 4 ? '万' : power === 8 ? '亿' : '万亿' };
}

/** Names without the words that prose adds to them and heads of columns do without. */
const plain = (name: string): string => name.replace(/完成|实现|累计|总计|共计|的|情况|[（(].*$/g, (word) => (word.endsWith('计') && word !== '累计' ? '合计' : '')).replace(/[数额]$/, '');

/** The prose speaks of no other year, and of no other months, than the table. */
function isTimeOf(table: string, prose: string): boolean {
  if (/去年|上年/.test(prose) !== /去年|上年/.test(table)) return false;
  const year = /\d{4}/.exec(prose)?.[0];
  if (year !== undefined && /\d{4}年/.test(table) && !table.includes(year)) return false;
  const part = /[上下]半年|[一二三四]季度|\d{1,2}月/.exec(prose)?.[0];
  return part === undefined ? !/[上下]半年|[一二三四]季度|\d{1,2}月/.test(table) || prose === '' : !/[上下]半年|[一二三四]季度|\d{1,2}月|全年/.test(table) || table.includes(part);
}
