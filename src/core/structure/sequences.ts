import type { Span } from '../text/span';
import { INLINE_RANK, isHeading, isStep, rankOf } from './markers';
import type { Family, Marker } from './markers';

/** A run of parallel points of one family: the headings of one level, or 一是 二是 三是. Spans are those of the draft. */
export interface Sequence {
  readonly family: Family;
  readonly items: readonly Item[];
  readonly breaks: readonly Break[];
  /** The point of an outer sequence that this one unfolds. */
  readonly parent?: Item;
  /** Where the marker stands that closed it; nothing where it runs to the end of the text. */
  readonly end?: number;
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
  readonly rank: number;
  end?: number;
  /** The last gap told: a number that belongs into it comes late and is no second fault. */
  gap?: Break;
}
interface OpenItem extends Item {
  children: OpenSequence[];
}
/** Never added to: nearly every point stays without children. */
const CHILDLESS: OpenSequence[] = [];

/** Finds a number that stands glued inside the text instead of at its place: damage, and still a point. */
type FindLost = (family: Family, between: Span, number: number) => Span | undefined;

/**
 * Reads markers in the order of the text into nested sequences: the scope stack of 一要{一是 二是 三是}二要.
 * A marker continues the innermost open sequence of its family that waits for its number; a 1 opens a sequence inside the point that is open;
 * a heading closes what stands below it.
 */
export class SequenceReader {
  readonly sequences: OpenSequence[] = [];
  readonly #stack: OpenSequence[] = [];
  /** Sequences that were closed; a number that continues the last of its family resumes it ((一)…(二) running on across 一、 and 二、). */
  #closed: OpenSequence[] = [];
  /** Where the last document, attachment or title began. */
  #begins = 0;

  constructor(readonly findLost: FindLost) {}

  /** Another document, attachment or title begins here, or a line that looks like one: a number that goes on resumes all the same. */
  reset(at: number): void {
    this.#close(0, at);
    this.#begins = at;
  }

  read(marker: Marker, paragraph: number, leads: boolean): void {
    const item: OpenItem = { marker, paragraph, leads, children: CHILDLESS };
    const { family, ordinal, span } = marker;
    const rank = rankOf(family);
    if (rank < INLINE_RANK) this.#closeBelow(rank, span.start);
    const { indent } = marker;
    if (indent !== undefined) this.#closeFurtherIn(family, indent, span.start);
    let open: OpenSequence | undefined;
    let waiting: OpenSequence | undefined;
    for (let depth = this.#stack.length - 1; depth >= 0 && waiting === undefined; depth--) {
      const it = this.#stack[depth]!;
      if (it.family !== family || (indent !== undefined && indentOf(it) !== undefined && indentOf(it)! < indent)) continue;
      open ??= it;
      if (ordinal === 1) break;
      if (waitsFor(it, item, it === open)) waiting = it;
    }
    if (waiting !== undefined) return this.#append(waiting, item);
    if (marker.glued) return;
    const runsOn = family === '第一条' || isStep(family);
    if (isStep(family) && this.#speaksOf(item, open ?? this.#closed.findLast((it) => it.family === family))) return;
    if (ordinal === 1) return this.#readFirst(item, open);
    if (open !== undefined) return this.#continueBroken(open, item);
    const closed = this.#closed.findLast((it) => it.family === family);
    // Articles run on through all chapters, whatever stands between; stages through the headings inside them.
    if (closed === undefined || (expectedOf(closed) !== ordinal && !runsOn)) return this.#openAt(item);
    this.#closed = this.#closed.filter((it) => it !== closed);
    delete closed.end;
    this.#stack.push(closed);
    if (expectedOf(closed) === ordinal) this.#append(closed, item);
    else this.#continueBroken(closed, item);
  }

  /** 第一阶段已经完成，第二阶段，…: a stage further on counts in the paragraph of the last one, or where both open theirs; one that was told counts only so. */
  #speaksOf({ marker: { ordinal }, leads, paragraph }: OpenItem, told: OpenSequence | undefined): boolean {
    const last = told?.items.at(-1);
    if (told === undefined || last === undefined) return false;
    if (ordinal === 1) return told.items.length === 1 && last.paragraph === paragraph;
    if (ordinal <= last.marker.ordinal) return ordinal < last.marker.ordinal || !leads || !last.leads;
    return paragraph !== last.paragraph && !(leads && last.leads);
  }

