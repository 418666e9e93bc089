/** How a file writes its text, kept so that a corrected file is written the same way. */
export interface Form {
  readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';
  readonly bom: boolean;
}

/** The text of a file without its byte order mark; undefined where the bytes are no text in an encoding we know. */
export function decode(bytes: Buffer): { text: string; form: Form } | undefined {
  const marked = byMark(bytes);
  if (marked) return marked;
  if (bytes.includes(0)) return undefined;
  const utf8 = bytes.toString('utf8');
  const damage = utf8.split('\ufffd').length - 1;
  const asUtf8 = { text: utf8, form: { encoding: 'utf-8', bom: false } } as const;
  if (damage === 0) return asUtf8;
  const gb = new TextDecoder('gb18030').decode(bytes);
  if (!gb.includes('\ufffd') && !isMostlyHan(utf8)) return { text: gb, form: { encoding: 'gb18030', bom: false } };
  // A few broken bytes must not keep a draft from being read; that it cannot be written back unchanged is seen before writing.
  if (isMostlyHan(utf8) && damage * 50 < utf8.length) return asUtf8;
  return (gb.split('\ufffd').length - 1) * 50 < gb.length ? { text: gb, form: { encoding: 'gb18030', bom: false } } : undefined;
}

/** Characters the encoding cannot write come out as `?`; the caller compares by decoding again. */
export function encode(text: string, { encoding, bom }: Form): Buffer {
  const marked = bom ? `\ufeff${text}` : text;
  if (encoding === 'gb18030') return encodeGb18030(marked);
  if (encoding === 'utf-8') return Buffer.from(marked, 'utf8');
  const bytes = Buffer.from(marked, 'utf16le');
  return encoding === 'utf-16be' ? bytes.swap16() : bytes;
}

function byMark(bytes: Buffer): { text: string; form: Form } | undefined {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return { text: bytes.toString('utf8', 3), form: { encoding: 'utf-8', bom: true } };
  if (a === 0xff && b === 0xfe) return { text: bytes.toString('utf16le', 2), form: { encoding: 'utf-16le', bom: true } };
  if (a === 0xfe && b === 0xff) {
    const swapped = Buffer.from(bytes.subarray(2, bytes.length & ~1)).swap16();
    return { text: swapped.toString('utf16le'), form: { encoding: 'utf-16be', bom: true } };
  }
  return undefined;
}

/** GB18030 read as UTF-8 hardly ever gives a Han character; damaged UTF-8 gives them everywhere. */
const isMostlyHan = (utf8: string): boolean => (utf8.match(/[\u4e00-\u9fff]/gu)?.length ?? 0) > utf8.split('\ufffd').length - 1;

/**
 * Writes GB18030 as the exact inverse of the platform's own decoder, so that reading and writing can never disagree:
 * every code of two bytes and every code of four in the basic plane is decoded once, and the table turned round.
 */
function encodeGb18030(text: string): Buffer {
  const table = gb18030();
  const bytes = Buffer.allocUnsafe(text.length * 4);
  let n = 0;
  for (let i = 0; i < text.length; i++) {
    const point = text.codePointAt(i)!;
    if (point > 0xffff) i++;
    const code = point < 0x80 ? point : point > 0xffff ? fourBytes + 189_000 + point - 0x10000 : table[point]!;
    if (code < 0x80) bytes[n++] = code || (point && 0x3f);
    else if (code < fourBytes) n = bytes.writeUInt16BE(code, n);
    else n = writeFour(bytes, code - fourBytes, n);
  }
  return bytes.subarray(0, n);
}

/** Codes by UTF-16 unit: two bytes as they stand, four bytes as `fourBytes` plus their place in the order of such codes. */
function gb18030(): Uint32Array {
  if (inverse) return inverse;
  inverse = new Uint32Array(0x10000);
  const decoder = new TextDecoder('gb18030');
  const fours = Buffer.alloc(basicFours * 4);
  for (let i = 0, n = 0; i < basicFours; i++) n = writeFour(fours, i, n);
  const decodedFours = decoder.decode(fours);
  for (let i = 0; i < basicFours; i++) inverse[decodedFours.charCodeAt(i)] = fourBytes + i;
  // Two bytes win over four, the first code over a later one that reads the same.
  for (let lead = 0xfe; lead >= 0x81; lead--) {
    const pairs = Buffer.from(trails.flatMap((trail) => [lead, trail]));
    const decoded = decoder.decode(pairs);
    for (let i = trails.length - 1; i >= 0; i--) inverse[decoded.charCodeAt(i)] = (lead << 8) | trails[i]!;
  }
  return inverse;
}
let inverse: Uint32Array | undefined;
const fourBytes = 0x10000;
const basicFours = 39_420;
const trails = Array.from({ length: 0xfe - 0x40 + 1 }, (_, i) => 0x40 + i).filter((it) => it !== 0x7f);

function writeFour(bytes: Buffer, index: number, at: number): number {
  bytes[at] = 0x81 + Math.floor(index / 12_600);
  bytes[at + 1] = 0x30 + Math.floor(index / 1260) % 10;
  bytes[at + 2] = 0x81 + Math.floor(index / 10) % 126;
  bytes[at + 3] = 0x30 + index % 10;
  return at + 4;
}
