import type { Quantity } from './quantity';
import { boundsOf } from './reported';
import type { Sheet } from './sheet';

/** Rows after 其中 that are larger than every row above they may be part of. What may be negative, averages and rates are left out. */
export function amongMisfits({ lines, columns }: Sheet): Larger[] {
  if (columns.some(({ name }) => name.endsWith('单位') && name.length < 5)) return [];
  return lines.flatMap((line, k) => {
    const above = line.kind === 'among' ? lines.slice(0, k).filter(({ kind }) => kind !== 'among') : [];
    const parent = above.at(-1);
    if (parent === undefined || NO_PARTS.test(line.label + parent.label)) return [];
    return columns.flatMap(({ name, isNumeric, isRate }, c) => {
      const [part, whole] = [line.figures[c], parent.figures[c]];
      if (!isNumeric || isRate || NO_PARTS.test(name) || part === undefined || whole === undefined) return [];
      // 其中 may go back to the total, over the rows between.
      const isLarger = above.every(({ figures }) => figures[c] === undefined || boundsOf(part).lo > boundsOf(figures[c]).hi);
      return isLarger && boundsOf(whole).lo >= 0 ? [{ part, whole, row: line.label, of: parent.label }] : [];
    });
  });
}
interface Larger { readonly part: Quantity; readonly whole: Quantity; readonly row: string; readonly of: string }
const NO_PARTS = /利润|净|差|结余|结存|余额|增[减加长速幅]|盈|均|率|比|指数|价|工资|每/;
