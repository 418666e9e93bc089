import { clauseStart } from '../../../text/sentence';
import type { Span } from '../../../text/span';
import { rational } from '../../interval';
import type { Quantity } from '../../quantity';
import { rangeOf, valueOf } from '../../reported';
import { completionPhrase } from './completion';
import { readMentions, type Mention, type Reading } from '../mention';
import type { TargetPhrase } from '../target';
import { plainly } from '../words';

/** Words that say how far a task was fulfilled, and the rate beside them that says otherwise: 超额完成任务，完成率96.5%. */
interface Misworded {
  readonly span: Span;
  readonly rate: Quantity;
  /** Over and full ask for 100% at least, short for less. */
  readonly says: 'over' | 'full' | 'short';
}

export function readMiswordings(text: string, quantities: readonly Quantity[]): Misworded[] {
  const found: Misworded[] = [];
  const reading = readMentions(text, quantities);
  for (const rate of reading.mentions) {
    if (rate.quantity.unit?.dimension !== 'ratio' || rate.each || rate.role === 'growth') continue;
    const phrase = completionPhrase(reading, rate);
    const most = phrase && rangeOf(rate.quantity).hi;
    if (phrase === undefined || most === undefined) continue;
    const below = most.value.compare(rational(1)) < 0;
    const words = below ? fulfilledBefore(reading, rate, phrase) ?? fulfilledBehind(reading, rate, phrase)
      : valueOf(rate.quantity).compare(rational(1)) >= 0 ? shortBehind(reading, rate, phrase) : undefined;
    if (words !== undefined) found.push({ ...words, rate: rate.quantity });
  }
  return found;
}

type Words = Pick<Misworded, 'span' | 'says'>;

/** 超额完成任务，完成率96.5% · 全面完成年度任务，其中投资完成年计划的88%: the words end the clause right before that of the rate. */
function fulfilledBefore({ text }: Reading, rate: Mention, { start }: TargetPhrase): Words | undefined {
  const { clause } = rate;
  const among = text.startsWith('其中', clause - 2);
  const end = (among ? clause - 2 : clause) - 1;
  if (text[end] !== '，' || (!among && !plainly(text, clause, start) && !/^(?:综合|总体|实际)?$/.test(text.slice(clause, start)))) return undefined;
  const words = fulfilled(text, Math.max(0, end - REACH), end, text.slice(clause, rate.start));
  // Of a task fulfilled beyond measure a part may lag behind; of one wholly fulfilled none may.
  return among && words !== undefined && !/^全/.test(text.slice(words.span.start, words.span.end)) ? undefined : words;
}
/** How far words are looked for. */
const REACH = 30;

/** 完成年度计划的88%，圆满完成任务. */
function fulfilledBehind({ text }: Reading, rate: Mention, { start }: TargetPhrase): Words | undefined {
  if (text[rate.end] !== '，') return undefined;
  const end = rate.end + 1 + CLAUSE.exec(text.slice(rate.end + 1, rate.end + 1 + REACH))![0].length;
  const words = text.slice(rate.end + 1, end);
  return STANDS_FIRST.test(words) ? fulfilled(text, rate.end + 1, end, text.slice(start, rate.start)) : undefined;
}
const CLAUSE = /^[^，。；：！？（）]*/;
const STANDS_FIRST = /^(?:已|均|也|实现了?)?(?:超额|全面|圆满|全部|如期|提前|顺利)/;

function fulfilled(text: string, from: number, end: number, rated: string): Words | undefined {
  const clause = clauseStart(text, end, end - from);
  const words = text.slice(clause, end);
  const said = FULFILLED.exec(words);
  if (said === null || PARTLY.test(words) || (STAGE.test(words) && !STAGE.test(rated))) return undefined;
  const at = clause + said.index;
  return { span: { start: at, end: at + said[1]!.length }, says: said[1]!.startsWith('超') ? 'over' : 'full' };
}
/** The words must end the clause: 超额完成任务12个 says of what. */
const FULFILLED = /((?:超额|全面|圆满|全部)完成)了?[^，。；、\d]{0,12}(?:目标|任务|计划|指标|工作)$/;
/** 完成或超额完成, 12个单位超额完成: not the whole is meant. */
const PARTLY = /[或未没不\d]|力争|确保|预计|要|将|争取|部分|一些|有的/;
/** The words speak of a part of the year and the rate of all of it. */
const STAGE = /半年|季度|月|阶段|序时|进度|时序|节点/;

/** 完成任务的104%，距目标任务仍有差距. */
function shortBehind({ text }: Reading, rate: Mention, { start }: TargetPhrase): Words | undefined {
  if (text[rate.end] !== '，') return undefined;
  const words = CLAUSE.exec(text.slice(rate.end + 1, rate.end + 1 + REACH))![0];
  const said = SHORT.exec(words);
  if (said === null) return undefined;
  const rated = text.slice(rate.clause, rate.start);
  if (STAGE.test(rated) !== STAGE.test(words) || scopeOf(words) !== scopeOf(text.slice(start, rate.start))) return undefined;
  const at = rate.end + 1;
  return { span: { start: at, end: at + said[0].length }, says: 'short' };
}
const SHORT = /^(?:但|但是|仍|尚|还){0,2}(?:(?:距离?|离|与)(?:完成)?(?:全年|年度|年初|既定|预定|预期)?的?(?:目标|任务|计划|预算){1,2}(?:相比)?(?:仍|还|尚)?(?:有|存在)(?:一定|较大|不小)?的?差距|(?:仍|尚|还)?未(?:能)?完成(?:全年|年度|年初)?的?(?:目标|任务|计划|预算){1,2}(?=$))/;
/** Whose task it is: one may be fulfilled and the other not. */
const scopeOf = (words: string): string => /[国省市州县区镇乡]|调整|年初/.exec(words)?.[0] ?? '';
