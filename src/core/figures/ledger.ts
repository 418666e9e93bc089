import type Fraction from 'fraction.js';
import type { Draft } from '../draft';
import { fold } from '../text/classes';
import { scan } from '../text/scan';
import { slice, type Span } from '../text/span';
import type { Claim } from './claims/claim';
import { aspectOf, type Aspect } from './aspect';
import { indicatorOf } from './indicator';
import { rational, type End } from './interval';
import { decimal, impliedTarget, judge, leewayOf, workingOf, type Tier } from './judge';
import { readPeriods } from './periods';
import type { Hedge, Quantity } from './quantity';
import { rangeOf, valueOf } from './reported';

/** Every figure of a draft and every claim about them, as plain data: what `hegao figures` prints. Spans are those of the draft. */
interface Ledger {
  readonly figures: readonly LedgerFigure[];
  readonly claims: readonly LedgerClaim[];
}

/**
 * All numbers are decimal strings. `number` is in the figure's own unit with 万 and 亿 resolved (十斤 → 10, 83.75% → 83.75), `value`, `low` and `high` are in
 * the base unit of the dimension. They are exact; only what has no finite decimal (1亩 is 2000/3 平方米) is rounded to six places.
 */
export interface Figure extends Span {
  readonly text: string;
  readonly number: string;
  /** As written, without 万 or 亿; empty for a bare number. */
  readonly unit: string;
  readonly value: string;
  readonly dimension: string;
  readonly hedge: Hedge;
  /** Null where the figure is open to that side. */
  readonly low: string | null;
  readonly high: string | null;
  /** The words for what it measures, and the words for the time it speaks of. */
  readonly indicator: string | null;
  readonly period: string | null;
}

interface LedgerFigure extends Figure {
  /** Whether it says how much there is, by how much that changed, what part of the plan or of a whole it is, or what is planned; null where the words do not tell. */
  readonly aspect: Aspect['kind'] | null;
}

export interface LedgerClaim extends Span {
  readonly kind: Claim['kind'];
  readonly operands: readonly { readonly role: string; readonly figure: number }[];
  /** The names of a tally. */
  readonly items?: readonly Span[];
  readonly binding: Claim['binding'];
  readonly verdict: Tier;
  /** Why arithmetic may not judge an exempt claim. */
  readonly reason?: string;
  /** Figures as written, and how far rounding reaches where only that makes them agree. */
  readonly arithmetic: string;
  /** Of a completion without its target: in the unit of what was done, the ends to six digits. */
  readonly implied: { readonly low: string; readonly high: string; readonly likely: string | null } | null;
}

export function ledgerOf(draft: Pick<Draft, 'text' | 'quantities' | 'claims'>): Ledger {
  const text = fold(draft.text);
  const places = new Map(draft.quantities.map((quantity, i) => [quantity, i]));
  const claims = draft.claims.map((claim) => claimOf(text, claim, places));
  return { figures: namedByTargets(inSentences(text, figuresOf(draft), draft.quantities), claims), claims };
}

/** 全年计划开发项目80个，已完成67个: what was done is named with its target. */
function namedByTargets(figures: readonly LedgerFigure[], claims: readonly LedgerClaim[]): readonly LedgerFigure[] {
  const names = new Map(claims.flatMap(({ kind, operands }) => {
    const of = (role: string): number | undefined => operands.find((it) => it.role === role)?.figure;
    const [done, target] = [of('done'), of('target')];
    const name = kind === 'completion' && done !== undefined && target !== undefined ? figures[target]!.indicator : null;
    return name === null ? [] : [[done!, name]];
  }));
  return names.size === 0 ? figures : figures.map((it, i) => (it.indicator === null && names.has(i) ? { ...it, indicator: names.get(i)! } : it));
}

