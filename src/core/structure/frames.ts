import { slice } from '../text/span';
import type { Span } from '../text/span';
import type { Announcement } from './announcements';
import type { LaidOut } from './facts';
import { isHeading } from './markers';
import { ASIDE } from './namelists';
import type { Series } from './series';

/** A frame (三个进一步, 四个坚持, 三不) together with the points that deliver it. Spans are those of the draft. */
export interface Frame {
  readonly announcement: Announcement;
  /** The word every point should hold. */
  readonly word: string;
  /** The points that were told, a closing clause behind them left out. */
  readonly points: readonly Point[];
  /** The announcement may speak of something else: it is told by headings further down, or was a mere name (“三突破”) whose points nearly all hold its word. */
  readonly doubtful?: boolean;
  /** Those of them in which the word is missing, with their places; only where as many points were told as announced. */
  readonly odd: readonly OddPoint[];
}
/** The first clause of a point; its body is searched as well before the word is called missing. */
export interface Point {
  readonly span: Span;
  readonly text: string;
}
interface OddPoint extends Point {
  /** From 1. */
  readonly place: number;
  /** The word stands further on in the point. */
  readonly later?: boolean;
}

/** Every frame of a draft whose points could be found: the points of a numbered series, or a list after the colon. */
export function readFrames(draft: LaidOut, allSeries: readonly Series[]): Frame[] {
  const frames: Frame[] = [];
  for (const { announced, items } of allSeries) {
    if (announced?.frame === undefined || draft.names.has(draft.text.slice(announced.span.start, announced.span.end))) continue;
    const frame = seriesFrame(announced, announced.frame, pointsOf(draft, items));
    if (frame !== undefined) frames.push(frame);
  }
  let headed: ReadonlyMap<number, Series> | undefined;
  for (let index = 0; index < draft.paragraphs.length; index++) {
    const { announcements, text } = draft.paragraphs[index]!;
    if (announcements.length === 0 || draft.regions.has(index)) continue;
    for (const it of announcements) {
      if (it.frame === undefined || draft.names.has(slice(text, it.span))) continue;
      draft.heed(index, { start: it.span.end, end: Math.min(text.length, it.span.end + LONGEST + 10) });
      const list = listFrame(text, it, it.frame);
      const frame = list === undefined ? headingFrame(draft, (headed ??= headingSeries(allSeries)), index, it, it.frame) : placed(list, (span) => draft.place(index, span));
      if (frame !== undefined) frames.push(frame);
    }
  }
  return frames;
}

/**
 * Headings announced at the top (要做到“四个坚持”。…⏎一、坚持党建引领⏎二、坚持项目带动): the first numbered headings below the announcement, most of which open with its
 * word. What is announced right before the first of them has been read with the series.
 */
function headingFrame(draft: LaidOut, headed: ReadonlyMap<number, Series>, index: number, promise: Announcement, word: string): Frame | undefined {
  if (promise.bare || word.length < 2) return undefined;
  let first = index + 1;
  while (first < draft.paragraphs.length && first <= index + FARTHEST && draft.paragraphs[first]!.head === undefined) first++;
  const series = headed.get(first);
  if (series === undefined || (series.announced !== undefined && series.announced.afar !== true) || series.items.length < 2) return undefined;
  const points = pointsOf(draft, series.items);
  if (openedBy(points, word) < Math.max(2, points.length - 1)) return undefined;
  const announcement = { ...promise, span: draft.place(index, promise.span), number: draft.place(index, promise.number) };
  return { announcement, word, points, odd: oddOf(points, word), doubtful: true };
}
/** The series of headings by the paragraphs they begin in. */
const headingSeries = (allSeries: readonly Series[]): ReadonlyMap<number, Series> =>
  new Map(allSeries.flatMap((it) => (isHeading(it.family) ? [[it.items[0]!.paragraph, it] as const] : [])));

/** Paragraphs of introduction between the announcement and the headings. */
const FARTHEST = 6;

interface Told extends Point {
  readonly body: string;
}

/**
 * A frame is delivered by points only when most of them hold its word; else the number was a name (三个年活动)
 * and the points are about something else. A word that stands further on in its point is not missing.
 */
function seriesFrame(announcement: Announcement, word: string, points: readonly Told[]): Frame | undefined {
  const holding = points.filter((it) => holds(it.text, word)).length;
  if (holding < 2 || holding * 2 < points.length) return undefined;
  const odd = oddOf(points, word);
  if (announcement.bare !== true || odd.length === 0) return { announcement, word, points, odd };
  const others = points.filter((it) => EDGES.some((edge) => it.text.replace(BEFORE, '').split('，')[0]![edge](word))).length;
  const sure = points.length > 2 && points.length === announcement.count && odd.length === 1 && others === points.length - 1;
  return sure ? { announcement, word, points, odd, doubtful: true } : undefined;
}

