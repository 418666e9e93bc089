import assert from 'node:assert/strict';
import { readParagraph } from '../../../src/core/draft';
import type { Claim } from '../../../src/core/figures/claims/claim';
import type { Quantity } from '../../../src/core/figures/quantity';

/** A claim as one line: its kind, its operands by role in the words of the text, and what is special about it. */
function spell(text: string, claim: Claim): string {
  const word = ({ span }: Quantity): string => text.slice(span.start, span.end);
  const operands = Object.entries(claim).flatMap(([role, value]) => {
    if (Array.isArray(value) && LISTS.has(role)) return value.length === 0 ? [] : [`${role} ${(value as Quantity[]).map(word).join('+')}`];
    if (role === 'items') return [`${role} ${(value as { start: number; end: number }[]).length}`];
    return typeof value === 'object' && 'unit' in value ? [`${role} ${word(value as Quantity)}`] : [];
  });
  const falling = 'falling' in claim && claim.falling ? ' falling' : '';
  const closed = 'closed' in claim && claim.closed ? ' closed' : '';
  return `${claim.kind}${falling}${closed}${claim.binding === 'near' ? ' near' : ''}${claim.exempt ? ' exempt' : ''}: ${operands.join(', ')}`;
}

const LISTS: ReadonlySet<string> = new Set(['parts', 'terms', 'amounts', 'incomings', 'outgoings']);

const read = (line: string): string[] => {
  const { text, claims } = readParagraph(line);
  return claims.map((claim) => spell(text, claim));
};

