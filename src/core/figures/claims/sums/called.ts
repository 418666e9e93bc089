import type { Sum } from '../claim';
import { alike, isAmount, type Mention, type Reading } from '../mention';
import { isEarlier } from '../standing';
import { areParts } from './bracketed';
import { isMistyped } from './mistyped';

/**
 * 普通高中在校生1145人，教职工82人；职业高中在校生528人，教职工27人；…。全县教职工总数551人: the total of a name that stood before each of its parts, other figures between them.
 * Parts that do not make it are held to it only where one digit keeps them from it.
 */
export function readCalled(reading: Reading): Sum[] {
  const { text, mentions } = reading;
  const claims: Sum[] = [];
  for (const total of mentions) {
    const name = total.index > 2 && isAmount(total) ? NAME.exec(text.slice(total.lead, total.start))?.[1] : undefined;
    if (name === undefined) continue;
    const parts = partsOf(reading, total, name);
    if (parts.length < 3 || !(areParts(total, parts) || isMistyped(total.quantity, parts))) continue;
    claims.push({
      kind: 'sum', span: { start: parts[0]!.start, end: total.end }, binding: 'near', total: total.quantity, parts: parts.map(({ quantity }) => quantity), closed: true,
    });
  }
  return claims;
}
const NAME = /^(?:全[县市区省州镇乡校])?([\u4e00-\u9fff]{2,6}?)总(?:人?数|量)(?:为|达到?|共)?$/;

/** The amounts of that name in its sentence and the two before, none of them divided further in a bracket. */
function partsOf(reading: Reading, total: Mention, name: string): Mention[] {
  const { text, mentions } = reading;
  return mentions.slice(Math.max(0, total.index - FARTHEST), total.index).filter((it) => it.sentence >= total.sentence - 2 && it.bracket === total.bracket && isAmount(it)
    && alike(it.quantity, total.quantity) && CALLED.exec(text.slice(it.lead, it.start))?.[1]?.endsWith(name) === true && !isEarlier(reading, it));
}
const FARTHEST = 30;
const CALLED = /^([^其]*?)(?:共|为|有)*$/;
