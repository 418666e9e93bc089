import { utils, write, type CellObject, type WorkSheet } from '@e965/xlsx';

/** A cell: text, a number, or one with a format, a formula or both. */
export type Written = string | number | null | Partial<CellObject>;

export interface Sheet {
  readonly rows: readonly (readonly Written[])[];
  /** A1:B2 … */
  readonly merges?: readonly string[];
}

/** A real workbook with these worksheets. */
export function workbook(sheets: Readonly<Record<string, Sheet>>, bookType: 'xlsx' | 'biff8' = 'xlsx'): Buffer {
  const book = utils.book_new();
  for (const [name, { rows, merges = [] }] of Object.entries(sheets)) {
    const sheet: WorkSheet = { '!ref': `A1:${utils.encode_cell({ r: rows.length - 1, c: Math.max(...rows.map((it) => it.length)) - 1 })}` };
    rows.forEach((row, r) => row.forEach((it, c) => { if (it !== null) sheet[utils.encode_cell({ r, c })] = cellOf(it); }));
    sheet['!merges'] = merges.map((it) => utils.decode_range(it));
    utils.book_append_sheet(book, sheet, name);
  }
  return write(book, { type: 'buffer', bookType }) as Buffer;
}

function cellOf(it: Exclude<Written, null>): CellObject {
  if (typeof it === 'string') return { t: 's', v: it };
  return typeof it === 'number' ? { t: 'n', v: it } : { t: 'n', ...it };
}
