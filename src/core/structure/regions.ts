import type { Shape } from './shape';

interface Line {
  readonly shape: Shape;
  readonly text: string;
}

/** What a paragraph is a part of where it is not prose. Rules read prose; everything else nearly always looks wrong and is right. */
export type Region = 'table' | 'code' | 'matter' | 'furniture';

/** Gives every paragraph its region: one pass over the shapes. Sparse: only paragraphs that are not prose are named. */
export function readRegions(lines: readonly Line[]): ReadonlyMap<number, Region> {
  const regions = new Map<number, Region>();
  for (let i = 0; i < lines.length; i++) {
    switch (lines[i]!.shape) {
      case 'fence': i = Math.max(i, markTo(regions, i, closing(lines, i, 'fence'), 'code')); break;
      case 'matter': if (i === 0 && closing(lines, 0, 'matter') > 0) i = markTo(regions, 0, closing(lines, 0, 'matter'), 'matter'); break;
      case 'row': case 'caption': regions.set(i, 'table'); break;
      case 'furniture': regions.set(i, 'furniture'); break;
      case 'number': i = markTable(regions, lines, i); break;
    }
  }
  return regions;
}

/** Whether lines put in the place of others leave every region as it is. What is a column of numbers is told by their values. */
export const keepRegions = (before: readonly Line[], now: readonly Line[]): boolean =>
  before.length === now.length && now.every(({ shape }, i) => shape === before[i]!.shape && shape !== 'number');

/** Index of the matching sign; -1 where it is missing: a lone sign is decoration. */
const closing = (lines: readonly Line[], from: number, sign: Shape): number => lines.findIndex((it, i) => i > from && it.shape === sign);

function markTo(regions: Map<number, Region>, from: number, to: number, region: Region): number {
  for (let i = from; i <= to; i++) regions.set(i, region);
  return to;
}

/**
 * A table whose cells stand one to a line: numbers with short lines between them. It reaches back over the short lines before its first
 * number, down to its caption, and ends with its last number, so that the heading behind it stays a heading.
 */
function markTable(regions: Map<number, Region>, lines: readonly Line[], first: number): number {
  const numbers = [first];
  for (let i = first + 1; i < lines.length && i - numbers.at(-1)! <= MOST_LABELS && isCell(lines[i]!.shape); i++) {
    if (lines[i]!.shape === 'number') numbers.push(i);
  }
  if (numbers.length < FEWEST_NUMBERS) return first;
  const last = numbers.at(-1)!;
  if (arePageNumbers(numbers.map((i) => Number(lines[i]!.text)))) {
    for (const i of numbers) regions.set(i, 'furniture');
    return last;
  }
  let start = first;
  while (start > 0 && first - start < MOST_LABELS && isCell(lines[start - 1]!.shape)) {
    start--;
    if (lines[start]!.shape === 'caption') break;
  }
  return markTo(regions, start, last, 'table');
}
const FEWEST_NUMBERS = 3;
const MOST_LABELS = 12;

/** 1, 2, 3 on lines of their own come from a printed page. */
const arePageNumbers = (values: readonly number[]): boolean => values.every((it, i) => Number.isInteger(it) && (i === 0 || it === values[i - 1]! + 1));

const isCell = (shape: Shape): boolean => shape === 'number' || shape === 'cell' || shape === 'caption' || shape === 'blank' || shape === 'heading';
