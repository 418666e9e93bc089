import { sentenceStart } from '../../../text/sentence';
import type { Quantity } from '../../quantity';
import { boundsOf } from '../../reported';
import type { Proportion, Share } from '../claim';
import { DEFINED_RATES, DEFINED_RATIOS, type Defined } from './defined-rates';
import { alike, isAmount, mentionFrom, type Mention, type Reading } from '../mention';
import { areOfOnePlaceAndTime, isBaseOfRate, isEarlier } from '../standing';
import { isTarget } from '../target';

/**
 * 收入11.52亿元，支出42.6亿元，财政自给率27% · 常住人口36.9万人，其中城镇人口20.2万人，乡村人口16.7万人，城镇化率54.7% · 城镇居民收入36420元，农村居民收入17250元。城乡居民收入比为2.11:
 * what a name says is divided by what, told in the same sentence or the three before.
 */
export function readDefined(reading: Reading, quantities: readonly Quantity[]): (Share | Proportion)[] {
  const claims: (Share | Proportion)[] = [];
  for (let i = 0; i < quantities.length; i++) {
    const value = quantities[i]!;
    const isRate = value.unit?.dimension === 'ratio' && value.unit.name !== TERM;
    if (!isRate && (value.unit !== undefined && value.unit.name !== TERM || value.hedge !== 'stated')) continue;
    const pair = pairOf(reading, value, isRate ? DEFINED_RATES : DEFINED_RATIOS);
    if (pair === undefined) continue;
    const { above, below, sure } = pair;
    const one = quantities[i + 1];
    const term = value.unit === undefined ? value : one?.unit?.name === TERM && one.span.start === value.span.end + 1 && one.mantissa === 1 && one.exponent === 0 ? one : undefined;
    const common = {
      span: { start: Math.min(above.start, below.start), end: (isRate ? value : term ?? value).span.end },
      binding: sure && above.sentence === below.sentence && !reading.text.slice(below.end, value.span.start).includes('。') ? 'explicit' : 'near',
    } as const;
    if (isRate) claims.push({ kind: 'share', ...common, part: above.quantity, whole: below.quantity, rate: value, defined: true });
    else if (term !== undefined) claims.push({ kind: 'proportion', ...common, agreed: false, terms: [value, term], amounts: [above.quantity, below.quantity], ...(term === value && { of: 1 }) });
  }
  return claims;
}
/** The unit of a bare term of a ratio. */
const TERM = '∶';

interface Pair { readonly above: Mention; readonly below: Mention; readonly sure: boolean }

function pairOf(reading: Reading, value: Quantity, table: readonly Defined[]): Pair | undefined {
  const { text } = reading;
  const at = value.span.start;
  const words = clauseBefore(text, at);
  if (!NAMES.test(words) || !(table === DEFINED_RATES ? ANY_RATE : ANY_RATIO).test(words) || TO_COME.test(words)) return undefined;
  const defined = table.find(({ rate }) => rate.test(words));
  if (defined === undefined) return undefined;
  const whose = subjectOf(words, defined.rate);
  const told = amountsBefore(reading, at);
  const above = termOf(reading, told, defined.above, defined.sure);
  const below = termOf(reading, told.filter((it) => it !== above), defined.below, defined.sure);
  if (above === undefined || below === undefined || !alike(above.quantity, below.quantity)) return undefined;
  const [first, second] = (above.start < below.start ? [above, below] : [below, above]).map((it) => subjectOf(nameBefore(reading, it) ?? text.slice(it.lead, it.start), it === above ? defined.above : defined.below)) as [string, string];
  if (!areOfOne(first, second, above.sentence === below.sentence) || !(isGeneral(whose) || first.includes(whose))) return undefined;
  const year = YEAR.exec(words.slice(0, words.search(defined.rate)))?.[0];
  const start = Math.min(above.start, below.start);
  if (year !== undefined && !text.slice(sentenceStart(text, start, A_SENTENCE), start).includes(year)) return undefined;
  if (!areOfOnePlaceAndTime([words, ...[above, below].map((it) => text.slice(Math.max(it.clause, it.start - LONGEST), it.start))])) return undefined;
  if (defined.within && !isWithin(reading, above, below)) return undefined;
  return { above, below, sure: defined.sure };
}
/** Two looks spare nearly every rate the others. */
const NAMES = /率|比|系数|强度|中位数/;
const anyOf = (table: readonly Defined[]): RegExp => new RegExp(table.map(({ rate }) => rate.source).join('|'));
const ANY_RATE = anyOf(DEFINED_RATES);
const ANY_RATIO = anyOf(DEFINED_RATIOS);
const TO_COME = /力争|争取|目标|预期|规划|预计|控制/;

