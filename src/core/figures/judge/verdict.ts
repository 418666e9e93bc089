import type { Binding } from '../claims/claim';
import type { Quantity } from '../quantity';

/**
 * holds: the figures can be true together · cut-off: cut off instead of rounded · last-digit: off by one in the last digit ·
 * contradicts: they cannot · exempt: arithmetic may not judge them · unknown: not enough is said.
 */
export type Tier = 'holds' | 'cut-off' | 'last-digit' | 'contradicts' | 'exempt' | 'unknown';

export interface Verdict {
  readonly tier: Tier;
  /** Only the second reading of a round figure holds (2800万元 ± 50万元). */
  readonly round?: boolean;
  /** Of what looks cut off: the figures as written give another value, only what they may stand for reaches this one. */
  readonly loose?: boolean;
  /** The power of ten by which the increment of a growth would have to be multiplied to fit: 4 for 2.2万元 where 2.2亿元 fits. */
  readonly fits?: number;
  /** The stated figure with two digits in the other order, which fits exactly. */
  readonly swapped?: Quantity;
  /** Only this count of years gives a yearly rate as stated. */
  readonly years?: number;
}

/** The most a finding about this verdict may be; nothing where there is nothing to say. */
export function severityOf({ tier, round }: Verdict, binding: Binding): 'error' | 'warning' | 'information' | undefined {
  switch (tier) {
    case 'cut-off': return 'information';
    case 'last-digit': return round ? 'information' : 'warning';
    case 'contradicts': return round ? 'information' : binding === 'explicit' ? 'error' : 'warning';
    default: return undefined;
  }
}
