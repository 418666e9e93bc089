import type { SourceRow } from '../core';
import { gridsOf, mostRows, type Grid } from './grids';
import { rowsOf } from './table';

/** What a sheet of official values gives: its rows, and what could not be read of it, one line each. */
export interface SourceReading {
  readonly rows: readonly SourceRow[];
  readonly troubles: readonly string[];
}

/** More bytes than a sheet of values has; who reads files need not read larger ones. */
export const sizeLimit = 16 * 1024 * 1024;
export const tooLarge: SourceReading = { rows: [], troubles: ['超过 16 MB，不像是数据表。请只留要核对的指标，另存一份'] };

/**
 * Reads a CSV, XLSX or XLS as a person would. Total: whatever the bytes are, the result is rows or a line that says what is wrong and what to do.
 * This folder holds the library that reads spreadsheets; it is a bundle of its own and loaded only where settings name a source.
 */
export function readSource(file: string, bytes: Uint8Array): SourceReading {
  if (bytes.length > sizeLimit) return tooLarge;
  const grids = gridsOf(bytes);
  if ('trouble' in grids) return { rows: [], troubles: [grids.trouble] };
  const rows = grids.flatMap((grid) => rowsOf(grid, file));
  const unread = grids.flatMap(unreadOf);
  return { rows, troubles: rows.length > 0 ? unread : [...unread, NO_HEADER] };
}

function unreadOf({ name, uncounted = [], cut }: Grid): string[] {
  const sheet = name === undefined ? '' : `工作表“${name}”`;
  return [
    ...(uncounted.length > 0 ? [`${sheet}${uncounted[0]} 等 ${uncounted.length} 个单元格的公式还没有算出值。请用 Excel 或 WPS 打开，保存一次`] : []),
    ...(cut ? [`${sheet}只读了前 ${mostRows} 行`] : []),
  ];
}

const NO_HEADER = '没有读出官方数。表头里应有“指标”和“数值”（或者时间），“单位”“时间”“别名”可有可无';
