import { oneOf } from '../text/characters';

/** A time of day and where it ends. */
interface Clock {
  readonly end: number;
  readonly hour: number;
  readonly minute: number | undefined;
}

/**
 * 9:30, 09:45:30, 9时30分, 8点半. 1:20 may be a ratio as well as a time; doubt makes no figure. Three terms that add up to 100 are shares.
 * In Chinese numerals only behind a part of the day: 三点 is nearly always a count.
 */
export function readClock(text: string, at: number, end: number, hour: number, arabic: boolean): Clock | undefined {
  if (!arabic && !isPartOfDay(text, at - 1)) return undefined;
  const found = (!arabic ? HAN_CLOCK : isPartOfDay(text, at - 1) ? CLOCK_OF_DAY : CLOCK).exec(text.slice(end, end + 8));
  if (!found) return undefined;
  const [whole, minutes, seconds, written] = found;
  const minute = minutes ?? written;
  // 2:30开始，25:30结束: behind another time it was meant for one.
  if (hour > 24 && written === undefined && !(ANOTHER.test(text.slice(Math.max(0, at - 16), at)) && HAPPENS.test(text.slice(end + whole.length, end + whole.length + 2)))) return undefined;
  if (seconds !== undefined && (hour + Number(minutes) + Number(seconds) === 100 || SHARES.test(text.slice(Math.max(0, at - 36), at)))) return undefined;
  return { end: end + whole.length, hour, minute: minute === undefined ? undefined : Number(minute) };
}
const ANOTHER = /(?<!\d)(?:[01]?\d|2[0-4])[:：]\d\d/;
const HAPPENS = /^(?:开始|结束|召开|举行|集合|报到|出发|截止|开会)/;
/** 三次产业结构由2020年的21:55:29, 一、二、三产比重由21:54:25优化为19:55:26: no seconds of a minute. */
const SHARES = /(?:产业|三产)(?:结构|比|构成|占比)[^，。；]{0,30}$/;
const CLOCK = /^(?:[:：]([0-5]\d)(?:[:：]([0-5]\d))?(?![\d.:：%‰])|(?:时|点(?=\d{1,2}分|[半整钟前后]))(?:(\d{1,2})分|半|整|许|钟|前|后)?(?!期|代|间|段|效))/;
/** Behind 上午 or 晚 even 9点 and 10:75 are times. */
const CLOCK_OF_DAY = /^(?:[:：](\d\d)(?:[:：]([0-5]\d))?(?![\d.:：%‰])|(?:时|点)(?:(\d{1,2})分|半|整|许|钟|前|后)?(?!期|代|间|段|效))/;
const HAN_CLOCK = /^()()(?:时|点)(?:半|整|钟)?(?!期|代|间|段|效)/;
/** 上午 晚 凌晨 早: the character before a time of day. */
export const isPartOfDay = oneOf('午晚晨早');
