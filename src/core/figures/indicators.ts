import type { LaidOut } from '../structure/facts';
import type { Completion } from './claims/claim';
import { alike } from './claims/mention';
import { meets } from './interval';
import { samePeriod } from './periods';
import { rangeOf } from './reported';
import type { Sightings, Telling } from './tellings';

/** A telling in its paragraph. */
export interface Told {
  readonly paragraph: number;
  readonly telling: Telling;
  /** The rate of completion that is told of it. */
  readonly completion?: Completion;
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
  paragraphs.forEach(({ sightings }, i) => {
    if (sightings === undefined || regions.has(i)) return;
    for (const { key } of sightings.list) counts.set(key, (counts.get(key) ?? 0) + 1);
  });
  const groups = new Map<string, Told[]>();
  paragraphs.forEach(({ sightings, claims }, paragraph) => {
    if (sightings === undefined || regions.has(paragraph) || !sightings.list.some(({ key }) => counts.get(key)! > 1)) return;
    for (const telling of sightings.read()) {
      const { quantity, name, measure } = telling;
      const key = `${name} ${measure} ${quantity.unit!.dimension}`;
      const completion = (claims as readonly Completion[]).find((it) => it.kind === 'completion' && it.done === quantity);
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [{ paragraph, telling, ...(completion && { completion }) }]);
      else if (alike(group[0]!.telling.quantity, quantity)) group.push({ paragraph, telling, ...(completion && { completion }) });
    }
  });
  // What is told a dozen times over is told of a dozen things.
  return [...groups.values()].filter(({ length }) => length > 1 && length <= MOST);
}
const MOST = 12;

/** Every pair of an indicator, the earlier first. */
export function* pairsOf(indicator: Indicator): Iterable<readonly [Told, Told]> {
  for (let i = 0; i < indicator.length; i++) for (let k = i + 1; k < indicator.length; k++) yield [indicator[i]!, indicator[k]!];
}

/** Two figures of one indicator, one time and one kind that cannot both be true. */
export interface Conflict { readonly stated: Told; readonly other: Told }

/** The figure that stands alone against the others, or the later of two. Three different values are three things. */
export function conflictOf(indicator: Indicator): Conflict | undefined {
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

const agree = (a: Told, b: Told): boolean => meets(rangeOf(a.telling.quantity), rangeOf(b.telling.quantity));

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
