import type { Sum } from './claim';
import { alike, type Mention, type Reading } from './mention';
import { isBaseOfRate, isEarlier } from './standing';
import { isTarget } from './target';

/** Names that make a whole by themselves, in any order: 出口 and 进口. */
interface Complements {
  readonly kinds: readonly RegExp[];
  /** What the whole is called of which there is nothing else: the list is complete. */
  readonly of?: RegExp;
  /** Only of that whole: 工业项目 and 农业项目 are not all there is of others. */
  readonly only?: true;
}

const SETS: readonly Complements[] = [
  { kinds: [/出口/, /进口/], of: /进出口/ }, { kinds: [/(?<!非)税收/, /非税/], of: /公共(?:财政)?预算收入|公共财政收入/ },
  { kinds: [/城镇|城市/, /乡村|农村/], of: /人口|消费品零售|低保/ }, { kinds: [/商品零售/, /餐饮/], of: /消费品零售/, only: true }, { kinds: [/税务/, /财政/], of: /预算收入|财政收入/, only: true },
  { kinds: [/(?<!农)工业/, /(?<!工)农业/], of: /工农业/, only: true }, { kinds: [/养殖/, /捕捞/], of: /水产品|渔业/, only: true }, { kinds: [/家庭户/, /集体户/], of: /人口|总户/, only: true },
  { kinds: [/人户分离/, /流动人口/], of: /人户分离/, only: true }, { kinds: [/跨省/, /[省市]内/], of: /流动人口/, only: true }, { kinds: [/公益林/, /商品林/], of: /林/, only: true },
  { kinds: [/还本(?!付息)/, /付息/], of: /本息|还本付息/ }, { kinds: [/新增[一专政]?[般项府]?债/, /再融资/], of: /债[务券]?转贷|政府债券/ },
  { kinds: [/一般债/, /专项债/], of: /(?:债务|债券)(?:余额|限额|还本|付息|资金)/ }, { kinds: [/男/, /女/], of: /人口|人数|总数|[员部师工表众民]|[学考师业新]生/ },
  { kinds: [/第?一(?:次)?产/, /第?二(?:次)?产/, /第?三(?:次)?产/], of: /生产总值|GDP/ },
  ...'开工 完工 竣工 投产 整改 完成 办结 销号 化解 消除 脱贫 入住 签约 到位 落实'.split(' ').map((did) => ({ kinds: [new RegExp(`(?<![未没不])已?${did}`), new RegExp(`[未没]${did}`)] })),
  { kinds: [/夏粮/, /早稻/, /秋粮/], of: /粮食/ },
  ...[
    [/夏粮/, /秋粮/], [/邮政/, /电信/], [/职工|在职/, /退休/], [/国内|境内/, /入境|境外/], [/返还性/, /一般性转移/, /专项转移/], [/一般性转移/, /专项转移/], [/城乡居民/, /职工/],
    [/国家级/, /省级/], [/(?<!非)金属/, /非金属/], [/财产险/, /人身险/], [/基本支出/, /项目支出/],
    [/新(?:建|开工?|上|引进|签)/, /续建|结转/], [/公[立办]/, /民[营办]|私立/], [/本级/, /[区县镇]级|县区|开发区|补助下级/], [/移动电话/, /固定电话/], [/小春/, /大春/],
  ].map((kinds) => ({ kinds })),
];

const nameOf = (text: string, parts: readonly Mention[], i: number): string => {
  const { clause, start } = parts[i]!;
  return text.slice(Math.max(clause, start - 24, i > 0 ? parts[i - 1]!.end : 0), start);
};

/** The set that the names at the beginning of a list make. */
const setOf = (text: string, parts: readonly Mention[], whole?: Mention): Complements | undefined =>
  setNamed(parts.slice(0, 3).map((_, i) => nameOf(text, parts, i)), ({ of }) => whole === undefined || of!.test(wholeName(text, whole)));

/** Whether these names and no others make a whole: 税收 and 非税. */
export const namesMakeWhole = (names: readonly string[]): boolean => setNamed(names, () => false)?.kinds.length === names.length;

/** `fits` says whether a set that makes up one kind of whole only may be meant. */
function setNamed(names: readonly string[], fits: (set: Complements) => boolean): Complements | undefined {
  return SETS.find((set) => set.kinds.length <= names.length && (set.only !== true || fits(set))
    && set.kinds.every((kind) => names.slice(0, set.kinds.length).filter((name) => kind.test(name)).length === 1));
}

