import { aspectOf, differenceOf, judge, places, printedFor, repairOf, severityOf, workingOf } from '../../figures/judge';
import { paragraphRule } from '../../lint/rule';

/** Owns the growth told from one amount to another, in the direction said; `aspectOf` says which rule owns the others. */
export default paragraphRule({
  id: 'growth-from-to',
  group: 'figures',
  severity: 'error',
  title: '由多少到多少，应与所说的增减和幅度吻合',
  why: '“由40家增加到52家，增加12家，增长30%”中，两数之差、两数之比都能直接核对。按可比价格、可比口径公布的增速和年均增速不核。',
  options: {},
  triggers: { claims: ['growth'] },
  bad: [
    { text: '企业由40家增加到52家，增长⟦25%⟧。', says: '(52−40)÷40=30%，与文中25%不符', fixed: '企业由40家增加到52家，增长30%。' },
    { text: '税收从3.2亿元增长到4.8亿元，增长⟦60%⟧。', says: '(4.8−3.2)÷3.2=50%', fixed: '税收从3.2亿元增长到4.8亿元，增长50%。' },
    { text: '单位产品能耗由0.856吨下降到0.635吨，下降⟦34.8%⟧。', says: '(0.856−0.635)÷0.856≈25.8%', fixed: '单位产品能耗由0.856吨下降到0.635吨，下降25.8%。' },
    { text: '产值由2024年的35.2亿元增长到2025年的42.6亿元，同比增长⟦31%⟧。', says: '(42.6−35.2)÷35.2≈21%' },
    { text: '企业由52家减少到40家，减少⟦15家⟧。', says: '52−40=12家，与文中15家不符', fixed: '企业由52家减少到40家，减少12家。' },
    { text: '规上企业由40家到52家，净增⟦15家⟧。', says: '52−40=12家' },
    { text: '进出口额由52.4亿元下降到50.3亿元，增长率为⟦-8%⟧。', says: '(50.3−52.4)÷52.4≈-4%' },
    { text: '企业由40家增加到52家，增加12家，增长⟦25%⟧。', says: '(52−40)÷40=30%' },
    { text: '企业由42家增加到52家，增加⟦12家⟧，增长30%。', says: '52−42=10家' },
    { text: '结算送审2105万元，审定1863万元，审减⟦252万元⟧。', says: '2105−1863=242万元' },
    { text: '审核项目46个，送审造价8.62亿元，比上年增长5%；审定造价7.94亿元，净核减⟦0.86亿元⟧。', says: '8.62−7.94=0.68亿元' },
    { text: '申请材料由12份精简为5份，精简率达⟦68.3%⟧。', says: '(12−5)÷12≈58.3%' },
    { text: '平均办事环节由12个减少到4个，压减⟦75.5%⟧。', says: '(12−4)÷12≈66.7%' },
    { text: '年末全区人口为412360人。同2010年的360000人相比，十年共增加⟦53260人⟧。', says: '412360−360000=52360人' },
    { text: '农民人均纯收入从2020年底的3200元提高到2024年底的5600元，4年增长⟦57%⟧。', says: '(5600−3200)÷3200=75%' },
  ],
  good: [
    { text: '转移性收入43.3亿元，其中返还性收入1.5亿元、专项转移支付收入4.5亿元，比报告数42.5亿元增加0.8亿元。' },
    { text: '年末全区人口为412360人，家庭户116200户、320500人。同2010年的360000人相比，十年共增加52360人。' },
    { text: '结算送审2105万元，审定1863万元，审减242万元。' },
    { text: '预算送审2.1亿元，审定1.8亿元，核减0.3亿元；结算送审1.2亿元，核减0.1亿元。' },
    { text: '申请材料由12份精简为5份，精简率达58.3%。' },
    { text: '企业由40家增加到52家，增长30%。' },
    { text: '税收从3.2亿元增长到4.8亿元，年均增长14.5%。' },
    { text: '绿化率由35%提高到42%，提高7个百分点。' },
    { text: '企业由2020年的40家增加到52家，同比增长8%。' },
    { text: '增加值由30.1亿元增长到36.2亿元，增长15.3%。' },
    { text: '全县排名由36位上升到23位。' },
    { text: '企业由52家增加到40家。' },
    { text: '进出口额由50亿元下降到48亿元，增长率为-4%。' },
    { text: '规上企业由40家到52家，净增12家。' },
    { text: '贷款余额由105亿元增加到126亿元，工业快速发展，增长8.6%。' },
    { text: '企业由52家减少到40家，减少12家。' },
    { text: '财政收入达11.52亿元，比上年增加1.24亿元，增长11.2%。' },
    { text: '农民人均纯收入从2020年底的3200元提高到2024年底的5600元，3年增长57%。' },
  ],
  * check({ text, claims }) {
    const told = new Set<number>();
    for (const claim of claims) {
      if (claim.kind !== 'growth' || claim.now === undefined || claim.before === undefined || aspectOf(claim) !== 'from-to') continue;
      const verdict = judge(claim);
      const severity = severityOf(verdict, claim.binding);
      // Where the increment and the rate are both at odds, one of the two amounts is wrong: one fault.
      if (severity === undefined || told.has(claim.now.span.start)) continue;
      told.add(claim.now.span.start);
      const { now, before } = claim;
      const stated = claim.rate ?? claim.change!;
      const fix = repairOf(text, stated, printedFor(claim, text));
      yield {
        span: stated.span, severity, related: places(['原来', before], ['现在', now]), ...(fix && { fixes: [fix] }),
        message: `${workingOf(claim, text)}，${differenceOf(verdict, text, stated)}。若${claim.rate ? '增幅' : '增量'}无误，请核对前后两个数。`,
      };
    }
  },
});
