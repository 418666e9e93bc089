import { codeAt, oneOf } from '../text/characters';
import { NOT_BEFORE, UNIT_TABLE } from './unit-table';

/** What a unit measures. Figures of different dimensions are never compared. */
export type Dimension =
  | 'count' | 'people' | 'person-times' | 'households' | 'money' | 'area' | 'length' | 'volume' | 'mass'
  | 'time' | 'power' | 'energy' | 'ratio' | 'points' | 'multiple' | 'temperature' | 'other';

/**
 * A unit as written, without 万 or 亿.
 * `scale` converts to the base unit of its dimension as an exact fraction of two safe integers: 公里 → 1000/1 (米), 斤 → 1/2 (公斤).
 *
 * Base units: 元, 平方米, 米, 立方米, 公斤, 天 (a year is 365, a month 30: compare only like with like), 千瓦, 千瓦时, 1 for counts, 倍 and the terms of a
 * ratio. The base of `ratio` and of `points` is the whole itself, 83.75% → 0.8375 and 2.2个百分点 → 0.022, so that quotients and differences fit without
 * conversion. Units of dimension `other` (foreign money, rates such as 元/亩, 岁, 分) are comparable only under the same name.
 */
export interface Unit {
  readonly name: string;
  readonly dimension: Dimension;
  readonly scale: { readonly n: number; readonly d: number };
  /** 个 项 家 户 人 …: things that come whole. Written without 万 or 亿 such a figure is exact. */
  readonly whole: boolean;
}

interface UnitAt { readonly unit: Unit; readonly end: number }

/** The unit written at `at`, the longest that fits: 个百分点 before 个, 人次 before 人. A rate (元/亩) is one unit of dimension `other`. */
export function readUnit(text: string, at: number): UnitAt | undefined {
  const first = simpleUnit(text, at);
  if (!first || !isSlash(text, first.end)) return first;
  const per = simpleUnit(text, first.end + 1);
  // 人/次 is 人次, and 台/套 counts machines: neither is a rate.
  if (first.unit.name === '人' && per?.unit.name === '次') return { unit: unitNamed('人次')!, end: per.end };
  if (first.unit.whole && per?.unit.whole) return { unit: first.unit, end: per.end };
  let end = per?.end ?? pastPeriod(text, first.end + 1);
  if (end === 0) return first;
  // 元/人/月
  if (isSlash(text, end)) end = pastPeriod(text, end + 1) || end;
  return { unit: { name: text.slice(at, end).replaceAll('／', '/'), dimension: 'other', scale: ONE, whole: false }, end };
}

/** Behind the 月, 日, s … that only a rate may be per; 0 where there is none. */
function pastPeriod(text: string, at: number): number {
  const char = text[at];
  return char !== undefined && '月年日天时秒分季班炉s'.includes(char) && !isLatin(text.charCodeAt(at + 1)) ? at + 1 : 0;
}

/** The unit of that name; for tests and for words that imply one. */
export const unitNamed = (name: string): Unit | undefined => UNITS.get(name.charCodeAt(0))?.find(({ unit }) => unit.name === name)?.unit;

function simpleUnit(text: string, at: number): UnitAt | undefined {
  const candidates = UNITS.get(codeAt(text, at));
  if (candidates === undefined) return undefined;
  for (let i = 0; i < candidates.length; i++) {
    const { unit, length, second, isNotBefore, latin } = candidates[i]!;
    if (length > 1 && (codeAt(text, at + 1) !== second || !text.startsWith(unit.name, at))) continue;
    if (!(latin ? isLatin(codeAt(text, at + length)) : isNotBefore(text, at + length))) return { unit, end: at + length };
  }
  return undefined;
}

const isLatin = (code: number): boolean => (code >= 65 && code <= 90) || (code >= 97 && code <= 122) || (code >= 48 && code <= 57);
const isSlash = oneOf('/／');

const ONE = { n: 1, d: 1 };

interface Candidate {
  readonly unit: Unit;
  readonly length: number;
  /** The code of its second character: a dozen units begin with 个. */
  readonly second: number;
  /** Whether a character follows that makes another word of it. */
  readonly isNotBefore: (text: string, at: number) => boolean;
  /** Ends in a letter or digit, and so may not be followed by one. */
  readonly latin: boolean;
}

/** Units by the code of their first character, longest first. */
const UNITS: ReadonlyMap<number, readonly Candidate[]> = index();
/** What a unit may begin with. */
export const UNIT_HEADS = String.fromCharCode(...UNITS.keys());

function index(): Map<number, Candidate[]> {
  const byFirst = new Map<number, Candidate[]>();
  const never = oneOf('');
  const notBefore: Readonly<Record<string, typeof never | undefined>> =
    Object.fromEntries(Object.entries(NOT_BEFORE).map(([name, characters]) => [name, oneOf(characters)]));
  for (const [dimension, whole, names] of UNIT_TABLE) {
    for (const entry of names.split(/\s+/)) {
      const [name = '', worth] = entry.split('=');
      const [n = 1, d = 1] = (worth ?? '1').split('/').map(Number);
      const list = byFirst.get(name.charCodeAt(0)) ?? [];
      const latin = isLatin(name.charCodeAt(name.length - 1));
      list.push({ unit: { name, dimension, scale: { n, d }, whole }, length: name.length, second: codeAt(name, 1), isNotBefore: notBefore[name] ?? never, latin });
      byFirst.set(name.charCodeAt(0), list);
    }
  }
  for (const list of byFirst.values()) list.sort((a, b) => b.length - a.length);
  return byFirst;
}
