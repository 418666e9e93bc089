import { assemble, readScanned } from '../draft';
import type { Consulted, Draft, Paragraph } from '../draft';
import type { SourceRow } from '../figures/official/source-row';
import { indexWords } from '../lexicon/word-index';
import type { WordIndex } from '../lexicon/word-index';
import { PUBLIC_SETS, indexOfSets } from '../lexicon/sets';
import type { SetIndex } from '../lexicon/sets';
import { keepRegions } from '../structure/regions';
import { watching } from '../text/classes';
import { splitLines, withoutEnd } from '../text/paragraphs';
import { scan } from '../text/scan';
import { segmentStart } from '../text/sentence';
import { contains } from '../text/span';
import type { Span } from '../text/span';
import { innerEdit, isHeard, movedConsulted, movedFinding } from './carry';
import type { Change, InnerEdit } from './carry';
import { findingWith, withinParagraphs } from './rule';
import type { Diagnostic, DocumentRule, Finding, Lexicon, Rule, Severity } from './rule';
import { resolveRules } from './settings';
import type { ResolvedRule, Settings } from './settings';
import { partition } from './suppress';

/** Checks texts with one set of settings and remembers the paragraphs of its last run. */
export interface Linter {
  /** All findings that are not ignored, sorted by start. */
  lint(text: string, context?: Context): Diagnostic[];
  /** The same, with what was ignored. */
  check(text: string, context?: Context): { diagnostics: Diagnostic[]; ignored: Diagnostic[] };
}
export interface Context {
  /** Offset of the cursor while somebody types: what merely is not finished yet around it is held back. */
  readonly cursor?: number;
  /** File name, which ignored findings are kept by. */
  readonly name?: string;
}

/** A paragraph with what its rules found in it. */
interface Remembered {
  readonly paragraph: Paragraph;
  readonly findings: readonly Found[];
}
/** A text with what was read in it. */
interface Run extends Reading {
  readonly text: string;
  readonly regions: Draft['regions'];
  /** One for each group of document rules, that of structure first. */
  readonly outcomes: readonly Outcome[];
}
interface Reading {
  readonly paragraphs: readonly Paragraph[];
  /** What the rules of paragraphs found in each. */
  readonly findings: readonly (readonly Found[])[];
  /** Offset of each paragraph. */
  readonly starts: readonly number[];
}
/** What document rules found, and what they read for it. */
interface Outcome {
  readonly found: readonly Found[];
  readonly consulted: Consulted;
}
interface Found {
  readonly by: ResolvedRule;
  readonly finding: Finding;
}

/** What wakes a set of rules, each by its place among them. Made once for all their linters: it costs as much as checking a page. */
interface Triggers {
  readonly words: WordIndex;
  /** The rule of each word. */
  readonly byWord: readonly number[];
  /** By kind of claim, of figures or of times, or of oddity; no name is two of them. */
  readonly byKind: ReadonlyMap<string, readonly number[]>;
  /** Character classes, with one character of each word watched for. */
  readonly table: Readonly<Uint8Array>;
}

export function triggersOf(rules: readonly Rule[], sets: SetIndex = PUBLIC_SETS): Triggers {
  const words: string[] = [];
  const byWord: number[] = [];
  const byKind = new Map<string, number[]>();
  rules.forEach((rule, place) => {
    const woken = withinParagraphs(rule)?.triggers ?? {};
    for (const word of [...(woken.words ?? []), ...(woken.sets ? sets.labels : [])]) {
      words.push(word);
      byWord.push(place);
    }
    for (const kind of [...(woken.claims ?? []), ...(woken.times ?? []), ...(woken.oddities ?? [])]) byKind.set(kind, [...(byKind.get(kind) ?? []), place]);
  });
  const index = indexWords(words);
  return { words: index, byWord, byKind, table: watching(index.characters) };
}

export function createLinter(
  rules: readonly Rule[], settings: Settings = {}, triggers: Triggers = triggersOf(rules), sources: readonly SourceRow[] = [],
): Linter {
  const resolved = resolveRules(rules, settings);
  const own = settings.lexicon?.sets ?? [];
  const lexicon: Lexicon = { sets: own.length === 0 ? PUBLIC_SETS : indexOfSets(own) };
  const remember = paragraphReader(resolved, own.length === 0 ? triggers : triggersOf(rules, lexicon.sets), lexicon);
  const groups = groupsOf(resolved.filter(isOn));
  let last: Run | undefined;

  const check: Linter['check'] = (text, { cursor, name } = {}) => {
    const { change, ...read } = reread(text, last, remember);
    const replaced = change && last ? last.paragraphs.slice(change.head, change.tail) : NONE;
    const regions = change && keepRegions(replaced, read.paragraphs.slice(change.head, change.head + change.added)) ? last?.regions : undefined;
    const draft = assemble(text, read.paragraphs, { sources, year: settings.document?.year, names: lexicon.sets.own, starts: read.starts, regions });
    const inner = change && innerEdit(change, replaced, draft);
    // What rules of structure read, others may lean on.
    const edit = inner && last && !isHeard(inner, last.outcomes[0]!.consulted, draft) ? inner : undefined;
    const outcomes = groups.map((rules, i) => {
      const before = last?.outcomes[i];
      return edit && before && (i === 0 || !isHeard(edit, before.consulted, draft)) ? carried(edit, before) : outcomeOf(rules, draft);
    });
    last = { ...read, text, regions: draft.regions, outcomes };
    const found = [...placedFindings(draft, read.findings), ...outcomes.flatMap((it) => it.found)];
    const writing = cursor === undefined ? undefined : sentenceBeingWritten(text, cursor);
    const all = found
      .filter(({ finding }) => cursor === undefined || !isHeldBack(finding, cursor, text, writing))
      .map(stamp)
      .sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end || (a.rule < b.rule ? -1 : 1));
    const { shown, ignored } = partition(text, all, settings.ignore ?? [], name);
    return { diagnostics: shown, ignored };
  };
  return { check, lint: (text, context) => check(text, context).diagnostics };
}

