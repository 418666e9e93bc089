import type { Proportion, Ratio, Share } from '../claim';
import { boundsOf } from '../../reported';
import { readFellows, type Unplaced } from './fellows';
import { namedIn, type Named } from './named';
import { alike, isAmount, visibleFrom, type Mention, type Reading } from '../mention';
import { isFarFrom, isNearly, isShare } from './quotient';
import { targetPhrase } from '../target';
import { plainly } from '../words';

/** 77个，其中工业71个，占92.2%. `wholes` holds what the parts were already read to be part of. */
export function readShares(reading: Reading, wholes: ReadonlyMap<Mention, Mention>): (Share | Proportion | Ratio)[] {
  const claims: (Share | Proportion | Ratio)[] = [];
  const unplaced: Unplaced[] = [];
  const { text, mentions } = reading;
  let standing: Mention | undefined;
  for (const rate of mentions) {
    if (rate.quantity.unit?.dimension !== 'ratio' || rate.each || (rate.role !== 'share' && rate.role !== 'rate')) continue;
    const within = shareWithin(reading, rate);
    if (within !== undefined) {
      claims.push(within);
      continue;
    }
    const from = Math.max(rate.lead, rate.start - 40);
    const words = text.slice(from, rate.start);
    const at = words.lastIndexOf('占');
    if (at < 0 && rate.role !== 'share') continue;
    const cue = at < 0 ? rate.cue : from + at;
    if (FROM.test(text.slice(cue, rate.start))) continue;
    if (targetPhrase(reading, rate) !== undefined) continue;
    const part = partBefore(reading, rate, cue);
    if (part === undefined || isOneOfRow(reading, part, rate)) continue;
    const said = at < 0 ? UNNAMED : namedIn(text.slice(cue, rate.start));
    const told = said && toldBefore(reading, part, said);
    const named = told ?? (said && (wholeNamed(reading, part, wholes.get(part), said) ?? sameThings(reading, part, said)));
    const beside = named !== undefined || said === undefined ? undefined : wholes.has(part) ? ofThatName(reading, part, wholes.get(part)!, rate, said)
      : wholeBeside(reading, part, rate, said) ?? again(standing, part, rate, said);
    standing = beside;
    const fits = beside ?? (named && (isShare(part, named, rate) ? named : rival(reading, part, rate) ?? named));
    const shared = fits && fits !== told ? shareOf(reading, fits, part) : undefined;
    const larger = shared !== undefined && wholes.has(part) && !isShare(part, fits!, rate) && isOfLarger(part, fits!, shared, rate);
    const whole = larger ? wholeShared(reading, fits!, shared) : fits;
    if (larger && whole === undefined) {
      if (!LIVES_THERE.test(text.slice(part.clause, part.start))) claims.push(ofOneWhole(fits!, shared, part, rate));
      continue;
    }
    if (whole === undefined && !wholes.has(part)) {
      unplaced.push({ part, rate, ...(at >= 0 && said && { of: said.of }) });
      continue;
    }
    // 火灾12.6万起…；其中较大火灾60起、占总数的92.3%: of all of that kind, told elsewhere.
    if (whole !== undefined && part.quantity.unit?.whole === true && isFarFrom(part, whole, rate)) continue;
    const joined = whole === undefined ? NONE : joinedTo(reading, part);
    if (whole !== undefined && isShareTogether(joined, part, whole, rate)) continue;
    claims.push({
      kind: 'share', span: { start: Math.min(part.start, whole?.start ?? part.start), end: rate.end },
      binding: joined.length > 0 || shared !== undefined || beside !== undefined || (whole && whole.sentence !== part.sentence) ? 'near' : 'explicit',
      part: part.quantity, ...(whole && { whole: whole.quantity }), rate: rate.quantity,
    });
  }
  return unplaced.length === 0 ? claims : [...claims, ...readFellows(reading, unplaced)];
}

