import { parse } from '../draft';
import { renumbered } from '../structure/numbering';
import type { Series } from '../structure/series';
import { applyEdits, compose } from '../text/edit';
import type { Edit } from '../text/edit';

/** Numbers every level of a draft 1, 2, 3, or with an offset the one level that stands there. Nothing but numbers is changed. */
export function renumber(text: string, at?: number): Edit[] {
  let edits: Edit[] = [];
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const next = numbersOf(applyEdits(text, edits), at === undefined ? undefined : moved(at, edits));
    if (next.length === 0) break;
    edits = compose(edits, next);
  }
  return edits;
}
/** Two lists may turn out to be one when their numbers fit: 二、一、 becomes 一、一、 and then 一、二、. */
const MOST_ROUNDS = 8;

function numbersOf(text: string, at: number | undefined): Edit[] {
  const { series } = parse(text);
  const level = at === undefined ? undefined : levelAt(series, at);
  const levels = at === undefined ? series : level === undefined ? [] : [level];
  return levels.flatMap((it) => renumbered(text, it)).sort((a, b) => a.span.start - b.span.start);
}

const moved = (at: number, edits: readonly Edit[]): number =>
  edits.reduce((place, { span, newText }) => (span.end <= at ? place + newText.length - (span.end - span.start) : place), at);

/** The innermost level an offset stands in: that of the last marker before it, unless its series was over by then. */
export function levelAt(series: readonly Series[], at: number): Series | undefined {
  let level: Series | undefined;
  let last = -1;
  for (const it of series) {
    if (it.end !== undefined && it.end <= at) continue;
    for (const { marker: { span } } of it.items) {
      if (span.start > last && span.start <= at) {
        level = it;
        last = span.start;
      }
    }
  }
  return level;
}
