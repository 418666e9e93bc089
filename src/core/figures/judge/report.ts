import { slice, type Span } from '../../text/span';
import type { Quantity } from '../quantity';
import type { Verdict } from './verdict';

/** How the stated figure differs from what arithmetic gives; follows the working: “67÷80=83.75%，与文中85.75%不符”. */
export function differenceOf({ tier, round, loose }: Verdict, text: string, stated: Quantity): string {
  const figure = slice(text, stated.span);
  const said = loose ? `与文中${figure}略有出入` : tier === 'cut-off' ? `文中${figure}是截去尾数，不是四舍五入`
    : tier === 'last-digit' ? `与文中${figure}不符${figure.includes('.') ? '（末位差1）' : ''}` : `与文中${figure}不符`;
  return round ? `${said}（整数若是约数则可以成立）` : said;
}

/** Puts another value in the place of a derived figure written in Arabic digits; its unit and scale stay. A person has to choose it. */
export function repairOf(text: string, { digits }: Pick<Quantity, 'digits'>, value: string | undefined): Repair | undefined {
  const written = ARABIC.exec(slice(text, digits))?.[1];
  if (value === undefined || written === undefined || written === value || value.startsWith('-')) return undefined;
  const span = { start: digits.start, end: digits.start + written.length };
  return { title: `改为“${value}${text.slice(span.end, digits.end)}”`, safety: 'review', edits: [{ span, newText: value }] };
}
const ARABIC = /^(\d[\d.,]*)(?:万亿|亿|万)?$/;

interface Repair {
  readonly title: string;
  readonly safety: 'review';
  readonly edits: readonly { readonly span: Span; readonly newText: string }[];
}

/** The other places a finding rests on, each with what it is. */
export const places = (...pairs: readonly (readonly [what: string, quantity: Quantity | undefined])[]): { span: Span; message: string }[] =>
  pairs.flatMap(([message, quantity]) => (quantity === undefined ? [] : [{ span: quantity.span, message }]));
