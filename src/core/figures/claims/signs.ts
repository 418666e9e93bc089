import { codeAt } from '../../text/characters';

/**
 * What one paragraph's figures and the words around them show, as bits that the pass over the paragraph collects. A reader of claims names the signs without
 * which it would find nothing and sleeps where none of them stands: a further kind of claim costs nothing in the paragraphs that do not hold it.
 * Add a sign for the words your reader cannot do without, the rarer the better; what is always asked for together is one sign. One number holds them all: 32 are the most.
 */
type Sign = RoleSign | keyof typeof WORDS;
/** What some figure is: an amount or what it came to, its change, its growth, any other percentage, points, a term of a ratio, a multiple. */
type RoleSign = 'amount' | 'change' | 'growth' | 'rate' | 'points' | 'term' | 'times';

/** The words of a sign; they are looked for anywhere in the paragraph but inside figures. */
const WORDS = {
  from: '由 从',
  than: '比 较',
  before: '上年 去年 同期',
  dated: '年',
  doubled: '翻',
  holds: '占',
  among: '中 有',
  bracket: '（',
  divided: '： 分别 ，即 分为 包括 包含 涵盖 组成 构成 分， 分： 类， 类： 看， 看： 况是： 况为： 方面： 如下：',
  total: '总数 总人数 总量 加上 ）等 合计 共计 总计 财力 总收入 总支出 入总量 出总量 ，共 ，累计 年累计 年共 月累计 度累计 度共 月共 者共 全年 半年 季度 项共 镇共 村共 类共 批共 家共',
  halves: '国内 公路 本支出 上划 出口 税收 乡村 农村 男 一产 次产 夏粮 文科',
  twice: '重复',
  left: '正在 不合 不达 不满 另有 另外 还有 还差 还缺 还剩 还余 还欠 尚有 尚差 尚缺 尚剩 尚余 尚欠 仍有 仍差 仍缺 仍剩 仍欠 剩余 剩下 其余 结余 节余 未 没有 还需 尚需 仍需',
  balance: '核减 审减 未结 未审 未办 未执 在办 在审 欠征 欠缴 尾欠 空编 缺编 毛利 节省 节支 调整 结余 节余 节约 盈余 赤字 缺口 结转 短收 超收 超支 顺差 逆差 净增 净减 净流 净迁 自然 年末 期末 年底 目前 现有 权益 净资产',
  even: '平衡 以收定支 缺口',
  each: '均 每 各 单 亩 密度',
  apart: '分别 依次',
  same: '合 折 即 相当',
  progress: '进度 过半',
  rated: '率 收占比 收比重 增长面 亏损面 盈利面 比例 系数 强度 贷比 入比 之比 比值 养比 休比 平均数',
  done: '整改 办复 办结 脱贫 新增 采纳 通过 实到 出席 总面积 总规模',
  target: '任务 计划 预算 目标 指标',
  limit: '以内 以下 之内 围内 平均 水平 增速 增幅 要求 戒线 额内 线内 标准',
} as const;

const ROLES: readonly RoleSign[] = ['amount', 'change', 'growth', 'rate', 'points', 'term', 'times'];
const BITS = new Map<Sign, number>([...ROLES, ...(Object.keys(WORDS) as Sign[])].map((sign, i) => [sign, 1 << i]));

/** The bits of some signs together. */
export const signs = (...names: readonly Sign[]): number => names.reduce((bits, name) => bits | BITS.get(name)!, 0);

/** A mark that ends a clause, sentence or bracket, or the first character of 其中. */
export const MARK = 1;

/** The words of more than one character that end with one: the character before the last one, which decides nearly every place, and the sign. */
interface Ending {
  readonly words: string[];
  readonly before: number[];
  readonly bits: number[];
}
const ENDINGS: readonly Ending[] = [];

/** By the place of the ending: the signs of the character alone, and every sign that a word ending so can show. Where all of them were seen, nobody looks again. */
const ALONE = new Int32Array(128);
const ALL = new Int32Array(128);

/** By character code, so that the pass over a paragraph asks once for each character: MARK, and twice the place of its ending, from 1. */
export const SIGN_CLASSES: Readonly<Uint8Array> = classify(ENDINGS as Ending[]);

function classify(endings: Ending[]): Uint8Array {
  const table = new Uint8Array(0x10000);
  for (const [sign, words] of Object.entries(WORDS)) {
    const bit = BITS.get(sign as Sign)!;
    for (const word of words.split(' ')) {
      const code = word.charCodeAt(word.length - 1);
      if (table[code] === 0) table[code] = 2 * endings.push({ words: [], before: [], bits: [] });
      const place = table[code]! / 2;
      const ending = endings[place - 1]!;
      ALL[place]! |= bit;
      if (word.length === 1) ALONE[place]! |= bit;
      else {
        ending.words.push(word);
        ending.before.push(codeAt(word, word.length - 2));
        ending.bits.push(bit);
      }
    }
  }
  for (const mark of '。！？\n；，：、（）其') table[mark.charCodeAt(0)]! |= MARK;
  return table;
}

/** `seen` with the signs whose words end at an offset, where a character of that class stands. */
export function withSignsAt(seen: number, text: string, at: number, kind: number): number {
  const place = kind >> 1;
  const all = ALL[place]!;
  let found = seen | ALONE[place]!;
  if ((found & all) === all) return found;
  const { words, before, bits } = ENDINGS[place - 1]!;
  const last = codeAt(text, at - 1);
  for (let i = 0; i < before.length; i++) {
    if (before[i] === last && text.startsWith(words[i]!, at + 1 - words[i]!.length)) found |= bits[i]!;
  }
  return found;
}
