import type { Draft } from '../../draft';
import { tierAgainst, type Tier } from '../judge';
import type { Quantity } from '../quantity';
import { worthOf } from '../reported';
import { statementsOf, type Statement } from '../statements';
import { readOfficial, type Official } from './official';
import { relationOf, timeOf, type TimeRelation } from './period';
import type { SourceRow } from './source-row';

/** A figure of the draft with the official value it was compared with. */
export interface Checked {
  /** Which of the draft's quantities. */
  readonly figure: number;
  readonly row: SourceRow;
  readonly tier: Tier;
  /** Whether the draft names the time of the row itself; else it is only taken for it. */
  readonly sure: boolean;
}
export interface SourceCheck {
  /** In the order of the draft, one for each figure that was compared. */
  readonly checked: readonly Checked[];
  /** Rows that no figure of the draft was compared with. */
  readonly unmatched: readonly SourceRow[];
}

/**
 * Compares the figures of a draft with official values: same indicator by name or alias, same respect, scope and dimension, a time that fits. Each
 * figure is compared once, with a row it agrees with if there is one.
 */
export function compareWithSources(draft: Pick<Draft, 'text' | 'quantities' | 'facts'>, rows: readonly SourceRow[]): SourceCheck {
  if (rows.length === 0) return NOTHING;
  const newest = newestYear(rows);
  const officials = readOfficial(rows, newest);
  // The year of a title may be the one that is looked back on.
  const year = draft.facts.toldBy === 'title' ? newest : draft.facts.year ?? newest;
  const byName = new Map<string, Official[]>();
  for (const it of officials) for (const name of it.names) byName.set(name, [...byName.get(name) ?? [], it]);
  const home = homeOf(draft.text);
  const places = new Map(draft.quantities.map((quantity, i) => [quantity, i]));
  const checked: Checked[] = [];
  const used = new Set<SourceRow>();
  for (const statement of statementsOf(draft)) {
    const found = bestOf(statement, candidatesOf(statement, byName, home), year);
    if (found === undefined) continue;
    checked.push({ figure: places.get(statement.quantity)!, ...found });
    used.add(found.row);
  }
  return { checked, unmatched: rows.filter((row) => !used.has(row)) };
}
const NOTHING: SourceCheck = { checked: [], unmatched: [] };

/** The rows that speak of the same thing, whatever their time. */
function candidatesOf({ name, aspect, scope, quantity }: Statement, byName: ReadonlyMap<string, readonly Official[]>, home: Home): Official[] {
  const named = byName.get(name);
  const [known, place] = named ? [named, scope] : withoutPlace(name, byName);
  return known.filter((it) => it.aspect.kind === aspect.kind && it.aspect.base === aspect.base && isSameScope(place, it, home) && isComparable(quantity, it));
}

/** 云溪县技改投资 is 技改投资 of 云溪县. */
function withoutPlace(name: string, byName: ReadonlyMap<string, readonly Official[]>): [readonly Official[], string] {
  for (let end = 2; end <= 6; end++) {
    const known = /[国省市州区县旗镇乡村]$/.test(name.slice(0, end)) ? byName.get(name.slice(end)) : undefined;
    if (known) return [known, name.slice(0, end)];
  }
  return [[], ''];
}

interface Home {
  /** 县 of a draft that speaks of 全县. */
  readonly level: string;
  readonly text: string;
}
/** Which scope a draft means where it says none: the one it names most often. */
function homeOf(text: string): Home {
  const counts = new Map<string, number>();
  for (const [, a, b] of text.matchAll(/全([国省市州区县旗镇乡])|我([省市州区县旗镇乡])/g)) counts.set(a ?? b!, (counts.get(a ?? b!) ?? 0) + 1);
  const [level = ''] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [];
  return { level, text };
}

function isSameScope(place: string, { scope, row }: Official, { level, text }: Home): boolean {
  if (place === scope) return true;
  const isHome = (it: string): boolean =>
    it === '' || it === level || it.length > 2 && (level === '' || it.endsWith(level)) && (text.includes(it) && `${row.file}${row.sheet ?? ''}${row.place ?? ''}`.includes(it) || text.slice(0, 200).includes(it));
  return isHome(place) && isHome(scope);
}

/** Of one dimension; counts of things are comparable whatever they are counted in (家, 户). A row without a unit is left to its digits. */
function isComparable({ unit }: Statement['quantity'], official: Official): boolean {
  if (official.unit === undefined) return unit === undefined || unit.dimension !== 'ratio' && unit.dimension !== 'points';
  if (unit === undefined) return false;
  return unit.dimension === official.unit.dimension && (unit.dimension !== 'other' || unit.name === official.unit.name) || unit.whole && official.unit.whole;
}

function bestOf(statement: Statement, candidates: readonly Official[], year: number | undefined): Omit<Checked, 'figure'> | undefined {
  const time = timeOf(statement.period, year);
  const related = candidates.map((it) => ({ it, relation: told(relationOf(time, it.time), statement) }));
  const of = (relation: TimeRelation): Official[] => related.filter((it) => it.relation === relation).map(({ it }) => it);
  const equal = of('equal');
  const open = of('open');
  const agreeing = [...equal, ...open, ...of('near')].find((it) => tierOf(statement, it) === 'holds');
  if (agreeing) return { row: agreeing.row, tier: 'holds', sure: equal.includes(agreeing) };
  const [first] = equal.length > 0 ? equal : open;
  // Several values it may be taken for, or one without a unit, say nothing when they differ.
  if (first === undefined || first.unit === undefined || equal.length === 0 && new Set(open.map(({ row }) => row.value + row.unit)).size > 1) return undefined;
  return { row: first.row, tier: tierOf(statement, first), sure: equal.length > 0 };
}

/** A time that was told in a line before is the likeliest, and may be another. */
const told = (relation: TimeRelation, { carried }: Statement): TimeRelation => (carried && relation !== 'equal' ? 'open' : relation);

function tierOf({ quantity, aspect }: Statement, official: Official): Tier {
  if (aspect.kind === 'change' && aspect.falling !== official.aspect.falling) return 'contradicts';
  const tiers = readings(quantity, official).flatMap((reading) => official.values.map(({ range, worth }) => {
    const tier = tierAgainst(reading, range);
    // Only a value with more digits can have been rounded or cut off; one with as many was copied wrongly.
    return tier === 'holds' || worth.compare(worthOf(reading)) < 0 ? tier : 'contradicts';
  }));
  return TIERS.find((tier) => tiers.includes(tier)) ?? 'contradicts';
}
const TIERS: readonly Tier[] = ['holds', 'cut-off', 'last-digit'];

/** A value without a unit may be meant in any scale that a draft writes. */
function readings(quantity: Quantity, { unit }: Official): readonly Quantity[] {
  if (unit !== undefined || quantity.unit === undefined) return [quantity];
  const { unit: _, ...bare } = quantity;
  return [0, 4, 8].map((power) => ({ ...bare, scaled: true, exponent: bare.exponent - power, grain: bare.grain - power }));
}

/** The year that 今年 means in a sheet, and in a draft that does not tell its own, is the newest that the rows speak of. */
function newestYear(rows: readonly SourceRow[]): number | undefined {
  const years = rows.flatMap(({ period }) => timeOf(period, undefined)?.year ?? []);
  return years.length > 0 ? Math.max(...years) : undefined;
}
