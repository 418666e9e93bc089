import { daysIn } from '../calendar';
import { after, type Moment } from '../time';
import type { Impossible, Reading } from './claim';

/** Dates and times of day that do not exist, weekdays to be checked, and 下午15:00. The lunar calendar has other months. */
export function noteCalendar({ text, times, found }: Reading, index: number): void {
  const { from, to, style } = times[index]!;
  if (style === 'lunar') return;
  const ends = to === undefined ? [from] : [from, after(from, to)];
  for (const moment of ends) {
    const what = impossible(text, moment, style === 'numeric');
    if (what !== undefined) found.push({ kind: 'impossible', span: spanOf(moment), what, moment });
    else if (moment.weekday !== undefined && moment.month !== undefined && moment.day !== undefined && style === 'plain') {
      const near = moment.year ?? yearBefore(times, index);
      found.push({ kind: 'weekday', span: moment.weekday.span, date: moment, near, day: moment.weekday.day });
    }
  }
  if (from.hour !== undefined) notePartOfDay(text, from, found);
}

const spanOf = ({ start, end }: Moment) => ({ start, end });

function impossible(text: string, { month, day, year, quarter, hour, minute, start, end }: Moment, numeric: boolean): Impossible['what'] | undefined {
  if (quarter !== undefined && quarter > 4) return 'quarter';
  if (minute !== undefined && minute > 59) return 'minute';
  // 用时25时30分 is a stretch of time.
  if (hour !== undefined) return (hour > 24 || (hour === 24 && (minute ?? 0) > 0)) && (/[日号午晚晨早于]$/.test(text.slice(Math.max(0, start - 1), start)) || TAKES_PLACE.test(text.slice(end, end + 2))) ? 'hour' : undefined;
  if (month === undefined || day === undefined) return undefined;
  if (numeric) return month >= 1 && month <= 12 && day > daysIn(month, year) && day <= 31 && text[end - 3] !== '.' ? 'day' : undefined;
  if (month > 12 || month === 0) return 'month';
  // 3月32号楼 names a house.
  return (day === 0 || day > daysIn(month, year)) && !(text[end - 1] === '号' && '楼线院文机井码门厂洞桥令公'.includes(text[end] ?? '，')) ? 'day' : undefined;
}

/** 25:30结束 is no score and no stretch of time. */
const TAKES_PLACE = /^(?:开始|结束|召开|举行|集合|报到|出发|截止|开会)/;

/** The year said before a time in its paragraph, if those that were said shortly before agree. */
function yearBefore(times: Reading['times'], index: number): number | undefined {
  let year: number | undefined;
  for (let i = Math.max(0, index - FAR); i < index; i++) {
    const its = times[i]!.from.year;
    if (its === undefined) continue;
    if (year !== undefined && year !== its) return undefined;
    year = its;
  }
  return year;
}
const FAR = 24;

/** 下午15:00 says it twice, 上午14时 says two things. 晚上20时 is said so in notices. */
function notePartOfDay(text: string, { start, end, hour }: Moment, found: Reading['found']): void {
  const word = /(?:上午|下午|傍晚|凌晨)$/.exec(text.slice(Math.max(0, start - 2), start))?.[0];
  if (word === undefined || hour! > 24) return;
  const clash = word === '上午' ? hour! > 12 : word === '凌晨' ? hour! > 6 : false;
  if (clash || ((word === '下午' || word === '傍晚') && hour! > 12)) {
    found.push({ kind: 'day-part', span: { start: start - 2, end }, word: { start: start - 2, end: start }, hour: hour!, clash });
  }
}
