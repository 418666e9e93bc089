import { parse } from '../draft';
import { rewrite } from '../structure/markers';
import type { Edit } from '../text/edit';
import { slice } from '../text/span';
import { levelAt } from './renumber';

/**
 * Opens the next point of the list an offset stands in: its marker at that place, and on a line of its own where the points stand so; the points
 * behind it move up by one. Undefined where there is no list.
 */
export function continueList(text: string, at: number): Edit[] | undefined {
  const level = levelAt(parse(text).series, at);
  if (level === undefined) return undefined;
  const { family, items } = level;
  const markers = items.map(({ marker }) => marker.span).sort((a, b) => a.start - b.start);
  const count = markers.filter(({ start }) => start < at).length;
  const last = items.find(({ marker }) => marker.span === markers[count - 1]);
  if (last === undefined) return undefined;
  const { span, ordinal } = last.marker;
  const marker = rewrite(slice(text, span), family, ordinal + 1);
  const moved = markers.slice(count).flatMap((it, i) => {
    const written = slice(text, it);
    const newText = rewrite(written, family, ordinal + 2 + i);
    return newText === written ? [] : [{ span: it, newText }];
  });
  return [{ span: { start: at, end: at }, newText: last.leads ? onItsOwnLine(text, at, span.start) + marker : marker }, ...moved];
}

/** A line break where the line at hand is not empty, and what stands before the markers of the list: indent, Markdown's signs. */
function onItsOwnLine(text: string, at: number, marker: number): string {
  const lineStart = (offset: number): number => text.lastIndexOf('\n', offset - 1) + 1;
  const before = text.slice(lineStart(marker), marker);
  const here = text.slice(lineStart(at), at);
  if (here.trim() === '') return before.startsWith(here) ? before.slice(here.length) : before;
  return (text.includes('\r\n') ? '\r\n' : '\n') + before;
}
