import { alike, isAmount, type Mention, type Reading } from '../mention';
import { countOtherThings, countSameThings } from '../things';

/** 39个县直单位中有18个, 158个行政村中共有贫困村103个. */
export function hasAmong(reading: Reading, whole: Mention, part: Mention): boolean {
  if (part.start - whole.end > FARTHEST || whole.quantity.unit?.whole !== true) return false;
  if (whole.segment !== part.segment || whole.bracket !== part.bracket) return false;
  if (!isAmount(whole) || !isAmount(part) || !alike(whole.quantity, part.quantity)) return false;
  const between = reading.text.slice(whole.end, part.start);
  if (isAmongNamed(reading.text, between, part)) return true;
  if (part.start - whole.end > 24) return false;
  if (!between.includes('有')) return WITHOUT.test(between) && (SAID.test(reading.text.slice(part.end, part.end + 3)) || countSameThings(reading, between, part));
  if (countOtherThings(reading, whole, part)) return false;
  if (AMONG.test(between)) return true;
  // Of 12个乡镇和31个县直单位有30个 the whole is both together.
  return HAS.test(between) && !'和与及、'.includes(reading.text[whole.start - 1] ?? '，') && !/[和与及、]/.test(between);
}
/** 从内生动力看，62户贫困户中有40户缺劳力: a whole that is told again, and no part of what was told before. */
export const opensAmong = ({ text }: Reading, { end }: Mention): boolean => TOLD_AGAIN.test(text.slice(end, end + 12));
const TOLD_AGAIN = /^[^，。；、（）\d]{1,10}中，?[已共仅只]?有/;

/** 46项指标中，办结率、满意率等与质量有关的12项指标: the noun of the whole is said again. */
function isAmongNamed(text: string, between: string, part: Mention): boolean {
  const noun = /^[\u4e00-\u9fff]{0,4}?([\u4e00-\u9fff]{2})中，/.exec(between)?.[1];
  return noun !== undefined && !/[。；（）]|其余|另/.test(between) && text.startsWith(noun, part.end);
}
const FARTHEST = 100;
/** 26个属于边境乡镇: what the part is follows its figure. */
const SAID = /^(?:属|[为是被](?!期)|已[经被]?|获|位[居于]|列入|[纳进]入)/;

const AMONG = /^[^，。；、]{0,14}中，?[^，。；、]{0,3}有[^，。；、]{0,8}$/;
/** 12个村中，15个村: without 有 only where the noun is said again. */
const WITHOUT = /^[^，。；、其]{1,14}中，?(?:已|仅|只|共)?$/;
const HAS = /^[^，。；、]{1,12}(?<![共拥占现具所])有$/;

/** 28所（含4所 */
const HELD = /^[\u4e00-\u9fff]{0,4}（(?:含|包括|内含)$/;
/** 225个贫困村（深度贫困村118个）. */
const NAMED = /^([\u4e00-\u9fff]{1,6})（([\u4e00-\u9fff]{2,9})$/;

/** 9个行政村（4个贫困村）: what stands in the bracket is a kind of what stands before it. */
export function isKindInBracket({ text }: Reading, whole: Mention, part: Mention): boolean {
  if (part.bracket < whole.end || part.start - whole.end > 14 || !alike(whole.quantity, part.quantity)) return false;
  const between = text.slice(whole.end, part.start);
  if (HELD.test(between)) return true;
  const named = NAMED.exec(between);
  if (named !== null && named[2]!.endsWith(named[1]!) && named[2]!.length > named[1]!.length && text[part.end] === '）') return true;
  const noun = BEFORE_BRACKET.exec(between)?.[1];
  return noun !== undefined && KIND.exec(text.slice(part.end, part.end + 10))?.[1] === noun;
}
const BEFORE_BRACKET = /^(?!自然)[\u4e00-\u9fff]{0,6}(村|乡|镇|社区|学校|企业|项目|小区|医院|单位)（(?:其中|含)?$/;
const KIND = /^(?:贫困|深度贫困|脱贫|重点|示范|薄弱|边境|试点|民族|省级|市级|县级|国有|公办|民办|民营|规模以上|在建|续建|新建)(村|乡|镇|社区|学校|企业|项目|小区|医院|单位)/;
