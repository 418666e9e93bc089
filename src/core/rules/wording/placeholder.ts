import type { Span } from '../../text/span';
import { paragraphRule } from '../../lint/rule';

export default paragraphRule({
  id: 'placeholder',
  group: 'wording',
  severity: 'error',
  title: '占位符应当填上',
  why: '“XX年”“某某”“待补”是起草时留的空，念稿时才发现就晚了。一段里同一种写法只报一处，写明共几处。',
  options: {},
  everywhere: true,
  triggers: { words: ['XX', 'xx', '××', '__', '某某', '○○', '〇〇', 'X月', 'x月', '×月', '○月', 'X日', 'x日', '×日', '○日', '20*', '*年', 'x年', 'X年', '×年', '**', '*市', '*区', '*县', 'x个', 'X个', '×个', 'x名', 'x户', 'x家', '待补', 'TODO', '待核', '待填', '（此处', '？？', '【】', ' 月', '　月'] },
  bad: [
    { text: '确保工业大道⟦XX⟧年春节前通车。', says: '未填写的占位符“XX”' },
    { text: '力争完成⟦××⟧亩。', says: '“××”' },
    { text: '由⟦___⟧同志负责。', says: '“___”' },
    { text: '数据⟦待补⟧。', says: '“待补”' },
    { text: '完成全年投资计划的⟦xx⟧%。', says: '“xx”' },
    { text: '⟦20XX⟧年云溪县工作总结', says: '“20XX”' },
    { text: '全区完成退耕还林 ⟦xx⟧ 亩。', says: '“xx”' },
    { text: '⟦20xx⟧中外知名企业云溪行活动签约项目11个。', says: '“20xx”' },
    { text: '二〇二五年⟦X⟧月X日', says: '“X”（本段共2处）' },
    { text: '⟦○○○⟧同志出席会议。', says: '“○○○”' },
    { text: '今天说⟦某某⟧单位不配合，明天说某某局不支持。', says: '“某某”（本段共2处）', severity: 'information' },
    { text: '（⟦此处补充案例⟧）全县上下一心。', says: '此处补充案例' },
    { text: '启动仪式在⟦XX⟧广场举行。', says: '“XX”' },
    { text: '⟦20**⟧年，全县完成投资12亿元；⟦201x⟧年为8亿元。', says: '“20**”' },
    { text: '项目落户⟦xx⟧，云政发〔XXXX〕6号。', says: '“xx”（本段共2处）' },
    { text: '完成投资⟦36XX8⟧万元，增长XX.4%。', says: '“36XX8”（本段共2处）' },
    { text: '低保对象城镇1260户⟦20xx6⟧人。', says: '“20xx6”' },
    { text: '我代表⟦**⟧镇人民政府作报告。', says: '“**”' },
    { text: '全乡辖⟦x⟧个村、x个社区。', says: '“x”（本段共2处）' },
    { text: '⟦**⟧县、**乡和**村联手推动项目落地。', says: '“**”（本段共3处）' },
    { text: '全县上下切实形成推动⟦**⟧教育发展的强大合力。', says: '“**”' },
    { text: '云溪县人民政府县长　⟦***⟧', says: '“***”' },
    { text: '⟦20__⟧年全县完成投资12亿元，20__年为8亿元。', says: '“20__”（本段共2处）' },
    { text: '由⟦*市*⟧区妇幼保健院承担。', says: '“*市*”' },
    { text: '会议定于2026年⟦  月  日⟧上午召开。', says: '日期没有填' },
    { text: '（一）宣传发动阶段（⟦ 月  日⟧—12月5日）。', says: '日期没有填' },
  ],
  good: [
    { text: '长3×5米。' },
    { text: '做X光检查。' },
    { text: '性染色体XX型' },
    { text: 'Vitamin、WTO、XML格式' },
    { text: '这件事待定，报县委研究。' },
    { text: '尺码为XXL，规格见附表。' },
    { text: '张××同志、李××同志获评优秀。' },
    { text: '甲方：__________  乙方：__________' },
    { text: '同意签发：_____' },
    { text: '承诺人：________　　____年____月____日' },
    { text: '云溪县人民政府　20__年__月__日' },
    { text: '某某说好，某某说不好，都是借口。' },
    { text: '云溪县人民政府\n2026年  月  日' },
    { text: '**云溪镇**的做法，**县级**部门要学。' },
    { text: '推进**乡村振兴**，要求**县委**带头。' },
    { text: '注：**表示在5%的水平上显著。' },
    { text: '**一是抓项目。**项目要落地，**二是抓招商。**' },
    { text: '外径20×6米，型号X6个，宽3x个数。' },
    { text: '*市辖区数据不含云溪县。' },
    { text: '获奖者：张××、李××，奖品各一份。' },
    { text: '患者确诊为XX综合征。' },
  ],
  *check({ text }) {
    const habits = new Map<string, Blank[]>();
    for (const it of blanksOf(text).sort((a, b) => a.start - b.start)) {
      const sign = MASK.exec(it.words)?.[0].toLowerCase() ?? it.words;
      const habit = habits.get(sign);
      if (habit === undefined) habits.set(sign, [it]);
      else if (habit.at(-1)!.end <= it.start) habit.push(it);
    }
    for (const [{ start, end, words, severity }, ...others] of habits.values() as Iterable<[Blank, ...Blank[]]>) {
      const all = others.length > 0 ? `（本段共${others.length + 1}处）` : '';
      yield {
        span: { start, end },
        message: words.trim().startsWith('月') ? `日期没有填${all}，请补上后再送审。` : `存在未填写的${MASK.test(words) ? '占位符' : '内容'}“${words}”${all}，请补上后再送审。`,
        ...(others.length > 0 && { related: others.map((it) => ({ span: { start: it.start, end: it.end }, message: '这里也没有填' })) }),
        ...(severity && { severity }),
      };
    }
  },
});

