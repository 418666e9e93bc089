import type { Span } from '../../text/span';
import { isExact } from '../reported';
import type { Tally } from './claim';
import type { Mention, Reading } from './mention';

/** 甲镇、乙镇、丙乡共3个乡镇 · 甲公司、乙公司等4家企业. */
export function readTallies(reading: Reading): Tally[] {
  const claims: Tally[] = [];
  for (const count of reading.mentions) {
    const claim = tallyAt(reading, count);
    if (claim !== undefined) claims.push(claim);
  }
  return claims;
}

function tallyAt({ text, mentions }: Reading, count: Mention): Tally | undefined {
  const { quantity } = count;
  if (!isExact(quantity) || quantity.hedge !== 'stated' || quantity.upTo !== undefined) return undefined;
  const link = linkBefore(text, count);
  if (link === undefined) return undefined;
  const previous = mentions[count.index - 1];
  const names = namesBefore(text, link.start, previous !== undefined && previous.bracket === count.bracket ? previous.end : 0);
  if (names === undefined) return undefined;
  const stated = quantity.mantissa * 10 ** quantity.exponent;
  const items = fitting(names, stated);
  if (items.length < 2) return undefined;
  // Without 等 or 共 only an equal number shows that the list is what is counted.
  if (link.kind === 'bare' && (items.length < 3 || items.length !== stated)) return undefined;
  const exempt = link.kind === 'bare' ? undefined : doubt(text, count, items, stated, link.kind);
  return {
    kind: 'tally', span: { start: items[0]!.start, end: count.end }, binding: link.kind === 'bare' ? 'near' : 'explicit',
    ...(exempt && { exempt }), count: quantity, items, partial: link.kind === 'such',
  };
}

interface Link {
  /** 等 · 共 · nothing */
  readonly kind: 'such' | 'all' | 'bare';
  readonly start: number;
}

function linkBefore(text: string, { start: at, lead }: Mention): Link | undefined {
  const last = text[at - 1];
  if (last === '等') return { kind: 'such', start: at - 1 };
  if (last === '共') return { kind: 'all', start: text[at - 2] === '一' || text[at - 2] === '总' ? at - 2 : at - 1 };
  return last !== undefined && at - lead < 20 && text[lead - 1] === '、' && HAN.test(last) ? { kind: 'bare', start: at } : undefined;
}
const HAN = /[\u4e00-\u9fff）”》]/;

interface Names {
  /** The items as the 、 alone divide them. */
  readonly items: readonly Span[];
  /** Places where an item may end although no 、 stands there: after a bracket, before 和 in the last item. */
  readonly optional: readonly { at: number; length: number; usual: boolean }[];
}

/** Reads a list backwards from where it ends; brackets and quotes are passed over whole. */
function namesBefore(text: string, end: number, from: number): Names | undefined {
  const items: Span[] = [];
  const optional: { at: number; length: number; usual: boolean }[] = [];
  let itemEnd = end;
  let at = end - 1;
  const least = Math.max(from, end - 300);
  for (; at >= least; at--) {
    const character = text[at]!;
    const opener = OPENERS[character];
    if (opener !== undefined) {
      const glued = character === '）' && at + 1 < itemEnd && !'和与及或、'.includes(text[at + 1]!);
      if (glued) optional.push({ at: at + 1, length: 0, usual: false });
      at = least + text.slice(least, at).lastIndexOf(opener);
      if (at < least) return undefined;
    } else if (character === '、') {
      items.unshift({ start: at + 1, end: itemEnd });
      itemEnd = at;
    } else if (STOPS.includes(character)) {
      break;
    } else if (items.length === 0 && (character === '和' || character === '与' || character === '及') && at < end - 2) {
      const double = text[at - 1] === '以' && character === '及';
      const start = double ? at - 1 : at;
      // 东河村和西河村: both halves end alike, so they are two names.
      if (text[start - 1] === text[end - 1] && start - 1 > least && HAN.test(text[start - 1]!)) {
        items.unshift({ start: at + 1, end: itemEnd });
        itemEnd = start;
        at = start;
      } else {
        optional.push({ at: start, length: double ? 2 : 1, usual: character === '和' || double });
      }
    }
  }
  items.unshift({ start: Math.max(at + 1, least), end: itemEnd });
  if (items.some((item) => item.end - item.start < 1)) return undefined;
  return { items, optional };
}
const OPENERS: Readonly<Record<string, string>> = { '）': '（', '”': '“', '》': '《', '〕': '〔', '】': '【', '’': '‘' };
const STOPS = '，。；：！？（“《〔【\n';

/** Divides the list so that it agrees with the count where it may; where it may not, as it would usually be read. */
function fitting({ items, optional }: Names, stated: number): readonly Span[] {
  const usual = optional.filter((place) => place.usual && items.length > 1).slice(0, 1);
  const least = items.length;
  const most = least + optional.length;
  if (least + usual.length === stated || (stated > most) || stated < least) return divide(items, stated < least ? [] : usual);
  return divide(items, optional.slice(0, stated - least));
}

function divide(items: readonly Span[], places: readonly { at: number; length: number }[]): readonly Span[] {
  let result = [...items];
  for (const { at, length } of places) {
    result = result.flatMap(({ start, end }) =>
      (start < at && at + length < end ? [{ start, end: at }, { start: at + length, end }] : [{ start, end }]));
  }
  return result;
}

/** Why a difference would prove nothing. */
function doubt(text: string, count: Mention, items: readonly Span[], stated: number, kind: Link['kind']): string | undefined {
  if (items.length === stated) return undefined;
  // 培训、讲座、观摩等2次: what is counted is how often, not what.
  if (OCCASIONS.test(count.quantity.unit?.name ?? '')) return '所数的是次数或种类，不是名单中的各项';
  const after = text.slice(count.end, count.end + 16);
  if (/^[^，。；]{0,14}[、和及与][^，。；]{0,3}\d/.test(after)) return '后面还有数量，名单由几个数量合计';
  if (kind === 'all') {
    const noun = (count.quantity.unit?.name.slice(1) ?? '') + (/^的?([\u4e00-\u9fff]{1,4})/.exec(after)?.[1] ?? '');
    const endings = items.filter((item) => noun.includes(text[item.end - 1]!)).length;
    if (endings * 2 < items.length) return '所数的不一定是名单中的各项';
    if (items.length < stated && text[items[0]!.start - 1] === '，') return '名单可能不止于此';
  }
  return undefined;
}
const OCCASIONS = /^(?:次|场|批|期|轮|届|遍|类|种|套|份|组|波)/;
