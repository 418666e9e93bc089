import { diffArrays } from 'diff';

/** Places of `before` and `after` that belong together, in order. */
export type Pairs = readonly (readonly [before: number, after: number])[];

/** The longest common sequence of two lists; of lists that have hardly anything in common nothing is paired, so that time stays linear. */
function alignEqual(before: readonly string[], after: readonly string[]): Pairs {
  const parts = diffArrays([...before], [...after], { maxEditLength: MOST_EDITS });
  const pairs: [number, number][] = [];
  let [a, b] = [0, 0];
  for (const { added, removed, value: { length } } of parts ?? []) {
    if (!added && !removed) for (let i = 0; i < length; i++) pairs.push([a + i, b + i]);
    if (!added) a += length;
    if (!removed) b += length;
  }
  return pairs;
}
const MOST_EDITS = 2000;

/** Aligns by one key after the other: what the first leaves open between two pairs, the next may pair. */
export function align<T>(before: readonly T[], after: readonly T[], ...keys: readonly ((it: T) => string)[]): Pairs {
  const [key, ...others] = keys;
  if (key === undefined || before.length === 0 || after.length === 0) return [];
  const equal = alignEqual(before.map(key), after.map(key));
  const found: (readonly [number, number])[] = [];
  let [a, b] = [0, 0];
  for (const pair of [...equal, [before.length, after.length] as const]) {
    for (const [i, j] of align(before.slice(a, pair[0]), after.slice(b, pair[1]), ...others)) found.push([a + i, b + j]);
    if (pair[0] < before.length) found.push(pair);
    [a, b] = [pair[0] + 1, pair[1] + 1];
  }
  return found;
}
