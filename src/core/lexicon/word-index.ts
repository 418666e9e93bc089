import { codeAt } from '../text/characters';

/**
 * Finds which of many words stand in a text by looking only where the rarest character of each stands: the scan of a paragraph, which looks at
 * every character once anyway, says where these are, and nothing else of the text is looked at again.
 */
export interface WordIndex {
  /** The characters to watch for. */
  readonly characters: string;
  /** Calls `found(word index, start)` for each word that has its watched character at an offset. */
  at(text: string, offset: number, found: (word: number, start: number) => void): void;
}

export function indexWords(words: readonly string[]): WordIndex {
  const places = new Map<number, Place[]>();
  words.forEach((word, index) => {
    if (word === '') return;
    const back = rarest(word);
    const code = word.charCodeAt(back);
    const beside = word.length === 1 ? 0 : back > 0 ? word.charCodeAt(back - 1) : -word.charCodeAt(back + 1);
    const there = places.get(code);
    if (there === undefined) places.set(code, [{ word, index, back, beside }]);
    else there.push({ word, index, back, beside });
  });
  return {
    characters: String.fromCharCode(...places.keys()),
    at(text, offset, found) {
      const there = places.get(text.charCodeAt(offset)) ?? NONE;
      const before = codeAt(text, offset - 1);
      const after = -codeAt(text, offset + 1);
      for (let i = 0; i < there.length; i++) {
        const { word, index, back, beside } = there[i]!;
        if (beside !== before && beside !== after && beside !== 0) continue;
        if (offset >= back && text.startsWith(word, offset - back)) found(index, offset - back);
      }
    },
  };
}

interface Place {
  readonly word: string;
  readonly index: number;
  /** How far in front of the watched character the word begins. */
  readonly back: number;
  /** The code of its character before the watched one, or negative of the one behind that; 0 where it has no other. It decides nearly every place. */
  readonly beside: number;
}
const NONE: readonly Place[] = [];

/** Offset of the character that stands in a draft least often; of several the last, which tells more. */
function rarest(word: string): number {
  let best = 0;
  for (let i = 1; i < word.length; i++) if (rankOf(word[i]!) >= rankOf(word[best]!)) best = i;
  return best;
}

const rankOf = (character: string): number => {
  const rank = COMMON.indexOf(character);
  return rank < 0 ? COMMON.length : rank;
};

/** What official drafts are written with, the commonest first. */
const COMMON = ' 0123456789.%“”，。、元业增全年政市亿支万资长人化的产预发算中和出加实入保新展建生上国务金大一收力持工动进设推公高成基项级财地民；提区会行量经体重等个为强有制下本比理省府城平家用完安作目共数总能以开质点企'
  + '育性效降（）计合债机改三投施社水要服费面升方险济农深是技好主其定管度同分现统优障转规坚品创在文科治续：造局稳策五值学村结源代标专落心位融事乡不各运般域通部排快类营口调电及医补十教居自态革系关额县构更积助领程对消活期准防四二税时据情来均第达色场与次整范法到就监术商我况型减护解';
