import type { LaidOut } from './facts';
import { CLOSER, OPENER } from './pairs';

/** A quote or bracket that has no partner in the whole draft, as offsets of paragraph `paragraph`. */
interface Unpaired {
  readonly paragraph: number;
  readonly at: number;
  readonly character: string;
}

/**
 * What the paragraphs left open, matched over paragraph ends: a bracket broken over two lines, a quotation of several paragraphs
 * that opens each of them and closes the last (GB/T 15834-2011 4.8.3.5).
 */
export function readUnpaired(draft: LaidOut): Unpaired[] {
  const unpaired: Unpaired[] = [];
  let open: Unpaired[] = [];
  draft.paragraphs.forEach(({ loosePairs, shape, content, text }, paragraph) => {
    if (open.length > 0) {
      const again = open.findLastIndex((it) => it.character === text[content] && opensQuotation(draft, it));
      if (again >= 0) open.splice(again, 1); // the same quotation, opened anew
    }
    if (loosePairs.length === 0) {
      if (open.length > 0 && shape !== 'blank') open = open.filter((it) => staysOpen(it, paragraph, text) || !unpaired.push(it));
      return;
    }
    if (draft.regions.has(paragraph)) return;
    for (const { at, character } of loosePairs) {
      const loose = { paragraph, at, character };
      if (character in CLOSER) {
        open.push(loose);
        continue;
      }
      const partner = open.findLastIndex((it) => it.character === OPENER[character]);
      if (partner >= 0) open.splice(partner, 1);
      else unpaired.push(loose);
    }
    open = open.filter((it) => it.paragraph === paragraph || staysOpen(it, paragraph, text) || !unpaired.push(it));
  });
  return [...unpaired, ...open].sort((a, b) => a.paragraph - b.paragraph || a.at - b.at);
}
/**
 * Whether the partner may still come: a bracket is broken over two lines at most; a quotation of short lines runs on
 * until a line has a quotation of its own.
 */
const staysOpen = ({ character, paragraph }: Unpaired, now: number, text: string): boolean =>
  now - paragraph <= BROKEN_LINES || ('“‘「『'.includes(character) && now - paragraph <= QUOTED_LINES && !text.includes(character));
const BROKEN_LINES = 2;
const QUOTED_LINES = 12;

/** At the head of its paragraph, or behind 他说：. */
function opensQuotation(draft: LaidOut, { paragraph, at }: Unpaired): boolean {
  const { content, text } = draft.paragraphs[paragraph]!;
  return at === content || text[at - 1] === '：';
}