const cases: readonly (readonly [group: string, text: string, ...claims: string[]])[] = [
  ['completion', '全年计划开发项目80个，已完成67个，完成全年任务的83.75%。', 'completion: done 67个, target 80个, rate 83.75%'],
  ['completion', '收入完成4.52亿元，为预算4.8亿元的94.2%。', 'completion: done 4.52亿元, target 4.8亿元, rate 94.2%'],
  ['completion', '完成4.2亿元，完成县下达目标任务的（8325万元）的495.7%。', 'completion: done 4.2亿元, target 8325万元, rate 495.7%'],
  ['completion', '支出完成84.1亿元，为调整预算（以下简称预算）的97.7%。', 'completion: done 84.1亿元, rate 97.7%'],
  ['completion', '年初预算为3.95亿元，调整预算为6.65亿元，实际完成6.63亿元，为调整预算的99.7%。', 'completion: done 6.63亿元, target 6.65亿元, rate 99.7%'],
  ['completion', '到位资金60亿元，占市下达任务的92.4%，占县下达任务的85.8%。', 'completion: done 60亿元, rate 92.4%', 'completion: done 60亿元, rate 85.8%'],
  ['completion', '收入14.7亿元，比上年同期14.5亿元增收0.2亿元，完成年初预算24.6亿元的59.74%。',
    'completion: done 14.7亿元, target 24.6亿元, rate 59.74%', 'growth: now 14.7亿元, before 14.5亿元, change 0.2亿元'],
  ['completion', '全年任务100个，实际完成126个，超额完成26%。', 'completion: done 126个, target 100个, rate 26%'],
  ['completion', '全县开工项目25个，完成年度投资计划的73.3%。'],
  ['completion', '完成投资32亿元，完成年度投资计划的73.3%。', 'completion: done 32亿元, rate 73.3%'],
  ['completion', '全年任务80个，1—9月完成60个，10月完成7个，完成全年任务的83.75%。', 'completion exempt: done 7个, target 80个, rate 83.75%'],
  ['completion', '全年计划开发项目80个。截至10月底，已完成67个，完成全年任务的83.75%。', 'completion near: done 67个, target 80个, rate 83.75%'],
  ['completion', '全年计划新建公厕80个。已建成停车场67个，完成任务的83.75%。', 'completion: done 67个, rate 83.75%'],
  ['completion', '2024年任务是80个。今年已完成67个，完成全年任务的95.7%。', 'completion: done 67个, rate 95.7%'],
  ['completion', '计划投资12亿元。完成投资9.8亿元，其中工业完成投资5亿元，完成年度计划的81.7%。',
    'completion: done 5亿元, rate 81.7%', 'part: whole 9.8亿元, part 5亿元'],
  ['completion', '9月计划开工10个。已完成67个，完成全年任务的83.75%。', 'completion: done 67个, rate 83.75%'],
  ['completion', '新签项目12个，城镇新增就业完成年计划的118.2%。'],
  ['completion', '甲项12个、乙项15个，分别完成任务的80%、75%。'],
  ['completion', '完成清偿总额的38.81%，超额20%。'],
  ['share', '新签约项目77个，其中工业项目71个，占92.2%。', 'part: whole 77个, part 71个', 'share: part 71个, whole 77个, rate 92.2%'],
  ['share', '158个行政村中共有贫困村103个，占行政村总数的65.2%。', 'part: whole 158个, part 103个', 'share: part 103个, whole 158个, rate 65.2%'],
  ['share', '民营税收12亿元，占全市民营税收的8.5%。', 'share: part 12亿元, rate 8.5%'],
  ['part', '被考核的39个县直单位有18个完成任务。', 'part: whole 39个, part 18个'],
  ['part', '12个乡镇和31个县直单位有30个完成任务。'],
  ['part', '重点项目444项（打包拆分后共569项）。'],
  ['part', '居民人均可支配收入38480元，其中城镇居民44955元。'],
  ['part', '到位资金2亿元，其中大桥项目总投资6亿元。'],
  ['completion', '80项任务中已完成67项，完成率83.75%。', 'completion: done 67项, target 80项, rate 83.75%'],
  ['completion', '年初预算12亿元，调整预算15亿元，完成14.2亿元，为预算的118.3%。', 'completion: done 14.2亿元, target 12亿元, rate 118.3%'],
  ['limit', '城镇登记失业率4.6%，仍控制在4.5%以内。', 'limit: actual 4.6%, limit 4.5%'],
  ['limit', '城镇登记失业率控制在4.5%以内，实际为4.2%。', 'limit: actual 4.2%, limit 4.5%'],
  ['limit', '小麦产量26.8万吨，超过26万吨的目标任务。', 'limit: actual 26.8万吨, limit 26万吨'],
  ['limit', '技改投资增长6.8%，高于全市平均水平（6.2%）。', 'limit: actual 6.8%, limit 6.2%'],
  ['limit', '技改投资增长6.8%，高于全市平均水平（6.2%）0.6个百分点。', 'points: from 6.2%, to 6.8%, change 0.6个百分点'],
  ['limit', '力争增长6.8%，高于6%的预期目标。'],
  ['limit', '失业率4.2%，超额完成4.5%的年度目标。'],
  ['limit', '污水治理率达到42%，完成45%的年度目标任务。'],
  ['remaining', '共有任务80项，已完成67项，还有13项未完成。', 'remaining: total 80项, done 67项, left 13项'],
  ['remaining', '共有任务80项，已启动75项，还有13项未完成。'],
  ['balance', '收入9.86亿元，增长2%，支出9.12亿元，当年结余0.74亿元。', 'balance: incomings 9.86亿元, outgoings 9.12亿元, balance 0.74亿元'],
  ['balance', '收入9.86亿元。支出9.12亿元。当年结余0.74亿元，年末滚存结余10.38亿元。', 'balance near: incomings 9.86亿元, outgoings 9.12亿元, balance 0.74亿元'],
  ['balance', '收入总计9亿元，其中上年结余1亿元；支出总计8亿元，收支相抵，结转下年1亿元。', 'balance: incomings 9亿元, outgoings 8亿元, balance 1亿元', 'part: whole 9亿元, part 1亿元'],
  ['balance', '当年结余0.74亿元，加上年结余9.64亿元，年末滚存结余10.38亿元。', 'balance: incomings 9.64亿元+0.74亿元, balance 10.38亿元'],
  ['balance', '收入9.86亿元，支出9.12亿元，累计结余10.38亿元。'],
  ['balance', '上年末126件，新收842件，另有16件移交，办结901件，年末未结67件。'],
  ['balance', '出生1680人，迁出2260人，人口净减少580人。'],
  ['remaining', '12个乡镇中8个完成任务，其余4个正在推进。', 'remaining: total 12个, done 8个, left 4个'],
  ['share', '新签约项目31个，已履约26个，履约率83.9%，已开工19个，开工率61.3%。',
    'share: part 26个, whole 31个, rate 83.9%', 'share near: part 19个, whole 31个, rate 61.3%'],
  ['tally', '率先完成任务的三个镇分别是城关镇、柳林镇和东河镇。', 'tally: count 三个, items 3'],
  ['sum', '46个项目由21个工业项目、10个农业项目和15个服务业项目组成。', 'sum closed: total 46个, parts 21个+10个+15个'],
  ['sum', '2023年新建12个，2024年新建15个，2025年新建18个，三年共新建45个。', 'sum closed: total 45个, parts 12个+15个+18个'],
  ['part', '全年查处92人，移送5人，其中科级12人。', 'part: whole 92人, part 12人'],
  ['part', '新开工项目20个、竣工10个，其中亿元以上15个。', 'part: whole 20个, part 15个'],
  ['part', '新签约项目77个，签约工业项目71个，同比增长16.7%签约工业项目中，其中亿元以上的16个，5000万元以上的31个。',
    'part near: whole 71个, part 16个', 'part near: whole 71个, part 31个'],
  ['sum', '新建项目46个，其中工业21个、农业10个、其余15个为服务业。', 'sum closed: total 46个, parts 21个+10个+15个'],
  ['sum', '共有干部320人，按性别分，男干部198人，女干部122人。', 'sum closed: total 320人, parts 198人+122人'],
  ['sum', '还本付息25.9亿元（还本14.8亿元，付息11.1亿元）。', 'sum closed near: total 25.9亿元, parts 14.8亿元+11.1亿元'],
  ['sum', '减负35.79亿元，其中税收减免32.27亿元（中央15.35亿元，地方16.92亿元），保险减免3.52亿元。',
    'sum closed near: total 32.27亿元, parts 15.35亿元+16.92亿元', 'sum: total 35.79亿元, parts 32.27亿元+3.52亿元'],
  ['sum', '支出234.8亿元；加上上解支出等55.8亿元，支出总计290.6亿元。', 'sum closed: total 290.6亿元, parts 234.8亿元+55.8亿元'],
  ['sum', '新增专款（72.79亿元）、调入资金（61.69亿元）等134.48亿元。', 'sum: total 134.48亿元, parts 72.79亿元+61.69亿元'],
  ['sum', '保费收入365.79亿元。其中，财产险108.41亿元；人身险257.38亿元；寿险181.15亿元。', 'sum near: total 365.79亿元, parts 108.41亿元+257.38亿元'],
  ['sum', '城关镇完成12户，柳林镇完成15户，东河乡完成8户，共计完成35户。', 'sum closed: total 35户, parts 12户+15户+8户'],
  ['sum', '城关镇12户、柳林镇15户、东河乡8户，共35户。', 'sum closed: total 35户, parts 12户+15户+8户'],
  ['sum', '任务50户，城关镇完成12户，柳林镇完成15户，合计完成27户。', 'sum closed: total 27户, parts 12户+15户'],
  ['sum', '任务50户，城关镇完成12户，柳林镇完成15户，合计完成28户。'],
  ['sum', '完成45户，其中城关镇完成12户，柳林镇完成15户，合计完成27户。',
    'sum: total 45户, parts 12户+15户', 'sum closed: total 27户, parts 12户+15户'],
  ['sum', '进出口总值106.2亿元。其中，出口总值89亿元，增长4%；进口总值20.2亿元。', 'sum near: total 106.2亿元, parts 89亿元+20.2亿元'],
  ['sum', '老年人12人、残疾人8人，重复享受3人，合计17人。'],
  ['sum', '新开工项目12个，竣工项目15个，合计带动投资27亿元。'],
  ['part', '净增12家，其中新入规18家、退规6家。', 'balance: incomings 18家, outgoings 6家, balance 12家', 'part exempt: whole 12家, part 18家'],
  ['part', '监测对象新增12户，其中已消除风险36户。', 'part exempt: whole 12户, part 36户'],
  ['part', '工业实现利润3.2亿元，其中盈利企业盈利4.1亿元，亏损企业亏损0.9亿元。', 'part exempt: whole 3.2亿元, part 4.1亿元'],
  ['growth', '财政收入达11.52亿元，比上年增加1.24亿元，增长12.1%。', 'growth: now 11.52亿元, change 1.24亿元, rate 12.1%'],
  ['growth', '收入3.4亿元，同比增长8.2%，增收0.3亿元。', 'growth: now 3.4亿元, change 0.3亿元, rate 8.2%'],
  ['growth', '比上年同期144987万元增收1858万元，增长1.28%。', 'growth: before 144987万元, change 1858万元, rate 1.28%'],
  ['growth', '企业由40家增加到52家，增长30%。', 'growth: now 52家, before 40家, rate 30%'],
  ['growth', '企业由40家增加到52家，增加12家，增长30%。',
    'growth: now 52家, before 40家, change 12家', 'growth: now 52家, before 40家, rate 30%'],
  ['growth', '产值由去年的35.2亿元增长到今年的42.6亿元，同比增长21%。', 'growth: now 42.6亿元, before 35.2亿元, rate 21%'],
  ['growth', '企业由2020年的40家增加到52家，同比增长8%。', 'growth: now 52家, before 40家'],
  ['growth', '企业由2024年的40家增加到2025年的52家，同比增长30%。', 'growth: now 52家, before 40家, rate 30%'],
  ['growth', '排名由369位上升到235位。'],
  ['growth', '试点由12个县扩大到8个市。'],
  ['growth', '减少766万元，负增长0.94%。'],
  ['growth', '税收8亿元，比计划增加0.5亿元，增长9.2%。', 'growth exempt: now 8亿元, change 0.5亿元, rate 9.2%'],
  ['growth', '生产总值9323.1亿元，增加4374.4亿元，增长33.6%。', 'growth exempt: now 9323.1亿元, change 4374.4亿元, rate 33.6%'],
  ['growth', '预算3890万元，比上年减少422万元，同口径（下同）下降9.79%。', 'growth falling exempt: now 3890万元, change 422万元, rate 9.79%'],
  ['growth', '收入完成24627万元，完成年初预算60999万元的40.4%，比上年减收1070万元，下降4.2%。',
    'completion: done 24627万元, target 60999万元, rate 40.4%', 'growth falling: now 24627万元, change 1070万元, rate 4.2%'],
  ['growth', '接待游客156.3万人次，比上年的120.4万人次增长29.8%。', 'growth: now 156.3万人次, before 120.4万人次, rate 29.8%'],
  ['growth', '接待游客156.3万人次，比上年（120.4万人次）增长29.8%。', 'growth: now 156.3万人次, before 120.4万人次, rate 29.8%'],
  ['growth', '接待游客156.3万人次，旅游收入比上年的12.4亿元增长29.8%。'],
  ['growth', '到位资金21.2亿元，同比增长28.5%；去年同期为16.5亿元。', 'growth: now 21.2亿元, before 16.5亿元, rate 28.5%'],
  ['growth', '到位资金21.2亿元，同比增长28.5%。去年同期为16.5亿元。', 'growth near: now 21.2亿元, before 16.5亿元, rate 28.5%'],
  ['growth', '到位资金21.2亿元，上年为16.5亿元，增长28.5%。', 'growth: now 21.2亿元, before 16.5亿元, rate 28.5%'],
  ['growth', '到位资金21.2亿元，投资30亿元，增长28.5%；去年同期为16.5亿元。'],
  ['growth', '2024年到位资金16.5亿元，2025年到位资金21.2亿元，增长28.5%。', 'growth: now 21.2亿元, before 16.5亿元, rate 28.5%'],
  ['growth', '2024年工业投资16.5亿元，2025年农业投资21.2亿元，增长28.5%。'],
  ['growth', '党员8.6万名，比上年净增0.4万名，增长4.9%。', 'growth: now 8.6万名, change 0.4万名, rate 4.9%'],
  ['growth', '企业由40家到52家，净增12家。', 'growth: now 52家, before 40家, change 12家'],
  ['growth', '进出口额由51亿元降到48.2亿元，增长率为-5.5%。', 'growth falling: now 48.2亿元, before 51亿元, rate -5.5%'],
  ['growth', '在校生由5000人减少到4812人，减少3.8%，减少188人。',
    'growth falling: now 4812人, before 5000人, change 188人', 'growth falling: now 4812人, before 5000人, rate 3.8%'],
  ['growth', '编制由30名增加了12名，现有42名。', 'growth: now 42名, before 30名, change 12名'],
  ['growth', '时限由20天压缩到5天，压缩75%。', 'growth falling: now 5天, before 20天, rate 75%'],
  ['growth', '时限由5个工作日压缩到7天。'],
  ['growth', '投资由下降12%收窄到下降5%。'],
  ['multiple', '产值由4.2亿元增长到12.6亿元，增长2倍。', 'growth: now 12.6亿元, before 4.2亿元', 'multiple: now 12.6亿元, before 4.2亿元, times 2倍'],
  ['multiple', '产值12.6亿元，是2020年（4.2亿元）的3倍。', 'multiple: now 12.6亿元, before 4.2亿元, times 3倍'],
  ['multiple', '产值由4.2亿元增长到12.6亿元，利润增长2倍。', 'growth: now 12.6亿元, before 4.2亿元'],
  ['doubling', '产值比上年的4.2亿元翻了一番。'],
  ['doubling', '企业由50家增至100家，翻一番。', 'growth: now 100家, before 50家', 'doubling: now 100家, before 50家, doublings 一番'],
  ['doubling', '企业由50家增至100家，实现翻番。', 'growth: now 100家, before 50家', 'doubling: now 100家, before 50家'],
  ['doubling', '企业由50家增至100家，产值翻番。', 'growth: now 100家, before 50家'],
  ['yearly', '企业由2021年的50家增至2023年的72家，年均增长20%。', 'growth: now 72家, before 50家', 'yearly: now 72家, before 50家, rate 20%'],
  ['yearly', '企业由50家增至72家，年均增长20%。', 'growth: now 72家, before 50家'],
  ['yearly', '增加值由2021年的50亿元增至2023年的72亿元，年均增长15%。', 'growth: now 72亿元, before 50亿元', 'yearly exempt: now 72亿元, before 50亿元, rate 15%'],
  ['points', '增长8.6%，高于全国平均（5.9%）2.7个百分点。', 'points: from 5.9%, to 8.6%, change 2.7个百分点'],
  ['points', '增长8.6%，比全省（5.9%）高2.7个百分点，比全市（6.1%）高2.5个百分点。',
    'points: from 5.9%, to 8.6%, change 2.7个百分点', 'points: from 6.1%, to 8.6%, change 2.5个百分点'],
  ['points', '由82.4%提高到94.6%，提高12.2个百分点，高于全市（91.8%）2.8个百分点。',
    'points: from 82.4%, to 94.6%, change 12.2个百分点', 'points: from 91.8%, to 94.6%, change 2.8个百分点'],
  ['points', '自给率由40.1%提高2.5个百分点，达到42.6%。', 'points: from 40.1%, to 42.6%, change 2.5个百分点'],
  ['points', '自给率为42.6%，上年为40.1%，提高2.5个百分点。', 'points: from 40.1%, to 42.6%, change 2.5个百分点'],
  ['points', '下降5.2%，低于全国平均（3.1%）2.1个百分点。'],
  ['points', '城镇化率62.28%，比上年提高0.98个百分点。', 'points: to 62.28%, change 0.98个百分点'],
  ['points', '绿化率由35%提高到42%，提高7个百分点。', 'points: from 35%, to 42%, change 7个百分点'],
  ['points', '增速为8.6%，比全市平均6.9%高1.7个百分点。', 'points: from 6.9%, to 8.6%, change 1.7个百分点'],
  ['points', '绿化率由2020年的35%提高到42%，比上年提高1.2个百分点。', 'points: to 42%, change 1.2个百分点'],
  ['points', '投资增长6.5%，第一产业比重下降0.5个百分点。'],
  ['ratio', '三次产业结构为12.3∶45.6∶42.1。', 'ratio closed: parts 12.3+45.6+42.1'],
  ['ratio', '优、良、差分别占46%、38%、16%。', 'ratio: parts 46%+38%+16%'],
  ['ratio', '财政投入占40%，社会资本占35%，其余25%为贷款。', 'ratio closed: parts 40%+35%+25%'],
  ['ratio', '近三年分别占42%、45%、48%。'],
  ['ratio', '工业、投资、消费分别占全市的46%、38%、26%。'],
  ['average', '52个村共投入资金1.04亿元，村均200万元。', 'average: total 1.04亿元, count 52个, mean 200万元'],
  ['average', '小麦面积43万亩，单产341公斤，总产14.7万吨。', 'average: total 14.7万吨, count 43万亩, mean 341公斤'],
  ['average', '为35个村各安排10万元，共计350万元。', 'average near: total 350万元, count 35个, mean 10万元'],
  ['average', '投入资金800万元，带动农户400户，户均增收3000元。'],
  ['average', '全村农户400户，其中脱贫户50户，流转土地1200亩，户均24亩。', 'part: whole 400户, part 50户'],
  ['average', '居民人均可支配收入3.2万元，常住人口30万人，总收入96亿元。'],
  ['conversion', '平整土地1200亩（80公顷）。', 'conversion: from 1200亩, to 80公顷'],
  ['conversion', '鲜果1.2万吨，折合干果3000吨。'],
  ['conversion', '甲镇1.2亿元（3000万元）、乙镇2.3亿元（5000万元）。'],
  ['proportion', '男女比例为2.1∶1，男性84人、女性40人。', 'proportion: terms 2.1+1, amounts 84人+40人'],
  ['proportion', '按3∶7出资，投入3000万元、7000万元。'],
  ['schedule', '1—9月完成年任务的80%，超序时进度5个百分点。', 'points: to 80%, change 5个百分点', 'schedule: rate 80%, change 5个百分点'],
  ['schedule', '截至10月15日，完成年计划的81%，超序时进度2.1个百分点。', 'points: to 81%, change 2.1个百分点'],
  ['tally', '甲镇、乙镇、丙乡共3个乡镇。', 'tally: count 3个, items 3'],
  ['tally', '县政法委（含法、检）县城管局、县旅游局等3个单位。', 'tally: count 3个, items 3'],
  ['tally', '支持甲村、乙村和丙村等12个项目。', 'tally: count 12个, items 3'],
  ['tally', '将就业、养老、住房等3个市级事权及治安、交通、城乡建设及社区、设施等4个县级事权作为重点。',
    'tally: count 3个, items 3', 'tally: count 4个, items 4'],
  ['tally', '新建学校、医院、养老院12个。'],
  ['tally', '推进四区（老城区、高新区、度假区、物流园区）建设。', 'tally near: count 四区, items 4'],
  ['tally', '突出“抓谋划、抓开工、抓投产、抓达效”三个重点。', 'tally near: count 三个重点, items 4'],
  ['tally', '推广“晨会”“周报”“月评”三项制度。', 'tally near: count 三项制度, items 3'],
  ['tally', '城关镇、柳林镇、东河镇两镇完成投资2.1亿元。', 'tally near: count 两镇, items 3'],
  ['tally', '三县（市、区）联动。'],
];

