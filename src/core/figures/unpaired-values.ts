import { divided, namesBefore } from '../structure/namelists';
import { slice, type Span } from '../text/span';
import { areJoined, goesOn } from './claims/figure-lists';
import { alike } from './claims/mention';
import type { Quantity } from './quantity';
import { isExact } from './reported';

/** 甲、乙、丙三镇分别完成投资2.1亿元、1.8亿元: names before 分别 and another number of values behind it. */
interface UnpairedValues {
  /** 分别 and the values. */
  readonly span: Span;
  readonly names: Span;
  readonly values: readonly Quantity[];
  /** How many things were named. */
  readonly count: number;
  /** What was listed before are values: 分别完成3.2亿元、4.5亿元，同比增长12%、8%、6%. */
  readonly ofValues?: boolean;
  /** A ， stands between the names and 分别: they may belong to something else. */
  readonly apart: boolean;
}

/** Every 分别 whose names and values cannot be paired, however the names are divided. */
export function readUnpairedValues(text: string, quantities: readonly Quantity[]): UnpairedValues[] {
  const found: UnpairedValues[] = [];
  let next = 0;
  for (let at = text.indexOf(EACH); at >= 0; at = text.indexOf(EACH, at + EACH.length)) {
    while (next < quantities.length && quantities[next]!.span.start < at) next++;
    const values = valuesFrom(text, quantities, next, at + EACH.length);
    if (values.length < 2 || values.some((value) => !alike(value, values[0]!) || value.unit?.dimension === 'time')) continue;
    const changes = changesBehind(text, quantities, next, values);
    if (changes !== undefined) found.push(changes);
    const names = namedBefore(text, at, quantities[next - 1]);
    if (names === undefined || (values.length >= names.least && values.length <= names.most) || values.length === names.groups) continue;
    // A、B、C等领域: more than the named ones may have their value.
    if (names.open && values.length > names.most) continue;
    const count = values.length < names.least ? names.least : names.most;
    found.push({ span: { start: at, end: values[values.length - 1]!.span.end }, names: names.span, values, count, apart: names.apart });
  }
  return found;
}
const EACH = '分别';

/** 分别完成3.2亿元、4.5亿元，同比增长12%、8%、6%: how much each of the values changed, one too many or too few. */
function changesBehind(text: string, quantities: readonly Quantity[], next: number, values: readonly Quantity[]): UnpairedValues | undefined {
  const from = values[values.length - 1]!.span.end;
  const first = quantities[next + values.length];
  if (first === undefined || first.span.start - from > 24 || values[0]!.unit?.dimension === 'ratio' && first.unit?.dimension === 'ratio') return undefined;
  if (!CHANGE.test(text.slice(from, first.span.start))) return undefined;
  const changes = valuesFrom(text, quantities, next + values.length, first.span.start);
  const last = changes[changes.length - 1];
  if (last === undefined || changes.length < 2 || changes.length === values.length || changes.some((value) => !alike(value, last))) return undefined;
  return {
    span: { start: first.span.start, end: last.span.end }, names: { start: values[0]!.span.start, end: from }, values: changes, count: values.length, ofValues: true, apart: false,
  };
}
const CHANGE = /^，(?:同比|环比|[比较](?:上年|去年|年初|上月)(?:同期|末)?)?(?:分别)?(?:增长|增加|提高|提升|上升|上涨|下降|减少|降低|回落|增幅为?|降幅为?)了?$/;

/** The figures behind 分别 with nothing but marks between them; none where the list goes on with something else. */
function valuesFrom(text: string, quantities: readonly Quantity[], next: number, at: number): readonly Quantity[] {
  const first = quantities[next];
  if (first === undefined || first.span.start - at > 16 || /[，。；：、]/.test(text.slice(at, first.span.start))) return [];
  let end = next + 1;
  while (end < quantities.length && end - next < MOST && areJoined(text, quantities[end - 1]!.span, quantities[end]!.span)) end++;
  return goesOn(text, quantities[end - 1]!.span) ? [] : quantities.slice(next, end);
}
const MOST = 40;

interface Named {
  readonly span: Span;
  readonly least: number;
  readonly most: number;
  /** 食品、烟酒和衣着、居住: two pairs. */
  readonly groups?: number;
  /** 等 stands behind them. */
  readonly open: boolean;
  readonly apart: boolean;
}

