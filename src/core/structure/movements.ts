import type { Span } from '../text/span';
import { readHanOrdinal } from './ordinals';

/** What goes up and what goes down, counted in a saying and told behind it: 三下降一上升, 一多三高, 两升一降. Spans are those of the text. */
export interface Movements {
  readonly span: Span;
  /** 三下降一上升 */
  readonly saying: string;
  readonly parts: readonly Movement[];
  /** Where they are told. */
  readonly list: Span;
}
interface Movement {
  /** 下降 */
  readonly word: string;
  readonly stated: number;
  readonly told: number;
}

/** Only where each clause of the list ends in just one of the words; names parted by 、 share the word of the last. */
export function* readMovements(text: string): Iterable<Movements> {
  for (const { index, 0: found, groups } of text.matchAll(SAYING)) {
    const { saying = '' } = groups!;
    const stated = [...saying.matchAll(PART)].map(({ groups: part }) => ({ word: part!.word!, stated: readHanOrdinal(part!.number!, 0)!.value }));
    const words = stated.map(({ word }) => word);
    const start = index + found.length;
    const [list] = LIST.exec(text.slice(start, start + LONGEST))!;
    const told = new Set(words).size < words.length ? undefined : wordsTold(list, words);
    if (told === undefined) continue;
    const parts = stated.map((it) => ({ ...it, told: told.filter((word) => word === it.word).length }));
    yield { span: { start: index, end: index + saying.length }, saying, parts, list: { start, end: start + list.length } };
  }
}
const WORD = '上升|下降|增长|增加|减少|提高|提升|扩大|缩小|[升降增减多少高低快慢优好强弱稳]';
const SAYING = new RegExp(`(?<saying>(?:[一两二三四五六七八九](?:${WORD})、?){2,4})”?[\\u4e00-\\u9fff”]{0,8}：`, 'g');
const PART = new RegExp(`(?<number>[一两二三四五六七八九])(?<word>${WORD})`, 'g');
const LONGEST = 240;
const LIST = /^[^。！？：]*/;

/** Which of the words each clause ends in, figures behind it left out; undefined where one of them ends in none or in two. */
function wordsTold(list: string, words: readonly string[]): readonly string[] | undefined {
  const told: string[] = [];
  let waiting = 0;
  for (const { groups } of list.matchAll(CLAUSE)) {
    const { clause = '', mark = '' } = groups!;
    const end = clause.replace(/[约近超]?\d.*$/, '').slice(-2);
    const found = words.filter((word) => end.includes(word));
    if (found.length > 1 || (found.length === 0 && mark !== '、')) return undefined;
    if (found.length === 0) waiting++;
    else while (waiting-- >= 0) told.push(found[0]!);
    if (found.length === 1) waiting = 0;
  }
  return waiting === 0 ? told : undefined;
}
const CLAUSE = /(?<clause>[^，、；]+)(?<mark>[，、；]|$)/g;
