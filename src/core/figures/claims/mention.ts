import { isDigit } from '../../numerals/arabic';
import { codeAt, oneOf } from '../../text/characters';
import { firstBehind } from '../../text/halving';
import type { Quantity } from '../quantity';
import { RATIO_TERM } from '../written';
import { cueBefore, isDifference, type Cue } from './cues';
import { MARK, SIGN_CLASSES, signs, withSignsAt } from './signs';

/** A figure in its place. Claims are read from the order of the mentions and the words around each. */
export interface Mention {
  readonly quantity: Quantity;
  /** Its place in the list of mentions. */
  readonly index: number;
  readonly start: number;
  readonly end: number;
  readonly role: Role;
  /** 下降 减少 … rather than 增长 增加 … */
  readonly falling: boolean;
  /** Where the word that gave the role begins. */
  readonly cue: number;
  /** Where its clause begins: after ， ； 。 ： or the bracket it stands in. A bracket that closed before belongs to the clause. */
  readonly clause: number;
  /** Where its own words begin: as the clause, or after 、 or the figure before. */
  readonly lead: number;
  /** Rises at 。！？; two mentions of one sentence have the same. */
  readonly sentence: number;
  /** Rises at ； as well. */
  readonly segment: number;
  /** Where the bracket it stands in opens; -1 outside. */
  readonly bracket: number;
  readonly depth: number;
  /** 分别 stands before it. */
  readonly each: boolean;
}

/**
 * amount: so much of something · result: 增加到 52家 · change: 增加 1.2亿元 · growth: 增长 8% · share: 占 30% ·
 * rate: any other percentage · completion: 完成率 80% · points: 2个百分点.
 */
type Role = 'amount' | 'result' | 'change' | 'growth' | 'share' | 'rate' | 'completion' | 'points';

/** A place where 其中 stands, in the same measures as a mention. `next` is the index of the first mention after it. */
export type Turn = Pick<Mention, 'start' | 'end' | 'sentence' | 'segment' | 'bracket' | 'depth'> & { readonly next: number };

/** One paragraph as the readers of claims see it. */
export interface Reading {
  readonly text: string;
  readonly mentions: readonly Mention[];
  readonly turns: readonly Turn[];
  /** What figures and words of the paragraph show (`signs.ts`). */
  readonly signs: number;
}

/** One pass over the paragraph: marks set the measures, figures take them. Thresholds, times and bare numbers are no mentions. */
export function readMentions(text: string, quantities: readonly Quantity[]): Reading {
  const mentions: Mention[] = [];
  const turns: Turn[] = [];
  // What a closing bracket returns to: three numbers for each open one.
  const outer: number[] = [];
  let clause = 0;
  let lead = 0;
  let sentence = 0;
  let segment = 0;
  let bracket = -1;
  let seen = 0;
  let at = 0;
  for (let i = 0; i <= quantities.length; i++) {
    const quantity = quantities[i];
    const unit = quantity?.unit;
    if (quantity !== undefined) {
      if (unit === RATIO_TERM) seen |= TERM;
      else if (unit?.dimension === 'multiple') seen |= TIMES;
      if (unit === undefined || quantity.span.start < at || quantity.threshold === true || isSilent(unit.dimension) || unit === RATIO_TERM) continue;
    }
    const start = quantity === undefined ? text.length : quantity.span.start;
    // The hot loop: one look-up for each character between two figures.
    for (; at < start; at++) {
      const code = text.charCodeAt(at);
      const kind = SIGN_CLASSES[code]!;
      if (kind === 0) continue;
      if (kind > MARK) seen = withSignsAt(seen, text, at, kind);
      if ((kind & MARK) !== 0) switch (code) {
        case STOP_MARK: case EXCLAMATION: case QUESTION: case NEWLINE:
          sentence++;
          segment++;
          clause = lead = at + 1;
          outer.length = 0;
          bracket = -1;
          break;
        case SEMICOLON:
          segment++;
          clause = lead = at + 1;
          break;
        case COMMA: case COLON:
          clause = lead = at + 1;
          break;
        case PAUSE:
          lead = at + 1;
          break;
        case OPEN:
          outer.push(bracket, clause, lead);
          bracket = at;
          clause = lead = at + 1;
          break;
        case CLOSE:
          if (outer.length === 0) break;
          lead = outer.pop()!;
          clause = outer.pop()!;
          bracket = outer.pop()!;
          break;
        case AMONG:
          if (text.charCodeAt(at + 1) !== MIDDLE) break;
          turns.push({ start: at, end: at + 2, sentence, segment, bracket, depth: outer.length / 3, next: mentions.length });
          clause = lead = at + 2;
          break;
        default:
      }
    }
    if (quantity === undefined) break;
    const { end } = quantity.span;
    const { dimension } = unit!;
    const found = cueBefore(text, lead, start);
    // 净增12家 at the beginning is what the text speaks of; later it is the increase of something.
    const idle = (mentions.length === 0 && found.word.startsWith('净') && !GAINED.test(text.slice(quantity.span.end, quantity.span.end + 3))) || (isDifference(found.word) && !comparesBefore(text, clause, found.start));
    const cue = idle ? undefined : found.cue;
    const role = roleOf(dimension, cue, found.word, found.reached && !found.of);
    seen |= ROLE_BITS[role];
    mentions.push({
      quantity, index: mentions.length, start, end, role, falling: cue === 'fall', cue: found.start, clause, lead, sentence, segment, bracket, depth: outer.length / 3, each: found.each,
    });
    at = end;
    lead = end;
    if (dimension === 'ratio' && beginsAnew(text, end)) {
      sentence++;
      segment++;
      clause = end;
    }
  }
  return { text, mentions, turns, signs: seen };
}

