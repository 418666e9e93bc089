import { oneOf } from '../../../text/characters';
import { readUnit, unitNamed, type Unit } from '../../units';
import type { Mention, Reading } from '../mention';

/** What a figure is an average over, or a price or yield of. */
export interface Per {
  /** average: 村均200万元, 平均每家700万元 · yield: 亩产250公斤 · standard: 每户补助500元, 单价80元, 各20万元. */
  readonly by: 'average' | 'yield' | 'standard';
  /** What the count must be told in: a unit, any of these names before a noun, or anything. */
  readonly counts: Counts;
  /** The words between 均 and the figure that say what is averaged, without the verbs that only weigh it. */
  readonly content: string;
  /** The words before that say whose average it is: 农民人均, 脱贫户户均. */
  readonly subject: string;
  /** 全县户均: over all there are. */
  readonly general: boolean;
  /** 35个村各10万元: those told right before 各. */
  readonly apiece?: boolean;
  /** The unit it is one of: 亩, 公斤. 单产 without its unit leaves that to the area. */
  readonly unit?: Unit;
}

export interface Counts {
  readonly dimension?: Unit['dimension'];
  readonly names?: string;
  /** What the words beside a count with one of the names must hold. */
  readonly noun?: string;
}

/** Reads the words before a figure; undefined where they make it no average. */
export function perOf({ text }: Reading, { lead, start, quantity: { unit } }: Mention): Per | undefined {
  if (unit === undefined || UNFIT.has(unit.dimension)) return undefined;
  const from = Math.max(lead, start - LONGEST);
  if (!holdsHead(text, from, start)) return undefined;
  const words = text.slice(from, start);
  const found = PHRASE.exec(words);
  if (found === null) return undefined;
  const [phrase, average, each, yielding, priced, dense, apiece] = found;
  const before = words.slice(0, found.index);
  const subject = before.replace(GENERAL, '');
  const general = EVERYBODY.test(before) || DENSITY.test(words);
  const rest = words.slice(found.index + phrase.length);
  // 每人每年, 户均年收入, 比全市平均: other times or other people come in.
  if (OTHER.test(rest) || OTHER_SUBJECT.test(subject) || THAN.test(subject)) return undefined;
  const content = rest.replace(WEIGHING, '');
  const rate = rateOf(unit);
  const per = (by: Per['by'], counts: Counts, one = rate?.per): Per => ({ by, counts, content, subject, general, ...(one && { unit: one }) });
  if (yielding !== undefined) return per('yield', { dimension: 'area' }, rate?.per ?? (yielding === '亩产' ? unitNamed('亩') : undefined));
  if (priced !== undefined) return per('standard', rate ? countsOf(rate.per, '') : {});
  if (dense !== undefined) return per('average', { dimension: 'area' });
  if (apiece !== undefined) return { ...per('standard', { names: APIECE }), apiece: true };
  if (average !== undefined) {
    const counts = HEADS[average];
    return counts && per('average', counts, average === '亩' ? unitNamed('亩') : undefined);
  }
  const at = found.index + phrase.length - 1;
  // 每公顷产量5800公斤, 密度为每平方公里198人: found, and set by nobody.
  const by = each !== '每' || DENSITY.test(words) ? 'average' : 'standard';
  const one = readUnit(words, at);
  if (one === undefined) return HEADS[words[at]!] && { ...per(by, HEADS[words[at]!]!), content: words.slice(at + 1).replace(WEIGHING, '') };
  if (one.unit.dimension === 'time') return undefined;
  if (one.unit.dimension === 'area' && unit.dimension === 'mass' && words.includes('产量')) return per('yield', { dimension: 'area' }, one.unit);
  const behind = words.slice(one.end).replace(WEIGHING, '');
  return { ...per(by, countsOf(one.unit, behind), one.unit), content: one.unit.name === '个' ? behind.slice(2) : behind };
}

