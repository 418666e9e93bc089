import type { Growth } from '../../figures/claims/claim';
import { differenceOf, judge, places, printedFor, repairOf, severityOf, workingOf } from '../../figures/judge';
import { valueOf } from '../../figures/reported';
import { slice } from '../../text/span';
import { paragraphRule } from '../../lint/rule';

/** Owns the growth that is told from one amount to another; a total with both its increment and its rate belongs to growth-amount. */
export default paragraphRule({
  id: 'growth-from-to',
  group: 'figures',
  severity: 'error',
  title: '由多少到多少，应与所说的增减和幅度吻合',
  why: '“由40家增加到52家，增加12家，增长30%”中，两数之差、两数之比和升降的方向都能直接核对。按可比价格、可比口径公布的增速和年均增速不核。',
  options: {},
  triggers: { claims: ['growth'] },
  bad: [
    { text: '企业由40家增加到52家，增长⟦25%⟧。', says: '(52−40)÷40=30%，与文中25%不符', fixed: '企业由40家增加到52家，增长30%。' },
    { text: '税收从3.2亿元增长到4.8亿元，增长⟦60%⟧。', says: '(4.8−3.2)÷3.2=50%', fixed: '税收从3.2亿元增长到4.8亿元，增长50%。' },
    { text: '单位产品能耗由0.856吨下降到0.635吨，下降⟦34.8%⟧。', says: '(0.856−0.635)÷0.856≈25.8%', fixed: '单位产品能耗由0.856吨下降到0.635吨，下降25.8%。' },
    { text: '产值由去年的35.2亿元增长到今年的42.6亿元，同比增长⟦31%⟧。', says: '(42.6−35.2)÷35.2≈21%' },
    { text: '企业由52家减少到40家，减少⟦15家⟧。', says: '52−40=12家，与文中15家不符', fixed: '企业由52家减少到40家，减少12家。' },
    { text: '企业由52家增加到⟦40家⟧。', says: '由52家到40家是减少，与文中所说的增加相反' },
    { text: '企业由40家增加到52家，增加12家，增长⟦25%⟧。', says: '(52−40)÷40=30%' },
    { text: '企业由42家增加到52家，增加⟦12家⟧，增长30%。', says: '52−42=10家' },
  ],
  good: [
    { text: '企业由40家增加到52家，增长30%。' },
    { text: '税收从3.2亿元增长到4.8亿元，年均增长14.5%。' },
    { text: '绿化率由35%提高到42%，提高7个百分点。' },
    { text: '企业由2020年的40家增加到52家，同比增长8%。' },
    { text: '增加值由30.1亿元增长到36.2亿元，增长15.3%。' },
    { text: '全县排名由36位上升到23位。' },
    { text: '企业由52家减少到40家，减少12家。' },
    { text: '财政收入达11.52亿元，比上年增加1.24亿元，增长11.2%。' },
  ],
  * check({ text, claims }) {
    const told = new Set<number>();
    for (const claim of claims) {
      if (claim.kind !== 'growth' || claim.now === undefined || claim.before === undefined) continue;
      const verdict = judge(claim);
      const severity = severityOf(verdict, claim.binding);
      // Where the increment and the rate are both at odds, one of the two amounts is wrong: one fault.
      if (severity === undefined || told.has(claim.now.span.start)) continue;
      told.add(claim.now.span.start);
      const { now, before } = claim;
      if (turned(claim)) {
        const [is, said] = claim.falling ? ['增加', '减少'] : ['减少', '增加'];
        yield {
          span: now.span, severity, related: places(['原来', before]),
          message: `由${slice(text, before.span)}到${slice(text, now.span)}是${is}，与文中所说的${said}相反。请核对两个数和升降的用词。`,
        };
        continue;
      }
      const stated = claim.rate ?? claim.change!;
      const fix = repairOf(text, stated, printedFor(claim, text));
      yield {
        span: stated.span, severity, related: places(['原来', before], ['现在', now]), ...(fix && { fixes: [fix] }),
        message: `${workingOf(claim, text)}，${differenceOf(verdict, text, stated)}。若${claim.rate ? '增幅' : '增量'}无误，请核对前后两个数。`,
      };
    }
  },
});

function turned({ now, before, falling }: Growth): boolean {
  const order = now && before ? valueOf(now).compare(valueOf(before)) : 0;
  return falling ? order > 0 : order < 0;
}
