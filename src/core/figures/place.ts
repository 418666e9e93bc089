import type { Quantity } from './quantity';

/** The first figure that begins at `at` or behind it. Found by halving, for a text may ask at each of its words. */
export function figureFrom(figures: readonly Quantity[], at: number): Quantity | undefined {
  let low = 0;
  for (let high = figures.length; low < high;) {
    const middle = (low + high) >> 1;
    if (figures[middle]!.span.start < at) low = middle + 1;
    else high = middle;
  }
  return figures[low];
}
