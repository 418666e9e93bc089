import type { LaidOut } from './facts';

/** 总产2.1万吨，比上年⏎2、增加0.2万吨: every number but 1、 stands where a page broke a sentence, and counts no point. */
export function numbersBreakSentences(draft: LaidOut): boolean {
  let broken = 0;
  for (let i = 1; i < draft.paragraphs.length; i++) {
    const { head, text } = draft.paragraphs[i]!;
    if (head?.family !== '1.' || head.ordinal === 1 || text[head.span.end - 1] !== '、' || draft.regions.has(i)) continue;
    if (!breaksOff(draft, i - 1)) return false;
    broken++;
  }
  return broken > 0;
}

/** A long paragraph that ends in the middle of a sentence. */
function breaksOff(draft: LaidOut, last: number): boolean {
  const { paragraphs } = draft;
  let at = last;
  while (at >= 0 && paragraphs[at]!.shape === 'blank' && last - at < 3) at--;
  const before = paragraphs[at];
  if (before !== undefined) draft.heed(at, { start: 0, end: before.text.length });
  return before !== undefined && !before.ended && before.text.length > LINE && before.text.includes('，');
}
const LINE = 45;
