import type { Sum } from './claim';
import { alike, isAmount, type Mention, type Reading } from './mention';

/** Totals that come after their parts: 支出336.7亿元，加上上解支出等150.1亿元，支出总计486.8亿元 · 甲（72.8亿元）、乙（373.3亿元）等446.1亿元. */
export function readTotals(reading: Reading): Sum[] {
  const claims: Sum[] = [];
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
  for (let i = total.index - 1; i >= 0; i--) {
    const part = mentions[i]!;
    if (part.depth !== total.depth + 1 || part.clause < total.clause || part.end >= text.length || text[part.end] !== '）') break;
    if (!alike(part.quantity, total.quantity) || part.lead !== part.start) return undefined;
    parts.unshift(part);
  }
  return parts;
}

/** The first amount of the sentence and those after 加上, nothing subtracted. */
function added(reading: Reading, total: Mention): Mention[] | undefined {
  const { text, mentions } = reading;
  if (!TOTAL.test(text.slice(total.lead, total.start))) return undefined;
  const parts: Mention[] = [];
  for (let i = total.index - 1; i >= 0; i--) {
    const part = mentions[i]!;
    if (part.sentence !== total.sentence) break;
    if (!isAmount(part) || part.depth !== total.depth || !alike(part.quantity, total.quantity)) continue;
    parts.unshift(part);
  }
  const first = parts[0];
  if (first === undefined) return undefined;
  const words = text.slice(first.clause, total.start);
  return words.includes('加上') && !LESS.test(words) && text.slice(first.end, parts[1]?.start).includes('加上') ? parts : undefined;
}
const TOTAL = /(?:总计|合计|共计|总量)(?:为|达|达到)?$/;
const LESS = /减去|扣除|减除|其中|扣减|剔除|比上年[增减]/;
