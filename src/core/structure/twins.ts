import type { Span } from '../text/span';

/** A sentence of a paragraph that says word by word what one shortly before it said. */
export interface Twin {
  readonly first: Span;
  readonly again: Span;
}

/** The first such sentence. Short ones are refrains. */
export function readTwin(text: string): Twin | undefined {
  if (text.length < SHORTEST * 2) return undefined;
  const starts: number[] = [];
  for (let start = 0, end = text.indexOf('。') + 1; end > 0; start = end, end = text.indexOf('。', end) + 1) {
    const length = end - start;
    for (let i = starts.length - 1; length >= SHORTEST && i >= 0 && i >= starts.length - LOOK_BACK; i--) {
      const first = starts[i]!;
      if (text.charCodeAt(first) === text.charCodeAt(start) && text.startsWith(text.slice(start, end), first)) {
        return { first: { start: first, end: first + length }, again: { start, end } };
      }
    }
    starts.push(start);
  }
  return undefined;
}
const SHORTEST = 16;
const LOOK_BACK = 5;
