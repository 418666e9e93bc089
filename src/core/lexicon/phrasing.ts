/** Words that tell how a parallel point is built. Data: a word that is missing makes a point unread, never wrong. */

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Verbs that open a point: 〔强化〕责任落实. */
export const VERBS = words(`
  加强 强化 加大 加快 加力 健全 完善 落实 推进 推动 促进 优化 深化 提升 提高 增强 改善 改进 保障 支持 助力 助推 构建 建立 建设 打造 培育 壮大 做大 做强 做优 做实 做好
  抓好 抓实 抓牢 抓紧 狠抓 抓住 明确 压实 夯实 筑牢 守牢 守住 兜牢 兜住 严格 严肃 规范 统一 统筹 突出 聚焦 围绕 紧扣 紧盯 锚定 坚持 坚守 坚定 把握 把牢 严守 严控 严防 防范 化解
  拓展 拓宽 扩大 扩展 激发 激活 释放 挖掘 深挖 争取 引进 招引 培养 选拔 配强 配齐 整合 盘活 优选 保护 治理 整治 开展 组织 实施 贯彻 学习 宣传 营造 形成 发挥 凝聚 汇聚 树立
  弘扬 发扬 传承 转变 改进 创新 改革 开放 引导 引领 带动 帮扶 关爱 关心 维护 稳定 稳住 稳步 巩固 补齐 补足 弥补 缩小 降低 减轻 减少 压减 压缩 节约 控制 解决 破解 破除 打破 打通
  畅通 疏通 打好 打赢 实现 完成 确保 保证 满足 保持 增进 增加 增添 提供 搞好 办好 办实 用好 用足 管好 管住 建好 建强 建成 修订 制定 编制 出台 谋划 策划 储备 梳理 排查 摸清 查找
  整改 督促 督查 督办 检查 考核 调度 问效 追责 问责 监督 监管 注重 重视 注意 认清 认识 提振 厚植 涵养 擦亮 彰显 展现 书写 谱写 绘就 织密 织牢 扎紧 扛牢 扛起 担当 履行 践行 服务
  融入 对接 对标 瞄准 集中 集聚 吸引 承接 延伸 延长 补强 强壮 繁荣 丰富 普及 推广 运用 应用 探索 尝试 试行 建言 参与 融合 衔接 联动 净化 美化 绿化 亮化 硬化 开通 开工 投产 竣工
  创建 创造 塑造 重塑 再造 升级 改造 提质 增效 跟踪 扶持 扶优 培优 招强 留住 用活 管严 从严 落细 压紧 拧紧 靠实 理清 理顺 厘清 摆正 端正 锤炼 锻造 淬炼 恪守 遵守 执行 服从 听从 抢抓 抢占 赢得
  牢记 担负 答好 下足 共享 放大 细化 开创 举办 谋好 攻坚 鼓励 规划 布局 探讨 检视 剖析 部署 动员 发动
`);

/** Words that stand before such a verb and leave the point what it is: 〔着力〕强化责任. */
export const ADVERBS = words(`
  着力 全力 大力 努力 致力 奋力 尽力 合力 聚力 加力 持续 不断 继续 进一步 切实 扎实 积极 主动 全面 深入 坚决 严格 认真 稳步 有效 有序 有力 更加 更好 充分 稳妥 统筹 精准 精心 科学 集中 加快 加速 优先 重点
  突出 始终 牢牢 时刻 自觉 坚定 广泛 逐步 尽快 及时 提前 从严 从快 率先 带头 共同 系统 协同 高度 高效 高质量 高标准 高水平 多渠道 多举措 全方位 多措并举 千方百计 毫不动摇 一以贯之
`);

/** Words that a row of points is built on: three that begin so make the fourth one conspicuous. */
export const OPENERS = words('坚持 着力 突出 注重 聚焦 围绕 紧扣 紧盯 锚定 全力 聚力 奋力 大力 坚决 切实 更加 始终 持续 必须 做到 以更 守牢 守住');

/** The same at the end of a point. */
export const CLOSERS = ['下功夫', '求突破', '见实效', '作表率', '当先锋', '走在前', '到位', '并重', '力度', '机制', '精神', '先行', '优先', '导向', '不放松', '不动摇', '再提升', '新突破', '上台阶', '下苦功'] as const;

/** What is said of a thing at the end of a point: 氛围更加〔浓厚〕, 责任落实〔到位〕. */
export const PREDICATES = words(`
  浓厚 明显 显著 突出 凸显 彰显 显现 健全 完善 优化 增强 提升 提高 改善 深化 巩固 壮大 扩大 拓展 加快 加强 推进 夯实 筑牢 压实 落实 到位 有力 有效 有序 规范 顺畅 畅通 稳定 稳固 平稳 向好 转好 见效
  繁荣 活跃 协调 协同 优良 良好 充足 充实 丰富 扎实 坚实 牢固 严格 严密 严重 薄弱 滞后 缓慢 不足 不高 不强 不够 不实 不优 不力 不深 不均 不大 不快 不齐 不严 不清 不畅 偏低 偏小 偏弱 偏慢 较慢 较弱 较低 较大
  严峻 突破 攀升 增长 回升 回暖 加速 提速 增进 改观 好转 凝聚 释放 迸发 激发 焕发 顺利 圆满 全面 精准 高效 便捷 务实 过硬 喜人 可控 可观 加大 加深 加密 升级 扩面 提质 增效 领先 靠前 达标 清零 做大 做强 做优 兜牢 兜实 守住 始终 丰收 喜人 复杂 乏力 较重 困难 跃升 企稳 回稳 趋稳 稳健 兴盛 充裕 发展 发力 运行 落地 实施
`);

/** Predicates only with such a word before them: 事业蓬勃〔发展〕, but 经济社会发展 is a name. */
export const LEANING = words('发展 发力 运行 落地 实施');

/** Verbs that are as often what a point is about: 〔保障〕更加有力. */
export const NOMINAL = words('保障 服务 治理 改革 监管 监督 创新 建设 教育 考核 督查 检查 衔接 融合 联动 开放 学习 宣传 保护 控制 引领 防范 支持 组织 整治 帮扶 参与 应用 普及 繁荣 丰富 规范 稳定 巩固 严格 统一 集中');

/** Adverbs that lean on the predicate behind them: 机制〔更加〕健全, 改革〔纵深〕推进. */
export const DEGREES = words('进一步 更加 更为 更趋 不断 持续 日益 日趋 逐步 逐渐 稳步 明显 显著 大幅 大为 较为 十分 非常 蓬勃 同向 协同 同步 加快 全面 基本 有序 有力 有效 加快 加速 纵深 深入 扎实 高效 平稳 健康 圆满 顺利 切实 始终 仍然 依然 总体 整体');

/** What a noun ends in that is no point of a row of verbs: 存在〔问题〕. */
export const NOUN_ENDS = words('情况 形势 问题 任务 目标 措施 要求 思路 打算 原则 方面 方向 重点 背景 意义');

/** The same where only two characters stand before it: 要素〔保障〕. */
export const DEED_ENDS = words('建设 管理 保障 工作 治理 监督 考核 服务 教育 培训 宣传 领导 责任 制度 机制');
