import type { Span } from '../text/span';
import { lineOf } from './documents';
import type { LaidOut } from './facts';
import { readHanOrdinal, writeHan } from './ordinals';

/** 表1 主要经济指标 · 图2 产业布局 · 注3：…: a line that numbers a table, a picture or a note. */
interface Caption {
  readonly kind: '表' | '附表' | '图' | '注';
  readonly number: number;
  /** 表1 */
  readonly written: string;
  readonly span: Span;
  readonly name: string;
  /** The paper or attachment it stands in, and for notes the section: numbers go on no further than that. */
  readonly part: number;
}

export function readCaptions(draft: LaidOut): readonly Caption[] {
  const found: Caption[] = [];
  let papers = 0;
  let sections = 0;
  draft.paragraphs.forEach(({ shape, text, content, head }, index) => {
    const isPaper = shape === 'title' || shape === 'attachment';
    if (isPaper) papers++;
    if (isPaper || head !== undefined) sections++;
    const isNote = text[content] === '注';
    if (shape !== 'caption' && !isNote) return;
    if (isNote) draft.heed(index, { start: content, end: Math.min(text.length, content + LONGEST_MARK) });
    const { text: words, span } = shape === 'caption' ? lineOf(draft, index) : { text: text.slice(content), span: draft.place(index, { start: content, end: text.length }) };
    const { written = '', kind, digits = '', name = '' } = (isNote ? NOTE : CAPTION).exec(words)?.groups ?? {};
    if (kind === undefined) return;
    const number = /\d/.test(digits) ? Number(digits) : readHanOrdinal(digits, 0)?.value ?? 0;
    found.push({ kind: kind as Caption['kind'], number, written, span: { start: span.start, end: span.start + written.length }, name, part: isNote ? sections : papers });
  });
  return found;
}
const LONGEST_MARK = 6;
/** 表2-1 counts in two steps; 图1、图2所示 and a whole sentence are prose. */
const CAPTION = /^(?<written>(?<kind>附?表|图)[ \u3000]*(?<digits>[一二三四五六七八九十]{1,3}|\d{1,2}))(?![\d.．、—－-])[：:]?[ \u3000]*(?<name>[^。；]{0,45})$/;
const NOTE = /^(?<written>(?<kind>注)[ \u3000]*(?<digits>\d{1,2}))[：:.．、](?<name>)/;

/** A number of a run of captions that is left out or told twice. */
interface MisnumberedCaption {
  readonly kind: 'gap' | 'duplicate';
  readonly caption: Caption;
  readonly previous: Caption;
  /** 表3: as it should be written. */
  readonly due: string;
}

/** A run begins with 1 (a list of contents has one of its own) and has three captions; a number that stands anywhere else in the text is not missing. */
export function readMisnumberedCaptions(draft: LaidOut): readonly MisnumberedCaption[] {
  const captions = readCaptions(draft);
  const asked = new Map<string, boolean>();
  const stands = (written: string): boolean => {
    if (!asked.has(written)) asked.set(written, draft.ask(0, draft.text.length, (words) => new RegExp(`${written}(?![\\d十])`).test(words)) === true);
    return asked.get(written)!;
  };
  const found: MisnumberedCaption[] = [];
  for (const run of runsOf(captions)) {
    if (run.length < 3 || run[0]!.number !== 1) continue;
    run.forEach((caption, i) => {
      const previous = run[i - 1];
      if (previous === undefined) return;
      const due = numberedLike(caption.written, previous.number + 1);
      if (caption.number > previous.number + 1 && !stands(due)) found.push({ kind: 'gap', caption, previous, due });
      if (caption.number === previous.number && !goesWith(caption.name, previous.name)) found.push({ kind: 'duplicate', caption, previous, due });
    });
  }
  return found;
}

function runsOf(captions: readonly Caption[]): readonly (readonly Caption[])[] {
  const runs: Caption[][] = [];
  const open = new Map<string, Caption[]>();
  for (const it of captions) {
    const last = open.get(it.kind);
    const run = it.number === 1 || last?.[0]!.part !== it.part ? undefined : last;
    if (run !== undefined) run.push(it);
    else {
      const opened = [it];
      runs.push(opened);
      open.set(it.kind, opened);
    }
  }
  return runs;
}

const numberedLike = (written: string, number: number): string => written.replace(/\d+|[一二三四五六七八九十]+/, (digits) => (/\d/.test(digits) ? String(number) : writeHan(number)));

/** 表2 分行业收入 · 表2（续）: one table on two pages. */
const goesWith = (a: string, b: string): boolean => /续/.test(a) || (a !== '' && b !== '' && (a.includes(b) || b.includes(a)));
