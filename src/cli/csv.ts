/** Rows as RFC 4180 lines. */
export function csv(rows: readonly (readonly (string | number | null | undefined)[])[]): string {
  return rows.map((row) => `${row.map(cellOf).join(',')}\r\n`).join('');
}

/**
 * A cell that a spreadsheet would run as a formula gets a leading apostrophe, the full-width signs included, which Chinese
 * spreadsheets read alike. A plain number keeps its sign: -5.3 must stay a number one can add up, and runs nothing.
 */
function cellOf(value: string | number | null | undefined): string {
  const cell = String(value ?? '');
  const harmless = formulaLike.test(cell) && !plainNumber.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/u.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
const formulaLike = /^[=+\-@\t\r＝＋－＠]/u;
const plainNumber = /^[+-]?\d+(?:\.\d+)?$/u;
