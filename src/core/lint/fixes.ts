import type { Edit, Fix } from './rule';

/** The text with the edits of some fixes made. */
export function applyFixes(text: string, fixes: readonly Fix[]): string {
  let result = '';
  let at = 0;
  for (const { span, newText } of editsOf(fixes)) {
    result += text.slice(at, span.start) + newText;
    at = span.end;
  }
  return result + text.slice(at);
}

/**
 * The edits of some fixes, in the order of the text. A fix is made whole or not at all: one that touches what an earlier fix has changed is left out.
 * Two fixes that ask for the very same edit (one habit, two findings) do not get in each other's way.
 */
export function editsOf(fixes: readonly Fix[]): Edit[] {
  const made: Edit[] = [];
  for (const { edits } of fixes) {
    const fresh = edits.filter((edit) => !made.some((it) => isSame(it, edit)));
    if (fresh.every((edit) => !made.some((it) => overlap(it, edit)))) made.push(...fresh);
  }
  return made.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

const isSame = (a: Edit, b: Edit): boolean => a.span.start === b.span.start && a.span.end === b.span.end && a.newText === b.newText;

/** Two insertions at one place count as overlapping: their order would be anybody's guess. */
const overlap = ({ span: a }: Edit, { span: b }: Edit): boolean =>
  (a.start < b.end && b.start < a.end) || (a.start === b.start && (a.end === a.start || b.end === b.start));
