import { oneOf } from '../../../text/characters';
import { fell, growthOf } from './base';
import type { Growth } from '../claim';
import { alike, isAmount, type Mention, type Reading } from '../mention';
import { signs } from '../signs';
import { isEarlier } from '../standing';
import { countsFrom, earlierIn, earlierOf, plainly, sinceWhen, type Earlier } from '../words';

/** 比上年的, 较2020年的: the figure right behind is what another is compared with. */
export const compared = (words: string): boolean => COMPARED.test(words);
const COMPARED = /[比较][^，。；]{0,30}$/;

/**
 * The value of the year before said beside that of this year: 156.3万人次，比上年的120.4万人次增长29.8% · 21.2亿元，同比增长28.5%；去年同期为16.5亿元 · 余额185.6亿元，比年初增加13.3亿元（年初172.3亿元） ·
 * 去年到位资金16.5亿元，今年到位资金21.2亿元，增长28.5%.
 */
export function readBeside(reading: Reading, used: Set<Mention>): Growth[] {
  const claims: Growth[] = [];
  if ((reading.signs & EARLIER) === 0) return claims;
  for (const mention of reading.mentions) {
    if (mention.role === 'growth') {
      const claim = used.has(mention) ? undefined : thanBefore(reading, mention);
      if (claim !== undefined) {
        used.add(mention);
        claims.push(claim);
      }
    } else if (isAmount(mention) && !mention.each) {
      claims.push(...lastYear(reading, mention));
    }
  }
  return claims;
}
const EARLIER = signs('before', 'dated');

/** 156.3万人次，比上年的120.4万人次增长29.8%; the amount of now may also come last. */
function thanBefore(reading: Reading, rate: Mention): Growth | undefined {
  const { text, mentions } = reading;
  const before = mentions[rate.index - 1];
  if (before === undefined || rate.each || before.segment !== rate.segment || !isLevel(before)) return undefined;
  const boxed = isBoxed(reading, before) && before.end + 1 === rate.cue;
  // 较去年同期453件，上升10%: a comma may stand between.
  const beside = rate.lead === before.end ? sinceWhen(text.slice(rate.lead, rate.cue)) === '' : text[before.end] === '，' && rate.cue === before.end + 1;
  if (!boxed && (before.bracket !== rate.bracket || !beside)) return undefined;
  const end = boxed ? before.bracket : before.start;
  const from = Math.max(boxed ? rate.clause : before.clause, end - 34, mentions[before.index - 1]?.end ?? 0);
  const words = text.slice(from, end);
  const than = THAN.exec(words);
  if (than === null) return undefined;
  const now = nowOf(reading, before, rate, from + than.index);
  return now && growthOf(reading, { now, before, rate }, { falling: fell(rate), previous: true });
}
/** 比2020年的, 比上年同期: an earlier time, and not another place or a plan; 比去年同期多处置 tells the change. */
const THAN = /(?:[相同]?比|较)(?:上年|去年|同期|前年|年初|\d{4}年)(?![^，。；]{0,6}[多少](?!少|数|元|级|发|病|动|媒))[^，。；]{0,16}$/;

function nowOf({ text, mentions }: Reading, before: Mention, rate: Mention, than: number): Mention | undefined {
  const last = mentions[before.index - 1];
  if (last?.role === 'change') return toldBefore({ text, mentions }, before, last, than);
  if (last !== undefined && last.segment === rate.segment && last.bracket === rate.bracket && isLevel(last)
    && alike(last.quantity, before.quantity) && (plainly(text, last.end, than) || REMARK.test(text.slice(last.end, than)))) return last;
  const next = mentions[rate.index + 1];
  return next !== undefined && next.segment === rate.segment && next.bracket === rate.bracket && isLevel(next)
    && alike(next.quantity, before.quantity) && REACHED.test(text.slice(rate.end, next.start)) ? next : undefined;
}
/** ，全部是上级补助，比上年决算数: what it consists of, by the way. */
const REMARK = /^，(?:全部|均|主要)[为是由][^，。；\d]{2,14}，$/;
const REACHED = /^，?(?:达到?|增至|升至|降至|至|为)$/;

