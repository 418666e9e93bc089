import { readTimes } from '../dates/read';
import type { Time } from '../dates/time';
import { isDigit, readArabic } from '../numerals/arabic';
import { isHanNumeral } from '../numerals/han';
import { numeralRunEnd } from '../numerals/numeral';
import { codeAt, codeOf, oneOf } from '../text/characters';
import { bareRate, damagedFront, damagedRun } from './damage';
import { farHedge, hedgeAfter, hedgeBefore } from './hedges';
import { isHanFigure, isNamedInDigits, isRank } from './names';
import { HALF_SHARE, RATIO_TERM, readWritten, sharingUnit, sharingScale, type Written } from './written';
import { UNIT_HEADS } from './units';
import type { Oddity } from './oddity';
import type { Hedge, Quantity } from './quantity';

/**
 * Every figure of a folded paragraph, in order and without overlap. `starts` are the offsets where runs of digits or of Chinese numerals begin, ascending.
 *
 * Dates, times of day, ordinals, codes, names and masked figures (XX万元) are no figures. Neither is anything damaged that would need a guess:
 * 20,54亿元 and 1.2.3 are left out, so are 3。1%, 12，345万元, .5% and 1 3亿元, where a part may be lost; 33.3%% is read as 33.3%, 0.8%个百分点 as points.
 * A bare number is a figure in a list that ends in a unit (0.5、1.9和2.7个百分点), with 万 or 亿, as a term of a ratio (unit `∶`), and where a verb or
 * preposition of amount introduces it (由40增加到52). What is odd about the writing of a figure goes into `noted`.
 */
export function readQuantities(text: string, starts: readonly number[], noted: Oddity[] = [], times: readonly Time[] = readTimes(text, starts)): Quantity[] {
  const found: Quantity[] = [];
  /** Bare numbers of a list that may still get the unit of its last member. */
  let list: Written[] = NO_LIST;
  let at = 0;
  let passed = 0;
  for (let i = 0; i < starts.length; i++) {
    const start = starts[i]!;
    if (start < at) continue;
    const arabic = isDigit(text.charCodeAt(start));
    if (!arabic && list.length === 0 && !countsOn(text, start + 1)) continue; // a word: 一致, 统一思想
    while (passed < times.length && times[passed]!.span.end <= start) passed++;
    const time = times[passed];
    const first = time !== undefined && time.span.start <= start ? undefined : readWritten(text, start);
    // “1.2025年”: a heading number glued to a year.
    if (time !== undefined && time.span.start < (first?.end ?? start + 1)) {
      pushBare(text, list, found, noted);
      list = NO_LIST;
      at = time.span.end;
      continue;
    }
    if (first === undefined) {
      noteBare(text, list, noted);
      list = NO_LIST;
      at = numeralRunEnd(text, start);
      if (arabic) note(noted, damagedRun(text, start, at));
      continue;
    }
    const terms = arabic && first.unit === undefined ? ratioTerms(text, first) : undefined;
    if (terms !== undefined) {
      at = terms[terms.length - 1]!.end;
      if (!isCode(text, first)) for (const term of terms) found.push(quantityOf(term, 'stated', false));
      list = NO_LIST;
      continue;
    }
    const written = joinRange(text, first, time) ?? first;
    at = written.end;
    if (list.length > 0 && !continues(text, list[list.length - 1]!, written)) {
      pushBare(text, list, found, noted);
      list = NO_LIST;
    }
    if (arabic ? isCode(text, written) : !isHanNumber(text, written)) {
      list = NO_LIST;
      at = ordinalsEnd(text, written);
      if (arabic && written.unit !== undefined) note(noted, damagedFront(text, written));
      continue;
    }
    if (written.unit === undefined) {
      if (list === NO_LIST) list = [];
      list.push(written);
      continue;
    }
    if (isApproximation(text, list, written)) {
      list = NO_LIST;
      continue;
    }
    for (const member of list) push(text, sharingUnit(sharingScale(member, written), written), found, noted);
    list = NO_LIST;
    push(text, written, found, noted);
  }
  pushBare(text, list, found, noted);
  return found;
}

function note(noted: Oddity[], oddity: Oddity | undefined): void {
  if (oddity !== undefined) noted.push(oddity);
}

const NO_LIST: Written[] = [];
/** What must stand behind a Chinese numeral for it to be more than a letter: another, a unit, a hedge, a connector. */
const countsOn = oneOf(`〇零一二两三四五六七八九十百千万亿点余多来几分半 —–-~～至到、和${UNIT_HEADS}`);

