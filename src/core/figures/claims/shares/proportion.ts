import { segmentStart } from '../../../text/sentence';
import type { Quantity } from '../../quantity';
import { boundsOf } from '../../reported';
import type { Proportion } from '../claim';
import { alike, isAmount, mentionFrom, type Mention, type Reading } from '../mention';

/** 男女比例为2.1∶1，男性84人、女性40人 · 财政与社会资本按3∶7出资，财政占30% · 按1∶1配套，省级补助200万元，县级配套200万元. */
export function readProportions(reading: Reading, quantities: readonly Quantity[]): Proportion[] {
  const claims: Proportion[] = [];
  for (let i = 0; i + 1 < quantities.length; i++) {
    const first = quantities[i]!;
    const second = quantities[i + 1]!;
    if (first.unit?.name !== TERM) continue;
    if (second.unit?.name !== TERM || second.span.start !== first.span.end + 1 || isTermAt(quantities[i + 2], second.span.end + 1)) {
      const from = i;
      while (isTermAt(quantities[i + 1], quantities[i]!.span.end + 1)) i++;
      const shared = sharedOut(reading, quantities.slice(from, i + 1));
      if (shared !== undefined) claims.push(shared);
      continue;
    }
    i++;
    claims.push(...claimsOf(reading, [first, second]));
  }
  return claims;
}

/** 由省、市、县按5∶3∶2分担，省级500万元、市级300万元、县级200万元: of the neighbours the first two that do not agree, as one figure wrong is one fault. */
function sharedOut({ text, mentions }: Reading, terms: readonly Quantity[]): Proportion | undefined {
  if (terms.length < 3) return undefined;
  const start = terms[0]!.span.start;
  const end = terms[terms.length - 1]!.span.end;
  const names = SEVERAL.exec(text.slice(Math.max(0, start - 40), start))?.[1]!.split(/[、和与]/);
  if (names?.length !== terms.length) return undefined;
  const own = mentions.slice(mentionFrom({ mentions }, end), mentionFrom({ mentions }, stretchEnd(text, end)));
  const amounts = names.map((name) => single(own.filter((it) => isAmount(it) && text.slice(it.lead, it.start).includes(name) && !SO_FAR.test(text.slice(it.clause, it.start)))));
  if (amounts.some((it) => it === undefined || !alike(it.quantity, amounts[0]!.quantity))) return undefined;
  const each = amounts.map((it, i) => middle(it!.quantity) / middle(terms[i]!));
  const odd = each.findIndex((unit, i) => i > 0 && Math.abs(unit / each[i - 1]! - 1) > 1e-3);
  const at = odd < 0 ? 1 : odd;
  const [a, b] = [amounts[at - 1]!, amounts[at]!];
  return {
    kind: 'proportion', span: { start, end: Math.max(a.end, b.end) }, binding: 'explicit', agreed: true,
    terms: [terms[at - 1]!, terms[at]!], amounts: [a.quantity, b.quantity],
  };
}
const middle = (quantity: Quantity): number => (boundsOf(quantity).lo + boundsOf(quantity).hi) / 2;
/** The first name begins behind 由 (7531). */
const SEVERAL = /(?:由|，|。|^)([\u4e00-\u7530\u7532-\u9fff]{1,5}(?:[、和与][\u4e00-\u9fff]{1,5}){2,3}?)(?:财政|三级)?(?:统一|分别)?按照?$/;
const TERM = '∶';
const isTermAt = (quantity: Quantity | undefined, at: number): boolean => quantity?.unit?.name === TERM && quantity.span.start === at;

