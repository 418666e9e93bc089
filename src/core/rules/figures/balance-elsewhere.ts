import { differenceOf, judge, places, severityOf, workingOf } from '../../figures/judge';
import { readSettlements } from '../../figures/settlements';
import { documentRule } from '../../lint/rule';

export default documentRule({
  id: 'balance-elsewhere',
  group: 'figures',
  severity: 'warning',
  title: '收支相抵的结余应与前几段的收支对得上',
  why: '决算报告常把收入、支出、结余写成三段。“收支相抵”之后的结余应是前面最近的收入总计减支出总计；没有总计的，收入、上年结余、支出写全了才核对。',
  options: {},
  bad: [
    {
      text: '基金收入4.2亿元，加上级补助收入2.4亿元，收入合计6.6亿元。\n基金支出5.1亿元，调出资金0.4亿元，支出合计5.5亿元。\n上述收支相抵，年终结余⟦2.1亿元⟧，全部结转下年使用。', says: '6.6−5.5=1.1亿元，与文中2.1亿元不符',
    },
    { text: '养老保险基金收入6415万元，上年结余2870万元，养老保险基金支出4434万元。\n上述收支相抵，年终结余⟦4581万元⟧。', says: '6415+2870−4434=4851万元' },
    { text: '收入总计74260万元。\n\n支出总计69788万元。\n\n收支相抵，累计结余⟦4427万元⟧（其中镇级615万元）。', says: '74260−69788=4472万元' },
    { text: '经营收入1280万元，上级补助收入65万元，上年结余172万元，经营支出1188万元。\n收支相抵，年终结余⟦392万元⟧。', says: '=329万元' },
    { text: '全县收入总计31.2亿元。\n全县支出总计29.4亿元。\n收支相抵，结转下年支出⟦2.8亿元⟧。', says: '31.2−29.4=1.8亿元' },
  ],
  good: [
    { text: '基金收入4.2亿元，加上级补助收入2.4亿元，收入合计6.6亿元。\n基金支出5.1亿元，调出资金0.4亿元，支出合计5.5亿元。\n上述收支相抵，年终结余1.1亿元，全部结转下年使用。' },
    { text: '收入总计54.6亿元。\n支出总计54.6亿元。\n收支相抵，结转下年1.2亿元。' },
    { text: '收入总计74260万元。\n二、支出情况\n支出总计69788万元。\n收支相抵，累计结余4427万元。' },
    { text: '收入6415万元，比上年增加1200万元。\n支出4434万元。\n收支相抵，年末滚存结余4581万元。' },
    { text: '收入总计31.2亿元。\n收支相抵，结转下年支出2.8亿元。' },
    { text: '收入合计31.2亿元，支出合计29.4亿元，收支相抵，结余1.8亿元。\n收支相抵，净结余0.3亿元。' },
  ],
  * check(draft) {
    for (const claim of readSettlements(draft)) {
      const verdict = judge(claim);
      const severity = severityOf(verdict, claim.binding);
      if (severity === undefined) continue;
      const text = draft.folded;
      const { balance, incomings, outgoings } = claim;
      yield {
        span: balance.span, severity,
        message: `${workingOf(claim, text)}，${differenceOf(verdict, text, balance)}。请核对结余与前文的收入、支出。`,
        related: places(...incomings.map((it) => ['加', it] as const), ...outgoings.map((it) => ['减', it] as const)),
      };
    }
  },
});
