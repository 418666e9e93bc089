import type { Growth } from '../claim';
import type { Quantity } from '../../quantity';
import type { Reading } from '../mention';
import { RATIO_TERM } from '../../written';
import { isFallen, PREVIOUS } from './pairs';

/** 办理时限由15天压缩到5天，压缩10天: spans of time and bare numbers are no mentions, but told by one verb they can be compared. */
export function readTurns({ text }: Reading, quantities: readonly Quantity[]): Growth[] {
  const claims: Growth[] = [];
  for (let i = 1; i < quantities.length; i++) {
    const before = quantities[i - 1]!;
    const now = quantities[i]!;
    if (!likeTimes(before, now) || now.span.start - before.span.end > 16) continue;
    const from = Math.max(quantities[i - 2]?.span.end ?? 0, before.span.start - 20);
    const start = START.exec(text.slice(from, before.span.start))?.[0];
    const verb = start === undefined ? null : CHANGED.exec(text.slice(before.span.end, now.span.start));
    if (verb === null || NO_LENGTH.test(start!)) continue;
    const falling = isFallen(verb[1]!);
    const about = { kind: 'growth', binding: 'explicit', turned: true, falling, ...(PREVIOUS.test(start!) && { previous: true }), now, before } as const;
    const next = quantities[i + 1];
    const words = next === undefined || next.span.start - now.span.end > 8 ? undefined : BY.exec(text.slice(now.span.end, next.span.start));
    const by = words && next && isFallen(words[1]!) === falling ? next : undefined;
    const span = { start: before.span.start, end: (by ?? now).span.end };
    if (by?.unit?.dimension === 'ratio') claims.push({ ...about, span, rate: by });
    else if (by !== undefined && likeTimes(by, now)) claims.push({ ...about, span, change: by });
    else claims.push({ ...about, span: { start: before.span.start, end: now.span.end } });
  }
  return [...claims, ...ratiosTurned(text, quantities)];
}

/** 收入比由2.31∶1缩小到2.27∶1: so much to one, then and now. */
function ratiosTurned(text: string, quantities: readonly Quantity[]): Growth[] {
  const claims: Growth[] = [];
  for (let i = 0; i + 3 < quantities.length; i++) {
    const [before, one, now, other] = quantities.slice(i, i + 4) as [Quantity, Quantity, Quantity, Quantity];
    if (before.unit !== RATIO_TERM || !isToOne(before, one) || now.unit !== RATIO_TERM || !isToOne(now, other)) continue;
    const start = START.exec(text.slice(Math.max(0, before.span.start - 20), before.span.start))?.[0];
    const verb = start === undefined ? null : RATIO_CHANGED.exec(text.slice(one.span.end, now.span.start));
    if (verb === null) continue;
    claims.push({
      kind: 'growth', binding: 'explicit', turned: true, falling: isFallen(verb[1]!), ...(PREVIOUS.test(start!) && { previous: true }), now, before,
      span: { start: before.span.start, end: other.span.end },
    });
  }
  return claims;
}
const isToOne = (term: Quantity, one: Quantity): boolean => one.unit === RATIO_TERM && one.mantissa === 1 && one.exponent === 0 && one.span.start === term.span.end + 1;
const RATIO_CHANGED = /^[^，。；\d]{0,4}?(缩小|下降|降低|减少|降|扩大|上升|提高|增加)[到至为](?:\d{4}年的?)?$/;

const START = /[由从][^，。；：]{0,12}$/;
/** 提高 and 提升 are said of the speed: 办理效率由15天提升到5天. */
const CHANGED = /^(?:工作日)?[^，。；]{0,4}?(压缩|缩短|缩减|减少|降低|压减|下降|缩小|缩|减|降|延长|增加|扩大|延)[到至为][^，。；\d]{0,6}$/;
const BY = /^，(压缩|缩短|缩减|缩小|减少|压减|下降|降低|延长|增加|扩大)了?(?:约|近)?$/;
/** 由3年前的… is a time in the past. */
const NO_LENGTH = /年前|起|以来/;

/** 由2.16缩小至2.11: ratios and marks, told with their decimals. */
const bare = ({ unit, exponent, hedge }: Quantity): boolean => unit === undefined && exponent < 0 && hedge === 'stated';

/** Both in working days, or both in days of the calendar: the two cannot be compared. */
const likeTimes = (a: Quantity, b: Quantity): boolean =>
  bare(a) && bare(b) || a.unit?.dimension === 'time' && b.unit?.dimension === 'time' && a.unit.name.includes('工作') === b.unit.name.includes('工作') && a.hedge === 'stated' && b.hedge === 'stated';
