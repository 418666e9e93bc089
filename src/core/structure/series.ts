import { firstBehind } from '../text/halving';
import { slice } from '../text/span';
import type { Span } from '../text/span';
import { isSpoken, leadsOff, pursues, shows } from './announcements';
import type { Announcement } from './announcements';
import type { LaidOut } from './facts';
import { DASHES, isHeading, isStep, rewrite } from './markers';
import type { Family, Marker } from './markers';
import { SequenceReader } from './sequences';
import type { Sequence } from './sequences';

/** A sequence and the promise it was to keep. */
export interface Series extends Sequence {
  readonly announced?: Announcement;
}

/** Reads every marker of a draft's prose into series: headings by rank, inline points by the scope stack. */
export function readSequences(draft: LaidOut): Series[] {
  const { paragraphs, regions } = draft;
  const reader = new SequenceReader((family, between, number) => findLost(draft, family, between, number));
  const announcements = new Map<Marker, Announcement>();
  const read = (marker: Marker, index: number, leads: boolean): void => {
    const { family, ordinal, glued, spaced } = marker;
    const indent = spaced && leads ? marker.span.start : undefined;
    const introduced = ordinal === 1 && (paragraphs[index]!.text[marker.span.start - 1] === '：' || (leads && isHeading(family) && opensList(draft, index)));
    const placed = { span: draft.place(index, marker.span), family, ordinal, glued, spaced, indent, introduced };
    const announcement = ordinal === 1 ? announcementBefore(draft, index, marker, leads) ?? promiseAfar(draft, index, marker, leads) : undefined;
    if (announcement !== undefined) announcements.set(placed, announcement);
    reader.read(placed, index, leads);
  };
  for (let i = 0; i < paragraphs.length; i++) {
    const { shape, head, inline, content } = paragraphs[i]!;
    if (shape === 'title' || shape === 'attachment') reader.reset(draft.starts[i]!);
    if ((head === undefined && inline.length === 0) || regions.has(i)) continue;
    if (head !== undefined) read(head, i, true);
    let next = head && head.ordinal + 1;
    for (const marker of inline) {
      const { start } = marker.span;
      if (head !== undefined && start < head.span.end) continue;
      // （一）…（二）…（三）… in one paragraph: what its head begins goes on inside it.
      const goesOn = next !== undefined && marker.ordinal === next && marker.family === `·${head!.family}`;
      if (goesOn) next = next! + 1;
      read(goesOn ? { ...marker, family: head!.family } : marker, i, start === content || start === head?.span.end);
    }
  }
  if (announcements.size === 0) return reader.sequences;
  return reader.sequences.map((it) => {
    const announced = announcements.get(it.items[0]!.marker);
    return announced === undefined ? it : { ...it, announced };
  });
}

/** 原因在于：⏎一、…；⏎二、…: points behind a colon that end in ； are a list of their own, whatever their markers are. */
function opensList(draft: LaidOut, index: number): boolean {
  const own = draft.paragraphs[index]!.text;
  let at = index - 1;
  while (at >= 0 && draft.paragraphs[at]!.shape === 'blank') at--;
  const before = draft.paragraphs[at]?.text ?? '';
  draft.heed(index, { start: Math.max(0, own.length - 2), end: own.length });
  if (at >= 0) draft.heed(at, { start: Math.max(0, before.length - 2), end: before.length });
  return /；\s*$/.test(own) && /：\s*$/.test(before);
}

/** The announcement that ends right before the first point: in its own paragraph, or at the end of the one before. */
function announcementBefore(draft: LaidOut, index: number, first: Marker, leads: boolean): Announcement | undefined {
  const own = draft.paragraphs[index]!;
  let at = index;
  let between: string;
  let announcement = lastBefore(own.announcements, first.span.start);
  if (announcement !== undefined) {
    between = own.text.slice(announcement.span.end, first.span.start);
    draft.heed(index, { start: Math.max(0, announcement.span.start - BEFORE), end: first.span.start });
  } else {
    if (!leads) return undefined;
    do at--; while (at >= 0 && draft.paragraphs[at]!.shape === 'blank');
    const before = draft.paragraphs[at];
    announcement = before?.announcements.at(-1);
    if (announcement === undefined || draft.regions.has(at)) return undefined;
    between = before!.text.slice(announcement.span.end).trimEnd();
    draft.heed(at, { start: Math.max(0, announcement.span.start - BEFORE), end: before!.text.length });
  }
  const pursued = leads && at < index && !isHeading(first.family) && pursues(draft.paragraphs[at]!.text, announcement);
  const follows = BETWEEN.test(between) && (announcement.opens || pursued || /[：:]$/.test(between));
  const isSpread = at === index && SPREAD.test(between) && leadsOff(own.text, announcement);
  const isShown = at < index && SHOWN.test(between) && shows(draft.paragraphs[at]!.text, announcement);
  if (!(follows || isSpread || isShown) || draft.names.has(slice(draft.paragraphs[at]!.text, announcement.span))) return undefined;
  return { ...announcement, span: draft.place(at, announcement.span), number: draft.place(at, announcement.number), ...(isShown && !follows && { afar: true }) };
}

