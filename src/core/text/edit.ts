import type { Span } from './span';

/** A change to a text: what stands in `span` gives way to `newText`. */
export interface Edit {
  readonly span: Span;
  readonly newText: string;
}

/** Makes edits that are in the order of the text and do not overlap. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let result = '';
  let at = 0;
  for (const { span, newText } of edits) {
    result += text.slice(at, span.start) + newText;
    at = span.end;
  }
  return result + text.slice(at);
}

/**
 * One list of edits for two rounds, the second made on what the first left. An edit of the second either takes the whole place of one of the
 * first or touches none. Both are in the order of the text, and so is the result.
 */
export function compose(first: readonly Edit[], second: readonly Edit[]): Edit[] {
  const all: Edit[] = [];
  let shift = 0;
  let i = 0;
  for (const { span, newText } of second) {
    for (; i < first.length && first[i]!.span.start + shift < span.start; i++) {
      all.push(first[i]!);
      shift += growth(first[i]!);
    }
    const covered = first[i];
    if (covered !== undefined && covered.span.start + shift === span.start && span.end > span.start) {
      all.push({ span: covered.span, newText });
      shift += growth(covered);
      i++;
    } else {
      all.push({ span: { start: span.start - shift, end: span.end - shift }, newText });
    }
  }
  return [...all, ...first.slice(i)];
}

const growth = ({ span, newText }: Edit): number => newText.length - (span.end - span.start);
