import type { Sum } from '../claim';
import { alike, type Mention, type Reading } from '../mention';
import { isMistyped } from './mistyped';
import { isBaseOfRate, isEarlier } from '../standing';
import { systemNamed, type System } from './systems';
import { isTarget } from '../target';
import { turnBefore } from '../balances/terms';
import { comesNear, exceeds } from './whole';

const nameOf = (text: string, parts: readonly Mention[], i: number): string => {
  const { clause, start } = parts[i]!;
  return text.slice(Math.max(clause, start - 24, i > 0 ? parts[i - 1]!.end : 0), start);
};

/** The system that the names at the beginning of a list make. */
const systemOf = (text: string, parts: readonly Mention[], whole?: Mention): System | undefined =>
  systemNamed(parts.slice(0, MOST_KINDS).map((_, i) => nameOf(text, parts, i)), ({ of }) => whole === undefined || of === undefined || of.test(wordsOf(text, whole)));
const MOST_KINDS = 5;

/** How many parts at the beginning of a list make a whole by their names alone. */
export const complementsIn = (text: string, parts: readonly Mention[], whole?: Mention): number => systemOf(text, parts, whole)?.kinds.length ?? 0;

/** 生产总值150.6亿元，其中一产20.1亿元、二产70.3亿元、三产60.2亿元: the parts are all there can be of that whole. */
export function closesAsComplements(text: string, whole: Mention, parts: readonly Mention[]): boolean {
  const system = systemOf(text, parts, whole);
  if (system?.of === undefined || system.kinds.length !== parts.length || !system.of.test(wordsOf(text, whole))) return false;
  if ((system.usual === true || system.non === true) && !isMistyped(whole.quantity, parts) && !exceeds(whole, parts)) return false;
  const own = parts.map((_, i) => nameOf(text, parts, i));
  if (system.not === true && new Set(own.map(bareOf)).size > 1) return false;
  const names = [wholeName(text, whole), ...own];
  const sorts = new Set(names.map((name) => KIND.exec(name)?.[0]).filter((it) => it !== undefined));
  return sorts.size < 2 && !names.some((name) => isApart(name, names[0]!)) && (system.nouns !== true || nounOf(names[1]!) === nounOf(names[2]!)) && (comesNear(whole, parts) || isMistyped(whole.quantity, parts));
}
/** 已开工项目 and 未开工项目, 开工的 and 尚未开工的: the same is said of both. */
const bareOf = (name: string): string => name.replace(/其中|目前|[，；：、现已未没尚不有的为共]/g, '');
/** What the whole is called, the noun behind its figure included: 24家〔医院〕中. */
const wordsOf = (text: string, whole: Mention): string => wholeName(text, whole) + NOUN.exec(text.slice(whole.end, whole.end + 6))![0];
const NOUN = /^[\u4e00-\u9fff]{0,6}/;
const wholeName = (text: string, { clause, start }: Mention): string => text.slice(Math.max(clause, start - 16), start);
/** Other accounts of people than one census, and amounts that are not added. */
const KIND = /常住|户籍|流动|参保|投资|增加值|用电|[存贷]款/;
const APART = /就业|收入[^，。；]{0,2}(?:分别|比)|人均|新增(?!(?:地方)?(?:政府)?(?:一般|专项)?债)|增加(?!值)|净|迁|转移(?!支付|性)|低保|困难|(?<!规模|限额)以上|(?<!限额)以下|党员|(?:贸易|企业|加工|电商|产品|商品)[出进]口/;
/** 低保 of 全县低保 is no account of its own. */
const isApart = (name: string, whole: string): boolean => {
  const found = APART.exec(name)?.[0];
  return found !== undefined && !(found === '低保' && whole.includes(found));
};
const nounOf = (name: string): string => name.replace(/^.*(?:城镇|城市|乡村|农村|[男女]性?)/, '').replace(/(?:完成|实现|达到?|为|有|共)*$/, '');

