import { alike, isAmount, type Mention, type Reading } from './mention';

/** The pieces that a stretch of time, or what was done batch by batch, is made of, as a clause names them at its beginning. */
type Piece = 'quarter' | 'month' | 'half' | 'batch';

/**
 * 一季度新增1286人，二季度1512人，上半年累计新增2798人 · 7月3.2亿元，8月3.5亿元，9月3.9亿元，三季度共10.6亿元 · 第一批120户，第二批86户，累计206户: all the pieces
 * of just that stretch, each in a clause of its own.
 */
export function inStretch(reading: Reading, total: Mention): Mention[] | undefined {
  const { text, mentions } = reading;
  if (total.quantity.hedge !== 'stated') return undefined;
  const said = STRETCH.exec(text.slice(total.clause, total.start));
  if (said === null) return undefined;
  const parts: Mention[] = [];
  let whole: Stretch | undefined;
  let noun = '';
  for (let i = total.index - 1; i >= Math.max(0, total.index - FARTHEST); i--) {
    const part = mentions[i]!;
    if (part.sentence !== total.sentence || text.slice(part.end, mentions[i + 1]!.start).includes('其中')) return undefined;
    if (!alike(part.quantity, total.quantity) || part.depth !== total.depth) continue;
    const words = text.slice(part.clause, part.start);
    const piece = isAmount(part) && part.role === 'amount' ? pieceOf(words) : undefined;
    if (piece === undefined) return undefined;
    whole ??= stretchOf(said, piece);
    if (whole === undefined || piece.kind !== whole.kind || piece.number !== whole.last - parts.length) return undefined;
    noun = piece.noun;
    if (parts.unshift(part) === whole.last - whole.first + 1) break;
  }
  const all = nounOf(said[6]!);
  return whole !== undefined && parts.length === whole.last - whole.first + 1 && (all === '' || noun === '' || all.includes(noun) || noun.includes(all)) ? parts : undefined;
}
const FARTHEST = 24;
const YEAR = '(?:今年|去年|上年|当年|本年|20\\d\\d年)?';
const STRETCH = new RegExp(`^${YEAR}(?:(上半年|1[—–\\-~至]6月份?)|(前三季度|1[—–\\-~至]9月份?)|(全年)|第?([一二三四])季度|([两二三四五六七八九十]批)?)(?:累计|合计|共计|总计|总共|一?共)([^，。；\\d]{0,8})$`);
const PIECE = new RegExp(`^${YEAR}(?:第?([一二三四])季度|(\\d{1,2})月份?|([上下])半年|第([一二三四五六七八九])批)[，]?([^，。；\\d]{0,14})$`);
const HAN = '一二三四五六七八九';

function pieceOf(words: string): { readonly kind: Piece; readonly number: number; readonly noun: string } | undefined {
  const found = PIECE.exec(words);
  if (found === null) return undefined;
  const [, quarter, month, half, batch, rest] = found;
  const noun = nounOf(rest!);
  if (quarter !== undefined) return { kind: 'quarter', number: HAN.indexOf(quarter) + 1, noun };
  if (month !== undefined) return { kind: 'month', number: Number(month), noun };
  return half !== undefined ? { kind: 'half', number: half === '上' ? 1 : 2, noun } : { kind: 'batch', number: HAN.indexOf(batch!) + 1, noun };
}
const nounOf = (words: string): string => words.replace(/完成|实现|累计|新增|到位|达到?|[为共已]/g, '');

interface Stretch { readonly kind: Piece; readonly first: number; readonly last: number }

/** What has to be told for the whole stretch, its last piece being of that kind. */
function stretchOf([, half, nine, year, quarter]: RegExpExecArray, { kind, number }: { readonly kind: Piece; readonly number: number }): Stretch | undefined {
  const months = half ? 6 : nine ? 9 : year ? 12 : undefined;
  if (kind === 'batch') return months === undefined && quarter === undefined && number > 1 ? { kind, first: 1, last: number } : undefined;
  if (kind === 'month') {
    const first = quarter === undefined ? 1 : HAN.indexOf(quarter) * 3 + 1;
    return quarter !== undefined ? { kind, first, last: first + 2 } : months && { kind, first, last: months };
  }
  if (months === undefined || quarter !== undefined) return undefined;
  return kind === 'quarter' ? { kind, first: 1, last: months / 3 } : months === 12 ? { kind, first: 1, last: 2 } : undefined;
}
