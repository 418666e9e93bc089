import { DIGIT, FOLD, IGNORABLE, NUMERAL, PAIR, SOFT, classes, fold } from './classes';

/** What one pass over a paragraph sees. Offsets are those of `text`. */
export interface Scan {
  /** The paragraph without ignorable characters, in one width. */
  readonly text: string;
  /** Where each character of `text` stood in the original; undefined when nothing was left out. */
  readonly origin?: readonly number[];
  /** Where runs of digits or of Chinese numerals begin. */
  readonly numerals: readonly number[];
  /** Quotes and brackets. */
  readonly pairs: readonly number[];
}

const NONE: readonly number[] = [];
const INTERESTING = DIGIT | NUMERAL | PAIR | FOLD | IGNORABLE;

/** The one scan: every reader downstream starts from the places it found. `line` has no line end. */
export function scan(line: string): Scan {
  let numerals: number[] | undefined;
  let pairs: number[] | undefined;
  let folded = false;
  let run = 0;
  for (let i = 0; i < line.length; i++) {
    const bits = classes[line.charCodeAt(i)]!;
    if ((bits & INTERESTING) === 0) {
      run = 0;
      continue;
    }
    if ((bits & IGNORABLE) !== 0 || ((bits & SOFT) !== 0 && isInsideFigure(line, i))) return scanWithout(line);
    if (bits & FOLD) folded = true;
    const kind = bits & (DIGIT | NUMERAL);
    if (kind !== 0 && kind !== run) (numerals ??= []).push(i);
    run = kind;
    if (bits & PAIR) (pairs ??= []).push(i);
  }
  return { text: folded ? fold(line) : line, numerals: numerals ?? NONE, pairs: pairs ?? NONE };
}

/** Leaves the ignorable characters out and scans what is left; rare, so it may be slower. */
function scanWithout(line: string): Scan {
  const origin: number[] = [];
  let text = '';
  for (let i = 0; i < line.length; i++) {
    const bits = classes[line.charCodeAt(i)]!;
    if ((bits & IGNORABLE) !== 0 || ((bits & SOFT) !== 0 && isInsideFigure(line, i))) continue;
    origin.push(i);
    text += line[i];
  }
  origin.push(line.length);
  return { ...scan(text), origin };
}

/** 83.⎵75%: a digit or point on the one side, a digit or percent sign on the other. */
const isInsideFigure = (line: string, at: number): boolean => /[\d.]/.test(line[at - 1] ?? '') && /[\d.%]/.test(line[at + 1] ?? '');
