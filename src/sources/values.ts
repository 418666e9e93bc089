import type { Cell } from './grids';

/** A number as a decimal string; what it is counted in, where the cell itself says so. */
interface Value {
  readonly value: string;
  /** As the sheet shows it, where its format rounds. */
  readonly shown?: string;
  readonly unit: string;
}

/** The number a person reads in a cell: a number in its format, or a number kept as text (1,256.5 or １２．５亿元 or (3.2)). */
export function valueOf(cell: Cell | undefined): Value | undefined {
  if (cell === undefined || cell.text === '') return undefined;
  if (cell.number === undefined) return fromText(cell.text);
  if (!Number.isFinite(cell.number)) return undefined;
  const value = decimal(cell.percent ? cell.number * 100 : cell.number);
  const shown = shownOf(cell.text, value);
  return { value, unit: cell.percent ? '%' : '', ...(shown !== undefined && shown !== value && { shown }) };
}

function fromText(words: string): Value | undefined {
  const text = fold(words).replace(/[\s,，']/gu, '');
  const [, open = '', sign = '', digits = '', unit = ''] = /^([(（]?)([-+−–]?|[↑↓]|增长|下降|增加|减少)(\d{1,15}(?:\.\d{1,10})?)([^\d()（）]{0,8})[)）]?$/u.exec(text) ?? [];
  if (digits === '') return undefined;
  const negative = open !== '' && sign === '' || /[-−–↓]|下降|减少/u.test(sign);
  return { value: (negative && Number(digits) !== 0 ? '-' : '') + digits, unit };
}

/** The digits the sheet shows, when they are those of the value and not scaled by the format. */
function shownOf(text: string, value: string): string | undefined {
  const digits = /-?\d[\d,]*(?:\.\d+)?/u.exec(text)?.[0].replaceAll(',', '');
  if (digits === undefined) return undefined;
  const step = 10 ** -(digits.split('.')[1]?.length ?? 0);
  const negative = value.startsWith('-') && !digits.startsWith('-');
  return Math.abs(Math.abs(Number(digits)) - Math.abs(Number(value))) <= step * 0.501 ? (negative ? '-' : '') + digits : undefined;
}

/** Fifteen digits are what a spreadsheet keeps; more are noise of the binary number. */
function decimal(value: number): string {
  const text = String(Number(value.toPrecision(15)));
  return text.includes('e') ? value.toFixed(10).replace(/\.?0+$/u, '') : text;
}

/** Full-width digits, point, signs and brackets of a percentage. */
export const fold = (text: string): string =>
  text.replace(/[０-９．％＋－，]/gu, (it) => String.fromCharCode(it.charCodeAt(0) - 0xfee0)).replace(/[﹪]/gu, '%');
