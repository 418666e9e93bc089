import { oneOf } from '../../text/characters';
import type { Span } from '../../text/span';
import { dayNumber, daysIn } from '../calendar';
import { after, type Moment, type Months, type Time } from '../time';
import type { Reading } from './claim';

/** Ranges that run backwards, and the stages of a plan. */
export function noteOrder({ text, found }: Reading, { span, from, to: second, list, style }: Time): void {
  if (list || style !== 'plain' || second === undefined || from.word !== undefined || second.word !== undefined) return;
  const to = after(from, second);
  if (runsBack(from, second, to)) {
    // 2025年——2024年 is as often an aside as a range.
    const between = text.slice(from.end, second.start);
    if (!between.includes('——')) found.push({ kind: 'reversed', span, from, to, years: from.month === undefined && to.month === undefined });
    return;
  }
  noteStage({ text, found }, span.start, from, to);
}

function runsBack(from: Moment, second: Moment, to: Moment): boolean {
  if (from.hour !== undefined || from.part !== undefined || second.part !== undefined) return false;
  if (from.year !== undefined && to.year !== undefined && from.year !== to.year) return from.year > to.year;
  if (from.month === undefined || to.month === undefined || from.month > 12 || to.month > 12) return false;
  if (from.month === to.month) return from.day !== undefined && to.day !== undefined && from.day > to.day;
  if (from.month < to.month) return false;
  if (second.year !== undefined && from.year !== undefined) return true;
  // 12月25日至1月5日 runs into the next year; without a day so do seasons of any length.
  return to.month + 12 - from.month > 6 && from.day !== undefined && to.day !== undefined;
}

function noteStage({ text, found }: Pick<Reading, 'text' | 'found'>, at: number, from: Moment, to: Moment): void {
  if (from.month === undefined || to.month === undefined || from.part !== undefined) return;
  const before = text.slice(Math.max(0, at - 36), at);
  const named = /第([一二三四五六七八九])阶段[^，。；！？第]{0,24}[（(]$/.exec(before) ?? /第([一二三四五六七八九])阶段[：:]$/.exec(before)
    ?? /^[\s\u3000]*[（(]([一二三四五六七八九])[）)][^，。；！？]{2,14}阶段[（(]$/.exec(before);
  if (!named) return;
  const start = at - before.length + named.index;
  const name = named[0].replace(/[（(：:]$/, '');
  found.push({ kind: 'stage', span: { start: from.start, end: to.end }, name: { start, end: start + name.length }, ordinal: '一二三四五六七八九'.indexOf(named[1]!) + 1, from, to });
}

/** 上半年（1—5月）, 全年1—12月: months right behind the period they spell out. 二季度以来（4—5月） is told of in part. */
export function notePeriod({ text, times, found }: Reading, index: number): void {
  const { from, to: second, list, style, span } = times[index]!;
  if (second?.month === undefined || list || style !== 'plain') return;
  const named = nameBefore(text, times[index - 1], span.start) ?? nameBehind(text, times[index + 1], span.end);
  if (named === undefined || FISCAL.test(text.slice(Math.max(0, named.name.start - 6), named.name.start))) return;
  const { part, name } = named;
  const to = after(from, second);
  if (to.year !== from.year) return;
  const months: Months = { from: from.month!, to: to.month! };
  const whole = (from.day ?? 1) === 1 && (to.day === undefined || to.day === daysIn(months.to, to.year) || (months.to === 2 && to.day === 28));
  if (months.from > 12 || months.to > 12 || (months.from === part.from && months.to === part.to) || !whole) return;
  found.push({ kind: 'period', span: { start: from.start, end: second.end }, name, part, months });
}
interface Name { readonly name: Span; readonly part: Months }
const opensBracket = oneOf('（(');

function nameBefore(text: string, before: Time | undefined, start: number): Name | undefined {
  const bracket = opensBracket(text, start - 1);
  const at = bracket || text[start - 1] === '即' ? start - 1 : start;
  if (bracket && text.startsWith('全年', at - 2)) return { name: { start: at - 2, end: at }, part: { from: 1, to: 12 } };
  const part = before?.from.part;
  return part === undefined || before!.to !== undefined || before!.span.end !== at ? undefined : { name: before!.span, part };
}

/** 1—6月（上半年） */
function nameBehind(text: string, behind: Time | undefined, end: number): Name | undefined {
  const part = behind?.from.part;
  if (part === undefined || behind!.to !== undefined || behind!.span.start !== end + 1 || !opensBracket(text, end)) return undefined;
  return text[behind!.span.end] === '）' || text[behind!.span.end] === ')' ? { name: behind!.span, part } : undefined;
}
const FISCAL = /财政?年|学年|会计年|榨季|年度内/;

/** The first day of a moment, and the last, as day numbers; undefined without a year and month. */
export function firstDay({ year, month, day, edge }: Moment): number | undefined {
  if (year === undefined || month === undefined || month > 12) return undefined;
  return dayNumber({ year, month, day: day ?? (edge === '中旬' ? 11 : edge === '下旬' ? 21 : 1) });
}
export function lastDay({ year, month, day, edge }: Moment): number | undefined {
  if (year === undefined || month === undefined || month > 12) return undefined;
  return dayNumber({ year, month, day: day ?? (edge === '上旬' || edge === '初' ? 10 : edge === '中旬' ? 20 : daysIn(month, year)) });
}
