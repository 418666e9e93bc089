import { averageReport, judge } from '../../figures/judge';
import { paragraphRule } from '../../lint/rule';

/** Averages over anything but people, who belong to per-capita. */
export default paragraphRule({
  id: 'average-arith',
  group: 'figures',
  severity: 'error',
  title: '平均数应等于总数除以个数，总价应等于单价乘以数量',
  why: '“52个村共投入1.04亿元，村均200万元”三个数同句给出，一除便知。亩产乘以面积、单价乘以数量同理。说不清平均的是哪些户、哪些村的不核。',
  options: {},
  triggers: { claims: ['average'] },
  bad: [
    { text: '52个村共投入资金1.04亿元，村均⟦180万元⟧。', says: '1.04亿元÷52个=200万元，与文中180万元不符', fixed: '52个村共投入资金1.04亿元，村均200万元。' },
    { text: '6家企业纳税4200万元，平均每家⟦600万元⟧。', says: '4200万元÷6家=700万元', fixed: '6家企业纳税4200万元，平均每家700万元。' },
    { text: '流转土地1200亩，涉及农户400户，户均⟦5亩⟧。', says: '1200亩÷400户=3亩', fixed: '流转土地1200亩，涉及农户400户，户均3亩。' },
    { text: '全县种植中药材2.4万亩，总产值1.68亿元，亩均产值⟦8000元⟧。', says: '1.68亿元÷2.4万亩=7000元', fixed: '全县种植中药材2.4万亩，总产值1.68亿元，亩均产值7000元。' },
    { text: '全县收获小麦22.7万亩，总产⟦5765万公斤⟧，单产250公斤。', says: '22.7万亩×250公斤=5675万公斤，与文中5765万公斤不符。5765万公斤疑为两个相邻数字颠倒' },
    { text: '小麦面积43.2万亩，单产341.5公斤，总产⟦17.4万吨⟧。', says: '43.2万亩×341.5公斤≈14.8万吨' },
    { text: '新购教学设备50台，单价2.4万元，合计⟦140万元⟧。', says: '50台×2.4万元=120万元', severity: 'warning', fixed: '新购教学设备50台，单价2.4万元，合计120万元。' },
    { text: '为12个乡镇各安排20万元，共计⟦260万元⟧。', says: '12个×20万元=240万元', severity: 'warning' },
    { text: '全县35个村共实现村集体经济收入812万元。村均收入⟦28.2万元⟧。', says: '812万元÷35个=23.2万元', severity: 'warning' },
  ],
  good: [
    { text: '52个村共投入资金1.04亿元，村均200万元。' },
    { text: '带动农户400户，户均增收3000元。' },
    { text: '4家企业贷款2800万元，平均每家700万元。' },
    { text: '投入资金800万元，带动农户400户，户均增收3000元。' },
    { text: '全村农户400户，其中脱贫户50户，流转土地1200亩，户均24亩。' },
    { text: '小麦面积43万亩，单产341公斤，总产14.7万吨；玉米单产412.5公斤，总产6.3万吨。' },
    { text: '全县种植水稻20万亩、玉米30万亩，粮食总产23.5万吨，水稻亩产520公斤。' },
    { text: '全县农户5万户，流转土地1200亩，户均3亩。' },
    { text: '发放补贴600万元，惠及低保户5000户，每户每月补贴100元。' },
    { text: '收购稻谷200吨，每公斤3元，共支付60万元。' },
    { text: '52个村共投入1.04亿元，其中财政资金5200万元，村均200万元。' },
  ],
  * check({ text, claims }) {
    for (const claim of claims) {
      if (claim.kind !== 'average' || claim.count.unit?.dimension === 'people') continue;
      const finding = averageReport(claim, judge(claim), text);
      if (finding !== undefined) yield finding;
    }
  },
});
