import type { Group } from './rule';
import type { Level } from './settings';

/** What a writer reads: must be wrong, very probably wrong, to look at. */
export const levelNames: Readonly<Record<Level, string>> = { error: '必错', warning: '疑错', information: '提示', off: '不检查' };

export const groupNames: Readonly<Record<Group, string>> = {
  structure: '结构层次', parallelism: '排比句式', figures: '数据勾稽', dates: '日期时间', punctuation: '标点符号', numerals: '数字用法', wording: '字词', format: '格式',
};
