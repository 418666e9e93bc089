import { ADVERBS, CLOSERS, DEGREES, LEANING, NOMINAL, OPENERS, PREDICATES, VERBS } from '../lexicon/phrasing';

/** How a parallel point is put: what it begins and ends with, how long it is, how it is built. Nothing is told where the words are not known. */
export interface Phrasing {
  /** Chinese characters. */
  readonly length: number;
  /** The word it opens with: one that rows are built on, a verb, else its first two characters. */
  readonly opener: string;
  readonly closer: string | undefined;
  readonly form: Form | undefined;
}
/** What a reader hears: 强化责任 · 责任落实 · 在…上… · 以…为… · 变…为…. */
export type Form = '动宾结构' | '主谓结构' | '“在……上……”' | '“以……为……”' | '“变……为……”';

export function phrasingOf(text: string): Phrasing {
  return { length: lengthOf(text), opener: openerOf(text), closer: CLOSERS.find((it) => text.endsWith(it)), form: formOf(text) };
}

function lengthOf(text: string): number {
  let count = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code >= 0x4e00 && code <= 0x9fff) count++;
  }
  return count;
}

const openerOf = (text: string): string => text.slice(0, 2);

function formOf(text: string): Form | undefined {
  if (FRAMES.test(text)) return text[0] === '在' ? '“在……上……”' : text[0] === '以' ? '“以……为……”' : '“变……为……”';
  const end = predicateOf(text);
  if (opensWithVerb(text)) {
    // 保障有力, 改革纵深推进: what looks like a verb may as well be what the point is about.
    const isSure = end === undefined || (end === 'plain' && !NOMINAL.has(text.slice(0, 2)));
    return isSure && !NAMES.test(text) ? '动宾结构' : undefined;
  }
  return end === 'leaning' || (end === 'plain' && !opensWithAdverb(text)) ? '主谓结构' : undefined;
}
const FRAMES = /^(?:在.{1,10}上(?!级|年|市|述)|以.{1,10}(?:为|促|带|推|统一|推动|强化)|变.{1,6}为)/;
/** 推进情况, 完成任务的主要措施: a noun that begins with a verb. */
const NAMES = /(?:情况|形势|草案|收支|预算|说明|成效|经验|做法|的.{0,4}(?:措施|任务|目标|工作|安排|要求|思路|原则|建议|事项|问题))$/;

function opensWithVerb(text: string): boolean {
  for (let at = 0, skipped = 0; ; skipped++) {
    if (VERBS.has(text.slice(at, at + 2)) && text.length - at >= 4) return true;
    if (SHORT_VERBS.has(text.charCodeAt(at)) && text.length - at >= 3) return true;
    const adverb = skipped < 2 ? [4, 3, 2].find((length) => ADVERBS.has(text.slice(at, at + length))) : undefined;
    if (adverb === undefined) return false;
    at += adverb;
  }
}
/** 抓招商, 促投资. */
const SHORT_VERBS = new Set([...'抓促'].map((it) => it.charCodeAt(0)));
const opensWithAdverb = (text: string): boolean => ADVERBS.has(text.slice(0, 2)) || OPENERS.has(text.slice(0, 2));

/** 机制更加健全 leans on 更加 and is sure; 责任落实到位 says so by its last word alone. */
function predicateOf(text: string): 'leaning' | 'plain' | undefined {
  if (text.length < 4 || !PREDICATES.has(text.slice(-2))) return undefined;
  if (DEGREES.has(text.slice(-4, -2)) || DEGREES.has(text.slice(-5, -2))) return 'leaning';
  return LEANING.has(text.slice(-2)) ? undefined : 'plain';
}
