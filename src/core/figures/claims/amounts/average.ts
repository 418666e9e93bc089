import { boundsOf, type Bounds } from '../../reported';
import type { Average } from '../claim';
import { alike, isAmount, visibleFrom, type Mention, type Reading } from '../mention';
import { perOf, rateOf, type Counts, type Per } from './per';
import { isBaseOfRate, isEarlier } from '../standing';
import { isTarget } from '../target';

/** 52个村共投入资金1.04亿元，村均200万元 · 种麦22.7万亩，单产250公斤，总产5675万公斤 · 采购50台，单价2.4万元，合计120万元. */
export function readAverages(reading: Reading): Average[] {
  const claims: Average[] = [];
  for (let i = 0; i < reading.mentions.length; i++) {
    const mean = reading.mentions[i]!;
    const per = perOf(reading, mean);
    if (per === undefined || UNTOLD.test(per.content)) continue;
    const claim = claimOf(reading, mean, per, 0) ?? (per.by === 'standard' ? undefined : claimOf(reading, mean, per, 1));
    if (claim !== undefined) claims.push(claim);
  }
  return claims;
}
/** Found by asking some people: no total divided by all. */
const UNTOLD = /可支配|纯收入|消费|寿命|受教育|工资|年限|年龄/;

/** `back`: how many sentences the operands may stand before the average. */
function claimOf(reading: Reading, mean: Mention, per: Per, back: number): Average | undefined {
  // 村均200万元 in a sentence of its own does not say of what.
  if (back > 0 && per.by === 'average' && per.content === '') return undefined;
  const around = nearby(reading, mean, back);
  const counts = around.filter((it) => isAmount(it) && fits(reading, it, per.counts)
    && !(per.by === 'yield' && OTHER_LAND.test(nameOf(reading, it))) && !(per.unit?.name === '亩' && ALL_LAND.test(nameOf(reading, it))) && !(per.apiece && (it.clause !== mean.clause || it.start > mean.start)));
  const totals = calledAlike(reading, around.filter((it) => isTotal(reading, it, mean, per)), per.content);
  const [count, total] = per.by === 'yield' ? nearest(reading, mean, counts, totals) : only(reading, counts, totals);
  if (count === undefined || total === undefined || count === total || !ofSubject(reading, per, count, total)) return undefined;
  const unit = per.unit ?? (per.by === 'yield' ? count.quantity.unit : undefined);
  const off = offBy(total, count, mean, unit ? unit.scale.n / unit.scale.d : 1);
  if (!plausible(off) || (off < 0.7 && per.by === 'average' && !per.general && mayBeFewer(reading, around, count, total))) return undefined;
  const all = [count, total, mean];
  const standard = per.by === 'standard';
  return {
    kind: 'average', span: { start: Math.min(...all.map(({ start }) => start)), end: Math.max(...all.map(({ end }) => end)) },
    // What is paid at a standard may hold more than that.
    binding: back > 0 || standard || all.some(({ sentence }) => sentence !== mean.sentence) ? 'near' : 'explicit',
    total: total.quantity, count: count.quantity, mean: mean.quantity, by: per.by, ...(unit && { per: unit.name }),
    ...(count.quantity.unit?.dimension === 'people' && nameOf(reading, count).includes('人口') && { loose: true }),
  };
}

/** 总收入7540万元，经营性收入2080万元，村均经营性收入40万元: of several totals those of the very name that is averaged. */
function calledAlike(reading: Reading, totals: readonly Mention[], content: string): readonly Mention[] {
  const named = content.length > 2 ? totals.filter((it) => nameOf(reading, it).includes(content)) : [];
  return named.length > 0 ? named : totals;
}

/** The figures of the stretch of text the average stands in, or of those sentences before that are still about it. */
function nearby({ mentions }: Reading, mean: Mention, back: number): Mention[] {
  const found: Mention[] = [];
  for (let i = Math.max(0, mean.index - FARTHEST); i < Math.min(mentions.length, mean.index + FARTHEST); i++) {
    const it = mentions[i]!;
    if (it === mean || it.depth > mean.depth || (it.depth === mean.depth && it.bracket !== mean.bracket) || !visibleFrom(it, mean)) continue;
    if (back === 0 ? it.segment === mean.segment : it.sentence <= mean.sentence && it.sentence >= mean.sentence - back) found.push(it);
  }
  return found;
}
const FARTHEST = 16;

/** Whether a figure counts what the average is over. */
function fits(reading: Reading, it: Mention, { dimension, names, noun }: Counts): boolean {
  const { unit } = it.quantity;
  if (unit === undefined || perOf(reading, it) !== undefined) return false;
  if (dimension !== undefined) return unit.dimension === dimension && unit.name !== '户次';
  if (names === undefined) return unit.dimension === 'count';
  if (!names.split(' ').includes(unit.name)) return false;
  return noun === undefined || unit.name === noun || besides(reading, it).includes(noun);
}
const besides = ({ text }: Reading, { lead, start, end }: Mention): string => text.slice(Math.max(lead, start - 8), start) + /^[^，。；：、（\d]{0,8}/.exec(text.slice(end, end + 8))![0];

