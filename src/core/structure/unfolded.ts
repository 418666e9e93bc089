import type { Span } from '../text/span';
import { tells } from './movements';
import { readHanOrdinal } from './ordinals';

/** A part of a saying told by its own name behind it: “一减五增”（“一减”：…；“五增”：增加大豆、油料…）. Spans are those of the text. */
export interface Unfolded {
  /** 五增 */
  readonly label: string;
  readonly span: Span;
  readonly count: number;
  /** The part as the saying has it, where it has another number. */
  readonly stated?: { readonly saying: string; readonly span: Span };
  /** Where the names stand, and how many they are; only where nothing but 、 parts them. */
  readonly list?: Span & { readonly told: number };
}

export function* readUnfolded(text: string): Iterable<Unfolded> {
  for (const { index, groups } of text.matchAll(LABEL)) {
    const { number = '', word = '', list = '' } = groups!;
    const label = number + word;
    const span = { start: index + 1, end: index + 1 + label.length };
    const from = span.end + 2;
    const stated = statedBefore(text, index, number, word);
    const names = list.split('、');
    const isPlain = names.length > 2 && !INTRICATE.test(list) && tells(list.slice(0, 2), word);
    yield { label, span, count: readHanOrdinal(number, 0)!.value, ...(stated && { stated }), ...(isPlain && { list: { start: from, end: from + list.length, told: names.length } }) };
  }
}
const LABEL = /“(?<number>[一两三四五六七八九])(?<word>[\u4e00-\u9fff]{1,2})”：(?<list>[^；。）“]{4,100})/g;
const INTRICATE = /[，和与及等\d]/;

/** The same word with another number in the last quotation of several such parts. */
function statedBefore(text: string, at: number, number: string, word: string): Unfolded['stated'] {
  const before = text.slice(Math.max(0, at - FARTHEST), at);
  const [found] = [...before.matchAll(SAYING)].slice(-1);
  if (found === undefined) return undefined;
  const saying = found[0].slice(1, -1);
  const part = new RegExp(`([一两三四五六七八九])${word}(?=[一两三四五六七八九]|$)`).exec(saying);
  if (part === null || part[1] === number) return undefined;
  const start = at - before.length + found.index + 1 + part.index;
  return { saying, span: { start, end: start + 1 + word.length } };
}
const FARTHEST = 200;
const SAYING = /“(?:[一两三四五六七八九][\u4e00-\u9fff]{1,2}?){2,4}”/g;