function push(text: string, written: Written, found: Quantity[], noted: Oddity[]): void {
  const { start, end, unit, numeral } = written;
  const anchor = codeAt(text, start - 1) === SPACE ? start - 1 : start;
  let before = hedgeBefore(text, anchor, found.length === 0 ? 0 : found[found.length - 1]!.span.end);
  // 近三年 are the last three years.
  if (before === 'nearly' && unit?.dimension === 'time' && !'将接'.includes(text[anchor - 2] ?? '，')) before = undefined;
  const after = hedgeAfter(text, end);
  // 约500多个 are more than 500.
  const hedge = (before === 'about' ? written.hedge : undefined) ?? before ?? written.hedge ?? after?.hedge ?? 'stated';
  if (numeral.implied && hedge === 'stated') return;
  const figure = quantityOf(written, hedge, (hedge !== 'stated' || numeral.upTo !== undefined) && isThreshold(text, written, before, after));
  found.push(figure);
  if (before !== undefined ? after !== undefined || written.hedge !== undefined : after !== undefined && farHedge(text, start) !== undefined) noted.push({ kind: 'hedges', span: figure.span, figure });
}

/** Rare properties are added one by one: spreading them costs more than all the rest. */
function quantityOf({ numeral, start, end, unit, negative }: Written, hedge: Hedge, threshold: boolean): Quantity {
  const { exponent, grain } = numeral;
  const span = { start, end };
  const digits = { start: numeral.denominator === undefined ? start : numeral.digits, end: numeral.end };
  const mantissa = negative ? -numeral.mantissa : numeral.mantissa;
  const quantity: { -readonly [K in keyof Quantity]: Quantity[K] } = unit === undefined
    ? { span, digits, mantissa, exponent, grain, hedge }
    : { span, digits, mantissa, exponent, grain, hedge, unit };
  if (numeral.scaled) quantity.scaled = true;
  if (numeral.upTo !== undefined) quantity.upTo = numeral.upTo;
  if (threshold) quantity.threshold = true;
  return quantity;
}

/** 亿元以上的16个, 5000万元以上项目, 超5亿元的项目12个: what follows names the things the figure sorts out. */
function isThreshold(text: string, { end, unit, numeral }: Written, before: Hedge | undefined, after: { readonly end: number } | undefined): boolean {
  // 50家以上省级企业 are at least 50; only people make a class (100人以上企业).
  if (unit?.whole && !(unit.dimension === 'people' && after && CLASS_BY_PEOPLE.test(text.slice(after.end, after.end + 2)))) return false;
  if (unit?.dimension === 'ratio' || unit?.dimension === 'points' || unit?.dimension === 'multiple') return false;
  if (after && text[after.end - 1] !== '右' && text[after.end - 1] !== '余') {
    const next = text[after.end];
    return next !== undefined && !CLAUSE_END.includes(next);
  }
  return ((before !== undefined && before !== 'about') || numeral.upTo !== undefined) && SORTED_OUT.test(text.slice(end, end + 3));
}
const CLASS_BY_PEOPLE = /^(?:的|企业|单位|场所|学校|村|事故|聚集)/;
const CLAUSE_END = '，。；：、！？）”,.;:)!?\n ';
const SORTED_OUT = /^(?:的[^，。；：、！？）”\n]|项目|企业|工程|产业|园区|大户)/;

/** 由40增加到52: bare numbers are figures where the words beside them say so. */
function pushBare(text: string, list: readonly Written[], found: Quantity[], noted: Oddity[]): void {
  if (list.length === 0) return;
  const first = list[0]!;
  const last = list[list.length - 1]!;
  const before = text[first.start - 1];
  const after = text[last.end];
  const introduced = before !== undefined && '为达到至由从于是'.includes(before)
    && (after === undefined || '，。；、（）增提上下降升减扩缩,;)'.includes(after));
  for (const written of list) {
    const { mantissa, exponent, scaled } = written.numeral;
    if (text.startsWith('个百分比', written.end)) noted.push({ kind: 'percent-points', span: { start: written.start, end: written.end + 4 } });
    const likeYear = exponent === 0 && mantissa >= 1800 && mantissa < 2200;
    if (scaled || (introduced && !likeYear)) push(text, written, found, noted);
  }
  noteBare(text, list, noted);
}

