import type { Span } from '../text/span';

/** A time the text speaks of. Months count from 1; 截至10月底, 前10个月 and 上半年 run from January. `word` is 今年, 去年 … where a year is told by a word. */
export interface Period {
  readonly span: Span;
  readonly year?: number;
  readonly fromMonth?: number;
  readonly toMonth?: number;
  readonly word?: string;
}

/** The periods of a folded paragraph, in order and without overlap. `starts` as for `readQuantities`. */
export function readPeriods(text: string, starts: readonly number[]): Period[] {
  const found: Period[] = [];
  let at = 0;
  for (const start of candidates(text, starts)) {
    if (start < at) continue;
    PERIOD.lastIndex = start;
    const m = PERIOD.exec(text);
    const period = m && periodOf(m.groups!, start, PERIOD.lastIndex);
    if (!period) continue;
    found.push(period);
    at = period.span.end;
  }
  return found;
}

/** Where a period can begin: at a number, or at the word before 年, 半年, 季度. */
function candidates(text: string, starts: readonly number[]): number[] {
  const places = new Set<number>();
  for (const start of starts) {
    places.add(start);
    const before = text[start - 1];
    if (before === '第' || before === '前') places.add(start - 1);
    if (text.startsWith('截至', start - 2) || text.startsWith('截止', start - 2)) places.add(start - 2);
  }
  for (let at = text.indexOf('年'); at >= 0; at = text.indexOf('年', at + 1)) {
    if (at > 0) places.add(at - 1);
    if (at > 1 && text[at - 1] === '半') places.add(at - 2);
  }
  return [...places].filter((at) => at >= 0).sort((a, b) => a - b);
}

/**
 * One period from where it begins: 截至2025年10月底, 2025年1—10月, 前三季度, 上半年, 去年同期. Bounded, and tried only where a number or 年 stands.
 */
const PERIOD = new RegExp([
  '(?<until>截至|截止)?',
  '(?:(?<year>\\d{4}|[一二][〇零○一二三四五六七八九]{3}) ?年度?|(?<word>[今去上本当明前全每]年|同年))?',
  '(?:(?<half>上半年|下半年)',
  '|(?<first>前)(?<months>\\d{1,2}|[一二三四五六七八九十]{1,2}) ?个月',
  '|(?<front>前)?第?(?<quarter>[一二三四1-4])(?:[—–\\-~至](?<quarters>[一二三四1-4]))?季度',
  '|(?<from>\\d{1,2}|[一二三四五六七八九十]{1,2}) ?月?(?:[—–\\-~至到] ?(?<to>\\d{1,2}|[一二三四五六七八九十]{1,2}))? ?月份?(?<end>底|末|初)?(?: ?\\d{1,2} ?[日号])?)?',
].join(''), 'y');

type Groups = Readonly<Record<string, string | undefined>>;

function periodOf(groups: Groups, start: number, end: number): Period | undefined {
  const months = monthsOf(groups);
  const year = groups.year === undefined ? undefined : yearOf(groups.year);
  const whole = months ?? (groups.word === '全年' ? { fromMonth: 1, toMonth: 12 } : undefined);
  if (!whole && year === undefined && groups.word === undefined) return undefined;
  if (year !== undefined && (year < 1800 || year > 2199)) return undefined;
  return { span: { start, end }, ...(year !== undefined && { year }), ...whole, ...(groups.word && { word: groups.word }) };
}

function monthsOf({ half, months, quarter, quarters, front, from, to, until, end }: Groups): { fromMonth: number; toMonth: number } | undefined {
  if (half) return half === '上半年' ? { fromMonth: 1, toMonth: 6 } : { fromMonth: 7, toMonth: 12 };
  if (months) return inYear(1, smallNumber(months));
  if (quarter) {
    const last = smallNumber(quarters ?? quarter);
    return inYear(front || quarters ? 1 : last * 3 - 2, last * 3);
  }
  if (!from) return undefined;
  if (to) return inYear(smallNumber(from), smallNumber(to));
  return inYear(until || end === '底' || end === '末' ? 1 : smallNumber(from), smallNumber(from));
}

const inYear = (fromMonth: number, toMonth: number): { fromMonth: number; toMonth: number } | undefined =>
  fromMonth >= 1 && fromMonth <= toMonth && toMonth <= 12 ? { fromMonth, toMonth } : undefined;

const HAN = '〇一二三四五六七八九十';
function smallNumber(written: string): number {
  if (/^\d/.test(written)) return Number(written);
  if (written.length === 1) return HAN.indexOf(written);
  return written[0] === '十' ? 10 + HAN.indexOf(written[1]!) : NaN;
}

const yearOf = (written: string): number =>
  Number([...written].map((char) => (char === '零' || char === '○' ? '0' : HAN.includes(char) ? HAN.indexOf(char) : char)).join(''));
