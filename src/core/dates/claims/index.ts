import type { Time } from '../time';
import { noteAnniversaries } from './anniversary';
import { noteCalendar } from './calendar';
import type { Reading, TimeClaim } from './claim';
import { noteDue, noteGiven } from './due';
import { noteLasting, noteSince } from './lasting';
import { notePlans } from './plan';
import { noteOrder, notePeriod } from './range';
import { noteRelative } from './relative';
import { noteSession } from './session';

/** What one paragraph says of its times that can be tested. */
export function readTimeClaims(text: string, times: readonly Time[]): readonly TimeClaim[] {
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
  notePlans(reading);
  noteAnniversaries(reading);
  return found;
}
