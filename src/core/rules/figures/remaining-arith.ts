import { differenceOf, judge, places, printedFor, repairOf, severityOf, workingOf } from '../../figures/judge';
import { slice } from '../../text/span';
import { paragraphRule } from '../../lint/rule';

export default paragraphRule({
  id: 'remaining-arith',
  group: 'figures',
  severity: 'error',
  title: '剩余数应等于总数减去完成数',
  why: '总数、完成数、剩余数同句给出，一减就能发现矛盾。“已启动75项，还有13项未完成”说的是两件事，不核。',
  options: {},
  triggers: { claims: ['remaining'] },
  bad: [
    { text: '58个续建项目全部复工，74个新建项目已开工68个，还有⟦8个⟧未开工。', says: '74−68=6个' },
    { text: '去年签约的68个项目中，已开工49个，开工率72.1%，仍有⟦29个⟧未开工。', says: '68−49=19个' },
    { text: '共有任务80项，已完成67项，还有⟦23项⟧未完成。', says: '80−67=13项，与文中23项不符', fixed: '共有任务80项，已完成67项，还有13项未完成。' },
    { text: '年度目标35亿元，实际完成21.2亿元，还差⟦15.8亿元⟧。', says: '35−21.2=13.8亿元', fixed: '年度目标35亿元，实际完成21.2亿元，还差13.8亿元。' },
    { text: '43个单位中30个完成任务，其余⟦15个⟧未完成。', says: '43−30=13个', fixed: '43个单位中30个完成任务，其余13个未完成。' },
    { text: '全县应搬迁群众1260户，已搬迁1180户，尚有⟦90户⟧未搬迁。', says: '1260−1180=80户' },
    { text: '承担改革任务22项，目前已完成20项，其余⟦3项⟧正在推进。', says: '22−20=2项' },
    { text: '计划改造老旧小区46个，已完成改造38个，剩余⟦6个⟧小区正在施工。', says: '46−38=8个' },
    { text: '全年任务120公里，累计完成86.5公里，距离目标还差⟦43.5公里⟧。', says: '120−86.5=33.5公里' },
    { text: '今年计划招商引资到位资金60亿元，截至目前已到位42亿元，还差⟦16亿元⟧。', says: '60−42=18亿元' },
    { text: '全年任务新增就业3200人，目前已完成2650人，尚缺⟦650人⟧。', says: '3200−2650=550人' },
    { text: '应拆迁房屋286户，已签订协议241户，剩余⟦55户⟧。', says: '286−241=45户' },
    { text: '排查隐患326处，已整改298处，剩余⟦38处⟧正在整改。', says: '326−298=28处' },
    { text: '应参保18.6万人，已参保17.2万人，还有⟦2.4万人⟧未参保。', says: '18.6−17.2=1.4万人' },
    { text: '项目总投资8.6亿元，累计完成投资5.2亿元，剩余投资⟦3.9亿元⟧。', says: '8.6−5.2=3.4亿元' },
    { text: '共争取资金2350万元，已拨付1860万元，结余⟦590万元⟧。', says: '2350−1860=490万元' },
  ],
  good: [
    { text: '去年签约的68个项目中，已开工49个，开工率72.1%，仍有19个未开工。' },
    { text: '共有任务80项，已完成67项，还有3项长期任务未完成、10项正在推进。' },
    { text: '12个乡镇中8个完成任务，其余3个乡镇和1个街道正在推进。' },
    { text: '共有任务80项，已完成67项，还有13项未完成。' },
    { text: '共有任务80项，已启动75项，还有13项未完成。' },
    { text: '39个单位有18个完成任务。' },
    { text: '共有项目80个，已开工75个，完成60个，还有20个未完成。' },
    { text: '年度目标35亿元，实际完成21.2亿元，还差近14亿元。' },
    { text: '共排查问题126个，已整改98个，新增排查12个，还有40个未整改。' },
    { text: '承担改革任务22项，目前已完成20项，其余2项正在推进。' },
    { text: '全县共有行政村158个，已完成改厕120个，还有35户未完成。' },
    { text: '任务80个，9月底完成60个，10月份完成7个，还差13个。' },
    { text: '共有企业80家，已完成改造30家，完成验收20家，剩余60家未验收。' },
    { text: '共争取资金2350万元，已到位资金1860万元，结余590万元。' },
    { text: '排查隐患326处，已整改298处，移交5处，剩余23处正在整改。' },
    { text: '应参保18.6万人，已参保17.2万人，还有2.4万人未缴费。' },
    { text: '项目总投资8.6亿元，今年已完成投资2.2亿元，剩余投资3.9亿元。' },
    { text: '应拆迁房屋286户，已签订协议241户，剩余45户。' },
  ],
  * check({ text, claims }) {
    for (const claim of claims) {
      if (claim.kind !== 'remaining') continue;
      const verdict = judge(claim);
      const severity = severityOf(verdict, claim.binding);
      if (severity === undefined) continue;
      const { total, done, left } = claim;
      const fix = repairOf(text, left, printedFor(claim, text));
      yield {
        span: left.span, severity,
        message: `${workingOf(claim, text)}，${differenceOf(verdict, text, left)}。若剩余数无误，请核对总数${slice(text, total.span)}和完成数${slice(text, done.span)}。`,
        related: places(['总数', total], ['完成数', done]),
        ...(fix && { fixes: [fix] }),
      };
    }
  },
});
