import type { Span } from '../../text/span';
import type { Quantity } from '../quantity';
import { boundsOf, type Bounds } from '../reported';
import type { Claim } from './claim';
import { alike, mentionFrom, type Reading } from './mention';

/**
 * 管理岗位32人、专技岗位48人、工勤岗位8人（含双肩挑2人） of 86人: what a sum is off by stands beside it as a figure of its own, left out or counted twice on purpose.
 * Nor can more have gone than came. Such claims are excused in place.
 */
export function excuseAccounted(reading: Reading, claims: Claim[]): void {
  for (let i = 0; i < claims.length; i++) {
    const claim = claims[i]!;
    const account = claim.exempt === undefined ? accountOf(claim) : undefined;
    if (account === undefined) continue;
    const off = gapOf(account);
    if (off.lo <= 0 && off.hi >= 0) continue;
    const overdrawn = claim.kind === 'balance' && boundsOf(account.stated).lo >= 0 && sumOf(account.plus).hi < sumOf(account.minus).lo;
    if (overdrawn || standsBeside(reading, claim.span, account, off)) claims[i] = { ...claim, exempt: overdrawn ? '付出的比收进的多，数不全' : '差额恰是旁边的另一个数' };
  }
}

/** What was added, what was taken away, and what is said to be left. */
interface Account { readonly plus: readonly Quantity[]; readonly minus: readonly Quantity[]; readonly stated: Quantity }

function accountOf(claim: Claim): Account | undefined {
  switch (claim.kind) {
    case 'sum': return { plus: claim.parts, minus: [], stated: claim.total };
    case 'balance': return { plus: claim.incomings, minus: claim.outgoings, stated: claim.balance };
    case 'ratio': return claim.closed && claim.parts[0]?.unit?.name === '%' ? { plus: claim.parts, minus: [], stated: { ...claim.parts[0], mantissa: 100, exponent: 0, grain: 0 } } : undefined;
    case 'remaining': return { plus: [claim.total], minus: [claim.done], stated: claim.left };
    default: return undefined;
  }
}

/** How much more was stated than comes out. */
function gapOf({ plus, minus, stated }: Account): Bounds {
  const [come, go, told] = [sumOf(plus), sumOf(minus), boundsOf(stated)];
  return { lo: told.lo - (come.hi - go.lo), hi: told.hi - (come.lo - go.hi) };
}

function sumOf(quantities: readonly Quantity[]): Bounds {
  const sum = { lo: 0, hi: 0 };
  for (const quantity of quantities) {
    const { lo, hi } = boundsOf(quantity);
    sum.lo += lo;
    sum.hi += hi;
  }
  return sum;
}

/** Among the figures of the sentences it was told in, and no further than a long list reaches. */
function standsBeside(reading: Reading, span: Span, { plus, minus, stated }: Account, off: Bounds): boolean {
  const { mentions } = reading;
  const [from, to] = [mentionFrom(reading, span.start), mentionFrom(reading, span.end)];
  const [first, last] = [mentions[from], mentions[to - 1]];
  if (first === undefined || last === undefined) return false;
  const operands = new Set([...plus, ...minus, stated]);
  // As written: what is only near it by rounding is chance.
  const gap = Math.abs(off.lo + off.hi) / 2;
  return mentions.slice(Math.max(0, from - FARTHEST), to + FARTHEST).some(({ quantity, sentence }) => {
    if (sentence < first.sentence || sentence > last.sentence || operands.has(quantity) || !alike(quantity, stated)) return false;
    const { lo, hi } = boundsOf(quantity);
    return Math.abs((lo + hi) / 2 - gap) < gap * 1e-6;
  });
}
const FARTHEST = 16;
