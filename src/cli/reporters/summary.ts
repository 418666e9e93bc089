import { levelNames } from '../../core';
import type { Totals } from './reporter';

/** The last line of a check. */
export function summaryOf(totals: Totals): string {
  const { files, characters, error, warning, information, ignored, fixed, fixable } = totals;
  const more = [
    fixed > 0 ? `已改正 ${fixed} 处` : '',
    ignored > 0 ? `另有 ${ignored} 处按设置不再提示` : '',
    fixable > 0 ? `其中 ${fixable} 处加 --fix 可以自动改正` : '',
  ].filter(Boolean).map((it) => `；${it}`).join('');
  const counts = `${levelNames.error} ${error} 处，${levelNames.warning} ${warning} 处，${levelNames.information} ${information} 处`;
  return `共检查 ${files} 个文件、${grouped(characters)} 字：${counts}${more}`;
}

const grouped = (n: number): string => String(n).replace(/\B(?=(?:\d{3})+$)/gu, ',');