/** 公斤/亩 → 公斤 and 亩. */
export function rateOf({ name }: Unit): { readonly amount: Unit; readonly per: Unit } | undefined {
  const slash = name.indexOf('/');
  const amount = slash < 0 ? undefined : unitNamed(name.slice(0, slash));
  const per = slash < 0 ? undefined : unitNamed(name.slice(slash + 1));
  return amount && per && { amount, per };
}

/** Whether a character stands there that each of the phrases needs: nearly every figure ends here. */
function holdsHead(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (isHead(text, at)) return true;
  return false;
}
const isHead = oneOf('均每产价各密');
const LONGEST = 24;
const UNFIT: ReadonlySet<string> = new Set(['ratio', 'points', 'multiple', 'temperature', 'time']);

/** 村 镇 … before 均, and what counts them. */
const HEADS: Readonly<Record<string, Counts>> = {
  户: { dimension: 'households' }, 人: { dimension: 'people' }, 亩: { dimension: 'area' }, 村: { names: '村 个', noun: '村' }, 家: { names: '家' }, 企: { names: '家 个 户', noun: '企' },
  校: { names: '所 个', noun: '校' }, 镇: { names: '个 乡镇', noun: '镇' }, 乡: { names: '个', noun: '乡' }, 县: { names: '个', noun: '县' }, 店: { names: '家 个', noun: '店' },
  社: { names: '家 个', noun: '社' }, 园: { names: '个 家 所', noun: '园' }, 班: { names: '个', noun: '班' }, 棚: { names: '个 座', noun: '棚' }, 项: { names: '项' }, 件: { names: '件' }, 车: { names: '辆 台' },
  头: { names: '头' }, 株: { names: '株' }, 场: { names: '场' }, 台: { names: '台' }, 单: { names: '笔 单' }, 生: { dimension: 'people' },
};
/** Things that several of get the same each. */
const APIECE = '个 家 户 人 名 村 乡镇 社区 所 座 支 项';

/** 1 村均 · 2 平均每, 每 · 3 亩产 · 4 单价 · 5 密度 · 6 各. The character behind 每 is taken with it. */
const PHRASE = new RegExp(`(?:([${Object.keys(HEADS).join('')}])均(?!匀|衡|可|等)|(平均每|每)[^，。；：、\\d]|(?:平均)?(亩产|单产)量?|(?:平均)?(单价)|(人口密度)(?=[为是约达到]*$)|(各)(?![地级类项界方自])(?=[^，。；：、]{0,8}$))`);
const WEIGHING = /^(?:平均|可|已|约|达到?|为|是|就|仅|只有|超过?|至少|高达)+|(?:平均|可|已|约|近|达到?|为|是|仅|只有|超过?|至少|高达|了|的|至|到|逾|不足|突破)+$/g;
const DENSITY = /人口密度/;
const OTHER = /[每年月日周天季]|均|以[上下内]|最[高低大小]/;
const OTHER_SUBJECT = /[年月日周天季次]$/;
const THAN = /[比较]|高于|低于|相当/;
const EVERYBODY = /全[国省市州区县镇乡村]$/;
/** Words of time, place and doing that name nobody. */
const GENERAL = /[全我本][国省市州区县镇乡村]|全年|今年|目前|实现|其中|平均|预计|并|且|按照?|以|给予|发放|统一|标准|共|，/g;

const PLACE = /^(?:乡镇|社区|[村镇乡县区班组])/;

/** The count that goes with 每公斤, 平均每家, 平均每个项目. */
function countsOf({ name, dimension, whole }: Unit, behind: string): Counts {
  if (dimension === 'people' || dimension === 'households' || !whole) return { dimension };
  if (name === '村') return HEADS.村!;
  const noun = name === '个' ? PLACE.exec(behind)?.[0] ?? behind.slice(0, 2) : '';
  return { names: name, ...(noun !== '' && { noun }) };
}
