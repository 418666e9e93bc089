import { OPENERS, VERBS } from '../lexicon/phrasing';
import type { Span } from '../text/span';
import type { LaidOut } from './facts';
import type { Frame } from './frames';
import { LADDER } from './headings';
import type { Heading } from './headings';
import { isHeading } from './markers';
import { writeHan } from './ordinals';
import { lengthOf, phrasingOf } from './phrasing';
import type { Form, Phrasing } from './phrasing';
import type { Series } from './series';

/** One point of a row: the first clause of a heading, of 一是, or of a list inside a sentence. */
export interface Sibling {
  readonly span: Span;
  readonly text: string;
  /** Another clause follows in its sentence: its length is no measure of the point. */
  readonly goesOn?: boolean;
}
/** A row of points of which all but one are put alike. One row is told of once. */
export interface Imbalance {
  readonly kind: 'structure' | 'clauses' | 'prefix' | 'suffix' | 'verb' | 'length';
  readonly points: readonly Sibling[];
  /** Where the odd one stands in the row, from 0. */
  readonly odd: number;
  /** Another one that is put as the odd one is. */
  readonly also?: number;
  /** What the others have in common: the word, the form, the number of characters. */
  readonly common: string;
  /** What the odd one has in its place, as far as that can be said. */
  readonly other: string;
  readonly headings: boolean;
}

/** The rows of a draft that are out of step: headings side by side, and the points of 一是 二是 三是. Announced frames have rules of their own. */
export function readImbalances(draft: LaidOut, headings: readonly (readonly Heading[])[], allSeries: readonly Series[], frames: readonly Frame[]): readonly Imbalance[] {
  const announced = new Set(frames.map((it) => it.points[0]!.span.start));
  const found: Imbalance[] = [];
  const judge = (points: readonly Sibling[], isHeadings: boolean): void => {
    const imbalance = announced.has(points[0]!.span.start) ? undefined : imbalanceOf(points, isHeadings);
    if (imbalance !== undefined) found.push(imbalance);
  };
  for (const group of headings) {
    if (!isRowLong(group.length) || !LADDER.includes(group[0]!.family) || group.some((it) => it.text.length > LONGEST)) continue;
    const before = found.length;
    judge(group.map(({ text, words }) => leadOf(text, words.start)), true);
    const uneven = found.length === before ? unevenClauses(group.map(({ text, words }) => ({ text, span: words }))) : undefined;
    if (uneven !== undefined) found.push(uneven);
  }
  for (const { family, items, announced: promise } of allSeries) {
    if (isHeading(family) || !isRowLong(items.length) || promise?.frame !== undefined) continue;
    judge(items.map(({ marker }, i) => clauseAt(draft, marker.span.end, items[i + 1]?.marker.span.start ?? draft.text.length)), false);
  }
  return found;
}

/** 第三项“健全工作机制”: how a message speaks of the odd one. */
export const nameOf = ({ points, odd, headings }: Imbalance): string => `${headings ? '同级标题' : '并列各项'}中，第${writeHan(odd + 1)}项“${points[odd]!.text}”`;

/** The points it is measured by, as places to look at. */
export const othersOf = ({ points, odd }: Imbalance): readonly { readonly span: Span; readonly message: string }[] =>
  points.flatMap((it, i) => (i === odd ? [] : [{ span: it.span, message: `第${writeHan(i + 1)}项` }]));

const isRowLong = (count: number): boolean => count >= 3 && count <= 12;
const LONGEST = 40;

const COMMA = /[，,]/;

function leadOf(text: string, start: number): Sibling {
  const stop = text.search(COMMA);
  const lead = stop < 0 ? text : text.slice(0, stop);
  return { span: { start, end: start + lead.length }, text: lead, goesOn: stop >= 0 };
}

/** The words behind a marker up to the first stop: just these are read, so that an edit further on is not heard. */
function clauseAt(draft: LaidOut, from: number, to: number): Sibling {
  const last = Math.min(to, from + LONGEST);
  let end = from;
  while (end < last && !STOPS.has(draft.text.charCodeAt(end))) end++;
  const text = draft.read(from, end);
  return { span: { start: from, end }, text, goesOn: COMMA.test(draft.text[end] ?? '') };
}
const STOPS = new Set([...'，。；：！？,;:!?\r\n'].map((it) => it.charCodeAt(0)));

