import { DIGIT, classes } from './classes';

/**
 * Cuts a text into lines with their line ends: joined, they are the text again.
 * LF, CRLF, CR, form feed and the separators of Word (vertical tab, U+2028, U+2029, U+0085) end a line;
 * a soft break inside a figure (83.⏎75%) does not.
 */
export function splitLines(text: string): string[] {
  const lines: string[] = [];
  let start = 0;
  if (!RARE_ENDS.some((it) => text.includes(it))) {
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', start)) {
      lines.push(text.slice(start, at + 1));
      start = at + 1;
    }
  } else {
    for (let i = 0; i < text.length; i++) {
      const length = lineEndAt(text, i);
      if (length === 0) continue;
      lines.push(text.slice(start, i + length));
      start = i + length;
      i = start - 1;
    }
  }
  if (start < text.length || lines.length === 0) lines.push(text.slice(start));
  return lines;
}

/** The line without its line end. */
export function withoutEnd(line: string): string {
  let end = line.length;
  while (end > 0 && isEnd(line.charCodeAt(end - 1))) end--;
  return end === line.length ? line : line.slice(0, end);
}

/** Looked for one by one, which is several times faster than all of them at once. */
const RARE_ENDS = ['\r', '\v', '\f', '\u0085', '\u2028', '\u2029'];

const isEnd = (code: number): boolean => (code >= 10 && code <= 13) || code === 0x85 || code === 0x2028 || code === 0x2029;

function lineEndAt(text: string, at: number): number {
  switch (text.charCodeAt(at)) {
    case 13: return text.charCodeAt(at + 1) === 10 ? 2 : 1;
    case 10: case 12: case 0x85: case 0x2029: return 1;
    case 11: case 0x2028: return insideFigure(text, at) ? 0 : 1;
    default: return 0;
  }
}

function insideFigure(text: string, at: number): boolean {
  const before = text[at - 1] ?? '';
  const after = text[at + 1] ?? '';
  const digit = (character: string): boolean => (classes[character.charCodeAt(0)]! & DIGIT) !== 0;
  return (digit(before) && (digit(after) || '.%％万亿'.includes(after || ' '))) || (before === '.' && digit(after));
}
