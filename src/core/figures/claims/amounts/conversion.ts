import { boundsMeet, boundsOf } from '../../reported';
import type { Conversion } from '../claim';
import { isAmount, type Mention, type Reading } from '../mention';

/** 投资1.2亿元（12000万元） · 规划面积3.2平方公里，合4800亩 · 粮食1.2万吨（折合2.4亿斤). */
export function readConversions(reading: Reading): Conversion[] {
  const claims: Conversion[] = [];
  const misfits = new Set<Conversion>();
  const { text, mentions } = reading;
  for (let i = 1; i < mentions.length; i++) {
    const from = mentions[i - 1]!;
    const to = mentions[i]!;
    if (to.start - from.end > LONGEST || from.quantity.unit?.dimension !== to.quantity.unit?.dimension || !isAmount(to)) continue;
    if (!otherwise(text, from, to)) continue;
    const between = text.slice(from.end, to.start);
    const bracketed = to.bracket === from.end;
    // 3000万元，即1.2亿元的25%: told is the share.
    if (bracketed ? text[to.end] !== '）' || !INSIDE.test(between) : text[to.end] === '的' || !SAID.test(between)) continue;
    const conversion: Conversion = {
      kind: 'conversion', span: { start: from.start, end: to.end }, from: from.quantity, to: to.quantity,
      // 折合 tells fresh weight in dry as well.
      binding: between.includes('折') && to.quantity.unit?.dimension === 'mass' ? 'near' : 'explicit',
    };
    if (bracketed && between.length === 1 && from.quantity.unit === to.quantity.unit && !resembles(from, to)) continue;
    claims.push(conversion);
    if (bracketed && between.length === 1 && !meets(conversion)) misfits.add(conversion);
  }
  // 甲镇1.2亿元（3000万元）、乙镇2亿元（5000万元）: what stands in the brackets is something else, as （括号内为上年数） says.
  const other = misfits.size > 1 || (misfits.size > 0 && BRACKETS.test(text));
  return other ? claims.filter((claim) => !misfits.has(claim)) : claims;
}
const LONGEST = 8;
const WORDS = '(?:约?折合|约?折算|约?合|约?折|即|相当于)(?:成|为)?约?';
const INSIDE = new RegExp(`^（(?:${WORDS}|约|近)?$`);
const SAID = new RegExp(`^[，、]?${WORDS}$`);
const BRACKETS = /括[号弧][里内中]?/;

/** One dimension told in two units, or in one unit with another 万 or 亿. 其他 units (dollars) go only with themselves. */
function otherwise(text: string, { quantity: a }: Mention, { quantity: b }: Mention): boolean {
  if (a.unit === undefined || b.unit === undefined || SILENT.has(a.unit.dimension)) return false;
  if (a.unit.dimension === 'other' || a.unit.whole) return a.unit.name === b.unit.name && scaleWord(text, a.digits.end) !== scaleWord(text, b.digits.end);
  return a.unit.name !== b.unit.name || scaleWord(text, a.digits.end) !== scaleWord(text, b.digits.end);
}
const scaleWord = (text: string, end: number): string => /万亿|[万亿]$/.exec(text.slice(Math.max(0, end - 2), end))?.[0] ?? '';
const SILENT: ReadonlySet<string> = new Set(['ratio', 'points', 'person-times']);

/** 3.2亿元（5000万元） are two amounts; one amount told twice has the same digits but for a slip. */
function resembles({ quantity: a }: Mention, { quantity: b }: Mention): boolean {
  const [x, y] = [a, b].map(({ mantissa }) => String(mantissa).replace(/0+$/, '')) as [string, string];
  const length = Math.max(x.length, y.length);
  const other = Array.from({ length }, (_, i) => i).filter((i) => x.padEnd(length, '0')[i] !== y.padEnd(length, '0')[i]);
  return other.length < 2 || (other.length === 2 && x[other[0]!] === y[other[1]!] && x[other[1]!] === y[other[0]!]);
}

const meets = ({ from, to }: Conversion): boolean => boundsMeet(boundsOf(from), boundsOf(to));