/** A rate or a change whose own words name nothing is that of what was named before it in its sentence: 到位资金21.2亿元，增长16.7%. */
function inSentences(text: string, figures: readonly Figure[], quantities: readonly Quantity[]): LedgerFigure[] {
  let named: string | null = null;
  let previous = 0;
  return figures.map((figure, i) => {
    const between = text.slice(Math.max(previous, figure.start - FAR), figure.start);
    if (figure.start - previous > FAR || SENTENCE_END.test(between)) named = null;
    previous = figure.end;
    const isRelative = figure.dimension === 'ratio' || figure.dimension === 'points' || figure.dimension === 'multiple';
    // 税收占比（71.7%）
    const before = between.endsWith('（') ? between.slice(0, -1) : between;
    const aspect = aspectOf(before.slice(before.search(LAST_CLAUSE)), text.slice(figure.end, figure.end + 8), figure.dimension === 'ratio')?.kind ?? null;
    const sharing = aspect === 'share' ? sharingName(text, figure, quantities[i]!, figures[i - 1]?.end ?? 0) : undefined;
    if (sharing !== undefined || figure.indicator !== null) named = sharing ?? figure.indicator;
    const isOfAnother = aspect === 'change' || aspect === 'completion' || aspect === 'share' || isRelative;
    return { ...figure, indicator: sharing ?? figure.indicator ?? (isOfAnother ? named : null), aspect };
  });
}
/** 民生支出占一般公共预算支出的80.3%, 税收占比（71.7%）: the name stands before 占. */
function sharingName(text: string, { start }: Figure, quantity: Quantity, previous: number): string | undefined {
  const from = Math.max(previous, start - FAR);
  const at = text.lastIndexOf('占', start);
  if (at <= from || /[，。；、\n]/.test(text.slice(at, start))) return undefined;
  const { unit: _, ...bare } = quantity;
  const named = indicatorOf(text, { ...bare, span: { start: at, end: at } }, previous);
  return named && slice(text, named);
}
const FAR = 80;
const SENTENCE_END = /[。！？\n]/;
const LAST_CLAUSE = /[^，。；;！？：:\n（）()]*$/;

/** One for each quantity of the draft, in their order. */
export function figuresOf(draft: Pick<Draft, 'text' | 'quantities'>): Figure[] {
  const text = fold(draft.text);
  const periodAt = periodsOf(text);
  return draft.quantities.map((quantity, i) =>
    figureOf(draft.text, text, quantity, draft.quantities[i - 1]?.span.end ?? 0, periodAt(quantity.span.start)));
}

function figureOf(original: string, text: string, quantity: Quantity, previousEnd: number, period: string | null): Figure {
  const { lo, hi } = rangeOf(quantity);
  const named = indicatorOf(text, quantity, previousEnd);
  return {
    start: quantity.span.start, end: quantity.span.end, text: slice(original, quantity.span),
    number: exact(numberOf(quantity)), unit: quantity.unit?.name ?? '',
    value: exact(valueOf(quantity)), dimension: quantity.unit?.dimension ?? 'other', hedge: quantity.hedge,
    low: endOf(lo), high: endOf(hi), indicator: named ? slice(original, named) : null, period,
  };
}

function claimOf(text: string, claim: Claim, places: ReadonlyMap<Quantity, number>): LedgerClaim {
  const { tier: verdict } = judge(claim);
  const operands = operandsOf(claim).flatMap(([role, quantity]) => {
    const figure = places.get(quantity);
    return figure === undefined ? [] : [{ role, figure }];
  });
  return {
    kind: claim.kind, start: claim.span.start, end: claim.span.end, operands,
    ...(claim.kind === 'tally' && { items: claim.items.map(({ start, end }) => ({ start, end })) }),
    binding: claim.binding, verdict, ...(claim.exempt !== undefined && { reason: claim.exempt }), arithmetic: [workingOf(claim, text), ...(verdict === 'holds' ? [leewayOf(claim, text)] : [])].filter((it) => it !== '').join('，'), implied: impliedOf(claim),
  };
}

function impliedOf(claim: Claim): LedgerClaim['implied'] {
  if (claim.kind !== 'completion' || claim.target !== undefined) return null;
  const implied = impliedTarget(claim);
  if (implied === undefined) return null;
  const inUnit = (value: Fraction): Fraction => value.div(scaleOf(claim.done));
  return {
    low: sixDigits(inUnit(implied.low)), high: sixDigits(inUnit(implied.high)),
    likely: implied.likely === undefined ? null : exact(inUnit(implied.likely)),
  };
}

