import type { Sum } from '../claim';
import { isAmount, type Mention, type Reading } from '../mention';
import { areParts } from './bracketed';
import { isMistyped } from './mistyped';

/**
 * 城镇居民人均可支配收入32846元，其中工资性收入…，经营净收入…，财产净收入…，转移净收入…: what people can dispose of is told in four sorts, and no fifth is known. Averages over
 * the same people add up. Whose income it is need not be said again: of those told before it is the one that the four make, or that one digit keeps them from making.
 */
export function readIncomes({ text, mentions }: Reading): Sum[] {
  if (!text.includes('工资性') || !text.includes('可支配')) return [];
  const claims: Sum[] = [];
  const wordsOf = ({ lead, start }: Mention): string => text.slice(Math.max(lead, start - 24), start);
  let wholes: Mention[] = [];
  let row: { readonly it: Mention; readonly sort: number }[] = [];
  for (const it of mentions) {
    if (!isAmount(it) || it.quantity.unit?.dimension !== 'money') continue;
    const words = wordsOf(it);
    const sort = SORTS.findIndex((name) => name.test(words));
    if (WHOLE.test(words)) wholes = [...wholes, it].slice(-MOST);
    if (sort < 0 || row.some((other) => other.sort === sort)) row = [];
    if (sort >= 0) row.push({ it, sort });
    if (row.length < SORTS.length) continue;
    const parts = row.map((part) => part.it);
    const whole = wholes.find((other) => areParts(other, parts)) ?? soleOf(wholes.filter((other) => isMistyped(other.quantity, parts)));
    if (whole !== undefined) {
      claims.push({ kind: 'sum', span: { start: whole.start, end: it.end }, binding: 'near', total: whole.quantity, parts: parts.map(({ quantity }) => quantity), closed: true });
    }
    row = [];
  }
  return claims;
}
const FILLER = '(?:为|是|达到?|实现|完成)?$';
const SORTS = ['工资性?', '经营性?净?', '财产性?净?', '转移性?净?'].map((name) => new RegExp(`${name}收入${FILLER}`));
const WHOLE = new RegExp(`可支配收入${FILLER}`);
const MOST = 6;
const soleOf = <T>(all: readonly T[]): T | undefined => (all.length === 1 ? all[0] : undefined);
