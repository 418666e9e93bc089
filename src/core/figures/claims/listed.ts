import { oneOf } from '../../text/characters';
import type { Tally } from './claim';
import { areCalled, areSame } from './called';
import type { Mention, Reading } from './mention';
import { fitting, namesBefore, OCCASIONS } from './names';

/** Whether what stands behind a count may open the list of what it counts: 分别是, ，即, ：, a bracket, 是. */
export function opensList(text: string, end: number): boolean {
  for (let at = end; at < end + 12; at++) {
    const mark = text[at];
    if (mark === undefined || isEnd(text, at)) return false;
    if (mark === '：' || mark === '（' || mark === '是' || mark === '为') return true;
    if (mark === '，') return beginsList(text, at + 1);
    if (mark === '分' && text[at + 1] === '别') return true;
  }
  return false;
}
const isEnd = oneOf('。；、！？\n');
const beginsList = oneOf('分即具就包');

/** 三个镇分别是甲镇、乙镇和丙镇 · 贫困村2个，即：甲村、乙村 · 4个村（甲村、乙村、丙村、丁村）: the names behind the count. */
export function listedBehind({ text, mentions }: Reading, count: Mention): Tally | undefined {
  const { quantity } = count;
  const unit = quantity.unit?.name ?? '';
  if (OCCASIONS.test(unit)) return undefined;
  const opens = OPENS.exec(text.slice(count.end, count.end + 24));
  if (opens === null) return undefined;
  const { noun = '', sure, including, bracket } = opens.groups!;
  const start = count.end + opens[0].length;
  const length = (bracket === undefined ? LIST_END : BRACKET_END).exec(text.slice(start, start + 300))![0].length;
  const end = start + length;
  const list = text.slice(start, end);
  const next = mentions[count.index + 1];
  if ((next !== undefined && next.start < end) || NO_LIST.test(list) || (bracket !== undefined && (text[end] !== '）' || ASIDE.test(list)))) return undefined;
  const names = namesBefore(text, end, start);
  if (names === undefined) return undefined;
  const stated = quantity.mantissa * 10 ** quantity.exponent;
  const items = fitting(names, stated);
  // 全县46个村分别是省级示范村、市级示范村: kinds, no list of all.
  if (items.length < 2 || Math.abs(items.length - stated) > 3 || items.some((item) => item.end - item.start > 20)) return undefined;
  // A list that goes on after ， is no plain list of names, unless it is too long already.
  const ended = bracket !== undefined || '。；'.includes(text[end] ?? '。');
  if (!ended && (items.length <= stated || sure === undefined || areSame(text, items) === false)) return undefined;
  if (including !== undefined && items.length < stated) return undefined;
  const explicit = sure !== undefined || including !== undefined;
  if (!explicit && items.length !== stated) {
    // 5个乡镇：…: only names of the kind that is counted are its list.
    if (Math.abs(items.length - stated) > 2 || !areCalled(text, noun || text.slice(Math.max(count.lead, count.start - 8), count.start), unit, items)) return undefined;
  }
  return { kind: 'tally', span: { start: count.start, end }, binding: explicit ? 'explicit' : 'near', count: quantity, items, partial: false };
}
const OPENS = new RegExp([
  '^(?<noun>[^，。；：、（）\\d]{0,10}?)(?:(?<sure>，?分别[是为：]：?|，(?:即|具体为|具体是|就是)：?|即：|（即：?)|(?<including>，?包括：?)|(?<bracket>（)|(?:：|[是为](?=.{2})))',
].join(''));
const LIST_END = /^[^，。；：！？\n]*/;
const BRACKET_END = /^[^（）。；：！？\n]*/;
const NO_LIST = /[\d％%]|等|分别/;
/** A bracket that says something else than which they are. */
const ASIDE = /^(?:含|不含|包括|其中|如|除|原|见|详|主要|以|每|共|占)|，/;