/** 货物、工程、服务分别为9.2亿元、15.6亿元和10.3亿元，占总规模的25.8%、44.8%和29.4%: the first share is of the first amount, not of the last. */
function isOneOfRow({ text, mentions }: Reading, part: Mention, rate: Mention): boolean {
  const [before, behind] = [mentions[part.index - 1], mentions[rate.index + 1]];
  return before !== undefined && behind?.quantity.unit?.dimension === 'ratio' && JOINT.test(text.slice(rate.end, behind.start)) && JOINT.test(text.slice(before.end, part.start));
}
const JOINT = /^[、和与及]$/;

/** Ⅱ类21个、Ⅲ类3个，占92.3%: what a part is joined to by 、, the nearest first; a share behind them may be that of several. */
function joinedTo({ text, mentions }: Reading, part: Mention): readonly Mention[] {
  const found: Mention[] = [];
  for (let last = part; ; last = found[found.length - 1]!) {
    const before = mentions[last.index - 1];
    if (before === undefined || !isAmount(before) || !alike(before.quantity, part.quantity) || !JOINED.test(text.slice(before.end, last.start))) return found;
    found.push(before);
  }
}
const JOINED = /^、[^，；。：、（）\d]{1,12}$/;
const NONE: readonly never[] = [];

/** Whether the part and some of those it is joined to are that share of the whole, where the part alone is not. */
function isShareTogether(joined: readonly Mention[], part: Mention, whole: Mention, rate: Mention): boolean {
  if (joined.length === 0 || isShare(part, whole, rate)) return false;
  const sum = { ...boundsOf(part.quantity) };
  const [all, share] = [boundsOf(whole.quantity), boundsOf(rate.quantity)];
  return joined.some(({ quantity }) => {
    const { lo, hi } = boundsOf(quantity);
    sum.lo += lo;
    sum.hi += hi;
    return all.lo > 0 && sum.lo / all.hi <= share.hi && sum.hi / all.lo >= share.lo;
  });
}

/** 占比由62%提高到65%, but 占从业人员的. */
const FROM = /由|从(?!业)/;
/** 比重为46%: of what goes without saying. */
const UNNAMED: Named = { at: 0, of: '', scope: '', name: '' };

/** 工业项目51个，占全部77个签约项目的66.2% · 占生产总值（216.4亿元）的比重为32.9%: the whole stands in the words of the share itself. */
function shareWithin(reading: Reading, rate: Mention): Share | undefined {
  const { text, mentions } = reading;
  const whole = mentions[rate.index - 1];
  if (whole === undefined || whole.role !== 'amount' || whole.sentence !== rate.sentence || rate.start - whole.end > 20) return undefined;
  const behind = text.slice(whole.end, rate.start);
  if (!(whole.bracket >= 0 && whole.bracket !== rate.bracket ? BEHIND_BRACKET : BEHIND).test(behind)) return undefined;
  const clause = Math.max(rate.clause, whole.start - 40);
  const words = text.slice(clause, whole.bracket > clause ? whole.bracket : whole.start);
  const found = OF.exec(words);
  if (found === null || /[增减]/.test(found[0]) || targetPhrase(reading, rate) !== undefined) return undefined;
  const part = partBefore(reading, whole, clause + found.index);
  if (part === undefined || !alike(part.quantity, whole.quantity)) return undefined;
  return {
    kind: 'share', span: { start: part.start, end: rate.end }, binding: 'explicit', part: part.quantity, whole: whole.quantity, rate: rate.quantity,
  };
}
const OF = /占[^占，。；（）%\d]{0,20}$/;
const BEHIND = /^[^，。；、（）\d]{0,10}的(?:比重|比例|份额)?(?:为|达到?|约|近|超过?)?$/;
const BEHIND_BRACKET = /^）的(?:比重|比例|份额)?(?:为|达到?|约|近|超过?)?$/;

