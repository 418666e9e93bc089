import type { Time } from '../time';
import type { Reading, YearWord } from './claim';

/** 去年（2025年）, 今年以来，2025年: a word for a year with its number right behind. 上年 is the year before the one told of, whatever the draft's. */
export function noteRelative({ text, found }: Reading, { from, to }: Time): void {
  const at = from.start;
  const behind = /^[（(]即?(今年|去年|前年|明年|后年)[）)]/.exec(text.slice(from.end, from.end + 6));
  if (behind && to === undefined && from.month === undefined) {
    const start = text.indexOf(behind[1]!, from.end);
    found.push({ kind: 'relative', span: { start: at, end: from.end }, name: { start, end: start + 2 }, word: behind[1] as YearWord, year: from.year!, loose: false });
    return;
  }
  if (to?.year !== undefined || text[at] === undefined) return;
  const before = text.slice(Math.max(0, at - 8), at);
  const said = /(?<![目以此之先])(今年|去年|前年|明年|后年)(?:底|末|初|同期|全年)?(?:[（(]即?|即|也就是)?$/.exec(before);
  const loose = said ? null : /(今年)(?:以来)?，$/.exec(before);
  const named = said ?? loose;
  if (!named || (loose && !text.startsWith('年', at + 4)) || (loose && text[at + 5] === '度')) return;
  const start = at - before.length + named.index;
  found.push({
    kind: 'relative', span: { start: at, end: at + from.end - from.start > 5 ? at + 5 : from.end }, name: { start, end: start + 2 },
    word: named[1] as YearWord, year: from.year!, loose: loose !== null,
  });
}
