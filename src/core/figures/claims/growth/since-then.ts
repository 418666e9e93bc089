import { fell, growthOf } from './base';
import type { Growth } from '../claim';
import { alike, isAmount, type Mention, type Reading } from '../mention';
import { isBaseOfRate, isEarlier } from '../standing';
import { sinceWhen } from '../words';

/**
 * 发生事故136起，死亡48人；与去年同期相比，起数减少24起，下降15%，死亡人数减少4人，下降7.7%: what is compared is named again before each change, and stands in
 * the half of a sentence before.
 */
export function readSinceThen(reading: Reading, used: ReadonlySet<Mention>): Growth[] {
  const claims: Growth[] = [];
  const { text, mentions } = reading;
  let opened: { readonly from: number; readonly to: number } | undefined;
  let end = -1;
  for (const change of mentions) {
    if (change.role !== 'change' || change.each) continue;
    const rate = mentions[change.index + 1];
    if (rate === undefined || change.clause !== end + 1) opened = COMPARED.test(text.slice(Math.max(0, change.clause - LONGEST), change.clause)) ? before(reading, change) : undefined;
    const name = opened && NAME.exec(text.slice(change.clause, change.cue))?.[1];
    if (opened === undefined || name === undefined || rate?.role !== 'growth' || used.has(rate) || rate.each) continue;
    if (rate.clause !== change.end + 1 || rate.segment !== change.segment || fell(rate) !== fell(change) || sinceWhen(text.slice(rate.lead, rate.cue)) !== '') continue;
    end = rate.end;
    const now = mentions.slice(opened.from, opened.to).filter((it) => isAmount(it) && alike(it.quantity, change.quantity) && it.depth === change.depth && !it.each
      && !isEarlier(reading, it) && !isBaseOfRate(reading, it) && text.slice(Math.max(it.clause, it.start - LONGEST), it.start).includes(name));
    if (now.length === 1) claims.push(growthOf(reading, { now: now[0]!, change, rate }, { falling: change.falling, binding: 'near' }));
  }
  return claims;
}

/** The figures of the half of a sentence before the comparison. */
function before({ mentions, text }: Reading, change: Mention): { readonly from: number; readonly to: number } | undefined {
  const last = mentions[change.index - 1];
  // What is compared must end right before 与去年同期相比.
  if (last === undefined || !OPENS.test(text.slice(last.end, change.clause))) return undefined;
  let from = last.index;
  while (from > 0 && last.index - from < FARTHEST && mentions[from - 1]!.segment === last.segment) from--;
  return { from, to: change.index };
}
const LONGEST = 24;
/** How many figures back what is compared is looked for. */
const FARTHEST = 16;
const COMPARED = /(?:[与同和跟比较](?:上年|去年|\d{4}年)[^，。；]{0,8}相?比(?:较)?|同比)，$/;
const OPENS = /^(?:（[^（）]{0,20}）)?[，；。](?:[^，。；]{0,16}相?比(?:较)?|同比)，$/;
/** 起数, 事故起数, 死亡人数: what names the thing without its unit; nothing is left where there is but one. */
const NAME = /^(?:事故|案件)?([\u4e00-\u9fff]{0,8}?)(?:[起件人户宗次家]|件次|人次)?(?:数|数量|总量)?$/;