/** The words of a figure's clause up to it, and the noun behind. */
const nameOf = ({ text }: Reading, { clause, start, end }: Mention): string =>
  text.slice(Math.max(clause, start - 24), start) + /^[^，。；：、（\d]{0,6}/.exec(text.slice(end, end + 6))![0];

function isTotal(reading: Reading, it: Mention, mean: Mention, { by, content }: Per): boolean {
  const unit = mean.quantity.unit!;
  const amount = rateOf(unit)?.amount ?? unit;
  if (it.quantity.unit?.dimension !== amount.dimension || perOf(reading, it) !== undefined) return false;
  if ((amount.dimension === 'count' || amount.dimension === 'other') && it.quantity.unit.name !== amount.name) return false;
  const name = nameOf(reading, it);
  if (it.role === 'change' ? !sharesWord(name, content) : !isAmount(it)) return false;
  if (isEarlier(reading, it) || isTarget(reading, it) || isBaseOfRate(reading, it)) return false;
  if (by === 'yield') return /产/.test(name) && !/产值|增产|减产/.test(name);
  if (by === 'standard') return it.start > mean.start ? sumsUp(reading, it, mean) && isOnlyStandard(reading, it, mean) : isSumBefore(reading, it, mean);
  // After the average only what calls itself the sum is one.
  if (it.start > mean.start && !TOTAL.test(reading.text.slice(it.clause, it.start))) return false;
  return content === '' || sharesWord(name, content);
}
const TOTAL = /共|总|合计/;

/** 共计350万元, 共支付80万元, or what was done for each was done in all: 共选派45名干部 may hold more than one 第一书记 each. */
function sumsUp({ text }: Reading, it: Mention, mean: Mention): boolean {
  const words = text.slice(it.clause, it.start);
  if (STANDARD.test(text.slice(mean.clause, mean.end + 4)) && PAID_TO.test(words)) return true;
  if (!TOTAL.test(words)) return false;
  const [noun, other] = [it, mean].map(({ end }) => /^[^，。；：、（\d]{0,8}/.exec(text.slice(end, end + 8))![0]) as [string, string];
  if (it.quantity.unit?.whole === true && other !== '') return sharesWord(words + noun, other) || (noun === '' && SUM.test(words));
  return SUM.test(words) || PAID.test(words) || sharesWord(words, text.slice(mean.clause, mean.start) + other);
}
/** 共选派干部129名，每村3名，覆盖43个村: what each has stands right behind the sum, and nothing else of what they are. */
const isSumBefore = ({ text }: Reading, it: Mention, mean: Mention): boolean =>
  it.quantity.unit?.name === mean.quantity.unit!.name && mean.clause > it.end && mean.clause - it.end < 8 && /^[^，。；：、\d]{0,6}，$/.test(text.slice(it.end, mean.clause))
  && text.slice(it.clause, it.start).includes('共') && EACH_HAS.test(text.slice(mean.clause, mean.start)) && /^[，。；]/.test(text.slice(mean.end, mean.end + 1));
const EACH_HAS = /^每[^，。；\d]{1,4}$/;

/** 对5家各奖励20万元，对12家各奖励10万元，共220万元: a total of several standards is no product of one. */
function isOnlyStandard(reading: Reading, total: Mention, mean: Mention): boolean {
  for (let i = total.index - 1; i >= Math.max(0, total.index - FARTHEST); i--) {
    const other = reading.mentions[i]!;
    if (other.sentence !== total.sentence) return true;
    if (other !== mean && isAmount(other) && alike(other.quantity, mean.quantity) && (EACH.test(reading.text.slice(other.clause, other.start)) || perOf(reading, other)?.by === 'standard')) return false;
  }
  return true;
}
const EACH = /分别/;

const SUM = /(?:共计?|合计|总[计价额]|总?金额)(?:约|需|为|是|达|达到)*$/;
/** 按照每人500元标准，为862名老党员发放慰问金43.1万元: the count stands with what they got. */
const PAID_TO = /^(?:共|累计)?(?:为|给|向|对)\d[\d.]*万?[名户人个家][^，。；、\d]{0,12}(?:发放|兑付|支付|补助|奖励|安排|拨付)[^，。；、\d]{0,8}$/;
const STANDARD = /^按[^，。；]{0,20}标准/;
const PAID = /[共总]计?(?:需要?|支付|发放|兑付|补助|补贴|奖励|拨付|付款)/;

/** 亩均水量 is told of fields. */
const ALL_LAND = /总面积|国土|幅员|辖区面积|行政区域/;
const OTHER_LAND = /绿化|耕地保|基本农田|高标准|设施|流转/;

