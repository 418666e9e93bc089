import type { Span } from '../text/span';
import { RANK, isHeading } from './markers';
import type { Family, Marker } from './markers';

/** A run of parallel points of one family: the headings of one level, or 一是 二是 三是. Spans are those of the draft. */
export interface Sequence {
  readonly family: Family;
  readonly items: readonly Item[];
  readonly breaks: readonly Break[];
  /** The point of an outer sequence that this one unfolds. */
  readonly parent?: Item;
}
export interface Item {
  readonly marker: Marker;
  /** Index of the paragraph the marker stands in. */
  readonly paragraph: number;
  /** The marker opens its paragraph. */
  readonly leads: boolean;
  readonly children: readonly Sequence[];
}
/** Where the numbers of a sequence do not run 1, 2, 3. */
export interface Break {
  readonly kind: 'start' | 'gap' | 'duplicate';
  readonly item: Item;
  /** The item it was measured against; none at a wrong start. */
  readonly previous?: Item;
  /** The number that was due. */
  readonly expected: number;
}

interface OpenSequence extends Sequence {
  readonly items: OpenItem[];
  readonly breaks: Break[];
}
interface OpenItem extends Item {
  readonly children: OpenSequence[];
}

/**
 * Reads markers in the order of the text into nested sequences: the scope stack of 一要{一是 二是 三是}二要.
 * A marker continues the innermost open sequence of its family that waits for its number; a 1 opens a sequence inside the point that is open;
 * a heading closes what stands below it. `isLost(family, from, to, number)` tells whether a missing number stands glued inside the text between two
 * markers: damage, not a gap.
 */
export class SequenceReader {
  readonly sequences: OpenSequence[] = [];
  #stack: OpenSequence[] = [];
  /** Sequences a higher marker closed; a number that continues one resumes it ((一)…(二) running on across 一、 and 二、). */
  #closed: OpenSequence[] = [];

  constructor(readonly isLost: (family: Family, between: Span, number: number) => boolean) {}

  /** Another document, attachment or title begins: what is numbered from here on is numbered anew. */
  reset(): void {
    this.#stack = [];
    this.#closed = [];
  }

  read(marker: Marker, paragraph: number, leads: boolean): void {
    const item: OpenItem = { marker, paragraph, leads, children: [] };
    const { family, ordinal } = marker;
    if (isHeading(family)) this.#closeBelow(RANK[family]);
    let open: OpenSequence | undefined;
    for (let i = this.#stack.length - 1; i >= 0; i--) {
      const it = this.#stack[i]!;
      if (it.family !== family) continue;
      open ??= it;
      if (ordinal === 1) break;
      if (waitsFor(it, item, it === open)) return this.#append(it, item);
    }
    if (marker.glued) return;
    if (ordinal === 1) {
      if (open !== undefined && open === this.#stack.at(-1) && isHeading(family) && repeatsFirst(open, paragraph)) {
        return marker.spaced ? this.#append(open, item) : this.#break(open, item, 'duplicate');
      }
      if (open !== undefined && isHeading(family)) this.#closeFrom(open);
      return this.#open(item);
    }
    if (open === undefined) {
      const resumed = this.#closed.findLast((it) => it.family === family);
      return resumed !== undefined && expectedOf(resumed) === ordinal ? this.#resume(resumed, item) : this.#openAt(item);
    }
    this.#continueBroken(open, item);
  }

