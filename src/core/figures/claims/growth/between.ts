import { segmentStart } from '../../../text/sentence';
import type { Between } from '../claim';
import type { Mention, Reading } from '../mention';
import { areOfOnePlaceAndTime } from '../standing';

/** 全体居民人均可支配收入27560元，城镇居民…36063元，农村居民…18974元: an average of all, between those of the two groups they are. */
export function readBetween({ text, mentions }: Reading): Between[] {
  if (!text.includes('民人均')) return NONE;
  const told = MEASURES.map(() => GROUPS.map((): Mention[] => []));
  for (const mention of mentions) {
    const { quantity: { unit, hedge }, start } = mention;
    const found = unit?.name === '元' && hedge === 'stated' ? PATTERN.exec(text.slice(Math.max(0, start - LONGEST), start))?.groups : undefined;
    if (found !== undefined) told[MEASURES.findIndex((it) => found[it] !== undefined)]![GROUPS.findIndex((it) => found[it] !== undefined)]!.push(mention);
  }
  return told.flatMap((groups) => claimsOf(text, groups));
}
const NONE: Between[] = [];
const ELSEWHERE = /[全我本][国省市州县区](?!居民)|\d{4}年|[去上今]年(?!同期)/;
const GROUPS = ['all', 'urban', 'rural'];
const MEASURES = ['income', 'spending'];
const LONGEST = 28;
const PATTERN = /(?:(?<all>(?:全体|全?[县市区州省])(?:常住)?居民)|(?<urban>城镇(?:常住)?居民)|(?<rural>(?:农村|乡村)(?:常住)?居民|农民))人均(?:(?<income>可支配收入)|(?<spending>(?:生活)?消费支出))(?:累计|预计)?(?:为|是|达到?|实现|完成)?$/;

/** Nothing where the paragraph tells several, or names another year or place on the way: 全省居民42000元。我县城镇居民38000元. */
function claimsOf(text: string, groups: readonly (readonly Mention[])[]): Between[] {
  if (groups.some(({ length }) => length !== 1)) return NONE;
  const [whole, ...parts] = groups.map(([only]) => only!) as [Mention, Mention, Mention];
  const all = [whole, ...parts];
  const first = Math.min(...all.map(({ end }) => end));
  const last = Math.max(...all.map(({ start }) => start));
  if (ELSEWHERE.test(text.slice(first, last)) || !areOfOnePlaceAndTime(all.map(({ start }) => text.slice(segmentStart(text, start), start)))) return NONE;
  return [{
    kind: 'between', binding: 'explicit', whole: whole.quantity, parts: parts.map(({ quantity }) => quantity),
    span: { start: Math.min(...all.map(({ start }) => start)), end: Math.max(...all.map(({ end }) => end)) },
  }];
}
