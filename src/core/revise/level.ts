import { parse } from '../draft';
import type { Draft } from '../draft';
import { LADDER, stepOf } from '../structure/headings';
import { rewrite } from '../structure/markers';
import type { Family, HeadingFamily, Marker } from '../structure/markers';
import { renumbered } from '../structure/numbering';
import type { Section } from '../structure/outline';
import { applyEdits, compose } from '../text/edit';
import type { Edit } from '../text/edit';
import { slice } from '../text/span';

/** Why a section cannot change its level. */
type Obstacle = 'no-section' | 'highest' | 'first' | 'lowest';

/**
 * Moves the section at an offset one level up or down, with everything below it, and numbers anew what its move leaves out of order.
 * A section that moves up takes those that follow it on its old level along as its own; one that moves down joins the one before it.
 */
export function relevel(text: string, at: number, direction: 'up' | 'down'): Edit[] | Obstacle {
  const draft = parse(text);
  const path = pathTo(draft, at);
  const section = path.at(-1);
  if (section === undefined) return 'no-section';
  const parent = path.at(-2);
  const siblings = (parent?.children ?? draft.outline).filter(({ marker }) => marker?.family === section.marker.family);
  const before = siblings[siblings.indexOf(section) - 1];
  if (direction === 'up' && !isNumbered(parent)) return 'highest';
  if (direction === 'down' && before === undefined) return 'first';
  const family = direction === 'up' ? (parent as Numbered).marker.family as HeadingFamily : below(draft, section.marker.family);
  const ordinal = direction === 'up' ? (parent as Numbered).marker.ordinal + 1 : before!.children.filter(({ marker }) => marker?.family === family).length + 1;
  const moved = family && move(draft, section, family, ordinal, direction);
  if (moved === undefined) return 'lowest';
  // What stands around is one document; what was out of order elsewhere stays as it was.
  const around = path.length > 2 ? path.at(-3)!.span : { start: 0, end: text.length };
  return compose(moved, renumberedIn(applyEdits(text, moved), around.start, around.end + grown(moved)));
}

type Numbered = Section & { readonly marker: Marker };
const isNumbered = (section: Section | undefined): section is Numbered => section?.marker !== undefined && stepOf(section.marker.family) >= 0;

/** The sections an offset stands in, from the outermost to the one whose heading or text holds it; empty unless that one is numbered. */
function pathTo({ outline }: Draft, at: number): readonly Numbered[] {
  const path: Section[] = [];
  for (let level = outline; ;) {
    const next = level.findLast(({ span }) => span.start <= at && at <= span.end);
    if (next === undefined) break;
    path.push(next);
    level = next.children;
  }
  return isNumbered(path.at(-1)) ? path as Numbered[] : [];
}

/** The family this draft puts right below another one; where it never did, the next of the ladder. */
function below({ outline }: Draft, family: Family): HeadingFamily | undefined {
  const used = (sections: readonly Section[]): HeadingFamily | undefined => {
    for (const { marker, children } of sections) {
      const child = children.find(isNumbered);
      const found = (marker?.family === family && child?.marker.family as HeadingFamily | undefined) || used(children);
      if (found) return found;
    }
    return undefined;
  };
  return used(outline) ?? LADDER[stepOf(family) + 1];
}

/** Edits for a section's own marker and for all below it; undefined where the ladder ends. */
function move(draft: Draft, section: Numbered, family: HeadingFamily, ordinal: number, direction: 'up' | 'down'): Edit[] | undefined {
  const edits = [...hashes(draft, section, direction), { span: section.marker.span, newText: rewrite(sample(draft, family), family, ordinal) }];
  const children = section.children.filter(isNumbered);
  if (children.length === 0) return edits;
  const next = below(draft, family);
  if (next === undefined) return undefined;
  for (const [i, child] of children.entries()) {
    const below = move(draft, child, next, i + 1, direction);
    if (below === undefined) return undefined;
    edits.push(...below);
  }
  return edits;
}

/** Markdown says the level of a heading a second time, by the number of its `#`. */
function hashes({ text }: Draft, { heading }: Section, direction: 'up' | 'down'): Edit[] {
  const line = text.lastIndexOf('\n', heading.start - 1) + 1;
  const [written] = /^#{1,6}(?=[ \t])/.exec(text.slice(line, heading.start)) ?? [];
  if (written === undefined || (direction === 'up' ? written.length === 1 : written.length === 6)) return [];
  return [{ span: { start: line, end: line + written.length }, newText: direction === 'up' ? written.slice(1) : `${written}#` }];
}

/** How this draft writes a family: 1. or 1．, （一） or (一). */
function sample({ text, series }: Draft, family: HeadingFamily): string {
  const written = series.find((it) => it.family === family)?.items[0]!.marker.span;
  return written === undefined ? family : slice(text, written);
}

function renumberedIn(text: string, start: number, end: number): Edit[] {
  const broken = parse(text).series.filter(({ breaks, items }) => breaks.length > 0 && items.some(({ marker: { span } }) => span.start >= start && span.end <= end));
  return broken.flatMap((it) => renumbered(text, it)).sort((a, b) => a.span.start - b.span.start);
}

const grown = (edits: readonly Edit[]): number => edits.reduce((sum, { span, newText }) => sum + newText.length - (span.end - span.start), 0);
