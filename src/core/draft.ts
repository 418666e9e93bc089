import { readTimeClaims } from './dates/claims';
import type { TimeClaim } from './dates/claims/claim';
import { readTimes } from './dates/read';
import type { Time } from './dates/time';
import { readClaims } from './figures/claims';
import type { Claim } from './figures/claims/claim';
import { readMentions } from './figures/claims/mention';
import { placeFigures } from './figures/placed';
import type { Figures } from './figures/placed';
import { readIndicators } from './figures/indicators';
import type { Indicator } from './figures/indicators';
import { noteOddities } from './figures/oddities';
import type { Oddity } from './figures/oddity';
import { readQuantities } from './figures/quantities';
import type { SourceRow } from './figures/official/source-row';
import type { Quantity } from './figures/quantity';
import { readSheets } from './figures/sheet';
import type { Sheet } from './figures/sheet';
import { readSightings } from './figures/tellings';
import type { Sightings } from './figures/tellings';
import { datingOf } from './structure/dating';
import type { Dating } from './structure/dating';
import { readFrames } from './structure/frames';
import type { Frame } from './structure/frames';
import { readParagraphStructure } from './structure/facts';
import type { LaidOut, ParagraphStructure, Question } from './structure/facts';
import { readDocuments } from './structure/documents';
import type { Document } from './structure/documents';
import { readHeadings } from './structure/headings';
import type { Heading } from './structure/headings';
import { readMisnumbered } from './structure/numbering';
import type { Misnumbered } from './structure/numbering';
import { readOutline } from './structure/outline';
import type { Section } from './structure/outline';
import { readRegions } from './structure/regions';
import { readSequences } from './structure/series';
import { readImbalances } from './structure/siblings';
import type { Imbalance } from './structure/siblings';
import type { Series } from './structure/series';
import { fold } from './text/classes';
import { splitLines, withoutEnd } from './text/paragraphs';
import { scan } from './text/scan';
import type { Scan } from './text/scan';
import type { Span } from './text/span';

/** What one paragraph's text alone tells: a pure function of that text, remembered by it. All spans are relative to `text`. */
export interface Paragraph extends ParagraphStructure {
  /** Where each character of `text` stood in the line; undefined when nothing was left out. */
  readonly origin: readonly number[] | undefined;
  readonly times: readonly Time[];
  readonly timeClaims: readonly TimeClaim[];
  readonly quantities: readonly Quantity[];
  readonly claims: readonly Claim[];
  readonly oddities: readonly Oddity[];
  /** Figures that tell of an indicator in words of their own; undefined where there are none. */
  readonly sightings: Sightings | undefined;
}

const NONE: readonly never[] = [];

/** Reads one line, its line end included. */
export const readParagraph = (line: string): Paragraph => readScanned(line, scan(withoutEnd(line)));

/** The same from what a scan of the line, without its line end, has seen. */
export function readScanned(line: string, scanned: Scan): Paragraph {
  const { text, origin, numerals } = scanned;
  const noted: Oddity[] = [];
  const times = numerals.length === 0 ? NONE : kept(readTimes(text, numerals));
  const timeClaims = numerals.length === 0 ? NONE : readTimeClaims(text, times, numerals);
  const quantities = numerals.length === 0 ? NONE : kept(readQuantities(text, numerals, noted, times));
  if (quantities.length > 0) noteOddities(text, quantities, noted);
  const reading = quantities.length === 0 ? undefined : readMentions(text, quantities);
  const claims = numerals.length === 0 ? NONE : readClaims(reading ?? { text, mentions: NONE, turns: NONE, signs: 0 }, quantities, numerals);
  const sightings = reading && readSightings(reading, quantities, times);
  // One literal, no spread: every paragraph then has the same hidden class, which whatever reads many of them lives on.
  const { content, shape, head, inline, announcements, recalls, loosePairs, ended, twin } = readParagraphStructure(line, scanned);
  return {
    line, text, content, shape, head, inline: kept(inline), announcements: kept(announcements), recalls, loosePairs, ended, twin, origin,
    times, timeClaims: kept(timeClaims), quantities, claims: kept(claims), oddities: kept(noted), sightings,
  };
}
/** A list that was pushed together has room for seventeen; what is remembered for every paragraph should hold only what it needs. */
const kept = <T>(list: readonly T[]): readonly T[] => (list.length === 0 ? NONE : list.slice());

