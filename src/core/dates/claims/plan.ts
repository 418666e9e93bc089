import { PLAN_PLACES, PLANS } from '../../lexicon/plans';
import { segmentStart } from '../../text/sentence';
import { timeBefore, timeBehind } from '../near';
import type { Time } from '../time';
import type { Reading, YearRef, YearWord } from './claim';

/** “十四五”时期（2021—2025年）, 2026年是“十五五”开局之年, “十五五”末（2030年）. */
export function notePlans(reading: Reading): void {
  const { text } = reading;
  for (let five = text.indexOf('五'); five > 0; five = text.indexOf('五', five + 1)) {
    let start = five;
    while (start > 0 && five - start < 2 && '八九十一二三四五六'.includes(text[start - 1]!)) start--;
    const plan = text.slice(start, five + 1);
    const quoted = text[start - 1] === '“' && text[five + 1] === '”';
    if (!PLANS.has(plan) || (plan.length < 3 && !quoted) || text[start - 1] === '第' || (!quoted && /[〇零○一二三四五六七八九十百]/.test(text[start - 1] ?? '，'))) continue;
    const end = quoted ? five + 2 : five + 1;
    notePlan(reading, plan, quoted ? start - 1 : start, end);
  }
}

function notePlan(reading: Reading, plan: string, start: number, end: number): void {
  const { text, times, found } = reading;
  const behind = text.slice(end, end + 32);
  const before = timeBefore(times, start);
  if (before?.span.end === start && before.to?.year !== undefined && before.from.month === undefined && /^(?:时期|规划期)/.test(behind)) return noteYears(reading, plan, before, true);
  const named = NAMED.exec(behind);
  if (named) {
    const time = timeAt(times, end + named[0].length);
    const ending = time?.to && text[time.span.end];
    if (time?.from.year !== undefined && time.to?.year !== undefined && !time.list && time.from.month === undefined && ending !== undefined && '）)，'.includes(ending)) {
      noteYears(reading, plan, time, named[1] === '期间' || named[1] === undefined);
      return;
    }
  }
  const last = LAST.exec(behind);
  const said = last && timeAt(times, end + last[0].length);
  if (last && said?.from.year !== undefined && said.to === undefined && said.from.month === undefined) {
    const role = last[1] ?? last[2]!;
    found.push({ kind: 'plan-place', span: said.span, plan, role, place: role === '开局' ? 1 : 5, year: { start: said.span.start, end: said.span.end, year: said.from.year, word: undefined } });
    return;
  }
  const role = ROLE.exec(behind);
  const year = role ? subjectBefore(text, times, start) : undefined;
  if (role && year) found.push({ kind: 'plan-place', span: { start: year.start, end: year.end }, plan, role: role[1]!, place: PLAN_PLACES.get(role[1]!)!, year });
}
function noteYears({ found }: Reading, plan: string, { span, from, to, list }: Time, partly: boolean): void {
  if (list || from.year === undefined || to?.year === undefined) return;
  found.push({
    kind: 'plan-years', span, plan, from: from.year, to: to.year, partly,
    fromSpan: { start: from.start, end: from.start + 4 }, toSpan: { start: to.start, end: to.start + 4 },
  });
}
const timeAt = (times: readonly Time[], at: number): Time | undefined => {
  const time = timeBehind(times, at);
  return time?.span.start === at ? time : undefined;
};
const NAMED = /^(时期|期间|规划期?|规划纲要|五年规划)?[（(]/;
const LAST = /^(?:时期|规划期?)?(?:的)?(?:期?(末)期?|(收官|开局)之年)(?:的|[，,]?(?:即|也就是)?[（(]?(?:即)?)/;
const ROLE = /^(?:规划|时期|规划纲要|发展|规划时期)?(?:的|实施的?){0,2}(开局|起步|开篇|收官|收关|最后一|第一|第二|第三|第四|第五|首|头一|头)(?:之)?年/;

/** The year that the sentence says it of: 2026年是, 今年，是我市实施. Its clause either names the year or goes on with 也是. */
function subjectBefore(text: string, times: readonly Time[], start: number): YearRef | undefined {
  const open = segmentStart(text, start, 48);
  const words = text.slice(open, start);
  let year: YearRef | undefined;
  for (const { 0: said, index } of words.matchAll(YEAR_SAID)) {
    year = { start: open + index, end: open + index + 2, year: undefined, word: said as YearWord };
  }
  const time = timeBefore(times, start);
  if (time !== undefined && time.span.start >= open && (year === undefined || time.span.start >= year.start)) {
    if (time.from.year === undefined || time.to !== undefined || time.from.month !== undefined || time.from.part || time.from.edge) return undefined;
    year = { start: time.span.start, end: time.span.end, year: time.from.year, word: undefined };
  }
  if (year === undefined) return undefined;
  const between = text.slice(year.end, start);
  const clause = between.slice(between.lastIndexOf('，') + 1);
  const opens = between.includes('，') ? /^(?:[也又还更既正]是|既?是)/ : /^(?:[也又还更既正]?是|作为|为)/;
  return opens.test(clause) && (OWN.test(clause) || clause.length < 6) && !/谋划|编制|为[^，]{0,6}“/.test(clause) ? year : undefined;
}
const YEAR_SAID = /[今去前明后]年(?!度|级|[底末初])/g;
/** Between 是 and the plan only who carries it out. */
const OWN = /^(?:[也又还更既正]?是|作为|为)(?:全面|顺利|圆满|我国|国家|我[省市县区州]|全[国省市县区州]|[^，“”]{0,3}[省市县区州]|实施|推进|落实|完成|贯彻|开启|的|、){0,5}$/;
