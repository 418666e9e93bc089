import type { Completion, Growth, Share, Sum } from './claims/claim';
import { judge, type Verdict } from './judge';
import type { Quantity } from './quantity';
import { valueOf } from './reported';

/** What the figures of a table claim of one another. */
export type SheetClaim = Completion | Growth | Share | Sum;

/** What a table says about one of its figures and cannot be true however it is read. */
export interface Misfit {
  readonly claim: SheetClaim;
  readonly verdict: Verdict;
  readonly stated: Quantity;
  /** The names of its row and column. */
  readonly row: string;
  readonly column: string;
}

/** Judges every reading of each place: one that holds makes it sound. What is told of the others is the reading that holds elsewhere, or comes closest. */
export function tried<T>(
  places: readonly T[], readings: (place: T, index: number) => (SheetClaim | undefined)[] | undefined, names: (index: number) => { row: string; column: string },
): { misfits: Misfit[]; held: number } {
  const judged = places.map((place, i) => (readings(place, i) ?? []).map((claim) => claim && { claim, verdict: plainly(judge(claim)) }));
  const holding: number[] = [];
  let held = 0;
  for (const found of judged) {
    if (found.some((it) => it?.verdict.tier === 'holds')) held++;
    found.forEach((it, k) => (holding[k] = (holding[k] ?? 0) + (it?.verdict.tier === 'holds' ? 1 : 0)));
  }
  const misfits = judged.flatMap((found, i): Misfit[] => {
    const told = found.flatMap((it, k) => (it === undefined ? [] : [{ ...it, rank: -holding[k]!, distance: distanceOf(it.claim) }]));
    if (told.length === 0 || told.some(({ verdict: { tier } }) => tier === 'holds' || tier === 'unknown' || tier === 'exempt')) return [];
    const near = told.filter(({ verdict }) => verdict.tier !== 'contradicts');
    const { claim, verdict } = (near.length > 0 ? near : told).reduce((best, it) => (it.rank < best.rank || (it.rank === best.rank && it.distance < best.distance) ? it : best));
    return [{ claim, verdict, stated: statedOf(claim), ...names(i) }];
  });
  return { misfits, held };
}

/** What stands in a table was computed and printed in full: nobody rounds 18000 there. */
const plainly = ({ round: _, ...verdict }: Verdict): Verdict => verdict;

/** How far a sum is from its parts. */
function distanceOf(claim: SheetClaim): number {
  if (claim.kind !== 'sum') return 0;
  return Math.abs(claim.parts.reduce((rest, part) => rest.sub(valueOf(part)), valueOf(claim.total)).valueOf());
}

function statedOf(claim: SheetClaim): Quantity {
  switch (claim.kind) {
    case 'sum': return claim.total;
    case 'growth': return (claim.rate ?? claim.change)!;
    case 'completion': case 'share': return claim.rate;
  }
}
