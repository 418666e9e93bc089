import { codeAt, codeOf } from '../../../text/characters';
import type { Span } from '../../../text/span';
import { isExact } from '../../reported';
import { areCounted, divided, ENDS_NAME, fitting, namesBefore, type Names } from '../../../structure/namelists';
import { areSuch, OCCASIONS } from './called';
import type { Tally } from '../claim';
import { listedBehind } from './listed';
import type { Mention, Reading } from '../mention';
import { readNamed } from './named';
import { signs } from '../signs';

/** 甲镇、乙镇、丙乡共3个乡镇 · 甲公司、乙公司等4家企业 · 甲镇、乙镇两镇. `numerals` are the offsets where runs of them begin. */
export function readTallies(reading: Reading, numerals: readonly number[]): readonly Tally[] {
  const named = readNamed(reading.text, numerals);
  const claims = (reading.signs & COUNTS) === 0 ? NONE : readCounts(reading);
  if (named.length === 0 || claims.length === 0) return claims.length === 0 ? named : claims;
  const counted = new Set(claims.map(({ count }) => count.span.start));
  return [...claims, ...named.filter(({ count }) => !counted.has(count.span.start))];
}
const COUNTS = signs('amount', 'change');
const NONE: readonly never[] = [];

function readCounts(reading: Reading): Tally[] {
  const claims: Tally[] = [];
  for (let i = 0; i < reading.mentions.length; i++) {
    const count = reading.mentions[i]!;
    const { quantity } = count;
    if (!isExact(quantity) || quantity.hedge !== 'stated' || quantity.upTo !== undefined) continue;
    const claim = tallyAt(reading, count) ?? listedBehind(reading, count);
    if (claim !== undefined) claims.push(claim);
  }
  return claims;
}

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
  if (link.kind === 'bare' && (items.length !== stated ? !areSuch(text, count.end, items, stated) && !misses(text, count, names, stated) : items.length < 3)) return undefined;
  const exempt = link.kind === 'bare' ? undefined : doubt(text, count, items, stated, link.kind);
  return {
    kind: 'tally', span: { start: items[0]!.start, end: count.end }, binding: link.kind === 'bare' ? 'near' : 'explicit',
    ...(exempt && { exempt }), count: quantity, items, partial: link.kind === 'such',
  };
}

/** 甲、乙、丙4个主要指标: plain names, one more or fewer than the count in front of a noun, 和 taken either way. */
function misses(text: string, { quantity, end }: Mention, names: Names, stated: number): boolean {
  const { length } = divided(names);
  return NAMING.test(quantity.unit?.name ?? '') && isHan(text.charCodeAt(end)) && stated < 30 && areCounted(text, names)
    && (length === stated + 1 || length + names.joins === stated - 1);
}
/** What things with names are counted in, not how often or how much. */
const NAMING = /^[个项种类家条名位座处所张]/;
const isHan = (code: number): boolean => code >= 0x4e00 && code <= 0x9fff;

interface Link {
  /** 等 · 共 · nothing */
  readonly kind: 'such' | 'all' | 'bare';
  readonly start: number;
}

function linkBefore(text: string, { start: at, lead }: Mention): Link | undefined {
  const last = codeAt(text, at - 1);
  if (last === SUCH) return { kind: 'such', start: at - 1 };
  if (last === IN_ALL) return { kind: 'all', start: text[at - 2] === '一' || text[at - 2] === '总' ? at - 2 : at - 1 };
  return at - lead < 20 && codeAt(text, lead - 1) === PAUSE && ENDS_NAME.test(text[at - 1]!) ? { kind: 'bare', start: at } : undefined;
}
const SUCH = codeOf('等');
const IN_ALL = codeOf('共');
const PAUSE = codeOf('、');

/** Why a difference would prove nothing. */
function doubt(text: string, count: Mention, items: readonly Span[], stated: number, kind: Link['kind']): string | undefined {
  if (items.length === stated) return undefined;
  // 培训、讲座、观摩等2次: what is counted is how often, not what.
  if (OCCASIONS.test(count.quantity.unit?.name ?? '')) return '所数的是次数或种类，不是名单中的各项';
  const after = text.slice(count.end, count.end + 16);
  if (/^(?![^，。；、]{0,6}分别)[^，。；]{0,14}[、和及与][^，。；]{0,3}\d/.test(after)) return '后面还有数量，名单由几个数量合计';
  if (kind === 'all') {
    const noun = (count.quantity.unit?.name.slice(1) ?? '') + (/^的?([\u4e00-\u9fff]{1,4})/.exec(after)?.[1] ?? '');
    const endings = items.filter((item) => noun.includes(text[item.end - 1]!)).length;
    if (endings * 2 < items.length) return '所数的不一定是名单中的各项';
    if (items.length < stated && text[items[0]!.start - 1] === '，') return '名单可能不止于此';
  }
  return undefined;
}