  #readFirst(item: OpenItem, open: OpenSequence | undefined): void {
    const { marker: { family, spaced, span, introduced } } = item;
    if (open !== undefined && isHeading(family) && introduced !== true) {
      if (repeatsFirst(open, open === this.#stack.at(-1), item)) {
        return spaced ? this.#append(open, item) : this.#break(open, item, 'duplicate');
      }
      this.#close(this.#stack.indexOf(open), span.start);
    }
    if (open !== undefined && open === this.#stack.at(-1) && repeatsFirstInSentence(open, item)) return this.#break(open, item, 'duplicate');
    this.#open([item]);
  }

  #continueBroken(open: OpenSequence, item: OpenItem): void {
    const { ordinal, span } = item.marker;
    const previous = open.items.at(-1)!;
    if (ordinal > previous.marker.ordinal) {
      const lost = this.#lostBetween(item, previous.marker.ordinal + 1, previous.marker.span.end);
      if (lost === undefined) return this.#break(open, item, 'gap');
      for (const it of lost) this.#append(open, it);
      return this.#append(open, item);
    }
    const late = open.gap !== undefined && open.gap.expected <= ordinal && ordinal < open.gap.item.marker.ordinal;
    if (!late) return this.#readRepeated(open, item, previous);
    this.#close(this.#stack.indexOf(open) + 1, span.start);
    open.items.splice(-1, 0, item); // 一、三、二、四、: the gap has been told already
  }

  /** 一要…三要…。县长要求各乡镇一要…；二要…: where the first points stand glued in the text since, another list has begun. */
  #readRepeated(open: OpenSequence, item: OpenItem, previous: OpenItem): void {
    const lost = isHeading(open.family) || isStep(open.family) ? undefined : this.#lostBetween(item, 1, previous.marker.span.end);
    if (lost === undefined || lost.length === 0) return this.#break(open, item, 'duplicate');
    this.#open([...lost, item]);
  }

  /** The points that stand glued in the text before an item, from a number on; undefined unless all of them do. */
  #lostBetween({ marker: { family, ordinal, span }, paragraph }: OpenItem, from: number, start: number): OpenItem[] | undefined {
    const lost: OpenItem[] = [];
    for (let number = from; number < ordinal; number++) {
      const found = this.findLost(family, { start: lost.at(-1)?.marker.span.end ?? start, end: span.start }, number);
      if (found === undefined) return undefined;
      lost.push({ marker: { span: found, family, ordinal: number }, paragraph, leads: false, children: CHILDLESS });
    }
    return lost;
  }

  #break(sequence: OpenSequence, item: OpenItem, kind: 'gap' | 'duplicate'): void {
    const told: Break = { kind, item, previous: sequence.items.at(-1)!, expected: expectedOf(sequence) };
    sequence.breaks.push(told);
    if (kind === 'gap') sequence.gap = told;
    this.#append(sequence, item);
  }

  #append(sequence: OpenSequence, item: OpenItem): void {
    this.#close(this.#stack.indexOf(sequence) + 1, item.marker.span.start);
    sequence.items.push(item);
  }

  /** A sequence that does not begin with 1, unless its first points stand glued in the text since the point above or the document began. */
  #openAt(item: OpenItem): void {
    const above = (isStep(item.marker.family) ? undefined : this.#stack.at(-1)?.items.at(-1)?.marker.span.end) ?? this.#begins;
    const lost = this.#lostBetween(item, 1, above);
    if (lost !== undefined) return this.#open([...lost, item]);
    this.#open([item]);
    this.#stack.at(-1)!.breaks.push({ kind: 'start', item, expected: 1 });
  }

  #open(items: OpenItem[]): void {
    const parent = this.#stack.at(-1)?.items.at(-1);
    const { family } = items[0]!.marker;
    const rank = rankOf(family);
    const sequence: OpenSequence = parent === undefined ? { family, items, breaks: [], rank } : { family, items, breaks: [], rank, parent };
    if (parent?.children === CHILDLESS) parent.children = [sequence];
    else parent?.children.push(sequence);
    this.sequences.push(sequence);
    this.#stack.push(sequence);
    if (this.#stack.length > DEEPEST) this.#stack.splice(Math.max(0, this.#stack.findIndex((it) => !isHeading(it.family))), 1);
  }

  /** Closes from the outermost open sequence of a lower rank on. */
  #closeBelow(rank: number, at: number): void {
    let depth = 0;
    while (depth < this.#stack.length && this.#stack[depth]!.rank <= rank) depth++;
    this.#close(depth, at);
  }

  /** A Markdown list ends where a point of the same kind stands further out. */
  #closeFurtherIn(family: Family, indent: number, at: number): void {
    const depth = this.#stack.findIndex((it) => it.family === family && (indentOf(it) ?? -1) > indent);
    this.#close(depth, at);
  }

  /** Closes the open sequences from a depth on; -1 closes none. */
  #close(depth: number, at: number): void {
    if (depth < 0 || depth >= this.#stack.length) return;
    for (let i = depth; i < this.#stack.length; i++) {
      this.#stack[i]!.end = at;
      this.#closed.push(this.#stack[i]!);
    }
    this.#stack.length = depth;
    if (this.#closed.length > REMEMBERED * 2) this.#closed = this.#closed.slice(-REMEMBERED);
  }
}

