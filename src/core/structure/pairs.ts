/** A quote or bracket whose partner is not in its paragraph. Relative to the paragraph. */
export interface LoosePair {
  readonly at: number;
  readonly character: string;
}

export const CLOSER: Readonly<Record<string, string>> = {
  '“': '”', '‘': '’', '（': '）', '《': '》', '〈': '〉', '〔': '〕', '【': '】', '「': '」', '『': '』',
};
export const OPENER: Readonly<Record<string, string>> = Object.fromEntries(Object.entries(CLOSER).map(([open, close]) => [close, open]));

const OPENING = Object.keys(CLOSER).join('');
const CLOSING = Object.values(CLOSER).join('');

const NONE: readonly LoosePair[] = [];

/** What is left when every pair of a paragraph has been matched. `places` are the offsets of its quotes and brackets. */
export function readLoosePairs(text: string, places: readonly number[]): readonly LoosePair[] {
  if (areMatched(text, places)) return NONE;
  const open: LoosePair[] = [];
  const loose: LoosePair[] = [];
  for (const at of places) {
    if (loose !== undefined && loose.length >= MOST) break;
    const character = text[at]!;
    if (character in CLOSER) {
      if (open.length < MOST) open.push({ at, character });
    } else if (open.at(-1)?.character === OPENER[character]) {
      open.pop();
    } else if (!isListMarker(text, at) && !isApostrophe(text, at)) {
      const partner = open.findLastIndex((it, i) => i >= open.length - DEEPEST && it.character === OPENER[character]);
      if (partner < 0) loose.push({ at, character });
      else loose.push(...open.splice(partner).slice(1));
    }
  }
  return open.length + loose.length === 0 ? NONE : loose.concat(open).sort((a, b) => a.at - b.at);
}
/** Whether every opening mark is followed by its own closing mark, as nearly always: tells so without an object. */
function areMatched(text: string, places: readonly number[]): boolean {
  if (places.length % 2 !== 0) return false;
  for (let i = 0; i < places.length; i += 2) {
    if (CLOSING.charCodeAt(OPENING.indexOf(text[places[i]!]!)) !== text.charCodeAt(places[i + 1]!)) return false;
  }
  return true;
}

/** A paragraph that leaves more than this without a partner is no prose; a thousand of them say so as well as a million would. */
const MOST = 1000;
/** How far a closing mark looks back over pairs that were left open. */
const DEEPEST = 8;

/** 1）加强 a）… : a list marker of its own, no half of a pair. */
const isListMarker = (text: string, at: number): boolean =>
  text[at] === '）' && /(?:^|[\s。；：，、])(?:[0-9A-Za-z]{1,2}|[一二三四五六七八九十]{1,2})$/.test(text.slice(Math.max(0, at - 3), at));

const isApostrophe = (text: string, at: number): boolean => text[at] === '’' && /[A-Za-z]/.test(text[at - 1] ?? '');
