import type { Sum } from '../claims/claim';
import type { Quantity } from '../quantity';
import { valueOf } from '../reported';

/** Whether the parts of a list that need not be complete are more than their whole. */
export const exceeds = ({ total, parts, closed }: Sum): boolean =>
  !closed && parts.reduce((sum, part) => sum.add(valueOf(part)), valueOf(total).sub(valueOf(total))).compare(valueOf(total)) > 0;

/** 申请15件，其中延期1件，公开10件，不予公开3件，其他2件: where all the others make the total, the first or the last may tell the same things by another mark. */
export function crossingPart(claim: Sum): Quantity | undefined {
  const { total, parts } = claim;
  if (parts.length < 4 || total.unit?.whole !== true || !exceeds(claim)) return undefined;
  const excess = parts.reduce((sum, part) => sum.add(valueOf(part)), valueOf(total).neg());
  const found = [parts[0]!, parts[parts.length - 1]!].filter((part) => valueOf(part).equals(excess));
  return found.length === 1 ? found[0] : undefined;
}
