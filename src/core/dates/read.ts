import { isDigit } from '../numerals/arabic';
import { codeAt, oneOf } from '../text/characters';
import { isPartOfDay } from './clock';
import { lengthOf, numberAt } from './number';
import { halfYear, isHalf, joinsRange, readPart, type Part } from './part';
import type { Moment, Time, Weekday } from './time';

/**
 * The dates, times of day and stretches of a folded paragraph, in order and without overlap: 2026年3月5日, 二〇二六年三月, 2020—2025年, 10月底, 1—10月,
 * 15日, 5号, 前三季度, 上半年, 9时30分, 09:45, 2025-10-15. `starts` are where runs of digits or of Chinese numerals begin, ascending.
 * 3日内 and 5年 are durations, 〔2026〕5号 is a code. This is the one place that knows what a date is; the figures leave out what is read here.
 */
export function readTimes(text: string, starts: readonly number[]): readonly Time[] {
  let found: Time[] | undefined;
  let at = 0;
  for (let i = 0; i < starts.length; i++) {
    const start = starts[i]!;
    if (start < at) continue;
    const time = readTime(text, start, at);
    if (time === undefined) continue;
    (found ??= []).push(time);
    at = time.span.end;
  }
  return found ?? NONE;
}
const NONE: readonly Time[] = [];

/** One time; `from` is where the one before it ended. Nearly every figure is told from a date by one look at what stands behind it. */
function readTime(text: string, at: number, from: number): Time | undefined {
  const arabic = isDigit(codeAt(text, at));
  if (!arabic && text[at] === '半') return text[at + 1] === '年' && isHalf(text, at - 1) ? finished(text, at - 1, from, halfYear(text, at - 1)) : undefined;
  if (!arabic && !mayGoOn(text, at + 1)) return undefined;
  const number = numberAt(text, at);
  if (number === 0) return undefined;
  const end = at + lengthOf(number);
  if (!mayFollow(text, end)) return undefined;
  const behindPoint = arabic && isPoint(text, at - 1) && isDigit(codeAt(text, at - 2));
  if (behindPoint && text[at - 1] === ',') return undefined;
  const part = readPart(text, at, number, arabic);
  // 1.2025年, 2.10月底: the point belongs to a heading. 1.5日 is no date.
  if (part === undefined || (behindPoint && part.from.year === undefined && part.from.month === undefined)) return undefined;
  return finished(text, at, from, part);
}
const mayFollow = oneOf('年月日号时点季个:：.-/ —–~～至到、和与及');
const mayGoOn = oneOf('年月日号时点季个—–-~～至到、和〇零○0一二三四五六七八九十');
const isPoint = oneOf('.,');

/** What stands before it and what it runs to. */
function finished(text: string, at: number, floor: number, part: Part): Time {
  let { from, to } = part;
  let end = (to ?? from).end;
  let start = at;
  if ((text[at - 1] === '前' || text[at - 1] === '第') && (from.part ?? from.quarter) !== undefined && at > floor) start--;
  const word = from.year === undefined && start - 2 >= floor ? yearWord(text, start - 2) : undefined;
  if (word !== undefined) start -= 2;
  if (start < at) from = { ...from, start, word };
  if (to === undefined && !part.numeric) {
    from = withWeekday(text, from);
    const second = secondEnd(text, from.weekday === undefined ? end : closed(text, from.weekday.span.end));
    if (second !== undefined) {
      to = second;
      end = to.end;
    }
  }
  if (to !== undefined && to.day !== undefined) {
    const both = from.weekday === undefined ? BOTH.exec(text.slice(end, end + 12)) : null;
    if (both) {
      const where = end + both[0].length;
      from = { ...from, weekday: weekdayAt(text, end + both[1]!.length) };
      to = { ...to, weekday: weekdayAt(text, where - 1) };
    } else if (from.weekday !== undefined || !part.list) to = withWeekday(text, to);
  }
  const style = part.numeric ? 'numeric' : LUNAR.test(text.slice(Math.max(floor, start - 3), start)) || LUNAR.test(text.slice(start, end)) ? 'lunar' : 'plain';
  return { span: { start, end }, from, to, list: part.list === true, style };
}
const LUNAR = /[农阴旧]历/;
/** 5月8日至10日（周五至周日） */
const BOTH = /^([（(](?:星期|周))[一二三四五六日天](?:至|到|—|–|-|~|～)(?:星期|周)?[一二三四五六日天]/;

/** The other end: 至9日, —2026年3月, 至次年3月. */
function secondEnd(text: string, at: number): Moment | undefined {
  let next = text[at] === '起' ? at + 1 : at;
  if (text[next] === ' ') next++;
  if (!joinsRange(text, next)) return undefined;
  next += text[next + 1] === text[next] ? 2 : 1;
  if (text[next] === ' ') next++;
  const word = yearWord(text, next);
  if (word !== undefined) next += 2;
  const number = numberAt(text, next);
  const part = number === 0 || !mayFollow(text, next + lengthOf(number)) ? undefined : readPart(text, next, number, isDigit(codeAt(text, next)));
  if (part === undefined || part.to !== undefined || part.numeric) return undefined;
  return word === undefined ? part.from : { ...part.from, word: part.from.year === undefined ? word : undefined };
}

/** 今年, 去年 … at an offset. */
function yearWord(text: string, at: number): string | undefined {
  return text[at + 1] === '年' && opensYear(text, at) ? text.slice(at, at + 2) : undefined;
}
const opensYear = oneOf('今去上本当明前次翌同');

/** The weekday right behind: （星期五）, 周五. */
function withWeekday(text: string, from: Moment): Moment {
  if (from.day === undefined) return from;
  const half = isPartOfDay(text, from.end + 1) && isWeekdayGap(text, from.end) ? from.end + 2 : from.end;
  const gap = isGap(text, half);
  const at = gap ? half + 1 : from.end;
  const length = text.startsWith('星期', at) || text.startsWith('礼拜', at) ? 2 : text[at] === '周' ? 1 : 0;
  if (length === 0 || !isWeekday(text, at + length)) return from;
  // 5日周一次, 5日周日均: without a bracket only where nothing goes on.
  const bracket = gap && text[half] !== ' ' && text[half] !== '，';
  if (!bracket && !(length === 2 && at === from.end) && !endsWeekday(text, at + length + 1)) return from;
  return { ...from, weekday: weekdayAt(text, at + length) };
}
const isWeekdayGap = oneOf('上下晚');
const isGap = oneOf('（( ，');
const isWeekday = oneOf('一二三四五六日天');
const endsWeekday = oneOf('，。；：、）)上下晚早中在召举 ');
const weekdayAt = (text: string, at: number): Weekday =>
  ({ span: { start: at, end: at + 1 }, day: text[at] === '天' ? 7 : '一二三四五六日'.indexOf(text[at]!) + 1 });

/** Behind the bracket that a weekday stands in. */
const closed = (text: string, at: number): number => (text[at] === '）' || text[at] === ')' ? at + 1 : at);
