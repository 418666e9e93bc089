import type { Draft, Paragraph } from '../draft';
import { setsOff } from '../figures/settlements';
import type { Announcement } from '../structure/announcements';
import type { Consulted } from '../structure/facts';
import type { Marker } from '../structure/markers';
import type { LoosePair } from '../structure/pairs';
import type { Recall } from '../structure/recalls';
import type { Span } from '../text/span';
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

/** An edit that leaves alone what document rules read, narrowed to the characters that changed. */
interface Unheard extends Change {
  /** Figures are told as before. */
  readonly figures: boolean;
}

/**
 * The edit, when rules of structure and words would find after it just what they found before; undefined when they may not.
 * They see paragraphs through their structure, and read text over paragraphs only through `Draft.read`, `ask` and `heed`, which note what was read: an edit that leaves
 * structure alone and touches nothing that was read tells them nothing. Rules of figures see the figures of paragraphs as well.
 */
export function unheard(change: Change, replaced: readonly Paragraph[], after: Draft, byStructure: readonly Consulted[], byFigures: readonly Consulted[]): Unheard | undefined {
  const { head, added } = change;
  if (replaced.length !== added || added > 1) return undefined;
  if (added === 0) return isBehind(after, head) ? { ...change, figures: true } : undefined;
  const before = replaced[0]!;
  const now = after.paragraphs[head]!;
  const narrow = narrowed(change, before.line, now.line);
  const edit = { start: narrow.old.start - change.old.start, end: narrow.old.end - change.old.start };
  const isAnyHeard = (consulted: readonly Consulted[]): boolean => consulted.some((it) => isHeard(narrow, it, after.text));
  if (!hasSameStructure(before, now, edit, change.shift) || isAnyHeard(byStructure) || !isBehind(after, head + 1)) return undefined;
  return { ...narrow, figures: hasSameFigures(before, now, edit, change.shift) && !isAnyHeard(byFigures) };
}

/** Whether prose stands at or behind a paragraph: the last of a draft tells whether it is complete. */
const isBehind = ({ paragraphs, regions }: Draft, index: number): boolean => paragraphs.findLastIndex((it, i) => it.shape !== 'blank' && !regions.has(i)) >= index;

/** Whether an edit touched what was read there, and changed what it told. */
function isHeard(change: Change, it: Consulted, text: string): boolean {
  const { old } = change;
  if (it.start > old.end || it.end < old.start) return false;
  if (it.question === undefined || it.start >= old.start || it.end <= old.end) return true;
  const { start, end } = moved(change, it);
  return it.question(text.slice(start, end)) !== it.answer;
}

function narrowed(change: Change, before: string, now: string): Change {
  const most = Math.min(before.length, now.length);
  let head = 0;
  while (head < most && before.charCodeAt(head) === now.charCodeAt(head)) head++;
  let tail = 0;
  while (tail < most - head && before.charCodeAt(before.length - 1 - tail) === now.charCodeAt(now.length - 1 - tail)) tail++;
  return { ...change, old: { start: change.old.start + head, end: change.old.end - tail } };
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

/** Figures that say the same of the same indicators, moved where they stand behind the edit. */
function hasSameFigures(before: Paragraph, now: Paragraph, edit: Span, shift: number): boolean {
  // It may answer for the paragraphs before it.
  if (setsOff(before.text) || setsOff(now.text)) return false;
  const { sightings: a, claims } = before;
  const { sightings: b } = now;
  if (a === undefined || b === undefined) return a === b;
  if (a.anchors.length !== b.anchors.length || a.anchors.some((it, i) => it !== b.anchors[i])) return false;
  // What is said of a target may have changed with words outside the statement.
  if (claims.some(({ kind }) => kind === 'completion') || a.keys.length !== b.keys.length || a.keys.some((key, i) => key !== b.keys[i])) return false;
  if (a.anchors.length > 0 && a.companies().some((it, i) => told(it) !== told(b.companies()[i]!))) return false;
  const old = a.keys.flatMap((_, i) => a.tell(i));
  const tellings = b.keys.flatMap((_, i) => b.tell(i));
  return old.length === tellings.length && old.every((it, i) => {
    const { span, digits } = it.quantity;
    const moves = span.start >= edit.end ? shift : 0;
    const isClear = span.start >= edit.end || span.end <= edit.start;
    const { quantity } = tellings[i]!;
    return isClear && quantity.span.start === span.start + moves && quantity.digits.end === digits.end + moves && told(it) === told(tellings[i]!);
  });
}
/** Everything but where it stands. */
const told = (it: object): string => JSON.stringify(it, (key, value: unknown) => (key === 'span' || key === 'digits' ? undefined : value));

const isPlain = (it: Paragraph): boolean => (it.shape === 'text' || it.shape === 'heading') && it.origin === undefined && it.timeClaims.length === 0;

/** Its quotation marks in order, and whether one opens it: what a quotation over several paragraphs asks of each. */
const quotesOf = ({ text, content }: Paragraph): string => text.replace(NO_QUOTES, '') + (QUOTE.test(text[content] ?? '') ? '^' : '');
const NO_QUOTES = /[^“”‘’「」『』]+/g;
const QUOTE = /[“‘「『]/;

/** What was consulted, in its new place. */
export const movedConsulted = (change: Change, it: Consulted): Consulted => ({ ...it, ...moved(change, it) });

/** A span of the old draft in the new one; the edit is outside it. */
const moved = ({ old, shift }: Change, { start, end }: Span): Span =>
  ({ start: start >= old.end ? start + shift : start, end: end >= old.end ? end + shift : end });

/** A finding of a document rule in its new place. */
export function movedFinding(change: Change, finding: Finding): Finding {
  const move = (span: Span): Span => moved(change, span);
  return {
    ...finding,
    span: move(finding.span),
    ...(finding.related && { related: finding.related.map((it) => ({ ...it, span: move(it.span) })) }),
    ...(finding.fixes && { fixes: finding.fixes.map((fix) => ({ ...fix, edits: fix.edits.map((it) => ({ ...it, span: move(it.span) })) })) }),
    ...(finding.unfinished && { unfinished: move(finding.unfinished) }),
  };
}