/** 计划总投资3.2亿元，完成2.4亿元，占总投资的75%: an amount of that very name, said before in the sentence. */
function toldBefore({ text, mentions }: Reading, part: Mention, { name }: Named): Mention | undefined {
  if (!isName(name) || PLANNED.test(name)) return undefined;
  return mentions.slice(Math.max(0, part.index - 6), part.index).findLast((it) => it.sentence === part.sentence && it.depth === part.depth && isAmount(it)
    && alike(it.quantity, part.quantity) && (isCalled(text.slice(it.clause, it.start), name) || (text.startsWith(name, it.end) && isCalled(text.slice(it.clause, it.start) + name, name))) && !isRated(mentions[it.index + 1]) && boundsOf(it.quantity).lo >= boundsOf(part.quantity).lo);
}
/** 完成投资2.4亿元，完成率75%: done of something; a share of its own does not matter to what is named. */
const isRated = (next: Mention | undefined): boolean => next?.quantity.unit?.dimension === 'ratio' && next.role !== 'share';
const isCalled = (words: string, name: string): boolean => words.endsWith(name) && SCOPE.test(words.slice(0, words.length - name.length));
/** When, where and how far: no word that makes it a part of what is so called. */
const SCOPE = /^(?:地区|全社会|全[年县市省区国]|我[县市省区]|[今本]年|年末|目前|截至|计划|预计|项目|共有?|现有|实现|完成|总|[\d—年月日底末])*$/;
const isName = (words: string): boolean => /^[\u4e00-\u9fff]{2,10}$/.test(words);

/** 全县126家企业，98家实现增长，占比77.8%: an amount of all there is right before the part, where the share is near enough to be meant of it. */
function wholeBeside({ text, mentions }: Reading, part: Mention, rate: Mention, { of, scope, name }: Named): Mention | undefined {
  const whole = mentions[part.index - 1];
  if (whole === undefined || whole.role !== 'amount' || whole.sentence !== part.sentence || whole.depth !== part.depth || !alike(whole.quantity, part.quantity)) return undefined;
  if (whole.clause === part.clause) return OF_THESE.test(text.slice(whole.end, part.start)) && of === '' && isNearly(part, whole, rate) ? whole : undefined;
  const gap = text.slice(whole.end, part.clause);
  const own = text.slice(part.clause, part.start);
  if (!CLAUSE_OF_WHOLE.test(gap) || (of !== '' && !isName(name)) || FEWER.test(own)) return undefined;
  const called = text.slice(whole.clause, whole.start) + gap;
  if (ELSEWHERE.test(scope) && !called.includes(scope)) return undefined;
  if (!ALL.test(called) || !called.includes(name.slice(-2)) || SOME.test(called)) return undefined;
  return isNearly(part, whole, rate) ? whole : undefined;
}
/** …，建筑业42家，占14.7%；房地产业36家，占12.6%: of the whole of the share before. */
const again = (whole: Mention | undefined, part: Mention, rate: Mention, { of }: Named): Mention | undefined =>
  (whole?.sentence === part.sentence && alike(whole.quantity, part.quantity) && of === '' && isNearly(part, whole, rate) ? whole : undefined);
/** 实现工业总产值125亿元，其中规上90亿元，占全区工业总产值的: called just as the whole is, and the share is near enough to be meant of it. */
const ofThatName = ({ text }: Reading, part: Mention, whole: Mention, rate: Mention, { of, scope }: Named): Mention | undefined => {
  const name = ELSEWHERE.test(scope) ? of.slice(scope.length) : '';
  return name.length >= 4 && text.slice(whole.lead, whole.start).replace(NOTE, '').endsWith(name) && isNearly(part, whole, rate) ? whole : undefined;
};
/** 在园幼儿[4]: a note. */
const NOTE = /\[\d{1,2}\]$/;
const ELSEWHERE = /^全[国省市州区县旗]/;
/** 23件B类提案已经解决16件: what was done of so many, with no mark between. */
const OF_THESE = /^[^，。；、\d比较增减由从到至]{0,14}(?:已经?|实际|现已)[^，。；、\d比较增减由从到至]{1,10}$/;
const CLAUSE_OF_WHOLE = /^[^，。；：、（）\d]{0,10}，$/;
const ALL = /(?<!公)共(?!产|同)|公共预算|总|全[县市区州省]|[现应]|在册/;
const SOME = /新增|比|去年|上年|其中|增加|减少/;
/** 今年新建的: no part of all there are. */
const FEWER = /[今本当]年|新增|[本上]月|总数|累计/;

