import { codeAt, codeOf } from '../../text/characters';
import { DIGIT, NUMERAL, classes } from '../../text/classes';
import type { Time } from '../time';
import { noteAnniversaries } from './anniversary';
import { noteCalendar } from './calendar';
import type { Reading, TimeClaim } from './claim';
import { noteDue, noteGiven } from './due';
import { noteCongress, noteLasting, noteSince } from './lasting';
import { notePlans } from './plan';
import { noteOrder, notePeriod } from './range';
import { noteRelative } from './relative';
import { noteSession } from './session';

/** What one paragraph says of its times that can be tested. `starts` are where runs of digits or of Chinese numerals begin. */
export function readTimeClaims(text: string, times: readonly Time[], starts: readonly number[]): readonly TimeClaim[] {
  const found: TimeClaim[] = [];
  const reading: Reading = { text, times, found };
  const ofParty = times.length > 0 && (text.includes('党的') || text.includes('全会') || text.includes('全国人') || text.includes('全国代表大会') || text.includes('全国政协'));
  for (let i = 0; i < times.length; i++) {
    const time = times[i]!;
    noteCalendar(reading, i);
    if (time.to !== undefined) noteOrder(reading, time);
    if (time.to?.month !== undefined) notePeriod(reading, i);
    if (time.from.day !== undefined) noteDue(reading, time);
    if (time.from.year === undefined) continue;
    noteRelative(reading, time);
    if (ofParty) noteSession(reading, time);
    if (i === 0) noteGiven(reading, time);
  }
  if (times.length > 0) {
    noteSince(reading);
    noteLasting(reading);
  }
  const shown = shownBy(text, starts);
  if ((shown & FIVES) !== 0) notePlans(reading);
  if ((shown & CONGRESS) !== 0) noteCongress(reading);
  if ((shown & COUNTS) !== 0) noteAnniversaries(reading);
  return found;
}

/** A 五 stands in the paragraph, a number behind 第 or before 周 or 华诞, and one before 大. */
const FIVES = 1;
const COUNTS = 2;
const CONGRESS = 4;

/** One look at the numbers instead of a search of the text for each word that stands beside them. */
function shownBy(text: string, starts: readonly number[]): number {
  let shown = 0;
  let end = 0;
  for (let i = 0; i < starts.length; i++) {
    const start = starts[i]!;
    if (start < end) continue;
    for (end = start; (classes[codeAt(text, end)]! & (DIGIT | NUMERAL)) !== 0; end++) if (text.charCodeAt(end) === FIVE) shown |= FIVES;
    const behind = codeAt(text, end);
    if (codeAt(text, start - 1) === ORDINAL || behind === WEEK || behind === FLOWER) shown |= COUNTS;
    else if (behind === GREAT) shown |= CONGRESS;
  }
  return shown;
}
const FIVE = codeOf('五');
const ORDINAL = codeOf('第');
const WEEK = codeOf('周');
const FLOWER = codeOf('华');
const GREAT = codeOf('大');
