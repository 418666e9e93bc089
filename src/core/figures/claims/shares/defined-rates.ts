/** A rate or a ratio that is the same everywhere: what its name says is divided by what. */
export interface Defined {
  /** Ends right before the figure. */
  readonly rate: RegExp;
  /** The names of both terms, ending right before their figures. */
  readonly above: RegExp;
  readonly below: RegExp;
  /** The terms are told as they were divided: no mean of the year, no other range. */
  readonly sure: boolean;
  /** What is divided is a part of what it is divided by, and told as one. */
  readonly within?: boolean;
}

/** Words that only weigh a figure, or tell what a rate was before. */
const SAID = '(?:（[^（）]{0,20}）)?(?:(?:[由从][^，。；（）]{0,24}?)?(?:提高|提升|上升|增加|扩大|升|下降|降低|缩小|降)(?:到|至|为))?(?:为|是|达到?|仅|约|只有|高达){0,3}';
const TOLD = '(?:累计|合计|总计|完成|实现|执行|决算|共计?|达到?|为|是|有|约|：){0,3}';

const term = (names: string): RegExp => new RegExp(`(?:${names})(?:总|余)?(?:额|量|数|投入|支出)?${TOLD}$`);
const named = (rate: string, above: string, below: string): Defined =>
  ({ rate: new RegExp(`(?:${rate})${SAID}$`), above: term(above), below: term(below), sure: true });
const within = (rate: string, above: string, below: string): Defined => ({ ...named(rate, above, below), within: true });
const loosely = (rate: string, above: string, below: string): Defined => ({ ...named(rate, above, below), sure: false });

/** Told in per cent. */
export const DEFINED_RATES: readonly Defined[] = [
  within('(?<!户籍(?:人口)?)城镇化率', '城镇(?:常住)?人口|在城镇的(?:常住)?(?:人口)?', '常住(?:总)?人口|总人口|人口总数'),
  named('财政自给率', '(?:一般公共预算|公共财政预算|公共财政|地方财政|财政)收入', '(?:一般公共预算|公共财政预算|公共财政|地方财政|财政)支出'),
  within('税收(?:收入)?(?:占比|比重)', '税收(?:收入)?', '(?:一般公共预算|公共财政预算|一般公共财政预算)(?:总)?收入'),
  named('赔付率', '赔付(?:金额|支出)?|赔款支出', '保费收入'),
  // An average over many is no quotient of their sums.
  named('(?<!平均)资产负债率', '负债', '资产'),
  named('存贷比(?:率|例)?', '贷款', '存款'),
  named('不良(?:贷款)?率', '不良(?:贷款)?', '贷款'),
  within('恩格尔系数', '食品(?:烟酒)?(?:消费)?', '消费(?:性)?'),
  named('(?:收入)?中位数(?:是|为)平均(?:数|水平)的', '人均(?:可支配)?收入(?:的)?中位数', '人均(?:可支配)?收入'),
  loosely('报销比例', '统筹支付|基金支付|报销', '(?:医疗|住院)?总?费用'),
  loosely('产销率', '(?:工业)?销售产值', '(?:工业)?总?产值'),
  loosely('(?:营业|主营业务|销售)收入利润率', '利润', '(?:营业|主营业务|销售)收入'),
  loosely('(?:研发|R&D)(?:经费)?(?:投入|支出)?强度', '(?:研发|R&D|研究与试验发展（R&D）)(?:经费)?', '生产总值|GDP'),
  loosely('森林覆盖率', '森林面积', '(?:国土|幅员|土地)(?:总)?面积'),
  loosely('绿地率', '绿地面积', '建成区面积'),
  loosely('绿化覆盖率', '绿化覆盖面积', '建成区面积'),
];

/** Told as a bare number: 2.13, 2.13∶1. */
export const DEFINED_RATIOS: readonly Defined[] = [
  named('城乡(?:居民)?(?:人均)?(?:可支配)?收入(?:之)?比(?:例|值|率)?', '城镇(?:常住)?居民(?:家庭)?(?:人均)?(?:可支配)?收入', '(?:农村(?:常住)?居民|农民)(?:家庭)?(?:人均)?(?:可支配|纯)?收入'),
  named('(?:在职退休|职退)(?:人员)?比(?:例|值)?', '在职(?:职工|人员|参保人员)?(?:人数)?', '退休(?:职工|人员)?(?:人数)?'),
];
