import type { Quantity } from './quantity';
import type { Span } from '../text/span';

/** How far back the name of what is measured may begin. */
const REACH = 30;
/** As far a counted noun may run on behind its figure: 39个县直单位. */
const AHEAD = 12;

/**
 * The noun phrase the figure measures: 新签约项目 of 新签约项目77个, 一般公共预算收入 of 一般公共预算收入完成4.52亿元, 县直单位 of 39个县直单位.
 * `previousEnd` is where the figure before it ends; the phrase lies behind that and in the figure's own clause. Best effort, by words alone:
 * undefined where only a relation stands (同比增长16.7%, 占92.2%). Of 进出口总额增长2.7% it is 进出口总额, so a key needs the dimension beside it.
 */
export function indicatorOf(text: string, quantity: Quantity, previousEnd: number): Span | undefined {
  const { start, end } = quantity.span;
  const from = clauseStart(text, start, previousEnd);
  if (quantity.unit?.name === '年') return undefined;
  const counted = quantity.unit?.whole === true && quantity.unit.dimension !== 'person-times';
  // 被考核的39个县直单位, 丙镇等3个乡镇: what is counted follows.
  if (counted && (text[start - 1] === '的' || text[start - 1] === '等')) return countedNoun(text, end);
  const before = trimmed(text, from, start);
  if (before && !isRelation(text, before)) return before;
  return counted ? countedNoun(text, end) : undefined;
}

function clauseStart(text: string, end: number, previousEnd: number): number {
  let start = end;
  while (start > previousEnd && end - start < REACH && !STOPS.includes(text[start - 1]!)) start--;
  return start;
}
const STOPS = '，。；：、！？（）()“”‘’《》〈〉—\n\t ,;:!?';

/** Strips verbs, adverbs and hedges behind the name, times and scopes before it. */
function trimmed(text: string, from: number, to: number): Span | undefined {
  let start = from;
  let end = to;
  while (start < end && !HAN_OR_LETTER.test(text[start]!)) start++;
  const during = text.lastIndexOf('期间', end - 3);
  if (during >= start) start = during + 2;
  const compared = COMPARED.exec(text.slice(start, end));
  if (compared) end = start + compared.index;
  for (let turn = 0; turn < 6; turn++) {
    const word = endsWithOne(text, start, end, BEHIND);
    if (word === 0 || text.startsWith('人才', end - 2)) break;
    end -= word;
  }
  for (let turn = 0; turn < 6; turn++) {
    const word = startsWithOne(text, start, end);
    if (word === 0) break;
    start += word;
  }
  return end - start >= 2 ? { start, end } : undefined;
}

const HAN_OR_LETTER = /[\u4e00-\u9fffA-Za-z0-9]/;
/** 居民消费价格比上年同月上涨: the comparison is not part of the name. */
const COMPARED = /(?:[比较](?:上年|去年|年初|上月|同期|预算|调整)|由(?:上年|去年|年初|上半年|上月|\d{4}年|[一二三四]季度|前三季度)|同比|环比|年均|分别(?:增长|下降)).{0,12}$/;

const words = (list: string): readonly string[] => list.trim().split(/\s+/).sort((a, b) => b.length - a.length);

/** Verbs and adverbs between the name and the figure. */
const BEHIND = words(`完成 达到 达 实现 为 是 共 共有 共计 共完成 总计 合计 累计 累计达 累计完成 有 已 已有 已完成 已达 均 仅 仅为 约 近 超 超过 逾 突破 接近 将近 不足 不到 至少
  首次突破 稳定在 保持在 控制在 维持在 调整为 修订为 提高到 提高至 增加到 增加至 增至 升至 降至 降低到 下降到 提升到 提升至 增长到 扩大到 缩小到 扩大至 缩小至 拓展至 发展到
  分别 分别为 分别达 分别达到 分别完成 预计 预计达 预计完成 预期 则为 也 都 就 又 了 到 至 在 由 从 比 较 各 多达 增长 下降 上涨 增加 减少 提高 降低 上升 回落 提升 扩大 缩小 增 降 高达 不低于 不少于 不超过 不高于 低于 高于 大于 小于 力争 的 数为 达成 新增 拥有 保持 相继 实际 执行 还 还有 只 只有 才 :`);

