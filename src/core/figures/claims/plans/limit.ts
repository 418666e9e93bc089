import { sentenceStart } from '../../../text/sentence';
import type { Quantity } from '../../quantity';
import { boundsOf } from '../../reported';
import { fell } from '../growth/base';
import type { Limit } from '../claim';
import { alike, mentionFrom, type Mention, type Reading } from '../mention';

/** 失业率4.6%，控制在4.5%以内 · 增长5.8%，超6%的目标 · 控制在4.5%以内，实际为4.6%: on which side of a limit, target or average a figure is said to stand. */
export function readLimits(reading: Reading, quantities: readonly Quantity[]): Limit[] {
  const claims: Limit[] = [];
  for (let i = 1; i < quantities.length; i++) {
    // By the figures and not by the mentions: a limit may look like a threshold (超过26万吨的目标).
    const [first, second] = [quantities[i - 1]!, quantities[i]!];
    if (second.span.start - first.span.end > LONGEST) continue;
    const claim = saidBehind(reading, first, second) ?? limitFirst(reading, first, second);
    if (claim !== undefined && comparable(first, second)) claims.push(claim);
  }
  return claims;
}
/** How far words are looked for. */
const LONGEST = 24;

/** The figure, a comma, and words without a subject of their own: what they say is said of it. */
function saidBehind(reading: Reading, { span: { start, end: behind } }: Quantity, limit: Quantity): Limit | undefined {
  const { text } = reading;
  const said = SAID.exec(text.slice(behind, limit.span.start));
  if (said === null) return undefined;
  const [all, adverbs, verb, name, direction] = said as unknown as [string, string, string, string, string | undefined];
  const about = VERBS.get(verb)!;
  const boxed = all.endsWith('（');
  const end = limit.span.end + (boxed && text[limit.span.end] === '）' ? 1 : 0);
  if (boxed && (end === limit.span.end || !NAMED.test(name))) return undefined;
  const tail = (about[1] === 'kept' ? WITHIN : boxed ? CLOSED : TARGET).exec(text.slice(end, end + LONGEST))?.[0];
  const actual = reading.mentions[mentionFrom(reading, start)];
  if (tail === undefined || actual?.start !== start || !isMeant(reading, actual) || !agrees(reading, actual, about, direction, name + tail)) return undefined;
  return {
    kind: 'limit', span: { start, end: end + tail.length }, binding: 'explicit', actual: actual.quantity, limit, side: about[0],
    said: { start: behind + 1 + adverbs.length, end: end + tail.length }, ...(MEASURED.test(name + tail) && { measured: true }),
  };
}

type Side = Limit['side'];
/** kept: 控制在 · compared: 高于 · met: 超额完成, which needs to be known to be the better the higher. */
type How = 'kept' | 'compared' | 'met';
type Verb = readonly [side: Side, how: How, word: string];
const VERBS: ReadonlyMap<string, Verb> = new Map((([
  ['at-most', 'kept', '控制在'],
  ['at-most', 'compared', '不超过 没有超过 未超过 没有超出 未超出 未超 没有突破 未突破 不高于 没有高于 未高于'],
  ['below', 'compared', '低于 慢于'],
  ['at-least', 'compared', '不低于 没有低于 未低于'],
  ['over', 'compared', '高于 超过 超出 超 快于 突破'],
  ['over', 'met', '超额完成'],
  ['at-least', 'met', '完成 实现 达到'],
  ['below', 'met', '未达到 没有达到 未能达到 未达 未完成 没有完成 未能完成 未实现 没有实现 未能实现'],
]) satisfies readonly (readonly [Side, How, string])[]).flatMap(([side, how, verbs]) => verbs.split(' ').map((verb) => [verb, [side, how, verb]] as const)));
const SAID = new RegExp(`^[，、]((?:仍|均|已|也|成功|有效|继续|保持|总体|稳定|明显)*)(${[...VERBS.keys()].sort((a, b) => b.length - a.length).join('|')})了?`
  + '((?:的?(?:全[国省市县区]|年度|全年|年初|预期|预定|既定|规划|[省市县]定|(?:[省市县]|国家|上级|年初)(?:下达|规定|确定|核定)|平均|控制|目标|预算|指标|限额|警戒|水平|增速|增幅|线|值)){0,4})的?'
  + '(下降|降低|减少|增长|上涨|提高|增加)?（?$');
const WITHIN = /^的?(?:年初|年度|控制)?(?:(?:预算|目标|指标|计划|限额|控制线|红线|警戒线)?(?:以内|以下|之内|范围内)|(?:预算|指标|限额|控制线|红线|警戒线)内)(?=[，。；）]|$)/;
/** The words end there: 目标的45% and 目标12个 say something else. */
const TARGET = new RegExp('^的?(?:全年|年度|年初|预期|预定|既定|规划|控制|约束性|增长|下降|考核|[省市县]定|目标|任务|计划|调整|预算|标准|全[国省市县区]|平均|警戒){1,3}'
  + '(?:目标|任务|要求|指标|值|水平|增速|增幅|线|标准|预算)?(?:任务|要求)?(?=[，。；）]|$)');
