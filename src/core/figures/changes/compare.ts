import type { Draft } from '../../draft';
import { meets } from '../interval';
import { ledgerOf, type Figure, type LedgerClaim } from '../ledger';
import { relationOf, timeOf } from '../official/period';
import type { Quantity } from '../quantity';
import { rangeOf, valueOf } from '../reported';
import { statementsOf, type Statement } from '../statements';
import { alignSentences } from './sentences';

/** What became of the figures of a draft between two of its versions. Spans are those of the version a figure stands in. */
export interface FigureComparison {
  /** In the order of the new version; what vanished stands where it was. */
  readonly changes: readonly FigureChange[];
  /** Claims of the new version that a changed figure takes part in, with their verdict now. */
  readonly claims: readonly LedgerClaim[];
}
export interface FigureChange {
  readonly kind: 'changed' | 'appeared' | 'vanished';
  readonly before?: Figure;
  readonly after?: Figure;
  /** Other mentions of the same indicator in the new version that still say the old value. */
  readonly unfollowed: readonly Figure[];
  /** Rates and differences of the same indicator in the same sentence that stayed as they were. */
  readonly unchangedRates: readonly Figure[];
}

type Figures = Pick<Draft, 'text' | 'quantities' | 'claims'>;

/** Compares two versions of a draft. */
export function compareVersions(before: Figures, after: Figures): FigureComparison {
  const [old, now] = [versionOf(before), versionOf(after)];
  const pairs = alignSentences(old, now);
  const partner = new Map(pairs.map(([a, b]) => [b, a]));
  const kept = new Set(pairs.map(([a]) => a));
  const isSame = (a: number, b: number): boolean => says(old.draft.quantities[a]!) === says(now.draft.quantities[b]!);
  const isNew = (i: number): boolean => !partner.has(i) || !isSame(partner.get(i)!, i);

  const changes: (FigureChange & { readonly at: number })[] = [];
  now.figures.forEach((figure, i) => {
    if (!isNew(i)) return;
    const was = partner.get(i);
    if (was === undefined) changes.push({ kind: 'appeared', after: figure, ...NOTHING, at: i });
    else changes.push({ kind: 'changed', before: old.figures[was]!, after: figure, ...followers(now, i, old.draft.quantities[was]!, isNew), at: i });
  });
  // What vanished stands before the next figure that is still there.
  let next = now.figures.length;
  const behind = new Map(pairs);
  for (let i = old.figures.length - 1; i >= 0; i--) {
    if (kept.has(i)) next = behind.get(i)!;
    else changes.push({ kind: 'vanished', before: old.figures[i]!, ...NOTHING, at: next - 0.5 });
  }
  const changed = new Set(changes.flatMap(({ kind, at }) => (kind === 'vanished' ? [] : [at])));
  return {
    changes: changes.sort((a, b) => a.at - b.at || (a.before?.start ?? 0) - (b.before?.start ?? 0)).map(({ at: _, ...change }) => change),
    claims: now.claims.filter(({ operands }) => operands.some(({ figure }) => changed.has(figure))),
  };
}
const NOTHING = { unfollowed: [], unchangedRates: [] };

/** A version with everything known of its figures. */
export interface Version {
  readonly draft: Figures;
  readonly figures: readonly Figure[];
  readonly claims: readonly LedgerClaim[];
  /** By the place of their figure; not every figure states something that can be compared. */
  readonly statements: ReadonlyMap<number, Statement>;
  /** Those that speak of the same indicator. */
  readonly byName: ReadonlyMap<string, readonly (readonly [number, Statement])[]>;
}

function versionOf(draft: Figures): Version {
  const places = new Map(draft.quantities.map((quantity, i) => [quantity, i]));
  const statements = new Map(statementsOf(draft).map((it) => [places.get(it.quantity)!, it]));
  const byName = new Map<string, (readonly [number, Statement])[]>();
  for (const entry of statements) {
    const same = byName.get(entry[1].name);
    if (same) same.push(entry);
    else byName.set(entry[1].name, [entry]);
  }
  return { draft, ...ledgerOf(draft), statements, byName };
}

/** What a figure says, however it is written: 1.2亿元 and 12000万元 differ in nothing that matters here. */
const says = (quantity: Quantity): string =>
  [valueOf(quantity).toFraction(), quantity.upTo?.mantissa ?? '', quantity.hedge, quantity.unit?.dimension ?? '', quantity.unit?.whole ? '' : quantity.unit?.dimension === 'other' ? quantity.unit.name : ''].join(' ');

/** What a change at `at` should have taken along and did not. */
function followers({ draft, figures, statements, byName }: Version, at: number, was: Quantity, isNew: (i: number) => boolean): Pick<FigureChange, 'unfollowed' | 'unchangedRates'> {
  const mine = statements.get(at);
  if (mine === undefined) return NOTHING;
  const time = timeOf(mine.period, undefined);
  const others = byName.get(mine.name)!.filter(([i, { scope }]) => i !== at && !isNew(i) && (scope === mine.scope || scope === '' || mine.scope === ''));
  const oldRange = rangeOf(was);
  const newRange = rangeOf(mine.quantity);
  return {
    unfollowed: others.flatMap(([i, it]) => {
      const isAlike = it.aspect.kind === mine.aspect.kind && it.aspect.base === mine.aspect.base
        && it.quantity.unit?.dimension === mine.quantity.unit?.dimension && relationOf(timeOf(it.period, undefined), time) !== 'different';
      const range = rangeOf(it.quantity);
      return isAlike && meets(range, oldRange) && !meets(range, newRange) ? [figures[i]!] : [];
    }),
    unchangedRates: mine.aspect.kind !== 'level' ? [] : others.flatMap(([i, it]) => {
      const isDerived = it.aspect.kind === 'change' || it.aspect.kind === 'completion' || it.aspect.kind === 'share';
      const [from, to] = [Math.min(figures[i]!.end, figures[at]!.end), Math.max(figures[i]!.start, figures[at]!.start)];
      return isDerived && to - from < NEAR && !/[。！？\n]/.test(draft.text.slice(from, to)) ? [figures[i]!] : [];
    }),
  };
}
const NEAR = 120;
