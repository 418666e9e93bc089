import { ASIDE, fitting, namesFrom, openingBehind } from '../../../structure/namelists';
import { areCalled, areSame, OCCASIONS } from './called';
import type { Tally } from '../claim';
import type { Mention, Reading } from '../mention';

/** 三个镇分别是甲镇、乙镇和丙镇 · 贫困村2个，即：甲村、乙村 · 4个村（甲村、乙村、丙村、丁村）: the names behind the count. */
export function listedBehind({ text, mentions }: Reading, count: Mention): Tally | undefined {
  const { quantity } = count;
  const unit = quantity.unit?.name ?? '';
  if (OCCASIONS.test(unit)) return undefined;
  const opening = openingBehind(text, count.end);
  const names = opening && namesFrom(text, opening.start);
  if (names === undefined) return undefined;
  const { at, how, start } = opening!;
  const { end } = names.span;
  const list = text.slice(start, end);
  const next = mentions[count.index + 1];
  const bracketed = how === 'bracket';
  if ((next !== undefined && next.start < end) || NO_LIST.test(list) || (bracketed && (text[end] !== '）' || ASIDE.test(list)))) return undefined;
  const stated = quantity.mantissa * 10 ** quantity.exponent;
  const items = fitting(names, stated);
  // 全县46个村分别是省级示范村、市级示范村: kinds, no list of all.
  if (items.length < 2 || Math.abs(items.length - stated) > 3 || items.some((item) => item.end - item.start > 20)) return undefined;
  // A list that goes on after ， is no plain list of names, unless it is too long already.
  const ended = bracketed || '。；'.includes(text[end] ?? '。');
  if (!ended && (items.length <= stated || how !== 'said' || !areSame(text, items))) return undefined;
  if (how === 'including' && items.length < stated) return undefined;
  const explicit = how === 'said' || how === 'including';
  if (!explicit && items.length !== stated) {
    // 5个乡镇：…: only names of the kind that is counted are its list.
    if (Math.abs(items.length - stated) > 2 || !areCalled(text, text.slice(count.end, at) || text.slice(Math.max(count.lead, count.start - 8), count.start), unit, items)) return undefined;
  }
  return { kind: 'tally', span: { start: count.start, end }, binding: explicit ? 'explicit' : 'near', count: quantity, items, partial: false };
}

const NO_LIST = /[\d％%]|等|分别/;