/**
 * Rules that look for their places in what they share (series, headings, indicators) run together; those of figures by themselves, for an edit touches figures oftener than
 * structure, and each of those that read the draft for themselves.
 */
function groupsOf(active: readonly ResolvedRule[]): (readonly ResolvedRule[])[] {
  const ofDocument = active.filter(({ rule }) => rule.reach === 'document');
  const alone = ofDocument.filter(({ rule }) => rule.reach === 'document' && rule.alone === true);
  const [figures, structure] = [true, false].map((ofFigures) => ofDocument.filter((it) => !alone.includes(it) && (it.rule.group === 'figures') === ofFigures));
  return [structure!, figures!, ...alone.map((it) => [it])];
}

/**
 * The paragraphs of a text. Those at the beginning and the end that did not change since the last run are taken over as they stand;
 * in between, whatever has been read before is found by its text. The ends are found by halving: comparing two long slices is
 * a hundred times cheaper than comparing their lines one by one.
 */
function reread(text: string, last: Run | undefined, remember: (line: string) => Remembered): Reading & { readonly change?: Change } {
  if (last === undefined || last.text === '') return { ...readingOf(splitLines(text).map(remember), 0) };
  const before = last.paragraphs;
  if (last.text === text) return { ...last, change: { head: 0, tail: 0, added: 0, old: { start: 0, end: 0 }, shift: 0 } };
  const offset = (index: number): number => (index < before.length ? last.starts[index]! : last.text.length);
  const shift = text.length - last.text.length;

  let head = 0;
  for (let most = before.length; head < most;) {
    const middle = (head + most + 1) >> 1;
    if (text.slice(offset(head), offset(middle)) === last.text.slice(offset(head), offset(middle))) head = middle;
    else most = middle - 1;
  }
  while (head > 0 && text[offset(head) - 1] !== '\n') head--;

  let tail = before.length;
  for (let least = head; least < tail;) {
    const middle = (least + tail) >> 1;
    const isFree = offset(middle) + shift >= offset(head);
    if (isFree && text.slice(offset(middle) + shift, offset(tail) + shift) === last.text.slice(offset(middle), offset(tail))) tail = middle;
    else least = middle + 1;
  }
  while (tail < before.length && offset(tail) + shift > 0 && text[offset(tail) + shift - 1] !== '\n') tail++;

  const from = offset(head);
  const to = offset(tail) + shift;
  const lines = from < to || head + before.length - tail === 0 ? splitLines(text.slice(from, to)) : [];
  const known = new Map<string, Remembered>();
  for (let i = head; i < tail; i++) known.set(before[i]!.line, { paragraph: before[i]!, findings: last.findings[i]! });
  const between = readingOf(lines.map((line) => known.get(line) ?? remember(unpinned(line))), from);
  const around = <T>(old: readonly T[], added: readonly T[]): T[] => old.slice(0, head).concat(added, old.slice(tail));
  return {
    paragraphs: around(before, between.paragraphs), findings: around(last.findings, between.findings),
    starts: last.starts.slice(0, head).concat(between.starts, last.starts.slice(tail).map((at) => at + shift)),
    change: { head, tail, added: lines.length, old: { start: from, end: offset(tail) }, shift },
  };
}

/** Paragraphs that stand one behind the other from an offset on. */
function readingOf(remembered: readonly Remembered[], from: number): Reading {
  let at = from;
  return {
    paragraphs: remembered.map(({ paragraph }) => paragraph), findings: remembered.map(({ findings }) => findings),
    starts: remembered.map(({ paragraph: { line } }) => (at += line.length) - line.length),
  };
}

/** A slice keeps the whole text it was cut from alive; what is remembered over many edits must not. */
const unpinned = (line: string): string => JSON.parse(JSON.stringify(line)) as string;

const isOn = ({ severity }: ResolvedRule): boolean => severity !== 'off';