/** Everything known of one text. All spans are those of the original text. */
export interface Draft extends LaidOut {
  /** The text with its characters folded, each in its place. */
  readonly folded: string;
  readonly paragraphs: readonly Paragraph[];
  /** Numbered headings and inline series, in the order of their first points. */
  readonly series: readonly Series[];
  readonly frames: readonly Frame[];
  /** Every number of a series that is out of order. */
  readonly misnumbered: readonly Misnumbered[];
  readonly outline: readonly Section[];
  /** Numbered headings, level by level: those of one parent and one family side by side. */
  readonly headings: readonly (readonly Heading[])[];
  /** Rows of headings or points of which all but one are put alike. */
  readonly imbalances: readonly Imbalance[];
  /** The documents of the file that begin with a title. */
  readonly documents: readonly Document[];
  /** Tables with figures, their cells read. */
  readonly sheets: readonly Sheet[];
  /** What is told of one indicator in several places. */
  readonly indicators: readonly Indicator[];
  readonly quantities: readonly Quantity[];
  readonly claims: readonly Claim[];
  readonly facts: Facts;
  /** What its prose says of times, kind by kind, each with the paragraph it stands in: spans are relative to that. */
  timeClaims<K extends TimeClaim['kind']>(kind: K): readonly Standing<K>[];
  /** The official values its figures are to agree with. */
  readonly sources: readonly SourceRow[];
  /** What was read over paragraphs since this was last asked. */
  takeConsulted(): Consulted;
}
/** What was read of a draft beside the structure of its paragraphs. */
export interface Consulted {
  /** Starts and ends in turn: there are thousands, and after every key they are moved. */
  readonly spans: readonly number[];
  readonly asked: readonly Asked[];
  readonly each: readonly ((paragraph: Paragraph, index: number, draft: LaidOut) => string | false)[];
}
/** A stretch of text and what it told. */
interface Asked extends Span {
  readonly question: Question;
  readonly answer: ReturnType<Question>;
}
export interface Standing<K extends TimeClaim['kind'] = TimeClaim['kind']> {
  readonly index: number;
  readonly claim: Extract<TimeClaim, { readonly kind: K }>;
}
export interface Facts extends Dating {
  /** False when the text breaks off: its last paragraph has no end mark and is no heading, date or signature. */
  readonly complete: boolean;
}

/** Reads a whole text. Every string is a draft. */
export function parse(text: string, sources: readonly SourceRow[] = NONE, year?: number): Draft {
  return assemble(text, splitLines(text).map(readParagraph), { sources, year });
}

/** What is known of a text beside its paragraphs. */
interface Known {
  readonly sources?: readonly SourceRow[];
  /** The year it was written in, where it does not tell itself. */
  readonly year?: number | undefined;
  readonly names?: ReadonlySet<string>;
  /** Offset of each paragraph. */
  readonly starts?: readonly number[];
  readonly regions?: Draft['regions'] | undefined;
}

/** Puts paragraphs that were read before together; what needs the whole is read when it is first asked for. */
export const assemble = (text: string, paragraphs: readonly Paragraph[], known: Known = {}): Draft => new AssembledDraft(text, paragraphs, known);

const NAMELESS: ReadonlySet<string> = new Set();

class AssembledDraft implements Draft {
  readonly sources: readonly SourceRow[];
  readonly names: ReadonlySet<string>;
  readonly starts: readonly number[];
  readonly #year: number | undefined;
  #consulted = nothingConsulted();
  #folded: string | undefined;
  #regions: Draft['regions'] | undefined;
  #series: readonly Series[] | undefined;
  #frames: readonly Frame[] | undefined;
  #misnumbered: readonly Misnumbered[] | undefined;
  #figures: Figures | undefined;
  #sheets: readonly Sheet[] | undefined;
  #indicators: readonly Indicator[] | undefined;
  #facts: Facts | undefined;
  #timeClaims: Map<string, Standing[]> | undefined;
  #outline: readonly Section[] | undefined;
  #headings: Draft['headings'] | undefined;
  #imbalances: readonly Imbalance[] | undefined;
  #documents: readonly Document[] | undefined;

  constructor(readonly text: string, readonly paragraphs: readonly Paragraph[], { sources = NONE, year, names = NAMELESS, starts, regions }: Known) {
    this.sources = sources;
    this.names = names;
    this.starts = starts ?? startsOf(paragraphs);
    this.#year = year;
    this.#regions = regions;
  }

