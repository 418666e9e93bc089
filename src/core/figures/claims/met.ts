import { slice, type Span } from '../../text/span';
import type { Quantity } from '../quantity';
import { boundsOf } from '../reported';

/** Words that say on which side of a limit or target a figure stands, and the figures stand the other way: 失业率4.6%，控制在4.5%以内. */
export interface Unmet {
  /** 控制在4.5%以内. */
  readonly span: Span;
  readonly actual: Quantity;
  readonly limit: Quantity;
  /** Whether the figure is above its limit. */
  readonly above: boolean;
}

/** The figure, a comma, and words without a subject of their own: what they say is said of it. */
export function readUnmet(text: string, quantities: readonly Quantity[]): Unmet[] {
  const found: Unmet[] = [];
  for (let i = 1; i < quantities.length; i++) {
    const [actual, limit] = [quantities[i - 1]!, quantities[i]!];
    if (limit.span.start - actual.span.end > LONGEST || !comparable(actual, limit)) continue;
    const verb = VERB.exec(text.slice(actual.span.end, limit.span.start));
    if (verb === null) continue;
    const [all, under, did, direction] = verb as unknown as [string, string?, string?, string?];
    const tail = (under?.startsWith('控') ? WITHIN : TARGET).exec(text.slice(limit.span.end, limit.span.end + LONGEST));
    if (tail === null) continue;
    const before = text.slice(Math.max(0, actual.span.start - 40), actual.span.start);
    const own = before.slice(Math.max(...[...'。；，：'].map((mark) => before.lastIndexOf(mark) + 1)));
    if (TO_COME.test(before) || AGAINST.test(own)) continue;
    const fell = FALLING.test(own);
    // 下降3.2%，高于3%的目标 is read either way; what is told of both with 下降 is not.
    if (did === undefined ? fell || direction !== undefined : direction === undefined || fell !== FALLING.test(direction)) continue;
    const [value, set] = [boundsOf(actual), valueAsSet(limit)];
    const above = value.lo > set * (1 + 1e-9);
    if (under === undefined ? value.hi > set * (1 - 1e-9) : !above) continue;
    const start = actual.span.end + 1 + /^(?:仍|均|已|也|成功|有效|继续|保持|总体|稳定|明显)*/.exec(all.slice(1))![0].length;
    found.push({ span: { start, end: limit.span.end + tail[0].length }, actual, limit, above });
  }
  return found;
}
const LONGEST = 24;
const VERB = /^，(?:仍|均|已|也|成功|有效|继续|保持|总体|稳定|明显)*(?:(控制在|低于|不超过|没有超过)|(?:高于|超过|快于|好于|优于|超出)|(超额完成|完成|实现|达到))了?(?:全[国省市县区]|年度|年初|预期|预定|规划|省定|市定|省下达|市下达){0,2}(下降|降低|减少|增长|上涨|提高|增加)?$/;
const WITHIN = /^(?:的?(?:预算|目标|指标|计划|控制线|红线|警戒线))?(?:以内|以下|之内|范围内)(?=[，。；）]|$)/;
/** The words end there: 目标的45% and 目标12个 say something else. */
const TARGET = /^的?(?:全年|年度|年初|预期|预定|既定|规划|控制|约束性|增长|考核|省定|市定|目标|任务|计划|全[国省市县区]|平均){1,3}(?:目标|任务|要求|指标|值|水平|增速|增幅|线)?(?:任务|要求)?(?=[，。；）]|$)/;
const TO_COME = /力争|争取|确保|预计|目标|计划|任务|[拟要将应须]/;
const AGAINST = /[比较高低快慢于]|同期|上年|去年|[由从]/;
const FALLING = /(?:下降|降低|减少|下滑|回落)[了约]?$/;

/** Of one unit, and not so far apart that they measure different things: a price index of 103.2% and a rise of 3%. */
function comparable(a: Quantity, b: Quantity): boolean {
  if (a.unit === undefined || a.unit.dimension !== b.unit?.dimension || a.unit.dimension === 'time' || a.unit.dimension === 'multiple' || a.unit.dimension === 'points') return false;
  if (a.unit.dimension !== 'ratio' && a.unit.dimension !== 'money' && a.unit.name !== b.unit.name) return false;
  const [x, y] = [valueAsSet(a), valueAsSet(b)];
  return x > 0 && y > 0 && x < y * 2 && y < x * 2;
}

/** A limit was set and not rounded: the 以内 behind it is what the words say of the other figure. */
function valueAsSet(quantity: Quantity): number {
  const { lo, hi } = boundsOf({ ...quantity, hedge: 'stated' });
  return (lo + hi) / 2;
}

/** What a finding says of it. */
export const unmetWords = (text: string, { actual, limit, above, span }: Unmet): string =>
  `${slice(text, actual.span)}${above ? '高于' : '低于'}${slice(text, limit.span)}，与“${slice(text, span)}”矛盾。请核对这两个数，或改写这句话。`;
