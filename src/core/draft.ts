import type { Span } from './text/span';
import type { Quantity } from './figures/quantity';
import type { Claim } from './figures/claims/claim';

/** What one paragraph's text alone tells: a pure function of that text, remembered by it. All spans are relative to the paragraph. */
export interface Paragraph {
  /** Folded, ignorable characters left out: the text every reader and rule works on. */
  readonly text: string;
  readonly quantities: readonly Quantity[];
  readonly claims: readonly Claim[];
}

/** Everything known of one text. All spans are those of the original text. */
export interface Draft {
  readonly text: string;
  readonly quantities: readonly Quantity[];
  readonly claims: readonly Claim[];
  readonly outline: readonly Section[];
}
export interface Section { readonly heading: Span; readonly children: readonly Section[] }