/** Reads a line and wakes the paragraph rules whose words or claims stand in it. `rules` are all of those that the triggers were made of. */
function paragraphReader(rules: readonly ResolvedRule[], { words, byWord, byKind, table }: Triggers, lexicon: Lexicon): (line: string) => Remembered {
  let woken: ResolvedRule[] = [];
  const wake = (place: number): void => {
    const by = rules[place]!;
    if (isOn(by) && !woken.includes(by)) woken.push(by);
  };
  const wakeByWord = (word: number): void => wake(byWord[word]!);
  const wakeByKind = (facts: readonly { readonly kind: string }[]): void => {
    for (const { kind } of facts) byKind.get(kind)?.forEach(wake);
  };
  return (line) => {
    const scanned = scan(withoutEnd(line), table);
    const paragraph = readScanned(line, scanned);
    woken = [];
    for (const offset of scanned.watched) words.at(paragraph.text, offset, wakeByWord);
    wakeByKind(paragraph.claims);
    wakeByKind(paragraph.timeClaims);
    wakeByKind(paragraph.oddities);
    const findings = woken.flatMap((by) => runParagraphRule(by, paragraph, lexicon));
    return { paragraph, findings: findings.length === 0 ? NONE : findings };
  };
}
const NONE: readonly never[] = [];

function runParagraphRule(by: ResolvedRule, paragraph: Paragraph, lexicon: Lexicon): readonly Found[] {
  try {
    return foundBy(by, withinParagraphs(by.rule)!.check(paragraph, by.options, lexicon));
  } catch (error) {
    return [{ by, finding: failure(by.rule, error, { start: 0, end: paragraph.text.length }) }];
  }
}

/** Nearly every rule finds nothing nearly everywhere. */
function foundBy(by: ResolvedRule, findings: Iterable<Finding>): readonly Found[] {
  let found: Found[] | undefined;
  for (const finding of findings) (found ??= []).push({ by, finding });
  return found ?? NONE;
}

const outcomeOf = (rules: readonly ResolvedRule[], draft: Draft): Outcome => ({ found: rules.flatMap((it) => runDocumentRule(it, draft)), consulted: draft.takeConsulted() });

/** What rules found before, in its new place. */
const carried = (edit: InnerEdit, { found, consulted }: Outcome): Outcome =>
  ({ found: found.map(({ by, finding }) => ({ by, finding: movedFinding(edit, finding) })), consulted: movedConsulted(edit, consulted) });

function runDocumentRule(by: ResolvedRule, draft: Draft): readonly Found[] {
  try {
    return foundBy(by, (by.rule as DocumentRule).check(draft, by.options));
  } catch (error) {
    return [{ by, finding: failure(by.rule, error, { start: 0, end: Math.min(1, draft.text.length) }) }];
  }
}

/** A rule that throws becomes one finding that names it; the others go on. */
function failure({ id }: Rule, error: unknown, span: Span): Finding {
  const reason = error instanceof Error ? error.message : String(error);
  return { span, severity: 'information', message: `规则 ${id} 运行出错，这一处没有查：${reason}。其他规则不受影响，请反馈给开发者。` };
}

/** The remembered findings in their places; outside prose only those of rules that read everything. */
function* placedFindings(draft: Draft, all: Reading['findings']): Iterable<Found> {
  for (let i = 0; i < all.length; i++) {
    const findings = all[i]!;
    if (findings === NONE) continue; // for nearly all
    for (const { by, finding } of findings) {
      const region = draft.regions.get(i);
      if (region !== undefined && !(by.rule.everywhere && region !== 'code')) continue;
      yield { by, finding: findingWith(finding, (span) => draft.place(i, span)) };
    }
  }
}

/** What merely is not finished yet: it stands in the sentence being written, the cursor is in it, or the draft ends in it. */
function isHeldBack({ span, unfinished }: Finding, cursor: number, text: string, writing: Span | undefined): boolean {
  if (writing !== undefined && span.start <= writing.end && span.end > writing.start) return true;
  if (unfinished === undefined) return false;
  return contains(unfinished, { start: cursor, end: cursor }) || text.slice(unfinished.end).trim() === '';
}

/** From the last full stop to the cursor, when nothing stands behind it on its line. */
function sentenceBeingWritten(text: string, cursor: number): Span | undefined {
  if (!/^[^\S\n]*(?:\n|$)/.test(text.slice(cursor, cursor + 80))) return undefined;
  return { start: segmentStart(text, cursor, 400), end: cursor };
}

/** A rule says the most a finding may be; a finding can only lower it. */
function stamp({ by, finding }: Found): Diagnostic {
  const ceiling = by.severity as Severity;
  const severity = finding.severity && WEIGHT[finding.severity] < WEIGHT[ceiling] ? finding.severity : ceiling;
  const diagnostic = { ...finding, rule: by.rule.id, severity };
  if (finding.unfinished === undefined) return diagnostic; // leaving a property out is slow
  const { unfinished: _, ...shown } = diagnostic;
  return shown;
}
const WEIGHT: Readonly<Record<Severity, number>> = { error: 2, warning: 1, information: 0 };