/** The index of the first mention that begins at or after a place; their number where none does. */
export const mentionFrom = ({ mentions }: Pick<Reading, 'mentions'>, at: number): number => firstBehind(mentions, ({ start }) => start >= at);

/** Whether a figure that came earlier can be seen from a later place: not shut in a bracket that closed between. */
export const visibleFrom = (earlier: Pick<Mention, 'depth' | 'bracket'>, later: Pick<Mention, 'depth' | 'bracket'>): boolean =>
  earlier.depth < later.depth || earlier.bracket === later.bracket;

/** The words of a mention's own, up to the figure. */
export const leadOf = ({ text }: Reading, mention: Mention): string => text.slice(mention.lead, mention.start);

export const isAmount = (mention: Pick<Mention, 'role'>): boolean => mention.role === 'amount' || mention.role === 'result';

/** Figures that may be added or divided: one dimension, and for things that are counted one classifier. */
export function alike(a: Quantity, b: Quantity): boolean {
  if (a.unit === undefined || b.unit === undefined || a.unit.dimension !== b.unit.dimension) return false;
  return a.unit.dimension === 'count' || a.unit.dimension === 'other' ? a.unit.name === b.unit.name || OCCASIONS.has(a.unit.name + b.unit.name) : true;
}
/** 来信92件，其中转办21件次: said either way of one thing. */
const OCCASIONS: ReadonlySet<string> = new Set(['件件次', '件次件', '批批次', '批次批', '场场次', '场次场']);

/** 比上年多, 比计划的10亿元少, 同比多收: what the difference is from stands in its clause. */
const comparesBefore = (text: string, clause: number, at: number): boolean => COMPARED.test(text.slice(Math.max(clause, at - 36), at));
/** 净增14家，总数达到126家 does tell an increase. */
const GAINED = /^，[总达增]/;
const COMPARED = /[比较][^，。；、]{0,34}(?<![至最不较很许])$/;

function roleOf(dimension: string, cue: Cue | undefined, word: string, reached: boolean): Role {
  if (dimension === 'points') return 'points';
  if (dimension === 'ratio') {
    if (cue === 'share' || cue === 'completion') return cue;
    return cue === undefined || COMPARING.has(word) || (reached && !NOUNS.has(word)) ? 'rate' : 'growth';
  }
  if (cue === undefined || !(CHANGES.has(word) || isDifference(word))) return 'amount';
  return reached ? 'result' : 'change';
}

/** 增幅为 8% is still a growth; 降至 8% is not. */
const NOUNS: ReadonlySet<string> = new Set(['增长率', '上升率', '增加率', '下降率', '减少率', '增速', '增幅', '降幅', '减幅', '精简率', '压减率', '压缩率', '缩减率', '审减率', '核减率']);
const COMPARING: ReadonlySet<string> = new Set(['高', '快', '低', '慢', '多', '少']);
const CHANGES: ReadonlySet<string> = new Set(
  '增长 增量 增加 增收 增加投入 减少投入 增支 增产 增利 净增 净增加 多增 提高 提升 上升 上涨 扩大 下降 减少 减收 减支 减产 降低 下滑 下跌 回落 缩小 缩减 压减 压缩 缩短 净减 净减少 短收 超收 审减 核减 调增 调减'.split(' '),
);
const TERM = signs('term');
const TIMES = signs('times');
const ROLE_BITS: Readonly<Record<Role, number>> = {
  amount: signs('amount'), result: signs('amount'), change: signs('change'), growth: signs('growth'), share: signs('rate'), rate: signs('rate'),
  completion: signs('rate'), points: signs('points'),
};
const isSilent = (dimension: string): boolean => dimension === 'time' || dimension === 'multiple' || dimension === 'temperature';

/** Text lost its mark after a percentage: 16.7%签约工业项目中, 62%36个项目. What goes on after % is 的, a bound, a list, or a comparison. */
function beginsAnew(text: string, at: number): boolean {
  const code = codeAt(text, at);
  if (isDigit(code)) return true;
  if (code < 0x4e00 || code > 0x9fff || goesOn(text, at) || GOES_ON.test(text.slice(at, at + 2))) return false;
  // 比全市6.9%高1.7个百分点, but not 16.7%高新技术企业.
  return !compares(text, at) || !startsDifference(text, at + 1);
}
const goesOn = oneOf('的以左上下和与及至到同环比较增减降提为、占');
/** 比去年同期的6.2%加快, 与上年的97.1%相比. */
const GOES_ON = /^(?:加快|回落|回升|收窄|扩大|缩小|放缓|相比)/;
const compares = oneOf('高低快慢');
const startsDifference = oneOf('0123456789约近了出于');

const STOP_MARK = 0x3002;
const EXCLAMATION = 0xff01;
const QUESTION = 0xff1f;
const NEWLINE = 10;
const SEMICOLON = 0xff1b;
const COMMA = 0xff0c;
const COLON = 0xff1a;
const PAUSE = 0x3001;
const OPEN = 0xff08;
const CLOSE = 0xff09;
const AMONG = '其'.charCodeAt(0);
const MIDDLE = '中'.charCodeAt(0);
