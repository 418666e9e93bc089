/** The index of the first of an ordered list that lies behind a place, their number where none does; found by halving, for a line may hold many thousand. */
export function firstBehind<T>(list: readonly T[], isBehind: (it: T) => boolean): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBehind(list[middle]!)) high = middle;
    else low = middle + 1;
  }
  return low;
}
