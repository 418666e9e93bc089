import assert from 'node:assert/strict';
import fc from 'fast-check';
import { dayNumber, daysIn, weekdayOf } from '../../../src/core/dates/calendar';

describe('calendar', () => {
  it('agrees with the platform on every day from 1800 to 2199', () => {
    fc.assert(fc.property(fc.integer({ min: Date.UTC(1800, 0, 1), max: Date.UTC(2199, 11, 31) }), (time) => {
      const date = new Date(time);
      const day = { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
      assert.equal(weekdayOf(day), date.getUTCDay() || 7);
      assert.equal(dayNumber(day) - dayNumber({ year: 1970, month: 1, day: 1 }), Math.floor(time / 86_400_000));
      assert.equal(daysIn(day.month, day.year), new Date(Date.UTC(day.year, day.month, 0)).getUTCDate());
    }), { numRuns: 2000 });
  });
  it('gives February 29 days where the year is not known', () => assert.equal(daysIn(2), 29));
});
