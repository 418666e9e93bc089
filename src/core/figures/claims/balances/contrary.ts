import type { Quantity } from '../../quantity';
import { boundsOf } from '../../reported';
import { areParts } from '../sums/bracketed';
import type { Sum } from '../claim';
import { isAmount, type Mention, type Reading } from '../mention';
import { amountsBefore } from './remaining';

/** 21个乡镇中，完成任务的15个，占71.4%；未完成任务的6个: those that did and those that did not are all there are. */
export function readContraries(reading: Reading, left: ReadonlySet<Quantity>): Sum[] {
  const claims: Sum[] = [];
  const { text, mentions } = reading;
  for (const not of mentions) {
    if (not.index < 2 || !isAmount(not) || left.has(not.quantity)) continue;
    const did = UNDONE.exec(text.slice(Math.max(not.clause, not.start - 20), not.start))?.[1];
    if (did === undefined) continue;
    const before = amountsBefore(reading, not);
    const done = before[before.length - 1];
    if (done?.depth !== not.depth || !DONE(did).test(text.slice(Math.max(done.clause, done.start - 20), done.start))) continue;
    const whole = wholeOf(text, before.slice(0, -1), done, not, did);
    if (whole === undefined || /分为/.test(text.slice(whole.end, done.start))) continue;
    claims.push({
      kind: 'sum', span: { start: whole.start, end: not.end }, binding: 'near', total: whole.quantity, parts: [done.quantity, not.quantity], closed: true,
    });
  }
  return claims;
}
/** 尚未开工的, 没有完成任务的有. */
const UNDONE = /^(?:目前|其中|现|有|尚|还|仍|暂|[，、])*(?:未|没有|不(?=合格|达标|满意))能?(?:按期|按时)?([\u4e00-\u9fff]{2,6}?)的?(?:还|仍|尚)?(?:有|为|共)?$/;
/** 已开工, 完成任务的, and nothing else said of them. */
const DONE = (did: string): RegExp => new RegExp(`^(?:目前|其中|现|已经?|有|共|按期|按时|实际|累计|全面)*${did}的?(?:有|为|共)?$`);

/** What stands right before those that did, unless something earlier is just the two together. */
function wholeOf(text: string, before: readonly Mention[], done: Mention, not: Mention, did: string): Mention | undefined {
  const together = before.findLast((it) => areParts(it, [done, not]));
  const nearest = before[before.length - 1];
  if (nearest === undefined || together !== undefined) return together;
  const words = text.slice(Math.max(nearest.clause, nearest.start - 12), nearest.start);
  return nearest.index === done.index - 1 && boundsOf(nearest.quantity).lo > boundsOf(done.quantity).lo && !words.includes(did) ? nearest : undefined;
}