function claimsOf(reading: Reading, terms: readonly [Quantity, Quantity]): Proportion[] {
  const { text, mentions } = reading;
  const start = terms[0].span.start;
  const end = terms[1].span.end;
  const from = segmentStart(text, start, REACH);
  const before = text.slice(from, start);
  // 由1.68∶1提升至2.5∶1: what was before is no part of this year's figures.
  if (EARLIER.test(before) || TO_COME.test(before)) return [];
  const agreed = AGREED.test(before);
  const own = mentions.slice(mentionFrom(reading, from), mentionFrom(reading, stretchEnd(text, end)));
  const claim = (parts: Pick<Proportion, 'amounts' | 'rate' | 'side'>, ...all: readonly Mention[]): Proportion => ({
    kind: 'proportion', span: { start: Math.min(start, ...all.map((it) => it.start)), end: Math.max(end, ...all.map((it) => it.end)) },
    binding: 'explicit', terms, agreed, ...parts,
  });
  const matched = agreed && MATCHED.test(text.slice(start, end + 8)) ? matching(text, own, terms) : undefined;
  if (matched !== undefined) return [claim({ amounts: [matched[0].quantity, matched[1].quantity] }, ...matched)];
  const names = namesOf(before);
  if (names === undefined) return [];
  const [a, b] = names.map((name) => own.filter((it) => isNamed(text, it, name, names))) as [Mention[], Mention[]];
  const shares = [a, b].flatMap((list, i) => list.filter((it) => it.role === 'share').slice(0, 1).map((rate) => claim({ rate: rate.quantity, side: i as 0 | 1 }, rate)));
  if (shares.length > 0) return shares;
  const x = single(a.filter(isAmount));
  const y = single(b.filter(isAmount));
  if (x === undefined || y === undefined || x === y || !alike(x.quantity, y.quantity)) return [];
  return [claim({ amounts: [x.quantity, y.quantity] }, x, y)];
}
const REACH = 90;
const EARLIER = /(?:[由从]|上年|去年|同期|原来?)[^，。；]{0,14}$/;
const TO_COME = /(?:力争|争取|达到|控制在|不低于|不高于|不超过|缩小到|目标)[^，。；]{0,4}$/;
const AGREED = /[按依以][^，。；]{0,8}$/;
const MATCHED = /^[^，。；]{3,7}?(?:的?比例)?(?:进行)?配套/;
const single = <T>(list: readonly T[]): T | undefined => (list.length === 1 ? list[0] : undefined);

/** 按1∶2配套，省级补助200万元，县级配套400万元: which comes first is not always said, so the order that fits better is meant. What has arrived so far is no share. */
function matching(text: string, own: readonly Mention[], [a, b]: readonly [Quantity, Quantity]): readonly [Mention, Mention] | undefined {
  const [first, second, more] = own.filter((it) => isAmount(it) && it.quantity.unit?.dimension === 'money');
  if (first === undefined || second === undefined || more !== undefined || !/配套|自筹|匹配/.test(text.slice(second.clause, second.start))) return undefined;
  if (SO_FAR.test(text.slice(Math.min(a.span.start, first.clause), second.end + 4))) return undefined;
  const [x, y, p, q] = [first.quantity, second.quantity, a, b].map((it) => Math.log(boundsOf(it).hi)) as [number, number, number, number];
  return Math.abs(x - y - p + q) <= Math.abs(y - x - p + q) ? [first, second] : [second, first];
}
const SO_FAR = /到位|已|先期|首批|其中|缺口|尚|欠|今年|本年/;

/** 财政与社会资本 → both names; 男女 → 男 and 女. */
function namesOf(before: string): readonly [string, string] | undefined {
  const pair = PAIRS.exec(before)?.[1];
  if (pair !== undefined) return [pair[0]!, pair[1]!];
  const found = TWO.exec(before);
  return found === null ? undefined : [found[1]!, found[2]!];
}
/** The pair that is compared stands right before 比. 城乡收入比 has a definition of its own. */
const PAIRS = /(男女|城乡(?![^，。；：]{0,8}收入)|师生|医护|工农)[^，。；：]{0,10}比(?:例|值)?[^，。；：]{0,8}$/;
const TWO = /([\u4e00-\u9fff]{1,6})[与和、同跟]([\u4e00-\u9fff]{1,6}?)(?:之比|的比例|比例|出资比例|分[担成享]比例)?(?:统一|均|各|暂)?(?:为|是|按照?|以)$/;

/** Whether a figure is told of one side and not of the other. 城镇 is of 城, 社会资本 of 资本. */
function isNamed(text: string, it: Mention, name: string, names: readonly [string, string]): boolean {
  const words = text.slice(it.lead, it.start);
  const other = names[0] === name ? names[1] : names[0];
  if (name === '乡' || other === '乡') return name === '乡' ? /农村|乡村/.test(words) : /城镇/.test(words);
  return words.includes(name) && !words.includes(other) && !SOME.test(words);
}

/** 男性高级职称30人: some of the men. */
const SOME = /职称|学历|以上|以下|岁|新增|增加|高级|中级|党员/;

const stretchEnd = (text: string, at: number): number => {
  const found = /[。；]/.exec(text.slice(at, at + REACH));
  return found ? at + found.index : at + REACH;
};
