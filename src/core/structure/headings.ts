import type { Span } from '../text/span';
import type { LaidOut } from './facts';
import { isHeading } from './markers';
import type { Family, HeadingFamily, Marker } from './markers';
import type { Section } from './outline';

/** A numbered heading with what layout asks of it. */
export interface Heading {
  readonly section: Section;
  readonly marker: Marker;
  readonly family: HeadingFamily;
  /** The words behind the marker, up to the first stop. */
  readonly text: string;
  /** Where these words stand. */
  readonly words: Span;
  /** The mark behind them; empty where the paragraph ends without one. */
  readonly mark: string;
  /** Nothing follows in its paragraph: a line of its own. */
  readonly alone: boolean;
  /** A line of its own with neither text nor headings below it. */
  readonly empty: boolean;
}

/** Numbered headings that stand side by side: one parent, one family. In the order of the text, level by level. */
export function readHeadings(draft: LaidOut, outline: readonly Section[]): readonly (readonly Heading[])[] {
  const groups: Heading[][] = [];
  const gather = (sections: readonly Section[]): void => {
    let group: Heading[] = [];
    for (const section of sections) {
      const heading = headingOf(draft, section);
      // A list that begins anew is another one, of another paper under a title that was not seen.
      if (heading === undefined || heading.family !== group[0]?.family || (heading.marker.ordinal === 1 && heading.marker.spaced !== true && group.length > 1)) group = [];
      if (heading !== undefined && group.length === 0) groups.push(group);
      if (heading !== undefined) group.push(heading);
      gather(section.children);
    }
  };
  gather(outline);
  return groups;
}

function headingOf(draft: LaidOut, section: Section): Heading | undefined {
  const { marker, paragraph, span, children } = section;
  // 附件：1．任务分解表 opens a list of attachments.
  if (marker === undefined || !isHeading(marker.family) || draft.paragraphs[paragraph]!.shape === 'attachment') return undefined;
  const end = draft.starts[paragraph]! + draft.paragraphs[paragraph]!.line.length;
  const from = marker.span.end;
  const line = draft.text.slice(from, Math.min(end, from + LONGEST));
  const start = line.search(/\S|$/);
  const stop = line.search(STOP);
  // Of a heading with its text behind it only the words up to the stop matter, and that something follows.
  draft.read(from, from + (stop < 0 ? line.length : stop + 2));
  const words = line.slice(start, stop < 0 ? undefined : stop).trimEnd();
  const mark = stop < 0 ? '' : line[stop]!;
  const alone = end - from <= LONGEST && (stop < 0 || line.slice(stop + 1).trim() === '');
  return {
    section, marker, family: marker.family as HeadingFamily, text: words, words: { start: from + start, end: from + start + words.length }, mark, alone,
    empty: alone && children.length === 0 && !NAMES_OFFICES.test(words) && !/^《[^《》]*》$/.test(words) && !hasProse(draft, paragraph + 1, span.end),
  };
}
/** 实施主体, 责任单位: an office may be all there is to tell. */
const NAMES_OFFICES = /(?:主体|单位|部门|机构|机关|处室|科室)$/;
const LONGEST = 60;
const STOP = /[。；：！？;:!?]/;

/** Whether something is written between a heading and the next one; a table or a picture counts as well. */
function hasProse({ paragraphs, starts, regions }: LaidOut, from: number, end: number): boolean {
  for (let i = from; i < paragraphs.length && starts[i]! < end; i++) {
    const { shape, text } = paragraphs[i]!;
    if (shape !== 'blank' && shape !== 'date' && regions.get(i) !== 'furniture' && !(text.length <= SHORT && CLOSES.test(text))) return true;
  }
  return false;
}

const SHORT = 30;
/** What stands below the last section of a paper and belongs to the whole: thanks, the name of an office. */
const CLOSES = /^[\s\u3000]*(?:谢谢|特此|此致|敬礼|[\u4e00-\u9fff\u3000 ]{2,24}(?:府|委|办公室|局|院|厅|部|公司|镇|乡|街道|中心)[\s\u3000]*$)/;

/** The levels of a document from the top, each with the one that comes below it: GB/T 9704-2012 7.3.3, with ① as the fifth. */
export const LADDER: readonly HeadingFamily[] = ['一、', '（一）', '1.', '（1）', '①'];

/** Where a family stands on the ladder; -1 for those of regulations and speeches. */
export const stepOf = (family: Family): number => LADDER.indexOf(family as HeadingFamily);
