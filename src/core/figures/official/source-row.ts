/**
 * One official value as a sheet gives it: plain data, in words that are not understood yet. The readers of files live outside the core.
 */
export interface SourceRow {
  /** The file as the person named it in the settings. */
  readonly file: string;
  /** The worksheet; a CSV has none. */
  readonly sheet?: string;
  /** From 1, as a spreadsheet program counts. */
  readonly row: number;
  /** 一般公共预算收入, 一般公共预算收入同比增长: what is measured, and how. */
  readonly indicator: string;
  readonly aliases?: readonly string[];
  /** 全县, 云溪县, 甲镇; where the sheet tells places apart. */
  readonly place?: string;
  /** A decimal in `unit`, with every digit the sheet holds: 83.7512. */
  readonly value: string;
  /** The same as the sheet shows it, where its format rounds: 83.75. */
  readonly shown?: string;
  /** 亿元, %, 万人次; empty where the sheet names none. */
  readonly unit: string;
  /** 2025年1—10月; empty where the sheet names none. */
  readonly period: string;
}

/** “统计局10月.xlsx”“工作表1”第5行 */
export const placeOf = ({ file, sheet, row }: SourceRow): string => `“${file}”${sheet === undefined ? '' : `工作表“${sheet}”`}第${row}行`;

/** 12.56亿元（2025年1—10月） */
export const valueOfRow = ({ value, shown, unit, period }: SourceRow): string => `${shown ?? value}${unit}${period === '' ? '' : `（${period}）`}`;
