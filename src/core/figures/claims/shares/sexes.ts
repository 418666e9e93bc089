import { sentenceStart } from '../../../text/sentence';
import type { Quantity } from '../../quantity';
import type { Proportion } from '../claim';
import { alike, mentionFrom, type Mention, type Reading } from '../mention';

/** 男性17.62万人，女性17.84万人，性别比（以女性为100）为98.77: men to a hundred women, told as a bare number in this sentence or the next. */
export function readSexRatios(reading: Reading, quantities: readonly Quantity[]): Proportion[] {
  const { text } = reading;
  if (!text.includes('性别比')) return [];
  const claims: Proportion[] = [];
  for (const value of quantities) {
    if (value.unit !== undefined || value.hedge !== 'stated' || value.mantissa * 10 ** value.exponent < 50 || value.mantissa * 10 ** value.exponent > 200) continue;
    const words = text.slice(Math.max(0, value.span.start - REACH), value.span.start);
    const found = TOLD.exec(words);
    if (found === null || /^[∶:：︰]/.test(text[value.span.end] ?? '')) continue;
    const at = value.span.start - words.length + found.index;
    const whose = /[^，。；、]*$/.exec(text.slice(Math.max(0, at - 20), at))![0];
    if (!WHOSE.test(whose)) continue;
    const pair = sexesBefore(reading, at, /出生|婴/.test(whose));
    if (pair === undefined) continue;
    claims.push({
      kind: 'proportion', span: { start: Math.min(...pair.map(({ start }) => start)), end: value.span.end }, binding: 'explicit', agreed: false,
      of: 100, terms: [value, value], amounts: [pair[0].quantity, pair[1].quantity],
    });
  }
  return claims;
}
const REACH = 80;
/** Of all people, or of all babies: 全县中小学生性别比 is of others than those told before. */
const WHOSE = /^(?:其中|则|[我本全][国省市州县区旗镇乡]|常住|户籍|年末|总|人口|的|出生|婴儿|男女)*$/;
const TOLD = /性别比(?:例)?(?:（[^（）]{0,24}）)?(?:由[^，。；（）]{0,30}?(?:上升|提高|下降|降低|变|升|降)(?:到|至|为)|为|是|达)?$/;

/** Men and women of one account, next to each other: babies for a ratio of babies. */
function sexesBefore({ text, mentions }: Reading, at: number, born: boolean): readonly [Mention, Mention] | undefined {
  const last = mentionFrom({ mentions }, at) - 1;
  const near = mentions.slice(Math.max(0, last - 8), last + 1).filter((it) => it.role === 'amount');
  for (let i = near.length - 1; i > 0; i--) {
    const pair = [near[i - 1]!, near[i]!] as const;
    const [a, b] = pair.map((it) => SEX.exec(text.slice(it.lead, it.start))?.[1]);
    if (a === undefined || b === undefined || a === b) continue;
    const [first, second] = pair;
    const told = text.slice(first.clause, second.start);
    // 性别比 speaks of the sentence it stands in, or begins the next one.
    const apart = text.slice(second.end, at).split('。').length - 1;
    if (!alike(first.quantity, second.quantity) || first.sentence !== second.sentence || apart > 1 || (apart === 1 && at - sentenceStart(text, at, REACH) === REACH) || born !== /出生|婴/.test(told)) return undefined;
    return a === '男' ? [first, second] : [second, first];
  }
  return undefined;
}
const SEX = /(男|女)(?:性|婴|孩|生)?(?:人口|数)?(?:有|为|是)?\s?$/;
