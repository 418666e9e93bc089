/** As much of a work report: nearly every second sentence tells figures, one in 35 characters or so, as in the reports that are published. */
export const writeReport = (length: number, seed: number): string => writeDraft(length, seed, 0.45);

/**
 * Drafts about the fictional 云溪县 of any length, for measuring: headings, 一是二是三是, figures (about one in 110 characters) and some planted faults.
 * One seed gives one text; no paragraph of a text occurs twice.
 */
export function writeDraft(length: number, seed: number, figureShare = 0.15): string {
  const writer = writerOf(seed, figureShare);
  const lines: string[] = [];
  const seen = new Set<string>();
  let size = 0;
  for (let document = 0; size < length; document++) {
    for (const write of planDocument(writer, document)) {
      let line = write();
      while (seen.has(line)) line = write();
      seen.add(line);
      lines.push(line);
      size += line.length + 1;
      if (size >= length) break;
    }
  }
  return `${lines.join('\n').slice(0, length - 1)}\n`;
}

interface Writer {
  /** How many sentences tell figures. */
  readonly figureShare: number;
  /** A whole number from `low` to `high`. */
  number(low: number, high: number): number;
  one(words: readonly string[]): string;
  chance(share: number): boolean;
}

/** Mulberry32: small, fast and the same everywhere. */
function writerOf(seed: number, figureShare: number): Writer {
  let state = seed | 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 0x1_0000_0000;
  };
  return {
    figureShare,
    number: (low, high) => low + Math.floor(next() * (high - low + 1)),
    one: (words) => words[Math.floor(next() * words.length)]!,
    chance: (share) => next() < share,
  };
}

/** One speech as a plan of its lines; each is written, and written again where it has occurred before. */
function* planDocument(w: Writer, index: number): Iterable<() => string> {
  yield () => `在云溪县${2001 + (index % 25)}年第${w.number(1, 400)}次${w.one(FIELDS)}${w.one(MEETINGS)}上的讲话`;
  yield () => `同志们：今天召开${w.one(FIELDS)}${w.one(MEETINGS)}，${clause(w)}。下面，我讲四点意见。`;
  for (let part = 0; part < 4; part++) {
    // A planted fault now and then: a heading's number is left out.
    const shift = part === 3 && w.chance(0.15) ? 1 : 0;
    yield () => `${HAN[part + shift]}、${phrase(w)}，${phrase(w)}`;
    for (let section = 0; section < 3; section++) {
      yield () => `（${HAN[section]}）${phrase(w)}。${sentences(w, w.number(1, 4))}`;
      for (let paragraph = w.number(1, 3); paragraph > 0; paragraph--) yield () => (w.chance(0.25) ? points(w) : sentences(w, w.number(1, 8)));
    }
  }
}

const sentences = (w: Writer, count: number): string => Array.from({ length: count }, () => sentence(w)).join('');

function sentence(w: Writer): string {
  if (w.chance(w.figureShare)) return `${figures(w)}。`;
  const quoted = w.chance(0.12) ? `，全面落实“${w.one(SLOGANS)}${w.chance(0.06) ? '' : '”'}要求` : '';
  return `${clause(w)}，${clause(w)}${w.chance(0.5) ? `，${clause(w)}` : ''}${quoted}。`;
}

/** 一是…；二是…；三是…, announced or not. */
function points(w: Writer): string {
  const count = w.number(2, 5);
  const skipped = w.chance(0.05) ? count - 1 : count;
  const items = Array.from({ length: count }, (_, i) => `${HAN[i < skipped ? i : i + 1]}是${phrase(w)}，${clause(w)}`);
  const told = w.chance(0.04) ? count + 1 : count;
  return `${clause(w)}${w.chance(0.4) ? `，要做好以下${told === 2 ? '两' : HAN[told - 1]}项工作：` : '。'}${items.join('；')}。`;
}