function clauseBefore(text: string, at: number): string {
  const words = text.slice(Math.max(0, at - LONGEST), at);
  return words.slice(Math.max(...['，', '。', '；', '、'].map((mark) => words.lastIndexOf(mark))) + 1);
}
const LONGEST = 40;
const A_SENTENCE = 160;

/** 2024年财政自给率 beside the account of this half-year; of 上年 nothing is told. */
const YEAR = /\d{4}年|[上去]年|[年期]初|同期|上[季月]/;

/** Whose it is, without when. */
const subjectOf = (words: string, name: RegExp): string => words.slice(0, Math.max(0, words.search(name))).replace(GENERAL, '').trim();
const isGeneral = (subject: string): boolean => subject.replace(OF_ALL, '') === '';
/** Both of everybody, both of the same, or 县属企业资产总额…，负债总额…: told once in a sentence. */
const areOfOne = (first: string, second: string, together: boolean): boolean =>
  first === second || (isGeneral(first) && isGeneral(second)) || (second === '' && together);
const OF_ALL = /各项|本外币|人民币|全社会|[全我本][国省市州县区旗镇乡]/g;
const GENERAL = /其中|居住|截至|目前|[全今本当]年|\d{4}年|\d{1,2}月|[年月季]?[末底初]|累计|实现|完成|常住|居民|家庭|人口|人均|金融机构|银行业?|机构|一般|地方|地区|[：:—\-\d]/g;

/** Amounts of now in this sentence or the three before: nothing that is compared with, planned, or shut in a bracket. */
function amountsBefore(reading: Reading, at: number): Mention[] {
  const found: Mention[] = [];
  const { text, mentions } = reading;
  let stops = 0;
  const last = mentionFrom(reading, at) - 1;
  for (let i = last, end = at; i >= 0 && i > last - FARTHEST; end = mentions[i]!.start, i--) {
    const it = mentions[i]!;
    stops += text.slice(it.end, end).split('。').length - 1;
    if (stops > 3) break;
    if (isAmount(it) && !it.each && it.bracket < 0 && boundsOf(it.quantity).lo > 0 && !isBaseOfRate(reading, it) && !isEarlier(reading, it) && !isTarget(reading, it)) found.push(it);
  }
  return found;
}

const FARTHEST = 40;

/** 常住人口12.7万人。户籍人口11.2万人，其中城镇人口5.4万人: a part follows its whole, and no other that it may be part of stands between. */
const isWithin = ({ mentions }: Reading, part: Mention, whole: Mention): boolean => whole.index < part.index
  && mentions.slice(whole.index + 1, part.index).every((it) => !isAmount(it) || !alike(it.quantity, part.quantity) || boundsOf(it.quantity).hi < boundsOf(part.quantity).lo);

/** The one amount of that name, or the one that is told of all: of several nobody knows which was divided. */
function termOf(reading: Reading, told: readonly Mention[], name: RegExp, sure: boolean): Mention | undefined {
  const wordsOf = (it: Mention): string => nameBefore(reading, it) ?? reading.text.slice(Math.max(it.lead, it.start - LONGEST), it.start);
  const named = told.filter((it) => name.test(wordsOf(it)));
  return single(named) ?? single(!sure ? [] : named.filter((it) => isGeneral(subjectOf(wordsOf(it), name))));
}
/** 资产总额由470.8亿元增至505.0亿元: the name stands before the earlier amount. */
function nameBefore({ text, mentions }: Reading, { index, clause, lead, start }: Mention): string | undefined {
  const before = mentions[index - 1];
  if (before === undefined || before.clause !== clause || before.end !== lead || !REACHED.test(text.slice(lead, start))) return undefined;
  const words = text.slice(Math.max(before.lead, before.start - LONGEST), before.start);
  const from = words.search(/[由从]/);
  return from > 0 ? words.slice(0, from) : undefined;
}
const REACHED = /^(?:[增升降减]|提高|增加|上升|扩大|下降|减少)[至到为](?:\d{4}年的?)?$/;
const single = <T>(list: readonly T[]): T | undefined => (list.length === 1 ? list[0] : undefined);