/** How many parts at the beginning of a list make a whole by their names alone. */
export const complementsIn = (text: string, parts: readonly Mention[], whole?: Mention): number => setOf(text, parts, whole)?.kinds.length ?? 0;

/** 生产总值150.6亿元，其中一产20.1亿元、二产70.3亿元、三产60.2亿元: the parts are all there can be of that whole. */
export function closesAsComplements(text: string, whole: Mention, parts: readonly Mention[]): boolean {
  const set = setOf(text, parts, whole);
  if (set?.of === undefined || set.kinds.length !== parts.length || !set.of.test(wholeName(text, whole))) return false;
  const names = [wholeName(text, whole), ...parts.map((_, i) => nameOf(text, parts, i))];
  const sorts = new Set(names.map((name) => KIND.exec(name)?.[0]).filter((it) => it !== undefined));
  return sorts.size < 2 && !names.some((name) => APART.test(name)) && (!PART.test(names[1]!) || nounOf(names[1]!) === nounOf(names[2]!));
}
const wholeName = (text: string, { clause, start }: Mention): string => text.slice(Math.max(clause, start - 16), start);
/** Other accounts of people than one census, and amounts that are not added. */
const KIND = /常住|户籍|流动|参保/;
const APART = /就业|收入[^，。；]{0,2}(?:分别|比)|人均|新增(?![一专政]?[般项府]?债)|增加(?!值)|净|迁|转移|低保|困难|以上|以下|党员|(?:贸易|企业|加工|电商|产品|商品)[出进]口/;
/** 城镇人口 and 农村劳动力 do not make a whole. */
const nounOf = (name: string): string => name.replace(/^.*(?:城镇|城市|乡村|农村|[男女]性?)/, '').replace(/(?:完成|实现|达到?|为|有|共)*$/, '');

/** 出口5.9亿元，进口0.8亿元，进出口总额6.7亿元 · 生产总值216亿元。第一产业38亿元；第二产业88亿元；第三产业90亿元: told without 其中. */
export function readComplements(reading: Reading): Sum[] {
  const { text, mentions } = reading;
  const claims: Sum[] = [];
  for (const first of mentions) {
    if (!isPlain(reading, first) || !HINT.test(text.slice(Math.max(first.lead, first.start - 24), first.start))) continue;
    const row = [first];
    for (let i = first.index + 1; i < mentions.length && i < first.index + 12 && row.length < 4; i++) {
      const next = mentions[i]!;
      if (next.sentence !== first.sentence) break;
      // 第二产业87.6亿元，其中工业71.2亿元；第三产业90.3亿元: up to ； a part is divided again.
      const last = row[row.length - 1]!;
      if (next.segment === last.segment && text.slice(last.end, next.start).includes('其中')) continue;
      if (alike(next.quantity, first.quantity) && next.depth === first.depth && isPlain(reading, next)) row.push(next);
    }
    const size = complementsIn(text, row);
    if (size === 0) continue;
    const parts = row.slice(0, size);
    const after = row[size];
    const total = after !== undefined && after.segment === parts[size - 1]!.segment && TOTAL.test(wholeName(text, after)) ? after : wholeBefore(reading, first, text.slice(first.end, parts[size - 1]!.start).includes('其中'));
    if (total === undefined || !closesAsComplements(text, total, parts)) continue;
    claims.push({
      kind: 'sum', span: { start: Math.min(total.start, first.start), end: Math.max(total.end, parts[size - 1]!.end) }, binding: total === after ? 'explicit' : 'near',
      total: total.quantity, parts: parts.map(({ quantity }) => quantity), closed: true,
    });
  }
  return claims;
}
const HINT = /出口|进口|税收|非税|城镇|乡村|[男女](?!队|篮|足|排|方|单|双)|一(?:次)?产/;
const PART = /城镇|城市|乡村|农村|[男女]/;
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
    if (PART.test(wholeName(text, whole)) || FARMING.test(wholeName(text, whole))) continue;
    return whole.depth === first.depth && isPlain(reading, whole) && (broken || !LED.test(text.slice(whole.end, first.start))) ? whole : undefined;
  }
  return undefined;
}
const LED = /其中|分为|按[^，。；]{1,10}分|中，/;