/** 320.5万人次，比计划的300万人次多20.5万人次，比上年的284.7万人次: what is compared a second time was told before the first. */
function toldBefore({ text, mentions }: Pick<Reading, 'text' | 'mentions'>, before: Mention, change: Mention, than: number): Mention | undefined {
  const last = mentions[change.index - 1];
  const base = last !== undefined && change.lead === last.end && compared(text.slice(last.lead, last.start)) ? last : undefined;
  const now = base === undefined ? last : mentions[base.index - 1];
  if (now === undefined || now.segment !== before.segment || now.bracket !== before.bracket || change.bracket !== before.bracket) return undefined;
  // What is behind 其中 may be told of it, or of the whole.
  if (!isLevel(now) || !alike(now.quantity, before.quantity) || text.startsWith('其中', now.clause - 2)) return undefined;
  return FIRST.test(text.slice(now.end, (base ?? change).start)) && plainly(text, change.end, than) ? now : undefined;
}
const FIRST = /^，[比较][^，；]{0,24}$/;

const isLevel = (mention: Mention): boolean => isAmount(mention) || (mention.quantity.unit?.dimension === 'ratio' && mention.role !== 'growth');
/** 比上年（120.4万人次）增长: alone in its bracket. */
export const isBoxed = ({ text }: Reading, { bracket, start, end }: Mention): boolean => bracket >= 0 && start - bracket <= 6 && text[end] === '）';

/** 去年同期为16.5亿元 beside 21.2亿元，同比增长28.5%, in one sentence or in the next one. */
function lastYear(reading: Reading, before: Mention): Growth[] {
  const { text, mentions } = reading;
  // Nearly every amount ends here: its clause does not begin with a time.
  if (before.start - before.clause > 30) return [];
  if (!beginsTime(text, before.clause)) return namedFirst(reading, before);
  const words = text.slice(before.clause, before.start);
  // 去年底3家退出: told of something else.
  const told = endsTelling(text, before.start - 1) || endsClause(text, before.end);
  if (told) {
    // Told after: the one amount of its kind there that has a growth.
    const earlier = mentions.slice(Math.max(0, before.index - 8), before.index).filter((it) => it.sentence >= before.sentence - 1 && alike(it.quantity, before.quantity) && isAmount(it));
    const now = earlier[0];
    const bare = earlierIn(words);
    const day = bare ?? (now && earlierOf(words, text.slice(now.clause, now.start)));
    if (day !== undefined && earlier.length === 1 && now !== undefined && !isEarlier(reading, now) && nothingElse(reading, now, before)) {
      const first = now.index + 1 === before.index ? before.index + 1 : now.index + 1;
      const claims = withRate(reading, before, now, mentions[first], day, now.sentence === before.sentence);
      if (claims.length > 0 || bare?.year === undefined && bare !== undefined) return claims;
    }
  }
  // Told first; what another sentence or half of one tells by name is for the index of the whole draft.
  const last = lastOf(reading, before);
  const now = mentions[last.index + 1];
  if (now === undefined || now.segment !== before.segment || now.bracket !== before.bracket) return [];
  if (text[last.end] !== '，' || now.clause !== last.end + 1) return [];
  if (now.role === 'growth') return grownTo(reading, before, now, words);
  if (!isAmount(now) || !alike(now.quantity, before.quantity) || !sameThing(words, text.slice(Math.max(now.clause, now.start - 30), now.start))) return [];
  const claims = withRate(reading, before, now, mentions[now.index + 1], LAST_YEAR, true);
  // 同比增长14.6%（去年同期18.5亿元，今年21.2亿元）: the bracket holds what the rate was computed from, and nothing else.
  const rate = mentions[before.index - 1];
  return claims.length === 0 && rate?.role === 'growth' && before.bracket === rate.end && before.clause === rate.end + 1 && text[now.end] === '）'
    ? [growthOf(reading, { now, before, rate }, { falling: fell(rate), previous: true })] : claims;
}
/** 收入上年为10.28亿元，今年完成11.52亿元，增幅12.1%. */
function namedFirst(reading: Reading, before: Mention): Growth[] {
  const { text, mentions } = reading;
  if (!endsTime(text, before.start - 1)) return [];
  const now = mentions[before.index + 1];
  if (now === undefined || now.segment !== before.segment || now.bracket !== before.bracket || !isAmount(now) || !alike(now.quantity, before.quantity)) return [];
  if (text[before.end] !== '，' || now.clause !== before.end + 1) return [];
  return NAMED_FIRST.test(text.slice(before.clause, before.start)) && NOW_ONLY.test(text.slice(now.clause, now.start))
    ? withRate(reading, before, now, mentions[now.index + 1], LAST_YEAR, true) : [];
}
const endsTelling = oneOf('为是有达');
const endsClause = oneOf('，。；）');
const endsTime = oneOf('年期为是');
const NAMED_FIRST = /^[^，。；\d比较由从]{1,12}(?:上年|去年)(?:同期)?(?:为|是)?$/;
const NOW_ONLY = /^(?:今年|本年)(?:累计|已)?(?:完成|达到?|为|是|实现)?$/;

