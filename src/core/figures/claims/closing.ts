import { boundsOf } from '../reported';
import type { Mention } from './mention';

/*
 * A list after 其中 need not be complete. Two things make it so although no 其余 closes it.
 */

/** 向省财政厅和省发改委争取资金72511万元，其中省财政厅25439万元、省发改委47072万元: the words before the whole name just these parts. */
export function closesAsNamed(text: string, whole: Mention, parts: readonly Mention[]): boolean {
  const words = text.slice(whole.clause, whole.start);
  const joined = JOINED.exec(words)?.[1];
  if (joined === undefined || joined.split(JOINT).length !== parts.length) return false;
  return parts.every(({ lead, start }) => {
    const name = text.slice(lead, start);
    for (let length = Math.min(name.length, 8); length >= 2; length--) if (joined.includes(name.slice(0, length))) return length > 2 || name.length < 4;
    return false;
  });
}
const JOINED = /[向从由对]([^，。；：（）]{4,40})(?:共|争取|争得|到位|筹集|提供|安排|投入|下达|完成|划拨)/;
const JOINT = /[、和与及]/;

/** …，其他收入16164万元。: a list that ends with what is left over and comes close to the whole. */
export function closesWithOthers(text: string, whole: Mention, parts: readonly Mention[]): boolean {
  const last = parts[parts.length - 1]!;
  if (parts.length < 3 || !OTHERS.test(text.slice(last.lead, last.start)) || /^[、，]?等/.test(text.slice(last.end, last.end + 2))) return false;
  let least = 0;
  for (const { quantity } of parts) least += boundsOf(quantity).lo;
  return least > boundsOf(whole.quantity).lo * 0.9;
}
const OTHERS = /^其[他它]/;
