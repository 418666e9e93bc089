import type { Draft } from '../draft';
import { fold } from '../text/classes';
import type { Span } from '../text/span';
import { balanceAt } from './claims/balances/balance';
import type { Balance } from './claims/claim';
import { readMentions } from './claims/mention';
import { isSetOff } from './claims/balances/settled';
import { placed, type Quantity } from './quantity';

/**
 * …，收入合计51.5亿元。⏎…，支出合计44.9亿元。⏎上述收支相抵，年终结余6.6亿元: balances whose incomes and outlays stand in the paragraphs before them. All spans are those of the
 * draft.
 */
export function readSettlements(draft: Draft): Balance[] {
  const found: Balance[] = [];
  draft.askEach((it) => setsOff(it) && it.text);
  draft.paragraphs.forEach((it, index) => {
    const { claims } = it;
    if (!setsOff(it) || draft.regions.has(index) || claims.some(({ kind }) => kind === 'balance')) return;
    const first = openingBefore(draft, index);
    if (first === undefined) return;
    const start = draft.place(first, NOTHING).start;
    const own = draft.place(index, NOTHING).start;
    const stretch = fold(draft.read(start, own + draft.paragraphs[index]!.line.length));
    // One sentence ends with its paragraph, and blank lines are no sentences.
    const joined = stretch.replace(/\s/g, ' ');
    const quantities = draft.paragraphs.slice(first, index + 1).flatMap((it, i) => it.quantities.map((quantity) => moved(draft, first + i, quantity, start)));
    const reading = readMentions(joined, quantities);
    for (const balance of reading.mentions) {
      if (balance.start < own - start || !isSetOff(reading, balance)) continue;
      const claim = balanceAt(reading, balance);
      if (claim !== undefined && claim.span.start < own - start) found.push(shifted(claim, start));
    }
  });
  return found;
}
/** Whether a paragraph may hold such a balance. */
const setsOff = ({ text, quantities }: Draft['paragraphs'][number]): boolean => quantities.length > 0 && text.includes('相抵');
const NOTHING: Span = { start: 0, end: 0 };

/** The first of up to four paragraphs of prose before one, blank lines aside; a heading or a table is never crossed. */
function openingBefore({ paragraphs, regions }: Draft, index: number): number | undefined {
  let first: number | undefined;
  let count = 0;
  for (let i = index - 1; i >= 0 && i > index - 12 && count < 4; i--) {
    const { shape, head, ended } = paragraphs[i]!;
    if (shape === 'blank') continue;
    if (shape !== 'text' || regions.has(i) || !ended) break;
    first = i;
    count++;
    if (head !== undefined) break;
  }
  return first;
}

const moved = (draft: Draft, index: number, quantity: Quantity, start: number): Quantity => placed(quantity, (span) => by(draft.place(index, span), -start));
const by = ({ start, end }: Span, shift: number): Span => ({ start: start + shift, end: end + shift });

function shifted(claim: Balance, shift: number): Balance {
  const back = (quantity: Quantity): Quantity => placed(quantity, (span) => by(span, shift));
  return { ...claim, span: by(claim.span, shift), binding: 'near', incomings: claim.incomings.map(back), outgoings: claim.outgoings.map(back), balance: back(claim.balance) };
}