function noteBare(text: string, list: readonly Written[], noted: Oddity[]): void {
  if (list.length > 0 && !list[list.length - 1]!.numeral.scaled) note(noted, bareRate(text, list[0]!, list[list.length - 1]!.end));
}

/** Whether `next` is the next member of the list: nothing but a connector stands between. */
function continues(text: string, last: Written, next: Written): boolean {
  const gap = next.start - last.end;
  return gap === 1 ? joinsList(text, last.end) : gap === 2 && text.startsWith('以及', last.end);
}

const joinsList = oneOf('、和与及或');

/** 3、5天, 7、8个人: meant as “or so”, written as a list. */
function isApproximation(text: string, list: readonly Written[], { numeral, unit }: Written): boolean {
  if (list.length !== 1 || !(unit!.whole || unit!.dimension === 'time' || unit!.dimension === 'area')) return false;
  const low = list[0]!;
  const step = numeral.mantissa - low.numeral.mantissa;
  return step > 0 && step <= 2 && numeral.mantissa < 10 && text[low.end] === '、' && numeral.exponent === 0 && low.numeral.exponent === 0
    && !text.slice(Math.max(0, low.start - 12), low.start).includes('分别');
}

/** 15%—20%, 3至5个, 5000万—1亿元. 由40家至52家 and 下降20亿元至80亿元 are two figures. */
function joinRange(text: string, low: Written, time: Time | undefined): Written | undefined {
  if (!joinsRange(text, low.end)) return undefined;
  const connector = text[low.end];
  const next = text[low.end + 1];
  if (next === undefined || low.numeral.upTo) return undefined;
  const isWord = connector === '至' || connector === '到';
  if (isWord && fromTo(text, low)) return undefined;
  const isArabic = isDigit(next.charCodeAt(0));
  if (!isWord && !isArabic && next !== '百') return undefined;
  if (time !== undefined && time.span.start <= low.end + 1) return undefined;
  const high = readWritten(text, low.end + 1);
  if (!high || high.numeral.upTo || high.numeral.implied || (!high.unit && !high.numeral.scaled)) return undefined;
  if (low.unit && low.unit !== high.unit) return undefined;
  const scaled = sharingScale(low, high);
  const { mantissa, exponent, grain, end } = high.numeral;
  const numeral = { ...scaled.numeral, end, scaled: scaled.numeral.scaled || high.numeral.scaled, upTo: { mantissa, exponent, grain } };
  return { ...sharingUnit(scaled, high), numeral, end: high.end, hedge: high.hedge ?? low.hedge };
}

const joinsRange = oneOf('—–-~～至到');

function fromTo(text: string, { start }: Written): boolean {
  if ('长加降少升高落缩减'.includes(text[start - 1] ?? '，')) return true;
  for (let i = start - 1; i >= 0 && start - i < 14; i--) {
    const char = text[i]!;
    if (char === '由' || char === '从' || char === '自') return true;
    if ('，。；：、'.includes(char)) return false;
  }
  return false;
}

/** 12.3∶45.6∶42.1 and 2.09:1: bare terms. 项目1：2万元 is none. */
function ratioTerms(text: string, first: Written): Written[] | undefined {
  if (first.numeral.scaled || !isRatioMark(text, first.end)) return undefined;
  const terms = [first];
  for (let last = first; isRatioMark(text, last.end) && isDigit(text.charCodeAt(last.end + 1));) {
    const numeral = readArabic(text, last.end + 1);
    if (!numeral) return undefined;
    last = { numeral, start: numeral.start, end: numeral.end, unit: undefined, hedge: undefined, negative: false };
    if (terms.push(last) > MOST_TERMS) return undefined;
  }
  const end = terms[terms.length - 1]!;
  if (terms.length < 2 || end.numeral.scaled || readWritten(text, end.start)?.unit) return undefined;
  const before = text[first.start - 1];
  if (before !== undefined && '件表图栏注'.includes(before)) return undefined;
  return terms.map((term) => ({ ...term, unit: RATIO_TERM }));
}
const MOST_TERMS = 8;
const isRatioMark = oneOf(':：∶︰');

