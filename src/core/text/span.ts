/** A half-open range of UTF-16 code units: the only way a position is told in Hegao. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The text a span covers. */
export const slice = (text: string, { start, end }: Span): string => text.slice(start, end);

export const contains = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;