interface Blank extends Span {
  readonly words: string;
  readonly severity: 'information' | undefined;
}

const blanksOf = (text: string): Blank[] => PATTERNS.flatMap(({ pattern, severity, unless }) => (unless?.(text) === true ? [] : [...text.matchAll(pattern)].map((match) => {
  const words = match[1] ?? match[2]!;
  const start = match.index + match[0].indexOf(words);
  return { words, start, end: start + words.length, severity };
})));
/** What is masked by the same sign, whatever it stands for, is one habit. */
const MASK = /[Xx×_○〇*]/;

const MEASURED = '年|月|日|亩|个|县|市|镇|乡|村|元|万|亿|%|公里|家|次|人|公司|局|区|项|户|名|吨|局长|书记|主任|会议|单位|部门|街道';
/** 张××同志 is a name that was masked on purpose. */
const SURNAMES = '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文';
/** Asterisks in pairs are Markdown, unless the kind of a masked place stands behind each of them: **县和**乡. */
function isBold(text: string): boolean {
  const behind = text.split(/\*{2,4}/).slice(1);
  return behind.length % 2 === 0 && !behind.every((it) => KIND.test(it));
}
const KIND = /^(?:[省市州县区镇乡村局]|街道|公路)/;
/** Each is bounded and looked for only in a paragraph where one of the trigger words stands. */
const PATTERNS: readonly { readonly pattern: RegExp; readonly severity?: 'information'; readonly unless?: (text: string) => boolean }[] = [
  { pattern: new RegExp(`(?<![A-Za-z×\\d])([Xx]{2,4}|×{2,})(?![A-Za-z])(?= ?(?:${MEASURED}))`, 'gu') },
  { pattern: new RegExp(`(?<![A-Za-z×\\d${SURNAMES}])([Xx]{2,4}|×{2,4}|[○〇]{2,3}(?=同志))(?! ?(?:${MEASURED}))(?=[\\u4e00-\\u9fff]|(?<=[\\u4e00-\\u9fff][Xx×]{2,4})[，。；、])(?!型|染色|综合|症|轴)`, 'gu') },
  { pattern: /(?<!\d)((?:19|20)(?:[Xx]{2}|×{2}))(?![A-Za-z\dXx×])/gu },
  // 20__年__月__日 is a line to sign on.
  { pattern: /(?<!\d)(20_{1,2})(?=年(?![ \u3000_]*月))/gu },
  { pattern: /(?<!\d)(20(?:\*\*|\d[Xx×*]|[Xx×*]))(?=年)/gu },
  // A figure of which some digits are masked.
  { pattern: /(?<![A-Za-z×\d.])(?!(?:19|20)(?:[Xx]{2}|×{2})(?![\dXx×]))(\d{1,4}(?:[Xx]{2,4}|×{2,4})\d{0,4})(?=万|亿|元|人|户|亩|个|家|项|吨|%)/gu },
  { pattern: /(?<![A-Za-z×\d])([Xx]{2,4}|×{2,4})(?=\.\d{1,4}[%万亿])/gu },
  { pattern: /(?<=[\u4e00-\u9fff、，])([Xx×])(?=[个名户家](?![\da-z]))/gu },
  { pattern: new RegExp(`(?<![*\\d])(\\*{2,4})(?= ?(?:${MEASURED}))|(?<=[\\u4e00-\\u9fff，、“])(\\*{2,4})(?=[\\u4e00-\\u9fff])`, 'gu'), unless: isBold },
  { pattern: /(?<=(?:书记|[省市县区镇乡局院]长|主任|检察长)[ \u3000]?)(\*{2,4})(?=\s*$)/gu },
  { pattern: /(?<![*\d])(\*[省市州县区]\*)(?=[市县区镇乡])/gu },
  { pattern: /(?<=[〔［[])([Xx]{2,4}|×{2,4})(?=[〕］\]])/gu },
  { pattern: /(?<=年)([Xx×○])(?=月)|(?<=月)([Xx×○])(?=日)/gu },
  // A blank behind a colon is a line to sign on, one before 年 月 日 the date beside it.
  { pattern: /(?<![：_] ?)(?<!_)(_{2,})(?![_\s\u3000]*[年月日])(?=[\u4e00-\u9fff，。；、%])/gu },
  { pattern: /(某某)(?=同志|单位|县|市|镇|乡|村|局|公司|年|领导|书记|主任)/gu, severity: 'information' },
  { pattern: /(?<![A-Za-z])(TODO|待补充?|待核实?数?|待填)(?=$|[。；，）】！\s])/gu },
  { pattern: /（(此处[^（）]{0,20})）/gu },
  { pattern: /(？{2,})(?=元|万|亿|个|%|年|人|户|亩)/gu },
  { pattern: /(【】)/gu },
  // In a sentence or a bracket; the date a paper is signed with is filled in when it is signed.
  { pattern: /(?<=[于从自至到]|\d年)([ \u3000]{1,8}月(?:[ \u3000]{1,8}日)?)(?=[上下中前起至到召举，、—－-])|(?<=[（(])([ \u3000]{1,8}月[ \u3000]{1,8}日)/gu },
];