/** One statement with figures that agree, save a planted fault in twenty. */
function figures(w: Writer): string {
  const fault = w.chance(0.05) ? w.number(7, 13) : 0;
  switch (w.number(0, 6)) {
    case 0: return `全县完成${w.one(INDICATORS)}${decimal(w, 900)}亿元，同比增长${decimal(w, 25)}%`;
    case 1: {
      const target = w.number(40, 180);
      const done = w.number(20, target);
      return `${w.one(TOWNS)}计划实施${w.one(THINGS)}${target}个，已完成${done}个，完成率${(done / target * 100 + fault).toFixed(2)}%`;
    }
    case 2: {
      const parts = [w.number(100, 999), w.number(100, 999), w.number(100, 999)];
      const total = parts[0]! + parts[1]! + parts[2]! + fault;
      return `${w.one(TOWNS)}建成${w.one(THINGS)}${total}个，其中${w.one(TOWNS)}片区${parts[0]}个、东片区${parts[1]}个、西片区${parts[2]}个`;
    }
    case 3: {
      const before = w.number(200, 800);
      const more = w.number(20, 190);
      return `${w.one(THINGS)}由${before}个增加到${before + more}个，增加${more + fault}个`;
    }
    case 4: return `${w.one(SUBJECTS)}累计投入资金${decimal(w, 9000)}万元，惠及群众${w.number(1200, 98000)}人，${clause(w)}`;
    case 5: return `截${w.chance(0.2) ? '止' : '至'}${w.number(2, 12)}月底，${w.one(TOWNS)}、${w.one(TOWNS)}等${w.number(3, 14)}个乡镇${phrase(w)}，${clause(w)}`;
    default: return `${w.one(INDICATORS)}达到${decimal(w, 500)}亿元，占全县的${decimal(w, 60)}%，比上年提高${decimal(w, 5)}个百分点`;
  }
}

const decimal = (w: Writer, high: number): string => `${w.number(1, high)}.${w.number(1, 9)}`;
const clause = (w: Writer): string => `${w.one(SUBJECTS)}${w.one(MANNERS)}${phrase(w)}`;
const phrase = (w: Writer): string => `${w.one(VERBS)}${w.one(FIELDS)}${w.one(OBJECTS)}`;

const list = (words: string): readonly string[] => words.split(' ');
const HAN = list('一 二 三 四 五 六 七');
const FIELDS = list(`招商引资 项目建设 乡村振兴 安全生产 生态环境 营商环境 民生保障 城镇建设 基层治理 科技创新 文化旅游 教育医疗 就业创业 粮食生产 防汛抗旱
  森林防火 园区发展 交通物流 财税金融 信访稳定`.replace(/\s+/gu, ' '));
const OBJECTS = list('工作 任务 质量 机制 能力 水平 责任 短板 举措 成效 体系 队伍 格局 基础 服务 监管 考核 保障 改革 攻坚');
const VERBS = list('推进 抓好 提升 完善 落实 夯实 优化 强化 补齐 拓展 健全 巩固 深化 做实 谋划 细化 统筹 破解 保障 创新');
const SUBJECTS = list('各乡镇 县直各部门 各级干部 全县上下 各责任单位 园区管委会 各专班 驻村工作队 县住建局 县教育局 县农业农村局 各包保单位 广大党员 牵头部门 县发改局');
const MANNERS = list('要 持续 切实 认真 主动 合力 扎实 全面 及时 深入 坚决 有序 精准 积极 着力');
const SLOGANS = list('马上就办 一线工作法 项目为王 实干争先 民生为本 安全第一 日清月结 清单管理 闭环落实 四不两直');
const MEETINGS = list('推进会 调度会 总结大会 部署会 工作会议 动员会 现场会 座谈会');
const INDICATORS = list('固定资产投资 规模以上工业增加值 社会消费品零售总额 一般公共预算收入 旅游综合收入 农业总产值 进出口总额 工业用电产值');
const THINGS = list('重点项目 技改项目 便民服务点 示范点 高标准农田项目 老旧小区改造项目 污水处理项目 充电设施项目');
const TOWNS = list('云溪镇 石桥镇 柳林乡 白沙镇 清水乡 东河镇 大坪乡 龙泉镇 松岭乡 梅花镇');

/** Texts nobody writes and a checker must bear. */
export const hostileTexts: Readonly<Record<string, (length: number) => string>> = {
  'no line break': (length) => writeDraft(length, 7).replaceAll('\n', ''),
  'one character': repeated('县'),
  'all brackets': repeated('（'),
  'all 一是': repeated('一是'),
  'all digits': repeated('1234567890'),
  'all line breaks': repeated('\n'),
  'all quotes': repeated('“'),
  'all 1至': repeated('1至'),
};

function repeated(words: string): (length: number) => string {
  return (length) => words.repeat(Math.ceil(length / words.length)).slice(0, length);
}
