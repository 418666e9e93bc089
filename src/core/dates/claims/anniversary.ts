import { DAYS, EVENTS } from '../../lexicon/anniversaries';
import { readNumeral } from '../../numerals/numeral';
import { oneOf } from '../../text/characters';
import { segmentStart } from '../../text/sentence';
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
    const founded = event === undefined ? foundedBefore(text, start) : undefined;
    if (founded !== undefined) {
      const year = yearOf(reading, start, start);
      if (year) found.push({ kind: 'anniversary', span: { start, end: at + 2 }, digits: { start, end: at }, event: founded[0], first: founded[1], nth: false, count: numeral.mantissa, year, soon: false });
      continue;
    }
    const said = event && (yearOf(reading, place, start) ?? occasionAt(text, place, at + 2));
    const soon = event && !said && HOPED.test(text.slice(Math.max(0, place - 24), place)) && /^(?:献礼)?！/.test(text.slice(at + 2, at + 5));
    const year: YearRef | undefined = said ?? (soon ? { start, end: at + 2, year: undefined, word: '今年' } : undefined);
    if (event && year) {
      found.push({
        kind: 'anniversary', span: { start, end: at + 2 }, digits: { start, end: at }, event: event[0], first: event[1], nth: false, count: numeral.mantissa, year, soon: soon === true,
      });
    }
  }
  for (let at = text.indexOf('华诞'); at >= 0; at = text.indexOf('华诞', at + 2)) {
    const end = text.startsWith('周年', at - 2) ? at - 2 : at;
    const start = startOf(text, end);
    const numeral = start === end ? undefined : readNumeral(text, start);
    const state = STATE.exec(text.slice(Math.max(0, start - 10), start));
    if (numeral === undefined || numeral.end !== end || numeral.exponent !== 0 || numeral.upTo || state === null) continue;
    const place = start - state[0].length;
    const year = yearOf(reading, place, start) ?? occasionAt(text, place, at + 2);
    if (year) found.push({ kind: 'anniversary', span: { start, end: at }, digits: { start, end }, event: '新中国成立', first: 1949, nth: false, count: numeral.mantissa, year, soon: false });
  }
  for (let at = text.indexOf('第'); at >= 0; at = text.indexOf('第', at + 1)) {
    const numeral = readNumeral(text, at + 1);
    if (numeral === undefined || text[numeral.end] !== '个' || numeral.exponent !== 0 || numeral.upTo) continue;
    const behind = text.slice(numeral.end + 1, numeral.end + 14).replace(/^[“"]/, '');
    const day = longest(DAYS, (it) => behind.startsWith(it));
    const year = day && yearOf(reading, at, at, true);
    if (day && year) {
      found.push({
        kind: 'anniversary', span: { start: at, end: numeral.end + 1 }, digits: { start: at + 1, end: numeral.end }, event: day[0], first: day[1], nth: true, count: numeral.mantissa, year, soon: false,
      });
    }
  }
}
const STATE = /(?:中华人民共和国|新中国|人民共和国|伟大祖国|祖国)(?:成立)?$/;

/** 值此…76华诞之际, 在庆祝…77周年之际: said of the day it is said on, unless the sentence names a year. */
function occasionAt(text: string, place: number, end: number): YearRef | undefined {
  const words = text.slice(segmentStart(text, place, 40), place);
  const isNow = !/年|届|曾|当时/.test(words) && words.length <= 30 && OCCASION.test(words) && text.startsWith('之际', end);
  return isNow ? { start: place, end, year: undefined, word: '今年' } : undefined;
}
const OCCASION = /(?:值此|在(?:隆重|热烈|共同|喜迎)?(?:庆祝|纪念|喜迎|欢庆)?|正值|适逢|恰逢)$/;

/** 县一中1906年建校，今年迎来120周年校庆: the year said in the same sentence. */
function foundedBefore(text: string, at: number): readonly [string, number] | undefined {
  const match = FOUNDED.exec(text.slice(Math.max(0, at - 40), at));
  return match ? [match[2] ?? match[3]!, Number(match[1] ?? match[4])] : undefined;
}
const FOUNDED = new RegExp('(\\d{4})年(?:\\d{1,2}月)?(?:\\d{1,2}日)?(?:正式)?(建[校院厂社县市园]|创办|创建|成立)，[^。；！？\\d]{0,24}$'
  + '|(创办|创建|始建|成立|建)于(\\d{4})年(?:\\d{1,2}月)?，[^。；！？\\d]{0,24}$');

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
function yearOf({ text, times }: Reading, event: number, at: number, day = false): YearRef | undefined {
  const open = segmentStart(text, at, 50);
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
      if (word === undefined && day && time.from.day !== undefined && time.to === undefined && !text.slice(Math.max(0, time.span.start - 60), time.span.start).includes('年')) return { start: time.span.start, end: time.span.end, year: undefined, word: '今年' };
      if (word === undefined || !/^[今去前明后]年$/.test(word)) return undefined;
      year = { start: time.span.start, end: time.span.end, year: undefined, word: word as YearWord };
    } else if (time.to !== undefined) return undefined;
    else year = { start: time.span.start, end: time.span.end, year: time.from.year, word: undefined };
  }
  return year !== undefined && SAID_OF.test(text.slice(year.end, event)) ? year : undefined;
}
const SAID_OF = /^(?:[^。；]{0,16}，)?[^，。；]{0,10}(?:[也又还更既正]?是|迎来了?|恰逢|适逢|正值|喜迎|时值|逢)(?:[^，。；是]{0,16})$|^，?(?:[也又还更既正]?是)[^。；]{0,30}，(?:[也又还更]是)[^，。；]{0,14}$/;
