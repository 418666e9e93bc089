import { slice } from '../text/span';
import type { Claim, Growth } from './claims/claim';
import { judge, printedFor } from './judge';

/**
 * 收入6.28亿元，增收2727万元，增长4.2%。其中税收4.89亿元，非税1.93亿元: whether another relation contradicts the total or the increment, and what it says that they should be
 * fits this one. Then the fault is told there, and the rate is right.
 */
export function isFaultOfAnother(text: string, claim: Growth, claims: readonly Claim[]): boolean {
  return claims.some((other) => {
    const operand = other.kind === 'sum' && other.total === claim.now ? 'now' : other.kind === 'growth' && other.change === claim.change && other.rate === undefined ? 'change' : undefined;
    const wrong = operand && claim[operand];
    const printed = wrong && judge(other).tier === 'contradicts' ? printedFor(other, text) : undefined;
    if (operand === undefined || wrong === undefined || printed === undefined) return false;
    const right = Number(printed) / Number.parseFloat(slice(text, wrong.span)) * wrong.mantissa * 10 ** (wrong.exponent - wrong.grain);
    const moved = { ...wrong, mantissa: Math.round(right), exponent: wrong.grain };
    return Number.isSafeInteger(moved.mantissa) && judge({ ...claim, [operand]: moved }).tier === 'holds';
  });
}
