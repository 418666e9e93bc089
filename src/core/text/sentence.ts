import { oneOf } from './characters';

/*
 * Where the stretch of text begins that an offset stands in, at most `farthest` before it. Sentences are made of segments, those of clauses.
 */

export const sentenceStart = startBehind('。！？!?\n');
export const segmentStart = startBehind('。！？!?；;\n');
export const clauseStart = startBehind('。！？!?；;，：（\n');

function startBehind(marks: string): (text: string, at: number, farthest?: number) => number {
  const isMark = oneOf(marks);
  return (text, at, farthest = 80) => {
    const least = Math.max(0, at - farthest);
    let start = at;
    while (start > least && !isMark(text, start - 1)) start--;
    return start;
  };
}
