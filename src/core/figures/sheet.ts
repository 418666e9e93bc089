import { readArabic } from '../numerals/arabic';
import type { LaidOut } from '../structure/facts';
import { readTables, type Cell, type Row, type Table } from '../structure/tables';
import type { Span } from '../text/span';
import type { Quantity } from './quantity';
import { readUnit, unitNamed, type Unit } from './units';

/** A table as a reader of figures sees it: what each column measures, what each row is, and a figure in every cell that holds one. */
export interface Sheet {
  readonly columns: readonly Column[];
  readonly lines: readonly Line[];
  readonly caption: string;
}
export interface Column {
  /** The name without its unit and blanks: 投资 of 投资（亿元）. */
  readonly name: string;
  readonly unit: Unit | undefined;
  /** The power of ten of the 万 or 亿 in its name: the figures of its cells are in that scale. */
  readonly power: number;
  /** Rates, averages, prices, places: what cannot be added up. */
  readonly isRate: boolean;
  /** Every cell holds a figure or nothing, two of them at least a figure in tables of several rows. */
  readonly isNumeric: boolean;
}
export interface Line {
  readonly label: string;
  readonly kind: LineKind;
  /** How deep it stands under other rows: by blanks or dashes before its label. */
  readonly indent: number;
  /** 一、 1. （一） before its label, else empty. */
  readonly marker: string;
  readonly place: Span;
  /** Undefined for an empty cell and for words. Spans are those of the draft. */
  readonly figures: readonly (Quantity | undefined)[];
}
type LineKind = 'plain' | 'total' | 'subtotal' | 'among' | 'area';

export const readSheets = (draft: LaidOut): Sheet[] => readTables(draft).map((table) => sheetOf(draft, table)).filter((it) => it !== undefined);

function sheetOf(draft: LaidOut, { header, rows, caption }: Table): Sheet | undefined {
  const general = unitIn(/单位[：:]\s*([^\s）)，；]{1,6})/.exec(caption + header.join(' '))?.[1] ?? '');
  const named = header.map((title) => columnOf(title, general));
  // 序号 counts the rows; their names stand behind it.
  const labels = Math.max(0, header.findIndex((_, i) => !SERIAL.test(named[i]!.name) && !(named[i]!.name === '' && rows.every((row) => /^\d{0,3}$/.test(row.cells[i]?.text ?? '')))));
  const cells = rows.map((row) => row.cells.map((cell, i) => (i <= labels ? undefined : figureIn(draft, row, cell, named[i]!))));
  const columns = named.map((it, i): Column => {
    const texts = rows.map((row) => row.cells[i]?.text ?? '');
    const isNumeric = i > labels && cells.some((row) => row[i] !== undefined) && texts.every((text, k) => cells[k]![i] !== undefined || EMPTY.test(text));
    const isRate = it.isRate || it.unit?.dimension === 'ratio' || cells.some((row) => row[i]?.unit?.dimension === 'ratio');
    return { name: it.name, unit: it.unit?.unit, power: it.unit?.power ?? 0, isRate, isNumeric };
  });
  if (!columns.some(({ isNumeric }) => isNumeric)) return undefined;
  return { columns, caption, lines: rows.map((row, k) => lineOf(draft, row, cells[k]!, labels, k)) };
}