/** Inline series nest a few deep at most; what a text opens beyond that it has forgotten, and so do we. */
const DEEPEST = 16;
const REMEMBERED = 16;

const expectedOf = (sequence: OpenSequence): number => sequence.items.at(-1)!.marker.ordinal + 1;

/** An outer series goes on in another paragraph only at that paragraph's head: 一是…三是。⏎一是…二是…四是 is a gap in the second. */
function waitsFor(sequence: OpenSequence, item: Item, innermost: boolean): boolean {
  const last = sequence.items.at(-1)!;
  return last.marker.ordinal + 1 === item.marker.ordinal && (innermost || item.leads || last.paragraph === item.paragraph);
}

const indentOf = ({ items }: OpenSequence): number | undefined => items[0]!.marker.indent;

/**
 * （一）…（一）…: a number written twice, no second list. Of 1. only on neighbouring lines, for notes and tables have short lists of their own;
 * 一、 and （一） anywhere below one heading, where nothing but the first point was told.
 */
function repeatsFirst(open: OpenSequence, innermost: boolean, { paragraph, leads, marker: { indent } }: Item): boolean {
  const last = open.items.at(-1)!;
  if (last.marker.ordinal !== 1 || indent !== last.marker.indent) return false;
  if (innermost && last.children.length === 0 && paragraph - last.paragraph === 1) return true;
  return (open.family === '一、' || open.family === '（一）') && open.items.length === 1 && leads && last.leads && paragraph - last.paragraph < NEAR;
}
/** Further apart they may belong to two papers whose titles were lost. */
const NEAR = 12;

/** 一是抓项目；一是抓招商；二是…: in one paragraph, and nothing but the first point told. Behind 有2家： a list of its own begins. */
const repeatsFirstInSentence = ({ family, items }: OpenSequence, { paragraph, marker }: Item): boolean =>
  !isHeading(family) && marker.introduced !== true && items.length === 1 && items[0]!.marker.ordinal === 1 && items[0]!.paragraph === paragraph && items[0]!.children.length === 0;
