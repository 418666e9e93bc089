import { boundsOf } from '../../reported';
import { alike, type Mention, type Reading } from '../mention';
import { netFigure } from '../things';

/** The figure of its kind right before a bracket: 新纳入26户84人（甲镇17户55人，…） divides both. */
export function measuredBefore({ mentions }: Reading, last: Mention, part: Mention): Mention | undefined {
  for (let i = last.index; i >= 0 && i > last.index - 4; i--) {
    const whole = mentions[i]!;
    if (i < last.index && whole.end !== mentions[i + 1]!.start) return undefined;
    if (alike(whole.quantity, part.quantity)) return whole;
  }
  return undefined;
}

/**
 * 资产总额4.7亿元，负债总额1亿元，净资产3.7亿元（行政单位资产0.8亿元，事业单位资产3.9亿元）: where the parts do not make the figure right before their bracket,
 * the one before it that is called as they are, and that they make.
 */
export function namesakeBefore({ text, mentions }: Reading, whole: Mention, parts: readonly Mention[]): Mention | undefined {
  const noun = text.slice(parts[0]!.start - NOUN, parts[0]!.start);
  if (!parts.every(({ lead, start }) => start - lead > NOUN && text.startsWith(noun, start - NOUN)) || areParts(whole, parts)) return undefined;
  const others = mentions.slice(Math.max(0, whole.index - FARTHEST), whole.index).filter((it) =>
    it.segment === whole.segment && it.bracket === whole.bracket && alike(it.quantity, whole.quantity) && text.slice(it.clause, it.start).includes(noun));
  // What is left after taking away has no such parts, whatever figures are wrong.
  return others.findLast((it) => areParts(it, parts)) ?? (others.length === 1 && netFigure(text, whole, parts, false) !== undefined ? others[0] : undefined);
}
const NOUN = 2;
const FARTHEST = 8;

/** Whether parts make a whole. */
export function areParts(whole: Mention, parts: readonly Mention[]): boolean {
  const bounds = parts.map(({ quantity }) => boundsOf(quantity));
  const { lo, hi } = boundsOf(whole.quantity);
  return bounds.reduce((sum, it) => sum + it.lo, 0) <= hi && bounds.reduce((sum, it) => sum + it.hi, 0) >= lo;
}

/**
 * 项目45项（省级8项、市级12项、县级25项） · 项目45项：省级8项、…: a bracket, or a list up to the end of its sentence, that holds nothing but names, a figure to each,
 * divides the whole it stands behind. What comes nowhere near the whole is told by the way.
 */
export function closesBehind({ text, mentions }: Reading, whole: Mention, parts: readonly Mention[]): boolean {
  const [first, last] = [parts[0]!, parts[parts.length - 1]!];
  const bracketed = first.bracket >= whole.end;
  const counted = !bracketed && countedIn(text.slice(whole.end, first.start)) === parts.length;
  if (parts.length < (bracketed || counted ? 2 : 3) || !DIVISIBLE.has(whole.quantity.unit?.dimension ?? '')) return false;
  let end = bracketed ? first.bracket + 1 : whole.end + LISTS.exec(text.slice(whole.end, first.start))![0].length;
  let items = 0;
  let i = first.index;
  while (i > 0 && mentions[i - 1]!.start > end) i--;
  for (; i < mentions.length && (bracketed ? mentions[i]!.bracket === first.bracket : mentions[i]!.sentence === first.sentence); i++) {
    const { start } = mentions[i]!;
    if (!bracketed && start > end && isBeside(text, mentions[i]!, end)) {
      end = mentions[i]!.end;
      continue;
    }
    if (start > end) {
      const name = text.slice(end, start);
      if (++items > parts.length || !NAME.test(name) || ASIDE.test(name)) return false;
    }
    end = mentions[i]!.end;
  }
  if (items !== parts.length || end > last.end + 12 || !(bracketed ? text[end] === '）' : '。；'.includes(text[end] ?? '。'))) return false;
  let sum = 0;
  for (const { quantity } of parts) sum += boundsOf(quantity).lo;
  const { lo, hi } = boundsOf(whole.quantity);
  // Behind a colon the largest may be told alone: 税收12.6亿元：增值税5.1亿元、企业所得税2.3亿元、….
  return sum > hi * (bracketed || counted ? 0.6 : 0.85) && sum < lo * (bracketed || counted ? 1.6 : 1.2);
}
/** 城建4.2亿元，占61.3%；乡村振兴2.65亿元，占38.7%: what its share is, or how it grew, is said of the part before. */
const isBeside = (text: string, { role, quantity, start }: Mention, end: number): boolean =>
  (role === 'share' || role === 'growth') && quantity.unit?.dimension === 'ratio' && BESIDE.test(text.slice(end, start));
const BESIDE = /^[，、](?:占(?:比|总[数量额]的?)?|(?:同比|比上年|较上年|比上年同期)?(?:增长|下降))$/;
/** 分两部分：, 由三个部分组成：: as many parts as are said. */
const countedIn = (words: string): number => HAN.indexOf(COUNTED.exec(words)?.[1] ?? ' ') + 1;
const COUNTED = /[分由](?:为|成)?([两三四五六七八九])(?!级)/;
const HAN = '一两三四五六七八九';
/** What opens a list behind a figure and its noun: 28个项目，分别是 · 28个，即 · 28个，分三类： · 28个：. */
export const LISTS = /^[\u4e00-\u9fff]{0,8}(?:，?(?:[分由](?:为|成)?[两三四五六七八九](?:个?[类种批期块]|个?[大]?部分|个?方面)(?:组成|构成)?|分别[是为]|即(?![将可使便日时刻]))：?|：)(?!其中)/;
const DIVISIBLE: ReadonlySet<string> = new Set(['count', 'people', 'households', 'person-times', 'money']);
const NAME = /^(?:[、，；]|[和与及]|以及)?(?:[一二三四五六七八九]是)?[\u4e00-\u9fff“”A-Za-z]{1,16}$/;
/** What is said by the way (含, 主要), and steps that the same things go through one after another (立案120件、结案118件). */
const ASIDE = /含|主要|包括|其中|其[他它]中|另|每|均|[比较]|增[加长]|减少|立案|受理|(?<!税)收(?!入)|[办审]|结|发放|拨付|完成|整改|通过|成功|合格|移送|处罚|起诉|到位|[签履]约|检查|参[加与]|建成|[达未]|不/;
