import { oneOf } from '../text/characters';
import { SPACE, classes } from '../text/classes';
import type { Scan } from '../text/scan';
import type { Span } from '../text/span';
import { readAnnouncements } from './announcements';
import type { Announcement } from './announcements';
import { contentStart, readHeadMarker, readInlineMarkers } from './markers';
import type { Marker } from './markers';
import { readLoosePairs } from './pairs';
import type { LoosePair } from './pairs';
import type { Region } from './regions';
import { readRecalls } from './recalls';
import type { Recall } from './recalls';
import { readRefrains } from './refrains';
import { shapeOf } from './shape';
import { readTwin } from './twins';
import type { Twin } from './twins';
import type { Shape } from './shape';

/** What the text of one paragraph tells of a draft's structure. Spans are relative to `text`. */
export interface ParagraphStructure {
  /** The line as it was written, with its line end. */
  readonly line: string;
  /** Folded, ignorable characters left out: the text every reader and rule works on. */
  readonly text: string;
  readonly shape: Shape;
  /** Where its content begins, behind indent and Markdown's signs. */
  readonly content: number;
  /** The heading marker the paragraph opens with. */
  readonly head: Marker | undefined;
  readonly inline: readonly Marker[];
  readonly announcements: readonly Announcement[];
  readonly recalls: readonly Recall[];
  readonly loosePairs: readonly LoosePair[];
  /** It closes with a mark that may end a sentence, a quotation or a bracket. */
  readonly ended: boolean;
  /** A sentence that it says twice. */
  readonly twin: Twin | undefined;
}

/** The paragraphs of a draft in their places: what everything that needs the whole is read from. */
export interface LaidOut {
  readonly text: string;
  readonly paragraphs: readonly ParagraphStructure[];
  /** Offset of each paragraph. */
  readonly starts: readonly number[];
  /** Labels of the writer's own set phrases: names that announce nothing. */
  readonly names: ReadonlySet<string>;
  /** Paragraphs that are not prose. */
  readonly regions: ReadonlyMap<number, Region>;
  /** A span of paragraph `index` as a span of the draft. */
  place(index: number, span: Span): Span;
  /** Text that runs over paragraphs. What is read so is noted: what was found in it has to be looked for again when it changes. */
  read(start: number, end: number): string;
  /** The same where only an answer is wanted: nothing has to be looked for again while the answer stays. */
  ask(start: number, end: number, question: Question): ReturnType<Question>;
  /** Notes that words of paragraph `index` mattered, as if they had been read. */
  heed(index: number, span: Span): void;
  /** Notes that no more was read of any paragraph than what it answers: nothing has to be looked for again while the one that is edited answers as before. */
  askEach(question: (paragraph: this['paragraphs'][number], index: number, draft: LaidOut) => string | false): void;
}
export type Question = (words: string) => number | boolean;

const NONE: readonly never[] = [];

/** 附件：1．任务分解表: the list of attachments begins behind the colon. */
function listStart(text: string, content: number): number {
  const colon = text.slice(content, content + 4).indexOf('：');
  return colon < 0 ? content : content + colon + 1;
}

export function readParagraphStructure(line: string, { text, numerals, pairs }: Scan): ParagraphStructure {
  const content = contentStart(text);
  const head = readHeadMarker(text, text.startsWith('附件', content) ? listStart(text, content) : content);
  const none = numerals.length === 0;
  return {
    line,
    text,
    content,
    shape: shapeOf(text, content, head),
    head,
    inline: inlineOf(text, numerals),
    announcements: none ? NONE : readAnnouncements(text, numerals),
    recalls: none ? NONE : readRecalls(text, numerals),
    loosePairs: readLoosePairs(text, pairs),
    ended: isEnded(text),
    twin: readTwin(text),
  };
}

function inlineOf(text: string, numerals: readonly number[]): readonly Marker[] {
  const markers = numerals.length === 0 ? NONE : readInlineMarkers(text, numerals);
  const refrains = readRefrains(text, numerals);
  return refrains.length === 0 ? markers : [...markers, ...refrains].sort((a, b) => a.span.start - b.span.start);
}

function isEnded(text: string): boolean {
  let end = text.length;
  while (end > 0 && (classes[text.charCodeAt(end - 1)]! & SPACE) !== 0) end--;
  return endsSentence(text, end - 1);
}
const endsSentence = oneOf('。！？…：；”’」』）》】〕.!?;:)—*_|');
