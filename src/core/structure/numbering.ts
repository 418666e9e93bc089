import { slice } from '../text/span';
import type { Edit } from '../text/edit';
import type { Span } from '../text/span';
import type { LaidOut } from './facts';
import { rewrite } from './markers';
import { readMixed } from './mixed';
import type { Break, Item, Sequence } from './sequences';
import type { Series } from './series';

/** A number out of its order, with what a writer is told of it. `mixed`: the number that was due stands there, but in the words of another family. */
export interface Misnumbered {
  readonly kind: Break['kind'] | 'mixed';
  readonly series: Series;
  readonly span: Span;
  /** As it stands there: 四、 */
  readonly written: string;
  /** As it should: 三、 */
  readonly due: string;
  /** The number it was measured against; none at a wrong start. */
  readonly previous?: { readonly span: Span; readonly written: string };
  /** Gives this number, and those behind it up to the next break, the ones that are due: changing one alone would only move the gap. */
  readonly repair: { readonly title: string; readonly edits: readonly Edit[] };
}

/** Every number of a draft that is out of order, each fault once. */
export function readMisnumbered(draft: LaidOut & { readonly series: readonly Series[] }): Misnumbered[] {
  const { text, series } = draft;
  const broken = series.filter(({ breaks }) => breaks.length > 0);
  if (broken.length === 0) return [];
  const mixed = broken.flatMap((it) => {
    const found = readMixed(draft, it, series);
    return found === undefined ? [] : [{ ...found, series: it }];
  });
  // Its gap in the one family and its wrong start in the other are the same fault.
  const told = new Set(mixed.flatMap(({ stray, gap }) => (gap === undefined ? [stray] : [stray, gap])));
  const strays = mixed.map(({ series: of, stray, due, previous, repair }): Misnumbered => {
    const { span } = stray.item.marker;
    return { kind: 'mixed', series: of, span, written: slice(text, span), due, previous, repair };
  });
  return [...broken.flatMap((it) => breaksOf(text, it, told)), ...strays].sort((a, b) => a.span.start - b.span.start);
}

function breaksOf(text: string, series: Series, told: ReadonlySet<Break>): Misnumbered[] {
  const items = inOrder(series);
  const placeOf = new Map(items.map((item, i) => [item, i]));
  const places = series.breaks.map(({ item }) => placeOf.get(item)!);
  return series.breaks.flatMap((it, i) => {
    if (told.has(it)) return [];
    const { kind, item: { marker: { span } }, previous, expected } = it;
    const written = slice(text, span);
    const due = rewrite(written, series.family, expected);
    const edits = numbered(text, series, items.slice(places[i]!, places[i + 1]), expected);
    return {
      kind, series, span, written, due, repair: { title: edits.length > 1 ? `改为“${due}”，其后顺延` : `改为“${due}”`, edits },
      ...(previous && { previous: { span: previous.marker.span, written: slice(text, previous.marker.span) } }),
    };
  });
}

/** Numbers a whole sequence 1, 2, 3 in the way it is written. A Markdown list whose points all say “1. ” counts by itself. */
export function renumbered(text: string, sequence: Sequence): Edit[] {
  const { items } = sequence;
  const counts = items.every(({ marker }) => marker.spaced === true && marker.ordinal === items[0]!.marker.ordinal);
  return counts ? [] : numbered(text, sequence, inOrder(sequence), 1);
}

function numbered(text: string, { family }: Sequence, items: readonly Item[], first: number): Edit[] {
  return items.flatMap(({ marker: { span } }, i) => {
    const written = slice(text, span);
    const newText = rewrite(written, family, first + i);
    return newText === written ? [] : [{ span, newText }];
  });
}

/** A number that came late was sorted into its place; here the places in the text count. */
const inOrder = ({ items }: Sequence): readonly Item[] => items.toSorted((a, b) => a.marker.span.start - b.marker.span.start);
