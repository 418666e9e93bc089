import type { Quantity } from '../../quantity';
import { boundsOf } from '../../reported';
import type { Sum } from '../claim';
import { alike, isAmount, visibleFrom, type Mention, type Reading } from '../mention';
import { isEarlier } from '../standing';

/** 21个乡镇中，完成任务的15个，占71.4%；未完成任务的6个: those that did and those that did not are all there are. */
export function readContraries(reading: Reading, left: ReadonlySet<Quantity>): Sum[] {
  const claims: Sum[] = [];
  const { text, mentions } = reading;
  for (const not of mentions) {
    if (not.index < 2 || not.quantity.unit?.whole !== true || !isAmount(not) || left.has(not.quantity)) continue;
    const did = UNDONE.exec(text.slice(Math.max(not.clause, not.start - 20), not.start))?.[1];
    if (did === undefined) continue;
    const done = amountBefore(reading, not, not);
    if (done === undefined || !DONE(did).test(text.slice(Math.max(done.clause, done.start - 20), done.start))) continue;
    const whole = wholeOf(reading, done, not, did);
    if (whole === undefined || /其中|分为/.test(text.slice(whole.end, done.start))) continue;
    claims.push({
      kind: 'sum', span: { start: whole.start, end: not.end }, binding: 'near', total: whole.quantity, parts: [done.quantity, not.quantity], closed: true,
    });
  }
  return claims;
}
/** 尚未开工的, 没有完成任务的有. */
const UNDONE = /^(?:目前|其中|现|有|尚|还|仍|暂|[，、])*(?:未|没有)能?(?:按期|按时)?([\u4e00-\u9fff]{2,6}?)的?(?:还|仍|尚)?(?:有|为|共)?$/;
/** 已开工, 完成任务的, and nothing else said of them. */
const DONE = (did: string): RegExp => new RegExp(`^(?:目前|其中|现|已经?|有|共|按期|按时|实际|累计|全面)*${did}的?(?:有|为|共)?$`);

/** The amount of the kind right before, rates left aside. */
function amountBefore({ mentions }: Reading, at: Mention, like: Mention): Mention | undefined {
  for (let i = at.index - 1; i >= Math.max(0, at.index - 4); i--) {
    const it = mentions[i]!;
    if (it.sentence !== like.sentence || it.depth !== like.depth) return undefined;
    if (isAmount(it)) return alike(it.quantity, like.quantity) ? it : undefined;
  }
  return undefined;
}

/** What stands right before those that did, unless something earlier is just the two together. */
function wholeOf(reading: Reading, done: Mention, not: Mention, did: string): Mention | undefined {
  const { text, mentions } = reading;
  const sum = boundsOf(done.quantity).lo + boundsOf(not.quantity).lo;
  const wholes = mentions.slice(Math.max(0, done.index - 8), done.index).reverse().filter((it) =>
    isAmount(it) && alike(it.quantity, done.quantity) && visibleFrom(it, not) && it.sentence === done.sentence && !isEarlier(reading, it));
  const [nearest] = wholes;
  if (nearest === undefined || wholes.some((it) => boundsOf(it.quantity).lo === sum)) return wholes.find((it) => boundsOf(it.quantity).lo === sum);
  const words = text.slice(Math.max(nearest.clause, nearest.start - 12), nearest.start);
  return nearest.index === done.index - 1 && boundsOf(nearest.quantity).lo > boundsOf(done.quantity).lo && !words.includes(did) && !/新增|[比较]/.test(words) ? nearest : undefined;
}