/** Times, scopes and links before the name. */
const AHEAD_OF = words(`其中 全县 全市 全省 全区 全州 全镇 全乡 全国 全旗 我县 我市 我省 我区 我州 全年 今年 去年 上年 当年 本年 年末 年底 年初 目前 当前 至今 截至目前 截止目前 截至年底 截至 截止
  上半年 下半年 一季度 前三季度 二季度 三季度 四季度 今年以来 年内 同期 累计 共 并 且 及 和 与 以及 同时 此外 另外 另 预计 力争 确保 实现 完成 月底 月末 底 末 份 日 以上 以下 左右 的 等 由 从 对 将 在 已 还 也 共有 比 较
  主要 全部 总体 计划 年底前 月底前 不乏 含 包括`);

/** Words that only relate the figure to another one; what is left of them names nothing. */
const RELATIONS = words(`增长 下降 增加 减少 提高 降低 上升 回落 提升 缩小 扩大 占 占比 比重 同比 同比增长 同比下降 同比增加 同比减少 环比 比上年 比上年增长 比上年下降 比上年末 较上年 年均增长 较上年同期 增幅
  增长率 降幅 高于 低于 快于 高出 新增 减 增 升 降 年均 平均 净增 净增加 超额 还差 超计划 翻 投资 签订 签约 建成 新建 建设 开展 组织 举办 培育 引进 争取 安排 下达 发放 投入 惠及 涉及 覆盖 新建成 打造 实施
  推进 强化 巩固 统筹 增产 减产 增收 减收 增支 减支 增值 同口径 时期 回信 实际 任务 设立 出台 制定 获得 拥有 包括 含 列入 选派 培训 办理 查处 立案 新认定 认定 获批 入选 支持 服务 带动 拉动 减免 偿还 筹集 整合 预算数 预算 年初预算 调整预算 任务数 目标任务 决算数 执行数 基数`);

function isRelation(text: string, { start, end }: Span): boolean {
  const phrase = text.slice(start, end);
  return RELATIONS.includes(phrase) || /^(?:[比较为占超由从]|同比|环比|完成|高[于出]|低于|(?:提升|提高|增加|下降|降低|增长|上升|减少)(?:[到至了]|$))/.test(phrase)
    || UNSURE.test(phrase) || phrase.includes('占') || text[end] === '等' || /(?:任务|计划|目标|预算|预算数|总数)$/.test(phrase) && text[end] === '的';
}

/** Half a sentence rather than a name: 距离年底, 每人每月, 切实抓好. */
const UNSURE = /^(?:距|只|仅|还|就|切实|扎实|每年|剔除)|(?:近|拥|从|从\d{4}年|每人|每月|每年|[办抓]好|接下来)$/;

function endsWithOne(text: string, start: number, end: number, list: readonly string[]): number {
  for (const word of list) {
    if (end - word.length >= start && text.startsWith(word, end - word.length)) return word.length;
  }
  return 0;
}

function startsWithOne(text: string, start: number, end: number): number {
  const time = TIME.exec(text.slice(start, Math.min(end, start + 12)));
  if (time) return time[0].length;
  // 在校生, 在建项目: 在 belongs to the name.
  if (text[start] === '在' && '校建册岗职编园读库'.includes(text[start + 1] ?? ' ')) return 0;
  // 和美乡村, 与会人员, 等级文物: behind a stop these link nothing. 上年结余 is what it is called.
  if (LINKS.includes(text[start]!) && (start === 0 || STOPS.includes(text[start - 1]!) || text.startsWith('其中', start - 2))) return 0;
  // 10月份, but 日用品类.
  if (ENDS_OF_TIME.includes(text[start]!) && !/[\d年月]/.test(text[start - 1] ?? '')) return 0;
  for (const word of AHEAD_OF) {
    if (start + word.length <= end && text.startsWith(word, start)) return (word === '上年' && text[start + 2] === '结') || (word === '计划' && text[start + 2] === '生') ? 0 : word.length;
  }
  return 0;
}
const LINKS = '和与及等';
const ENDS_OF_TIME = '底末份日';
/** 2025年, 1—10月, 10月底, 11月15日, 前10个月 */
const TIME = /^(?:\d{4}年(?:末|底|初|度)?|\d{1,2}(?:[—–\-~至]\d{1,2})?月(?:底|末|份|初)?|\d{1,2}[日号]|前\d{1,2}个月|[“”])/;

function countedNoun(text: string, from: number): Span | undefined {
  let end = from;
  while (end < text.length && end - from < AHEAD && !STOPS.includes(text[end]!) && !/[\d有完占已均全未被中分为达至以左获入实开正通还邀]/.test(text[end]!)) end++;
  const next = text[end];
  // 200家世界500强企业: the name goes on behind the digits.
  const named = end - from >= 2 && !/\d/.test(next ?? '') && end - from < AHEAD && next !== '左' && next !== '以' && text[end - 1] !== '近';
  return named ? { start: from, end } : undefined;
}
