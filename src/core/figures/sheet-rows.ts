import type { LaidOut } from '../structure/facts';
import type { Span } from '../text/span';
import { oneOf } from '../text/characters';
import type { Quantity } from './quantity';
import { slipBetween } from './slip';

/*
 * A row is often told in the prose figure by figure: 第二产业增加值339.85亿元，增长4.5% and | 第二产业 | 339.85 | 4.5 |. Where one of two figures is that of the
 * row, and the other one slip away from another of its figures, one of these is wrong. What the columns measure need not be known, so that tables whose cells
 * stand one to a line are read as well.
 */

/** A figure of the prose that is one slip away from a figure of the row it tells. */
interface RowSlip {
  readonly paragraph: number;
  readonly quantity: Quantity;
  readonly label: string;
  /** The figure of the row, in the draft. */
  readonly cell: Span;
  readonly written: string;
}

interface Prose extends LaidOut {
  readonly paragraphs: readonly (LaidOut['paragraphs'][number] & { readonly quantities: readonly Quantity[] })[];
}

export function* slipsFromRows(draft: Prose): Iterable<RowSlip> {
  const rows = rowsOf(draft);
  if (rows.size === 0) return;
  const heads = new Set([...rows.keys()].map((label) => label.slice(0, 2)));
  for (let paragraph = 0; paragraph < draft.paragraphs.length; paragraph++) {
    const { text, quantities } = draft.paragraphs[paragraph]!;
    if (draft.regions.has(paragraph) || text.includes('|')) continue;
    for (let i = 0; i < quantities.length; i++) {
      const label = labelBefore(text, quantities[i]!, heads, rows);
      if (label === undefined) continue;
      const told = figuresFrom(text, quantities, i);
      const found = slipIn(text, told, rows.get(label)!);
      if (found !== undefined) yield { paragraph, quantity: found.quantity, label, cell: found.cell.place, written: found.cell.written };
      i += told.length - 1;
    }
  }
}

interface Cell { readonly written: string; readonly place: Span }

/** Every row by its name; what several rows of one name hold is told together. */
function rowsOf(draft: Prose): ReadonlyMap<string, readonly Cell[]> {
  const rows = new Map<string, Cell[]>();
  if (!draft.text.includes('|') && !hasTable(draft)) return rows;
  let label = '';
  let last = -1;
  for (let index = 0; index < draft.paragraphs.length; index++) {
    const { text } = draft.paragraphs[index]!;
    // What a page left of a table: 第二产业 | 339.85 | 4.5 |.
    if (draft.regions.get(index) !== 'table' && !text.includes('|')) continue;
    if (index > last + 1 || text.trim() === '') label = text.trim() === '' ? label : '';
    last = index;
    for (const { 0: raw, index: at } of text.matchAll(CELL)) {
      const token = raw.trim();
      if (NUMBER.test(token)) {
        const start = at + raw.indexOf(token);
        if (label !== '') rows.set(label, [...(rows.get(label) ?? []), { written: token, place: draft.place(index, { start, end: start + token.length }) }]);
      } else if (token !== '') {
        label = nameOf(token);
      }
    }
  }
  for (const [name, cells] of rows) if (cells.length < 2 || cells.length > MOST) rows.delete(name);
  return rows;
}
function hasTable({ regions }: LaidOut): boolean {
  for (const region of regions.values()) if (region === 'table') return true;
  return false;
}
const CELL = /[^|\t]+/g;
const NUMBER = /^-?\d[\d,]{0,14}(?:\.\d{1,4})?%?$/;
/** A name that so many figures stand behind is that of many things. */
const MOST = 24;

