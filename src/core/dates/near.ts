import type { Time } from './time';

/** The last time that ends at or before an offset. Found by halving: a line may hold many thousand. */
export const timeBefore = (times: readonly Time[], at: number): Time | undefined => times[firstFrom(times, (it) => it.span.end > at) - 1];

/** The first that starts at or behind it. */
export const timeBehind = (times: readonly Time[], at: number): Time | undefined => times[firstFrom(times, (it) => it.span.start >= at)];

function firstFrom(times: readonly Time[], isBehind: (it: Time) => boolean): number {
  let low = 0;
  let high = times.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBehind(times[middle]!)) high = middle;
    else low = middle + 1;
  }
  return low;
}
