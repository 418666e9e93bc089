import { codeAt, codeOf, oneOf } from '../../text/characters';
import type { Span } from '../../text/span';
import { isExact } from '../reported';
import type { Tally } from './claim';
import type { Mention, Reading } from './mention';
import { signs } from './signs';

/** 甲镇、乙镇、丙乡共3个乡镇 · 甲公司、乙公司等4家企业. */
export function readTallies(reading: Reading): Tally[] {
  const claims: Tally[] = [];
  const apart = (reading.signs & APART) !== 0;
  for (let i = 0; i < reading.mentions.length; i++) {
    const count = reading.mentions[i]!;
    const { quantity } = count;
    if (!isExact(quantity) || quantity.hedge !== 'stated' || quantity.upTo !== undefined) continue;
    const claim = tallyAt(reading, count) ?? (apart ? listedBehind(reading, count) : undefined);
    if (claim !== undefined) claims.push(claim);
  }
  return claims;
}
const APART = signs('apart');

function tallyAt({ text, mentions }: Reading, count: Mention): Tally | undefined {
  const { quantity } = count;
  const link = linkBefore(text, count);
  if (link === undefined) return undefined;
  const previous = mentions[count.index - 1];
  const names = namesBefore(text, link.start, previous !== undefined && previous.bracket === count.bracket ? previous.end : 0);
  if (names === undefined) return undefined;
  const stated = quantity.mantissa * 10 ** quantity.exponent;
  const items = fitting(names, stated);
  if (items.length < 2) return undefined;
  // Without 等 or 共 only an equal number shows that the list is what is counted.
  if (link.kind === 'bare' && (items.length < 3 || (items.length !== stated && !areSuch(text, count, items)))) return undefined;
  const exempt = link.kind === 'bare' ? undefined : doubt(text, count, items, stated, link.kind);
  return {
    kind: 'tally', span: { start: items[0]!.start, end: count.end }, binding: link.kind === 'bare' ? 'near' : 'explicit',
    ...(exempt && { exempt }), count: quantity, items, partial: link.kind === 'such',
  };
}

/** 甲镇、乙镇、丙镇4个镇, 健康财政、安全财政、发展财政5个方面: the names end in the noun that is counted, or all alike before 方面. */
function areSuch(text: string, count: Mention, items: readonly Span[]): boolean {
  const noun = text[count.end] ?? '';
  if (PLACES.includes(noun) && !PLACE_GOES_ON.includes(text[count.end + 1] ?? '')) return items.every(({ end }) => text[end - 1] === noun);
  const ending = text.slice(items[0]!.end - 2, items[0]!.end);
  return /^(?:方面|领域|环节|层面|维度)/.test(text.slice(count.end, count.end + 2)) && items.every(({ start, end }) => end - start > 2 && text.slice(end - 2, end) === ending);
}
const PLACES = '村镇乡县区市局';
/** 12个村民小组, 5个县直单位: another noun. */
const PLACE_GOES_ON = '民级组小委干集属直域政办街村支镇区域场';

/** 三个镇分别是甲镇、乙镇和丙镇: the names behind the count. */
function listedBehind({ text, mentions }: Reading, count: Mention): Tally | undefined {
  const { quantity } = count;
  if (OCCASIONS.test(quantity.unit?.name ?? '')) return undefined;
  const opens = BEHIND.exec(text.slice(count.end, count.end + 24));
  if (opens === null) return undefined;
  const start = count.end + opens[0].length;
  const length = LIST_END.exec(text.slice(start, start + 300))![0].length;
  const next = mentions[count.index + 1];
  // A list that goes on after ， or holds figures is no plain list of names.
  if (!'。；'.includes(text[start + length] ?? '。') || (next !== undefined && next.start < start + length) || /\d|等/.test(text.slice(start, start + length))) return undefined;
  const names = namesBefore(text, start + length, start);
  if (names === undefined) return undefined;
  const stated = quantity.mantissa * 10 ** quantity.exponent;
  const items = fitting(names, stated);
  // 全县46个村分别是省级示范村、市级示范村: kinds, no list of all.
  if (items.length < 2 || Math.abs(items.length - stated) > 3 || items.some((item) => item.end - item.start > 20)) return undefined;
  return { kind: 'tally', span: { start: count.start, end: start + length }, binding: 'explicit', count: quantity, items, partial: false };
}
const BEHIND = /^[^，。；：、（）\d]{0,10}(?:，)?分别[是为：]：?/;
const LIST_END = /^[^，。；：！？\n]*/;

interface Link {
  /** 等 · 共 · nothing */
  readonly kind: 'such' | 'all' | 'bare';
  readonly start: number;
}

function linkBefore(text: string, { start: at, lead }: Mention): Link | undefined {
  const last = codeAt(text, at - 1);
  if (last === SUCH) return { kind: 'such', start: at - 1 };
  if (last === IN_ALL) return { kind: 'all', start: text[at - 2] === '一' || text[at - 2] === '总' ? at - 2 : at - 1 };
  return at - lead < 20 && codeAt(text, lead - 1) === PAUSE && HAN.test(text[at - 1]!) ? { kind: 'bare', start: at } : undefined;
}
const SUCH = codeOf('等');
const IN_ALL = codeOf('共');
const PAUSE = codeOf('、');
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
    if (!dividesNames(text, at)) continue; // nearly every character of a name
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
const dividesNames = oneOf(`${Object.keys(OPENERS).join('')}、和与及${STOPS}`);

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
