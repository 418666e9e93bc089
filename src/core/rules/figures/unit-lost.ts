import type { Claim } from '../../figures/claims/claim';
import { judge } from '../../figures/judge';
import type { Quantity } from '../../figures/quantity';
import { slice } from '../../text/span';
import { paragraphRule } from '../../lint/rule';

export default paragraphRule({
  id: 'unit-lost',
  group: 'figures',
  severity: 'warning',
  title: '并列的金额、人数不应漏掉“万”“亿”',
  why: '“完成投资93.3元”夹在一串“完成投资268.1亿元”中间，多半是漏了“亿”，差了一亿倍。',
  options: {},
  triggers: { oddities: ['unscaled', 'small'] },
  bad: [
    { text: '6个乡村建设项目完成投资⟦93.3元⟧，54个产业项目完成投资268.1亿元，86个基础设施项目完成投资903.5亿元。', says: '疑漏“亿”' },
    { text: '工业项目到位资金2.6亿元，农业项目到位资金⟦1.2元⟧。', says: '疑漏“亿”' },
    { text: '城镇新增就业1.25万人，失业人员再就业0.42万人，困难人员实现就业⟦0.13人⟧，农村转移人员实现就业2.1万人。', says: '疑漏“万”' },
    { text: '甲县税收收入3.2亿元，乙县税收收入2.8亿元，丙县税收收入⟦4元⟧。', says: '疑漏“亿”' },
    { text: '第一批拨付资金560.5万元，第二批拨付资金⟦430.8元⟧。', says: '疑漏“万”' },
    { text: '建筑业完成建筑业总产值⟦1039.45元⟧，比上年增长2.8%。', says: '总量只有1039.45元' },
  ],
  good: [
    { text: '利润总额286,421,538.60元，上年同期104,862,317.25元，增加173.14%。' },
    { text: '大棚亩产值3250.5元，亩均增加值1200.5元，单株产值12.5元。' },
    { text: '户均完成投资5600.5元，销售额1.2亿元。' },
    { text: '6个乡村建设项目完成投资93.3亿元，54个产业项目完成投资268.1亿元。' },
    { text: '本科院校的一次性补助1万元、专科院校的一次性补助8000元。' },
    { text: '毕业生8.36万人。特殊教育招收残疾儿童317人，在校残疾儿童0.28万人。' },
    { text: '每千人拥有执业医师3.85人，全市共有执业医师2.1万人。' },
    { text: '农民人均增加收入93.5元，全县增加收入1.2亿元。' },
    { text: '每股收益0.35元，总收益3.5亿元。' },
    { text: '户均人口2.6人，户籍人口45.2万人。' },
  ],
  * check({ text, claims, oddities }) {
    let told: ReadonlySet<Quantity> | undefined;
    for (const oddity of oddities) {
      if (oddity.kind !== 'small' && oddity.kind !== 'unscaled') continue;
      if ((told ??= disputed(claims)).has('first' in oddity ? oddity.first : oddity.figure!)) continue;
      if (oddity.kind === 'small' && isTotal(text, oddity.span.start) && !isInFull(oddity.figure!)) {
        yield { span: oddity.span, message: `总量只有${slice(text, oddity.span)}，疑漏“万”或“亿”，请核对单位。` };
      }
      if (oddity.kind !== 'unscaled') continue;
      const { span, second: mate } = oddity;
      if (EACH.test(text.slice(Math.max(0, span.start - 24), span.start)) || /^[/／每]/u.test(text.slice(span.end, span.end + 1))) continue;
      const scale = text.slice(mate.digits.end - 1, mate.digits.end);
      yield {
        span,
        message: `“${text.slice(span.start - 4, span.end)}”与“${text.slice(mate.span.start - 4, mate.span.end)}”并列，疑漏“${scale}”，请核对单位。`,
        related: [{ span: mate.span, message: `并列的${slice(text, mate.span)}` }],
      };
    }
  },
});

/** Figures of sums and growths that do not hold: arithmetic tells of them, and better. */
function disputed(claims: readonly Claim[]): Set<Quantity> {
  const figures = new Set<Quantity>();
  for (const claim of claims) {
    if (claim.kind !== 'sum' && claim.kind !== 'growth') continue;
    const { tier, fits } = judge(claim);
    if (tier !== 'contradicts' && fits === undefined) continue;
    for (const it of claim.kind === 'sum' ? claim.parts : [claim.now, claim.before, claim.change]) if (it !== undefined) figures.add(it);
  }
  return figures;
}

/** 286,421,538.60元: a firm's accounts tell every 分. */
const isInFull = ({ mantissa, exponent }: Quantity): boolean => mantissa * 10 ** exponent >= 1_000_000;

/** 建筑业总产值1039.45元: what a whole place makes or owes is never so little. */
const isTotal = (text: string, at: number): boolean =>
  TOTAL.test(text.slice(Math.max(0, at - 14), at)) && !EACH.test(/[^，。；]{0,30}$/u.exec(text.slice(Math.max(0, at - 30), at))![0]);
const TOTAL = /(?:总产值|产值|增加值|总额|固定资产投资|完成投资|贷款余额|存款余额|各项贷款|各项存款|财政收入|预算收入|预算支出|财政支出|营业收入|零售额|销售额|债务余额|到位资金|税收收入)(?:完成|达到|达|为|实现|突破|超|约|共|共计|合计|累计|执行){0,2} ?$/u;

/** What comes to each one, and prices, are small by right. */
const EACH = /[均每]|单[价株位方个]|亩产|日产|标准|补助|价格|工资|薪|低保|养老金|可支配|规模|密度|比例/u;
