import { boundsOf } from '../reported';
import { alike, type Mention, type Reading } from './mention';

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
 * 项目45项（省级8项、市级12项、县级25项）: a bracket that holds nothing but names, a figure to each, divides the whole it stands behind. What comes nowhere near
 * the whole is told by the way.
 */
export function closesInBracket({ text, mentions }: Reading, whole: Mention, parts: readonly Mention[]): boolean {
  const [first, last] = [parts[0]!, parts[parts.length - 1]!];
  if (first.bracket < whole.end || parts.length < 2 || !DIVISIBLE.has(whole.quantity.unit?.dimension ?? '')) return false;
  let end = first.bracket + 1;
  let items = 0;
  let i = first.index;
  while (i > 0 && mentions[i - 1]!.start > first.bracket) i--;
  for (; mentions[i]?.bracket === first.bracket; i++) {
    const { start } = mentions[i]!;
    if (start > end) {
      const name = text.slice(end, start);
      if (++items > parts.length || !NAME.test(name) || ASIDE.test(name)) return false;
    }
    end = mentions[i]!.end;
  }
  if (items !== parts.length || end > last.end + 12 || text[end] !== '）') return false;
  let sum = 0;
  for (const { quantity } of parts) sum += boundsOf(quantity).lo;
  const { lo, hi } = boundsOf(whole.quantity);
  return sum > hi * 0.6 && sum < lo * 1.6;
}
const DIVISIBLE: ReadonlySet<string> = new Set(['count', 'people', 'households', 'person-times', 'money']);
const NAME = /^(?:[、，；]|[和与及]|以及)?[\u4e00-\u9fff“”A-Za-z]{1,16}$/;
/** What is said by the way (含, 主要), and steps that the same things go through one after another (立案120件、结案118件). */
const ASIDE = /含|主要|包括|其中|其[他它]中|另|每|均|[比较]|增[加长]|减少|立案|受理|[收办审]|结|发放|拨付|完成|整改|通过|成功|合格|移送|处罚|起诉|到位|[签履]约|检查|参[加与]|建成|[达未]|不/;
