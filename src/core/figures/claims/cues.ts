import { oneOf } from '../../text/characters';

/** The small words that tell what a figure does. Each stands right before it, or right before the words that only weigh it (达、约、为 …). */
export type Cue = 'rise' | 'fall' | 'share' | 'completion';

const WORDS: Readonly<Record<Cue, string>> = {
  rise: '增长 上升率 增加率 增量 递增 增加 增收 增支 增加投入 增产 增利 净增 净增加 多增 调增 超收 多 多收 多支 多投 多投入 多出栏 多完成 多产 多征 多出 多归集 多征收 多入库 多发放 多支出 多投放 多接待 多销售 多生产 多新增 多签约 多到位 多争取 多筹集 增长率 增速 增幅 提高 提升 上升 上涨 扩大 高 快 增 升 涨',
  fall: '下降 递减 减少 少增 减收 减支 减少投入 减产 短收 审减 核减 调减 少 少收 少支 少投 少投入 少出栏 少完成 少产 少征 少出 少归集 少征收 少入库 少发放 少支出 少投放 少接待 少销售 少生产 少新增 少签约 少到位 少争取 少筹集 降低 下滑 下跌 回落 缩小 收窄 缩减 压减 压缩 缩短 净减 净减少 负增长 降幅 减幅 精简率 压减率 压缩率 缩减率 审减率 核减率 下降率 减少率 低 慢 降 减 跌',
  share: '占 占比 比重 比例 份额',
  completion: '完成率 完成比例 执行率 执行进度 支出进度',
};

/** 多 and 少 tell a difference only where something is compared: 比上年多35.8万人次, 比预算少0.19亿元; not in 至少20个 and 最多5家. */
export const isDifference = (word: string): boolean => word[0] === '多' || word[0] === '少';

/** Words between a cue and its figure that change nothing, by their last character; 到 至 为 after a verb of change make its result. */
const FILLERS = '约 近 超 超过 逾 达 达到 高达 为 是 了 仅 仅为 共 均 各 已 又 到 至 将近 接近 不足 突破 稳定在 保持在 维持在 控制在 合计 总计 累计 分别 额 金额 数 只有 的';

interface Found {
  readonly cue?: Cue;
  /** The cue as written. */
  readonly word: string;
  /** Where the cue word begins; without one, where the weighing words begin. */
  readonly start: number;
  /** 到 or 至 or 为 stands between cue and figure: 增加到 52 家 is a result, no increment. */
  readonly reached: boolean;
  /** 分别 stands between: the figures belong to names that were listed before. */
  readonly each: boolean;
  /** 的 stands right before the figure. */
  readonly of: boolean;
}

/** Reads the words that end at `end`, not reaching back beyond `from`. */
export function cueBefore(text: string, from: number, end: number): Found {
  let at = end;
  let reached = false;
  let each = false;
  let of = false;
  while (endsFiller(text, at - 1)) {
    const filler = longest(FILLER_ENDS, text, from, at);
    if (filler === undefined) break;
    const last = filler.charCodeAt(filler.length - 1);
    if (last === TO || last === UP_TO || last === AS) reached = true;
    else if (filler === '分别') each = true;
    else if (filler === '的') of = true;
    at -= filler.length;
  }
  const word = endsCue(text, at - 1) ? longest(CUE_ENDS, text, from, at) : undefined;
  if (word === undefined) return { word: '', start: at, reached, each, of };
  return { cue: CUE_OF.get(word)!, word, start: at - word.length, reached, each, of };
}

const TO = '到'.charCodeAt(0);
const UP_TO = '至'.charCodeAt(0);
const AS = '为'.charCodeAt(0);

const CUE_OF: ReadonlyMap<string, Cue> = new Map(
  (Object.keys(WORDS) as Cue[]).flatMap((cue) => WORDS[cue].split(' ').map((word) => [word, cue] as const)),
);
const CUE_ENDS = byLastCharacter([...CUE_OF.keys()]);
const FILLER_ENDS = byLastCharacter(FILLERS.split(' '));
const endsCue = oneOf(String.fromCharCode(...CUE_ENDS.keys()));
const endsFiller = oneOf(String.fromCharCode(...FILLER_ENDS.keys()));

/** Words by the code of their last character, longest first: one look-up decides most places. */
function byLastCharacter(words: readonly string[]): ReadonlyMap<number, readonly string[]> {
  const map = new Map<number, string[]>();
  for (const word of [...words].sort((a, b) => b.length - a.length)) {
    const code = word.charCodeAt(word.length - 1);
    map.set(code, [...(map.get(code) ?? []), word]);
  }
  return map;
}

function longest(ends: ReadonlyMap<number, readonly string[]>, text: string, from: number, end: number): string | undefined {
  if (end <= from) return undefined;
  const words = ends.get(text.charCodeAt(end - 1));
  if (words === undefined) return undefined;
  for (const word of words) if (end - word.length >= from && text.startsWith(word, end - word.length)) return word;
  return undefined;
}