function nameOf(cell: string): string {
  const name = cell.replace(/[\s\u3000]/g, '').replace(LEADS, '');
  return name.length > 1 && name.length <= LONGEST && /[\u4e00-\u9fff]/.test(name) && !TOTAL.test(name) ? name : '';
}
const LONGEST = 16;
const LEADS = /^(?:其中[：:]?|[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）|\d{1,2}[.、]|[-—#＃·•])+/;
const TOTAL = /^(?:合计|总计|共计|小计|指标|单位|项目|地区|名称|合　计)/;

/** The row whose name the words before a figure begin with: 第二产业增加值, 其中65岁及以上人口为. */
function labelBefore(text: string, { span, unit }: Quantity, heads: ReadonlySet<string>, rows: ReadonlyMap<string, unknown>): string | undefined {
  if (unit === undefined) return undefined;
  let start = span.start;
  while (start > 0 && span.start - start < LONGEST + 12 && !endsClause(text, start - 1)) start--;
  const words = text.slice(start, span.start).replace(/\s/g, '').replace(LEAD, '');
  if (!heads.has(words.slice(0, 2))) return undefined;
  for (let length = Math.min(LONGEST, words.length); length > 1; length--) {
    const label = words.slice(0, length);
    if (rows.has(label)) return WEIGHS.test(words.slice(length)) ? label : undefined;
  }
  return undefined;
}
const endsClause = oneOf('，。；：、（）！？\n');
const LEAD = /^(?:其中|[全我本][省市区县旗镇乡]|实现|完成)+/;
const WEIGHS = /^(?:增加值|总产值|产值|产量|人口|收入|支出|投资|面积|数量|总量|总额|完成|实现|达到?|共?有|为|的|数|值|额|累计|任务)*$/;

/** It and the figures behind it up to the next mark that ends a sentence, or the next thing of an amount. */
function figuresFrom(text: string, quantities: readonly Quantity[], first: number): Quantity[] {
  const told = [quantities[first]!];
  for (let i = first + 1; i < quantities.length && told.length < 4; i++) {
    const between = text.slice(told[told.length - 1]!.span.end, quantities[i]!.span.start);
    if (between.length > 16 || !BESIDE.test(between)) break;
    told.push(quantities[i]!);
  }
  return told;
}
const BESIDE = /^[，（]?(?:占|所占)?[^，。；：、]{0,6}?(?:比重|占|增长|下降|同比|比上年|完成|增加|减少|上升|提高|比例)[^，。；：、]{0,8}$|^[，（]?占(?:比)?$/;

function slipIn(text: string, told: readonly Quantity[], cells: readonly Cell[]): { readonly quantity: Quantity; readonly cell: Cell } | undefined {
  if (told.length < 2 || told.some(({ hedge, upTo }) => hedge !== 'stated' || upTo !== undefined)) return undefined;
  const written = told.map(({ digits }) => figureOf(text.slice(digits.start, digits.end)));
  const inTable = cells.map((it) => figureOf(it.written));
  const free = written.filter((it) => !inTable.some((cell) => isSame(cell, it)));
  const known = written.filter((it) => !free.includes(it));
  const [odd] = free;
  if (odd === undefined || free.length > 1 || known.length === 0) return undefined;
  const near = inTable.findIndex((cell) => slipBetween(cell, odd) !== undefined && !written.some((it) => isSame(cell, it)));
  if (near < 0) return undefined;
  const most = Math.max(...known.map(({ mantissa }) => String(mantissa).length));
  const weight = most + String(odd.mantissa).length;
  if (slipBetween(inTable[near]!, odd) === 'swapped' ? weight < 5 : weight < 6 || most < 3) return undefined;
  return { quantity: told[written.indexOf(odd)]!, cell: cells[near]! };
}

type Digits = Pick<Quantity, 'mantissa' | 'exponent'>;

/** The digits alone: 1,234.50 万 is 123450 × 10⁻². */
function figureOf(written: string): Digits {
  const [whole = '', decimals = ''] = (/[\d,]+(?:\.\d+)?/.exec(written)?.[0] ?? '').replaceAll(',', '').split('.');
  return { mantissa: Number(whole + decimals), exponent: -decimals.length };
}
const isSame = (a: Digits, b: Digits): boolean => a.mantissa * 10 ** a.exponent === b.mantissa * 10 ** b.exponent;
