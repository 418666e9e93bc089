import { boundsOf } from '../../reported';
import { chainTo } from './chain';
import type { Balance, Sum } from '../claim';
import { alike, isAmount, type Mention, type Reading } from '../mention';
import { isMistyped } from './mistyped';
import { perOf } from '../amounts/per';
import { inStretch } from './stretch';
import { isBaseOfRate, isEarlier } from '../standing';
import { isTarget } from '../target';

/**
 * Totals that come after their parts: 支出336.7亿元，加上上解支出等150.1亿元，支出总计486.8亿元 · 甲（72.8亿元）、乙（373.3亿元）等446.1亿元 ·
 * 甲镇完成12户，乙镇完成15户，共计完成27户 · 一季度15亿元，二季度22亿元，上半年累计37亿元.
 */
export function readTotals(reading: Reading): (Sum | Balance)[] {
  const claims: (Sum | Balance)[] = [];
  for (const total of reading.mentions) {
    if (total.index < 2 || !isAmount(total)) continue;
    const chain = chainTo(reading, total);
    if (chain !== undefined) {
      claims.push(chain);
      continue;
    }
    const row = inRow(reading, total);
    const stretch = inStretch(reading, total);
    const parts = listed(reading, total) ?? added(reading, total) ?? stretch ?? row;
    if (parts === undefined || parts.length < 2) continue;
    claims.push({
      kind: 'sum', span: { start: parts[0]!.start, end: total.end }, binding: parts === row && (isLoose(reading, parts) || parts[0]!.sentence < total.sentence) ? 'near' : 'explicit',
      total: total.quantity, parts: parts.map(({ quantity }) => quantity), closed: parts === row || parts === stretch || text(reading, parts[0]!, total).includes('加上') || isAccounted(reading, parts, total),
    });
  }
  return claims;
}

const text = (reading: Reading, from: Mention, to: Mention): string => reading.text.slice(from.clause, to.start);

/** 加上甲（72.8亿元）、乙（373.3亿元）等446.1亿元: an account names nearly always all it adds or takes away. */
const isAccounted = ({ text }: Reading, parts: readonly Mention[], total: Mention): boolean =>
  /^(?:加上|减去|扣除)/.test(text.slice(total.clause, total.start)) && isMistyped(total.quantity, parts);

/** Some parts have a verb and some none: one of them may be of another kind. */
const isLoose = (reading: Reading, parts: readonly Mention[]): boolean =>
  new Set(parts.map((part) => inEach(reading, part) ? 'each' : verbOf(reading.text.slice(part.lead, part.start)) ?? '')).size > 1;

/** Each part in its own bracket after its name, the total right after the list. */
function listed(reading: Reading, total: Mention): Mention[] | undefined {
  const { text, mentions } = reading;
  if (text.slice(total.start - 2, total.start) !== '）等') return undefined;
  const parts: Mention[] = [];
  for (let i = total.index - 1; i >= Math.max(0, total.index - 60); i--) {
    const part = mentions[i]!;
    if (part.depth !== total.depth + 1 || part.clause < total.clause || part.end >= text.length || text[part.end] !== '）') break;
    if (!alike(part.quantity, total.quantity) || part.lead !== part.start) return undefined;
    parts.unshift(part);
  }
  return parts;
}

/** What was said last before 加上 and all that comes after it, nothing subtracted. */
function added(reading: Reading, total: Mention): Mention[] | undefined {
  const { text, mentions } = reading;
  if (!TOTAL.test(text.slice(total.lead, total.start))) return undefined;
  const parts: Mention[] = [];
  for (let i = total.index - 1; i >= Math.max(0, total.index - 60); i--) {
    const part = mentions[i]!;
    if (part.sentence !== total.sentence) return undefined;
    if (!isAmount(part) || part.depth !== total.depth || !alike(part.quantity, total.quantity)) continue;
    if (isBaseOfRate(reading, part)) continue;
    const next = parts[0];
    parts.unshift(part);
    if (next !== undefined && text.slice(part.end, next.start).includes('加上')) {
      const before = mentions.slice(Math.max(0, i - 60), i);
      const alone = before.every((other) => other.sentence < part.sentence || other.role !== 'amount');
      return !alone || LESS.test(text.slice(part.end, total.start)) ? undefined : parts;
    }
  }
  return undefined;
}
const TOTAL = /(?:总计|合计|共计|总量)(?:为|达|达到)?$/;
const LESS = /减去|扣除|减除|其中|扣减|剔除|比上年[增减]|重复|重叠|交叉/;

