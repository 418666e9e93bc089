import { firstBehind } from '../text/halving';
import type { Time } from './time';

/** The last time that ends at or before an offset. */
export const timeBefore = (times: readonly Time[], at: number): Time | undefined => times[firstBehind(times, (it) => it.span.end > at) - 1];

/** The first that starts at or behind it. */
export const timeBehind = (times: readonly Time[], at: number): Time | undefined => times[firstBehind(times, (it) => it.span.start >= at)];
