import { alike, isAmount, type Mention, type Reading } from './mention';
import { countOtherThings, countSameThings } from './things';

/** 39个县直单位中有18个, 158个行政村中共有贫困村103个. */
export function hasAmong(reading: Reading, whole: Mention, part: Mention): boolean {
  if (part.start - whole.end > 24 || whole.quantity.unit?.whole !== true) return false;
  if (whole.segment !== part.segment || whole.bracket !== part.bracket) return false;
  if (!isAmount(whole) || !isAmount(part) || !alike(whole.quantity, part.quantity)) return false;
  const between = reading.text.slice(whole.end, part.start);
  if (!between.includes('有')) return WITHOUT.test(between) && countSameThings(reading, whole, part);
  if (countOtherThings(reading, whole, part)) return false;
  if (AMONG.test(between)) return true;
  // Of 12个乡镇和31个县直单位有30个 the whole is both together.
  return HAS.test(between) && !'和与及、'.includes(reading.text[whole.start - 1] ?? '，') && !/[和与及、]/.test(between);
}
const AMONG = /^[^，。；、]{0,14}中，?[^，。；、]{0,3}有[^，。；、]{0,8}$/;
/** 12个村中，15个村: without 有 only where the noun is said again. */
const WITHOUT = /^[^，。；、]{1,10}中，?(?:已|仅|只|共)?$/;
const HAS = /^[^，。；、]{1,12}(?<![共拥占现具所])有$/;
