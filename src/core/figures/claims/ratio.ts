import type { Quantity } from '../quantity';
import type { Ratio } from './claim';

/** 三次产业结构为12.3∶45.6∶42.1: three or more figures with nothing but a colon between. */
export function readRatios(text: string, quantities: readonly Quantity[]): Ratio[] {
  const claims: Ratio[] = [];
  for (let i = 0; i + 2 < quantities.length; i++) {
    let last = i;
    while (last + 1 < quantities.length && joined(text, quantities[last]!, quantities[last + 1]!)) last++;
    if (last - i < 2) continue;
    const parts = quantities.slice(i, last + 1);
    claims.push({ kind: 'ratio', span: { start: parts[0]!.span.start, end: parts[parts.length - 1]!.span.end }, binding: 'explicit', parts });
    i = last;
  }
  return claims;
}

function joined(text: string, a: Quantity, b: Quantity): boolean {
  return b.span.start === a.span.end + 1 && COLONS.includes(text[a.span.end]!) && a.unit?.name === TERM;
}
const COLONS = ':：∶';
/** The unit of a bare term of a ratio. */
const TERM = '∶';
