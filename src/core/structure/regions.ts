import type { Shape } from './shape';

/** What a paragraph is a part of. Rules read prose; everything else nearly always looks wrong and is right. */
export type Region = 'prose' | 'table' | 'code' | 'matter' | 'furniture';

/** Gives every paragraph its region: one pass over the shapes. Sparse: only paragraphs that are not prose are named. */
export function readRegions(shapes: readonly Shape[]): ReadonlyMap<number, Region> {
  const regions = new Map<number, Region>();
  for (let i = 0; i < shapes.length; i++) {
    switch (shapes[i]) {
      case 'fence': i = markTo(regions, i, closing(shapes, i, 'fence'), 'code'); break;
      case 'matter': if (i === 0 && closing(shapes, 0, 'matter') > 0) i = markTo(regions, 0, closing(shapes, 0, 'matter'), 'matter'); break;
      case 'row': case 'caption': regions.set(i, 'table'); break;
      case 'furniture': regions.set(i, 'furniture'); break;
      case 'number': i = markTable(regions, shapes, i); break;
    }
  }
  return regions;
}

/** Index of the matching sign; a fence that is never closed runs to the end, front matter that is never closed is none. */
function closing(shapes: readonly Shape[], from: number, sign: Shape): number {
  const at = shapes.indexOf(sign, from + 1);
  return at >= 0 ? at : sign === 'fence' ? shapes.length - 1 : -1;
}

function markTo(regions: Map<number, Region>, from: number, to: number, region: Region): number {
  for (let i = from; i <= to; i++) regions.set(i, region);
  return to;
}

/**
 * A table whose cells stand one to a line: numbers with short lines between them. It reaches back over the short lines before its first
 * number, down to its caption, and ends with its last number, so that the heading behind it stays a heading.
 */
function markTable(regions: Map<number, Region>, shapes: readonly Shape[], first: number): number {
  let last = first;
  let numbers = 1;
  for (let i = first + 1; i < shapes.length && i - last <= MOST_LABELS && isCell(shapes[i]!); i++) {
    if (shapes[i] === 'number') {
      last = i;
      numbers++;
    }
  }
  if (numbers < FEWEST_NUMBERS) return first;
  let start = first;
  while (start > 0 && first - start < MOST_LABELS && isCell(shapes[start - 1]!)) {
    start--;
    if (shapes[start] === 'caption') break;
  }
  return markTo(regions, start, last, 'table');
}
const FEWEST_NUMBERS = 3;
const MOST_LABELS = 12;

const isCell = (shape: Shape): boolean => shape === 'number' || shape === 'cell' || shape === 'caption' || shape === 'blank' || shape === 'heading';
