import type { LaidOut } from '../structure/facts';
import type { Span } from '../text/span';
import type { Claim } from './claims/claim';
import { placed, type Quantity } from './quantity';

/** What is told in figures, in the places of the draft. */
export interface Figures {
  readonly quantities: readonly Quantity[];
  readonly claims: readonly Claim[];
}

interface Figured extends LaidOut {
  readonly paragraphs: readonly (LaidOut['paragraphs'][number] & Figures)[];
}

/** The figures of all prose with spans of the draft. Claims keep referring to the very same quantities. */
export function placeFigures(draft: Figured): Figures {
  const quantities: Quantity[] = [];
  const claims: Claim[] = [];
  draft.paragraphs.forEach((paragraph, index) => {
    const known = new Map<unknown, Quantity>();
    for (const it of paragraph.quantities) {
      const moved = placed(it, (span) => draft.place(index, span));
      known.set(it, moved);
      quantities.push(moved);
    }
    if (draft.regions.has(index)) return;
    const move = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(move);
      if (typeof value !== 'object' || value === null) return value;
      // A number that is part of a name is counted with and no figure of the draft.
      if ('digits' in value) return known.get(value) ?? { ...value, span: move((value as Quantity).span), digits: move(value.digits) };
      return draft.place(index, value as Span);
    };
    for (const claim of paragraph.claims) {
      claims.push(Object.fromEntries(Object.entries(claim).map(([key, value]) => [key, move(value)])) as unknown as Claim);
    }
  });
  return { quantities, claims };
}