/** The names in the clause that 分别 ends, or in the one before where 分别 begins its own: 、 divides them surely, 和 perhaps. */
function namedBefore(text: string, at: number, previous: Quantity | undefined): Named | undefined {
  const compared = COMPARED.exec(text.slice(Math.max(0, at - 16), at));
  const own = at - (compared === null ? 0 : compared[0].length);
  const apart = compared === null && text[own - 1] === '，';
  const names = namesBefore(text, apart ? own - 1 : own, at - LONGEST);
  if (names === undefined || at - names.span.start >= LONGEST) return undefined;
  const { span, joins } = names;
  const words = slice(text, span);
  // 亡3人，伤12人，与2024年相比，分别下降: a clause of its own that names nothing.
  if (apart && AGAINST.test(words)) return undefined;
  const named = divided(names).length;
  const isOne = named === 1 && joins === 0;
  const inside = previous !== undefined && previous.span.end > span.start ? previous : undefined;
  if (inside !== undefined && inside.unit?.dimension !== 'time') {
    // 3个项目分别完成投资2亿元、3亿元: nothing but their number is said, or their names and the very same number.
    const count = inside.mantissa * 10 ** inside.exponent;
    const counts = !apart && isExact(inside) && inside.hedge === 'stated' && at - inside.span.end < 9 && count > 1;
    const isListed = inside.span.start > span.start && /^[^、，]{1,8}(?:、[^、，]{1,8})+$/.test(text.slice(span.start, inside.span.start));
    const agrees = isOne || (isListed && joins === 0 && named === count);
    return counts && agrees && COUNTED.test(text.slice(inside.span.end, at)) ? { span, least: count, most: count, open: false, apart } : undefined;
  }
  if (isOne || !(opensHere(text, span.start) || LISTS.test(words))) return undefined;
  const open = SUCH.test(words);
  // 完善水、电、路等设施，分别投入: what a clause of its own counts is not what is divided.
  if (open && apart && text[at + EACH.length] !== '占' && !LISTS.test(words)) return undefined;
  if (SEVERAL.test(words.replace(LISTS, '').replace(SUCH, ''))) return undefined;
  const isSure = words.split(/[、和与及]/).every((it) => PLACE.test(it));
  return { span, least: isSure ? named + joins : named, most: named + joins, open, apart, ...(named > 1 && joins > 0 && !isSure && { groups: joins + 1 }) };
}
const LONGEST = 120;
/** 市场监管等领域: the list is not all. */
const SUCH = /等[\u4e00-\u9fff]{0,8}$/;
/** Only leads to the list: 主要集中在, 排名前三的是. */
const LISTS = /^[^、]{0,16}(?:集中在|分布在|来自|涉及|的是)/;
/** A name that nobody would divide: 城关镇, 八桥街道. */
const PLACE = /[镇乡村县区市]$|街道$|社区$/;
/** 与上年同期相比分别增长: the time compared with is no name. */
const COMPARED = /(?:[比较与同](?:\d{4}年|上年|去年|年初|上月|同期|往年|前年|“)[^、，。；：]{0,10}|同比|环比|相比)$/;
const AGAINST = /^[比较与同和][^、，]{2,14}(?:相?比|比较)$/;
const COUNTED = /^(?:镇|乡|村|县|区|市|街道|乡镇|项目|企业|单位|部门|工程|园区|学校|公司)?$/;
/** One word that stands for several things, or a list that is not said in full. */
const SEVERAL = /城乡(?!建设|规划)|进出口|收支|[存贷]款|一二三产|三次产|男女|上下|内外|各|等|两|双|前[三四五]|[到至由从]/;

/** Whether a list can begin at a clause: not behind other names that a ， divides. */
function opensHere(text: string, start: number): boolean {
  if (start === 0 || text[start - 1] !== '，') return true;
  const before = /[^，。；：！？\n]{0,40}$/.exec(text.slice(Math.max(0, start - 41), start - 1))![0];
  return /\d/.test(before) || TIME.test(before);
}
const TIME = /(?:年|月|季度|来|底|末|中|间|下|面|上)$/;
