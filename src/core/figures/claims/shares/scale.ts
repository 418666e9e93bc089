import type { Ratio } from '../claim';
import type { Mention, Reading } from '../mention';
import { namedIn } from './named';

/**
 * 35岁以下占23.5%，36—50岁占41.2%，51岁以上占35.3% · 满意占82.3%，基本满意占14.5%，不满意占3.2% · 第一产业占14%，第二产业占42%，第三产业占44%:
 * shares told one by one of classes that exclude each other. Their counts may stand between: 35岁以下12人，占23.5%.
 */
export function readScales({ text, mentions }: Reading): Ratio[] {
  const claims: Ratio[] = [];
  let run: Item[] = [];
  const close = (): void => {
    if (run.length > 1) claims.push(...ratioOf(run));
    run = [];
  };
  for (const rate of mentions) {
    if ((rate.role !== 'share' && rate.role !== 'rate') || rate.quantity.unit?.name !== '%') continue;
    const item = itemOf({ text, mentions }, rate);
    const last = run[run.length - 1];
    if (last !== undefined && (item === undefined || !/^[，、；]$/.test(text.slice(last.end, item.start)) || (item.of !== '' && item.of !== run[0]!.of))) close();
    if (item !== undefined) run.push(item);
  }
  close();
  return claims;
}

interface Item {
  readonly name: string;
  /** What the share is said to be of: 生产总值 in 占生产总值的14%. */
  readonly of: string;
  readonly rate: Mention;
  readonly start: number;
  readonly end: number;
}

/** The share and what it is of: 36—50岁的 of 36—50岁的占41.2%, or of 36—50岁21人，占41.2% and 36—50岁21人（占41.2%）. */
function itemOf({ text, mentions }: Pick<Reading, 'text' | 'mentions'>, rate: Mention): Item | undefined {
  const boxed = rate.bracket >= 0 && rate.clause === rate.bracket + 1;
  const end = boxed && text[rate.end] === '）' ? rate.end + 1 : rate.end;
  const from = Math.max(rate.clause, rate.start - LONGEST);
  const said = namedIn(text.slice(from, rate.start));
  if (said === undefined) return undefined;
  const { of } = said;
  const cue = from + said.at;
  if (cue > rate.clause) return item(text, rate, of, rate.clause, cue, rate.end);
  const part = mentions[rate.index - 1];
  if (part === undefined || part.end !== (boxed ? rate.bracket : rate.clause - 1) || part.clause >= part.start) return undefined;
  return item(text, rate, of, part.clause, part.start, end);
}

function item(text: string, rate: Mention, of: string, clause: number, until: number, end: number): Item | undefined {
  const floor = Math.max(clause, until - LONGEST - 1);
  const start = floor + text.slice(floor, until).lastIndexOf('、') + 1;
  return until - start > LONGEST || until <= start ? undefined : { name: text.slice(start, until), of, rate, start, end };
}
const LONGEST = 24;

/** Classes of which one thing is in one only. `levels`: from one end of the scale to the other; `closed` where the ends show that there is nothing beyond. */
interface Scale {
  readonly level: (name: string) => number | undefined;
  /** The classes may come in any order. */
  readonly mixed?: boolean;
  readonly closed: (first: string, last: string, count: number) => boolean;
  /** How many classes it takes at least. */
  readonly least: number;
}

const listed = (...levels: readonly RegExp[]) => (name: string): number | undefined => {
  const found = levels.findIndex((level) => level.test(name));
  return found < 0 ? undefined : found;
};
const OPEN_ENDS = /以上/;
const LOW_END = /以下|(?<!\d)0(?=[-—–~～至])/;
const bothEnds = (first: string, last: string): boolean => (OPEN_ENDS.test(first) && LOW_END.test(last)) || (LOW_END.test(first) && OPEN_ENDS.test(last));

const SCALES: readonly Scale[] = [
  { level: listed(/^第?一(?:次)?产业?(?:增加值)?$/, /^第?二(?:次)?产业?(?:增加值)?$/, /^第?三(?:次)?产业?(?:增加值)?$/), closed: (_first, _last, count) => count === 3, least: 2 },
  // 35岁以下, 36—50岁, 51岁以上: the years follow each other.
  { level: (name) => (/岁/.test(name) ? Number(/\d+/.exec(name)?.[0] ?? NaN) + (OPEN_ENDS.test(name) ? 0.5 : 0) : undefined), closed: bothEnds, least: 3 },
  { level: listed(/不满意/, /(?:一般|尚可)/, /基本满意/, /(?:比较|较)满意/, /^(?:表示)?满意/, /(?:很|非常|十分)满意/), closed: () => false, least: 3 },
  { level: listed(/小学/, /初中/, /高中|中专/, /大专|专科/, /(?<!专)本科/, /研究生|硕士/), closed: bothEnds, least: 3 },
  { level: listed(/(?:不合格|不及格|较差|差)的?$/, /(?<!不)(?:合格|及格)的?$/, /(?:一般|中等)的?$/, /良好?的?$/, /优秀?的?$/), closed: () => false, least: 3 },
  { level: listed(/^(?:各级)?财政(?:资金|投入|投资)?$/, /^社会(?:资本|资金|投入|投资)$/, /自筹(?:资金|部分)?$/, /^(?:银行)?贷款$/), mixed: true, closed: () => false, least: 3 },
  { level: listed(/^中央/, /^省(?:本?级|补)/, /^市(?:本?级|补)/, /^县(?:本?级|补)/, /自筹/), mixed: true, closed: () => false, least: 3 },
  { level: listed(/^[^，]{0,6}亏损/, /持平/, /^[^，]{0,6}盈利/), closed: () => false, least: 2 },
];

/** The shares of one scale, each class once and in order; what else stands beside them may be left over or a class of its own. */
function ratioOf(run: readonly Item[]): Ratio[] {
  const claims: Ratio[] = [];
  for (const scale of SCALES) {
    const levels = run.map(({ name }) => scale.level(name));
    for (let i = 0; i < run.length; i++) {
      let end = i;
      while (end < run.length && levels[end] !== undefined && (scale.mixed ? !levels.slice(i, end).includes(levels[end]) : isNext(levels, i, end))) end++;
      if (end - i < scale.least) continue;
      const parts = run.slice(i, end);
      const [first, last] = [parts[0]!, parts[parts.length - 1]!];
      const inner = (scale.mixed ? parts : parts.slice(1, -1)).some(({ name }) => OPEN_ENDS.test(name) || LOW_END.test(name));
      if (!inner && !isOfSome(parts)) {
        claims.push({
          kind: 'ratio', span: { start: first.rate.start, end: last.rate.end }, binding: 'explicit', parts: parts.map(({ rate }) => rate.quantity),
          closed: end - i === run.length && scale.closed(first.name, last.name, parts.length),
        });
      }
      i = end - 1;
    }
  }
  return claims;
}
/** 本科占58%，女性大专占30%: of some of them and not of others. */
const isOfSome = (parts: readonly Item[]): boolean => NARROWING.some((word) => parts.some(({ name }) => name.includes(word)) && !parts.every(({ name }) => name.includes(word)));
const NARROWING = ['女', '男', '党员', '干部', '农村', '城镇', '新增'];

const isNext = (levels: readonly (number | undefined)[], from: number, at: number): boolean =>
  at === from || (at === from + 1 ? levels[at] !== levels[from] : (levels[at]! - levels[at - 1]!) * (levels[at - 1]! - levels[from]!) > 0);
