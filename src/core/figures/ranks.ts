import { readNumeral } from '../numerals/numeral';
import type { Span } from '../text/span';

/** 第13位, 第五 after 排名: a place in a ranking. It is no quantity: nothing is added to it or divided by it. */
interface Place extends Span { readonly rank: number }

/** Something a text says of a place that the place itself can contradict. */
export type RankClaim =
  /** 在12个县区中排名第13位. */
  | { readonly kind: 'among'; readonly place: Place; readonly of: Span; readonly count: number }
  /** 由第8位上升到第5位. */
  | { readonly kind: 'turned'; readonly from: Place; readonly place: Place; readonly verb: Span; readonly rising: boolean }
  /** 由第8位上升到第5位，前移3位. */
  | { readonly kind: 'moved'; readonly from: Place; readonly place: Place; readonly digits: Span; readonly said: Span; readonly by: number; readonly rising: boolean }
  /** 居全市第4位，进入前三. */
  | { readonly kind: 'top'; readonly place: Place; readonly said: Span; readonly top: number };

/** Every such statement of a paragraph, in order. */
export function readRankClaims(text: string): RankClaim[] {
  const claims: RankClaim[] = [];
  let earlier: Place | undefined;
  for (let at = text.indexOf('第'); at >= 0; at = text.indexOf('第', at + 1)) {
    const place = placeAt(text, at);
    if (place === undefined) continue;
    const before = text.slice(Math.max(0, at - REACH), at);
    const among = amongOthers(before, at);
    if (among !== undefined) claims.push({ kind: 'among', place, ...among });
    if (earlier !== undefined && earlier.end <= at && at - earlier.end < 30) claims.push(...movement(text, earlier, place));
    const top = topAfter(text, place, before);
    if (top !== undefined) claims.push(top);
    earlier = place;
  }
  return claims;
}
const REACH = 40;

function placeAt(text: string, at: number): Place | undefined {
  const numeral = readNumeral(text, at + 1);
  if (numeral === undefined || numeral.exponent !== 0 || numeral.scaled || numeral.upTo !== undefined) return undefined;
  const unit = text[numeral.end];
  const named = (unit === '位' || unit === '名') && !'次额于称字'.includes(text[numeral.end + 1] ?? '，');
  if (!named && !(RANKED.test(text.slice(Math.max(0, at - 12), at)) && END.test(text.slice(numeral.end, numeral.end + 1)))) return undefined;
  return { start: at, end: numeral.end + (named ? 1 : 0), rank: numeral.mantissa };
}
const RANKED = /(?:排名|排|位列|位居|名列|居|列)[^，。；、]{0,5}$/;
const END = /^[，。；、）]?$/;

/** 在全市12个县区中排名; 在12个县区中，总量居全省 speaks of another ranking. */
function amongOthers(before: string, at: number): { readonly of: Span; readonly count: number } | undefined {
  const found = AMONG.exec(before);
  if (found === null) return undefined;
  const numeral = readNumeral(found[1]!, 0);
  const start = at - before.length + found.index;
  return numeral && numeral.exponent === 0 && numeral.upTo === undefined
    ? { of: { start, end: start + found[1]!.length + (found[2] ?? '').length + found[3]!.length }, count: numeral.mantissa } : undefined;
}
const AMONG = new RegExp([
  '((?<![\\d.第—\\-~至])\\d{1,4}|(?<![第前一二三四五六七八九十百])[二两三四五六七八九十百]{1,5})(个|家)?',
  '([^，。；、（）\\d月年天居稳排名位列全]{0,6}(?:县区|市区|县市|区县|市州|州市|地市|设区市|省区市|县|市|区|州|省|旗|盟|乡镇|镇街|镇|乡|街道|单位|部门|城市|地区|园区|开发区|企业|高校|学校))(?:（[^（）]{1,8}）)?',
  '(?:[^，。；、（）\\d全]{0,4}[中里内](?:，?[^，。；、（）\\d全省国]{0,12})?)?(?:综合|总|考核|评比|最终|成绩)?(?:排名|位居|位列|名列|排在|排|列|居|得分)*$',
].join(''));

