import type { Span } from '../../text/span';
import { alike, type Mention, type Reading } from './mention';

/** Figures of one kind, told one after another: 12.6亿元、3.5亿元和2.1亿元. */
export type FigureList = readonly Mention[];

/** Every list of two figures and more, in the order of the text. */
export function figureLists({ text, mentions }: Reading): FigureList[] {
  const lists: FigureList[] = [];
  for (let i = 0; i < mentions.length;) {
    const list = [mentions[i]!];
    for (i++; i < mentions.length; i++) {
      const [last, next] = [list[list.length - 1]!, mentions[i]!];
      if (next.segment !== last.segment || next.bracket !== last.bracket || !alike(next.quantity, last.quantity) || !areJoined(text, last, next)) break;
      list.push(next);
    }
    if (list.length > 1) lists.push(list);
  }
  return lists;
}

/** Whether nothing but a mark or 和 stands between two figures; their hedges and a remark in brackets belong to them. */
export const areJoined = (text: string, { end }: Span, { start }: Span): boolean => start - end <= FARTHEST && JOINED.test(text.slice(end, start));

/** Whether the list goes on behind a figure, with whatever is no figure of the same kind: 12%、持平. */
export const goesOn = (text: string, { end }: Span): boolean => GOES_ON.test(text.slice(end, end + FARTHEST));

const FARTHEST = 30;
const ASIDE = '(?:左右|以上|以下|以内|多|余)?(?:（[^（）]{0,20}）)?';
const JOINED = new RegExp(`^${ASIDE}(?:[、，和与及]|以及)(?:近|约|超过?|达)?$`);
const GOES_ON = new RegExp(`^${ASIDE}(?:[、和与及]|以及)`);

export const lastOf = (list: FigureList): Mention => list[list.length - 1]!;
