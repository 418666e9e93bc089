import { alike, type Mention, type Reading } from '../mention';

/**
 * 一季度新增1286人，二季度1512人，上半年累计新增2798人 · 1—6月12.4亿元，7—9月7.3亿元，前三季度共19.7亿元 · 第一批120户，第二批86户，累计206户: pieces that make
 * just that stretch of time, or all batches so far, each in a clause of its own.
 */
export function inStretch(reading: Reading, total: Mention): Mention[] | undefined {
  const { text, mentions } = reading;
  if (total.quantity.hedge !== 'stated') return undefined;
  const said = STRETCH.exec(text.slice(total.clause, total.start));
  if (said === null) return undefined;
  const [, , , , , , , summed, rest] = said;
  const whole = monthsOf(said);
  const parts: Mention[] = [];
  let next: number | undefined;
  let noun = '';
  let alikeSaid = rest !== '';
  for (let i = total.index - 1; i >= Math.max(0, total.index - FARTHEST); i--) {
    const part = mentions[i]!;
    if (part.sentence !== total.sentence || text.slice(part.end, mentions[i + 1]!.start).includes('其中')) return undefined;
    if (!alike(part.quantity, total.quantity) || part.depth !== total.depth) continue;
    const found = part.role === 'amount' ? PIECE.exec(text.slice(part.clause, part.start)) : null;
    if (found === null) return undefined;
    const batch = found[7] === undefined ? undefined : HAN.indexOf(found[7]) + 1;
    const piece = batch === undefined ? monthsOf(found) : { from: batch, to: batch };
    if (piece === undefined || (batch === undefined) !== (whole !== undefined) || piece.to !== (next ?? whole?.to ?? piece.to)) return undefined;
    noun = nounOf(found[8]!);
    alikeSaid &&= found[8] === rest;
    parts.unshift(part);
    if (piece.from === (whole?.from ?? 1)) break;
    next = piece.from - 1;
    if (next < (whole?.from ?? 1)) return undefined;
  }
  const first = parts[0] && PIECE.exec(text.slice(parts[0].clause, parts[0].start));
  if (!first || parts.length < 2 || (first[7] === undefined ? monthsOf(first)!.from !== whole!.from : first[7] !== '一')) return undefined;
  const all = nounOf(rest!);
  // 全年新增就业3400人, 全年完成68.4亿元 sum up by their words alone where every piece is told in them; averages and stocks do not add.
  if (summed === undefined) return whole !== undefined && (all === '' ? alikeSaid : all === noun) && !STOCK.test(rest!) ? parts : undefined;
  return all === '' || noun === '' || all.includes(noun) || noun.includes(all) ? parts : undefined;
}
const FARTHEST = 24;
const YEAR = '(?:今年|去年|上年|当年|本年|20\\d\\d年)?';
const MONTHS = `(?:(上|下)半年|(前三季度)|第?([一二三四])季度|(\\d{1,2})(?:[—–\\-~至](\\d{1,2}))?月份?|(全年)`;
const STRETCH = new RegExp(`^${YEAR}${MONTHS})?(?:[两二三四五六七八九十]批)?(累计|合计|共计|总计|总共|一?共)?([^，。；\\d]{0,8})$`);
const PIECE = new RegExp(`^${YEAR}${MONTHS}|第([一二三四五六七八九])批)，?([^，。；\\d]{0,14})$`);
const HAN = '一二三四五六七八九';
const STOCK = /余额|存量|在[校册岗]|末|底|均|价|率|产$|浓度|占|达|实有/;
const nounOf = (words: string): string => words.replace(/完成|实现|累计|新增|到位|达到?|[为共已]/g, '');

interface Months { readonly from: number; readonly to: number }

/** The months that the words name. */
function monthsOf([, half, nine, quarter, month, until, year]: RegExpExecArray): Months | undefined {
  if (half !== undefined) return half === '上' ? { from: 1, to: 6 } : { from: 7, to: 12 };
  if (nine !== undefined) return { from: 1, to: 9 };
  if (year !== undefined) return { from: 1, to: 12 };
  if (quarter !== undefined) return { from: HAN.indexOf(quarter) * 3 + 1, to: HAN.indexOf(quarter) * 3 + 3 };
  const [from, to] = [Number(month), Number(until ?? month)];
  return from >= 1 && to >= from && to <= 12 ? { from, to } : undefined;
}
