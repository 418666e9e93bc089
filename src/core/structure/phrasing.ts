import { codeAt, oneOf } from '../text/characters';
import { ADVERBS, CLOSERS, DEED_ENDS, DEGREES, LEANING, NOMINAL, NOUN_ENDS, OPENERS, PREDICATES, VERBS } from '../lexicon/phrasing';

/** How a parallel point is put: what it begins and ends with, how long it is, how it is built. Nothing is told where the words are not known. */
export interface Phrasing {
  /** Chinese characters. */
  readonly length: number;
  /** The word it opens with: one that rows are built on, a verb, else its first two characters. */
  readonly opener: string;
  readonly closer: string | undefined;
  readonly form: Form | undefined;
}
/** What a reader hears: 强化责任 · 责任落实 · 资金问题 · 在…上… · 以…为… · 变…为…. */
export type Form = '动宾结构' | '主谓结构' | '名词短语' | '“在……上……”' | '“以……为……”' | '“变……为……”';

export function phrasingOf(text: string): Phrasing {
  return { length: lengthOf(text), opener: text.slice(0, 2), closer: closerOf(text), form: formOf(text) };
}

/** Chinese characters. */
export function lengthOf(text: string): number {
  let count = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code >= 0x4e00 && code <= 0x9fff) count++;
  }
  return count;
}

function closerOf(text: string): string | undefined {
  return CLOSERS_BY_END.get(codeAt(text, text.length - 1))?.find((it) => text.endsWith(it));
}
const CLOSERS_BY_END: ReadonlyMap<number, readonly string[]> = groupedBy(CLOSERS, (it) => it.charCodeAt(it.length - 1));

function groupedBy(words: readonly string[], keyOf: (word: string) => number): ReadonlyMap<number, readonly string[]> {
  const groups = new Map<number, string[]>();
  for (const word of words) groups.set(keyOf(word), [...(groups.get(keyOf(word)) ?? []), word]);
  return groups;
}

/** Words of two characters by their codes: every point of a draft is asked for a dozen of them, and no string is made for it. */
const pairs = (words: ReadonlySet<string>): ReadonlySet<number> => new Set([...words].filter((it) => it.length === 2).map((it) => pairAt(it, 0)));
const pairAt = (text: string, at: number): number => ((codeAt(text, at) & 0x7fff) << 15) | (codeAt(text, at + 1) & 0x7fff);
const [isVerb, isAdverb, isOpener, isPredicate, isDegree, isLeaning, isNominal] = [VERBS, ADVERBS, OPENERS, PREDICATES, DEGREES, LEANING, NOMINAL].map(pairs) as [
  ReadonlySet<number>, ReadonlySet<number>, ReadonlySet<number>, ReadonlySet<number>, ReadonlySet<number>, ReadonlySet<number>, ReadonlySet<number>,
];
/** 进一步, 千方百计: the longer ones by their first two characters. */
const LONG_ADVERBS: ReadonlyMap<number, readonly string[]> = groupedBy([...ADVERBS].filter((it) => it.length > 2), (it) => pairAt(it, 0));

function formOf(text: string): Form | undefined {
  if (isFrame(text, 0) && FRAMES.test(text)) return text[0] === '在' ? '“在……上……”' : text[0] === '以' ? '“以……为……”' : '“变……为……”';
  const end = predicateOf(text);
  if (opensWithVerb(text)) {
    // 保障有力, 改革纵深推进: what looks like a verb may as well be what the point is about.
    const isSure = end === undefined || (end === 'plain' && !isNominal.has(pairAt(text, 0)));
    return isSure && !isName(text) ? '动宾结构' : undefined;
  }
  if (end === 'leaning' || (end === 'plain' && !opensWithAdverb(text))) return '主谓结构';
  return isNoun(text) && !opensWithAdverb(text) ? '名词短语' : undefined;
}
const FRAMES = /^(?:在.{1,10}上(?!级|年|市|述)|以.{1,10}(?:为|促|带|推|统一|推动|强化)|变.{1,6}为)/;
/** 推进情况, 完成任务的主要措施: a noun that begins with a verb. */
const isName = (text: string): boolean => isNameEnd.has(pairAt(text, text.length - 2)) || (text.includes('的', text.length - 7) && NAMES.test(text));
const isNameEnd = pairs(new Set(['情况', '形势', '草案', '收支', '预算', '说明', '成效', '经验', '做法']));
const NAMES = /的.{0,4}(?:措施|任务|目标|工作|安排|要求|思路|原则|建议|事项|问题)$/;
/** 存在问题, 要素保障: a noun that the row of 强化领导, 压实责任 has no verb before. */
const isNoun = (text: string): boolean => text.length <= LONGEST_NOUN && (isNounEnd.has(pairAt(text, text.length - 2)) || (text.length === 4 && isDeedEnd.has(pairAt(text, 2))));
const LONGEST_NOUN = 8;
const [isNounEnd, isDeedEnd] = [NOUN_ENDS, DEED_ENDS].map(pairs) as [ReadonlySet<number>, ReadonlySet<number>];
const isFrame = oneOf('在以变');

function opensWithVerb(text: string): boolean {
  for (let at = 0, skipped = 0; ; skipped++) {
    const pair = pairAt(text, at);
    if (isVerb.has(pair) && text.length - at >= 4) return true;
    if (isShortVerb(text, at) && text.length - at >= 3) return true;
    if (skipped === 2) return false;
    const long = LONG_ADVERBS.get(pair)?.find((it) => text.startsWith(it, at));
    if (long === undefined && !isAdverb.has(pair)) return false;
    at += long?.length ?? 2;
  }
}
/** 抓招商, 促投资. */
const isShortVerb = oneOf('抓促');
const opensWithAdverb = (text: string): boolean => isAdverb.has(pairAt(text, 0)) || isOpener.has(pairAt(text, 0));

/** 机制更加健全 leans on 更加 and is sure; 责任落实到位 says so by its last word alone. */
function predicateOf(text: string): 'leaning' | 'plain' | undefined {
  const { length } = text;
  const last = pairAt(text, length - 2);
  if (length < 4 || !isPredicate.has(last)) return undefined;
  if (isDegree.has(pairAt(text, length - 4)) || text.startsWith('进一步', length - 5)) return 'leaning';
  return isLeaning.has(last) ? undefined : 'plain';
}
