import type { Draft, Paragraph } from '../draft';
import type { Marker } from '../structure/markers';
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

/**
 * The edit, narrowed to the characters that changed, when document rules would find after it just what they found before; undefined when they may not.
 * They see paragraphs through their structure, and read text over paragraphs only through `Draft.read`, which notes what was read: an edit that leaves
 * structure alone and touches nothing that was read tells them nothing.
 */
export function unheard(change: Change, replaced: readonly Paragraph[], after: Draft, consulted: readonly Span[]): Change | undefined {
  const { head, added } = change;
  if (replaced.length !== added || added > 1) return undefined;
  const narrow = added === 0 ? change : narrowed(change, replaced[0]!.line, after.paragraphs[head]!.line);
  if (added === 1 && !hasSameStructure(replaced[0]!, after.paragraphs[head]!, { start: narrow.old.start - change.old.start, end: narrow.old.end - change.old.start }, change.shift)) return undefined;
  if (added === 1 && consulted.some((it) => it.start <= narrow.old.end && it.end >= narrow.old.start)) return undefined;
  // The last prose of a draft tells whether it is complete.
  return after.paragraphs.findLastIndex((it, i) => it.shape !== 'blank' && !after.regions.has(i)) >= head + added ? narrow : undefined;
}

function narrowed(change: Change, before: string, now: string): Change {
  const most = Math.min(before.length, now.length);
  let head = 0;
  while (head < most && before.charCodeAt(head) === now.charCodeAt(head)) head++;
  let tail = 0;
  while (tail < most - head && before.charCodeAt(before.length - 1 - tail) === now.charCodeAt(now.length - 1 - tail)) tail++;
  return { ...change, old: { start: change.old.start + head, end: change.old.end - tail } };
}

/** Prose with the same markers and quotation marks, moved where they stand behind the edit; no announcement or open bracket that anything else leans on. */
function hasSameStructure(before: Paragraph, now: Paragraph, edit: Span, shift: number): boolean {
  if (!isPlain(before) || !isPlain(now) || before.shape !== now.shape || before.content !== now.content || before.inline.length !== now.inline.length) return false;
  if (quotesOf(before) !== quotesOf(now)) return false;
  const same = (a: Marker | undefined, b: Marker | undefined): boolean => {
    if (a === undefined || b === undefined) return a === b;
    const moves = a.span.start > edit.end ? shift : 0;
    const isClear = moves !== 0 || a.span.start > edit.end || a.span.end < edit.start;
    return isClear && a.span.start + moves === b.span.start && a.span.end + moves === b.span.end
      && a.family === b.family && a.ordinal === b.ordinal && a.glued === b.glued && a.spaced === b.spaced;
  };
  return sameFigures(before, now, edit, shift) && same(before.head, now.head) && before.inline.every((it, i) => same(it, now.inline[i]));
}

/** Figures that say the same of the same indicators, moved where they stand behind the edit. */
function sameFigures({ sightings: a, claims }: Paragraph, { sightings: b }: Paragraph, edit: Span, shift: number): boolean {
  if (a === undefined || b === undefined) return a === b;
  // What is said of a target may have changed with words outside the statement.
  if (claims.some(({ kind }) => kind === 'completion') || a.list.length !== b.list.length || a.list.some(({ key }, i) => key !== b.list[i]!.key)) return false;
  const old = a.read();
  const now = b.read();
  return old.length === now.length && old.every((it, i) => {
    const { span, digits } = it.quantity;
    const moves = span.start >= edit.end ? shift : 0;
    const isClear = span.start >= edit.end || span.end <= edit.start;
    const { quantity } = now[i]!;
    return isClear && quantity.span.start === span.start + moves && quantity.digits.end === digits.end + moves && told(it) === told(now[i]!);
  });
}
/** Everything but where it stands. */
const told = (it: object): string => JSON.stringify(it, (key, value: unknown) => (key === 'span' || key === 'digits' ? undefined : value));

const isPlain = (it: Paragraph): boolean =>
  (it.shape === 'text' || it.shape === 'heading') && it.origin === undefined && it.announcements.length === 0 && it.loosePairs.length === 0;

/** Its quotation marks in order, and whether one opens it: what a quotation over several paragraphs asks of each. */
const quotesOf = ({ text, content }: Paragraph): string => text.replace(NO_QUOTES, '') + (QUOTE.test(text[content] ?? '') ? '^' : '');
const NO_QUOTES = /[^“”‘’「」『』]+/g;
const QUOTE = /[“‘「『]/;

/** A span of the old draft in the new one; the edit is outside it. */
export const moved = ({ old, shift }: Change, { start, end }: Span): Span =>
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
