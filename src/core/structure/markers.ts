import { codeAt, codeOf, oneOf } from '../text/characters';
import { NUMERAL, SPACE, STOP, classes } from '../text/classes';
import type { Span } from '../text/span';
import { readArabicOrdinal, readCircled, readHanOrdinal, writeCircled, writeHan } from './ordinals';
import type { Ordinal } from './ordinals';

/** What was written in front of a point, and what it counts. Families are named by their first member. */
export interface Marker {
  readonly span: Span;
  readonly family: Family;
  readonly ordinal: number;
  /** No mark and no space stands before it (对接过期了三是): believed only where a list waits for just this number. */
  readonly glued?: boolean | undefined;
  /** “1. ” with a space behind it: in Markdown every point of a list may carry the same number. */
  readonly spaced?: boolean | undefined;
  /** A colon stands before the first of a list: what came before opens it. */
  readonly introduced?: boolean | undefined;
  /** Blanks before a Markdown point: one that stands further in belongs to the point above it. */
  readonly indent?: number | undefined;
}
export type Family = HeadingFamily | InlineFamily;
export type HeadingFamily = '第一部分' | '第一章' | '第一节' | '第一条' | '一、' | '（一）' | '1.' | '（1）' | '1）' | '①' | '第一句话';
/** Behind a middle dot: the markers of headings where they stand inside a sentence (：①抓招商；②抓项目). */
type InlineFamily =
  | '·①' | '·（1）' | '·（一）' | '一是' | '一要' | '一靠' | '一抓' | '一看' | '一在于' | '一则' | '第一，' | '其一' | Step | Refrain;
/** Parts that are told one by one under a name of their own: 第一阶段（3月）：… 第二步，…. */
type Step =
  | '第一阶段' | '第一步' | '第一个方面' | '第一方面' | '第一件事' | '第一个问题' | '第一个环节' | '第一环节' | '第一个' | '第一点' | '第一层' | '第一类' | '第一句' | '第一项' | '第一种';
/** Signs that count only where their like follow (refrains.ts): 一问 stands for 一查 一比 as well. */
export type Refrain = '·1.' | '·一、' | '·A.' | '一问' | '之一';

/** How the families nest: a smaller rank stands above. 第一句话 opens a part of a speech. */
export const RANK: Readonly<Record<HeadingFamily, number>> = {
  第一部分: 0, 第一章: 0, 第一句话: 1, 第一节: 1, 第一条: 2, '一、': 3, '（一）': 4, '1.': 5, '（1）': 6, '1）': 7, '①': 8,
};

export const isHeading = (family: Family): family is HeadingFamily => rankOf(family) !== INLINE_RANK;

/** The rank of a family; every inline series stands below every heading. */
export const rankOf = (family: Family): number => RANKS.get(family) ?? INLINE_RANK;
const RANKS: ReadonlyMap<Family, number> = new Map(Object.entries(RANK) as [Family, number][]); // asked for each marker: `in` is slow
export const INLINE_RANK = 99;

/** The marker as it would be written with another number: 三是 → 四是, （2） → （3）. */
export function rewrite(written: string, family: Family, ordinal: number): string {
  const circled = family === '①' || family === '·①';
  if (family === '·A.') return String.fromCharCode(codeOf('A') + ordinal - 1) + written.replace(/^·?./, '');
  const [before, after] = circled ? ['', ''] : around(written.replace('·', ''));
  return before + (circled ? writeCircled(ordinal) : /\d/.test(written) ? String(ordinal) : writeHan(ordinal)) + after;
}

/** The marker at the head of a paragraph, indent and Markdown's own signs passed over. */
export function readHeadMarker(text: string, from: number): Marker | undefined {
  switch (codeAt(text, from)) {
    case ORDINAL: return readNamed(text, from);
    case OPEN: case HALF_WIDTH_OPEN: return readBracketed(text, from);
    default: return readPlain(text, from);
  }
}

/** What is typed for 一 by mistake; the hyphen stands last, so that the list may stand in a pattern. */
export const DASHES = '—–─ー－-';

const ORDINAL = codeOf('第');
const OPEN = codeOf('（');
const CLOSE = codeOf('）');
const HALF_WIDTH_OPEN = codeOf('(');
const ITS = codeOf('其');
const TWO = codeOf('两');
const PAUSE = codeOf('、');

/** The markers inside a paragraph that count by themselves: 一是 二要 其三 第四，第五句话. `starts` are the offsets where runs of numerals begin. */
export function readInlineMarkers(text: string, starts: readonly number[]): readonly Marker[] {
  let found: Marker[] | undefined;
  for (const start of starts) {
    const marker = readInline(text, start);
    if (marker !== undefined) (found ??= []).push(marker);
  }
  return found ?? NONE;
}

const NONE: readonly never[] = [];

