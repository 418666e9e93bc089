import { CONGRESSES, PLENUMS, sessionYear, THIRD_OF_ELEVENTH } from '../../lexicon/congresses';
import { lengthOf, numberAt, valueOf } from '../number';
import type { Time } from '../time';
import type { Reading } from './claim';

/** 2021年召开的党的二十大; 2025年7月，党的二十届三中全会召开; 党的二十大于2021年召开. Only national ones are known: 县第十五次党代会 is not. */
export function noteSession({ text, found }: Reading, { span, from, to }: Time): void {
  if (to !== undefined || from.edge !== undefined || from.part !== undefined) return;
  const behind = text.slice(span.end, span.end + 16);
  const link = /^(?:全国两会)?(?:即|，|胜利|隆重|在北京|召开的|举行的|闭幕的|[（(]){0,4}/.exec(behind)![0];
  const held = meetingAt(text, span.end + link.length);
  if (held !== undefined) {
    const said = /召开的|举行的|闭幕的|即/.test(link) || TAKES_PLACE.test(text.slice(held.end, held.end + 8));
    if (said) note(found, from, span.end + link.length, held);
    return;
  }
  // Its name before: 党的二十大于2022年10月, 党的二十届三中全会（2024年7月）.
  const before = text.slice(Math.max(0, span.start - 24), span.start);
  const opened = /[于在（(]$/.test(before) ? span.start - 1 : -1;
  if (opened < 0) return;
  const bracket = text[opened] === '（' || text[opened] === '(';
  if (!bracket && !/^[^，。；]{0,6}(?:召开|举行|闭幕|开幕)/.test(behind)) return;
  if (bracket && text[span.end] !== '）' && text[span.end] !== ')') return;
  for (let at = Math.max(0, opened - 22); at < opened; at++) {
    const named = meetingAt(text, at);
    if (named?.end === opened) return note(found, from, at, named);
  }
}
/** 2023年，党的二十大召开后 is a time after it. */
const TAKES_PLACE = /^(?:胜利|隆重|在北京|，){0,2}(?:召开|举行|闭幕|开幕)(?!之?后|以[来后])/;

interface Meeting { readonly end: number; readonly held: number; readonly instead: (year: number) => string | undefined }

function note(found: Reading['found'], { start, end, year, month }: Time['from'], at: number, { end: close, held, instead }: Meeting): void {
  const same = held > 9999 ? Math.floor(held / 100) === year && (month === undefined || month === held % 100) : held === year;
  if (!same) found.push({ kind: 'session', span: { start, end }, name: { start: at, end: close }, year: year!, month, held, instead: instead(year!) });
}

/** The national meeting that is named at an offset. */
function meetingAt(text: string, at: number): Meeting | undefined {
  const prefix = /^(?:党的|中国共产党|中共)?第?/.exec(text.slice(at, at + 6))![0];
  if (prefix === '' && /[县市省区州镇乡委会]/.test(text[at - 1] ?? '，')) return undefined;
  const start = at + prefix.length;
  const number = numberAt(text, start);
  if (number === 0) return undefined;
  const end = start + lengthOf(number);
  const which = valueOf(number);
  const none = (): undefined => undefined;
  if (text[end] === '大' && text[end + 1] !== '战' && prefix.startsWith('党的')) return meeting(end + 1, CONGRESSES.get(which), none);
  if (text.startsWith('次全国代表大会', end) && prefix.startsWith('中国共产党')) return meeting(end + 7, CONGRESSES.get(which), none);
  if (text[end] !== '届') return undefined;
  const plenum = numberAt(text, end + 1);
  if (plenum !== 0 && text.startsWith('中全会', end + 1 + lengthOf(plenum))) {
    const held = which === 11 && valueOf(plenum) === 3 ? THIRD_OF_ELEVENTH : PLENUMS.get(which)?.[valueOf(plenum) - 1];
    return which < 17 && prefix === '' && which !== 11 ? undefined : meeting(end + 4 + lengthOf(plenum), held, none);
  }
  const congress = /^(?:全国人大|全国人民代表大会|全国政协)/.exec(text.slice(end + 1, end + 10))?.[0];
  if (congress === undefined || congress === '全国政协') return undefined;
  const place = text[end + 1 + congress.length] === '第' ? end + 2 + congress.length : end + 1 + congress.length;
  const session = numberAt(text, place);
  if (session === 0 || !text.startsWith('次会议', place + lengthOf(session))) return undefined;
  const other = (year: number): string | undefined => {
    for (let n = 1; n <= 5; n++) if (sessionYear(which, n) === year) return `${text.slice(start, end + 1 + congress.length)}${'一二三四五'[n - 1]}次会议`;
    return undefined;
  };
  return meeting(place + lengthOf(session) + 3, sessionYear(which, valueOf(session)), other);
}

const meeting = (end: number, held: number | undefined, instead: Meeting['instead']): Meeting | undefined => (held === undefined ? undefined : { end, held, instead });
