import type { Share } from '../claim';
import { figureLists } from '../figure-lists';
import { alike, isAmount, type Mention, type Reading } from '../mention';
import { namedIn } from './named';
import { isShare } from './quotient';
import { wholeNamed } from './share';

/** 工业用地862亩、商住用地398亩，分别占68.4%、31.6% · 分别占总人数2446人的51.5%和48.5%: as many shares as parts, in their order. */
export function readSharesApart(reading: Reading, wholes: ReadonlyMap<Mention, Mention>): Share[] {
  const claims: Share[] = [];
  const { text, mentions } = reading;
  for (const rates of figureLists(reading)) {
    const first = rates[0]!;
    if (first.role !== 'share' && first.role !== 'rate') continue;
    const words = HOLDS.exec(text.slice(Math.max(first.clause, first.start - LONGEST), first.start))?.[0];
    if (words === undefined) continue;
    const before = mentions[first.index - 1];
    const inside = before !== undefined && before.start > first.start - words.length ? before : undefined;
    const parts = partsBefore(reading, inside?.index ?? first.index, rates.length, first.start - words.length);
    if (parts === undefined) continue;
    const said = namedIn(words.replace(EACH, ''));
    const all = wholes.get(parts[0]!);
    const proved = all && parts.some((part, i) => isShare(part, all, rates[i]!)) ? all : undefined;
    const told = inside ?? (said && wholeNamed(reading, parts[0]!, all, said));
    const whole = told ?? proved;
    if (whole === undefined || !alike(whole.quantity, parts[0]!.quantity) || (inside === undefined && parts.some((part) => wholes.get(part) !== whole))) continue;
    parts.forEach((part, i) => claims.push({
      kind: 'share', span: { start: Math.min(part.start, whole.start), end: rates[i]!.end }, binding: told === undefined ? 'near' : 'explicit', part: part.quantity, whole: whole.quantity, rate: rates[i]!.quantity,
    }));
  }
  return claims;
}
const LONGEST = 40;
const HOLDS = /(?:分别各?占[^，。；：]{0,30}|占[^，。；：]{0,30}分别(?:为|是|达)?)$/;
const EACH = /分别各?/;

/** As many amounts as shares, side by side, and not one more. */
export function partsBefore({ text, mentions }: Reading, end: number, count: number, cue: number): Mention[] | undefined {
  const parts = mentions.slice(Math.max(0, end - count), end);
  const last = parts[parts.length - 1];
  if (count < 2 || parts.length !== count || !/^[，、]$/.test(text.slice(last!.end, cue))) return undefined;
  const beside = (a: Mention, b: Mention): boolean => (b.lead === a.end + 1 || b.clause === a.end + 1) && b.segment === a.segment && alike(a.quantity, b.quantity) && isAmount(b);
  if (!isAmount(parts[0]!) || parts.some((part, i) => i > 0 && !beside(parts[i - 1]!, part))) return undefined;
  const earlier = mentions[parts[0]!.index - 1];
  return earlier !== undefined && text[earlier.end] === '、' && beside(earlier, parts[0]!) ? undefined : parts;
}