/** Where all others open with the word, or three others hold it in their first sentence, the odd one must as well; else it may stand further on. */
function oddOf(points: readonly Told[], word: string): OddPoint[] {
  const others = points.length - 1;
  const strict = others > 1 && (openedBy(points, word) === others || (others > 2 && points.filter((it) => holds(it.text, word)).length === others));
  return points.flatMap((it, i) => {
    const later = holds(it.body, word);
    return holds(it.text, word) || (later && !strict) ? [] : [{ span: it.span, text: it.text, place: i + 1, ...(later && { later }) }];
  });
}
const EDGES = ['startsWith', 'endsWith'] as const;
const openedBy = (points: readonly Told[], word: string): number => points.filter((it) => it.text.replace(BEFORE, '').startsWith(word)).length;
const BEFORE = /^[\s\u3000要]{0,4}/;

/** The first clause behind each marker of a series, and everything up to the next. */
function pointsOf(draft: LaidOut, items: Series['items']): Told[] {
  return items.map(({ marker, paragraph }, i) => {
    const start = marker.span.end;
    const next = items[i + 1]?.marker.span.start;
    const body = draft.read(start, Math.min(next ?? draft.starts[paragraph]! + draft.paragraphs[paragraph]!.line.length, start + LONGEST));
    const stop = body.slice(0, LONGEST_CLAUSE).search(/[。！？；;!?\r\n]/);
    const text = body.slice(0, stop < 0 ? LONGEST_CLAUSE : stop).trimEnd();
    return { span: { start, end: start + text.length }, text, body };
  });
}
const LONGEST = 600;
const LONGEST_CLAUSE = 80;

/**
 * The points of a list written out after the announcement: “四个坚持”：坚持甲、坚持乙和坚持丙，努力开创新局面.
 * A clause behind as many points as announced closes the sentence and is no point; of two marks the one that parts more points that hold the word parts them.
 */
function listFrame(text: string, announcement: Announcement, word: string): Frame | undefined {
  const { span, count } = announcement;
  const [opening] = OPENING.exec(text.slice(span.end, span.end + 12)) ?? [];
  if (opening === undefined) return commaFrame(text, announcement, word);
  const from = span.end + opening.length;
  const bracketed = opening.includes('（');
  const stop = text.slice(from, from + LONGEST).search(bracketed ? /[。！？（）]/ : /[。！？]/);
  if (bracketed && (text[from + stop] !== '）' || ASIDE.test(text.slice(from, from + 2)))) return undefined;
  const sentence = text.slice(from, stop < 0 ? from + LONGEST : from + stop);
  if (/[一1][是要、.，）]|①/.test(sentence.slice(0, 3))) return undefined;
  let best: Frame | undefined;
  for (const separator of ['；', '，', '、']) {
    const chunks = split(sentence, separator, from, word);
    const told = chunks.findLastIndex((it) => holds(it.text, word)) + 1;
    // The last of exactly as many chunks may be the odd point; behind ， it may as well be a closing clause, and one point is missing.
    const listed = separator !== '，' && chunks.length === count && told === count - 1 ? chunks : chunks.slice(0, told);
    const points = listed.length < count && stop >= 0 && !bracketed ? [...listed, ...sentencesBehind(text, from + stop + 1, span.end + LONGEST, word).slice(0, count - listed.length)] : listed;
    const odd = points.flatMap((it, i) => (holds(it.text, word) ? [] : [{ ...it, place: i + 1 }]));
    const holding = points.length - odd.length;
    // Long clauses explain the frame, they do not list it.
    if (points.some((it) => it.text.length > LONGEST_LISTED)) continue;
    if ((announcement.bare && odd.length > 0) || (bracketed && points.some((it) => /[，；、]/.test(it.text))) || (points.length < count && OPEN.test(points.at(-1)?.text ?? ''))) continue;
    // Two words may end alike by chance: 设备更新、以旧换新.
    if (announcement.bare && points.length < 3 && points.every((it) => it.text.endsWith(word))) continue;
    if (holding < 2 || odd.length > 1 || (odd.length === 1 && points.length !== count)) continue;
    if (best === undefined || holding > best.points.length - best.odd.length) best = { announcement, word, points, odd };
  }
  return best;
}

