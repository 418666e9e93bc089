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

/** The smallest table in which each character has a slot of its own. A free slot holds a code that belongs elsewhere. */
function slotsOf(characters: string): Uint16Array {
  for (let size = 16; ; size *= 2) {
    const slots = new Uint16Array(size);
    for (let i = 0; i < size; i++) slots[i] = i ^ 1;
    const fits = Array.from({ length: characters.length }, (_, i) => characters.charCodeAt(i)).every((code) => {
      const slot = code & (size - 1);
      if (slots[slot] !== (slot ^ 1) && slots[slot] !== code) return false;
      slots[slot] = code;
      return true;
    });
    if (fits) return slots;
  }
}
