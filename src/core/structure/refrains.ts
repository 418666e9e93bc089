import { codeAt, oneOf } from '../text/characters';
import { isFree } from './markers';
import type { Marker, Refrain } from './markers';
import { readArabicOrdinal, readHanOrdinal } from './ordinals';

/**
 * Signs that are markers only where their like follow in the paragraph: 一问初心，二问担当 · 问题之一，…问题之二，… · 1.时间；2.地点 · A.…；B.….
 * Alone each of them is an ordinary word or the head of a figure. `starts` are the offsets where runs of numerals begin.
 */
export function readRefrains(text: string, starts: readonly number[]): readonly Marker[] {
  let groups: Map<string, Marker[]> | undefined;
  const note = (key: string, marker: Marker): void => {
    const group = (groups ??= new Map<string, Marker[]>()).get(key);
    if (group === undefined) groups.set(key, [marker]);
    else group.push(marker);
  };
  for (const start of starts) {
    const verb = verbAt(text, start);
    if (verb !== undefined) note(text[verb.span.end - 1]!, verb);
    const numbered = opensPoint(text, start - 1) ? numberAt(text, start) : undefined;
    if (numbered !== undefined) note(numbered.family, numbered);
  }
  if (text.includes('之二')) for (const it of named(text, NAMED, '之一')) note(it.key, it.marker);
  if (text.includes('B')) for (const it of named(text, LETTERED, '·A.')) note(it.key, it.marker);
  const dashed = dashedOne(text);
  if (groups === undefined) return dashed ?? NONE;
  return [...groups.values()].filter(isTold).flat().concat(dashed ?? []);
}
const NONE: readonly never[] = [];

/** It begins with one and goes on to two. */
const isTold = (group: readonly Marker[]): boolean => group[0]!.ordinal === 1 && group.some(({ ordinal }) => ordinal === 2);

/** 一问 二查 三比: verbs by which a speaker goes through his points. */
function verbAt(text: string, start: number): Marker | undefined {
  const ordinal = readHanOrdinal(text, start);
  if (ordinal === undefined || !isVerb(text, ordinal.end) || !isFree(text, start)) return undefined;
  return { span: { start, end: ordinal.end + 1 }, family: '一问', ordinal: ordinal.value };
}
const isVerb = oneOf('问查比学谈讲促访帮找改建防保强转争议亮');

/** 1.时间 · 2、地点 · 一、时间, right behind the mark that ends the point before; a digit behind it makes a decimal or a list of numbers. */
function numberAt(text: string, start: number): Marker | undefined {
  const han = readHanOrdinal(text, start);
  const ordinal = han ?? readArabicOrdinal(text, start);
  if (ordinal === undefined) return undefined;
  const isNumber = han === undefined ? endsNumber(text, ordinal.end) : text[ordinal.end] === '、';
  if (!isNumber || !opensWords(text, ordinal.end + 1)) return undefined;
  return { span: { start, end: ordinal.end + 1 }, family: han === undefined ? '·1.' : '·一、', ordinal: ordinal.value };
}
const endsNumber = oneOf('.、');
const opensPoint = oneOf('。；：');
const opensWords = (text: string, at: number): boolean => {
  const code = codeAt(text, at);
  return code >= 0x4e00 && code <= 0x9fff && readHanOrdinal(text, at) === undefined;
};

/** ——是抓项目；二是抓招商: a dash typed for 一, where 二是 goes on. */
function dashedOne(text: string): readonly Marker[] | undefined {
  if (!text.includes('—是')) return undefined;
  const found = DASHED.exec(text);
  if (found === null) return undefined;
  const next = text.slice(found.index).search(/[一二]是/);
  return next > 0 && text[found.index + next] === '二' ? [{ span: { start: found.index, end: found.index + found[0].length }, family: '一是', ordinal: 1 }] : undefined;
}
const DASHED = /(?<=^[\s\u3000]*|[。；：])—{1,2}是/;

/** What is told by its name: 问题〔之一〕, 原因〔之二〕 · A. B. */
function* named(text: string, pattern: RegExp, family: Refrain): Iterable<{ readonly key: string; readonly marker: Marker }> {
  for (const { index, 0: found, groups } of text.matchAll(pattern)) {
    const { name = '', number = '' } = groups!;
    const ordinal = family === '·A.' ? number.charCodeAt(0) - 64 : readHanOrdinal(number, 0)?.value ?? 0;
    yield { key: `${family}${name}`, marker: { span: { start: index + name.length, end: index + found.length }, family, ordinal } };
  }
}
const NAMED = /(?<name>[\u4e00-\u9fff]{2})之(?<number>[一二三四五六七八九])(?=[是，：])/g;
const LETTERED = /(?<=^|[。；：？\s])(?<number>[A-H])[.、](?=[\u4e00-\u9fff])/g;