/** The operands in the order of their roles; `parts` become several of role part. */
function operandsOf(claim: Claim): [role: string, quantity: Quantity][] {
  const found: [string, Quantity][] = [];
  for (const role of ROLES) {
    const value = (claim as unknown as Partial<Record<string, Quantity | readonly Quantity[]>>)[role];
    if (value === undefined) continue;
    if (Array.isArray(value)) for (const part of value as readonly Quantity[]) found.push([role.slice(0, -1), part]);
    else found.push([role, value as Quantity]);
  }
  return found;
}
const ROLES = ['done', 'target', 'whole', 'total', 'part', 'parts', 'count', 'now', 'before', 'from', 'to', 'mean', 'terms', 'amounts', 'change', 'overall', 'rate', 'rates', 'left', 'incomings', 'outgoings', 'rises', 'falls', 'balance', 'times', 'doublings', 'tenths', 'actual', 'limit'];

/** The last period said before a place in its line. */
function periodsOf(text: string): (at: number) => string | null {
  const found: { readonly start: number; readonly end: number; readonly line: number; readonly words: string; readonly compared: boolean }[] = [];
  let line = 0;
  for (const words of text.split('\n')) {
    const { text: read, numerals, origin } = scan(words);
    const place = (at: number): number => line + (origin?.[at] ?? at);
    for (const { span } of readPeriods(read, numerals)) {
      if (NAMING.test(read.slice(span.start, span.end + 4))) continue;
      const compared = COMPARED.test(read.slice(Math.max(0, span.start - 4), span.start)) || OF_TARGET.test(read.slice(span.end, span.end + 5));
      found.push({ start: place(span.start), end: place(span.end), line, words: slice(read, span), compared });
    }
    line += words.length + 1;
  }
  // Asked for places in ascending order: all only ever move on.
  let next = 0;
  let current = 0;
  let standing: (typeof found)[number] | undefined;
  let compared: (typeof found)[number] | undefined;
  return (at) => {
    for (; next < found.length && found[next]!.start <= at; next++) {
      if (found[next]!.compared) compared = found[next];
      else standing = found[next];
    }
    for (let end = text.indexOf('\n', current); end >= 0 && end < at; end = text.indexOf('\n', current)) current = end + 1;
    // 比去年同期多开工9个: the time compared with is that of the figure right behind it, and of no other.
    const own = compared !== undefined && at - compared.end < 8 && OF_IT.test(text.slice(compared.end, at)) ? compared : standing;
    return own !== undefined && own.line === current ? own.words : null;
  };
}
const COMPARED = /[比较由从](?:我县|全县|本县)?$|(?:是|为|相当于)$/;
/** 上年结余, 每年: they name an account or a habit, and no time that goes on. */
const NAMING = /^(?:上年|去年)(?:结|滚存|执行|决算|完成数)|^每年|^同年/;
const OF_IT = /^(?:(?:同期|同月|末|底)?的?|总?(?:任务|目标)数?)$/;
/** 全年任务的83.75% speaks of the time that has passed; only 全年任务80个 is of the year. */
const OF_TARGET = /^总?(?:任务|目标)/;

const endOf = (end: End | undefined): string | null => (end === undefined ? null : exact(end.value));

const scaleOf = ({ unit }: Quantity): Fraction => rational(unit?.scale.n ?? 1, unit?.scale.d ?? 1);
const numberOf = (quantity: Quantity): Fraction => valueOf(quantity).div(scaleOf(quantity));

/** Every digit where the decimal is finite (no prime but 2 and 5 in the denominator), else six places. */
function exact(value: Fraction): string {
  let rest = value.d;
  let twos = 0;
  let fives = 0;
  for (; rest % 2n === 0n; rest /= 2n) twos++;
  for (; rest % 5n === 0n; rest /= 5n) fives++;
  return decimal(value, rest === 1n ? Math.max(twos, fives) : 6).text;
}

function sixDigits(value: Fraction): string {
  const places = 6 - value.floor().toString().length;
  if (places >= 0) return decimal(value, places).text;
  const step = rational(10 ** -places);
  return decimal(value.div(step), 0).text + '0'.repeat(-places);
}
