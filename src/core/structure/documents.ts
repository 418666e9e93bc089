import type { Span } from '../text/span';
import type { LaidOut } from './facts';

/** One of the documents of a file, as far as its first lines tell. Indices are those of paragraphs. */
export interface Document {
  readonly title: Title;
  /** The line that is spoken to: 主送机关 of an official document, 称谓 of a speech. */
  readonly addressed?: Line;
  /** From the title to the next document. */
  readonly from: number;
  readonly to: number;
}
/** A title may run over two or three lines; `text` is what they say together, the span covers the last. */
interface Title extends Line {
  /** 通知 请示 报告 讲话 …: what the title calls itself. */
  readonly kind: string | undefined;
  /** A body that issues documents stands before 关于, or the title says 关于…的. */
  readonly formal: boolean;
}
interface Line {
  readonly paragraph: number;
  readonly span: Span;
  readonly text: string;
}

/** The documents of a file that begin with a title; what stands before the first one is none. */
export function readDocuments(draft: LaidOut): readonly Document[] {
  const { paragraphs, regions } = draft;
  const starts: number[] = [];
  let first = true;
  let enclosed = false;
  for (let i = 0; i < paragraphs.length; i++) {
    const { shape } = paragraphs[i]!;
    if (shape === 'blank' || regions.has(i)) continue;
    // Only the very first line may be a title that is written like a sentence (关于…的通知。).
    if (!enclosed && (shape === 'title' || (first && isTitleLike(draft, i)))) starts.push(i);
    first = false;
    // The title right behind 附件1 is that of an attachment.
    enclosed = shape === 'attachment';
  }
  return starts.map((start, k) => documentOf(draft, start, starts[k + 1] ?? paragraphs.length));
}

function documentOf(draft: LaidOut, at: number, to: number): Document {
  const before = lineBefore(draft, at);
  const line = lineOf(draft, at);
  const text = (before?.text ?? '') + line.text;
  const kind = GLUED.test(text) ? undefined : KIND.exec(text)?.[1];
  const addressed = addressOf(draft, at + 1, to);
  return { title: { ...line, text, kind, formal: FORMAL.test(text) }, from: at, to, ...(addressed && { addressed }) };
}

const KIND = /(命令|令|决议|决定|公报|公告|通告|意见|通知|通报|报告|请示|批复|议案|函|纪要|讲话|致辞|发言|主持词|讲话稿|发言稿)[。，；：]?$/;
/** Two kinds in one are told as such; neither says what the document should be like. */
const GLUED = /(?:请示报告|报告请示|通知意见|意见通知)$/;
const FORMAL = /关于.{2,80}/;
const TITLE_LIKE = /^[^。；：]{0,30}关于[^。；：]{2,60}的[^。；：的]{2,6}[。，；：]?$|^[^。；：，]{2,16}(?:局|府|委|办|办公室)[^。；：，]{4,40}的(?:通知|通报|决定|意见)$/;

function isTitleLike(draft: LaidOut, index: number): boolean {
  const { line } = draft.paragraphs[index]!;
  return line.length <= LONGEST && TITLE_LIKE.test(lineOf(draft, index).text);
}
const LONGEST = 80;

/** The upper line of a title in two: 云溪县人民政府关于 / 做好防汛工作的通知. */
function lineBefore(draft: LaidOut, at: number): Line | undefined {
  const before = draft.paragraphs[at - 1];
  if (before === undefined || before.shape === 'blank') return undefined;
  const { start, end } = draft.place(at - 1, { start: before.content, end: before.text.length });
  return draft.ask(start, end, opensTitle) ? lineOf(draft, at - 1) : undefined;
}
const opensTitle = (words: string): boolean => words.length <= 40 && /^.{0,26}(?:关于|人民政府|委员会|办公室)\s*$/.test(words);

/** The first line behind a title that ends as an address does; a date, a place or a name in brackets may stand before it. */
function addressOf(draft: LaidOut, from: number, to: number): Line | undefined {
  for (let i = from, seen = 0; i < to && seen < 4; i++) {
    if (draft.paragraphs[i]!.shape === 'blank') continue;
    seen++;
    const greeting = greetingOf(draft, i);
    if (greeting !== undefined) return greeting;
    const line = draft.paragraphs[i]!.line.length <= LONGEST ? lineOf(draft, i) : undefined;
    if (line === undefined) return undefined;
    if (ADDRESS.test(line.text)) return line;
    if (!ASIDE.test(line.text)) return undefined;
  }
  return undefined;
}
const ADDRESS = /^(?:[^。；！？]{2,60}：|(?:同志们[^。；：，！]{0,20}|各位[^。；：！]{1,30}|尊敬的[^。；：！]{1,30}|(?:女士|乡亲|朋友|代表|委员|老师|同学)们[^。；：！]{0,20})[，。！!]?)$/;

/** 同志们：今天我们召开…: a speech that goes on in the line of its address. */
function greetingOf(draft: LaidOut, paragraph: number): Line | undefined {
  const { text, content } = draft.paragraphs[paragraph]!;
  const head = { start: content, end: Math.min(text.length, content + LONGEST) };
  draft.heed(paragraph, head);
  const [greeting] = GREETING.exec(text.slice(head.start, head.end)) ?? [];
  if (greeting === undefined) return undefined;
  const span = { start: content, end: content + greeting.length };
  return { paragraph, text: greeting, span: draft.place(paragraph, span) };
}
const GREETING = /^(?:同志们|各位|尊敬的|(?:女士|乡亲|朋友|代表|委员|老师|同学)们)[^。；！？：]{0,40}[：！](?=.)/;

/** What may stand between a title and the address: （2026年3月5日）, the speaker's office and name, the number of the document. */
const ASIDE = /^(?:[（(].*[）)]|[^，。；：]{1,40})$/;

/** A line without its indent and its end, folded. */
export function lineOf(draft: LaidOut, paragraph: number): Line {
  const { text, content } = draft.paragraphs[paragraph]!;
  const span = { start: content, end: Math.max(content, text.trimEnd().length) };
  draft.heed(paragraph, { start: 0, end: text.length });
  return { paragraph, text: text.slice(span.start, span.end), span: draft.place(paragraph, span) };
}
