import { isSetLabel } from '../lexicon/sets';
import { codeAt, codeOf, oneOf } from '../text/characters';
import { slice } from '../text/span';
import type { Edit } from '../text/edit';
import type { Span } from '../text/span';
import { readArabicOrdinal, readHanOrdinal, writeHan } from './ordinals';
import type { Ordinal } from './ordinals';

/**
 * A promise of points to come: 讲三点意见, 以下五项措施, “三个进一步”, “三不”.
 * `frame` is the word that every point should then hold; a mere count of points has none.
 */
export interface Announcement {
  /** From the number to the end of the words counted: 三点意见, 三个进一步. */
  readonly span: Span;
  /** The number alone. */
  readonly number: Span;
  readonly count: number;
  readonly frame?: string;
  /** The word stands right behind the number (五早): in its points it may be worked into longer words. */
  readonly bare?: boolean;
  /** Spoken of as to be told now: 讲 谈 强调 以下 如下 stands shortly before, or the sentence ends in a colon. */
  readonly opens: boolean;
  /** Told some paragraphs before the first point, not right before it. */
  readonly afar?: boolean;
}

/** `starts` are the offsets where runs of numerals begin. */
export function readAnnouncements(text: string, starts: readonly number[]): readonly Announcement[] {
  let found: Announcement[] | undefined;
  for (const start of starts) {
    const announcement = readAnnouncement(text, start);
    if (announcement !== undefined && !isSetLabel(slice(text, announcement.span))) (found ??= []).push(announcement);
  }
  return found ?? NONE;
}
const NONE: readonly never[] = [];

function readAnnouncement(text: string, start: number): Announcement | undefined {
  const number = readHanOrdinal(text, start) ?? readArabicOrdinal(text, start);
  if (number === undefined || number.value < 2 || number.value > 20) return undefined;
  if (!isCounter(text, number.end)) return codeAt(text, start - 1) === QUOTE ? readShortFrame(text, start, number) : readBareCount(text, start, number);
  if (isBeforeNot(text, start - 1)) return undefined;
  const next = codeAt(text, number.end);
  const negation = next === NOT && endsQuote(text, number.end + 1);
  NOUN.lastIndex = number.end;
  COUNTED.lastIndex = number.end;
  const end = negation ? number.end + 1 : COUNTED.test(text) ? COUNTED.lastIndex : NOUN.test(text) ? NOUN.lastIndex : 0;
  const before = text.slice(Math.max(0, start - 14), start);
  const frame = end === 0 && next === PIECE ? frameAt(text, number.end + 1) ?? unquotedFrame(text, number.end + 1, before) : undefined;
  if (end === 0 && frame === undefined) return undefined;
  if (LOOKS_BACK.test(before)) return undefined;
  if (frame === undefined) {
    const opens = SPEAKS.test(before) || text[text[end] === '”' ? end + 1 : end] === '：' || (LEADS_OFF.test(before) && SPOKEN_OF.test(text.slice(end, end + 8)));
    return { span: { start, end }, number: { start, end: number.end }, count: number.value, opens, ...(negation && { frame: '不' }) };
  }
  return { span: { start, end: frame.end }, number: { start, end: number.end }, count: number.value, frame: frame.word, opens: true };
}

/** 究其原因有三：其一，…: nothing is named, the colon promises the points. */
function readBareCount(text: string, start: number, number: Ordinal): Announcement | undefined {
  if (text[start - 1] !== '有' || text[number.end] !== '：') return undefined;
  return { span: { start: start - 1, end: number.end }, number: { start, end: number.end }, count: number.value, opens: true };
}

/** “五早”, “三提升”: in quotation marks a word right behind the number may be a frame as well; what follows tells whether it was one. */
function readShortFrame(text: string, start: number, number: Ordinal): Announcement | undefined {
  SHORT_FRAME.lastIndex = number.end;
  const frame = SHORT_FRAME.exec(text)?.[0];
  if (frame === undefined) return undefined;
  return { span: { start, end: number.end + frame.length }, number: { start, end: number.end }, count: number.value, frame, bare: true, opens: true };
}
const SHORT_FRAME = /(?![一二三四五六七八九十])[\u4e00-\u9fff]{1,4}(?=”)/y;
const QUOTE = codeOf('“');

/** Characters that may follow the number of an announcement; everything else ends the reading at once. */
const isCounter = oneOf('个点条项句件方层类步大不种部');
/** 第三个, 前三个, 十三点 …, and the decimal point of 2.3个. */
const isBeforeNot = oneOf('第前后这那上头首末每各.点几数十百千万亿0123456789');
/** Points told of before, not to come. */
const LOOKS_BACK = /(?:上述|以上|前述|前面|刚才|之前|这|那|其中|上次|会上|召开|新增|建成)[^，。；：]{0,4}$/;
const SPEAKS = /(?:讲|谈|说|送给|下设|设立|提|强调|重申|补充|明确|要求|通报|汇报|(?<!工)作|归纳为|概括为|分为|分成|包括|主要有|表现在|体现在|以下|如下|下列|做好|抓好|办好|做到|突出|存在)[^，。；：]{0,8}$|分$/;
/** 我从〔三个方面〕讲几点意见. */
const LEADS_OFF = /(?:从|就|围绕|分|以)[^，。；：]{0,4}$/;
const SPOKEN_OF = /^[^，。；：]{0,3}(?:讲|谈|汇报|通报|发言|提|强调)/;
const endsQuote = oneOf('”’」：');
const NOT = codeOf('不');
const PIECE = codeOf('个');
/** What is counted, as far as it is a name for points and not for things. */
const NOUN = new RegExp(
  '(?:点|个?方面|条|项|句话|件事|件(?:(?:民生)?实事|(?=：))|部分|层|类|步|种|个(?:问题|关键词|字|要点|重点|关键|环节|要求|意见|建议|层次|层面|维度|阶段|步骤|原则|(?:新|主要|突出|明显|显著|鲜明)?(?:特点|特征|亮点|变化|趋势)|原因|部分|工作组|小组|专班))' +
  '(?:的?(?:意见|要求|问题|工作|措施|任务|建议|体会|想法|看法|希望|内容|情况|原因|特点|不足|事|事情|事项|意思|重点工作|重点任务|具体要求|具体措施|举措|做法|打算|原则|认识|经验|启示|成绩|变化))?',
  'y',
);
/** 十件〔民生实事〕：一是, 八大〔行动〕：一是: whatever is counted, when the points begin right behind its colon. */
const COUNTED = /[件项大类种][\u4e00-\u9fff]{1,8}(?=”?：[\s\u3000]*(?:$|一[是要、]|其一|首先|第一|1[.．、]|（一）|①))/y;
interface FrameWord {
  readonly word: string;
  /** Behind it, a quotation mark of its own included. */
  readonly end: number;
}