/** What one row lacks in step; nothing unless all others agree in two ways and the odd one leaves them in two. */
export function imbalanceOf(points: readonly Sibling[], headings: boolean): Imbalance | undefined {
  if (points.some(({ text }) => !isMeasured(lengthOf(text)))) return undefined;
  const looks = points.map(({ text }) => phrasingOf(text));
  const row: Row = {
    points, headings, looks,
    opener: departure(looks.map((it) => it.opener)), closer: departure(looks.map((it) => it.closer)),
    form: departure(looks.map(({ form }) => (form === NAME ? undefined : form))), length: departure(looks.map((it) => it.length)),
  };
  for (const judge of JUDGES) {
    const imbalance = judge(row);
    if (imbalance !== undefined) return isMeant(row, imbalance.odd) ? undefined : imbalance;
  }
  return undefined;
}

/** 提高认识，统一思想 · 加强领导 · 突出重点，狠抓落实 …: headings of several clauses, all but one of them of as many. Sentences with figures are no headings. */
function unevenClauses(points: readonly Sibling[]): Imbalance | undefined {
  if (points.length < 4 || points.some(({ text }) => /\d/.test(text))) return undefined;
  const { odd, common } = departure(points.map(({ text }) => text.split(COMMA).length));
  if (odd === -1 && common === 2) return unevenSecond(points);
  if (odd === undefined || odd < 0 || common! < 2) return undefined;
  const other = points[odd]!.text.split(COMMA).length;
  const isClosing = odd === points.length - 1 && other > common!;
  return isClosing || ASIDE.test(points[odd]!.text) ? undefined : { kind: 'clauses', points, headings: true, odd, common: writeHan(common!), other: writeHan(other) };
}

/** Five headings of which all first clauses are of one length, and all second ones but one. */
function unevenSecond(points: readonly Sibling[]): Imbalance | undefined {
  if (points.length < 5 || points.some(({ text }) => OTHERWISE.test(text))) return undefined;
  const clauses = points.map(({ text }) => text.split(COMMA));
  const [first, second] = [0, 1].map((k) => departure(clauses.map((it) => lengthOf(it[k]!)))) as [Departure<number>, Departure<number>];
  const { odd, common } = second;
  if (first.odd !== -1 || odd === undefined || odd < 0) return undefined;
  const other = lengthOf(clauses[odd]![1]!);
  if (Math.abs(other - common!) < 2 || (odd === points.length - 1 && other > common!)) return undefined;
  const parts = points.map(({ span }, i) => ({ text: clauses[i]![1]!, span: { start: span.end - clauses[i]![1]!.length, end: span.end } }));
  return { kind: 'length', points: parts, headings: true, odd, common: String(common), other: String(other) };
}

const isMeasured = (length: number): boolean => length >= 3 && length <= 24;

interface Row {
  readonly points: readonly Sibling[];
  readonly headings: boolean;
  readonly looks: readonly Phrasing[];
  readonly opener: Departure<string>;
  readonly closer: Departure<string>;
  readonly form: Departure<string>;
  readonly length: Departure<number>;
}
/** Whether all points agree in something, or all but one. */
interface Departure<T> {
  readonly common: T | undefined;
  /** The only one that does not agree; -1 where all do, undefined where more than one does not. */
  readonly odd: number | undefined;
}

function departure<T>(values: readonly (T | undefined)[]): Departure<T> {
  const common = values[0] !== undefined && (values[0] === values[1] || values[0] === values[2]) ? values[0] : values[1];
  let odd = -1;
  for (let i = 0; i < values.length; i++) {
    if (values[i] === common) continue;
    if (odd >= 0) return { common: undefined, odd: undefined };
    odd = i;
  }
  return common === undefined ? { common, odd: undefined } : { common, odd };
}

/** The points but the odd one agree in it. */
const agrees = <T>({ odd }: Departure<T>, but: number): boolean => odd === -1 || odd === but;

const NAME: Form = '名词短语';

