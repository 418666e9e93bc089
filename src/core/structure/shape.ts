import { oneOf } from '../text/characters';
import { SPACE, classes } from '../text/classes';
import type { Marker } from './markers';

/**
 * What a paragraph looks like by itself, before its neighbours are asked.
 * number, cell, row and caption make up tables; fence and matter belong to Markdown; title and attachment begin a new numbering;
 * furniture is what web pages and exporters leave around a text.
 */
export type Shape =
  | 'blank' | 'text' | 'heading' | 'title' | 'attachment' | 'date' | 'number' | 'cell' | 'row' | 'caption' | 'fence' | 'matter' | 'furniture';

const SHORT = 24;
const TITLE_LENGTH = 45;

/** `content` is the offset behind indent and Markdown signs. */
export function shapeOf(text: string, content: number, head: Marker | undefined): Shape {
  let end = text.length;
  while (end > content && (classes[text.charCodeAt(end - 1)]! & SPACE) !== 0) end--;
  if (end === content) return text.length > 0 && MATTER.test(text) ? 'matter' : 'blank';
  const length = end - content;
  if (isRow(text, head?.span.end ?? content, end)) return 'row';
  if (length > TITLE_LENGTH) return text[content] === '|' ? 'row' : head ? 'heading' : 'text';
  const special = isSpecial(text, content) ? specialShape(text.slice(content, end), head !== undefined) : undefined;
  if (special !== undefined) return special;
  if (head !== undefined) return length <= SHORT && !hasStop(text, head.span.end, end) ? 'heading' : 'text';
  if (hasStop(text, content, end)) return 'text';
  const line = text.slice(content, end);
  if (length >= 6 && TITLE.test(line)) return 'title';
  return length <= SHORT ? 'cell' : 'text';
}

/** The shapes that the beginning of a short line tells; those of prose with a marker are fewer. */
function specialShape(line: string, marked: boolean): Shape | undefined {
  if (FENCE.test(line)) return 'fence';
  if (MATTER.test(line)) return 'matter';
  if (line[0] === '|') return 'row';
  if (ATTACHMENT.test(line)) return 'attachment';
  if (marked) return undefined;
  if (NUMBER.test(line)) return 'number';
  if (CAPTION.test(line)) return 'caption';
  if (DATE.test(line)) return 'date';
  return FURNITURE.test(line) ? 'furniture' : undefined;
}
/** What such a line can begin with: nearly every line is told from them by this one look. */
const isSpecial = oneOf('`~-+|附.,0123456789—–表图（〇○零一二三四五六七八九X》>【［[当您扫责编来发索字打分关上下相网版首');

function hasStop(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (isStop(text, at)) return true;
  return false;
}
const isStop = oneOf('。！？；：，');

/** Cells set apart by tabs: two gaps, or one in a short line without a stop. The tab that Word puts behind a number is none. */
function isRow(text: string, from: number, end: number): boolean {
  let at = from;
  while (at < end && (classes[text.charCodeAt(at)]! & SPACE) !== 0) at++;
  let gaps = 0;
  for (let tab = text.indexOf('\t', at); tab >= 0 && tab < end; tab = text.indexOf('\t', tab)) {
    gaps++;
    while (tab < end && (classes[text.charCodeAt(tab)]! & SPACE) !== 0) tab++;
  }
  return gaps > 1 || (gaps === 1 && end - at <= SHORT * 2 && !hasStop(text, at, end));
}

const FENCE = /^(?:```|~~~)[^`~]*$/;
const MATTER = /^(?:---|\+\+\+)$/;
const NUMBER = /^[-+]?[\d.,]+(?:%|‰)?$|^[—–-]+$/;
const CAPTION = /^(?:附?表|图)[ \u3000]*(?:[一二三四五六七八九十]+|\d+)/;
const ATTACHMENT = /^附件[ \u3000]*(?:[一二三四五六七八九十]+|\d+)?(?:$|[：:]|[ \u3000])/;
const DATE = /^（?(?:\d{4}|[〇○零0一二三四五六七八九]{4}|XX|20XX)年.{1,8}[月日]）?$/;
const FURNITURE = /^[》>]{2}|^[【［[]?(?:当前位置|您的位置|扫一扫|责任编辑|责编|编辑|来源|发布时间|发布日期|发布于|索引号|字号|字体|打印|分享|关闭|上一篇|下一篇|相关阅读|网站地图|版权所有|首页)(?:$|[：:>|】\s])/;
/** A line without an end mark that closes with the name of a kind of document begins a document. */
const TITLE = /(?:讲话|发言|致辞|报告|通知|意见|方案|办法|规定|决定|通报|函|请示|批复|纪要|总结|汇报|要点|公报|公告|通告|讲话稿|发言稿|提纲|细则|条例|决议|议案|简报|述职)(?:（[^（）]{1,12}）)?$/;
