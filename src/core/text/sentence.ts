import { oneOf } from './characters';

/** Where the sentence begins that an offset stands in; at most `farthest` before it. */
export function sentenceStart(text: string, at: number, farthest = 80): number {
  let start = at;
  while (start > 0 && at - start < farthest && !endsSentence(text, start - 1)) start--;
  return start;
}
const endsSentence = oneOf('。！？；\n');