/**
 * 甲镇完成12户，乙镇完成15户，共计完成27户: all amounts of the kind in the sentence, told with one verb or none; the last of them alone where those make
 * the total.
 */
function inRow(reading: Reading, total: Mention): Mention[] | undefined {
  const { text, mentions } = reading;
  const found = TOTAL_OF_ROW.exec(text.slice(total.clause, total.start));
  if (found === null || total.quantity.hedge !== 'stated') return undefined;
  // 总计3个部门、3个乡镇: two totals, each of its own things.
  const behind = mentions[total.index + 1];
  if (behind !== undefined && behind.clause === total.clause && alike(behind.quantity, total.quantity)) return undefined;
  const verb = found[1];
  const number = HAN.indexOf(text.slice(total.clause)[0]!) + 1;
  const every = text.startsWith('以上', total.clause);
  const home = homeOf(reading, total, number);
  const parts: Mention[] = [];
  let alone = true;
  for (let i = total.index - 1; i >= Math.max(0, total.index - 60); i--) {
    const part = mentions[i]!;
    if (part.clause === total.clause) continue;
    if (part.sentence !== home) break;
    if (text.slice(part.end, mentions[i + 1]!.start).includes('其中')) {
      // 其中行政村158个、社区24个，两项合计182个: as many as are said.
      alone = (number > 1 && parts.length === number) || isEachRow(reading, parts, total);
      break;
    }
    if (part.role === 'change' && alike(part.quantity, total.quantity)) return undefined;
    if (!isAmount(part) || !alike(part.quantity, total.quantity) || isBaseOfRate(reading, part)) continue;
    if (part.depth !== total.depth) continue;
    // 每辆32万元, 各奖励20万元: a price is no part of what all cost.
    if (perOf(reading, part) !== undefined) return undefined;
    const words = text.slice(part.lead, part.start);
    if (part.role === 'result' || (isEarlier(reading, part) && !(every && CARRIED.test(words))) || isTarget(reading, part) || ((every ? TOTALLED : WHOLE).test(words) && !EACH.test(words) && !isItem(reading, part)) || (!every && verbOf(words) !== verb && !inEach(reading, part) && !mayShare(reading, parts, verbOf(words), verb))) {
      alone = isEachRow(reading, parts, total);
      break;
    }
    parts.unshift(part);
  }
  if (verb !== undefined && parts.filter((part) => sharesVerb(reading, part, verb)).length * 2 < parts.length && !isList(reading, parts, verb)) return undefined;
  if (parts.length < 2 || LESS.test(text.slice(parts[0]!.clause, total.start))) return undefined;
  if (number > 1 && parts.length > number) return parts.slice(-number);
  const making = parts.findIndex((_, i) => i < parts.length - 1 && makes(parts.slice(i), total));
  if (making >= 0) return parts.slice(making);
  return alone ? parts : undefined;
}
/** 中央资金3.2亿元，省级资金1.8亿元。两项合计5亿元: so many as are told in the sentence before. */
function homeOf({ text, mentions }: Reading, { index, sentence, clause, quantity }: Mention, number: number): number {
  if (number < 2 || text[clause - 1] !== '。') return sentence;
  let count = 0;
  for (let i = index - 1; i >= 0 && mentions[i]!.sentence >= sentence - 1; i--) if (isAmount(mentions[i]!) && alike(mentions[i]!.quantity, quantity)) count++;
  return count === number ? sentence - 1 : sentence;
}
const VERBS = '拨付|处置|招录|清收|安置|化解|修建|采购|聘用|选派|救助|资助|补助|奖励|整合|招引|引进|办理|受理|调解|拆除|完成|实现|到位|投入|投资|收入|支出|新增|签约|开工|改造|建成|种植|销售|生产|新建|培育|查处|培训|发放|争取|筹集|安排|下达';
const OBJECT = '(?:资金|投资|收入|产值|面积|项目)?';
const TOTAL_OF_ROW = new RegExp(`^(?:[两三四五六七八九十以上各]{1,3}个?[项家镇乡村县区年月季度者类批期]{1,2}(?:累计|总共|一?共)|(?:[两三四五六七八九十以上各]{1,3}个?[项家镇乡村县区年月季度者类批]{1,2}|[两三四五]大[^，。；、\\d]{1,6}|[两三四五]者)?(?:之和|合计|共计|总计|总共|一?共))(?:为|达|达到)?(${VERBS})?${OBJECT}$`);
const HAN = '一两三四五六七八九';