/** Where the text of a paragraph begins: behind indent, Markdown's `#`, `>`, `-`, `*` and bold. */
export function contentStart(text: string): number {
  let at = 0;
  while (at < text.length && (classes[text.charCodeAt(at)]! & SPACE) !== 0) at++;
  if (isMarkdown(text, at)) {
    MARKDOWN.lastIndex = at;
    if (MARKDOWN.test(text)) at = MARKDOWN.lastIndex;
  }
  return at;
}
const isMarkdown = oneOf('#>-*+');
const MARKDOWN = /(?:#{1,6}[ \t\u3000]+|>[ \t\u3000]*|[-*+][ \t\u3000]+){0,4}(?:\*\*|__)?[ \t\u3000]*/y;

function readNamed(text: string, at: number): Marker | undefined {
  const ordinal = readHanOrdinal(text, at + 1) ?? readArabicOrdinal(text, at + 1);
  if (ordinal === undefined) return undefined;
  for (const [suffix, family] of NAMED) {
    if (!text.startsWith(suffix, ordinal.end)) continue;
    const end = ordinal.end + suffix.length;
    // “第三条道路”, “第一节课” go on as ordinary words; a marker is followed by a space, a mark or the line's end.
    if (end === text.length || (classes[text.charCodeAt(end)]! & (SPACE | STOP)) !== 0) {
      return { span: { start: at, end }, family, ordinal: ordinal.value };
    }
  }
  return undefined;
}
const NAMED: readonly (readonly [string, HeadingFamily])[] = [
  ['部分', '第一部分'], ['编', '第一部分'], ['篇', '第一部分'], ['章', '第一章'], ['节', '第一节'], ['条', '第一条'],
];

function readBracketed(text: string, at: number): Marker | undefined {
  const han = readHanOrdinal(text, at + 1) ?? readDash(text, at + 1);
  const ordinal = han ?? readArabicOrdinal(text, at + 1);
  if (ordinal === undefined || codeAt(text, ordinal.end) !== CLOSE) return undefined;
  const end = codeAt(text, ordinal.end + 1) === PAUSE ? ordinal.end + 2 : ordinal.end + 1;
  return { span: { start: at, end }, family: han ? '（一）' : '（1）', ordinal: ordinal.value };
}

function readPlain(text: string, at: number): Marker | undefined {
  const circled = readCircled(text, at);
  if (circled !== undefined) return { span: { start: at, end: circled.end }, family: '①', ordinal: circled.value };
  const han = readHanOrdinal(text, at) ?? (codeAt(text, at + 1) === PAUSE ? readDash(text, at) : undefined);
  const ordinal = han ?? readArabicOrdinal(text, at);
  if (ordinal === undefined) return undefined;
  if (!endsNumber(text, ordinal.end)) return undefined;
  const end = ordinal.end + 1;
  const family = text[ordinal.end] === '）' ? '1）' : han ? '一、' : '1.';
  // 三、 alone on its line has its title on the next one; other numbers alone are cells and pages.
  if ((end >= text.length && family !== '一、') || startsList(text, ordinal, han !== undefined)) return undefined;
  // 3、；实际完成: the number of a page that broke a sentence.
  if (goesOn(text, end)) return undefined;
  return { span: { start: at, end }, family, ordinal: ordinal.value, ...(family === '1.' && text[end] === ' ' && { spaced: true }) };
}

const endsNumber = oneOf('、.）');
const goesOn = oneOf('，。；：');

/** （—） and —、: a dash typed for 一. */
const readDash = (text: string, at: number): Ordinal | undefined => (isDash(text, at) ? { value: 1, end: at + 1 } : undefined);
const isDash = oneOf(DASHES);

/** 一、二、三产业 · 二、三产业 · 2.5万亩 · 1、2号楼: the sign after the number belongs to a figure or to a list of numbers. */
function startsList(text: string, ordinal: Ordinal, han: boolean): boolean {
  const next = ordinal.end + 1;
  if (!han) return isDigit(text[next]) && !YEAR_HEAD.test(text.slice(next, next + 8));
  const following = readHanOrdinal(text, next);
  return following !== undefined && following.value === ordinal.value + 1 && LIST_TAIL.test(text.slice(following.end, following.end + 2));
}
const YEAR_HEAD = /^(?:19|20)\d\d年/;
const LIST_TAIL = /^(?:$|[、和及与]|产|类|级|线|期|季|者|轮|批|次|方|审|校|代|环|号|楼|个|月|组|队|村|社)/;

function readInline(text: string, start: number): Marker | undefined {
  const before = codeAt(text, start - 1);
  if (before === OPEN) return readInlineBracketed(text, start - 1);
  if ((classes[text.charCodeAt(start)]! & NUMERAL) === 0) return undefined; // only in brackets do digits stand inside a sentence
  const circled = readCircled(text, start);
  if (circled !== undefined) return opensClause(text, start) ? { span: { start, end: circled.end }, family: '·①', ordinal: circled.value } : undefined;
  const ordinal = readHanOrdinal(text, start);
  if (ordinal === undefined) return undefined;
  if (before === ORDINAL) return readOrdinalWord(text, start - 1, ordinal);
  if (before === ITS) return readQiyi(text, start - 1, ordinal);
  const family = INLINE.get(codeAt(text, ordinal.end));
  if (family === undefined || ordinal.value > 20 || text.charCodeAt(start) === TWO) return undefined;
  const end = ordinal.end + family.length - 1;
  if (family === '一在于' && text[ordinal.end + 1] !== '于') return undefined;
  const free = isFree(text, start);
  if (family === '一要' && (free ? isYaoNoun : isYaoWord)(text, end)) return undefined;
  // Glued markers are 是 and 要 only, never the first of a list: 统一是, 万一要, 唯一是.
  if (!free && (ordinal.value === 1 || (family !== '一是' && family !== '一要') || isNumberWord(text, start - 1))) return undefined;
  const marker: Marker = { span: { start, end }, family, ordinal: ordinal.value };
  return free ? marker : { ...marker, glued: true };
}
const INLINE: ReadonlyMap<number, InlineFamily> = new Map(
  (['一是', '一要', '一靠', '一抓', '一看', '一在于', '一则'] as const).map((family) => [family.charCodeAt(1), family]),
);
/** 三要素, 两要件 … are nouns wherever they stand; behind other words 要点, 要求, 要务 … are too, but 一要求实效 opens a clause. */
const isYaoNoun = oneOf('素件害职闻旨津塞');
const isYaoWord = oneOf('素件害职闻旨津塞点求务义领员道人');
/** 星期三是, 周二是, 初一是, 十三是, 第三是 … */
const isNumberWord = oneOf('期周礼初十百千万第其之分两年月');

function readInlineBracketed(text: string, at: number): Marker | undefined {
  const marker = opensClause(text, at) ? readBracketed(text, at) : undefined;
  return marker && { ...marker, family: marker.family === '（一）' ? '·（一）' : '·（1）' };
}

/** Inside a sentence such a sign is a marker only right behind a mark; elsewhere it points to a note or a formula. */
const opensClause = (text: string, at: number): boolean => isClauseMark(text, at - 1);
const isClauseMark = oneOf('。；：，！？');

function readOrdinalWord(text: string, at: number, ordinal: Ordinal): Marker | undefined {
  if (text.startsWith('句话', ordinal.end)) {
    return speaksOfWords(text, ordinal.end + 2) ? undefined : { span: { start: at, end: ordinal.end + 2 }, family: '第一句话', ordinal: ordinal.value };
  }
  if (!isFree(text, at)) return undefined;
  const step = isStepHead(text, ordinal.end) ? STEPS.find((it) => text.startsWith(it.slice(2), ordinal.end)) : undefined;
  if (step !== undefined) {
    const end = ordinal.end + step.length - 2;
    return goesToStep(text, end) ? { span: { start: at, end }, family: step, ordinal: ordinal.value } : undefined;
  }
  if (!'，：、'.includes(text[ordinal.end] ?? ' ')) return undefined;
  if (text[ordinal.end] === '、' && (text[ordinal.end + 1] === '第' || readHanOrdinal(text, ordinal.end + 1) !== undefined)) return undefined; // 第二、三产业
  return { span: { start: at, end: ordinal.end + 1 }, family: '第一，', ordinal: ordinal.value };
}

/** Longer ones first: 第一个 stands alone as well. */
const STEPS: readonly Step[] = [
  '第一阶段', '第一步', '第一个方面', '第一方面', '第一件事', '第一个问题', '第一个环节', '第一环节', '第一个', '第一点', '第一层', '第一类', '第一句', '第一项', '第一种',
];
const isStepHead = oneOf('阶步个方件点层类环句项种');
/** 第一句话就打动了大家. */
const speaksOfWords = oneOf('就说里中的也更虽');
/** Elsewhere such words speak of a part: 第二阶段的任务. */
const goesToStep = oneOf('：，（是要');

/** Whether a family names its parts: they are spoken of as well, so that a number seen once more is no repeat. */
export const isStep = (family: Family): family is Step => family.length > 2 && STEPS.includes(family as Step);

function readQiyi(text: string, at: number, ordinal: Ordinal): Marker | undefined {
  if (!isFree(text, at) || !'，：、是'.includes(text[ordinal.end] ?? ' ')) return undefined;
  return { span: { start: at, end: ordinal.end }, family: '其一', ordinal: ordinal.value };
}

/** Nothing, a mark, a bracket or a space stands before: a new clause begins here. */
export function isFree(text: string, at: number): boolean {
  if (at === 0) return true;
  const before = text.charCodeAt(at - 1);
  return (classes[before]! & (STOP | SPACE)) !== 0 ? before !== PAUSE : closesBefore(text, at - 1);
}
const closesBefore = oneOf('”’）》】」』—-*_');

/** What stands around the number of a marker as it was written. */
function around(written: string): [string, string] {
  const [, before, after] = AROUND.exec(written) ?? [];
  return [before ?? '', after ?? ''];
}
const AROUND = new RegExp(`^([^\\d一二三四五六七八九十${DASHES}]*)[\\d一二三四五六七八九十${DASHES}]+(.*)$`, 'u');

const isDigit = (character: string | undefined): boolean => character !== undefined && character >= '0' && character <= '9';
