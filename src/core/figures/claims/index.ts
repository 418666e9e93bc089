import type { Quantity } from '../quantity';
import type { Claim } from './claim';
import { readCompletions } from './completion';
import { readGrowths } from './growth';
import { readMentions, type Reading } from './mention';
import { readParts } from './parts';
import { readPoints } from './points';
import { readRatios } from './ratio';
import { readShares } from './share';
import { readTallies } from './tally';
import { readTotals } from './totals';

/** Everything one paragraph says about its own figures that arithmetic can test, in the order of the text. */
export function readClaims(text: string, quantities: readonly Quantity[]): Claim[] {
  if (quantities.length === 0) return [];
  const reading = readMentions(text, quantities);
  const { length } = reading.mentions;
  if (length === 0 && quantities.length < 3) return [];
  const claims: Claim[] = [readTallies(reading), ...(length > 1 ? betweenMentions(reading) : []), readRatios(reading, quantities)].flat();
  return claims.length > 1 ? claims.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end) : claims;
}

/** Claims that need two figures with units. */
function betweenMentions(reading: Reading): readonly (readonly Claim[])[] {
  const { claims, wholes } = readParts(reading);
  return [readCompletions(reading), claims, readShares(reading, wholes), readTotals(reading), readGrowths(reading), readPoints(reading)];
}
