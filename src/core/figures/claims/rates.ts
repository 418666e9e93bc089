import { boundsOf } from '../reported';
import type { Share } from './claim';
import { alike, isAmount, visibleFrom, type Mention, type Reading } from './mention';
import { isBaseOfRate, isEarlier } from './standing';
import { RATES } from './signs';
import { plainly } from './words';

/** 抽检1260批次，合格1235批次，合格率98% · 新签约31个，已开工19个，开工率61.3%: a rate that is named for what the part did. */
export function readRates(reading: Reading): Share[] {
  const claims: Share[] = [];
  const { text, mentions } = reading;
  for (const rate of mentions) {
    if (rate.quantity.unit?.dimension !== 'ratio' || rate.each || rate.index < 2) continue;
    const name = NAME.exec(text.slice(Math.max(rate.clause, rate.start - 12), rate.start));
    if (name === null) continue;
    const [words, did] = name as unknown as [string, string];
    const part = partOf(reading, rate, rate.start - words.length, did);
    if (part === undefined) continue;
    // 签约77个…。…已开工58个，开工率75.3%；已投产23个，投产率29.9%: of any earlier stage.
    const earlier = wholesBefore(reading, part);
    const wholes = earlier.filter((it) => it.sentence >= part.sentence - 1);
    const whole = earlier.find((it) => gives(part, it, rate)) ?? baseOf(reading, wholes, part, rate, did);
    if (whole === undefined) continue;
    claims.push({
      kind: 'share', span: { start: whole.start, end: rate.end }, binding: wholes.length === 1 && whole.sentence === part.sentence ? 'explicit' : 'near',
      part: part.quantity, whole: whole.quantity, rate: rate.quantity,
    });
  }
  return claims;
}
const NAME = new RegExp(`(${RATES.join('|')})(?:率|比例)(?:为|达到?|是|仅|约|近|超过?|只有){0,2}$`);

/** The whole where none gives the rate: the nearest in sight that did not do the same itself, of which the part says nothing but what it did. */
function baseOf({ text }: Reading, wholes: readonly Mention[], part: Mention, rate: Mention, did: string): Mention | undefined {
  const whole = wholes.find((it) => visibleFrom(it, rate) && (it.sentence === part.sentence || (wholes.length === 1 && isPopulation(text, it, part))) && !didIt(text, it, did)
    && (did !== '支出' || GIVEN.test(text.slice(it.clause, it.start))));
  if (whole === undefined || (wholes.length > 1 && text.slice(whole.end, part.start).includes('其中'))) return undefined;
  const own = text.slice(part.lead, part.start).replace(MERELY, '');
  return [...own].filter((character) => !did.includes(character)).length > 2 ? undefined : whole;
}
/** 常住人口36.9万人。其中城镇人口20.2万人，城镇化率54.7%: the one whole of that rate, and 其中 goes on from it. */
const isPopulation = (text: string, whole: Mention, part: Mention): boolean =>
  /常住人口[^，。；、\d]{0,4}$/.test(text.slice(Math.max(whole.clause, whole.start - 12), whole.start)) && /。其中[，：]?(?:城镇|城市)(?:常住)?人口[^，。；、\d]{0,4}$/.test(text.slice(Math.max(0, part.start - 18), part.start));
/** What is spent is a part of the money that was given for it. */
const GIVEN = /下达|到位|安排|拨付|资金|指标/;
const MERELY = /常住人口|人口|已经?|共|现|累计|实际|其中|全部|完成|有|项目|资金|问题|[，、]/g;

/** 应办结120件 is still to be done. */
const didIt = (text: string, { clause, start }: Mention, did: string): boolean => {
  const words = text.slice(Math.max(clause, start - 16), start);
  return words.includes(did) && !/[应需拟]|计划|任务|目标/.test(words);
};

/** The amount right before the rate that did what the rate is named for: 收回468份，回收率 too. */
function partOf({ text, mentions }: Reading, rate: Mention, cue: number, did: string): Mention | undefined {
  const part = mentions[rate.index - 1];
  if (part === undefined || part.sentence !== rate.sentence || !isAmount(part) || !visibleFrom(part, rate)) return undefined;
  if (!plainly(text, Math.max(rate.lead, part.end), cue)) return undefined;
  const words = text.slice(Math.max(part.lead, part.start - 12), part.start) + /^[^，。；、（）]{0,6}/.exec(text.slice(part.end, part.end + 6))![0];
  const other = CALLED[did];
  return (other?.test(words) ?? [...did].every((character) => words.includes(character))) && !/[应需拟不未没]/.test(words) ? part : undefined;
}

/** 应到198人，实到191人，到会率96.5% · 城镇人口16.9万人，城镇化率56%: what did it may be called otherwise. */
const CALLED: Readonly<Record<string, RegExp>> = { 到会: /实到|到会|出席|参会/, 出席: /实到|到会|出席|参会/, 参会: /实到|到会|出席|参会/, 城镇化: /城镇/ };

/** All it may be a part of, nearest first: larger amounts of its kind. */
function wholesBefore(reading: Reading, part: Mention): Mention[] {
  return reading.mentions.slice(Math.max(0, part.index - 24), part.index).reverse().filter((it) =>
    isAmount(it) && alike(it.quantity, part.quantity) && !isBaseOfRate(reading, it) && !isEarlier(reading, it)
    && boundsOf(it.quantity).hi >= boundsOf(part.quantity).lo);
}

function gives(part: Mention, whole: Mention, rate: Mention): boolean {
  const [a, b, r] = [boundsOf(part.quantity), boundsOf(whole.quantity), boundsOf(rate.quantity)];
  return b.lo > 0 && a.lo / b.hi <= r.hi && a.hi / b.lo >= r.lo;
}
