import { judge, places, printedFor, repairOf, severityOf, sharesOff, workingOf } from '../../figures/judge';
import { slice } from '../../text/span';
import { paragraphRule } from '../../lint/rule';

export default paragraphRule({
  id: 'ratio-vs-share',
  group: 'figures',
  severity: 'warning',
  title: '比例应与各方的数额或占比吻合',
  why: '“按3∶7出资，财政占45%”“男女比例2.1∶1，男性61人、女性49人”，比例和数额同句给出，一算便知。两方各是哪个数说不清的不核。',
  options: {},
  triggers: { claims: ['proportion'] },
  bad: [
    { text: '财政与社会资本按3∶7出资，财政占⟦45%⟧。', says: '3÷(3+7)=30%，与文中45%不符', fixed: '财政与社会资本按3∶7出资，财政占30%。' },
    { text: '参训人员男女比例为⟦2.1∶1⟧，男性61人、女性49人。', says: '61∶49≈1.24∶1，与文中2.1∶1不符' },
    { text: '按⟦1∶1⟧配套，省级补助212.5万元，县级配套62.4万元。', says: '212.5∶62.4≈3.41∶1' },
    { text: '按⟦2∶3⟧的比例配套，省级补助240万元，县级配套420万元。', says: '240∶420≈1.71∶3' },
    { text: '全县男性人口57753人，女性人口54882人，男女性别比为⟦108.23∶100⟧。', says: '57753∶54882≈105.23∶100' },
    { text: '县与乡镇按6∶4分担，县级占60%，乡镇占⟦35%⟧。', says: '4÷(6+4)=40%' },
    { text: '补助资金由省、市、县按5∶⟦3∶2⟧分担，其中省级承担500万元，市级承担300万元，县级承担150万元。', says: '300∶150' },
    { text: '管护经费由省、市、县按⟦5∶3⟧∶2分担，其中省级承担500万元，市级承担350万元，县级承担200万元。', says: '500∶350' },
    { text: '分区域看，五个街道人口为41.36万人，占总人口的88.64%；四个镇人口为6.27万人，占总人口的⟦13.16%⟧。', says: '41.36万人÷88.64%≈46.66万人，6.27万人÷13.16%≈47.64万人' },
    { text: '从来源看，来访274件，占比76.97%；来电60件，占比⟦18.65%⟧；来信22件，占比6.18%。', says: '两个占比推出的总数不同：274件÷76.97%≈356件，60件÷18.65%≈322件' },
    { text: '男性人口17.62万人，女性人口17.84万人，性别比（以女性为100，男性对女性的比例）为⟦97.88⟧。', says: '17.62∶17.84≈98.77∶100，与文中97.88不符' },
    { text: '男性人口176212人，占49.69%；女性人口178412人，占50.31%。性别比由2010年的101.24下降为⟦97.88⟧。', says: '176212∶178412≈98.77∶100' },
    { text: '全年出生男婴212人、女婴198人，出生人口性别比为⟦117.1⟧。', says: '212∶198≈107.07∶100' },
  ],
  good: [
    { text: '参赛男生62人、女生58人，全县中小学生性别比为108.6。' },
    { text: '男性人口176212人，女性人口178412人，出生人口性别比为107.1。' },
    { text: '男性人口17.62万人，女性人口17.84万人，性别比（以女性为100，男性对女性的比例）为98.77。' },
    { text: '出生男婴212人、女婴198人。全县常住人口性别比为102.4。' },
    { text: '分区域看，五个街道人口为41.36万人，占总人口的86.84%；四个镇人口为6.27万人，占总人口的13.16%。' },
    { text: '从来源看，来访274件，占比76.97%；来电60件，占比16.85%；来信22件，占比6.18%。' },
    { text: '城关镇危房改造62户，占全镇的8.68%；石桥镇改造93户，占全镇的13.12%。' },
    { text: '2024年毕业生6211人，占在校生的28.68%；2025年毕业生9383人，占在校生的33.12%。' },
    { text: '0—14岁人口36420人，占14.65%；15—59岁人口169421人，占68.15%；60岁及以上人口42759人，占17.20%。' },
    { text: '技改项目12个，占工业项目的24%；节水项目30个，占农业项目的60%。' },
    { text: '女职工120人，占60%；获奖45人，占9%。' },
    { text: '60岁以上人口4.28万人，占17.2%，其中65岁以上2.93万人，占68.5%。' },
    { text: '管护经费由省、市、县按5∶3∶2分担，其中省级承担500万元，市级承担300万元，县级承担200万元。' },
    { text: '管护经费由省、市、县按5∶3∶2分担，省级已到位500万元，市级到位100万元，县级到位20万元。' },
    { text: '财政与社会资本按3∶7出资，财政占30%。' },
    { text: '考核得分按4∶6折算。' },
    { text: '男女比例为3∶2，男性60人、女性40人。' },
    { text: '按1∶1配套，省级补助212.5万元，县级配套资金已到位62.4万元。' },
    { text: '按1∶2比例配套，省级补助212.5万元，县级配套425万元。' },
    { text: '男女职工比例为3∶2，其中女性高级职称12人、男性高级职称30人。' },
    { text: '争取省级1∶1配套资金支持，到位资金4.4亿元，完成投资6.2亿元。' },
    { text: '城乡居民收入比由上年的2.09∶1缩小为2.05∶1。' },
    { text: '三次产业结构为12∶45∶43，二产占比45%。' },
    { text: '城镇居民人均可支配收入39500元，农村居民人均可支配收入19270元，城乡居民收入比为2.05∶1。' },
  ],
  * check({ text, claims }) {
    for (const claim of claims) {
      if (claim.kind !== 'proportion') continue;
      const verdict = judge(claim);
      const severity = severityOf(verdict, claim.binding);
      if (severity === undefined) continue;
      const { terms: [first, second], amounts, rate, hundred } = claim;
      const ratio = { start: first.span.start, end: second.span.end };
      if (amounts !== undefined && first.unit?.name === '%') {
        // One of the shares of a whole is often adjusted so that they make 100.
        const off = sharesOff(claims);
        if (verdict.tier === 'last-digit' || off.has(first) || off.has(second)) continue;
        yield {
          span: second.span, severity, message: `两个占比推出的总数不同：${workingOf(claim, text)}。请核对两个分项和占比。`,
          related: places(['占比', first], ['分项', amounts[0]], ['分项', amounts[1]]),
        };
        continue;
      }
      const span = rate?.span ?? ratio;
      const fix = rate && claim.agreed ? repairOf(text, rate, printedFor(claim, text)) : undefined;
      yield {
        span, severity,
        message: `${workingOf(claim, text)}，与文中${rate ? slice(text, rate.span) : hundred ? slice(text, first.span) : `${slice(text, first.span)}∶${slice(text, second.span)}`}不符。若${rate ? '占比' : '比例'}无误，请核对${rate ? '比例' : '两个数额'}。`,
        related: rate ? [{ span: ratio, message: '比例' }] : places(['前项', amounts?.[0]], ['后项', amounts?.[1]]),
        ...(fix && { fixes: [fix] }),
      };
    }
  },
});
