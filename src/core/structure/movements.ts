import type { Span } from '../text/span';
import { readHanOrdinal } from './ordinals';

/** What goes up and what goes down, counted in a saying and told beside it: 三下降一上升, 一多三高, 两升一降, 一减四增. Spans are those of the text. */
export interface Movements {
  readonly span: Span;
  /** 三下降一上升 */
  readonly saying: string;
  readonly parts: readonly Movement[];
  /** Where they are told. */
  readonly list: Span;
}
interface Movement {
  /** 下降 */
  readonly word: string;
  readonly stated: number;
  readonly told: number;
}

/** Only where each clause of the list ends in just one of the words, or begins so (增加水稻26万亩、蔬菜16万亩); names parted by 、 share the word of the last. */
export function* readMovements(text: string): Iterable<Movements> {
  for (const { index, 0: saying } of text.matchAll(SAYING)) {
    const stated = [...saying.matchAll(PART)].map(({ groups: part }) => ({ word: part!.word!, stated: readHanOrdinal(part!.number!, 0)!.value }));
    const words = stated.map(({ word }) => word);
    if (new Set(words).size < words.length) continue;
    const span = { start: index, end: index + saying.length };
    const found = toldBehind(text, span.end, words) ?? toldBefore(text, index, words);
    if (found === undefined) continue;
    yield { span, saying, parts: stated.map((it) => ({ ...it, told: found.told.filter((word) => word === it.word).length })), list: found.list };
  }
}
const WORD = '上升|下降|增长|增加|减少|提高|提升|扩大|缩小|[升降涨跌平增减提多少高低快慢优好强弱稳]';
const SAYING = new RegExp(`(?:[一两二三四五六七八九](?:${WORD})、?){2,4}`, 'g');
const PART = new RegExp(`(?<number>[一两二三四五六七八九])(?<word>${WORD})`, 'g');

interface Told {
  readonly told: readonly string[];
  readonly list: Span;
}

function toldBehind(text: string, at: number, words: readonly string[]): Told | undefined {
  COLON.lastIndex = at;
  if (!COLON.test(text)) return undefined;
  const start = COLON.lastIndex;
  const [list] = LIST.exec(text.slice(start, start + LONGEST))!;
  const told = wordsTold(list, words) ?? wordsLeading(list, words) ?? wordsNumbered(text.slice(start, start + LONGEST * 2), words);
  return told && { told, list: { start, end: start + list.length } };
}
const COLON = /”?[\u4e00-\u9fff”]{0,8}：/y;
const LONGEST = 240;
const LIST = /^[^。！？：]*/;

/** 起数下降12%，死亡人数下降20%，受伤人数上升8%，实现两降一升: all clauses of the sentence before the one that sums them up. */
function toldBefore(text: string, at: number, words: readonly string[]): Told | undefined {
  const before = text.slice(Math.max(0, at - LONGEST), at);
  const end = before.lastIndexOf('，');
  const start = before.search(/[^。！？；：\n]*$/);
  if (end <= start || before.length - end > 12) return undefined;
  const told = wordsTold(before.slice(start, end), words);
  return told !== undefined && told.length > 1 ? { told, list: { start: at - before.length + start, end: at - before.length + end } } : undefined;
}

/** Which of the words each clause ends in, figures behind it left out; undefined where one of them ends in none or in two. */
function wordsTold(list: string, words: readonly string[]): readonly string[] | undefined {
  const told: string[] = [];
  let waiting = 0;
  for (const { groups } of list.matchAll(CLAUSE)) {
    const { clause = '', mark = '' } = groups!;
    if (SAME.test(clause)) return undefined;
    const end = clause.replace(/了?[约近超]?\d.*$/, '').slice(-2);
    const found = words.filter((word) => tells(end, word));
    if (found.length > 1 || (found.length === 0 && mark !== '、')) return undefined;
    if (found.length === 0) waiting++;
    else while (waiting-- >= 0) told.push(found[0]!);
    if (found.length === 1) waiting = 0;
  }
  return waiting === 0 ? told : undefined;
}
/** 同比上升3.1%, 增幅提高0.3个百分点: it says more of what was told before. */
const SAME = /百分点|分别|^(?:其中)?(?:同比|环比|[比较与]?(?:上年|去年|上月|上季)?(?:同期|同月)?(?:相比)?|增[速幅]|[降涨跌]幅)(?:[均都]|大幅|有所)?[上下升降增减涨跌提扩缩回]/;
const CLAUSE = /(?<clause>[^，、；]+)(?<mark>[，、；]|$)/g;

/** Which of the words clauses begin with, one behind 、 with the word of the one before; the first that begins with none ends the list. */
function wordsLeading(list: string, words: readonly string[]): readonly string[] | undefined {
  const told: string[] = [];
  let goesOn = false;
  for (const { groups } of list.matchAll(CLAUSE)) {
    const { clause = '', mark } = groups!;
    const found = words.filter((word) => tells(clause.slice(0, 2), word));
    const word = found.length === 1 ? found[0]! : goesOn ? told.at(-1) : undefined;
    if (word === undefined || found.length > 1 || !/\d/.test(clause)) break;
    told.push(word);
    goesOn = mark === '、';
  }
  return words.every((it) => told.includes(it)) ? told : undefined;
}

/** 一是“降负债”，…；二是“降成本”，…；三是“提效益”: each point begins with one of the words. */
function wordsNumbered(list: string, words: readonly string[]): readonly string[] | undefined {
  const told: string[] = [];
  for (const { groups } of list.matchAll(POINT)) {
    const found = words.filter((word) => groups!.lead!.startsWith(word));
    if (readHanOrdinal(groups!.number!, 0)?.value !== told.length + 1 || found.length !== 1) return undefined;
    told.push(found[0]!);
  }
  return words.every((it) => told.includes(it)) ? told : undefined;
}
const POINT = /(?<=^|[；。：，])(?<number>[一二三四五六七八九])是“?(?<lead>[\u4e00-\u9fff]{2})/g;

/** 升 is told as 上涨 or 增长 as well. */
export const tells = (end: string, word: string): boolean => end.includes(word) || FORMS[word]?.test(end) === true;
const FORMS: Readonly<Record<string, RegExp>> = { 升: /涨|增长|增加|提高/, 降: /下跌|减少|回落/, 涨: /上升/, 跌: /下降|回落/, 平: /持平/, 稳: /持平/ };
