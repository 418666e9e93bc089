import { isLooseBlank } from './blanks';
import { DIGIT, FOLD, IGNORABLE, NUMERAL, PAIR, SPACE, WATCHED, classes, fold } from './classes';

/** What one pass over a paragraph sees. Offsets are those of `text`. */
export interface Scan {
  /** The paragraph without ignorable characters and loose blanks, in one width. */
  readonly text: string;
  /** Where each character of `text` stood in the original; undefined when nothing was left out. */
  readonly origin: readonly number[] | undefined;
  /** Where runs of digits or of Chinese numerals begin. */
  readonly numerals: readonly number[];
  /** Quotes and brackets. */
  readonly pairs: readonly number[];
  /** Where the characters stand that are watched for. */
  readonly watched: readonly number[];
}

const NONE: readonly number[] = [];
const INTERESTING = DIGIT | NUMERAL | PAIR | FOLD | IGNORABLE | SPACE | WATCHED;
const LEFT_OUT = IGNORABLE | SPACE;

/** The one scan: every reader downstream starts from the places it found. `line` has no line end; `table` may watch for more characters. */
export function scan(line: string, table: Readonly<Uint8Array> = classes): Scan {
  let numerals: number[] | undefined;
  let pairs: number[] | undefined;
  let watched: number[] | undefined;
  let seen = 0;
  let run = 0;
  for (let i = 0; i < line.length; i++) {
    const bits = table[line.charCodeAt(i)]!;
    if ((bits & INTERESTING) === 0) {
      run = 0;
      continue;
    }
    if ((bits & LEFT_OUT) !== 0 && isLeftOut(bits, line, i)) return scanWithout(line, table);
    seen |= bits;
    const kind = bits & (DIGIT | NUMERAL);
    if (kind !== 0 && kind !== run) (numerals ??= []).push(i);
    run = kind;
    if (bits & PAIR) (pairs ??= []).push(i);
    if (bits & WATCHED) (watched ??= []).push(i);
  }
  return {
    text: (seen & FOLD) !== 0 ? fold(line) : line, origin: undefined, numerals: numerals ?? NONE, pairs: pairs ?? NONE,
    watched: watched ?? NONE,
  };
}

/** Leaves out what nobody reads and scans what is left; rare, so it may be slower. */
function scanWithout(line: string, table: Readonly<Uint8Array>): Scan {
  const origin: number[] = [];
  let text = '';
  for (let i = 0; i < line.length; i++) {
    const bits = table[line.charCodeAt(i)]!;
    if ((bits & LEFT_OUT) !== 0 && isLeftOut(bits, line, i)) continue;
    origin.push(i);
    text += line[i];
  }
  origin.push(line.length);
  // A blank may stand beside a figure only now.
  const kept = scan(text, table);
  return { ...kept, origin: kept.origin?.map((at) => origin[at]!) ?? origin };
}

const isLeftOut = (bits: number, line: string, at: number): boolean =>
  (bits & SPACE) === 0 || ((bits & IGNORABLE) !== 0 && isInsideFigure(line, at)) || isLooseBlank(line, at);

/** 83.⎵75%: a digit or point on the one side, a digit or percent sign on the other. */
const isInsideFigure = (line: string, at: number): boolean => /[\d.]/.test(line[at - 1] ?? '') && /[\d.%]/.test(line[at + 1] ?? '');
