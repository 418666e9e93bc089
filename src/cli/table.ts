/** Rows in columns, by how wide a terminal shows them. The last column is never padded. */
export function table(rows: readonly (readonly string[])[], indent = ''): string {
  const widths: number[] = [];
  for (const row of rows) row.forEach((cell, i) => { widths[i] = Math.max(widths[i] ?? 0, widthOf(cell)); });
  return rows.map((row) => indent + row.map((cell, i) => pad(cell, widths[i]!)).join('  ').trimEnd() + '\n').join('');
}

/** Characters of East Asian scripts and full-width forms take two columns. */
export function widthOf(text: string): number {
  return text.length + (text.match(/[\u1100-\u115f\u2014-\u2026\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/gu)?.length ?? 0);
}

const pad = (cell: string, width: number): string => cell + ' '.repeat(width - widthOf(cell));
