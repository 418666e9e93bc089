import { boundsOf } from '../../reported';
import type { Restated } from '../claim';
import type { Reading } from '../mention';

/** 合格率为72%，近九成: a percentage said again in tenths. 近 and 超 on the wrong side of the right tenth are no arithmetic and belong to approx-precise. */
export function readRestated({ text, mentions }: Reading): Restated[] {
  const claims: Restated[] = [];
  for (const tenths of mentions) {
    if (tenths.quantity.unit?.name !== '成' || tenths.index === 0) continue;
    const rate = mentions[tenths.index - 1]!;
    if (rate.quantity.unit?.name !== '%' || rate.segment !== tenths.segment || rate.bracket !== tenths.bracket && tenths.bracket !== rate.end) continue;
    if (!AGAIN.test(text.slice(rate.end, tenths.start)) || !ENDS.test(text.slice(tenths.end, tenths.end + 3))) continue;
    const [value, mark] = [boundsOf(rate.quantity), boundsOf(tenths.quantity)];
    const { hedge } = tenths.quantity;
    if ((hedge === 'nearly' && value.lo > mark.hi) || (hedge === 'over' && value.hi < mark.lo)) continue;
    claims.push({ kind: 'restated', span: { start: rate.start, end: tenths.end }, binding: 'explicit', rate: rate.quantity, tenths: tenths.quantity });
  }
  return claims;
}
const AGAIN = /^[，（、](?:已|即|也就是|相当于|达到|达|为|占|约为)?(?:大约|约|近|将近|接近|超|超过|超出|逾|突破|不足|不到|了){0,2}$/;
const ENDS = /^(?:左右|以上|以下|多)?(?:[，。；）]|$)/;
