import type { Consulted, Draft, Paragraph } from '../draft';
import type { Announcement } from '../structure/announcements';
import type { Marker } from '../structure/markers';
import type { LoosePair } from '../structure/pairs';
import type { Recall } from '../structure/recalls';
import type { Span } from '../text/span';
import { findingWith } from './rule';
import type { Finding } from './rule';

/** An edit as the linter sees it: paragraphs `head` to `tail` of the old draft were replaced by `added` new ones. Nothing changed where both are none. */
export interface Change {
  readonly head: number;
  readonly tail: number;
  readonly added: number;
  /** Where the replaced paragraphs stood in the old text. */
  readonly old: Span;
  /** How far everything behind them moved. */
  readonly shift: number;
}

/** An edit inside one paragraph that leaves its structure alone, narrowed to the characters that changed. */
export interface InnerEdit extends Change {
  /** The paragraph before and after it; none where nothing changed. */
  readonly versions: readonly Paragraph[];
}

/**
 * The edit, when document rules may find after it just what they found before; undefined when they may not. They see paragraphs through their structure, and what else they
 * read is noted (`Draft.read`, `ask`, `heed`, `askEach`): an edit that leaves structure alone and changes nothing that was read (`isHeard`) tells them nothing.
 */
export function innerEdit(change: Change, replaced: readonly Paragraph[], after: Draft): InnerEdit | undefined {
  const { head, added } = change;
  if (replaced.length !== added || added > 1) return undefined;
  if (added === 0) return isBehind(after, head) ? { ...change, versions: [] } : undefined;
  const before = replaced[0]!;
  const now = after.paragraphs[head]!;
  const old = narrowed(change, before.line, now.line);
  const edit = { start: old.start - change.old.start, end: old.end - change.old.start };
  if (after.regions.has(head) || !hasSameStructure(before, now, edit, change.shift) || !isBehind(after, head + 1)) return undefined;
  return { ...change, old, versions: [before, now] };
}

/** Whether prose stands at or behind a paragraph: the last of a draft tells whether it is complete. */
const isBehind = ({ paragraphs, regions }: Draft, index: number): boolean => paragraphs.findLastIndex((it, i) => it.shape !== 'blank' && !regions.has(i)) >= index;

/** Whether an edit touched what was read, and changed what it told. */
export function isHeard(edit: InnerEdit, { spans, asked, each }: Consulted, after: Draft): boolean {
  const { old, head, versions } = edit;
  for (let i = 0; i < spans.length; i += 2) if (spans[i]! <= old.end && spans[i + 1]! >= old.start) return true;
  const [before, now] = versions;
  if (before === undefined || now === undefined) return false;
  return asked.some((it) => {
    if (it.start > old.end || it.end < old.start) return false;
    if (it.start >= old.start || it.end <= old.end) return true;
    const { start, end } = moved(edit, it);
    return it.question(after.text.slice(start, end)) !== it.answer;
  }) || each.some((question) => question(before, head, after) !== question(now, head, after));
}

function narrowed({ old }: Change, before: string, now: string): Span {
  const most = Math.min(before.length, now.length);
  let head = 0;
  while (head < most && before.charCodeAt(head) === now.charCodeAt(head)) head++;
  let tail = 0;
  while (tail < most - head && before.charCodeAt(before.length - 1 - tail) === now.charCodeAt(now.length - 1 - tail)) tail++;
  return { start: old.start + head, end: old.end - tail };
}

/** Prose with the same markers, announcements, quotation marks and open brackets, moved where they stand behind the edit. */
function hasSameStructure(before: Paragraph, now: Paragraph, edit: Span, shift: number): boolean {
  // What a line begins with may be a number somebody mistyped: 二，提高认识.
  if (edit.start <= before.content) return false;
  if (!isPlain(before) || !isPlain(now) || before.shape !== now.shape || before.content !== now.content || before.ended !== now.ended) return false;
  if (quotesOf(before) !== quotesOf(now) || now.line.trimEnd().length - before.line.trimEnd().length !== shift) return false;
  // A number of characters on either side of the edit that a fact may lean on beyond its own words.
  const same = (a: Span, b: Span, around = 0): boolean => {
    const moves = a.start > edit.end ? shift : 0;
    const isClear = a.start - around > edit.end || a.end + around < edit.start;
    return isClear && a.start + moves === b.start && a.end + moves === b.end;
  };
  const sameMarker = (a: Marker | undefined, b: Marker | undefined): boolean => {
    if (a === undefined || b === undefined) return a === b;
    return same(a.span, b.span) && a.family === b.family && a.ordinal === b.ordinal && a.glued === b.glued && a.spaced === b.spaced;
  };
  const samePromise = (a: Announcement, b: Announcement): boolean =>
    same(a.span, b.span) && same(a.number, b.number) && a.count === b.count && a.frame === b.frame && a.bare === b.bare && a.opens === b.opens;
  const sameRecall = (a: Recall, b: Recall): boolean => same(a.span, b.span) && a.count === b.count;
  const sameLoose = (a: LoosePair, b: LoosePair): boolean =>
    a.character === b.character && same({ start: a.at, end: a.at + 1 }, { start: b.at, end: b.at + 1 }, NEAR_PAIR);
  return sameMarker(before.head, now.head) && areSame(before.inline, now.inline, sameMarker)
    && areSame(before.announcements, now.announcements, samePromise) && areSame(before.recalls, now.recalls, sameRecall) && areSame(before.loosePairs, now.loosePairs, sameLoose);
}
/** How far the words reach that tell how a quotation mark or bracket was lost. */
const NEAR_PAIR = 30;

const areSame = <T>(before: readonly T[], now: readonly T[], same: (a: T, b: T) => boolean): boolean =>
  before.length === now.length && before.every((it, i) => same(it, now[i]!));

const isPlain = (it: Paragraph): boolean => (it.shape === 'text' || it.shape === 'heading') && it.origin === undefined && it.timeClaims.length === 0;

/** Its quotation marks in order, and whether one opens it: what a quotation over several paragraphs asks of each. */
const quotesOf = ({ text, content }: Paragraph): string => text.replace(NO_QUOTES, '') + (QUOTE.test(text[content] ?? '') ? '^' : '');
const NO_QUOTES = /[^“”‘’「」『』]+/g;
const QUOTE = /[“‘「『]/;

/** What was consulted, in its new place. */
export const movedConsulted = (edit: InnerEdit, { spans, asked, each }: Consulted): Consulted => ({
  spans: spans.map((at) => (at >= edit.old.end ? at + edit.shift : at)),
  asked: asked.map((it) => (it.end < edit.old.start ? it : { ...moved(edit, it), question: it.question, answer: it.answer })),
  each,
});

/** A span of the old draft in the new one. The edit is outside it or well inside: what is typed right behind it is no part of it. */
const moved = ({ old, shift }: Change, { start, end }: Span): Span =>
  ({ start: start >= old.end ? start + shift : start, end: end > old.end || (end === old.end && start === end) ? end + shift : end });

/** A finding of a document rule in its new place. */
export const movedFinding = (change: Change, finding: Finding): Finding => findingWith(finding, (span) => moved(change, span));
