import { codeAt } from '../../text/characters';

/**
 * What one paragraph's figures and the words around them show, as bits that the pass over the paragraph collects. A reader of claims names the signs without
 * which it would find nothing and sleeps where none of them stands: a further kind of claim costs nothing in the paragraphs that do not hold it.
 * Add a sign for the words your reader cannot do without, the rarer the better.
 */
export type Sign = RoleSign | keyof typeof WORDS;
/** Some figure has this role. */
type RoleSign = 'amount' | 'result' | 'change' | 'growth' | 'share' | 'rate' | 'completion' | 'points' | 'term' | 'times';

/** What a part did that a rate is named for: 合格率, 开工率. 增长率, 死亡率, 利用率 have bases of their own. */
export const RATES = ('合格 回收 收回 开工 入库 履约 到位 投产 竣工 签约 办结 整改 化解 成活 入住 达标 通过 及格 优秀 优良 参评 出席 到会 录取 升学 就业 调解成功 结案 破案 '
  + '反馈 办复 转化 建成 支付 兑付 拨付 采纳 销号 签收 发放 回访 命中 中标 验收').split(' ');

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
  divided: '分为 组成 构成 分， 分： 类， 类：',
  total: '加上 ）等 合计 共计 总计 ，共 年累计 年共 者共 项共 镇共 村共 类共 批共 家共',
  left: '还有 还差 还剩 还余 还欠 尚有 尚差 尚剩 尚余 尚欠 仍有 仍差 仍剩 仍欠 剩余 剩下 其余',
  each: '均 每 各 单 亩',
  same: '合 折 即 相当',
  progress: '进度 过半',
  rated: RATES.map((word) => `${word}率`).join(' '),
  target: '任务 计划 预算 目标 指标',
} as const;

const ROLES: readonly RoleSign[] = ['amount', 'result', 'change', 'growth', 'share', 'rate', 'completion', 'points', 'term', 'times'];
const BITS = new Map<Sign, number>([...ROLES, ...(Object.keys(WORDS) as Sign[])].map((sign, i) => [sign, 1 << i]));

/** The bits of some signs together. */
export const signs = (...names: readonly Sign[]): number => names.reduce((bits, name) => bits | BITS.get(name)!, 0);

/** A mark that ends a clause, sentence or bracket, or the first character of 其中. */
export const MARK = 1;
/** A word of a sign ends here. */
export const ENDS_SIGN = 2;

/** By character code, so that the pass over a paragraph asks once for each character. */
export const SIGN_CLASSES: Readonly<Uint8Array> = makeClasses();

function makeClasses(): Uint8Array {
  const table = new Uint8Array(0x10000);
  for (const mark of '。！？\n；，：、（）其') table[mark.charCodeAt(0)]! |= MARK;
  for (const words of Object.values(WORDS)) for (const word of words.split(' ')) table[word.charCodeAt(word.length - 1)]! |= ENDS_SIGN;
  return table;
}

const BY_END: ReadonlyMap<number, readonly { readonly word: string; readonly bit: number }[]> = byEnd();

function byEnd(): Map<number, { word: string; bit: number }[]> {
  const map = new Map<number, { word: string; bit: number }[]>();
  for (const [sign, words] of Object.entries(WORDS)) {
    for (const word of words.split(' ')) {
      const code = word.charCodeAt(word.length - 1);
      map.set(code, [...(map.get(code) ?? []), { word, bit: BITS.get(sign as Sign)! }]);
    }
  }
  return map;
}

/** The signs whose words end with the character at an offset. */
export function signsEndingAt(text: string, at: number): number {
  let found = 0;
  for (const { word, bit } of BY_END.get(codeAt(text, at))!) {
    if (word.length === 1 || text.startsWith(word, at + 1 - word.length)) found |= bit;
  }
  return found;
}
