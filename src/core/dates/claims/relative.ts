import type { Time } from '../time';
import type { Reading, YearWord } from './claim';

/** 去年（2025年）, 今年以来，2025年: a word for a year with its number right behind. 上年 is the year before the one told of, whatever the draft's. */
export function noteRelative({ text, found }: Reading, { from, to }: Time): void {
  const at = from.start;
  if (to?.year !== undefined || text[at] === undefined) return;
  const before = text.slice(Math.max(0, at - 8), at);
  const said = /(?<![目以此之先])(今年|去年|前年|明年|后年)(?:底|末|初|同期|全年)?(?:[（(]即?|即|也就是)?$/.exec(before);
  const loose = said ? null : /(今年)(?:以来)?，$/.exec(before);
  const found_ = said ?? loose;
  if (!found_ || (loose && !text.startsWith('年', at + 4)) || (loose && text[at + 5] === '度')) return;
  const start = at - before.length + found_.index;
  found.push({
    kind: 'relative', span: { start: at, end: at + from.end - from.start > 5 ? at + 5 : from.end }, name: { start, end: start + 2 },
    word: found_[1] as YearWord, year: from.year!, loose: loose !== null,
  });
}
