import { align, type Pairs } from './align';
import type { Version } from './compare';

interface Sentence {
  readonly text: string;
  /** The same with every figure taken out: what stays when only figures change. */
  readonly frame: string;
  /** Its figures, as places among all. */
  readonly figures: readonly number[];
}

/**
 * The figures of two versions that belong together: first sentence by sentence (the same, or the same but for the figures), then in what is left by what
 * they measure, at last by what they measure wherever they stand, so that a sentence that was moved takes its figures along.
 */
export function alignSentences(old: Version, now: Version): Pairs {
  const [before, after] = [sentencesOf(old), sentencesOf(now)];
  const found: [number, number][] = [];
  for (const [a, b] of align(before, after, (it) => it.text, (it) => it.frame)) {
    before[a]!.figures.forEach((figure, i) => { if (after[b]!.figures[i] !== undefined) found.push([figure, after[b]!.figures[i]!]); });
  }
  const [paired, taken] = [new Set(found.map(([a]) => a)), new Set(found.map(([, b]) => b))];
  const left = old.figures.map((_, i) => i).filter((i) => !paired.has(i));
  const free = now.figures.map((_, i) => i).filter((i) => !taken.has(i));
  const keys = { old: left.map((i) => keyOf(old, i)), now: free.map((i) => keyOf(now, i)) };
  const near = align(keys.old, keys.now, (it) => it);
  const [nearLeft, nearFree] = [new Set(near.map(([a]) => a)), new Set(near.map(([, b]) => b))];
  const moved = pairUnique(
    keys.old.flatMap((key, i) => (nearLeft.has(i) ? [] : [[i, key] as const])), keys.now.flatMap((key, i) => (nearFree.has(i) ? [] : [[i, key] as const])),
  );
  return [...found, ...[...near, ...moved].map(([a, b]) => [left[a]!, free[b]!] as const)].sort((a, b) => a[0] - b[0]);
}

/** What a figure measures, or where nothing says so the words before it; figures of two dimensions never belong together. */
function keyOf({ draft, figures, statements }: Version, i: number): string {
  const { start, dimension, indicator } = figures[i]!;
  const it = statements.get(i);
  if (it) return [it.name, it.aspect.kind, it.aspect.base, it.scope, dimension].join('|');
  return [indicator ?? draft.text.slice(Math.max(0, start - 5), start), dimension].join('|');
}

/** Keys that stand once on either side. */
function pairUnique(before: readonly (readonly [number, string])[], after: readonly (readonly [number, string])[]): [number, number][] {
  const once = (list: typeof before): Map<string, number> => {
    const counts = new Map<string, number>();
    for (const [, key] of list) counts.set(key, (counts.get(key) ?? 0) + 1);
    return new Map(list.flatMap(([i, key]) => (counts.get(key) === 1 ? [[key, i] as const] : [])));
  };
  const there = once(after);
  return [...once(before)].flatMap(([key, a]) => (there.has(key) ? [[a, there.get(key)!] as [number, number]] : []));
}

function sentencesOf({ draft: { text }, figures }: Version): Sentence[] {
  const sentences: Sentence[] = [];
  let at = 0;
  let figure = 0;
  while (at < text.length) {
    END.lastIndex = at;
    const end = END.exec(text) ? END.lastIndex : text.length;
    const own: number[] = [];
    let frame = '';
    let from = at;
    for (; figure < figures.length && figures[figure]!.start < end; figure++) {
      frame += `${text.slice(from, figures[figure]!.start)}#`;
      from = figures[figure]!.end;
      own.push(figure);
    }
    const said = text.slice(at, end).trim();
    if (own.length > 0) sentences.push({ text: said, frame: (frame + text.slice(from, Math.max(from, end))).trim(), figures: own });
    at = end;
  }
  return sentences;
}
const END = /[。！？；;\n]/g;
