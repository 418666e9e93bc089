import { paragraphRule } from '../../lint/rule';

export default paragraphRule({
  id: 'placeholder',
  group: 'wording',
  severity: 'error',
  title: '占位符应当填上',
  why: '“XX年”“某某”“待补”是起草时留的空，念稿时才发现就晚了。',
  options: {},
  everywhere: true,
  triggers: { words: ['XX', 'xx', '××', '__', '某某', 'TODO', '待补', '待核', '待填', '（此处', '？？', '【】', '（）'] },
  bad: [
    { text: '确保工业大道⟦XX⟧年春节前通车。', says: '未填写的占位符“XX”' },
    { text: '力争完成⟦××⟧亩。', says: '“××”' },
    { text: '由⟦___⟧同志负责。', says: '“___”' },
    { text: '数据⟦待补⟧。', says: '“待补”' },
    { text: '完成全年投资计划的⟦xx⟧%。', says: '“xx”' },
    { text: '⟦20XX⟧年云溪县工作总结', says: '“20XX”' },
    { text: '全区完成退耕还林 ⟦xx⟧ 亩。', says: '“xx”' },
    { text: '⟦20xx⟧中外知名企业云溪行活动签约项目11个。', says: '“20xx”' },
    { text: '（⟦此处补充案例⟧）全县上下一心。', says: '此处补充案例' },
  ],
  good: [
    { text: '长3×5米。' },
    { text: '做X光检查。' },
    { text: '性染色体XX型' },
    { text: 'Vitamin、WTO、XML格式' },
    { text: '这件事待定，报县委研究。' },
    { text: '尺码为XXL，规格见附表。' },
    { text: '某某说好，某某说不好，都是借口。' },
  ],
  *check({ text }) {
    for (const pattern of PATTERNS) {
      for (const match of text.matchAll(pattern)) {
        const start = match.index + match[0].indexOf(match[1]!);
        yield {
          span: { start, end: start + match[1]!.length },
          message: `存在未填写的${/[Xx×_]/.test(match[1]!) ? '占位符' : '内容'}“${match[1]}”，请补上后再送审。`,
        };
      }
    }
  },
});

const MEASURED = '年|月|日|亩|个|县|市|镇|乡|村|元|万|亿|%|同志|公里|家|次|人|公司|局|区|项|户|名|吨|局长|书记|主任|会议|单位|部门|街道';
/** Each is bounded and looked for only in a paragraph where one of the trigger words stands. */
const PATTERNS: readonly RegExp[] = [
  new RegExp(`(?<![A-Za-z×\\d])([Xx]{2,4}|×{2,})(?![A-Za-z])(?= ?(?:${MEASURED}))`, 'gu'),
  /(?<!\d)((?:19|20)(?:[Xx]{2}|×{2}))(?![A-Za-z\dXx×])/gu,
  /(_{2,})/gu,
  /(某某)(?=同志|单位|县|市|镇|乡|村|局|公司|年|领导|书记|主任)/gu,
  /(?<![A-Za-z])(TODO|待补充?|待核实?数?|待填)(?=$|[。；，）】！\s])/gu,
  /（(此处[^（）]{0,20})）/gu,
  /(？{2,})(?=元|万|亿|个|%|年|人|户|亩)/gu,
  /(【】)/gu,
];