/** 高于全市平均水平（6.2%）, and no 0.4个百分点 behind it. */
const CLOSED = /^(?=[，。；）]|$)/;
const NAMED = /目标|预算|指标|警戒|平均|水平|增速|增幅|值|全[国省市县区]$/;
const MEASURED = /全[国省市县区]|平均|水平|增速|增幅/;

/** 失业率控制在4.5%以内，实际为4.6%: what it was is told behind the limit that it is said to have kept. */
function limitFirst(reading: Reading, limit: Quantity, { span }: Quantity): Limit | undefined {
  const { text } = reading;
  const start = limit.span.start - '控制在'.length;
  if (!text.startsWith('控制在', start)) return undefined;
  const within = WITHIN.exec(text.slice(limit.span.end, span.start))?.[0];
  if (within === undefined || !REALLY.test(text.slice(limit.span.end + within.length, span.start)) || !ENDS.test(text.slice(span.end, span.end + 8))) return undefined;
  const actual = reading.mentions[mentionFrom(reading, span.start)];
  if (actual?.start !== span.start || SET.test(sentenceBefore(text, start))) return undefined;
  return {
    kind: 'limit', span: { start, end: span.end }, binding: 'explicit', actual: actual.quantity, limit, side: 'at-most',
    said: { start, end: limit.span.end + within.length },
  };
}
const REALLY = /^，实际(?:值|数)?(?:为|是|达到?|完成|执行|支出)?$/;
/** The text itself says that it was not kept: 实际为4.6%，未完成. */
const ENDS = /^(?:[；。）]|$|，(?!.{0,3}[未没超突高不差]))/;
const SET = /力争|争取|确保|预计|预期|目标|计划|任务|要求|下达|确定|规定|标准|指标|[拟将应须]/;

/** What the figure itself is: no difference to another one, not of an earlier year, not only planned, and no part beside which the words may speak of the whole. */
function isMeant({ text, mentions }: Reading, actual: Mention): boolean {
  const { lead, clause, start, quantity } = actual;
  if (actual.role === 'change' || text[lead - 1] === '、' || text.startsWith('其中', clause - 2)) return false;
  const before = mentions[actual.index - 1];
  if (quantity.unit?.dimension !== 'ratio' && before?.segment === actual.segment && alike(before.quantity, quantity)) return false;
  return !AGAINST.test(text.slice(Math.max(lead, start - FAR), start).replace(NO_OTHER, '')) && !TO_COME.test(sentenceBefore(text, start));
}
const ownWords = (text: string, { clause, start }: Mention): string => text.slice(Math.max(clause, start - FAR), start);
const sentenceBefore = (text: string, at: number): string => text.slice(sentenceStart(text, at, FAR), at);
const FAR = 40;
const NO_OTHER = /同比|[比较](?:上年|去年)(?:同期)?(?=实际增|增长|上涨|下降)|提高|高新|高技术|高质量|占比|比重/g;
const AGAINST = /[比较高低快慢于]|同期|上年|去年|[由从]/;
const TO_COME = /力争|争取|确保|预计|有望|目标|计划|任务|[拟将须]|(?<![主重必需])要|(?<![供相反])应(?![急对收])/;

/** Whether figure and limit run the same way: 下降3.2%，超额完成下降3.5%的目标. 下降3.2%，高于3%的目标 is read either way. */
function agrees({ text }: Reading, actual: Mention, [, how, verb]: Verb, direction: string | undefined, named: string): boolean {
  const falls = fell(actual);
  if (how !== 'met') return !falls && (direction === undefined || RISES.test(direction));
  if (direction !== undefined) return falls !== RISES.test(direction);
  // 完成45%的年度目标 and 未完成45%的任务 may be so much of it; of 失业率 the lower is the better.
  if (verb === '完成' || CONTROLLED.test(named) || (verb !== '超额完成' && !AIM.test(named))) return false;
  const own = ownWords(text, actual);
  return falls || (!BETTER_LOW.test(own) && (actual.role === 'growth' || actual.quantity.unit?.dimension !== 'ratio' || REACHED.test(own)));
}
const RISES = /^[增上提]/;
const CONTROLLED = /控制|约束|警戒/;
const AIM = /目标|水平/;
const BETTER_LOW = /失业|死亡|伤亡|能耗|排放|浓度|事故|投诉|不良|负债|债务|赤字|发病|发生|物价|价格|成本|费用|经费|支出|漏损|空置|辍学|违约|逾期|贫困/;
const REACHED = /(?:达到?|提高到|提升到|提升至|提高至|增加到|上升到|增至|升至)了?$/;

/** Of one unit, and not so far apart that they measure different things: a price index of 103.2% and a rise of 3%. */
function comparable(a: Quantity, b: Quantity): boolean {
  const dimension = a.unit?.dimension;
  if (dimension === undefined || dimension !== b.unit?.dimension || dimension === 'points' || dimension === 'time' || (dimension !== 'ratio' && dimension !== 'money' && a.unit?.name !== b.unit?.name)) return false;
  const [x, y] = [boundsOf({ ...a, hedge: 'stated' }), boundsOf({ ...b, hedge: 'stated' })];
  return x.lo > 0 && y.lo > 0 && x.lo < y.hi * 2 && y.lo < x.hi * 2;
}
