import { areOne, haveTwoOwners, sharedName, shorterName, type Company } from './anchors';
import { samePeriod } from './periods';
import { companiesOf, type Place, type Tellers } from './retold';
import { slipBetween } from './slip';

/** One name with the same digits twice, two of them in another order: 累计结存23941亿元 … 累计结存23491亿元. Hardly ever is that chance. */
interface Echo {
  readonly stated: Place;
  readonly other: Place;
  readonly name: string;
}

export function readEchoes(draft: Tellers): Echo[] {
  const { paragraphs, regions } = draft;
  const firsts = new Map<number, Standing>();
  const shared = new Set<number>();
  draft.askEach(({ sightings }) => sightings !== undefined && companiesOf(sightings, ({ echoes }, i) => shared.has(echoes[i]!)));
  const found: Echo[] = [];
  let looks = 0;
  for (let paragraph = 0; paragraph < paragraphs.length; paragraph++) {
    const { sightings, quantities } = paragraphs[paragraph]!;
    if (sightings === undefined || regions.has(paragraph)) continue;
    const { echoes, anchored } = sightings;
    for (let place = 0; place < echoes.length; place++) {
      const key = echoes[place]!;
      if (key === 0) continue;
      const first = firsts.get(key);
      if (first === undefined) firsts.set(key, { paragraph, place });
      else {
        shared.add(key);
        const before = paragraphs[first.paragraph]!;
        const isSwapped = slipBetween(before.quantities[before.sightings!.anchored[first.place]!]!, quantities[anchored[place]!]!) === 'swapped';
        // Each look goes through the whole draft; where so many are asked for, the digits of its figures are no mark of anything.
        const echo = isSwapped && ++looks <= MOST_LOOKS ? compared(draft, first, { paragraph, place }) : undefined;
        if (echo !== undefined) found.push(echo);
      }
    }
  }
  return found;
}

/** One of the anchors of a paragraph. */
interface Standing { readonly paragraph: number; readonly place: number }

function compared(draft: Tellers, first: Standing, second: Standing): Echo | undefined {
  const companyAt = ({ paragraph, place }: Standing): Company => draft.paragraphs[paragraph]!.sightings!.companies()[place]!;
  const one = companyAt(first);
  const two = companyAt(second);
  const { anchor: a } = one;
  const { anchor: b } = two;
  if (first.paragraph === second.paragraph && one.sentence === two.sentence) return undefined;
  if (a.quantity.unit !== b.quantity.unit || a.role !== b.role || one.isEarlier !== two.isEarlier || haveTwoOwners(one, two) || (one.period && two.period && !samePeriod(one.period, two.period))) return undefined;
  const shared = sharedName(a, b);
  if (shared < (a.quantity.mantissa < 1000 ? 6 : 4) || !areOne(a, b) || isToldOften(draft, b.name.slice(-shared))) return undefined;
  return { stated: { paragraph: second.paragraph, quantity: b.quantity }, other: { paragraph: first.paragraph, quantity: a.quantity }, name: shorterName(a, b) };
}

/** What is told with many values is told of many places or times: among them two may be alike by chance. Asked and not read, or no key would leave the rule alone. */
const isToldOften = (draft: Tellers, name: string): boolean => draft.ask(0, draft.text.length, (text) => {
  const values = new Set<string>();
  for (let at = text.indexOf(name); at >= 0 && values.size <= MOST; at = text.indexOf(name, at + name.length)) {
    const value = VALUE.exec(text.slice(at + name.length, at + name.length + 20))?.[1];
    if (value !== undefined) values.add(value);
  }
  return values.size > MOST;
}) === true;
const VALUE = /^[^，。；、\d]{0,6}(\d+(?:\.\d+)?)/;
const MOST = 3;
const MOST_LOOKS = 40;
