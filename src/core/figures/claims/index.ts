import type { Quantity } from '../quantity';
import { excuseAccounted } from './accounted';
import { readAdding } from './sums/adding';
import { readSharesApart } from './shares/apart';
import { readAverages } from './amounts/average';
import { readBalances } from './balances/balance';
import { readBetween } from './growth/between';
import type { Claim } from './claim';
import { readComplements } from './sums/complements';
import { readCalled } from './sums/called';
import { readCompletionsApart } from './plans/apart';
import { readContributions } from './shares/contributions';
import { readCompletions } from './plans/completion';
import { readComposed } from './growth/composed';
import { readContraries } from './balances/contrary';
import { readConversions } from './amounts/conversion';
import { readDecided } from './shares/decided';
import { readDefined } from './shares/defined';
import { readDone } from './balances/done';
import { readEven } from './sums/even';
import { readGrowths } from './growth/growth';
import { readIncomes } from './sums/incomes';
import { readIndexed } from './growth/index-points';
import { incrementsBeside, readIncrements } from './growth/increments';
import { readLevels } from './growth/levels';
import { readLimits } from './plans/limit';
import type { Mention, Reading } from './mention';
import { readDoublings, readMultiples } from './growth/multiples';
import { readOverlaps } from './sums/overlaps';
import { readPairs } from './growth/pairs';
import { readParts } from './sums/parts';
import { readPoints } from './growth/points';
import { readProportions } from './shares/proportion';
import { readRates } from './shares/rates';
import { readRatios } from './shares/ratio';
import { readRespectively } from './growth/respectively';
import { readRestated } from './amounts/restated';
import { readRemaining } from './balances/remaining';
import { readSchedules } from './plans/schedule';
import { readSexRatios } from './shares/sexes';
import { readShares } from './shares/share';
import { readShifts } from './growth/shifts';
import { signs } from './signs';
import { readTallies } from './names/tally';
import { readTotals } from './sums/totals';
import { readTownships } from './names/townships';
import { readTurns } from './growth/turns';
import { readVital } from './shares/vital';
import { readYearlies, readYearliesBehind } from './growth/yearly';

/** Everything one paragraph says about its own figures that arithmetic can test, in the order of the text. */
export function readClaims(reading: Reading, quantities: readonly Quantity[], numerals: readonly number[]): readonly Claim[] {
  const { length } = reading.mentions;
  const tallies = readTallies(reading, numerals);
  if (length === 0 && quantities.length < 2) return tallies;
  let claims: Claim[] | undefined = tallies.length === 0 ? undefined : [...tallies];
  let isSorted = claims === undefined;
  // Counted loops here and in the readers: most of their runs come before the compiler has made iterators cheap.
  for (let i = 0; i < READERS.length; i++) {
    const { wakes, least, read } = READERS[i]!;
    if (length < least || (reading.signs & wakes) === 0) continue;
    const found = read(reading, quantities, claims ?? NONE);
    if (found.length === 0) continue;
    claims ??= [];
    for (let k = 0; k < found.length; k++) {
      const claim = found[k]!;
      isSorted &&= claims.length === 0 || inOrder(claims[claims.length - 1]!, claim) <= 0;
      claims.push(claim);
    }
  }
  if (claims === undefined) return NONE;
  excuseAccounted(reading, claims);
  return isSorted ? claims : claims.sort(inOrder);
}
const inOrder = (a: Claim, b: Claim): number => a.span.start - b.span.start || a.span.end - b.span.end;
const NONE: readonly never[] = [];

/** How claims of some kinds are read. */
interface Reader {
  /** Signs without any of which it would find nothing: most paragraphs hold none, and then it is not asked. */
  readonly wakes: number;
  /** Figures it needs. */
  readonly least: number;
  /** `before`: what was read before it. */
  readonly read: (reading: Reading, quantities: readonly Quantity[], before: readonly Claim[]) => readonly Claim[];
}