/** 贫困村103个 … 发生率在20%以上的贫困村92个、占89.3%: the nearest count of things of the very same name, where nothing else is said to be the whole. */
function sameThings({ text, mentions }: Reading, part: Mention, { of }: Named): Mention | undefined {
  if (part.quantity.unit?.whole !== true || of !== '') return undefined;
  const noun = THINGS.exec(text.slice(Math.max(part.lead, part.start - 12), part.start))?.[1];
  if (noun === undefined) return undefined;
  return mentions.slice(Math.max(0, part.index - 16), part.index).findLast((it) => isAmount(it) && alike(it.quantity, part.quantity)
    && text.slice(it.lead, it.start).endsWith(noun) && boundsOf(it.quantity).lo >= boundsOf(part.quantity).hi);
}
/** 20%以上的贫困村: what follows 的 is the name. */
const THINGS = /的([\u4e00-\u9fff]{3,6})$/;

/** 规上126家，占14.6%；高新42家，占规上企业的33.3%: the share may be one of a part told before; it convicts only where it is a share of none. */
const rival = ({ mentions }: Reading, part: Mention, rate: Mention): Mention | undefined =>
  mentions.slice(Math.max(0, part.index - 12), part.index).findLast((it) => isAmount(it) && alike(it.quantity, part.quantity) && isShare(part, it, rate));

/** 税收8.07亿元，占收入的70.1%，其中增值税3.12亿元，占27.1%: the share that the whole itself was said to be of something larger. */
function shareOf({ text, mentions }: Reading, whole: Mention, part: Mention): Mention | undefined {
  const next = mentions[whole.index + 1];
  const told = next !== undefined && next.index < part.index && next.quantity.unit?.dimension === 'ratio' && next.sentence === whole.sentence
    && (next.role === 'share' || text.slice(whole.end, next.start).includes('占'));
  return told ? next : undefined;
}

/** 总人口52.6万人，…60岁及以上8.4万人，占16%，其中65岁及以上5.6万人，占10.6%: what the whole was said to be a share of. */
const wholeShared = ({ mentions }: Reading, whole: Mention, above: Mention): Mention | undefined =>
  mentions.slice(Math.max(0, whole.index - 12), whole.index).findLast((it) => isAmount(it) && alike(it.quantity, whole.quantity) && isShare(whole, it, above));

/** 60岁及以上8.4万人，占16%，其中65岁及以上5.6万人，占10.6%: whether the share is nearer to one of what the whole is a share of than to one of the whole. */
function isOfLarger(part: Mention, whole: Mention, above: Mention, rate: Mention): boolean {
  const [a, b, s, r] = [part, whole, above, rate].map(({ quantity }) => boundsOf(quantity).lo) as [number, number, number, number];
  return b > 0 && Math.abs((a / b) * s - r) < Math.abs(a / b - r);
}
/** 其中城区8.4万人: of those who live there, as often as of all. */
const LIVES_THERE = /^(?:其中)?[，：]?(?:[\u4e00-\u9fff]{0,3}[市城县镇乡农][区镇村]?|[\u4e00-\u9fff]{1,4}[县市区镇乡村])[\u4e00-\u9fff]/;

/** Shares of one whole that is told elsewhere. */
const ofOneWhole = (whole: Mention, above: Mention, part: Mention, rate: Mention): Proportion => ({
  kind: 'proportion', span: { start: whole.start, end: rate.end }, binding: 'near', agreed: false,
  terms: [above.quantity, rate.quantity], amounts: [whole.quantity, part.quantity],
});

/** The amount the share speaks of: nothing, or its own name again, stands between. */
function partBefore(reading: Reading, rate: Mention, cue: number): Mention | undefined {
  const { text, mentions } = reading;
  for (let i = rate.index - 1; i >= Math.max(0, rate.index - 12); i--) {
    const mention = mentions[i]!;
    if (mention.segment !== rate.segment) return undefined;
    if (mention.role === 'rate' || mention.role === 'completion') {
      // 完成1.4亿元，占调整预算的101%，占收入的48%: two rates of one amount.
      if (mention.end + 1 === cue && targetPhrase(reading, mention) !== undefined) continue;
      return undefined;
    }
    if (!visibleFrom(mention, rate) || !isAmount(mention)) continue;
    const from = Math.max(rate.lead, mention.end);
    if (plainly(text, from, cue) || (from === mention.end && NOUN.test(text.slice(from, cue)))) return mention;
    const subject = text.slice(from, cue).replace(/^(?:其中|，)/, '');
    const own = text.slice(mention.lead, mention.start);
    // 专科326人、本科682人、研究生52人，本科及以上占69.2%: several of them together.
    if (SEVERAL.test(subject) && !own.includes(subject)) return undefined;
    const at = own.indexOf(subject.slice(0, 2));
    // 非税收入1.8亿元，税收收入占63.2%: the other one.
    return subject.length <= 12 && at >= 0 && !/[非不未]$/.test(own.slice(0, at)) ? mention : undefined;
  }
  return undefined;
}

