import type { Balance, Sum } from '../claim';
import { alike, isAmount, type Mention, type Reading } from '../mention';

/**
 * What was counted twice: 水资源总量19.7亿立方米，其中地表水12.8亿立方米、地下水13.6亿立方米，两者重复计算量6.7亿立方米 is taken away once,
 * and 地下水与地表水不重复量1.1亿立方米 is what the second adds to the first.
 */
export function readOverlaps(reading: Reading): (Sum | Balance)[] {
  const claims: (Sum | Balance)[] = [];
  for (const overlap of reading.mentions) {
    const words = reading.text.slice(Math.max(overlap.lead, overlap.start - 16), overlap.start);
    if (!isAmount(overlap) || !TWICE.test(words)) continue;
    const [second, first, total] = before(reading, overlap);
    if (total === undefined || !isTotal(reading, total) || [first!, second!].some((part) => part.sentence !== overlap.sentence || isTotal(reading, part))) continue;
    const span = { start: total.start, end: overlap.end };
    if (!words.includes('不')) {
      claims.push({ kind: 'balance', span, binding: 'near', incomings: [first!.quantity, second!.quantity], outgoings: [overlap.quantity], balance: total.quantity });
    } else if (named(reading, first!).includes('地表') && named(reading, second!).includes('地下')) {
      claims.push({ kind: 'sum', span, binding: 'near', total: total.quantity, parts: [first!.quantity, overlap.quantity], closed: true });
    }
  }
  return claims;
}
const TWICE = /重复(?:计算)?(?:水?量|部分|水资源量?|数)?(?:为|约)?$/;

/** The three amounts of the kind before it, the nearest first, no further back than the sentence before. */
function before({ mentions }: Reading, overlap: Mention): Mention[] {
  const found: Mention[] = [];
  for (let i = overlap.index - 1; i >= Math.max(0, overlap.index - FARTHEST) && found.length < 3; i--) {
    const mention = mentions[i]!;
    if (mention.sentence < overlap.sentence - 1) break;
    if (isAmount(mention) && alike(mention.quantity, overlap.quantity)) found.push(mention);
  }
  return found;
}
const FARTHEST = 12;

const isTotal = (reading: Reading, mention: Mention): boolean => TOTAL.test(named(reading, mention));
const TOTAL = /总[量数额]|合计|共/;
const named = ({ text }: Reading, { lead, start }: Mention): string => text.slice(Math.max(lead, start - 16), start);