/** 从五个方面〔全面总结了全年工作取得的成效。〕一是… · 以三个方面〔为抓手，保障了任务完成。〕一是… */
const SPREAD = /^(?:为[^，。；：]{2,6}，)?[^，。；：]{0,40}[。：]$/;
/** 呈现出六个新亮点〔，值得总结推广。〕 */
const SHOWN = /^(?:，[^，。；：]{2,20})?。$/;
/** How far what leads off stands before the count. */
const BEFORE = 8;

/** 下面，我讲三点意见。⏎先通报一下情况。…⏎一、…: a speaker's promise, some paragraphs before his first heading. */
function promiseAfar(draft: LaidOut, index: number, { family }: Marker, leads: boolean): Announcement | undefined {
  if (family !== '一、' || !leads) return undefined;
  for (let i = index - 1; i >= 0 && i >= index - FARTHEST_PROMISE; i--) {
    const { text, announcements, head, inline, shape } = draft.paragraphs[i]!;
    if (announcements.length > 0) draft.heed(i, { start: 0, end: text.length });
    const told = announcements.findLast((it) => isSpoken(text, it));
    if (head !== undefined || shape === 'title' || inline.some(({ span }) => told === undefined || span.start > told.span.start)) return undefined;
    if (told !== undefined) return { ...told, span: draft.place(i, told.span), number: draft.place(i, told.number), afar: true };
  }
  return undefined;
}
const FARTHEST_PROMISE = 8;

/** A paragraph may hold as many announcements as it holds markers. */
const lastBefore = (announcements: readonly Announcement[], offset: number): Announcement | undefined =>
  announcements[firstBehind(announcements, ({ span }) => span.end > offset) - 1];

/** What may stand between the count and the first point: a closing quote, a few words, one mark; and what follows from 下列三种情形之一的，不予受理：. */
const BETWEEN = /^(?:[”’」）]?[\u4e00-\u9fff]{0,8}[”’」]?|走”[\u4e00-\u9fff]{0,8}|[\u4e00-\u9fff]{0,2}之一的?，[^，。；：]{2,20}(?=：))[：。，；]?$/;

/** A number that is missing from a sequence but stands in the text between, glued to other words: conversion damage, no gap. */
function findLost(draft: LaidOut, family: Family, { start, end }: Span, number: number): Span | undefined {
  if (end - start > FARTHEST || number > MOST_LOST) return undefined;
  const pattern = lostPattern(family, number);
  if (draft.ask(start, end, (words) => words.search(pattern)) === -1) return undefined;
  const found = pattern.exec(draft.text.slice(start, end))!;
  return { start: start + found.index + (found[1] ?? '').length, end: start + found.index + found[0].length };
}
const FARTHEST = 20_000;
/** A number further from its neighbours than this is no point that was lost. */
const MOST_LOST = 40;

function lostPattern(family: Family, number: number): RegExp {
  const written = rewrite(family, family, number);
  if (family === '·1.' || family === '·一、' || family === '·A.') return new RegExp(`(^|[。！？；：，”）\\s])${written.slice(0, -1)}[、.．]`);
  if (family === '一、' || family === '1.') {
    // At the head of a line a digit may follow (21.5+2就业之家); elsewhere it makes a decimal.
    const digits = written.slice(0, -1);
    return new RegExp(`(^|[。！？；：，”）\\s])${digits}[、.．](?!\\d)|(?<=\\n[ \\t\\u3000]*)${digits}[.．]`);
  }
  if (isHeading(family)) {
    // A bracket of either width, and a line break may stand inside the marker itself.
    const [, open = '', middle = '', close = ''] = /^([（]?)(.*?)([）]?)$/.exec(written) ?? [];
    return new RegExp(`()${open && '[（(]\\s*'}${middle === '一' ? `[一${DASHES}]` : middle}${close && '\\s*[）)]'}`);
  }
  // 第 and 其 alone open many words.
  if (isStep(family) || family === '其一') return new RegExp(`()${written}`);
  if (family === '第一，') return new RegExp(`()${written.slice(0, -1)}(?=[，：、,:是要])`);
  return new RegExp(`(^|[。；：，\\s;:,])(?:${written}|${written[0]}(?![是要、\\d]))|()${number === 1 ? NOT_IN_WORD : ''}${written}`);
}
/** 统一要, 唯一是: words that end in 一. */
const NOT_IN_WORD = '(?<![统万唯专划同单逐之第不])';