const SERIAL = /^(?:序号|编号|次序|排名|名次|位次|排序|序|No\.?|#)$/i;
const EMPTY = /^(?:[-—–/\\*]*|－+|0|无|空)$/;

interface Named { readonly name: string; readonly unit: Scaled | undefined; readonly isRate: boolean }
/** A unit with the 万 or 亿 that all figures of a column are written in. */
interface Scaled { readonly unit: Unit; readonly power: number; readonly dimension: string }

function columnOf(title: string, general: Scaled | undefined): Named {
  const bare = title.replace(/[\s\u3000]/g, '');
  const bracket = /[（(]([^（）()]{1,8})[）)]$/.exec(bare);
  const inBracket = unitIn(bracket?.[1] ?? '');
  const name = bracket && inBracket ? bare.slice(0, bracket.index) : bare;
  const isRate = RATE.test(bare);
  const counted = COUNTED.test(name) && !isRate ? ONE : undefined;
  return { name, unit: inBracket ?? counted ?? (isRate ? undefined : general), isRate };
}
/** What is divided, ranked or dated cannot be added up. */
const RATE = /[率%％‰±]|占比|比重|比例|构成|增[速幅长]|同比|环比|[人户亩平年月日]均|均[价值]|位次|排[名序位]|名次|次序|得分|分[数值]|评分|单[价产]|价格|指数|年份|时间|日期|密度|浓度|倍|温度|电话|编号|代码|进度|工资|标准|备注/;
/** 项目数, 人数: whole things without a unit. */
const COUNTED = /(?:项目|企业|单位|家|户|人|个|件|村|社区|学生|教师|床位|团队|宗|起|批|条|场|次|台|辆|套|座)数(?:量)?$|^(?:数量|个数|项目|企业|人员)$/;
const ONE: Scaled = { unit: unitNamed('个')!, power: 0, dimension: 'count' };

/** 亿元, 万人, %, 个 as the whole of a text. */
function unitIn(text: string): Scaled | undefined {
  const power = text.startsWith('万亿') ? 12 : text[0] === '万' ? 4 : text[0] === '亿' ? 8 : 0;
  const length = power === 12 ? 2 : power > 0 ? 1 : 0;
  const found = readUnit(text, length);
  return found?.end === text.length ? { unit: found.unit, power, dimension: found.unit.dimension } : undefined;
}

/** The figure that is the whole of a cell: 1,234.5, 83.75%, 12个, -3.1. Words around it, 约 and XX make it none. */
function figureIn(draft: LaidOut, { index }: Row, { span, text }: Cell, column: Named): Quantity | undefined {
  const sign = /^[-−+]/.exec(text)?.[0] ?? '';
  const numeral = readArabic(text, sign.length);
  // An empty cell, or a dash alone, is nothing to add up: a heading has no figures.
  if (numeral === undefined || numeral.end === sign.length || numeral.inner !== undefined) return undefined;
  const rest = text.slice(numeral.end).trim();
  const own = rest === '' ? undefined : unitIn(rest);
  if (rest !== '' && own === undefined) return undefined;
  const shared = own === undefined && !numeral.scaled ? column.unit : undefined;
  // A cell of a column in 亿元 stays in that scale, as it is written; it only is no exact count any more.
  const isScaled = numeral.scaled || (shared?.power ?? 0) > 0;
  const unit = own?.unit ?? column.unit?.unit;
  const place = (from: number, to: number): Span => draft.place(index, { start: span.start + from, end: span.start + to });
  return {
    span: place(0, text.length), digits: place(sign.length, numeral.end), mantissa: sign === '-' || sign === '−' ? -numeral.mantissa : numeral.mantissa,
    exponent: numeral.exponent, grain: numeral.grain, hedge: 'stated', ...(unit && { unit }), ...(isScaled && { scaled: true }),
  };
}

function lineOf(draft: LaidOut, row: Row, figures: Line['figures'], labels: number, k: number): Line {
  const cell = row.cells[labels] ?? row.cells[0]!;
  // Where a cell goes on over several rows, the next words name the row: never a number.
  const words = [cell, row.cells[0]!, ...row.cells.slice(labels + 1)].find(({ text }, i) => text !== '' && (i === 0 || !/^[-\d.,%]+$/.test(text)))?.text;
  const written = (words ?? `第${k + 1}行`).replace(/[\s\u3000]/g, '');
  const dash = /^(?:[-—–#·•]+|&nbsp;)+/.exec(written)?.[0].length ?? 0;
  const marker = /^(?:[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）|\d{1,2}[.．、](?!\d)|（\d{1,2}）|[①-⑳])/.exec(written.slice(dash))?.[0] ?? '';
  const label = written.slice(dash + marker.length);
  return { label, kind: kindOf(label), indent: cell.indent + dash, marker, place: draft.place(row.index, cell.span), figures };
}

/** Names of rows and columns that add up others. */
export const TOTAL = /^(?:合计|总计|共计|小计|总和|总数)$/;

function kindOf(label: string): LineKind {
  if (/^[^计]{0,6}小计$/.test(label)) return 'subtotal';
  if (TOTAL.test(label) || /^[^计]{1,8}(?:合计|总计)$/.test(label)) return 'total';
  if (/^(?:其中|内[：:]|＃|#)/.test(label)) return 'among';
  return /^全[省市县区州镇乡旗国]$/.test(label) ? 'area' : 'plain';
}