describe('readClaims', () => {
  for (const [group, text, ...claims] of cases) {
    it(`${group}: ${text}`, () => assert.deepEqual(read(text).sort(), [...claims].sort()));
  }

  it('binds nothing where a figure is masked', () => {
    assert.deepEqual(read('完成退耕还林xx亩，占计划xx亩的101%。'), []);
  });

  // 80,000 pieces take a linear reader well under a second; a quadratic one would need minutes.
  for (const piece of ['其中5亿元，', '占5%，', '）等3个、', '增加5亿元，增长5%，', '甲、乙共3个', '5亿元（', '加上5亿元，', '的5%', '中，5个',
    '其中占5%，其余5%，', '其中5户，合计5户，', '比5%高5个百分点，', '由5家增加到5家，增加5家，增长5%，', '计划5个。完成5个，完成任务的5%。', '分别占5%、5%、5%，',
    '5户，5元，户均5元，', '5亩，总产5公斤，亩产5公斤，', '5亩（5公顷）', '男女比例5∶5，男5人，女5人，', '1—5月完成5%，超序时进度5个百分点，',
    '由5家增加到5家，增长5倍，', '由5家增加到5家，翻了一番，', '比上年的5家增长5%，', '去年同期为5家，', '由5天压缩到5天，',
    '由2020年的5家增加到2025年的5家，年均增长5%，', '高于全国（5%）5个百分点，']) {
    it(`is linear on ${piece} over and over`, () => void readParagraph(piece.repeat(80_000))).timeout(30_000);
  }
});