const beginsTime = oneOf('去上而年12全我');
const LAST_YEAR: Earlier = { since: 'year' };

/** 2024年为36.8万吨，增长4.5%，2025年: an amount with what is told of how it grew itself. */
function lastOf({ text, mentions }: Reading, level: Mention): Mention {
  let last = level;
  for (let next = mentions[level.index + 1]; next !== undefined && next.index < level.index + 3; next = mentions[next.index + 1]) {
    if ((next.role !== 'growth' && next.role !== 'change') || next.segment !== level.segment || next.bracket !== level.bracket) break;
    const words = text.slice(last.end, next.cue);
    if (AGAIN.test(words) || sinceWhen(words) === undefined) break;
    last = next;
  }
  return last;
}
/** 去年50亿元，今年增长12%: of another year. */
const AGAIN = /[今本]年/;

/** 去年完成投资50亿元，今年计划增长12%，达到56亿元. */
function grownTo(reading: Reading, before: Mention, rate: Mention, words: string): Growth[] {
  const { text, mentions } = reading;
  const now = mentions[rate.index + 1];
  if (now === undefined || now.segment !== rate.segment || now.bracket !== rate.bracket || !isAmount(now) || !alike(now.quantity, before.quantity)) return [];
  return REACHED.test(text.slice(rate.end, now.start)) && sameThing(words, text.slice(rate.clause, rate.cue)) ? [growthOf(reading, { now, before, rate }, { falling: fell(rate), previous: true })] : [];
}

/** 21.2亿元，同比增长28.5%；去年同期为: the growth is told right behind the amount, and no other subject comes between. */
function nothingElse({ text, mentions }: Reading, now: Mention, before: Mention): boolean {
  const between = mentions.slice(now.index + 1, before.index);
  const [first] = between;
  if (first === undefined) return isOwn(text.slice(now.end, before.bracket >= 0 ? before.bracket : before.clause - 1));
  return between.length <= 2 && between.every((it) => (it.role === 'growth' || it.role === 'change') && it.bracket === now.bracket)
    && sinceWhen(text.slice(now.end, first.cue)) !== undefined
    && isOwn(text.slice(between[between.length - 1]!.end, before.bracket >= 0 ? before.bracket : before.clause - 1));
}
const isOwn = (words: string): boolean => /^(?:[，；。]|，同比)?$/.test(words);

/** 去年到位资金 and 今年到位资金: one name in two years running, or no name for now. */
function sameThing(before: string, now: string): boolean {
  const a = YEAR.exec(before);
  const b = YEAR.exec(now);
  if (a === null || b === null) return false;
  const [last, year] = [a[1]!, b[1]!];
  const running = /^\d/.test(last) ? Number(last.slice(0, 4)) + 1 === Number(year.slice(0, 4)) : /[今本]年/.test(year);
  const name = a[2]!.replace(DONE, '');
  const again = b[2]!.replace(PLANNED, '').replace(DONE, '');
  // 2024年建成高标准农田3.2万亩，2025年建成4.1万亩: the noun may be left out, and all of it.
  return running && (again === name || b[2]!.replace(DONE, '') === name || name !== '' && again.length !== 1 && name.startsWith(again));
}
const PLANNED = /计划|力争|预计|预期|确保|争取|拟|将/;
const YEAR = /^(?:[全我][国省市州区县镇乡])?(去年|上年|今年|本年|\d{4}年)(?:度|同期|全年|年?[末底])?([^，。；\d]{0,16})$/;
const DONE = /累计|共计|共|全[县市省区]|已|完成|实现|达到?|为|是|有|的|实际/g;

function withRate(reading: Reading, before: Mention, now: Mention, first: Mention | undefined, day: Earlier, together: boolean): Growth[] {
  const { text, mentions } = reading;
  const claims: Growth[] = [];
  let at = now.end;
  for (let next = first, i = 0; next !== undefined && i < 2; next = mentions[next.index + 1], i++) {
    if (next.index > before.index && at < before.start && before.bracket < 0) at = before.end;
    const words = text.slice(at, next.cue);
    if (next.segment !== now.segment || next.bracket !== now.bracket || next.each || sinceWhen(words) === undefined) break;
    at = next.end;
    if (!countsFrom(day, words, next.index > before.index)) continue;
    const about = { falling: fell(next), previous: true, ...(!together && { binding: 'near' as const }) };
    if (next.role === 'growth') claims.push(growthOf(reading, { now, before, rate: next }, about));
    else if (next.role === 'change' && alike(next.quantity, now.quantity)) claims.push(growthOf(reading, { now, before, change: next }, about));
    else break;
  }
  return claims;
}
