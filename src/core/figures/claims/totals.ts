import type { Sum } from './claim';
import { alike, isAmount, type Mention, type Reading } from './mention';
import { isBaseOfRate } from './standing';

/** Totals that come after their parts: 支出336.7亿元，加上上解支出等150.1亿元，支出总计486.8亿元 · 甲（72.8亿元）、乙（373.3亿元）等446.1亿元. */
export function readTotals(reading: Reading): Sum[] {
  const claims: Sum[] = [];
  if (!reading.text.includes('加上') && !reading.text.includes('）等')) return claims;
  for (const total of reading.mentions) {
    if (total.index < 2 || !isAmount(total)) continue;
    const parts = listed(reading, total) ?? added(reading, total);
    if (parts === undefined || parts.length < 2) continue;
    claims.push({
      kind: 'sum', span: { start: parts[0]!.start, end: total.end }, binding: 'explicit',
      total: total.quantity, parts: parts.map(({ quantity }) => quantity), closed: text(reading, parts[0]!, total).includes('加上'),
    });
  }
  return claims;
}

const text = (reading: Reading, from: Mention, to: Mention): string => reading.text.slice(from.clause, to.start);

/** Each part in its own bracket after its name, the total right after the list. */
function listed(reading: Reading, total: Mention): Mention[] | undefined {
  const { text, mentions } = reading;
  if (text.slice(total.start - 2, total.start) !== '）等') return undefined;
  const parts: Mention[] = [];
  for (let i = total.index - 1; i >= Math.max(0, total.index - 60); i--) {
    const part = mentions[i]!;
    if (part.depth !== total.depth + 1 || part.clause < total.clause || part.end >= text.length || text[part.end] !== '）') break;
    if (!alike(part.quantity, total.quantity) || part.lead !== part.start) return undefined;
    parts.unshift(part);
  }
  return parts;
}

/** What was said last before 加上 and all that comes after it, nothing subtracted. */
function added(reading: Reading, total: Mention): Mention[] | undefined {
  const { text, mentions } = reading;
  if (!TOTAL.test(text.slice(total.lead, total.start))) return undefined;
  const parts: Mention[] = [];
  for (let i = total.index - 1; i >= Math.max(0, total.index - 60); i--) {
    const part = mentions[i]!;
    if (part.sentence !== total.sentence) return undefined;
    if (!isAmount(part) || part.depth !== total.depth || !alike(part.quantity, total.quantity)) continue;
    if (isBaseOfRate(reading, part)) continue;
    const next = parts[0];
    parts.unshift(part);
    if (next !== undefined && text.slice(part.end, next.start).includes('加上')) {
      const before = mentions.slice(Math.max(0, i - 60), i);
      const alone = before.every((other) => other.sentence < part.sentence || other.role !== 'amount');
      return !alone || LESS.test(text.slice(part.end, total.start)) ? undefined : parts;
    }
  }
  return undefined;
}
const TOTAL = /(?:总计|合计|共计|总量)(?:为|达|达到)?$/;
const LESS = /减去|扣除|减除|其中|扣减|剔除|比上年[增减]/;
