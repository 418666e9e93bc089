import { sentenceStart } from '../../../text/sentence';
import type { Quantity } from '../../quantity';
import type { Ratio, Sum } from '../claim';
import { figureLists } from '../figure-lists';
import type { Mention, Reading } from '../mention';

/**
 * 三次产业对经济增长的贡献率分别为8.6%、36.2%和55.2% · 生产总值增长6.1%，其中三次产业分别拉动0.5、2.2、3.4个百分点 · 总抚养比68.5%，其中少儿抚养比28.3%，老年抚养比40.2%:
 * rates that are told of all the parts there are, and add up to another.
 */
export function readAdding(reading: Reading): (Ratio | Sum)[] {
  const { text } = reading;
  const claims: (Ratio | Sum)[] = text.includes('抚养比') ? dependants(reading) : [];
  if (!/贡献|拉动/.test(text)) return claims;
  for (const parts of [...lists(reading), ...rows(reading)]) {
    if (parts[0]!.role !== 'points') claims.push(ratio(parts));
    else {
      const total = growthBefore(reading, parts[0]!);
      if (total !== undefined) claims.push(sum(total, parts));
    }
  }
  return claims;
}

/** 三次产业…分别: the three are named before in the sentence, and no fourth figure stands beside theirs. */
function lists(reading: Reading): (readonly Mention[])[] {
  const { text } = reading;
  return figureLists(reading).filter((list) => {
    const first = list[0]!;
    const words = text.slice(first.clause, first.start);
    return list.length === 3 && isAdding(first, words) && /分别/.test(words) && ALL_THREE.test(text.slice(sentenceStart(text, first.start, 120), first.start)) && !text.startsWith('的', list[2]!.end);
  });
}
const ALL_THREE = /(?:三次产业|第?一、?(?:第?二)、?第?三(?:次)?产业)(?:(?!工业|税收|就业|民营)[^。]){0,60}$/;

/** 第一产业…贡献率为8.6%；第二产业…36.2%；第三产业…55.2%: each has its own words. What is told of 工业 between them is none of the three. */
function rows({ text, mentions }: Reading): Mention[][] {
  const found: Mention[][] = [];
  let row: Mention[] = [];
  let from = 0;
  for (const it of mentions) {
    const words = text.slice(Math.max(it.clause, it.start - 24), it.start);
    if (it.each || !isAdding(it, words)) continue;
    const named = INDUSTRY.exec(text.slice(Math.max(from, it.start - FARTHEST), it.start))?.[1];
    const place = named === undefined ? -1 : '一二三'.indexOf(named);
    const last = row[row.length - 1];
    if (place >= 0 && place === row.length && (last === undefined || (last.role === it.role && last.sentence === it.sentence))) row.push(it);
    else if (place >= 0) row = place === 0 ? [it] : [];
    from = it.end;
    if (row.length === 3) found.push(row.splice(0));
  }
  return found;
}
const FARTHEST = 70;
/** The last of those that are named. */
const INDUSTRY = /第([一二三])(?:次)?产业(?:(?!产业|[工建]|服务业|农业)[^。]){0,70}$/;

function isAdding(it: Mention, words: string): boolean {
  return it.role === 'points' ? DRAWN.test(words) && !COMPARED.test(words) : it.quantity.unit?.name === '%' && CONTRIBUTED.test(words);
}
const CONTRIBUTED = /(?<!增加值的?)贡献率(?:分别)?(?:为|是|达到?)?$/;
const DRAWN = /拉动(?:全[国省市州区县])?(?:地区)?(?:生产总值|GDP|经济)?(?:增长|贡献)?(?:分别)?(?:为|了|约)?$/;
const COMPARED = /[比较]|提高|下降|回落/;

/** What the economy grew by: told of it and of none of its parts. */
function growthBefore({ text, mentions }: Reading, first: Mention): Mention | undefined {
  for (let i = first.index - 1; i >= Math.max(0, first.index - 16); i--) {
    const it = mentions[i]!;
    if (it.sentence < first.sentence - 3) return undefined;
    if (it.role !== 'growth' || it.bracket >= 0) continue;
    const level = mentions[i - 1]?.end === it.clause - 1 ? mentions[i - 1]! : it;
    const words = text.slice(Math.max(level.clause, level.start - 24), it.start);
    if (ECONOMY.test(words)) return it.falling || it.quantity.mantissa < 0 ? undefined : it;
  }
  return undefined;
}
const ECONOMY = /^(?:(?!工业|产业|服务业|占|拉动)[^，。；]){0,20}(?:生产总值|GDP)/;

/** 总抚养比 of 少儿 and 老年. */
function dependants({ text, mentions }: Reading): Sum[] {
  const named = (name: RegExp): Mention[] => mentions.filter(({ lead, start, quantity }) => quantity.unit?.name === '%' && name.test(text.slice(Math.max(lead, start - 16), start)));
  const [total, young, old] = [/^(?:[全我][国省市州县区]|常住|人口)*总抚养比(?:为|是|达)?$/, /^少(?:儿|年儿童)(?:人口)?抚养比(?:为|是|达)?$/, /^老(?:年|龄)(?:人口)?抚养比(?:为|是|达)?$/].map(named) as [Mention[], Mention[], Mention[]];
  return total.length === 1 && young.length === 1 && old.length === 1 ? [sum(total[0]!, [young[0]!, old[0]!])] : [];
}

const spanOf = (all: readonly Mention[]): Ratio['span'] => ({ start: Math.min(...all.map(({ start }) => start)), end: Math.max(...all.map(({ end }) => end)) });
const figures = (parts: readonly Mention[]): Quantity[] => parts.map(({ quantity }) => quantity);
const ratio = (parts: readonly Mention[]): Ratio => ({ kind: 'ratio', span: spanOf(parts), binding: 'near', parts: figures(parts), closed: true });
const sum = (total: Mention, parts: readonly Mention[]): Sum => ({ kind: 'sum', span: spanOf([total, ...parts]), binding: 'near', total: total.quantity, parts: figures(parts), closed: true });
