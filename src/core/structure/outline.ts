import type { Span } from '../text/span';
import type { LaidOut } from './facts';
import { RANK } from './markers';
import type { HeadingFamily, Marker } from './markers';

/** A heading with everything below it. A document's title is a section of its own: a file may hold several documents. */
export interface Section {
  /** The heading itself; of a heading with its text in one paragraph, the words up to the first stop. */
  readonly heading: Span;
  readonly marker?: Marker;
  /** Index of the paragraph the heading stands in. */
  readonly paragraph: number;
  readonly title: string;
  /** From the heading to the next section of the same or a higher rank. */
  readonly span: Span;
  readonly children: readonly Section[];
}

interface OpenSection extends Section {
  span: { start: number; end: number };
  readonly children: OpenSection[];
  readonly rank: number;
}

export function readOutline(draft: LaidOut): readonly Section[] {
  const root: OpenSection[] = [];
  const open: OpenSection[] = [];
  const close = (rank: number, at: number): void => {
    while (open.length > 0 && open.at(-1)!.rank >= rank) open.pop()!.span.end = at;
  };
  draft.paragraphs.forEach(({ shape, head, content, text }, index) => {
    if (draft.regions.has(index) || (head === undefined && shape !== 'title' && shape !== 'attachment')) return;
    const rank = head === undefined || shape === 'attachment' ? -1 : RANK[head.family as HeadingFamily];
    const behind = head?.span.end ?? content;
    const stop = text.slice(behind, behind + LONGEST_TITLE).search(/[。；！？]/);
    const end = stop < 0 ? Math.min(text.length, behind + LONGEST_TITLE) : behind + stop;
    const heading = draft.place(index, { start: content, end });
    close(rank, heading.start);
    const section: OpenSection = {
      heading, paragraph: index, rank, title: text.slice(content, end).trim(), span: { start: heading.start, end: draft.text.length }, children: [],
      ...(head && { marker: { ...head, span: draft.place(index, head.span) } }),
    };
    (open.at(-1)?.children ?? root).push(section);
    open.push(section);
  });
  return root;
}
const LONGEST_TITLE = 60;
