import { boundsOf } from '../reported';
import type { Mention, Reading } from './mention';

/** One run of parts that belongs together. */
export interface Extent {
  readonly parts: readonly Mention[];
  /** The parts make the whole. */
  readonly full: boolean;
  /** Two other splits of the same whole agree with it: this one has to as well. */
  readonly outvoted: boolean;
}

/**
 * Where a list of parts ends is often said by the numbers alone: 其中财产险108.4亿元；人身险257.4亿元；寿险181.2亿元 is full after two.
 * A list that is full may be followed by other splits of the same whole; one that would burst far beyond it went on to something else.
 */
export function extentsOf(reading: Reading, whole: Mention, parts: readonly Mention[], sure: boolean): Extent[] {
  const most = boundsOf(whole.quantity);
  if (most.lo <= 0) return [];
  if (most.hi === Infinity) return [{ parts, full: false, outvoted: false }];
  const stop = parts.findIndex((part, i) => i > 0 && valueOf(part) >= most.lo);
  const list = stop < 0 ? parts : parts.slice(0, stop);
  const found: Extent[] = [];
  let rest = list;
  for (let full = fullAt(rest, most); full > 0; full = fullAt(rest, most)) {
    found.push({ parts: rest.slice(0, full), full: true, outvoted: false });
    rest = rest.slice(full);
  }
  if (found.length === 0) return [{ parts: withinReach(reading, most, list, sure), full: false, outvoted: false }];
  const [lo, hi] = sumOf(rest);
  return found.length > 1 && rest.length > 1 && lo > most.lo * 0.95 && hi < most.hi * 1.05 ? [...found, { parts: rest, full: false, outvoted: true }] : found;
}

interface Bounds { readonly lo: number; readonly hi: number }

/** After how many parts, two at least and as many as may be, the sum can be the whole; 0 if never. */
function fullAt(parts: readonly Mention[], whole: Bounds): number {
  let lo = 0;
  let hi = 0;
  let full = 0;
  for (let i = 0; i < parts.length; i++) {
    const part = boundsOf(parts[i]!.quantity);
    lo += part.lo;
    hi += part.hi;
    if (lo > whole.hi) break;
    if (i > 0 && hi >= whole.lo) full = i + 1;
  }
  return full;
}

/** A list over its whole is kept when it is one list beyond doubt or only a little over; else it ended before it was over. */
function withinReach({ text }: Reading, whole: Bounds, parts: readonly Mention[], sure: boolean): readonly Mention[] {
  const [lo] = sumOf(parts);
  if (lo <= whole.hi || parts.length < 2) return parts;
  const first = parts[0]!;
  const last = parts[parts.length - 1]!;
  const marks = text.slice(first.end, last.start);
  const single = sure && !/[，；]/.test(marks);
  const closing = /其[他它余]|剩余/.test(text.slice(last.clause, last.start));
  let fits = 1;
  while (fits < parts.length && sumOf(parts.slice(0, fits + 1))[0] <= whole.hi) fits++;
  if (!single && !closing && sumOf(parts.slice(0, fits))[1] >= whole.lo * 0.95) return parts.slice(0, fits);
  return lo <= whole.hi * (single ? 2 : sure ? 1.25 : 1.05) ? parts : parts.slice(0, fits);
}

function sumOf(parts: readonly Mention[]): [lo: number, hi: number] {
  let lo = 0;
  let hi = 0;
  for (const { quantity } of parts) {
    const bounds = boundsOf(quantity);
    lo += bounds.lo;
    hi += bounds.hi;
  }
  return [lo, hi];
}

const valueOf = ({ quantity }: Mention): number => {
  const { lo, hi } = boundsOf(quantity);
  return (lo + hi) / 2;
};
