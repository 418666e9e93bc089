import { read, SSF, utils, type CellObject, type WorkSheet } from '@e965/xlsx';

/** A cell as a person sees it. */
export interface Cell {
  readonly text: string;
  /** Undefined for text and dates. */
  readonly number?: number;
  /** Shown with a percent sign: 0.8375 is 83.75%. */
  readonly percent?: boolean;
}
/** A worksheet from its first cell on; merged cells all hold what the merged cell shows. */
export interface Grid {
  /** Undefined for a CSV. */
  readonly name: string | undefined;
  readonly cells: readonly (readonly Cell[])[];
  /** Cells whose formula was never calculated. */
  readonly uncounted?: readonly string[];
  readonly cut?: boolean;
}
interface Trouble { readonly trouble: string }

export const mostRows = 20_000;
const mostColumns = 400;
const mostUnpacked = 256 * 1024 * 1024;

/** The visible worksheets of a file. */
export function gridsOf(bytes: Uint8Array): Grid[] | Trouble {
  if (bytes.length === 0) return { trouble: '是空文件。请核对文件名，或重新导出' };
  try {
    const packed = startsWith(bytes, 0x50, 0x4b, 3, 4);
    if (packed && unpackedSize(bytes) > mostUnpacked) return { trouble: '解开后过大，不像是数据表。请只留要核对的指标，另存一份' };
    if (packed || startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return sheetsOf(bytes);
    const text = decode(bytes);
    if (text === undefined || /[\0-\x08]/u.test(text)) return { trouble: '不是能读的数据表。请用 Excel 或 WPS 另存为 .xlsx 或 .csv' };
    return [gridOf(undefined, onlySheet(read(text.trimStart().startsWith('<') ? ` ,${text}` : text, { type: 'string', raw: true, sheetRows: mostRows })))];
  } catch (error) {
    return { trouble: troubleOf(error) };
  }
}

function sheetsOf(bytes: Uint8Array): Grid[] {
  const book = read(bytes, { type: 'array', cellNF: true, cellHTML: false, sheetRows: mostRows });
  return book.SheetNames.filter((_, i) => !book.Workbook?.Sheets?.[i]?.Hidden).map((name) => gridOf(name, book.Sheets[name]));
}
const onlySheet = ({ SheetNames: [name = ''], Sheets }: ReturnType<typeof read>): WorkSheet | undefined => Sheets[name];

function troubleOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  if (/password|encrypt/iu.test(message)) return '有密码保护，或者已经损坏。请去掉密码，另存一份';
  return '无法读取，可能已经损坏。请用 Excel 或 WPS 打开，另存为 .xlsx 或 .csv';
}

function gridOf(name: string | undefined, sheet: WorkSheet | undefined): Grid {
  if (sheet?.['!ref'] === undefined) return { name, cells: [] };
  const { e: last } = utils.decode_range(sheet['!ref']);
  const uncounted: string[] = [];
  const cells = Array.from({ length: Math.min(last.r + 1, mostRows) }, (_, r) => Array.from({ length: Math.min(last.c + 1, mostColumns) }, (__, c) => {
    const at = utils.encode_cell({ r, c });
    const cell = sheet[at] as CellObject | undefined;
    if (cell?.f !== undefined && cell.v === undefined) uncounted.push(at);
    return cellOf(cell);
  }));
  for (const { s, e } of sheet['!merges'] ?? []) {
    const shown = cells[s.r]?.[s.c];
    for (let r = s.r; shown && r <= Math.min(e.r, cells.length - 1); r++) {
      for (let c = s.c; c <= Math.min(e.c, cells[r]!.length - 1); c++) cells[r]![c] = shown;
    }
  }
  return { name, cells, uncounted, cut: sheet['!fullref'] !== undefined && sheet['!fullref'] !== sheet['!ref'] };
}

const EMPTY: Cell = { text: '' };

function cellOf(cell: CellObject | undefined): Cell {
  if (cell === undefined || cell.v === undefined || cell.t === 'e') return EMPTY;
  const text = String(cell.w ?? cell.v).trim();
  if (cell.t !== 'n') return { text };
  const format = String(cell.z ?? '');
  const number = Number(cell.v);
  return SSF.is_date(format) ? { text: dateOf(number) ?? text } : { text, number, percent: format.includes('%') };
}

/** A date is the month it stands for, whatever its format: 2025年10月. */
function dateOf(number: number): string | undefined {
  const date = SSF.parse_date_code(number) as { y: number; m: number; d: number } | null;
  return date && date.y > 1900 ? `${date.y}年${date.m}月` : undefined;
}

/** UTF-8 and UTF-16 with or without a mark, else GB18030; undefined where the bytes are no text. */
function decode(bytes: Uint8Array): string | undefined {
  const names = startsWith(bytes, 0xff, 0xfe) ? ['utf-16le'] : startsWith(bytes, 0xfe, 0xff) ? ['utf-16be'] : ['utf-8', 'gb18030'];
  for (const name of names) {
    try {
      return new TextDecoder(name, { fatal: true }).decode(bytes);
    } catch {
      // Not in this encoding: the next one.
    }
  }
  return undefined;
}

/** What the packed parts say they unpack to: a file of a few kilobytes may hold gigabytes of zeros. */
function unpackedSize(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let total = 0;
  for (let at = 0; at + 46 <= bytes.length; at++) {
    if (bytes[at] !== 0x50 || view.getUint32(at, true) !== 0x02014b50) continue;
    total += view.getUint32(at + 24, true);
  }
  return total;
}

const startsWith = (bytes: Uint8Array, ...head: readonly number[]): boolean => head.every((it, i) => bytes[i] === it);
