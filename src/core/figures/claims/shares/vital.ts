import type { Proportion } from '../claim';
import { isAmount, type Mention, type Reading } from '../mention';

/** 出生人口0.24万人，出生率6.5‰；死亡人口0.31万人，死亡率8.4‰: both are rates of one population. */
export function readVital({ text, mentions }: Reading): Proportion[] {
  const claims: Proportion[] = [];
  for (let i = 3; i < mentions.length; i++) {
    const [born, birthRate, died, deathRate] = mentions.slice(i - 3, i + 1) as [Mention, Mention, Mention, Mention];
    if (deathRate.quantity.unit?.name !== '‰' || birthRate.quantity.unit?.name !== '‰' || born.sentence !== deathRate.sentence || !isOfPeople(born) || !isOfPeople(died)) continue;
    const names = [born, birthRate, died, deathRate].map(({ lead, start }) => text.slice(Math.max(lead, start - 16), start));
    if (!TOLD.every((name, k) => name.test(names[k]!))) continue;
    claims.push({
      kind: 'proportion', span: { start: born.start, end: deathRate.end }, binding: 'near', agreed: false,
      terms: [birthRate.quantity, deathRate.quantity], amounts: [born.quantity, died.quantity],
    });
  }
  return claims;
}
const isOfPeople = (it: Mention): boolean => isAmount(it) && it.quantity.unit?.dimension === 'people' && it.quantity.mantissa > 0;
const TOLD = [/出生(?:人口|人数)?(?:为|是|达)?$/, /^(?:人口)?出生率(?:为|是|达)?$/, /死亡(?:人口|人数)?(?:为|是|达)?$/, /^(?:人口)?死亡率(?:为|是|达)?$/];