/** 出口5.9亿元，进口0.8亿元，进出口总额6.7亿元 · 生产总值216亿元。第一产业38亿元；第二产业88亿元；第三产业90亿元: told without 其中. */
export function readComplements(reading: Reading): Sum[] {
  const { text, mentions } = reading;
  const claims: Sum[] = [];
  for (const first of mentions) {
    if (!HINT.test(text.slice(Math.max(first.lead, first.start - 24), first.start)) || !isPlain(reading, first)) continue;
    const row = rowFrom(reading, first);
    const size = complementsIn(text, row);
    if (size === 0) continue;
    const parts = row.slice(0, size);
    const after = row[size];
    const total = after !== undefined && after.segment === parts[size - 1]!.segment && TOTAL.test(wholeName(text, after)) && !text.slice(parts[size - 1]!.end, after.start).includes('加') ? after : wholeBefore(reading, first, parts[size - 1]!.sentence > first.sentence || text.slice(first.end, parts[size - 1]!.start).includes('其中'));
    if (total === undefined || !closesAsComplements(text, total, parts)) continue;
    claims.push({
      kind: 'sum', span: { start: Math.min(total.start, first.start), end: Math.max(total.end, parts[size - 1]!.end) }, binding: total === after ? 'explicit' : 'near',
      total: total.quantity, parts: parts.map(({ quantity }) => quantity), closed: true,
    });
  }
  return claims;
}

/** What may be the classes of one whole: in one sentence, or each opening one of its own. */
function rowFrom(reading: Reading, first: Mention): Mention[] {
  const { text, mentions } = reading;
  const row = [first];
  for (let i = first.index + 1; i < mentions.length && i < first.index + FARTHEST && row.length < 4; i++) {
    const next = mentions[i]!;
    const last = row[row.length - 1]!;
    if (next.sentence > last.sentence + 1) break;
    // 第二产业87.6亿元，其中工业71.2亿元；第三产业90.3亿元: up to ； a part is divided again.
    if (next.segment === last.segment && NESTED.test(text.slice(last.end, next.start))) continue;
    if (next.sentence > first.sentence && (next.sentence === last.sentence || !opensSentence(text, next))) continue;
    if (alike(next.quantity, first.quantity) && next.depth === first.depth && isPlain(reading, next)) row.push(next);
  }
  return row;
}
const NESTED = /其中|内含|^[，（](?:含|包括)/;
const FARTHEST = 16;
const opensSentence = (text: string, { clause, lead }: Mention): boolean => lead === clause && '。；！'.includes(text[clause - 1] ?? '。');
const HINT = /出口|进口|税收|非税|城镇|乡村|[男女](?!队|篮|足|排|方|单|双)|一(?:次)?产|夏粮|文科|国内|公路|基本支出|上划/;
const PART = /城镇|城市|乡村|农村|[男女]|公路|铁路|水[路运]|民航/;
/** 农业人口 and 非农业人口: how households are registered. */
const FARMING = /农业(?:户籍)?人口/;
const TOTAL = /(?:总[额值量数]|总人[口数]|总计|[合共]计|进出口|共)(?:完成|实现|达到?|为|约|共)*$/;

const isPlain = (reading: Reading, mention: Mention): boolean =>
  mention.role === 'amount' && !isBaseOfRate(reading, mention) && !isEarlier(reading, mention) && !isTarget(reading, mention);

/** The nearest amount of the kind, in its sentence or the one before; what 其中 or a bracket leads on is read with the lists, unless another 其中 broke it off. */
function wholeBefore(reading: Reading, first: Mention, broken: boolean): Mention | undefined {
  const { text, mentions } = reading;
  for (let i = first.index - 1; i >= Math.max(0, first.index - 8); i--) {
    const whole = mentions[i]!;
    if (whole.sentence < first.sentence - 1 || !alike(whole.quantity, first.quantity) || whole.role === 'change') continue;
    // 常住人口535万人。城镇308万人，乡村227万人。男性264万人，女性271万人: the parts of another way of dividing.
    // 其中书记12人、委员50人；男性45人，女性17人: another way of dividing what was divided before.
    if (whole.segment < first.segment && turnBefore(reading, whole)?.segment === whole.segment && !broken) return undefined;
    if (PART.test(wholeName(text, whole)) || FARMING.test(wholeName(text, whole))) continue;
    return whole.depth === first.depth && isPlain(reading, whole) && (broken || !LED.test(text.slice(whole.end, first.start))) ? whole : undefined;
  }
  return undefined;
}
const LED = /其中|分为|按[^，。；]{1,10}分|中，|看[，：]/;
