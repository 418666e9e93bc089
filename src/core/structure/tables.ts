import type { Span } from '../text/span';
import type { LaidOut } from './facts';

/** A table written in lines: cells between pipes (Markdown) or tabs (pasted from a sheet). Every row has as many cells as the first. */
export interface Table {
  /** The rows that name the columns, joined: one text for each column. */
  readonly header: readonly string[];
  readonly rows: readonly Row[];
  /** What stands right above it, if it is a caption: 表1 云溪县2025年收支（单位：万元）. */
  readonly caption: string;
}
export interface Row {
  /** The paragraph it is written in. */
  readonly index: number;
  readonly cells: readonly Cell[];
}
export interface Cell {
  /** In the paragraph, blanks around it left out. */
  readonly span: Span;
  readonly text: string;
  /** How many blanks stand before it beyond the one that everybody writes: a row may be set in under its whole. */
  readonly indent: number;
}

/** The tables of a draft. Asks only the paragraphs that are no prose. */
export function readTables(draft: LaidOut): Table[] {
  const tables: Table[] = [];
  let rows: Row[] = [];
  const close = (): void => {
    const table = tableOf(draft, rows);
    if (table) tables.push(table);
    rows = [];
  };
  const places = [...draft.regions.entries()].filter(([, region]) => region === 'table').map(([index]) => index).sort((a, b) => a - b);
  for (const index of places) {
    const { shape, text } = draft.paragraphs[index]!;
    if (shape !== 'row' || (rows.length > 0 && rows[rows.length - 1]!.index !== index - 1)) close();
    if (shape === 'row') rows.push({ index, cells: cellsOf(text) });
  }
  close();
  return tables;
}

const FEWEST_ROWS = 2;
const MOST_ROWS = 300;
const MOST_CELLS = 40;

function tableOf(draft: LaidOut, lines: readonly Row[]): Table | undefined {
  const first = lines[0];
  if (first === undefined || lines.length < FEWEST_ROWS || lines.length > MOST_ROWS) return undefined;
  const width = first.cells.length;
  if (width < 2 || width > MOST_CELLS) return undefined;
  const isDrawn = draft.paragraphs[first.index]!.text.trimStart()[0] === '|';
  const rule = lines.findIndex(isRule);
  const body = lines.filter((row) => !isRule(row));
  // A navigation bar of tabs has no columns: rows of a sheet are all as long as the first. A drawn row may lack its last cells.
  if (body.some(({ cells }) => cells.length > width || (!isDrawn && cells.length < width))) return undefined;
  let named = Math.max(1, rule);
  while (named < body.length && goesOnNaming(first, body[named]!)) named++;
  if (named >= body.length) return undefined;
  const header = first.cells.map((_, i) => body.slice(0, named).map(({ cells }) => cells[i]?.text ?? '').join(''));
  return { header, rows: body.slice(named), caption: captionOf(draft, first.index) };
}

/** A second line of names under merged cells: it begins with nothing, or with what the first line begins with, and holds no figure. */
const goesOnNaming = (first: Row, { cells }: Row): boolean =>
  (cells[0]!.text === '' || cells[0]!.text === first.cells[0]!.text) && cells.every(({ text }) => !BEGINS_LIKE_FIGURE.test(text));
const BEGINS_LIKE_FIGURE = /^[-+−约近超]?\d/;
const isRule = ({ cells }: Row): boolean => cells.length > 0 && cells.every(({ text }) => /^[:：]?-+[:：]?$/.test(text));

/** The line above, if it is one that only a table has. Text that may be prose is not asked: its edits tell nobody of them. */
function captionOf({ paragraphs }: LaidOut, first: number): string {
  let index = first - 1;
  while (index >= 0 && first - index < 3 && paragraphs[index]!.shape === 'blank') index--;
  const above = paragraphs[index];
  return above !== undefined && (above.shape === 'caption' || above.shape === 'cell' || above.shape === 'title') ? above.text : '';
}

/** Cells between pipes, `\|` being none; without pipes between tabs. */
function cellsOf(text: string): Cell[] {
  const isDrawn = text.trimStart()[0] === '|';
  const mark = isDrawn ? '|' : '\t';
  const cells: Cell[] = [];
  let start = isDrawn ? text.indexOf('|') + 1 : 0;
  for (let at = start; at <= text.length; at++) {
    if (at < text.length && (text[at] !== mark || (isDrawn && text[at - 1] === '\\'))) continue;
    // What follows the last pipe is no cell.
    if (at === text.length && isDrawn && text.slice(start).trim() === '') break;
    cells.push(cellOf(text, start, at, isDrawn));
    start = at + 1;
  }
  return cells;
}

function cellOf(text: string, from: number, to: number, isDrawn: boolean): Cell {
  let start = from;
  let end = to;
  while (start < end && BLANK.includes(text[start]!)) start++;
  while (end > start && BLANK.includes(text[end - 1]!)) end--;
  const indent = start < end ? Math.max(0, start - from - (isDrawn ? 1 : 0)) : 0;
  const written = text.slice(start, end);
  // Bold totals: **27**.
  const bold = /^(\*{1,2})([^*]+)\1$/.exec(written);
  if (bold) {
    start += bold[1]!.length;
    end -= bold[1]!.length;
  }
  return { span: { start, end }, text: bold ? bold[2]! : written, indent };
}
const BLANK = ' \t\u3000';
