import type { Time } from '../time';
import type { Due, Reading } from './claim';

/** What is still to come as the text says it, and what has been counted already. */
export function noteDue({ text, found }: Reading, { span, from, to, style }: Time): void {
  if (to !== undefined || style !== 'plain' || from.month === undefined || from.day === undefined || from.word !== undefined) return;
  const before = text.slice(Math.max(0, span.start - 16), span.start);
  const how = howDue(before, text.slice(span.end, span.end + 40), from.year !== undefined);
  if (how !== undefined) found.push({ kind: 'due', span, date: from, how });
}

function howDue(before: string, behind: string, hasYear: boolean): Due['how'] | undefined {
  if (ASKED.test(before) && BY_THEN.test(behind)) return 'deadline';
  if (CALLED.test(before) && HELD.test(behind)) return 'meeting';
  if (hasYear && /(?:^|[^期限效止])截[至止]到?$/.test(before) && COUNTED.test(behind) && !TO_COME.test(behind)) return 'counted';
  return undefined;
}
/** 请于, 请各单位务必于 */
const ASKED = /(?:请|烦请|望)[^，。；：！？已了]{0,10}[于在]$/;
const BY_THEN = /^(?:[上下]午|\d{1,2}[时:：点]\d{0,2}分?|（[^）]{1,4}）|下班){0,3}(?:之?前|以前)[^。；！？]{0,24}(?:报|提交|反馈|完成|送|交|填|发)/;
const CALLED = /(?:^|[，。；：！？、\s院府委局会办室县市])(?:经研究，?|兹|现)?(?:决定|定|拟)于$/;
const HELD = /^[^。；！？]{0,30}(?:召开|举行|举办|开展|开班|开幕|报到|启动)/;
const COUNTED = /^[，,]?[^。；！？]{0,36}(?:完成|实现|累计|已|达到?|共有?|实有)/;
const TO_COME = /^(?:之?前|以前)|将|预计|力争|计划|确保|目标|届满|有效|止，|报名|申报/;

/** （2026年1月27日在…会议上）, ——2026年1月14日在…: the line under a title that says when the text was given. */
export function noteGiven({ text, found }: Reading, { span, from }: Time): void {
  if (from.month === undefined || span.start > 6 || !/^[\s\u3000（(—–-]*$/.test(text.slice(0, span.start))) return;
  if (/^[\s\u3000]*在.{2,60}(?:会议?|大会)上?(?:[\s\u3000）)]|$)/.test(text.slice(span.end, span.end + 70)) && text.length < 120) {
    found.push({ kind: 'given', span, date: from });
  }
}
