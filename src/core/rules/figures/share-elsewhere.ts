import { differenceOf, judge, severityOf, workingOf } from '../../figures/judge';
import type { Share } from '../../figures/claims/claim';
import { placed, type Quantity } from '../../figures/quantity';
import { readSharesElsewhere } from '../../figures/shares-elsewhere';
import { slice } from '../../text/span';
import { documentRule } from '../../lint/rule';

export default documentRule({
  id: 'share-elsewhere',
  group: 'figures',
  severity: 'warning',
  title: '占比应与别处写明的分项和总数对得上',
  why: '“占GDP的比重”常在另一句、另一段才算，改了一处忘了另一处，放到一起一除便知。总数按名称去找，范围、时期相同且全文只有一个数的才核对；只差一个数字或者两个数字颠倒的才报。',
  options: {},
  alone: true,
  bad: [
    { text: '全县地区生产总值142.6亿元，增长6.2%。\n民营经济增加值91.8亿元，增长5.4%，占GDP的⟦46.4%⟧。', says: '91.8÷142.6≈64.4%，与文中46.4%不符' },
    { text: '初步核算，全年实现地区生产总值142.6亿元。其中，第一产业增加值25.7亿元，第三产业增加值62.4亿元。第三产业增加值占地区生产总值的比重为⟦48.3%⟧。', says: '62.4÷142.6≈43.8%' },
    { text: '1—9月，全县完成固定资产投资864200万元，增长7.1%。\n1—9月，工业投资312600万元，占固定资产投资总额的⟦32.6%⟧。', says: '≈36.2%' },
    { text: '全县规模以上工业增加值46.2亿元。装备制造业增加值17.4亿元，增长8.2%。\n装备制造业增加值占规上工业增加值比重达⟦37.3%⟧。', says: '≈37.7%' },
    { text: '全年接待游客86.4万人次。\n民营经济增加值91.8亿元，占地区生产总值的比重达⟦60.3%⟧。\n全县地区生产总值（GDP）145.7亿元。', says: '≈63%' },
    { text: '全县地区生产总值142.6亿元。其中，第一产业增加值25.7亿元，第三产业增加值62.4亿元。第一产业增加值占地区生产总值的比重为18.0%，第三产业增加值比重为⟦48.3%⟧。', says: '62.4÷142.6≈43.8%' },
    { text: '全县地区生产总值142.6亿元。其中，第一产业增加值25.7亿元，第二产业增加值54.5亿元，第三产业增加值62.4亿元。\n第二和第三产业增加值占全县生产总值的比重分别为38.2%和⟦48.3%⟧。', says: '62.4÷142.6≈43.8%' },
    { text: '全县常住人口为364182人。\n全县人口中，汉族人口为341206人，占⟦96.39%⟧。', says: '≈93.69%' },
    { text: '全县一般公共预算支出42.6亿元，增长5.1%。\n全县民生支出34.9亿元，占到公共财政预算支出的⟦89.1%⟧。', says: '34.9÷42.6≈81.9%' },
  ],
  good: [
    { text: '全县地区生产总值142.6亿元，增长6.2%。\n民营经济增加值91.8亿元，增长5.4%，占GDP的64.4%。' },
    { text: '2024年，全县地区生产总值136.2亿元。\n2025年，民营经济增加值91.8亿元，占GDP的64.4%。' },
    { text: '全县地区生产总值142.6亿元，全市地区生产总值968.2亿元。\n民营经济增加值91.8亿元，占全市地区生产总值的9.5%。' },
    { text: '一季度，全县地区生产总值31.4亿元。\n上半年，全县地区生产总值68.2亿元。\n民营经济增加值42.6亿元，占GDP的64.2%。' },
    { text: '全县地区生产总值142.6亿元，其中县属经济91.8亿元。\n民营经济增加值91.8亿元，占GDP的比重提高1.2个百分点。' },
    { text: '全县地区生产总值142.6亿元。\n2024年全县研发经费支出1.25亿元，占地区生产总值的比重0.98%。' },
    { text: '全县规模以上工业增加值46.2亿元。\n工业增加值占地区生产总值的比重为32.4%。' },
  ],
  * check(draft) {
    for (const { paragraph, rate, part, whole } of readSharesElsewhere(draft)) {
      const [stated, one, all] = [{ paragraph, quantity: rate }, part, whole].map((it) => placed(it.quantity, (span) => draft.place(it.paragraph, span))) as [Quantity, Quantity, Quantity];
      const claim: Share = { kind: 'share', span: stated.span, binding: 'near', part: one, whole: all, rate: stated };
      const verdict = judge(claim);
      const severity = severityOf(verdict, claim.binding);
      if (severity === undefined || severity === 'information') continue;
      const text = draft.folded;
      yield {
        span: stated.span, severity,
        message: `${workingOf(claim, text)}，${differenceOf(verdict, text, stated)}。请核对占比、分项${slice(text, one.span)}和总数${slice(text, all.span)}；若口径不同，请写明。`,
        related: [{ span: all.span, message: '总数' }, { span: one.span, message: '分项' }],
      };
    }
  },
});