  #continueBroken(open: OpenSequence, item: OpenItem): void {
    const previous = open.items.at(-1)!;
    const { family, ordinal } = item.marker;
    const last = previous.marker.ordinal;
    if (ordinal > last) {
      const between = { start: previous.marker.span.end, end: item.marker.span.start };
      for (let number = last + 1; number < ordinal; number++) {
        if (!this.isLost(family, between, number)) return this.#break(open, item, 'gap');
      }
      return this.#append(open, item);
    }
    const missingBefore = open.breaks.some((it) => it.kind === 'gap' && it.expected <= ordinal && ordinal < it.item.marker.ordinal);
    if (missingBefore) return this.#append(open, item, false); // 一、三、二、四、: the gap has been told already
    this.#break(open, item, 'duplicate');
  }

  #break(sequence: OpenSequence, item: OpenItem, kind: 'gap' | 'duplicate'): void {
    sequence.breaks.push({ kind, item, previous: sequence.items.at(-1)!, expected: expectedOf(sequence) });
    this.#append(sequence, item);
  }

  #append(sequence: OpenSequence, item: OpenItem, inOrder = true): void {
    this.#stack.length = this.#stack.indexOf(sequence) + 1;
    if (inOrder) sequence.items.push(item);
    else sequence.items.splice(-1, 0, item);
  }

  #open(item: OpenItem): void {
    const parent = this.#stack.at(-1)?.items.at(-1);
    const sequence: OpenSequence = { family: item.marker.family, items: [item], breaks: [], ...(parent && { parent }) };
    parent?.children.push(sequence);
    this.sequences.push(sequence);
    this.#stack.push(sequence);
    if (this.#stack.length > DEEPEST) this.#stack.splice(this.#stack.findIndex((it) => !isHeading(it.family)), 1);
  }

  /** A sequence that does not begin with 1. */
  #openAt(item: OpenItem): void {
    this.#open(item);
    this.#stack.at(-1)!.breaks.push({ kind: 'start', item, expected: 1 });
  }

  #resume(sequence: OpenSequence, item: OpenItem): void {
    this.#closed = this.#closed.filter((it) => it !== sequence);
    this.#stack.push(sequence);
    this.#append(sequence, item);
  }

  #closeBelow(rank: number): void {
    while (this.#stack.length > 0 && rankOf(this.#stack.at(-1)!) > rank) this.#closed.push(this.#stack.pop()!);
    if (this.#closed.length > 32) this.#closed = this.#closed.slice(-16);
  }

  #closeFrom(sequence: OpenSequence): void {
    this.#closed.push(...this.#stack.splice(this.#stack.indexOf(sequence)));
  }

}

/** Inline series nest a few deep at most; what a text opens beyond that it has forgotten, and so do we. */
const DEEPEST = 16;

/** An outer series goes on in another paragraph only at that paragraph's head: 一是…三是。⏎一是…二是…四是 is a gap in the second. */
function waitsFor(sequence: OpenSequence, item: Item, innermost: boolean): boolean {
  const last = sequence.items.at(-1)!;
  return last.marker.ordinal + 1 === item.marker.ordinal && (innermost || item.leads || last.paragraph === item.paragraph);
}

const expectedOf = (sequence: OpenSequence): number => sequence.items.at(-1)!.marker.ordinal + 1;

/** Inline series stand below every heading. */
const rankOf = ({ family }: Sequence): number => (isHeading(family) ? RANK[family] : 99);

/** （一）…（一）… on neighbouring lines: a number written twice, no second list. */
function repeatsFirst(open: OpenSequence, paragraph: number): boolean {
  const last = open.items.at(-1)!;
  return last.marker.ordinal === 1 && last.children.length === 0 && paragraph - last.paragraph === 1;
}

/** Where a sequence ends: a heading's section before the next heading above it, an inline point with its paragraph. */
export function endOf({ items, family }: Sequence, all: readonly Sequence[], textEnd: number, paragraphEnd: (index: number) => number): number {
  const last = items.at(-1)!;
  if (!isHeading(family)) return paragraphEnd(last.paragraph);
  let end = textEnd;
  for (const other of all) {
    if (!isHeading(other.family) || RANK[other.family] >= RANK[family]) continue;
    const next = other.items.find((it) => it.marker.span.start > last.marker.span.start);
    if (next !== undefined) end = Math.min(end, next.marker.span.start);
  }
  return end;
}
