import { averageReport, judge } from '../../figures/judge';
import { paragraphRule } from '../../lint/rule';

export default paragraphRule({
  id: 'per-capita',
  group: 'figures',
  severity: 'error',
  title: '人均数应等于总数除以人数',
  why: '总数、人数、人均数一并给出，一除便知。按人口计算的放宽3%，因为公布的人均数多用年平均人口；人均可支配收入、消费支出来自抽样调查，不核。',
  options: {},
  triggers: { claims: ['average'] },
  bad: [
    { text: '全县生产总值150.6亿元，常住人口30.2万人，人均生产总值⟦6.2万元⟧。', says: '150.6亿元÷30.2万人≈5万元，与文中6.2万元不符' },
    { text: '建成公园绿地96万平方米，城区人口6.4万人，人均⟦12平方米⟧。', says: '96万平方米÷6.4万人=15平方米', fixed: '建成公园绿地96万平方米，城区人口6.4万人，人均15平方米。' },
    { text: '发放补贴624万元，惠及2.08万人，人均⟦30元⟧。', says: '624万元÷2.08万人=300元', fixed: '发放补贴624万元，惠及2.08万人，人均300元。' },
    { text: '培训村干部1250人，共安排经费75万元，人均⟦650元⟧。', says: '75万元÷1250人=600元' },
    { text: '表彰先进个人86名，每人奖励2000元，共发放奖金⟦18.2万元⟧。', says: '86名×2000元=17.2万元', severity: 'warning' },
    { text: '全县实现生产总值150.6亿元，增长5.8%。年末常住人口30.2万人，人均地区生产总值⟦5.94万元⟧。', says: '150.6亿元÷30.2万人≈4.99万元', severity: 'warning' },
    { text: '按照每人500元标准，为862名老党员发放慰问金⟦45.1万元⟧。', says: '862名×500元=43.1万元', severity: 'warning' },
  ],
  good: [
    { text: '全县生产总值150.6亿元，常住人口30.2万人，人均生产总值5.06万元。' },
    { text: '居民人均可支配收入3.2万元。' },
    { text: '发放补贴600万元，惠及2万人，人均300元。' },
    { text: '发放补贴600万元，惠及2万人，带动就业3000人，人均增收1200元。' },
    { text: '云溪县有党员1.2万名、干部3000人，举办培训班投入经费90万元，人均300元。' },
    { text: '全县低保对象2万人，发放低保金9600万元，每人每月补助标准400元。' },
    { text: '全县党员1.2万名，投入培训经费90万元，培训3000人次，人均300元。' },
    { text: '教育支出8.6亿元，在校生4.3万人，全县人均教育支出2870元。' },
  ],
  * check({ text, claims }) {
    for (const claim of claims) {
      if (claim.kind !== 'average' || claim.count.unit?.dimension !== 'people') continue;
      const finding = averageReport(claim, judge(claim), text);
      if (finding !== undefined) yield finding;
    }
  },
});