const LONGEST_LISTED = 40;
const OPENING = /^(?:”[\u4e00-\u9fff]{0,4}（(?:即：?|：)?|[^：]{0,9}：|”?，即)/;
/** 能力提升、效率提升等: not all of them. */
const OPEN = /等(?:方面|内容|工作|措施|要求)?$/;

/** 做到三个到位，责任落实到位、措施跟进到位、督查考核到位，确保…: without a colon only a run of clauses that open or close with the word is a list, three of them at least. */
function commaFrame(text: string, announcement: Announcement, word: string): Frame | undefined {
  const { span, count } = announcement;
  const from = text[span.end] === '”' ? span.end + 1 : span.end;
  if (text[from] !== '，' || announcement.bare || word.length < 2) return undefined;
  const sentence = text.slice(from + 1, from + LONGEST).split(/[。！？：]/, 1)[0]!;
  const leads = (it: string): boolean => EDGES.some((edge) => it[edge](word));
  let best: readonly Point[] = [];
  if (!leads(sentence.split(/[、，；]/, 1)[0]!)) return undefined;
  for (const separator of ['、', '，', '；']) {
    const chunks = split(sentence, separator, from + 1, word);
    // The last chunk of a list parted by 、 runs on into the rest of the sentence: 督查考核到位，确保任务完成.
    const clauses = chunks.map((it) => (separator === '、' ? { ...it, text: it.text.split(/[，；]/, 1)[0]! } : it));
    const end = clauses.findIndex((it, i) => !leads(it.text) || it.text.length > LONGEST_LISTED || (i > 0 && clauses[i - 1]!.text !== chunks[i - 1]!.text));
    const points = end < 0 ? clauses : clauses.slice(0, end);
    if (points.length > best.length) best = points;
  }
  return best.length > Math.min(count, 2) ? { announcement, word, points: best, odd: [], doubtful: true } : undefined;
}

/** 确保不决堤，确保不垮坝。确保一旦出险，能及时转移。: the sentences right behind that open with the word are points as well. */
function sentencesBehind(text: string, from: number, to: number, word: string): Point[] {
  const points: Point[] = [];
  for (let at = from; at < to && text.startsWith(word, at);) {
    const length = text.slice(at, to).search(/[，。！？；]/);
    const end = length < 0 ? Math.min(to, text.length) : at + length;
    points.push({ span: { start: at, end }, text: text.slice(at, end) });
    const stop = text.slice(end, to).search(/[。！？]/);
    at = stop < 0 ? to : end + stop + 1;
  }
  return points;
}

/** Cuts at a mark, and a last chunk at 和 where both sides hold the word: 坚持项目带动和坚持创新驱动. */
function split(sentence: string, separator: string, offset: number, word: string): Point[] {
  const points: Point[] = [];
  const add = (start: number, text: string): void => {
    const joint = JOINTS.map((it) => text.indexOf(it)).find((at) => at > 0 && holds(text.slice(0, at), word) && holds(text.slice(at + 1), word));
    if (joint === undefined) points.push({ span: { start, end: start + text.length }, text });
    else for (const [at, part] of [[0, text.slice(0, joint)], [joint + 1, text.slice(joint + 1)]] as const) points.push({ span: { start: start + at, end: start + at + part.length }, text: part });
  };
  let at = 0;
  for (const text of sentence.split(separator)) {
    if (text !== '') add(offset + at, text);
    at += text.length + separator.length;
  }
  return points;
}
const JOINTS = ['和', '及', '与'];

/** Whether a point holds the word of its frame. */
function holds(text: string, word: string): boolean {
  if (word === '不') return DENIES.test(text);
  if (word === '转变') return TURNS.test(text);
  // A single character stands in many words; in a frame it opens each point (早谋划、早部署), or closes it (道路硬化、庭院绿化), or the word does that closes it (粮食增产、农业增效).
  return word.length === 1 ? text.replace(/^要/, '').startsWith(word) || text.slice(-2).includes(word) : text.includes(word);
}
/** 变招商为选商, 由管理向服务转变, 从分散到集中. */
const TURNS = /变|[由从].{1,12}[向到]/;
/** In 不断, 不仅 and their like 不 denies nothing. */
const DENIES = /不(?![断仅但同久止少])/;

const placed = (frame: Frame, place: (span: Span) => Span): Frame => {
  const { announcement } = frame;
  return {
    ...frame,
    announcement: { ...announcement, span: place(announcement.span), number: place(announcement.number) },
    points: frame.points.map((it) => ({ ...it, span: place(it.span) })),
    odd: frame.odd.map((it) => ({ ...it, span: place(it.span) })),
  };
};
