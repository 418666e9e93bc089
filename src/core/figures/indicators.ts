import type { LaidOut } from '../structure/facts';
import type { Completion, Growth } from './claims/claim';
import { alike } from './claims/mention';
import { meets } from './interval';
import { impliedBounds } from './judge';
import { isWithin, isYearBefore, samePeriod } from './periods';
import type { Quantity } from './quantity';
import { boundsOf, rangeOf, type Bounds } from './reported';
import { asTold } from './tellings';
import type { Sightings, Telling } from './tellings';

/** A telling in its paragraph. */
export interface Told {
  readonly paragraph: number;
  readonly telling: Telling;
  /** The rate of completion that is told of it. */
  readonly completion: Completion | undefined;
}
/** Everything a draft tells of one indicator in one unit, in the order of the text: two at least. */
export type Indicator = readonly Told[];

/** A draft as far as it is needed here. */
interface Tellers extends LaidOut {
  readonly paragraphs: readonly (LaidOut['paragraphs'][number] & { readonly sightings: Sightings | undefined; readonly claims: readonly { readonly kind: string }[] })[];
}

/** The indicators that are told more than once. Names are read only of figures whose last characters and unit stand before another figure too. */
export function readIndicators(draft: Tellers): Indicator[] {
  const { paragraphs, regions } = draft;
  const counts = new Map<number, number>();
  for (let i = 0; i < paragraphs.length; i++) {
    const { sightings } = paragraphs[i]!;
    if (sightings === undefined || regions.has(i)) continue;
    const { keys } = sightings;
    for (let k = 0; k < keys.length; k++) {
      const key = keys[k]!;
      if (key > 0) counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  draft.askEach((it) => tellsOfShared(it, counts));
  const groups = new Map<string, Told[]>();
  for (let paragraph = 0; paragraph < paragraphs.length; paragraph++) {
    const { sightings, claims } = paragraphs[paragraph]!;
    if (sightings === undefined || regions.has(paragraph)) continue;
    const { keys } = sightings;
    const twice = repeated(keys);
    for (let i = 0; i < keys.length; i++) if (isShared(keys[i]!, counts, twice)) for (const telling of sightings.tell(i)) add(groups, paragraph, telling, claims);
  }
  // What is told a dozen times over is told of a dozen things.
  return [...groups.values()].filter(({ length }) => length > 1 && length <= MOST);
}

/** Whether other figures have the key, in the draft or in the paragraph. */
function isShared(key: number, counts: ReadonlyMap<number, number>, twice: ReadonlySet<number>): boolean {
  const shared = counts.get(key) ?? 0;
  return (shared > 1 && shared <= MOST_ALIKE) || twice.has(Math.abs(key));
}

/** Its keys, and what it tells of those that are shared. */
function tellsOfShared({ text, sightings, claims }: Tellers['paragraphs'][number], counts: ReadonlyMap<number, number>): string {
  if (sightings === undefined) return '';
  const { keys } = sightings;
  const twice = repeated(keys);
  const shared = keys.flatMap((key, i) => (isShared(key, counts, twice) ? sightings.tell(i) : []));
  const told = shared.map((it) => {
    const completion = completionOf(it, claims);
    return text.slice(it.span.start, Math.max(it.span.end, completion?.span.end ?? 0)) + asTold(it) + (completion === undefined ? '' : asTold(completion));
  });
  return keys.join() + told.join();
}

/** What stands twice in one paragraph. */
function repeated(keys: readonly number[]): ReadonlySet<number> {
  if (keys.length < 2) return NONE;
  const all = keys.map(Math.abs);
  const seen = new Set(all);
  if (seen.size === all.length) return NONE;
  return new Set(all.filter((key) => !seen.delete(key)));
}
const NONE: ReadonlySet<number> = new Set();

function add(groups: Map<string, Told[]>, paragraph: number, telling: Telling, claims: readonly { readonly kind: string }[]): void {
  const { quantity, name, measure, isBare } = telling;
  const completion = completionOf(telling, claims);
  // 上半年完成投资12.4亿元，完成全年计划的45.2%: so little of a name is enough for the next sentence and its rate.
  if (isBare && completion === undefined) return;
  const key = isBare ? `${paragraph} ${name}` : `${name} ${measure} ${quantity.unit!.dimension}`;
  // One shape for all: what has been compiled for one is good for the next.
  const told: Told = { paragraph, telling, completion };
  const group = groups.get(key);
  if (group === undefined) groups.set(key, [told]);
  else if (alike(group[0]!.telling.quantity, quantity)) group.push(told);
}
const MOST = 12;

const completionOf = ({ quantity }: Telling, claims: readonly { readonly kind: string }[]): Completion | undefined =>
  (claims as readonly Completion[]).find((it) => it.kind === 'completion' && it.done === quantity);
/** A key that so many figures share is that of a collection of drafts: reading the names of them all would cost more than all the rest. */
const MOST_ALIKE = 100;

/** Every pair of an indicator, the earlier first. */
function* pairsOf(indicator: Indicator): Iterable<readonly [Told, Told]> {
  for (let i = 0; i < indicator.length; i++) for (let k = i + 1; k < indicator.length; k++) yield [indicator[i]!, indicator[k]!];
}

/** Two figures of one indicator, one time and one kind that cannot both be true. */
interface Conflict { readonly stated: Told; readonly other: Told }

/** The figure that stands alone against the others, or the later of two. Three different values are three things. */
export function conflictOf(indicator: Indicator): Conflict | undefined {
  if (indicator[0]!.telling.isBare) return undefined;
  for (const told of indicator) {
    const same = indicator.filter((it) => it === told || areOne(it, told));
    const values = same.filter((it, i) => same.findIndex((other) => agree(it, other)) === i);
    if (values.length !== 2) continue;
    const [a, b] = values as [Told, Told];
    const stated = same.filter((it) => agree(it, b)).length > same.filter((it) => agree(it, a)).length ? a : b;
    return { stated, other: stated === a ? b : a };
  }
  return undefined;
}

/** Whether two figures may stand for one value; in floating point unless they lie end to end. */
function agree(a: Told, b: Told): boolean {
  const one = boundsOf(a.telling.quantity);
  const two = boundsOf(b.telling.quantity);
  const margin = 1e-9 * Math.max(Math.abs(one.lo), Math.abs(two.lo));
  if (one.lo > two.hi + margin || two.lo > one.hi + margin) return false;
  if (one.lo < two.hi - margin && two.lo < one.hi - margin) return true;
  return meets(rangeOf(a.telling.quantity), rangeOf(b.telling.quantity));
}

/** Whether two tellings speak of one thing: of one place at one time, and neither of what is planned. */
function areOne(a: Told, b: Told): boolean {
  const { telling: one } = a;
  const { telling: two } = b;
  if (one.isPlan || two.isPlan || one.isAdjusted !== two.isAdjusted || one.falling !== two.falling || one.since !== two.since || one.day !== two.day) return false;
  const isTimeless = one.period === undefined && two.period === undefined;
  if (isTimeless && one.isWhole && two.isWhole && one.name.length > 4 && one.scope === two.scope) return a.paragraph !== b.paragraph || one.sentence !== two.sentence;
  if (one.isCumulative !== two.isCumulative && one.period?.fromMonth !== 1) return false;
  if (a.paragraph === b.paragraph && one.sentence === two.sentence) return false;
  if (one.scope !== two.scope || (one.scope === '' && (a.paragraph !== b.paragraph || one.name.length < 4))) return false;
  if (one.period && two.period) return samePeriod(one.period, two.period);
  return isTimeless && STOCK.test(one.name);
}
/** What there is rather than what was done: it needs no time to be compared. */
const STOCK = /(?:总人口|常住人口|户籍人口|农村人口|人口|国土面积|总面积|耕地面积|行政村|自然村|村民小组|乡镇|街道|社区|党员|学校|在校生|教职工|干部职工)$/;

/** Of one place: both name it, or they stand together. */
const isOnePlace = (a: Told, b: Told): boolean => a.telling.scope === b.telling.scope && (a.telling.scope !== '' || a.paragraph === b.paragraph);

/** Cumulative figures that are smaller at a later time: what was done cannot be undone. */
export function* shrinking(indicator: Indicator): Iterable<{ readonly before: Told; readonly after: Told }> {
  for (const [a, b] of pairsOf(indicator)) {
    if (!isFlow(a) || !isFlow(b) || !isOnePlace(a, b) || a.telling.isAdjusted !== b.telling.isAdjusted) continue;
    const [before, after] = isWithin(a.telling.period!, b.telling.period!) ? [a, b] : isWithin(b.telling.period!, a.telling.period!) ? [b, a] : [];
    if (before === undefined || after === undefined) continue;
    const least = rangeOf(before.telling.quantity).lo;
    const most = rangeOf(after.telling.quantity).hi;
    if (least !== undefined && most !== undefined && most.value.compare(least.value) < 0) yield { before, after };
  }
}

/** A sum over a time. 月末, 年底 and 截至 tell of stocks as well: there 累计 has to stand. */
const isFlow = ({ telling }: Told): boolean =>
  telling.measure === 'amount' && !telling.isBare && !telling.isPlan && telling.period?.fromMonth === 1 && !LEVEL.test(telling.name)
  && (telling.isCumulative || !/[末底]|截/.test(telling.when));
/** Levels, and what is left over after taking away. */
const LEVEL = /余额|存款|贷款|人口|在[校册岗库建]|库存|存栏|[结盈节]余|利润|净|差额|率|拥有|总量|资产|负债|保有|党员|户数|床位|[价温均]|同比|逆差|顺差/;

/** This year's figure with its growth, and last year's figure told somewhere else. */
export function* growthsOver(indicator: Indicator): Iterable<{ readonly now: Told; readonly before: Told; readonly growth: NonNullable<Told['telling']['growth']> }> {
  for (const now of indicator) {
    const { growth, period, isPlan, name } = now.telling;
    if (growth === undefined || growth.since !== 'year' || period === undefined || isPlan || REAL.test(name)) continue;
    const earlier = indicator.filter((it) => it.telling.period !== undefined && isYearBefore(it.telling.period, period) && it.telling.scope === now.telling.scope
      && !it.telling.isPlan && !it.telling.isAdjusted && it.telling.day === now.telling.day && (it.telling.scope !== '' || it.paragraph === now.paragraph));
    const [before] = earlier;
    if (before !== undefined && earlier.every((it) => agree(it, before)) && !(before.paragraph === now.paragraph && before.telling.sentence === now.telling.sentence)) {
      yield { now, before, growth };
    }
  }
}
/** Grows at constant prices, or from a base that is often revised. */
const REAL = /生产总值|GDP|增加值|总产值|产值|收入水平|可支配收入|社会消费品|固定资产|投资$/;

export const growthClaim = (now: Quantity, before: Quantity, rate: Quantity, falling: boolean): Growth =>
  ({ kind: 'growth', span: rate.span, binding: 'near', now, before, rate, falling });

/** What was done and its rate, and a target of the same thing that it does not fit: stated elsewhere, or implied by another rate. */
interface TargetConflict { readonly told: Told; readonly other: Told; readonly isStated: boolean }

export function targetConflictOf(indicator: Indicator): TargetConflict | undefined {
  for (const told of indicator) {
    const implied = impliedTarget(told);
    if (implied === undefined) continue;
    for (const other of indicator) {
      if (other === told || !mayShareTarget(told, other)) continue;
      const isStated = other.telling.isTarget && other.completion === undefined && isWholeYear(other);
      const target = isStated ? boundsOf(other.telling.quantity) : impliedTarget(other);
      if (target === undefined || (reaches(target, implied) && reaches(implied, target))) continue;
      return isStated || isBefore(other, told) ? { told, other, isStated } : { told: other, other: told, isStated };
    }
  }
  return undefined;
}

/** Of a rate of completion whose target is not told. */
const impliedTarget = ({ completion: it }: Told): Bounds | undefined => (it === undefined || it.target !== undefined || it.exempt !== undefined ? undefined : impliedBounds(it));
const reaches = (low: Bounds, high: Bounds): boolean => low.lo <= high.hi * (1 + 1e-9);
const isBefore = (a: Told, b: Told): boolean => a.paragraph < b.paragraph || (a.paragraph === b.paragraph && a.telling.span.start < b.telling.span.start);

function mayShareTarget(a: Told, b: Told): boolean {
  if (a.telling.scope !== b.telling.scope || a.telling.isAdjusted || b.telling.isAdjusted) return false;
  const one = a.telling.period;
  const two = b.telling.period;
  if (a.telling.isBare && (Math.abs(a.telling.sentence - b.telling.sentence) > 1 || one?.fromMonth !== 1 || two?.fromMonth !== 1)) return false;
  // In one sentence only another time tells that it goes on: 截至6月底…；截至10月底….
  const apart = a.paragraph !== b.paragraph || a.telling.sentence !== b.telling.sentence || (one !== undefined && two !== undefined && !samePeriod(one, two));
  const years = one?.year === undefined || two?.year === undefined || one.year === two.year;
  const sameYear = years && one?.word !== '去年' && two?.word !== '去年' && one?.word !== '上年' && two?.word !== '上年';
  return apart && sameYear && (a.telling.scope !== '' || a.paragraph === b.paragraph || (one !== undefined && two !== undefined && a.telling.name.length >= 4));
}
const isWholeYear = ({ telling: { period } }: Told): boolean => period?.toMonth === undefined || (period.fromMonth === 1 && period.toMonth === 12);
