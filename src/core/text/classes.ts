/** Character classes as bits: one table look-up a character is all that the scan costs. */
export const DIGIT = 1;
/** 〇零一二两三四五六七八九十百千万亿半 and the circled digits: a Chinese figure, marker or count may begin here. */
export const NUMERAL = 2;
/** Quotes and brackets, both sides. */
export const PAIR = 4;
/** Written in another width than the one form everything downstream works on. */
export const FOLD = 8;
/** Nothing to a reader: zero-width characters, thin spaces. Left out before anything is read; a space so marked (NBSP and its like) only inside a figure. */
export const IGNORABLE = 16;
/** Ends a sentence or clause. */
export const STOP = 32;
export const SPACE = 64;
/** A word that is looked for may stand around it; set only in a table made by `watching`. */
export const WATCHED = 128;

const table = new Uint8Array(0x10000);

/** The class bits of a UTF-16 unit. */
export const classes: Readonly<Uint8Array> = table;

/** The same classes, with these characters watched for: what is looked for in every paragraph costs no pass of its own. */
export function watching(characters: string): Readonly<Uint8Array> {
  const watched = table.slice();
  for (let i = 0; i < characters.length; i++) watched[characters.charCodeAt(i)]! |= WATCHED;
  // Nor may another width hide them.
  for (const [from, to] of folds) if (characters.includes(to)) watched[from.charCodeAt(0)]! |= WATCHED;
  return watched;
}

const folds = new Map<string, string>();

function mark(characters: string, bits: number): void {
  for (const character of characters) table[character.charCodeAt(0)]! |= bits;
}

function foldTo(from: string, to: string): void {
  for (let i = 0; i < from.length; i++) {
    folds.set(from[i]!, to[i]!);
    mark(from[i]!, FOLD);
  }
}

mark('0123456789', DIGIT);
mark('〇零○一二两三四五六七八九十百千万亿半①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳', NUMERAL);
mark('“”‘’（）《》〈〉〔〕【】「」『』', PAIR);
mark('。！？；：，、…', STOP);
mark(' \t\u3000', SPACE);
foldTo('\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007', '        ');
mark('\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007', SPACE | IGNORABLE);
mark('\u00ad\u2008\u2009\u200a\u200b\u200c\u200d\u2060\u202f\ufeff\ufe0f\v\u2028', IGNORABLE);

foldTo(',;:()!?', '，；：（）！？');
foldTo('０１２３４５６７８９', '0123456789');
for (let i = 0; i < 26; i++) {
  foldTo(String.fromCharCode(0xff21 + i, 0xff41 + i), String.fromCharCode(0x41 + i, 0x61 + i));
}
// 〝〞 come from Big5 fonts and bad conversions and mean the ordinary quotation marks.
foldTo('％﹪℅．∶︰﹙﹚﹐﹑﹒﹔﹕﹖﹗＋－＝～〝〞〟', '%%%.:：（），、.；：？！+-=~“””');
mark('０１２３４５６７８９', DIGIT);
mark('()﹙﹚〝〞〟', PAIR);
mark(',;:!?﹐﹑﹔﹕﹖﹗', STOP);

/**
 * One width for everything, one UTF-16 unit for one, so that every offset stays what it was.
 * A comma, colon or point between digits keeps its half width: 1,234 and 2.09:1 are figures.
 */
export function fold(text: string): string {
  return text.replace(FOLDED, (character, at: number) =>
    (character === ',' || character === ':') && isDigit(text, at - 1) && isDigit(text, at + 1) ? character : folds.get(character)!);
}
const FOLDED = new RegExp(`[${[...folds.keys()].join('').replace(/[\]\\^-]/g, '\\$&')}]`, 'g');

const isDigit = (text: string, at: number): boolean => (table[text.charCodeAt(at)]! & DIGIT) !== 0;
