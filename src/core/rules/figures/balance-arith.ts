import { differenceOf, judge, places, printedFor, repairOf, severityOf, workingOf } from '../../figures/judge';
import { paragraphRule } from '../../lint/rule';

export default paragraphRule({
  id: 'balance-arith',
  group: 'figures',
  severity: 'error',
  title: '收支、增减相抵应等于结余',
  why: '当年结余是收入减支出，年终滚存结余要加上年结余，年末数是上年末数加新增减减少，短收是预算减实际，净增是出生减死亡。'
    + '调入、上解、补助等没有说全的不核。',
  options: {},
  triggers: { claims: ['balance'] },
  bad: [
    { text: '当年收入9.86亿元，支出9.12亿元，当年结余⟦0.64亿元⟧。', says: '9.86−9.12=0.74亿元，与文中0.64亿元不符', fixed: '当年收入9.86亿元，支出9.12亿元，当年结余0.74亿元。' },
    { text: '上年结余0.25亿元，本年收入4.36亿元，本年支出4.22亿元，年终滚存结余⟦0.49亿元⟧。', says: '0.25+4.36−4.22=0.39亿元' },
    { text: '社保基金上年滚存结余9.64亿元，当年结余0.74亿元，年末累计结余⟦10.48亿元⟧。', says: '9.64+0.74=10.38亿元' },
    { text: '上年末贷款余额249.4亿元，今年新增22.4亿元，年末余额达到⟦273.8亿元⟧。', says: '249.4+22.4=271.8亿元' },
    { text: '上年末企业320家，全年新增46家，退出12家，年末⟦364家⟧。', says: '320+46−12=354家', fixed: '上年末企业320家，全年新增46家，退出12家，年末354家。' },
    { text: '预算收入11.71亿元，实际入库11.52亿元，短收⟦0.29亿元⟧。', says: '11.71−11.52=0.19亿元' },
    { text: '总收入6.82亿元，总支出6.65亿元，年终结余⟦0.27亿元⟧。', says: '6.82−6.65=0.17亿元' },
    { text: '出口5.86亿元，进口0.76亿元，实现贸易顺差⟦5.6亿元⟧。', says: '5.86−0.76=5.1亿元' },
    { text: '出生人口1680人，死亡人口2260人，人口净减少⟦680人⟧。', says: '2260−1680=580人' },
    { text: '全年出生率为5.6‰，死亡率为7.5‰，自然增长率为⟦-2.9‰⟧。', says: '5.6−7.5=−1.9‰' },
    { text: '规上工业企业净增⟦16家⟧（新入规21家、退库7家）。', says: '21−7=14家' },
    { text: '年初库存126吨，新购842吨，出库901吨，年末库存⟦76吨⟧。', says: '126+842−901=67吨' },
  ],
  good: [
    { text: '收入9.86亿元，支出9.12亿元，当年结余0.74亿元；上年滚存结余9.64亿元，年末滚存结余10.38亿元。' },
    { text: '国有资本经营预算收入3260万元，完成预算的108.7%；支出1200万元，调出资金1900万元，年终结余160万元。' },
    { text: '基金收入2.36亿元，支出2.41亿元，当期赤字0.05亿元，累计结余1.62亿元。' },
    { text: '收入11.52亿元，比预算短收0.19亿元，比上年增收1.24亿元。' },
    { text: '收入完成9.86亿元，加上上级补助等12亿元；支出15.3亿元，结余2亿元。' },
    { text: '全年累计发放贷款12.6亿元，年末余额8.3亿元，比年初净增1.1亿元。' },
    { text: '收入总计54.6亿元，支出总计54.6亿元，结转下年1.2亿元。' },
    { text: '新登记经营主体4126户，注销1860户，年末实有经营主体3.26万户。' },
    { text: '出生人口4.6万人，出生率为6.52‰；死亡人口5.7万人，死亡率为8.08‰；自然增长率为-1.56‰。' },
    { text: '全年出口56.2亿元，增长8%，贸易顺差20亿元。' },
  ],
  * check({ text, claims }) {
    for (const claim of claims) {
      if (claim.kind !== 'balance') continue;
      const verdict = judge(claim);
      const severity = severityOf(verdict, claim.binding);
      if (severity === undefined) continue;
      const { balance, incomings, outgoings } = claim;
      const fix = repairOf(text, balance, printedFor(claim, text));
      yield {
        span: balance.span, severity,
        message: `${workingOf(claim, text)}，${differenceOf(verdict, text, balance)}。若此数无误，请核对相加、相减的各数。`,
        related: places(...incomings.map((it) => ['加', it] as const), ...outgoings.map((it) => ['减', it] as const)),
        ...(fix && { fixes: [fix] }),
      };
    }
  },
});
