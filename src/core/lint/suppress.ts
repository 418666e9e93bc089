import type { Span } from '../text/span';
import { lineStarts, positionAt } from '../text/lines';
import type { Diagnostic } from './rule';

/** One finding somebody looked at and left as it is. Holds no words of the draft. */
export interface IgnoreEntry {
  readonly rule: string;
  readonly fingerprint: string;
  /** The draft's file name without folders, so that a moved or renamed folder wakes nothing. */
  readonly file: string;
  /** Which of several findings alike, from 1; left out for the first. */
  readonly occurrence?: number;
  readonly reason?: string;
  readonly by?: string;
  /** A date, as the person wrote it. */
  readonly at?: string;
}

/** Splits findings into those to show and those ignored by an entry or, in Markdown, by a comment on the line before. */
export function partition(
  text: string, diagnostics: readonly Diagnostic[], ignore: readonly IgnoreEntry[], fileName = '',
): { shown: Diagnostic[]; ignored: Diagnostic[] } {
  const known = new Set(ignore.map((entry) => entry.fingerprint));
  const prints = known.size > 0 ? fingerprints(text, diagnostics, fileName) : [];
  const disabled = /\.(?:md|markdown)$/iu.test(fileName) ? disabledLines(text) : undefined;
  const isIgnored = diagnostics.map((it, i) => known.has(prints[i] ?? '') || (disabled?.(it) ?? false));
  return { shown: diagnostics.filter((_, i) => !isIgnored[i]), ignored: diagnostics.filter((_, i) => isIgnored[i]) };
}

/** The entry that ignores `diagnostic`, one of `diagnostics`: all findings of the text are needed to count those alike. */
export function ignoreEntry(
  text: string, diagnostics: readonly Diagnostic[], diagnostic: Diagnostic, fileName: string,
  note: Pick<IgnoreEntry, 'reason' | 'by' | 'at'> = {},
): IgnoreEntry {
  const mine = evidence(text, diagnostic);
  const before = diagnostics.slice(0, Math.max(0, diagnostics.indexOf(diagnostic)));
  const occurrence = 1 + before.filter((it) => evidence(text, it) === mine).length;
  const fingerprint = fingerprintOf(text, diagnostic, occurrence, fileName);
  return { rule: diagnostic.rule, fingerprint, file: baseName(fileName), ...(occurrence > 1 && { occurrence }), ...note };
}

/** One fingerprint for each finding, in their order. */
export function fingerprints(text: string, diagnostics: readonly Diagnostic[], fileName: string): string[] {
  const seen = new Map<string, number>();
  return diagnostics.map((diagnostic) => {
    const mine = evidence(text, diagnostic);
    const occurrence = (seen.get(mine) ?? 0) + 1;
    seen.set(mine, occurrence);
    return fingerprintOf(text, diagnostic, occurrence, fileName);
  });
}

/**
 * 16 hexadecimal digits. Stays the same while edits happen elsewhere; changes when the finding's own words, a figure it
 * relates to or the words right around it change: better to ask once more than to hide a new fault.
 */
export function fingerprintOf(text: string, diagnostic: Diagnostic, occurrence: number, fileName: string): string {
  return fnv1a([evidence(text, diagnostic), occurrence, baseName(fileName)].join('\n'));
}

/** What a finding rests on. Of related places only the figures count: their words may be polished freely. */
function evidence(text: string, { rule, span, related = [] }: Diagnostic): string {
  const figures = related.map((note) => text.slice(note.span.start, note.span.end).match(figureCharacters)?.join('') ?? '');
  return [rule, ...surroundings(text, span), ...figures].join('\n');
}
const figureCharacters = /[\d０-９.．%％‰〇零一二三四五六七八九十百千万亿两半几]+/gu;

/** The words of a finding and up to ten characters either side of it inside its paragraph, white space left out. */
function surroundings(text: string, { start, end }: Span): string[] {
  const before = text.slice(Math.max(0, start - 40), start).split(/[\r\n]/u).at(-1)!;
  const after = text.slice(end, end + 40).split(/[\r\n]/u, 1)[0]!;
  const bare = (words: string) => words.replace(/\s+/gu, '');
  return [bare(before).slice(-10), bare(text.slice(start, end)), bare(after).slice(0, 10)];
}

/** `<!-- hegao-disable-next-line ID ID -->` speaks of the next line that is not empty; without an id, of every rule. */
function disabledLines(text: string): ((diagnostic: Diagnostic) => boolean) | undefined {
  if (!text.includes('hegao-disable-next-line')) return undefined;
  const starts = lineStarts(text);
  const lineOf = (offset: number) => positionAt(starts, offset).line;
  const rules = new Map<number, readonly string[]>();
  for (const comment of text.matchAll(/<!--\s{0,9}hegao-disable-next-line((?:[\s,]{1,9}[a-z\d-]{1,60}){0,20}?)\s{0,9}-->/gu)) {
    const end = comment.index + comment[0].length;
    const words = /\S/u.exec(text.slice(end));
    if (words) rules.set(lineOf(end + words.index), comment[1]!.split(/[\s,]+/u).filter(Boolean));
  }
  return ({ rule, span }) => {
    const ids = rules.get(lineOf(span.start));
    return ids !== undefined && (ids.length === 0 || ids.includes(rule));
  };
}

const baseName = (path: string): string => path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1).normalize('NFC');

/** FNV-1a over UTF-16 units, 64 bits. Tells texts apart; hides nothing from someone who has the draft. */
function fnv1a(words: string): string {
  let hash = 0xcbf29ce484222325n;
  for (let i = 0; i < words.length; i++) hash = BigInt.asUintN(64, (hash ^ BigInt(words.charCodeAt(i))) * 0x100000001b3n);
  return hash.toString(16).padStart(16, '0');
}