const LIST = signs('among', 'divided', 'bracket');
const HOLDS = signs('holds');
const APART = signs('apart');
const READERS: readonly Reader[] = [
  { wakes: signs('rate'), least: 2, read: readCompletions },
  { wakes: LIST | HOLDS, least: 2, read: readPartsAndShares },
  { wakes: signs('rated'), least: 2, read: readNamedRates },
  { wakes: LIST, least: 1, read: readTownships },
  { wakes: signs('total'), least: 3, read: readTotals },
  { wakes: signs('total'), least: 4, read: readCalled },
  { wakes: signs('each'), least: 5, read: readIncomes },
  { wakes: signs('halves'), least: 3, read: readHalves },
  { wakes: signs('even'), least: 2, read: readEven },
  { wakes: signs('left'), least: 3, read: readUndone },
  { wakes: signs('done'), least: 2, read: readDone },
  { wakes: signs('twice'), least: 4, read: readOverlaps },
  { wakes: signs('balance'), least: 2, read: readBalances },
  { wakes: signs('change', 'from', 'before', 'dated', 'times', 'doubled'), least: 2, read: readGrown },
  { wakes: signs('change'), least: 3, read: readIncrements },
  { wakes: signs('from'), least: 0, read: readTurns },
  { wakes: signs('growth'), least: 1, read: readIndexed },
  { wakes: signs('points'), least: 2, read: readPoints },
  { wakes: signs('points'), least: 3, read: readShifts },
  { wakes: signs('points'), least: 5, read: readLevels },
  { wakes: signs('apart'), least: 6, read: readRespectively },
  { wakes: signs('apart'), least: 6, read: readCompletionsApart },
  { wakes: signs('rate', 'growth'), least: 2, read: readRestated },
  { wakes: signs('term', 'apart') | HOLDS, least: 0, read: readRatios },
  { wakes: signs('rated', 'points'), least: 3, read: readAdding },
  { wakes: signs('each'), least: 3, read: readAverages },
  { wakes: signs('each'), least: 3, read: readBetween },
  { wakes: signs('bracket', 'same'), least: 2, read: readConversions },
  { wakes: signs('term'), least: 0, read: readProportions },
  { wakes: signs('halves'), least: 2, read: readSexRatios },
  { wakes: signs('rated'), least: 4, read: readVital },
  { wakes: signs('rated'), least: 3, read: readDecided },
  { wakes: signs('rated'), least: 3, read: readContributions },
  { wakes: signs('progress'), least: 0, read: readSchedules },
  { wakes: signs('target', 'limit'), least: 1, read: readLimits },
  { wakes: signs('growth'), least: 6, read: (reading, _, before) => readComposed(reading, before) },
];

/** A share speaks of the whole that its part was read to be part of. */
function readPartsAndShares(reading: Reading): Claim[] {
  const { claims, wholes } = (reading.signs & LIST) !== 0 ? readParts(reading) : NO_PARTS;
  const all = [...claims, ...incrementsBeside(reading, claims)];
  if ((reading.signs & HOLDS) === 0) return all;
  return [...all, ...readShares(reading, wholes), ...((reading.signs & APART) === 0 ? [] : readSharesApart(reading, wholes))];
}
const NO_PARTS = { claims: [], wholes: new Map<Mention, Mention>() };

/** A rate with a definition is held to that, and others to what their name says was done. */
function readNamedRates(reading: Reading, quantities: readonly Quantity[]): Claim[] {
  const defined = readDefined(reading, quantities);
  return [...defined, ...readRates(reading).filter(({ rate }) => !defined.some((it) => it.rate === rate))];
}

/** Without 其中, and what its parts rose or fell by. */
function readHalves(reading: Reading): Claim[] {
  const sums = readComplements(reading);
  return [...sums, ...incrementsBeside(reading, sums)];
}

/** What is left, and those that did not where nothing said that they are left. */
function readUndone(reading: Reading): Claim[] {
  const remaining = readRemaining(reading);
  return [...remaining, ...readContraries(reading, new Set(remaining.flatMap((claim) => (claim.kind === 'sum' ? claim.parts : [claim.left]))))];
}

/** What grew from one amount to another, in every way it can be told. */
function readGrown(reading: Reading, quantities: readonly Quantity[]): Claim[] {
  const pairs = readPairs(reading);
  const growths = readGrowths(reading, pairs);
  const claims: Claim[] = [...growths];
  if (pairs.size > 0) claims.push(...readYearlies(reading, pairs));
  if ((reading.signs & YEARLY) !== 0) claims.push(...readYearliesBehind(reading, growths));
  if ((reading.signs & TIMES) !== 0) claims.push(...readMultiples(reading, quantities, pairs));
  if ((reading.signs & DOUBLED) !== 0) claims.push(...readDoublings(reading, quantities, pairs));
  return claims;
}
const YEARLY = signs('each');
const TIMES = signs('times');
const DOUBLED = signs('doubled');
