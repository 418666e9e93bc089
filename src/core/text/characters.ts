/**
 * Characters asked for by their codes: `text[at]` makes a string of every Han character, and `includes` looks for it the slow way,
 * which every figure of a draft would pay for a dozen times.
 */
export const codeOf = (character: string): number => character.charCodeAt(0);

/** The code at an offset, 0 outside the text. */
export const codeAt = (text: string, at: number): number => (at >= 0 && at < text.length ? text.charCodeAt(at) : 0);

/** Makes a test whether one of `characters` stands at an offset; false outside the text. */
export function oneOf(characters: string): (text: string, at: number) => boolean {
  const slots = slotsOf(characters);
  const mask = slots.length - 1;
  return (text, at) => {
    const code = codeAt(text, at);
    return slots[code & mask] === code;
  };
}

/**
 * The smallest table in which each character has a slot of its own. A free slot holds 0, the first one 1, which belongs elsewhere: so does the 0 outside
 * a text. Plain loops: some hundred sets are made at every start, before anything is compiled.
 */
function slotsOf(characters: string): Uint16Array {
  for (let size = 16; ; size *= 2) {
    const slots = new Uint16Array(size);
    slots[0] = 1;
    let at = 0;
    for (; at < characters.length; at++) {
      const code = characters.charCodeAt(at);
      const slot = code & (size - 1);
      const there = slots[slot]!;
      if (there !== code && there !== (slot === 0 ? 1 : 0)) break;
      slots[slot] = code;
    }
    if (at === characters.length) return slots;
  }
}
