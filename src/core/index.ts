import { createLinter as createLinterOf, triggersOf } from './lint/linter';
import type { Linter } from './lint/linter';
import type { Diagnostic } from './lint/rule';
import type { SourceRow } from './figures/official/source-row';
import type { Settings } from './lint/settings';
import { parse } from './draft';
import { compareVersions, type FigureComparison } from './figures/changes/compare';
import { rules } from './rules';

/** The only door of the core. Every string is a draft; nothing here throws on a text. */
export { rules };
export { parse } from './draft';
export type { Draft, Facts, Paragraph } from './draft';
export { applyEdits } from './text/edit';
export type { Edit } from './text/edit';
export type { Span } from './text/span';
export { continueList } from './revise/continue';
export { relevel } from './revise/level';
export { referencesTo } from './revise/references';
export { renumber } from './revise/renumber';
export { lineStarts, positionAt } from './text/lines';
export { applyFixes, editsOf } from './lint/fixes';
export type { Diagnostic, Example, Finding, Fix, Group, Note, Options, Rule, Severity } from './lint/rule';
export { groupNames, levelNames } from './lint/names';
export { mergeSettings, resolveRules } from './lint/settings';
export type { Level, ResolvedRule, Settings } from './lint/settings';
export { parseSettings, sourceProblem } from './lint/settings-file';
export type { Problem } from './lint/settings-file';
export { settingsSchema } from './lint/settings-schema';
export { fingerprintOf, fingerprints, ignoreEntry, partition } from './lint/suppress';
export type { IgnoreEntry } from './lint/suppress';
export { addIgnore, removeIgnore } from './lint/ignore-list';
export type { Context, Linter } from './lint/linter';
export type { Section } from './structure/outline';
export type { Quantity } from './figures/quantity';
export type { Claim } from './figures/claims/claim';
export { ledgerOf } from './figures/ledger';
export type { FigureChange, FigureComparison } from './figures/changes/compare';
export type { Figure, LedgerClaim } from './figures/ledger';
export { compareWithSources } from './figures/official/compare';
export type { Checked, SourceCheck } from './figures/official/compare';
export { placeOf, valueOfRow } from './figures/official/source-row';
export type { SourceRow } from './figures/official/source-row';

/**
 * A linter with all rules that remembers the paragraphs of its last run: for a text that is being edited, or for many texts.
 * `sources` are the rows of the sheets that the settings name.
 */
export function createLinter(settings: Settings = {}, sources: readonly SourceRow[] = []): Linter {
  return createLinterOf(rules, settings, triggers, sources);
}
const triggers = triggersOf(rules);

/** All findings of one text, sorted by start. */
export function lint(text: string, settings: Settings = {}): Diagnostic[] {
  return createLinter(settings).lint(text);
}

/** What became of the figures of a draft between two of its versions. */
export const compareFigures = (before: string, after: string): FigureComparison => compareVersions(parse(before), parse(after));
