import { DAYS, EVENTS } from '../../lexicon/anniversaries';
import { readNumeral } from '../../numerals/numeral';
import { oneOf } from '../../text/characters';
import { timeBefore } from '../near';
import type { Reading, YearRef, YearWord } from './claim';

/** 2026年是中国共产党成立105周年, 2026年9月10日是第42个教师节. Only where the sentence says it of a year: 在庆祝…100周年大会上 tells of another. */
export function noteAnniversaries(reading: Reading): void {
  const { text, found } = reading;
  for (let at = text.indexOf('周年'); at >= 0; at = text.indexOf('周年', at + 2)) {
    const start = startOf(text, at);
    const numeral = start === at ? undefined : readNumeral(text, start);
    if (numeral === undefined || numeral.end !== at || numeral.exponent !== 0 || numeral.upTo || TOLD_OF.test(text.slice(at + 2, at + 10))) continue;
    const before = text.slice(Math.max(0, start - 24), start).replace(/[”"]?(?:的|第)?$/, '');
    const event = longest(EVENTS, (it) => before.endsWith(it));
    const place = event ? start - event[0].length : start;
    const said = event && yearOf(reading, place, start);
    const soon = event && !said && HOPED.test(text.slice(Math.max(0, place - 24), place)) && /^(?:献礼)?！/.test(text.slice(at + 2, at + 5));
    const year: YearRef | undefined = said ?? (soon ? { start, end: at + 2, year: undefined, word: '今年' } : undefined);
    if (event && year) {
      found.push({
        kind: 'anniversary', span: { start, end: at + 2 }, digits: { start, end: at }, event: event[0], first: event[1], nth: false, count: numeral.mantissa, year, soon: soon === true,
      });
    }
  }
  for (let at = text.indexOf('第'); at >= 0; at = text.indexOf('第', at + 1)) {
    const numeral = readNumeral(text, at + 1);
    if (numeral === undefined || text[numeral.end] !== '个' || numeral.exponent !== 0 || numeral.upTo) continue;
    const behind = text.slice(numeral.end + 1, numeral.end + 14).replace(/^[“"]/, '');
    const day = longest(DAYS, (it) => behind.startsWith(it));
    const year = day && yearOf(reading, at, at);
    if (day && year) {
      found.push({
        kind: 'anniversary', span: { start: at, end: numeral.end + 1 }, digits: { start: at + 1, end: numeral.end }, event: day[0], first: day[1], nth: true, count: numeral.mantissa, year, soon: false,
      });
    }
  }
}
/** 100周年大会上的重要讲话 */
const TOLD_OF = /^[”"]?(?:庆祝|纪念|庆典)?(?:大会|座谈会|招待会|阅兵|讲话|纪念章|论坛|上)/;

/** 以优异成绩庆祝…！ closes a speech, and is said of the year that runs or the one to come. */
const HOPED = /以[^，。；]{0,8}(?:成绩|行动|姿态|业绩)[^，。；0-9]{0,12}$/;

function longest(list: readonly (readonly [string, number])[], fits: (it: string) => boolean): readonly [string, number] | undefined {
  let best: readonly [string, number] | undefined;
  for (const it of list) if (fits(it[0]) && (best === undefined || it[0].length > best[0].length)) best = it;
  return best;
}

/** Where the number that ends at `at` begins. */
function startOf(text: string, at: number): number {
  let start = at;
  while (at - start < 5 && isNumeral(text, start - 1)) start--;
  return start;
}
const isNumeral = oneOf('0123456789〇零一二三四五六七八九十百');

/** The year of which the sentence says it is one: 2026年是, 今年恰逢, 2026年，我们迎来. */
function yearOf({ text, times }: Reading, event: number, at: number): YearRef | undefined {
  const from = Math.max(0, at - 50);
  const open = from + Math.max(...[...'。；！？\n'].map((it) => text.slice(from, at).lastIndexOf(it))) + 1;
  const last = timeBefore(times, event);
  const time = last !== undefined && last.span.start >= open ? last : undefined;
  let year: YearRef | undefined;
  for (const match of text.slice(open, event).matchAll(/[今去前明后]年(?!度|级|[底末初])/g)) {
    year = { start: open + match.index, end: open + match.index + 2, year: undefined, word: match[0] as YearWord };
  }
  if (time !== undefined && time.from.hour === undefined && (year === undefined || time.span.start > year.start)) {
    if (time.from.year === undefined) {
      // 今年9月10日是…: the day belongs to the year said with it.
      const word = time.from.word;
      if (word === undefined || !/^[今去前明后]年$/.test(word)) return undefined;
      year = { start: time.span.start, end: time.span.end, year: undefined, word: word as YearWord };
    } else if (time.to !== undefined) return undefined;
    else year = { start: time.span.start, end: time.span.end, year: time.from.year, word: undefined };
  }
  return year !== undefined && SAID_OF.test(text.slice(year.end, event)) ? year : undefined;
}
const SAID_OF = /^(?:[^。；]{0,16}，)?[^，。；]{0,10}(?:[也又还更既正]?是|迎来了?|恰逢|适逢|正值|喜迎|时值|逢)(?:[^，。；是]{0,16})$|^，?(?:[也又还更既正]?是)[^。；]{0,30}，(?:[也又还更]是)[^，。；]{0,14}$/;
