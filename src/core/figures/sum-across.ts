import type { Draft } from '../draft';
import type { Sum } from './claims/claim';
import { placed, type Quantity } from './quantity';
import { boundsOf } from './reported';

/** A figure and the paragraph it stands in. */
type Located = readonly [paragraph: number, quantity: Quantity];

/** A sum whose total and parts stand in several paragraphs, with spans of the draft. */
export function sumAcross(draft: Draft, total: Located, parts: readonly Located[], closed: boolean): Sum {
  const [all, ...rest] = [total, ...parts].map(([index, it]) => placed(it, (span) => draft.place(index, span))) as [Quantity, ...Quantity[]];
  return { kind: 'sum', binding: 'near', span: { start: all.span.start, end: rest[rest.length - 1]!.span.end }, total: all, parts: rest, closed };
}

/** Whether the parts come to more than `least` times their total and less than `most` times: what comes nowhere near it divides something else. */
export function comesTo({ total, parts }: Pick<Sum, 'total' | 'parts'>, least: number, most: number): boolean {
  const { lo, hi } = boundsOf(total);
  const sum = parts.reduce((all, part) => all + boundsOf(part).lo, 0);
  return sum > hi * least && sum < lo * most;
}