  place(index: number, { start, end }: Span): Span {
    const base = this.starts[index]!;
    const origin = this.paragraphs[index]!.origin;
    if (origin === undefined) return { start: base + start, end: base + end };
    // The end follows the last character inside, so that characters left out behind it stay outside.
    return { start: base + origin[start]!, end: base + (end > start ? origin[end - 1]! + 1 : origin[end]!) };
  }

  read(start: number, end: number): string {
    this.#consulted.spans.push(start, end);
    return this.text.slice(start, end);
  }

  ask(start: number, end: number, question: Question): ReturnType<Question> {
    const answer = question(this.text.slice(start, end));
    this.#consulted.asked.push({ start, end, question, answer });
    return answer;
  }

  heed(index: number, span: Span): void {
    const { start, end } = this.place(index, span);
    this.#consulted.spans.push(start, end);
  }

  askEach(question: Consulted['each'][number]): void {
    this.#consulted.each.push(question);
  }

  takeConsulted(): Consulted {
    const consulted = this.#consulted;
    this.#consulted = nothingConsulted();
    return consulted;
  }

  get folded(): string {
    return (this.#folded ??= fold(this.text));
  }
  get regions(): Draft['regions'] {
    return (this.#regions ??= readRegions(this.paragraphs));
  }
  get series(): readonly Series[] {
    return (this.#series ??= readSequences(this));
  }
  get frames(): readonly Frame[] {
    return (this.#frames ??= readFrames(this, this.series));
  }
  get misnumbered(): readonly Misnumbered[] {
    return (this.#misnumbered ??= readMisnumbered(this));
  }
  get outline(): readonly Section[] {
    return (this.#outline ??= readOutline(this));
  }
  get headings(): Draft['headings'] {
    return (this.#headings ??= readHeadings(this, this.outline));
  }
  get imbalances(): readonly Imbalance[] {
    return (this.#imbalances ??= readImbalances(this, this.headings, this.series, this.frames));
  }
  get documents(): readonly Document[] {
    return (this.#documents ??= readDocuments(this));
  }
  get sheets(): readonly Sheet[] {
    return (this.#sheets ??= readSheets(this));
  }
  get indicators(): readonly Indicator[] {
    return (this.#indicators ??= readIndicators(this));
  }
  get quantities(): readonly Quantity[] {
    return (this.#figures ??= placeFigures(this)).quantities;
  }
  get claims(): readonly Claim[] {
    return (this.#figures ??= placeFigures(this)).claims;
  }
  timeClaims<K extends TimeClaim['kind']>(kind: K): readonly Standing<K>[] {
    return ((this.#timeClaims ??= sortedByKind(this)).get(kind) ?? NONE) as readonly Standing<K>[];
  }
  get facts(): Facts {
    return (this.#facts ??= { complete: isComplete(this), ...datingOf(this, this.#year) });
  }
}

const nothingConsulted = (): { spans: number[]; asked: Asked[]; each: Consulted['each'][number][] } => ({ spans: [], asked: [], each: [] });

function startsOf(paragraphs: readonly Paragraph[]): readonly number[] {
  let at = 0;
  return paragraphs.map(({ line }) => (at += line.length) - line.length);
}

function sortedByKind({ paragraphs, regions }: Draft): Map<string, Standing[]> {
  const found = new Map<string, Standing[]>();
  paragraphs.forEach(({ timeClaims }, index) => {
    if (timeClaims.length === 0 || regions.has(index)) return;
    for (const claim of timeClaims) {
      const list = found.get(claim.kind);
      if (list) list.push({ index, claim });
      else found.set(claim.kind, [{ index, claim }]);
    }
  });
  return found;
}

function isComplete({ paragraphs, regions }: Draft): boolean {
  const last = paragraphs.findLastIndex(({ shape }, i) => shape !== 'blank' && !regions.has(i));
  if (last < 0) return true;
  const { shape, text } = paragraphs[last]!;
  return (shape !== 'text' && shape !== 'cell') || END.test(text.slice(-40));
}
/** An end mark, or the name of an office that signs. */
const END = /(?:[。！？…”’」）》；.!?]|谢谢|谢谢大家|谢谢各位|[府局委办室院会处厅部司校队组站所]|中心)[\s\u3000*_]*$/;