/** Two characters in a row, or the one there is. 生产总值 is GDP. */
function sharesWord(name: string, content: string): boolean {
  if (content.includes('生产总值') || content.includes('GDP')) return /生产总值|GDP/.test(name);
  if (content.length === 1) return name.includes(content);
  for (let i = 0; i + 2 <= content.length; i++) if (name.includes(content.slice(i, i + 2))) return true;
  return false;
}

/** The one count and the one total; of several totals the one that says it is, of several counts the one in its clause. */
function only(reading: Reading, counts: readonly Mention[], totals: readonly Mention[]): Pair {
  const total = single(totals) ?? single(totals.filter((it) => TOTAL.test(reading.text.slice(it.clause, it.start))));
  const count = single(counts) ?? (total && single(counts.filter((it) => it.clause === total.clause)));
  return [count, total];
}
type Pair = readonly [count: Mention | undefined, total: Mention | undefined];
const NONE: Pair = [undefined, undefined];
const single = <T>(list: readonly T[]): T | undefined => (list.length === 1 ? list[0] : undefined);

/** A row of crops: the area nearest before the yield, and the output next to it. */
function nearest(reading: Reading, mean: Mention, areas: readonly Mention[], totals: readonly Mention[]): Pair {
  const before = areas.filter((it) => it.start < mean.start);
  const area = before.at(-1);
  const other = before.at(-2);
  if (area === undefined) return NONE;
  // 水稻20万亩、玉米30万亩，平均亩产520公斤: over both together.
  if (other !== undefined && !reading.mentions.slice(other.index + 1, area.index).some((it) => perOf(reading, it)?.by === 'yield')) return NONE;
  const own = totals.filter((it) => it.start > area.end && sameCrop(cropOf(reading, area), cropOf(reading, it)));
  const next = areas.find((it) => it.start > mean.start);
  return [area, own.find((it) => it.start > mean.start && (next === undefined || it.start < next.start)) ?? own.filter((it) => it.start < mean.start).at(-1)];
}

/** 水稻面积, 玉米总产: one crop may be told of both, or none of either; 粮食 is more than any one. */
const sameCrop = (area: string, total: string): boolean => area === total || total === '' || (area === '' && total !== '粮食');
const cropOf = ({ text }: Reading, { lead, start }: Mention): string => CROP.exec(text.slice(Math.max(lead, start - 16), start))?.[0] ?? '';
const CROP = /粮食|麦|稻|玉米|豆|薯|油菜|花生|棉|茶|烟|果|菜|药|菌/;

/** 脱贫户户均: the count, or what the total is told of, has to be of those. */
function ofSubject(reading: Reading, { subject, by, general, content }: Per, count: Mention, total: Mention): boolean {
  const all = WHOLE.test(nameOf(reading, count));
  // 全县人均, 人均财政支出: over everybody, not over the pupils told before.
  if (by === 'average' && !all && (general || (count.quantity.unit?.dimension === 'people' && PUBLIC.test(content)))) return false;
  if (subject.length < 2) return true;
  const names = by === 'yield' ? reading.text.slice(count.lead, count.start) : nameOf(reading, count) + nameOf(reading, total);
  return sharesWord(names, subject);
}

const WHOLE = /全|总|共有|人口|常住|户籍|国土|幅员|辖区/;
const PUBLIC = /支出|财政|生产总值|GDP|收入|绿地|住房|面积|拥有/;

/** What the average should be over what it is said to be. */
function offBy(total: Mention, count: Mention, mean: Mention, scale: number): number {
  const [a, b, c] = [total, count, mean].map(({ quantity }) => middle(boundsOf(quantity))) as [number, number, number];
  const amount = rateOf(mean.quantity.unit!)?.amount.scale;
  return (a / b) * scale / (c * (amount ? amount.n / amount.d : 1));
}

/** Averages of others are off by anything; slips are off by a digit, or by whole powers of ten. */
function plausible(off: number): boolean {
  if (!(off > 0) || !Number.isFinite(off)) return false;
  if (off < 12 && off > 1 / 12) return true;
  const power = Math.log10(off);
  return Math.abs(power) < 5 && Math.abs(power - Math.round(power)) < 0.03;
}

/** 全镇农户8600户，种植烤烟1.2万亩，户均12亩: those that take part are fewer than all, and their average is higher. */
function mayBeFewer(reading: Reading, around: readonly Mention[], count: Mention, total: Mention): boolean {
  const name = nameOf(reading, count);
  if (count.clause === total.clause || name.includes('人口')) return false;
  return ALL_OF.test(name) || (count.quantity.unit?.dimension === 'people' && around.some((it) => it.quantity.unit?.dimension === 'person-times'));
}
const ALL_OF = /全[国省市州区县镇乡村旗]|共有|现有|总户/;
const middle = ({ lo, hi }: Bounds): number => (hi === Infinity ? lo : (lo + hi) / 2);