/** 这9个村占被调查66个村的. */
const NOUN = /^(?:村|镇|乡镇|县|企业|单位|项目|案件|学校|社区|问题|建议|提案)$/;
const SEVERAL = /以[上下内外]|[和与及、]|合计|共计|总计|之和|均/;

/** 占总数的, 占全年用水量的: the whole must be the one that was named, or none is. */
export function wholeNamed({ text }: Reading, part: Mention, whole: Mention | undefined, { of, scope }: Named): Mention | undefined {
  if (whole === undefined) return undefined;
  const name = of.slice(scope.length).replace(/^[总其]/, '');
  if (PLANNED.test(name)) return undefined;
  // 占全省工业到位资金的: a whole beyond the one of this county.
  if (ELSEWHERE.test(scope) && !text.slice(Math.max(0, whole.start - 60), whole.start).includes(scope)) return undefined;
  // 77个，总投资186.5亿元，其中10亿元以上5个，占总投资的42.6%: their money is divided, not their number.
  if (whole.quantity.unit?.dimension !== 'money' && MONEY.test(name)) return undefined;
  if (name === '' || /^(?:数|量|额|投资额?|比重|比例|总数|总量|总额)$/.test(name)) return whole;
  const around = text.slice(whole.clause, Math.min(whole.end + 16, part.lead > whole.end ? part.lead : part.start));
  // 地方财政收入1.2亿元，税收0.5亿元，占公共财政预算收入的47.3%: another account.
  if (BUDGETED.test(name) && !BUDGETED.test(around)) return undefined;
  // 问题金额1260万元，…占审计资金总额的0.4%: of the many kinds of money, the word that says which is the last.
  if (whole.quantity.unit?.dimension === 'money') {
    const kind = name.replace(AMOUNT, '');
    return around.includes(kind.slice(-2)) && !isOtherSort(kind, text.slice(whole.lead, whole.start)) ? whole : undefined;
  }
  for (let i = 0; i + 2 <= name.length; i++) if (around.includes(name.slice(i, i + 2))) return whole;
  // 举报360件中，本级受理216件、占受理总量的60%: what was done with the part was done with all.
  const done = DONE.exec(name)?.[1];
  return done !== undefined && text.slice(part.lead, part.start).endsWith(done) ? whole : undefined;
}
const AMOUNT = /(?<=..)(?:总|数量|(?<!产)[量额值]|数|(?<!资)金额)+$/;
/** 网上零售额13.9亿元，…占社会消费品零售总额的: each says of its money what the other does not. */
function isOtherSort(kind: string, words: string): boolean {
  const at = words.lastIndexOf(kind.slice(-2));
  const [one, other] = [kind.slice(0, -2), words.slice(0, at).replace(PLAIN, '')];
  return at > 0 && one.length > 1 && other.length > 1 && ![...one].some((it) => words.includes(it)) && ![...other].some((it) => kind.includes(it));
}
const PLAIN = /^(?:.*?[年月日度]|[—\d]|全[国省市州区县]|我[省市州区县])+|(?:累计|实现|完成|共计?|达到?|总)/g;
const DONE = /^([\u4e00-\u9fff]{2,3})总[量数额]$/;
const BUDGETED = /公共|预算/;
const MONEY = /(?:[额资值入出款税润债本]|资金|金额|余额|经费|成本|费用)$/;
/** 占预计完成的: a whole of its own, not the sum of all kinds. */
const PLANNED = /^(?:预计|预期|计划|应|拟)/;
