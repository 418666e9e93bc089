import type { Span } from '../text/span';
import type { Announcement } from './announcements';

/** A frame (三个进一步, 四个坚持, 三不) together with the points that deliver it. Spans are those of the draft. */
export interface Frame {
  readonly announcement: Announcement;
  /** The word every point should hold. */
  readonly word: string;
  /** The first clause of each point. */
  readonly points: readonly Point[];
}
export interface Point {
  readonly span: Span;
  readonly text: string;
}

/**
 * A frame is delivered by points only when most of them hold its word; else the number was a name (三个年活动)
 * and the points are about something else.
 */
export function frameOf(announcement: Announcement, points: readonly Point[]): Frame | undefined {
  const word = announcement.frame;
  if (word === undefined || points.length < 2) return undefined;
  const holding = points.filter((it) => it.text.includes(word)).length;
  return holding >= 2 && holding * 2 >= points.length ? { announcement, word, points } : undefined;
}

/** The points of a list written out after the announcement: “四个坚持”：坚持甲、坚持乙、坚持丙、强化丁。 `text` is the paragraph, offsets are its own. */
export function readListPoints(text: string, announcement: Announcement): Point[] {
  const word = announcement.frame;
  const opening = text.slice(announcement.span.end, announcement.span.end + 10).search(/[：:]/);
  if (word === undefined || opening < 0) return [];
  const from = announcement.span.end + opening + 1;
  const stop = text.slice(from, from + LONGEST).search(/[。！？]/);
  const sentence = text.slice(from, stop < 0 ? from + LONGEST : from + stop);
  if (sentence.includes('一是') || sentence.includes('一要')) return [];
  let best: Point[] = [];
  let bestShare = 0.6;
  for (const separator of ['；', '，', '、']) {
    const points = split(sentence, separator, from);
    const share = points.filter((it) => it.text.includes(word)).length / points.length;
    if (points.length >= 2 && share >= bestShare && (share > bestShare || points.length > best.length)) [best, bestShare] = [points, share];
  }
  return best;
}
const LONGEST = 300;

function split(sentence: string, separator: string, offset: number): Point[] {
  const points: Point[] = [];
  let start = 0;
  for (const text of sentence.split(separator)) {
    if (text !== '') points.push({ span: { start: offset + start, end: offset + start + text.length }, text });
    start += text.length + separator.length;
  }
  return points;
}
