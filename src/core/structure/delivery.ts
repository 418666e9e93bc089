import type { LaidOut } from './facts';
import { frameOf, readListPoints } from './frames';
import type { Frame, Point } from './frames';
import type { Series } from './series';

/** Every frame of a draft whose points could be found: the points of a numbered series, or a list after the colon. */
export function readFrames(draft: LaidOut, allSeries: readonly Series[]): Frame[] {
  const frames: Frame[] = [];
  for (const series of allSeries) {
    const frame = series.announced?.frame && frameOf(series.announced, pointsOf(draft, series));
    if (frame) frames.push(frame);
  }
  draft.paragraphs.forEach(({ announcements, text }, index) => {
    if (announcements.length === 0 || draft.regions.has(index)) return;
    for (const it of announcements) {
      if (it.frame === undefined) continue;
      const points = readListPoints(text, it);
      const frame = frameOf(
        { ...it, span: draft.place(index, it.span), number: draft.place(index, it.number) },
        points.map((point) => ({ ...point, span: draft.place(index, point.span) })),
      );
      if (frame !== undefined) frames.push(frame);
    }
  });
  return frames;
}

/** The first clause behind each marker of a series. */
function pointsOf(draft: LaidOut, series: Series): Point[] {
  return series.items.map(({ marker, paragraph }, i) => {
    const start = marker.span.end;
    const next = series.items[i + 1]?.marker.span.start ?? Infinity;
    const limit = Math.min(draft.starts[paragraph]! + draft.paragraphs[paragraph]!.line.length, next, start + LONGEST_CLAUSE);
    const rest = draft.text.slice(start, limit);
    const stop = rest.search(/[。！？；;!?\r\n]/);
    const text = stop < 0 ? rest.trimEnd() : rest.slice(0, stop);
    return { span: { start, end: start + text.length }, text };
  });
}
const LONGEST_CLAUSE = 80;
