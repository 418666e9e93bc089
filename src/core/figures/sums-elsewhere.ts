import type { Draft, Paragraph } from '../draft';
import type { Sum } from './claims/claim';
import { isAmount, readMentions } from './claims/mention';
import { readIncomes } from './claims/sums/incomes';
import { readParts } from './claims/sums/parts';
import { placed, type Quantity } from './quantity';
import { comesTo, sumAcross } from './sum-across';

/**
 * 全市完成投资57.6亿元，增长3%。⏎从中直和地方看，地方投资增长较快：中直投资…；地方投资…。⏎从产业看，…: a paragraph that opens with a way of dividing divides what the paragraph
 * before told first, or the one before others that divide it as well. It is read as if it went on behind that figure. All spans are those of the draft.
 */
export function readSumsElsewhere(draft: Draft): Sum[] {
  const found: Sum[] = [];
  draft.askEach((it) => divides(it) && it.text);
  draft.paragraphs.forEach((it, index) => {
    if (draft.regions.has(index) || !divides(it)) return;
    const from = dividedBefore(draft, index);
    if (from === undefined) return;
    for (const at of [from, index]) draft.heed(at, { start: 0, end: draft.paragraphs[at]!.text.length });
    for (const { total, parts, closed } of sumsOf(draft.paragraphs[from]!, it)) {
      found.push(sumAcross(draft, [from, total], parts.map((part) => [index, part]), closed));
    }
  });
  return found;
}

/** Whether a paragraph opens with a way of dividing: 从产业看, 按行业分, 分地区看. */
const divides = ({ text, shape, content, quantities }: Paragraph): boolean =>
  shape === 'text' && quantities.length > 1 && '从按分'.includes(text[content] ?? '。') && OPENS.test(text.slice(content, content + LONGEST));
const OPENS = /^(?:按(?!重点|主要)[^，。；：]{1,12}(?:划?分|分类)|从(?!全[国省市])[^，。；：]{1,14}看|分(?!重点|主要)[^，。；：]{1,8}看)[，：]/;
const LONGEST = 24;

/** The paragraph whose figure is divided: a heading, a table or a paragraph without figures is never crossed. */
function dividedBefore(draft: Draft, index: number): number | undefined {
  for (let i = index - 1; i >= 0 && i > index - FARTHEST; i--) {
    const it = draft.paragraphs[i]!;
    if (it.shape === 'blank') continue;
    if (it.shape !== 'text' || draft.regions.has(i)) return undefined;
    if (!divides(it)) return i;
  }
  return undefined;
}
const FARTHEST = 12;

interface Divided { readonly total: Quantity; readonly parts: readonly Quantity[]; readonly closed: boolean }

/** What the second paragraph divides of the first: classes that are all there are, or more than the whole, and not far from it. */
function sumsOf(opener: Paragraph, it: Paragraph): Divided[] {
  const whole = readMentions(opener.text, opener.quantities).mentions.find((mention) => isAmount(mention) && mention.depth === 0);
  if (whole === undefined || whole.sentence > 0) return [];
  const shift = whole.end + 1 - it.content;
  const text = `${opener.text.slice(0, whole.end)}。${it.text.slice(it.content)}`;
  const own = new Map(it.quantities.map((quantity) => [placed(quantity, ({ start, end }) => ({ start: start + shift, end: end + shift })), quantity] as const));
  const reading = readMentions(text, [...opener.quantities.filter(({ span }) => span.end <= whole.end), ...own.keys()]);
  return [...readParts(reading).claims, ...readIncomes(reading)].flatMap((claim) => {
    if (claim.kind !== 'sum' || claim.exempt !== undefined || claim.total !== whole.quantity) return [];
    const parts = claim.parts.map((part) => own.get(part));
    return parts.every((part) => part !== undefined) && comesTo(claim, 0.75, 1.3) ? [{ total: claim.total, parts, closed: claim.closed }] : [];
  });
}