/** Digits that belong to an ordinal, a code, a formula or a masked figure. */
function isCode(text: string, written: Written): boolean {
  const { start, end, unit } = written;
  const gap = codeAt(text, start - 1) === SPACE ? 1 : 0;
  const place = start - 1 - gap;
  if (isSuspectBefore(text, place) || isRank(text, start - gap, unit?.name)) return true;
  if (place >= 0 && !isHan(text.charCodeAt(place)) && isCodeBefore(text, written, text[place]!, gap)) return true;
  if (unit === undefined) return isSuspectAfter(text, end);
  if (unit.name === '番') return text[place] !== '翻' && text[place] !== '了';
  // “1.5个乡镇” at the start of a paragraph is point 1.
  if (unit.whole && written.numeral.exponent < 0 && start < 8 && text.slice(0, start).trim() === '') return true;
  if (unit.name === '分' && text[place] === '时') return true;
  return isNamedInDigits(text, start, end, unit.name);
}
/** Ordinals, rates (每5户), masks and formulas. */
const isSuspectBefore = oneOf('第每XxＸ×＊*+#＃/／□○_');
const isSuspectAfter = oneOf('XxＸ×＊*+□○_');
const SPACE = 32;
const isHan = (code: number): boolean => code >= 0x4e00 && code < 0xff00;
const LETTER = /[A-Za-z]/;
const WORD = /[A-Za-z0-9]/;

/** What punctuation, letters and digits right before tell. */
function isCodeBefore(text: string, written: Written, before: string, gap: number): boolean {
  const { start, unit, negative } = written;
  const wayBefore = text[start - 2 - gap] ?? '，';
  if (LETTER.test(before)) return unit?.dimension !== 'money' && unit?.dimension !== 'ratio';
  if ('=%&'.includes(before) && isInAddress(text, start)) return true;
  if ('-—–~:：'.includes(before)) return !negative && WORD.test(wayBefore);
  // “1 3亿元”, “12. 5%”: a character was lost or came between them.
  if (gap === 1) return isDigit(before.charCodeAt(0)) || (before === '.' && unit?.dimension === 'ratio' && isDigit(wayBefore.charCodeAt(0)));
  // No.5, .5%: what stood before is lost.
  return before === '.' || ('。，,·'.includes(before) && isDigit(wayBefore.charCodeAt(0)) && isCutOff(text, written, before));
}

/** The 30%25 of https://example.org/?q=30%25. */
const isInAddress = (text: string, at: number): boolean => /[:：]\/\/[!-~：；，？！（）]{1,300}$/.test(text.slice(Math.max(0, at - 310), at));

/** 3。1%, 12，345万元: a point or comma of the figure became one of the sentence. 居全国第1，7家 is sound. */
function isCutOff(text: string, written: Written, mark: string): boolean {
  if (mark === '，') return damagedFront(text, written) !== undefined;
  let front = written.start - 2;
  while (front >= 0 && written.start - front < 16 && isDigit(text.charCodeAt(front))) front--;
  return text[front] !== '第' && text[front] !== '前';
}

function isHanNumber(text: string, { numeral, start, end, unit }: Written): boolean {
  if (numeral.denominator !== undefined || unit === HALF_SHARE) return codeAt(text, start - 1) !== ORDINAL && !isMixed(text, start) && !GROUP.test(text.slice(end, end + 5));
  if (!unit || isMask(text, start - 1) || isBrokenOff(text, start)) return false;
  if (numeral.implied) return unit.dimension === 'money' && numeral.end - numeral.start <= 2;
  return isHanFigure(text, start, end, numeral.upTo ? 2 : numeral.mantissa * 10 ** numeral.exponent, unit);
}

const ORDINAL = codeOf('第');
/** The 二分之一 of 一又二分之一. */
const isMixed = (text: string, start: number): boolean => text[start - 1] === '又' && isHanNumeral(text, start - 2);
/** The thousands cut off from 百分之1，123. */
const GROUP = /^，\d{3}(?:$|[，。；、）])/;
/** The 五个百分点 of 四点 五个百分点: a blank came between. */
const isBrokenOff = (text: string, start: number): boolean => codeAt(text, start - 1) === SPACE && (text[start - 2] === '点' || isHanNumeral(text, start - 2));
const isMask = oneOf('XxＸ×');

/** 第3、5条: the numbers that go on counting after an ordinal are ordinals as well. */
function ordinalsEnd(text: string, { start, end }: Written): number {
  if (codeAt(text, start - 1) !== ORDINAL) return end;
  let last = end;
  for (let i = 0; i < 50 && '、和至—-'.includes(text[last] ?? '，') && isDigit(text.charCodeAt(last + 1)); i++) last = numeralRunEnd(text, last + 1);
  return last;
}
