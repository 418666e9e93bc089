import { firstBehind } from '../text/halving';
import { applyEdits } from '../text/edit';
import type { Edit } from '../text/edit';
import type { Fix } from './rule';

/** The text with the edits of some fixes made. */
export const applyFixes = (text: string, fixes: readonly Fix[]): string => applyEdits(text, editsOf(fixes));

/**
 * The edits of some fixes, in the order of the text. A fix is made whole or not at all: one that touches what an earlier fix has changed is left out.
 * Two fixes that ask for the very same edit (one habit, two findings) do not get in each other's way.
 */
export function editsOf(fixes: readonly Fix[]): Edit[] {
  const made = new Places();
  for (const { edits } of fixes) {
    const fresh = edits.filter((edit) => !made.has(edit));
    if (fresh.every((edit) => made.isFree(edit))) for (const edit of fresh) made.add(edit);
  }
  return made.edits;
}

/** Edits in the order of the text. Fixes mostly come in that order, so that a place is found and added at the end. */
class Places {
  readonly edits: Edit[] = [];

  has(edit: Edit): boolean {
    for (let i = this.#after(edit.span.start) - 1; i >= 0 && this.edits[i]!.span.start === edit.span.start; i--) if (isSame(this.edits[i]!, edit)) return true;
    return false;
  }

  isFree(edit: Edit): boolean {
    const at = this.#after(edit.span.start);
    return [this.edits[at - 1], this.edits[at]].every((it) => it === undefined || !overlap(it, edit));
  }

  add(edit: Edit): void {
    this.edits.splice(this.#after(edit.span.start), 0, edit);
  }

  /** Index of the first edit that starts behind an offset. */
  #after(start: number): number {
    return firstBehind(this.edits, ({ span }) => span.start > start);
  }
}

const isSame = (a: Edit, b: Edit): boolean => a.span.start === b.span.start && a.span.end === b.span.end && a.newText === b.newText;

/** Two insertions at one place count as overlapping: their order would be anybody's guess. */
const overlap = ({ span: a }: Edit, { span: b }: Edit): boolean =>
  (a.start < b.end && b.start < a.end) || (a.start === b.start && (a.end === a.start || b.end === b.start));