/** 甲镇完成12户，乙镇完成15户，共计27户: one verb for all that is added · 省级资金到位0.8亿元，县级配套0.5亿元，共计到位1.3亿元: no verb of its own. */
const mayShare = ({ text }: Reading, parts: readonly Mention[], own: string | undefined, verb: string | undefined): boolean =>
  verb !== undefined ? own === undefined : parts.length === 0 || verbOf(text.slice(parts[0]!.lead, parts[0]!.start)) === own;
/** 种植水稻12.6万亩、玉米8.4万亩，合计种植21万亩: the verb opens the list, and no other comes in. */
const isList = ({ text }: Reading, parts: readonly Mention[], verb: string): boolean =>
  parts.every((part, i) => i === 0 ? text.slice(part.clause, part.start).includes(verb) : (part.lead - parts[i - 1]!.end < 10 && !ANY_VERB.test(text.slice(part.lead, part.start))));
const ANY_VERB = new RegExp(VERBS);
/** 全县有公办幼儿园36所、民办幼儿园28所: 、 makes it one of several. */
const isItem = ({ text }: Reading, { end }: Mention): boolean => /^[^，。；\d（]{0,8}、/.test(text.slice(end, end + 10));
const sharesVerb = (reading: Reading, part: Mention, verb: string): boolean => verbOf(reading.text.slice(part.lead, part.start)) === verb || inEach(reading, part);

/** 8月、9月、10月分别新增426人、512人、388人: one verb for all of them. */
function inEach({ text, mentions }: Reading, part: Mention): boolean {
  let first = part;
  for (let i = part.index - 1; i >= 0 && first.lead === first.start && text[first.start - 1] === '、'; i--) first = mentions[i]!;
  return EACH.test(text.slice(Math.max(first.lead, first.start - 12), first.start));
}

/** 四大产业分别实现产值68.6亿元、46.2亿元，合计114.8亿元: what 分别 leads on is all that is added up. */
const isEachRow = (reading: Reading, parts: readonly Mention[], total: Mention): boolean =>
  parts.length > 1 && total.index - parts[0]!.index === parts.length && parts.every((part, i) => i === 0 || reading.text[part.lead - 1] === '、' || part.lead === parts[i - 1]!.end)
    && /分别[^，。；、]{0,12}$/.test(reading.text.slice(Math.max(parts[0]!.clause, parts[0]!.start - 14), parts[0]!.start));
const EACH = /分别[^，。；、]{0,8}$/;
/** 以上各项: all that is told before, whatever each is called. */
/** 上年结余, which an account of this year holds. */
const CARRIED = /结[余转]/;
const TOTALLED = /[总合]计/;
const WHOLE = /全[县市省区镇乡年国]|总|累计|合计|共/;

/** The verb right before a figure; none where a name stands there. */
const verbOf = (words: string): string | undefined => VERB.exec(words)?.[1];
const VERB = new RegExp(`(${VERBS})${OBJECT}$`);

function makes(parts: readonly Mention[], total: Mention): boolean {
  const whole = boundsOf(total.quantity);
  let lo = 0;
  let hi = 0;
  for (const { quantity } of parts) {
    const bounds = boundsOf(quantity);
    lo += bounds.lo;
    hi += bounds.hi;
  }
  return lo <= whole.hi * (1 + 1e-12) && hi >= whole.lo * (1 - 1e-12);
}