/** 三个〔进一步〕, 四个“坚持”, 五个100%: a short word, never a single character (五个一 is a name), that ends at a quotation mark, or at the colon before the points. */
function frameAt(text: string, at: number): FrameWord | undefined {
  FRAME.lastIndex = at;
  const { own, word } = FRAME.exec(text)?.groups ?? {};
  return own !== undefined ? { word: own, end: FRAME.lastIndex } : word === undefined ? undefined : { word, end: FRAME.lastIndex };
}
const FRAME = /“(?<own>[\u4e00-\u9fff]{2,6})”|(?<word>[\u4e00-\u9fff]{2,6}|100%)(?=[”’」：])/y;

/** 要做到四个坚持。⏎一是…: the word stands without quotation marks, asked for right before it and told right behind it or on the lines below. */
function unquotedFrame(text: string, at: number, before: string): FrameWord | undefined {
  if (!ASKS.test(before)) return undefined;
  UNQUOTED.lastIndex = at;
  const word = UNQUOTED.exec(text)?.groups!.word;
  return word === undefined ? undefined : { word, end: at + word.length };
}
const ASKS = /(?:做到|坚持|实现|突出|抓好|狠抓|把握|落实|强化|要)$/;
/** The points begin right behind it: numbered, on the next line, or as clauses that hold the word (三个到位，责任落实到位、…). */
const UNQUOTED = /(?<word>[\u4e00-\u9fff]{2,4})(?=[。，；]?(?:一[是要靠]|首先，|第一，|[\s\u3000]*$)|，[^，。；、：]{2,16}\k<word>[、，])/y;

/** 下面，我讲三点意见。: what a speaker promises for all that follows; 先讲 and 再讲 promise a part of it. */
export function isSpoken(text: string, { span, frame }: Announcement): boolean {
  if (frame !== undefined || !ENDS_PROMISE.test(text.slice(span.end, span.end + 16))) return false;
  const before = text.slice(Math.max(0, span.start - 40), span.start);
  if (!SPEAKER.test(before) || PARTLY.test(before)) return false;
  return TELLS.test(before) || (LEADS_OFF.test(before) && SPOKEN_OF.test(text.slice(span.end, span.end + 8)));
}
/** 报告从〔五个方面〕总结了全年工作。一是…: the points follow, however the sentence ends. */
export const leadsOff = (text: string, { span }: Announcement): boolean => LEADS_OFF.test(text.slice(Math.max(0, span.start - 6), span.start));
/** 着力推进〔十个方面重点任务〕。⏎一是…: what is set about is told on the lines below. */
export const pursues = (text: string, { span, frame }: Announcement): boolean => frame === undefined && PURSUES.test(text.slice(Math.max(0, span.start - 8), span.start));
const PURSUES = /(?:从|围绕|推进|实施|采取|着力|着重|聚焦|把握|处理好)[^，。；：“]{0,4}$/;
/** 呈现出〔六个新亮点〕: what shows has its headings below. */
export const shows = (text: string, { span, frame }: Announcement): boolean => frame === undefined && SHOWS.test(text.slice(Math.max(0, span.start - 8), span.start));
const SHOWS = /(?:呈现|表现|体现|显现)[出为了]?以?下?[^，。；：“]{0,2}$/;
const SPEAKER = /(?:我|下面|今天|这里|接下来)[^。；！？]{0,36}$/;
const TELLS = /(?:讲|谈|说|提|汇报|通报|强调)[^，。；：]{0,6}$/;
const PARTLY = /(?:先|再|还|补充|最后)[^，。；：]{0,8}$/;
const ENDS_PROMISE = /^[^，；：。、]{0,14}[。：]/;

/** A count in the way the old one was written: 三点 → 两点, 3点 → 2点. */
export const rewriteCount = (written: string, count: number): string =>
  /\d/.test(written) ? String(count) : count === 2 ? '两' : writeHan(count);

/** Makes a promise say how many points there are. */
export function recounted(text: string, { span, number }: Pick<Announcement, 'span' | 'number'>, count: number): { readonly title: string; readonly edits: readonly Edit[] } {
  const newText = rewriteCount(slice(text, number), count);
  return { title: `改为“${newText}${text.slice(number.end, span.end)}”`, edits: [{ span: number, newText }] };
}