/** 由第8位上升到第5位，前移3位. */
function movement(text: string, from: Place, place: Place): RankClaim[] {
  const lead = /[由从][^，。；]{0,20}$/.exec(text.slice(Math.max(0, from.start - 22), from.start))?.[0];
  const between = text.slice(from.end, place.start);
  const verb = /^[^，。；、]{0,6}?((?:上升|提升|提高|跃升|攀升|晋升|前移|前进|跨越|下降|下滑|后移|滑落|后退|跌落|退|降|升|跌)[到至为]?)[^，。；、]{0,12}$/.exec(between);
  if (lead === undefined || verb === null) return [];
  // 由全省第8位上升到全国第5位: two rankings.
  const [scope, other] = [lead, between].map((words) => SCOPE.exec(words)?.[1]);
  if (other !== undefined && scope !== other) return [];
  const rising = RISING.test(verb[1]!);
  const start = from.end + verb[0].indexOf(verb[1]!);
  if (place.rank === from.rank) return [];
  if (place.rank < from.rank !== rising) return [{ kind: 'turned', from, place, verb: { start, end: start + verb[1]!.length }, rising }];
  const found = MOVED.exec(text.slice(place.end, place.end + 28)) ?? undefined;
  if (found === undefined) return movedBefore(text, from, place);
  const compared = found[1] ?? '';
  if (/上月|上季|上期/.test(compared) || (/[比较]/.test(compared) && !/[上去]年|同期|\d{4}年/.test(lead))) return [];
  const at = place.end + found.index + found[0].length - found[3]!.length - found[4]!.length;
  const numeral = readNumeral(text, at);
  if (numeral === undefined || numeral.exponent !== 0 || numeral.end !== at + found[3]!.length) return [];
  const digits = { start: at, end: numeral.end };
  return [{
    kind: 'moved', from, place, digits, said: { start: at - found[2]!.length, end: digits.end + found[4]!.length }, by: numeral.mantissa, rising: RISING.test(found[2]!),
  }];
}
/** 前移3位，由第8位升至第5位. */
function movedBefore(text: string, from: Place, place: Place): RankClaim[] {
  const start = Math.max(0, from.start - REACH);
  const found = MOVED_BEFORE.exec(text.slice(start, from.start));
  const at = found === null ? 0 : start + found.index + found[1]!.length;
  const numeral = found === null ? undefined : readNumeral(text, at);
  if (found === null || numeral === undefined || numeral.exponent !== 0 || numeral.end !== at + found[2]!.length) return [];
  const said = { start: at - found[1]!.length, end: numeral.end + found[3]!.length };
  return [{ kind: 'moved', from, place, digits: { start: at, end: numeral.end }, said, by: numeral.mantissa, rising: RISING.test(found[1]!) }];
}
const SCOPE = /全([国省市州区县旗盟])/;
const RISING = /升|前|跨|进|高/;
const MOVED = new RegExp([
  '^(?:）)?[，、]?((?:[比较](?:上年|去年|上月|上季度?|上期|同期)(?:同期|末)?|同比|整体|累计|共|一年|连续)?(?:排名|位次|名次)?)',
  '((?:前移|前进|上升|提升|提高|跃升|攀升|晋升|后移|下降|下滑|后退|进|升|退|降)了?)(\\d{1,3}|[一二两三四五六七八九十]{1,3})((?:个)?(?:位次|名次|位|名))',
].join(''));

const MOVED_BEFORE = /((?:前移|前进|上升|提升|跃升|后移|下降|下滑|后退)了?)(\d{1,3}|[一二两三四五六七八九十]{1,3})((?:个)?(?:位次|名次|位|名))，[由从][^，。；\d第]{0,16}$/;

/** 第4位，进入前三: in the same ranking and as a fact. */
function topAfter(text: string, place: Place, before: string): RankClaim | undefined {
  const found = TOP.exec(text.slice(place.end, place.end + 20));
  // 由第4位, 力争: no fact of today. 第2位、第4位: which of them is meant?
  if (found === null || NOT_NOW.test(before) || /、[^，。；]{0,8}$/.test(before)) return undefined;
  const [scope, other] = [SCOPE.exec(before.slice(-14))?.[1], found[1]?.[1]];
  if (other !== undefined && other !== scope) return undefined;
  const numeral = readNumeral(found[2]!, 0);
  if (numeral === undefined || numeral.upTo !== undefined) return undefined;
  const start = place.end + found[0].search(/前/);
  return { kind: 'top', place, said: { start, end: place.end + found[0].length }, top: numeral.mantissa };
}
const NOT_NOW = /(?:由|从|力争|争取|目标|确保|此前|之前)[^，。；]{0,16}$/;
const TOP = /^[，、]?(?:成功|首次|继续|稳定|历史性|稳步|顺利)?(?:进入|跻身|迈入|挺进|迈进|位列|稳居|保持)(全[国省市州区县旗盟])?前([三五十]|二十|\d{1,2})(?:名|位|强|列|甲)?(?![\d个月季十])/;
