import { oneOf } from '../../text/characters';
import type { Span } from '../../text/span';

export interface Names {
  /** The items as the 、 alone divide them. */
  readonly items: readonly Span[];
  /** Places where an item may end although no 、 stands there: after a bracket, before 和 in the last item. */
  readonly optional: readonly { at: number; length: number; usual: boolean }[];
}

/** Reads a list backwards from where it ends; brackets and quotes are passed over whole. */
export function namesBefore(text: string, end: number, from: number): Names | undefined {
  const items: Span[] = [];
  const optional: { at: number; length: number; usual: boolean }[] = [];
  let itemEnd = end;
  let at = end - 1;
  const least = Math.max(from, end - 300);
  for (; at >= least; at--) {
    if (!dividesNames(text, at)) continue; // nearly every character of a name
    const character = text[at]!;
    const opener = OPENERS[character];
    if (opener !== undefined) {
      const glued = character === '）' && at + 1 < itemEnd && !'和与及或、'.includes(text[at + 1]!);
      if (glued) optional.push({ at: at + 1, length: 0, usual: false });
      at = least + text.slice(least, at).lastIndexOf(opener);
      if (at < least) return undefined;
      // “甲”“乙”, 《甲》《乙》: closed and opened again.
      if (text[at - 1] === character && at - 1 >= least && character !== '）') {
        items.unshift({ start: at, end: itemEnd });
        itemEnd = at;
      }
    } else if (character === '、') {
      items.unshift({ start: at + 1, end: itemEnd });
      itemEnd = at;
    } else if (STOPS.includes(character)) {
      break;
    } else if (items.length === 0 && (character === '和' || character === '与' || character === '及') && at < end - 2) {
      const double = text[at - 1] === '以' && character === '及';
      const start = double ? at - 1 : at;
      // 东河村和西河村: both halves end alike, so they are two names.
      if (text[start - 1] === text[end - 1] && start - 1 > least && HAN.test(text[start - 1]!)) {
        items.unshift({ start: at + 1, end: itemEnd });
        itemEnd = start;
        at = start;
      } else {
        optional.push({ at: start, length: double ? 2 : 1, usual: character === '和' || double });
      }
    }
  }
  items.unshift({ start: Math.max(at + 1, least), end: itemEnd });
  if (items.some((item) => item.end - item.start < 1)) return undefined;
  return { items, optional };
}
const OPENERS: Readonly<Record<string, string>> = { '）': '（', '”': '“', '》': '《', '〕': '〔', '】': '【', '’': '‘' };
const STOPS = '，。；：！？（“《〔【\n';
const dividesNames = oneOf(`${Object.keys(OPENERS).join('')}、和与及${STOPS}`);

/** Divides the list so that it agrees with the count where it may; where it may not, as it would usually be read. */
export function fitting({ items, optional }: Names, stated: number): readonly Span[] {
  const usual = optional.filter((place) => place.usual && items.length > 1).slice(0, 1);
  const least = items.length;
  const most = least + optional.length;
  if (least + usual.length === stated || (stated > most) || stated < least) return divide(items, stated < least ? [] : usual);
  return divide(items, optional.slice(0, stated - least));
}

function divide(items: readonly Span[], places: readonly { at: number; length: number }[]): readonly Span[] {
  let result = [...items];
  for (const { at, length } of places) {
    result = result.flatMap(({ start, end }) =>
      (start < at && at + length < end ? [{ start, end: at }, { start: at + length, end }] : [{ start, end }]));
  }
  return result;
}

/** What can end a name. */
export const HAN = /[\u4e00-\u9fff）”》]/;
/** Units that count how often or how many kinds, not the things that are named. */
export const OCCASIONS = /^(?:次|场|批|期|轮|届|遍|类|种|套|份|组|波)/;
