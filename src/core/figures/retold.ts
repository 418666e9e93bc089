import type { LaidOut } from '../structure/facts';
import { areOne, haveTwoOwners, sharedName, shorterName, type NamedFigure } from './anchors';
import { samePeriod } from './periods';
import type { Quantity } from './quantity';
import { slipBetween, type Slip } from './slip';
import { asTold, type Sightings } from './tellings';

/** Two figures told together again, one of them with a slip in it: 事故4208起，死亡461人 … 事故4208起，死亡416人. */
interface Retold {
  readonly stated: Place;
  readonly other: Place;
  /** The figure that both tell alike. */
  readonly anchor: Place;
  readonly name: string;
}
export interface Place { readonly paragraph: number; readonly quantity: Quantity }

export interface Tellers extends LaidOut {
  readonly paragraphs: readonly (LaidOut['paragraphs'][number] & { readonly quantities: readonly Quantity[]; readonly sightings: Sightings | undefined })[];
}

export function readRetold(draft: Tellers): Retold[] {
  const { paragraphs, regions } = draft;
  const counts = countsOf(draft);
  draft.askEach(({ sightings }) => sightings !== undefined && companiesOf(sightings, ({ anchors }, i) => isShared(counts.get(anchors[i]!))));
  const groups = new Map<number, Standing[]>();
  for (let paragraph = 0; paragraph < paragraphs.length; paragraph++) {
    const { sightings } = paragraphs[paragraph]!;
    if (sightings === undefined || regions.has(paragraph)) continue;
    const { anchors } = sightings;
    for (let k = 0; k < anchors.length; k++) {
      if (!isShared(counts.get(anchors[k]!))) continue;
      const group = groups.get(anchors[k]!);
      if (group === undefined) groups.set(anchors[k]!, [{ paragraph, place: k }]);
      else group.push({ paragraph, place: k });
    }
  }
  const found: Retold[] = [];
  for (const group of groups.values()) {
    for (let i = 0; i < group.length; i++) {
      for (let k = i + 1; k < group.length; k++) {
        const retold = maySlip(draft, group[i]!, group[k]!) ? compared(draft, group[i]!, group[k]!) : undefined;
        if (retold !== undefined && !found.some(({ stated }) => stated.quantity === retold.stated.quantity || stated.quantity === retold.other.quantity)) found.push(retold);
      }
    }
  }
  return found;
}
/** How often each anchor stands there, of those that are not alone: a table of bytes tells nearly all that are, at a tenth of the price of a map. */
function countsOf({ paragraphs, regions }: Tellers): ReadonlyMap<number, number> {
  let all = 0;
  for (let i = 0; i < paragraphs.length; i++) all += paragraphs[i]!.sightings?.anchors.length ?? 0;
  const mask = 2 ** Math.ceil(Math.log2(all * 8 + 16)) - 1;
  const seen = new Uint8Array(mask + 1);
  const counts = new Map<number, number>();
  for (let turn = 0; turn < 2; turn++) {
    for (let i = 0; i < paragraphs.length; i++) {
      const { sightings } = paragraphs[i]!;
      if (sightings === undefined || regions.has(i)) continue;
      const { anchors } = sightings;
      for (let k = 0; k < anchors.length; k++) {
        const key = anchors[k]!;
        const place = (key ^ (key >>> 15)) & mask;
        if (turn === 0) seen[place] = Math.min(2, seen[place]! + 1);
        else if (seen[place]! > 1) counts.set(key, (counts.get(key) ?? 0) + 1);
      }
    }
  }
  return counts;
}

/** What stands in so many places is a habit of the text: 增长5.1%. */
const MOST = 4;
const isShared = (count = 0): boolean => count > 1 && count <= MOST;

/** The anchors of a paragraph, and with what figures those stand that others share: what it may be compared by. */
export const companiesOf = (sightings: Sightings, isShared: (sightings: Sightings, index: number) => boolean): string =>
  sightings.anchors.map((key, i) => (isShared(sightings, i) ? asTold(sightings.companies()[i]!) : key)).join();

