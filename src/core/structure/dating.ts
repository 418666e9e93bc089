import type { TimeClaim } from '../dates/claims/claim';
import type { Moment, Time } from '../dates/time';
import type { Region } from './regions';
import type { Shape } from './shape';

/** When a draft was written, so that 今年 and 去年 have a meaning. */
export interface Dating {
  /** The year that 今年 stands for; undefined where the draft does not tell and nobody set it. */
  readonly year: number | undefined;
  /** What tells it. A year in the title may be the one that is looked back on: then 今年 may be the next as well. */
  readonly toldBy: 'date' | 'title' | 'setting' | undefined;
  /** The date it was signed or given. */
  readonly date: Moment | undefined;
  /** The paragraph it is signed in; what stands behind it is an attachment. */
  readonly signedAt: number | undefined;
  /** The title names the year before the date: the draft may have been written in that year. */
  readonly looksBack: boolean;
}
/** A setting that is no calendar year says nothing. */
const isCalendarYear = (year: number | undefined): year is number => year !== undefined && Number.isInteger(year) && year >= 1800 && year <= 2199;

interface Line {
  readonly text: string;
  readonly shape: Shape;
  readonly times: readonly Time[];
  readonly timeClaims: readonly TimeClaim[];
}

/**
 * The date at the end, else the one in brackets under the title, else the year of the title, else the one that was set.
 * A file of several documents with different dates has none; nor has one whose lines are dates (a chronicle). When a page was published says nothing.
 */
export function datingOf({ paragraphs, regions }: { readonly paragraphs: readonly Line[]; readonly regions: ReadonlyMap<number, Region> }, assumed: number | undefined): Dating {
  const prose: Line[] = [];
  const places: number[] = [];
  paragraphs.forEach((it, i) => {
    if (it.shape === 'blank' || regions.has(i)) return;
    prose.push(it);
    places.push(i);
  });
  let signedAt: number | undefined;
  const signed: Moment[] = [];
  const given: Moment[] = [];
  /** Bare dates near the top: of a page, a chronicle, the first of several documents. They tell nothing but that it is not one date. */
  const others: Moment[] = [];
  const titles: (number | undefined)[] = [];
  prose.forEach(({ shape, times, timeClaims, text }, i) => {
    const date = shape === 'date' ? times[0]?.from : undefined;
    if (date?.year !== undefined && date.month !== undefined) {
      if (i >= HEAD || (i > 0 && i >= prose.length - TAIL && !/[（(]/.test(text))) {
        signed.push(date);
        signedAt = places[i];
      } else (/[（(]/.test(text) ? given : others).push(date);
    }
    for (const it of timeClaims) if (it.kind === 'given') given.push(it.date);
    if (shape === 'title') titles.push(yearOfTitle(times));
  });
  const years = new Set([...signed, ...given, ...others].map(({ year }) => year));
  if (years.size > 1 || signed.length + others.length > MOST_DATES) return NONE;
  const date = signed.at(-1) ?? given[0];
  const [title, ...later] = titles;
  if (date !== undefined) return { year: date.year, toldBy: 'date', date, signedAt, looksBack: title === date.year! - 1 };
  if (title !== undefined && later.every((it) => it === undefined || it === title)) return { ...NONE, year: title, toldBy: 'title' };
  return isCalendarYear(assumed) ? { ...NONE, year: assumed, toldBy: 'setting' } : NONE;
}
const NONE: Dating = { year: undefined, toldBy: undefined, date: undefined, signedAt: undefined, looksBack: false };
/** How far from the top a date may stand under a title, and from the end as a signature's in a short draft. */
const HEAD = 12;
const TAIL = 3;
const MOST_DATES = 2;

/** The one year a title names; 2025年总结和2026年计划 and 2026—2028年 name none. */
function yearOfTitle(times: readonly Time[]): number | undefined {
  const years = new Set(times.flatMap(({ from, to }) => [from.year, to?.year]).filter((it) => it !== undefined));
  return years.size === 1 ? [...years][0] : undefined;
}

/** The years that a word may mean: 今年 of a draft whose title names 2026 is 2026, or 2027 where it looks back. */
export function isYearOf({ year, toldBy, looksBack }: Dating, shift: number, named: number): boolean {
  if (year === undefined) return false;
  return named === year + shift || (toldBy === 'title' && named === year + 1 + shift) || (looksBack && named === year - 1 + shift);
}
