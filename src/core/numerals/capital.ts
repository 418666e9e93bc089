import { oneOf } from '../text/characters';

/** An amount of money in capital numerals: 壹拾贰万叁仟元伍角整. */
export interface CapitalAmount {
  readonly start: number;
  readonly end: number;
  /** In 分, so that it is whole. A safe integer. */
  readonly fen: number;
}

const DIGITS = '零壹贰叁肆伍陆柒捌玖';
/** Other shapes of the same digits; 〇 and 两 are met in hurry. */
const VARIANTS: Readonly<Record<string, number>> = { '〇': 0, 弌: 1, 弍: 2, 貳: 2, 两: 2, 叄: 3, 参: 3, 參: 3, 陸: 6 };
const PLACES: Readonly<Record<string, number>> = { 拾: 10, 佰: 100, 仟: 1000, 十: 10, 百: 100, 千: 1000 };
const SCALES: Readonly<Record<string, number>> = { 万: 1e4, 萬: 1e4, 亿: 1e8, 億: 1e8 };
/** 9999亿元 in 分 is a safe integer; nothing longer than this is one amount. */
const LONGEST = 40;

/** Whether an amount in capitals may begin at an offset. 零 begins none. */
export const beginsCapital = oneOf(`${DIGITS.slice(1)}拾佰仟貳叄陸`);

/** Reads the amount that begins at `at`: digits with places, 元 or 圆, 角 and 分. Undefined where it is no sound amount: 陆军, 壹贰叁. */
export function readCapital(text: string, at: number): CapitalAmount | undefined {
  const yuan = readCapitalNumber(text, at);
  if (yuan === undefined || !isYuan(text, yuan.end)) return undefined;
  const tail = smallChange(text, yuan.end + 1);
  const fen = yuan.value * 100 + tail.fen;
  return Number.isSafeInteger(fen) ? { start: at, end: tail.end, fen } : undefined;
}

/** 壹拾贰万叁仟, whatever follows; of a word like 陆军 the first character. */
export function readCapitalNumber(text: string, at: number): { readonly value: number; readonly end: number } | undefined {
  if (!beginsCapital(text, at)) return undefined;
  /** Below the next 万 or 亿; below the next place; the digit that waits for its place. */
  let total = 0;
  let section = 0;
  let digit: number | undefined;
  let place = 10_000;
  let scale = Infinity;
  let end = at;
  for (; end - at < LONGEST; end++) {
    const char = text[end] ?? '';
    const worth = digitOf(char);
    if (worth !== undefined) {
      if (digit !== undefined && digit !== 0) return undefined;
      digit = worth;
    } else if (PLACES[char] !== undefined) {
      if (PLACES[char] >= place) return undefined;
      place = PLACES[char];
      // 拾万 is ten; 零仟 pads.
      section += (digit ?? 1) * place;
      digit = undefined;
    } else if (SCALES[char] !== undefined) {
      if (SCALES[char] >= scale) return undefined;
      scale = SCALES[char];
      total += (section + (digit ?? 0)) * scale;
      section = 0;
      digit = undefined;
      place = 10_000;
    } else break;
  }
  return { value: total + section + (digit ?? 0), end };
}

const digitOf = (char: string): number | undefined => {
  const at = char === '' ? -1 : DIGITS.indexOf(char);
  return at >= 0 ? at : VARIANTS[char];
};
const isYuan = oneOf('元圆圓');
const isWhole = oneOf('整正');
/** 整个, 整体, 正在: 整 belongs to the words behind. */
const beginsWord = oneOf('个体改治合式在常');

/** 伍角陆分, 零伍分, 整: what stands behind 元. */
function smallChange(text: string, at: number): { readonly fen: number; readonly end: number } {
  let fen = 0;
  let end = at;
  for (const [name, worth] of [['角', 10], ['分', 1]] as const) {
    const start = text[end] === '零' && text[end + 1] !== name ? end + 1 : end;
    const digit = digitOf(text[start] ?? '');
    if (digit === undefined || text[start + 1] !== name) continue;
    fen += digit * worth;
    end = start + 2;
  }
  return { fen, end: isWhole(text, end) && !beginsWord(text, end + 1) ? end + 1 : end };
}
