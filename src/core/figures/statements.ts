import type { Draft } from '../draft';
import { fold } from '../text/classes';
import { segmentStart } from '../text/sentence';
import { slice } from '../text/span';
import { aspectOf, relationAt, type Aspect } from './aspect';
import { indicatorName, scopeOf } from './indicator-name';
import { indicatorOf } from './indicator';
import { figuresOf, type Figure } from './ledger';
import type { Quantity } from './quantity';

/** What one figure of a draft states: of which indicator, in what respect, of what scope and time. Equal keys speak of the same thing. */
export interface Statement {
  readonly quantity: Quantity;
  readonly figure: Figure;
  /** As `indicatorName` gives it; a rate whose own words name nothing has the indicator of the amount before it in its sentence. */
  readonly name: string;
  readonly aspect: Aspect;
  readonly scope: string;
  /** The words for its time; those of a line before where its own line tells none. */
  readonly period: string | null;
  readonly carried: boolean;
}

/** One for each figure that can be compared with another of its kind. */
export function statementsOf(draft: Pick<Draft, 'text' | 'quantities'>): Statement[] {
  const text = fold(draft.text);
  const found: Statement[] = [];
  let named: string | undefined;
  let period: string | null = null;
  let line = '';
  figuresOf(draft).forEach((figure, i) => {
    const quantity = draft.quantities[i]!;
    const { start, end } = figure;
    const previous = draft.quantities[i - 1]?.span.end ?? 0;
    const far = Math.min(start - previous, FAR);
    const sentence = text.slice(segmentStart(text, start, far), start);
    if (sentence.length < far || start - previous > FAR) {
      named = undefined;
      line = '';
    }
    line = (line + sentence).slice(-FAR);
    if (figure.period !== null) period = figure.period;
    const clause = sentence.slice(sentence.search(LAST_CLAUSE));
    const unit = quantity.unit?.dimension;
    const aspect = aspectOf(clause, text.slice(end, end + 8), unit === 'ratio');
    const own = nameOf(figure.indicator ?? nameBefore(text, quantity, start - clause.length + relationAt(clause), previous));
    if (own !== '') named = own;
    // 分别增长5%和6% speaks of two things at once, and what sorts or ranges measures nothing by itself.
    const isPlain = !/分别|[各每]$/.test(clause) && quantity.threshold !== true && (unit !== undefined || quantity.scaled === true);
    const name = own !== '' || aspect?.kind === 'level' || aspect?.kind === 'plan' ? own : named ?? '';
    if (aspect === undefined || !isPlain || name === '') return;
    found.push({
      quantity, figure, name, aspect, scope: scopeOf(line), period: figure.period ?? period, carried: figure.period === null,
    });
  });
  return found;
}

/** The name before the words that relate its figure to another: 技改投资 of 技改投资完成全年任务的83.75%. */
function nameBefore(text: string, quantity: Quantity, end: number, previous: number): string | null {
  const { unit: _, ...bare } = quantity;
  const span = end > previous ? indicatorOf(text, { ...bare, span: { start: end, end } }, previous) : undefined;
  return span === undefined ? null : slice(text, span);
}
const nameOf = (words: string | null): string => (words === null ? '' : indicatorName(words));

/** As far as a sentence is followed back. */
const FAR = 80;
const LAST_CLAUSE = /[^，,。；;：:！？\n（）()]*$/;
