import type { Proportion, Ratio } from '../claim';
import type { Mention, Reading } from '../mention';
import { agreeing } from './fellows';
import { ratio } from './ratio';

/** All that the economy grows by, seen from what it is spent on; the three industries are read with what else adds up. */
const OTHER_TIME = /[一二三四]季度|\d月|半年|同期|上年|去年/;
const SOURCES = [/消费/, /投资|资本形成/, /净流出|净出口/];

/**
 * 投资对经济增长的贡献率为57%，拉动GDP增长1.1个百分点。消费…贡献率为35%，…。净出口…贡献率为8%: the contributions make 100, and the points are to each other as they are.
 */
export function readContributions(reading: Reading): (Ratio | Proportion)[] {
  if (!reading.text.includes('贡献率')) return [];
  const items = reading.mentions.flatMap((rate) => itemOf(reading, rate) ?? []);
  if (items.length !== SOURCES.length || SOURCES.some((kind) => items.filter(({ name }) => kind.test(name)).length !== 1)) return [];
  // 一季度…为62%，二季度为52%: of several times.
  if (OTHER_TIME.test(reading.text.slice(items[0]!.rate.start, items[items.length - 1]!.rate.start))) return [];
  const driven = items.filter((it): it is Driven => it.points !== undefined);
  return [
    ratio(items.map(({ rate }) => rate.quantity), true, 'near'),
    ...(driven.length > 2 ? agreeing(driven.map(({ rate, points }) => ({ part: points, rate, words: '' })), true) : []),
  ];
}

interface Item {
  readonly name: string;
  readonly rate: Mention;
  /** By how many points it drove the growth. */
  readonly points?: Mention;
}
type Driven = Item & { readonly points: Mention };

function itemOf({ text, mentions }: Reading, rate: Mention): Item | undefined {
  if (rate.quantity.unit?.name !== '%' || rate.quantity.hedge !== 'stated') return undefined;
  const words = text.slice(Math.max(rate.clause, rate.start - LONGEST), rate.start);
  const found = OF.exec(words);
  if (found === null) return undefined;
  const next = mentions[rate.index + 1];
  const points = next?.role === 'points' && next.segment === rate.segment && DROVE.test(text.slice(rate.end, next.start)) ? next : undefined;
  return { name: found[1]!, rate, ...(points && { points }) };
}
const LONGEST = 40;
const OF = /^(?:其中)?([^，。；、\d]{2,20}?)对[^，。；、\d]{0,6}(?:GDP|经济|生产总值)(?:增长)?的?贡献率(?:为|是|达到?)?$/;
const DROVE = /^，拉动[^，。；、\d]{0,12}?(?:增长)?$/;
