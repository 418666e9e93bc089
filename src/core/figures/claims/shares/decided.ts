import type { Proportion } from '../claim';
import { alike, isAmount, type Mention, type Reading } from '../mention';

/** What a rate is of that is named for those it was denied to: of all of whom it was decided, one way or the other. */
const DECISIONS: readonly { readonly rate: RegExp; readonly not: RegExp; readonly did: RegExp }[] = [
  { rate: /不(?:批)?捕率/, not: /不(?:予)?(?:批准逮捕|批捕|捕)$/, did: /(?<![不请查])(?:批准逮捕|决定逮捕|批捕|(?<!批准|决定|审查|提请|不予)逮捕)$/ },
  { rate: /不(?:起)?诉率/, not: /不(?:予)?(?:起诉|诉)$/, did: /(?<!不|不予|审查)(?:提起公诉|(?<!审查|不予|不)起诉)$/ },
];

/** 批准逮捕32人，不捕19人，不捕率为37.25% · 批准逮捕142件186人，不批准逮捕36件44人，不捕率为19.13%. */
export function readDecided({ text, mentions }: Reading): Proportion[] {
  if (!text.includes('捕率') && !text.includes('诉率')) return [];
  const claims: Proportion[] = [];
  const told = new Set<(typeof DECISIONS)[number]>();
  for (const rate of mentions) {
    if (rate.quantity.unit?.name !== '%' || rate.role === 'growth') continue;
    const words = text.slice(Math.max(rate.clause, rate.start - 12), rate.start);
    const kind = DECISIONS.find((it) => it.rate.test(words));
    // 其中未成年人不捕率: of others.
    if (kind === undefined || !TOLD.test(words) || words.includes('其中') || told.has(kind)) continue;
    told.add(kind);
    const near = mentions.slice(Math.max(0, rate.index - 8), rate.index).filter((it) => it.sentence === rate.sentence && isAmount(it) && it.bracket === rate.bracket);
    const [nots, dids] = [kind.not, kind.did].map((it) => near.filter((mention) => it.test(nameOf(text, mention)))) as [Mention[], Mention[]];
    const pairs = nots.flatMap((not) => dids.filter((did) => alike(did.quantity, not.quantity)).map((did) => ({ not, did, claim: claimOf(not, did, rate) })));
    // Cases and people: the rate is of one or the other, and of people where it is of neither.
    const found = pairs.find(({ not, did }) => fits(not, did, rate)) ?? pairs.find(({ not }) => not.quantity.unit?.dimension === 'people') ?? pairs[0];
    if (found !== undefined && nots.length <= 2 && dids.length <= 2) claims.push(found.claim);
  }
  return claims;
}
const TOLD = /率(?:为|是|达到?)?$/;
/** 36件44人: both are of the name before the first. */
const nameOf = (text: string, { clause, start }: Mention): string => text.slice(Math.max(clause, start - 40), start).replace(/（[^（）]*）/g, '').replace(/\d[\d.,]*[件人名]$/, '');

const fits = (not: Mention, did: Mention, { quantity }: Mention): boolean => {
  const [a, b, r] = [not, did].map(({ quantity: it }) => it.mantissa * 10 ** it.exponent).concat(quantity.mantissa * 10 ** quantity.exponent) as [number, number, number];
  return Math.abs((a / (a + b)) * 100 - r) <= 10 ** quantity.grain;
};

function claimOf(not: Mention, did: Mention, rate: Mention): Proportion {
  const first = not.start < did.start;
  return {
    kind: 'proportion', span: { start: Math.min(not.start, did.start), end: rate.end }, binding: 'near', agreed: false,
    terms: first ? [not.quantity, did.quantity] : [did.quantity, not.quantity], rate: rate.quantity, side: first ? 0 : 1,
  };
}
