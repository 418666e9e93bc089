import type { Claim, Growth } from '../../figures/claims/claim';
import { aspectOf, differenceOf, judge, places, printedFor, repairOf, runsBack, severityOf, workingOf } from '../../figures/judge';
import { isFaultOfAnother } from '../../figures/fault';
import { slice, type Span } from '../../text/span';
import { paragraphRule } from '../../lint/rule';

/** Owns the growth whose earlier amount is named as that of the year before. */
export default paragraphRule({
  id: 'growth-prev-value',
  group: 'figures',
  severity: 'error',
  title: '本期数、上年数与增幅三者应当吻合',
  why: '“比上年的120.4万人次增长29.8%”或“去年同期为16.5亿元”把上年数也写了出来，本期数除以上年数就能核对增幅。按可比价格、可比口径公布的增速不核。',
  options: {},
  triggers: { claims: ['growth'] },
  bad: [
    { text: '今年招商到位资金21.2亿元，同比增长⟦16.7%⟧；去年同期为16.5亿元。', says: '(21.2−16.5)÷16.5≈28.5%，与文中16.7%不符' },
    { text: '接待游客156.3万人次，比上年的120.4万人次增长⟦39.8%⟧。', says: '(156.3−120.4)÷120.4≈29.8%', fixed: '接待游客156.3万人次，比上年的120.4万人次增长29.8%。' },
    { text: '信访量由上年的250件降至210件，下降⟦19%⟧。', says: '(250−210)÷250=16%', fixed: '信访量由上年的250件降至210件，下降16%。' },
    { text: '产值由去年的35.2亿元增长到今年的42.6亿元，同比增长⟦31%⟧。', says: '(42.6−35.2)÷35.2≈21%' },
    { text: '全县到位资金21.2亿元（去年同期16.5亿元），增长⟦18.5%⟧。', says: '≈28.5%' },
    { text: '去年到位资金16.5亿元，今年到位资金21.2亿元，同比增长⟦18.5%⟧。', says: '≈28.5%' },
    { text: '今年招商到位资金21.2亿元，同比增长⟦18.5%⟧。去年同期为16.5亿元。', says: '≈28.5%', severity: 'warning' },
    { text: '接待游客比上年的120.4万人次增长⟦39.8%⟧，达到156.3万人次。', says: '≈29.8%' },
    { text: '税收8.6亿元，比上年同期的7.5亿元增加⟦2.1亿元⟧。', says: '8.6−7.5=1.1亿元' },
    { text: '外资到位同比增长⟦18.4%⟧（去年同期18.5亿元，今年21.2亿元）。', says: '(21.2−18.5)÷18.5≈14.6%' },
    { text: '非税收入上年为3.25亿元，今年完成3.64亿元，增幅⟦14.1%⟧。', says: '(3.64−3.25)÷3.25=12%' },
    { text: '收入9.2亿元，较预算数9.5亿元短收0.3亿元，比上年的8亿元增长⟦25%⟧。', says: '(9.2−8)÷8=15%' },
    { text: '在校生4812人，比上年的5000人增长⟦3.8%⟧。', says: '本期数取自“在校生4812人”，比上年的5000人少，与文中所说的增加相反' },
    { text: '存款余额185.6亿元，比年初增加⟦12.3亿元⟧（年初172.3亿元）。', says: '185.6−172.3=13.3亿元，与文中12.3亿元不符。若12.3亿元无误，请核对本期数“存款余额185.6亿元”和年初数172.3亿元' },
    { text: '危房改造完成420户，同比（上年380户）增长⟦13.5%⟧。', says: '(420−380)÷380≈10.5%' },
    { text: '2023年茶叶产量3.52万吨，2024年为3.68万吨，增长4.5%，2025年达到3.85万吨，增长⟦6.4%⟧。', says: '(3.85−3.68)÷3.68≈4.6%' },
    { text: '2024年建成高标准农田3.2万亩，2025年建成4.1万亩，增加⟦1.4万亩⟧。', says: '4.1−3.2=0.9万亩' },
    { text: '去年完成投资52.5亿元，今年计划增长⟦12.5%⟧，达到64.5亿元。', says: '(64.5−52.5)÷52.5≈22.9%' },
    { text: '2025年新建农村公路126公里，比2023年增加⟦26公里⟧，2023年为86公里。', says: '126−86=40公里' },
    { text: '城区、乡镇分别到位资金16.5亿元、4.2亿元，上年同期分别为14.2亿元、3.5亿元，分别增长16.2%、⟦25%⟧。', says: '(4.2−3.5)÷3.5=20%' },
    { text: '2023年底全县有党员12860名，2024年底为13120名，增加⟦360名⟧。', says: '13120−12860=260名' },
    { text: '全年到位资金21.2亿元，比上年增加⟦7.4亿元⟧。上年到位资金16.5亿元。', says: '21.2−16.5=4.7亿元', severity: 'warning' },
    { text: '本科上线1185人，比去年862人增加⟦332人⟧，增长37.5%。', says: '1185−862=323人' },
    { text: '受理案件96件132人，去年同期为160件264人，件数和人数分别同比下降40%、⟦45%⟧。', says: '(264−132)÷264=50%' },
    { text: '全年受理来信499件，较去年同期453件，上升⟦15%⟧。', says: '(499−453)÷453≈10%' },
    { text: '收入完成6420万元，全部为上级补助，比上年决算数6150万元增长⟦3.4%⟧。', says: '(6420−6150)÷6150≈4.4%' },
    { text: '2025年，县法院受理1462件、审结1318件，比2024年的1086件、942件分别上升⟦36.4%⟧和39.9%。', says: '(1462−1086)÷1086≈34.6%' },
  ],
  good: [
    { text: '前5个月累计处置不良贷款46.8亿元，比去年同期多处置10.8亿元，增长30%。' },
    { text: '2025年，县法院受理1462件、审结1318件，比2024年的1086件、942件分别上升34.6%和39.9%。' },
    { text: '全年受理来信499件，较去年同期453件，上升10.2%。' },
    { text: '全年受理来信499件，其中初信380件，较去年同期453件，有所上升，办结率上升15%。' },
    { text: '地区生产总值150.6亿元，增长6.5%，上年为138亿元。' },
    { text: '今年到位资金21.2亿元，同比增长16.7%；去年同期为18.17亿元。' },
    { text: '剔除政策性因素，税收同口径增长8.1%。' },
    { text: '粮食总产12.5万吨，比上年增长2.1%。' },
    { text: '今年到位资金21.2亿元，同比增长16.7%；工业投资30亿元，去年同期为16.5亿元。' },
    { text: '接待游客156.3万人次，旅游收入比上年的12.4亿元增长39.8%。' },
    { text: '接待游客156.3万人次，比上年的120.4万人次增长29.8%。' },
    { text: '税收8.6亿元，比上年同期的7.5亿元增加1.1亿元，增长14.7%。' },
    { text: '去年招商到位资金16.5亿元，今年工业到位资金21.2亿元，同比增长8%。' },
    { text: '在校生4812人，比上年的5000人下降3.8%。' },
    { text: '非税收入上年为3.25亿元，今年完成3.64亿元，增幅12%。' },
    { text: '收入9.2亿元，比预算少0.3亿元，比上年的8亿元增长15%。' },
    { text: '到位资金8.4亿元，比计划的10亿元少1.6亿元，比上年的6亿元增加2.4亿元，增长40%。' },
    { text: '防汛投入860万元，其中物资320万元，比预算多投入60万元，比上年的760万元增长13.2%。' },
    { text: '存款余额185.6亿元，同比增长9.2%，比年初增加13.3亿元，年初为172.3亿元。' },
    { text: '存款余额185.6亿元，同比增长9.2%，年初为172.3亿元。' },
    { text: '2023年茶叶产量3.52万吨，2024年为3.68万吨，增长4.5%，2025年达到3.85万吨，增长4.6%。' },
    { text: '2024年建成高标准农田3.2万亩，2025年建成高效节水农田1.1万亩，增加0.4万亩。' },
    { text: '去年完成投资52.5亿元，今年计划增长12.5%，达到59.1亿元。' },
    { text: '2025年新建农村公路126公里，比上年增加20公里，2023年为86公里。' },
    { text: '企业126家，去年底3家退出，净增12家。' },
    { text: '去年完成投资50亿元，今年工业投资增长12%，达到35亿元。' },
    { text: '全年到位资金21.2亿元，比上年增加4.7亿元。上年工业到位资金12.5亿元。' },
    { text: '全年办结案件1126件，同比增加84件。上年受理案件1042件。' },
    { text: '受理案件96件132人，去年同期为160件264人，件数和人数同比分别下降40%、50%。' },
    { text: '受理案件96件132人，去年同期为160件264人，工作量和满意率分别同比下降4%、5%。' },
  ],
  * check({ text, claims }) {
    const told = new Set<number>();
    for (const claim of claims) {
      if (claim.kind !== 'growth' || claim.now === undefined || claim.before === undefined || aspectOf(claim) !== 'previous') continue;
      const verdict = judge(claim);
      const severity = severityOf(verdict, claim.binding);
      if (severity === undefined || told.has(claim.now.span.start) || isTold(text, claims, claim)) continue;
      told.add(claim.now.span.start);
      const { now, before } = claim;
      const stated = claim.rate ?? claim.change!;
      const day = dayOf(text, before.span);
      const related = places([day, before], ['本期', now]);
      if (runsBack(claim)) {
        const [is, said] = claim.falling ? ['多', '减少'] : ['少', '增加'];
        yield {
          span: stated.span, severity, related,
          message: `本期数取自“${phraseOf(text, now.span)}”，比${day}的${slice(text, before.span)}${is}，与文中所说的${said}相反。请核对两个数和升降的用词。`,
        };
        continue;
      }
      const fix = repairOf(text, stated, printedFor(claim, text));
      yield {
        span: stated.span, severity, related, ...(fix && { fixes: [fix] }),
        message: `${workingOf(claim, text)}，${differenceOf(verdict, text, stated)}。若${slice(text, stated.span)}无误，请核对本期数“${phraseOf(text, now.span)}”和${day}${day.endsWith('年') && day !== '上年' ? '的' : '数'}${slice(text, before.span)}。`,
      };
    }
  },
});

/** When the earlier figure was, as the text has it. */
const dayOf = (text: string, { start }: Span): string => DAY.exec(text.slice(Math.max(0, start - 16), start))?.[1] ?? '上年';
const DAY = /(年初|上个?[月季]|20\d\d年)[^，。；（）\d]{0,14}$/;

/** The figure with the words it is told in, back to the mark before. */
const phraseOf = (text: string, { start, end }: Span): string => `${/[^，。；：、（）！？“”\n]*$/.exec(text.slice(Math.max(0, start - 16), start))![0]}${text.slice(start, end)}`;

/** The same rate or increment is at odds with the other figures of growth-amount as well: one fault. */
const isTold = (text: string, claims: readonly Claim[], { rate, change }: Growth): boolean => claims.some((other) =>
  other.kind === 'growth' && ((rate !== undefined && other.rate === rate) || (change !== undefined && other.change === change))
  && aspectOf(other) === 'amount' && severityOf(judge(other), other.binding) !== undefined && !isFaultOfAnother(text, other, claims));