const JUDGES: readonly ((row: Row) => Imbalance | undefined)[] = [
  function structure({ points, headings, looks, opener, closer, form, length }) {
    const { odd, common } = form;
    if (odd === undefined || odd < 0 || looks[odd]!.form === undefined) return undefined;
    const shares = agrees(opener, odd) || agrees(closer, odd) || agrees(length, odd);
    return points.length > 3 || (shares && looks[odd]!.form !== NAME) ? { kind: 'structure', points, headings, odd, common: common!, other: looks[odd]!.form! } : undefined;
  },
  /** Three that tell what was reached and two that tell what is done: 成效更加明显 … 强化要素保障. One may be put in a way that is not known. */
  function halves({ points, headings, looks }) {
    if (points.length < 5) return undefined;
    const places = (form: Form): number[] => looks.flatMap((it, i) => (it.form === form ? [i] : []));
    const [few, many] = [places('动宾结构'), places('主谓结构')].sort((a, b) => a.length - b.length) as [number[], number[]];
    if (few.length !== 2 || many.length < 3 || few.length + many.length < points.length - 1) return undefined;
    return { kind: 'structure', points, headings, odd: few[0]!, also: few[1]!, common: looks[many[0]!]!.form!, other: looks[few[0]!]!.form! };
  },
  function opener({ points, headings, looks, opener: { odd, common }, form, length }) {
    if (odd === undefined || odd < 0) return undefined;
    const other = looks[odd]!.opener;
    const isOpener = OPENERS.has(common!);
    const step = agrees(length, odd);
    const alike = looks[odd]!.form === form.common && agrees(form, odd);
    if (!isOpener && !VERBS.has(common!)) return undefined;
    // 着力 before all but one is meant, however they go on; of a verb, only where none is known to be built otherwise.
    const unlike = new Set(looks.map((it) => it.form).filter((it) => it !== undefined)).size > 1;
    const unread = points.length > 3 && looks[odd]!.form === undefined && agrees(form, odd);
    if (!alike && !unread && !(points.length > 4 && (isOpener || !unlike)) && !(points.length === 4 && isOpener && step)) return undefined;
    if (points.length === 3) return isOpener && step ? { kind: 'prefix', points, headings, odd, common: common!, other } : undefined;
    if (isOpener || ((step || unread || points.length > 4) && odd < points.length - 1)) return { kind: 'prefix', points, headings, odd, common: common!, other };
    return odd === points.length - 1 && (step || points.length > 4) ? { kind: 'verb', points, headings, odd, common: common!, other } : undefined;
  },
  function closer({ points, headings, looks, closer: { odd, common }, opener, form, length }) {
    if (odd === undefined || odd < 0) return undefined;
    const others = looks.flatMap((it, i) => (i === odd ? [] : [it.length]));
    const near = points.length > 3 && looks[odd]!.length >= Math.min(...others) - 1 && looks[odd]!.length <= Math.max(...others) + 1;
    if (!agrees(length, odd) && !near) return undefined;
    if (!agrees(opener, odd) && !(form.common !== undefined && agrees(form, odd)) && looks[odd]!.length !== length.common && !near) return undefined;
    return { kind: 'suffix', points, headings, odd, common: common!, other: points[odd]!.text.slice(-2) };
  },
  /** 政府性基金预算 社会保险基金预算 …, but 一般公共预算〔收支情况〕: the odd one holds the word and goes on. */
  function tail({ points, headings }) {
    if (points.length < 4) return undefined;
    const { odd, common } = departure(points.map(({ text }) => text.slice(-2)));
    if (odd === undefined || odd < 0) return undefined;
    const { text } = points[odd]!;
    const at = text.lastIndexOf(common!);
    return at > 1 && text.length - at <= LONGEST_TAIL ? { kind: 'suffix', points, headings, odd, common: common!, other: text.slice(-2) } : undefined;
  },
  function measure({ points, headings, looks, opener, closer, form, length: { odd, common } }) {
    if (odd === undefined || odd < 0 || points.length < 4 || common! < 4 || common! > (points.length < 6 ? 8 : 12)) return undefined;
    // Where another clause follows, the first is no measure of the point, unless all go on so: headings, or five points.
    if (points.some((it) => it.goesOn) && !((headings || points.length > 4) && points.every((it) => it.goesOn))) return undefined;
    const length = looks[odd]!.length;
    if (Math.abs(length - common!) < 2 || !(agrees(opener, odd) || agrees(closer, odd) || (form.common !== undefined && agrees(form, odd)))) return undefined;
    return { kind: 'length', points, headings, odd, common: String(common), other: String(length) };
  },
];
const LONGEST_TAIL = 6;

/** Breaks that writers make on purpose: a longer last point, a closing 同时, a quoted slogan, a figure, a list inside the point. */
function isMeant({ points, looks }: Row, odd: number): boolean {
  const { text } = points[odd]!;
  const longest = Math.max(...looks.map((it, i) => (i === odd ? 0 : it.length)));
  const lists = text.includes('、') && !points.some((it, i) => i !== odd && it.text.includes('、'));
  return (odd === points.length - 1 && looks[odd]!.length > longest) || lists || ASIDE.test(text) || OTHERWISE.test(text);
}
const ASIDE = /^(?:同时|此外|另外|首先|最后|关键|特别|尤其|其他|其它|还|更|再|总之)/;
const OTHERWISE = /[“”《》（）\d]/;