/** One of the anchors of a paragraph. */
interface Standing { readonly paragraph: number; readonly place: number }

/** Whether figures beside the two differ by a slip at all: names are read only then. */
function maySlip(draft: Tellers, first: Standing, second: Standing): boolean {
  const one = beside(draft, first);
  const two = beside(draft, second);
  const { sightings, quantities } = draft.paragraphs[first.paragraph]!;
  const anchor = quantities[sightings!.anchored[first.place]!]!;
  return one.some((a) => two.some((b) => a.unit !== undefined && a.unit === b.unit && isTelling(slipBetween(a, b), digitsOf(anchor), digitsOf(a) + LONG_NAME)));
}
function beside({ paragraphs }: Tellers, { paragraph, place }: Standing): readonly Quantity[] {
  const { quantities, sightings } = paragraphs[paragraph]!;
  const at = sightings!.anchored[place]!;
  return quantities.slice(Math.max(0, at - FARTHEST), at + FARTHEST + 1);
}
/** Those with names are fewer (`companyOf`). */
const FARTHEST = 6;

function compared({ paragraphs }: Tellers, first: Standing, second: Standing): Retold | undefined {
  const one = paragraphs[first.paragraph]!.sightings!.companies()[first.place]!;
  const two = paragraphs[second.paragraph]!.sightings!.companies()[second.place]!;
  if (first.paragraph === second.paragraph && one.sentence === two.sentence) return undefined;
  if (one.anchor.quantity.unit !== two.anchor.quantity.unit || !areOne(one.anchor, two.anchor) || one.isEarlier !== two.isEarlier || haveTwoOwners(one, two) || (one.period && two.period && !samePeriod(one.period, two.period))) return undefined;
  let slipped: { readonly a: NamedFigure; readonly b: NamedFigure } | undefined;
  for (const a of one.others) {
    // 完成预算的100.1% … 完成预算的100.8%: rates alone say nothing of what they are rates of.
    if (one.anchor.quantity.unit!.dimension === 'ratio' && a.quantity.unit!.dimension === 'ratio') continue;
    const same = two.others.filter((it) => it.quantity.unit === a.quantity.unit && it.role === a.role && areOne(a, it));
    const [b] = same;
    if (b === undefined || (b.quantity.mantissa === a.quantity.mantissa && b.quantity.exponent === a.quantity.exponent)) continue;
    if (same.length > 1 || slipped !== undefined || !isSlip(one.anchor, a, b)) return undefined;
    slipped = { a, b };
  }
  if (slipped === undefined) return undefined;
  const { a, b } = slipped;
  return {
    stated: { paragraph: second.paragraph, quantity: b.quantity }, other: { paragraph: first.paragraph, quantity: a.quantity },
    anchor: { paragraph: second.paragraph, quantity: two.anchor.quantity }, name: shorterName(a, b),
  };
}

/** The more digits agree and the longer the name, the less may it be chance. */
function isSlip(anchor: NamedFigure, a: NamedFigure, b: NamedFigure): boolean {
  const shared = sharedName(a, b);
  const bare = anchor.role !== 'amount' && anchor.role !== 'result';
  const named = (shared > 3 ? 1 : 0) + (shared > 5 ? 1 : 0);
  return isTelling(slipBetween(a.quantity, b.quantity), digitsOf(anchor.quantity), digitsOf(a.quantity) + named) && (!bare || shared > 4);
}
/** What a name counts at most. */
const LONG_NAME = 2;
/** Another digit is likelier chance than two that changed places. */
const isTelling = (slip: Slip | undefined, anchor: number, rest: number): boolean =>
  slip !== undefined && (slip === 'swapped' ? anchor + rest > 5 : anchor + rest > 7 && anchor > 2);
const digitsOf = ({ mantissa }: Quantity): number => String(mantissa).length;
