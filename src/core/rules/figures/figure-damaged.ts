import type { Damage, OddFigure } from '../../figures/oddity';
import type { Paragraph } from '../../draft';
import { slice } from '../../text/span';
import { paragraphRule, type Finding } from '../../lint/rule';

export default paragraphRule({
  id: 'figure-damaged',
  group: 'figures',
  severity: 'error',
  title: '数字不能残缺、错位',
  why: '小数点打成逗号、句号或间隔号、千分撇分错节、百分号和单位写了两遍，都是录入、转换时的损坏，念稿时会念错数。',
  options: {},
  triggers: {
    oddities: ['broken', 'over-100', 'doubled'],
    words: ['翻一翻', '翻两翻', '翻二翻', '翻三翻', '翻了一翻', '翻了两翻', '翻了三翻', '.%', '.‰', '.亿', '.万'],
  },
  bad: [
    { text: '年末非银行业金融机构存款⟦20,54亿元⟧，下降24.8%。', says: '逗号误作小数点' },
    { text: '一般公共预算收入125.94亿元，增长⟦3。1%⟧。其中税收收入73.62亿元。', says: '句号误作小数点' },
    { text: '全县财政支出⟦542,62万元⟧。', says: '若为千分撇' },
    { text: '本年支出⟦1,2345万元⟧，结余12万元。', says: '千分撇分节有误' },
    { text: '农业土地开发资金收入2400万元，下降⟦33.3%%⟧。', says: '百分号重复' },
    { text: '财税收入870万元，占全年任务的⟦108 3%⟧。', says: '小数点', severity: 'warning' },
    { text: '引进一家投资⟦1 3亿元⟧的包装企业。', says: '小数点', severity: 'warning' },
    { text: '高新技术产业产值占工业总产值的比重达到⟦2023%⟧，年均提高1个百分点。', says: '像是年份' },
    { text: '新建厂房⟦1000m2 平方米⟧。', says: '单位重复' },
    { text: '总产14.7万吨，比上年⟦翻一翻⟧；单产412.5公斤。', says: '翻一番', fixed: '总产14.7万吨，比上年翻一番；单产412.5公斤。' },
    { text: '到位资金⟦3.5亿亿元⟧。', says: '单位重复' },
    { text: '合格率为⟦95..6%⟧，提高2.1个百分点。', says: '小数点' },
    { text: '投资总额⟦12，345万元⟧，增长8%。', says: '全角逗号', severity: 'warning' },
    { text: '工业投资增长⟦12.5.3%⟧。', says: '小数点' },
    { text: '粮食产量增长⟦3，1%⟧。', says: '全角逗号', severity: 'warning' },
    { text: '重点项目完成投资⟦428，6亿元⟧。', says: '全角逗号', severity: 'warning' },
    { text: '全年邮政行业业务总量⟦20。08亿元⟧，增长4.7%。', says: '句号误作小数点' },
    { text: '全县居民消费价格上涨⟦2·4%⟧。', says: '间隔号误作小数点，请核对是否为2.4%' },
    { text: '云溪外贸出口⟦1。.36亿美元⟧，增长8.2%。', says: '小数点多余或错位' },
    { text: '技改项目到位资金⟦.86亿元⟧。', says: '小数点前面没有数字' },
    { text: '三类占比分别为12.4%、87.3%、⟦.3%⟧。', says: '小数点前面没有数字' },
    { text: '两类项目占比分别为99.3%、⟦93,8%⟧。', says: '逗号误作小数点' },
    { text: '小康指数实现程度为⟦97. 6%⟧，比上年提升2.4个百分点。', says: '小数点旁多了空格，请核对是否为97.6%', severity: 'warning' },
    { text: '农业人口占总人口的⟦75.28.%⟧。', says: '小数点后面没有数字' },
    { text: '财政支出⟦12.亿元⟧，增长3%。', says: '小数点后面没有数字' },
  ],
  good: [
    { text: '建设任务完成情况：1.亿元项目进展顺利。' },
    { text: '出生人口性别比为107.3。16岁以下人口12.3万人。' },
    { text: '存款20.54亿元，支出542.62万元，投资1,234.5万元。' },
    { text: '居全国第1，7家企业上榜；分数线为第3。345个项目开工。' },
    { text: '排名升至全市第3，5%的企业受表彰；展望2035，3亿元基金已设立。' },
    { text: '详见附件3。1%的企业未报。' },
    { text: '投资到位...36亿元用于No.5亿元工程。' },
    { text: '第1,3,5项和12,15日的安排不变。' },
    { text: '方案2 5亿元，指标1 12%。' },
    { text: '生产总值 345.6 5.2%，第二产业 120 6%。' },
    { text: '1.2.3亿元以上项目调度' },
    { text: '软件升级到2.1.3版，覆盖12 500万元资产。' },
    { text: '市民把书翻一翻，税收收入翻一番。' },
    { text: '集中入库使土地出让收入增长14789.7%。' },
    { text: '粮食总产达到53万亿元元旦前夕。' },
    { text: '完成年度计划的203.5%。' },
    { text: '2025年1—10月，投资3亿元。' },
    { text: '半程组用时1小时05分，最快一段2分08秒，比赛8时05分结束。' },
  ],
  * check(paragraph) {
    for (const oddity of paragraph.oddities) {
      if (oddity.kind === 'broken') yield brokenFigure(paragraph, oddity);
      if (oddity.kind === 'over-100') yield* likeYear(paragraph, oddity);
      if (oddity.kind === 'doubled') yield* writtenTwice(paragraph, oddity);
    }
    yield* fan(paragraph);
    yield* pointBehind(paragraph);
  },
});

function brokenFigure({ text }: Paragraph, { span, by }: Damage): Finding {
  const written = slice(text, span);
  const group = /^(\d+),(\d+)/.exec(written);
  const asPoint = `“${written}”中${by !== 'stop' ? '逗号' : written.includes('·') ? '间隔号' : '句号'}误作小数点，请核对是否为${written.replace(/[,，。·]/, '.')}`;
  if (by === 'stop') return { span, message: `${asPoint}。` };
  // The first may yet be a label.
  if (by === 'blank') return { span, severity: 'warning', message: `“${written}”数字断开，疑脱小数点，请核对是否为${written.replace(' ', '.')}。` };
  const closed = written.replace(/ /g, '');
  if (by === 'points' && /^\d+\.\d+(?![\d.])/.test(closed)) return { span, severity: 'warning', message: `“${written}”小数点旁多了空格，请核对是否为${closed}。` };
  if (by === 'points') return { span, message: `“${written}”小数点多余或错位，请核对数字。` };
  if (by === 'front') return { span, message: `“${written}”小数点前面没有数字，疑漏了数字或“0”，请核对。` };
  if (by === 'zero') return { span, message: `“${written}”以0开头，疑漏小数点或多写了0，请核对数字。` };
  if (written.includes('，')) return { span, severity: 'warning', message: `“${written}”数字中夹着全角逗号，请核对：千分撇应为半角，小数点应为“.”。` };
  if (group && group[2]!.length <= 2 && !/,\d+,/.test(written)) return { span, message: `${asPoint}；若为千分撇，则分节有误，漏了数字。` };
  return { span, message: `“${written}”千分撇分节有误，应三位一节，请核对数字。` };
}

/** 比重到达2023%: a year was pasted over the figure. */
function* likeYear({ text }: Paragraph, { span, figure }: OddFigure): Iterable<Finding> {
  const value = figure!.mantissa * 10 ** figure!.exponent;
  if (value < 1990 || value >= 2036 || figure!.exponent < -1) return;
  const share = /(?:比重|占比|率|覆盖面|份额)[^，。；、]{0,6}$/.test(text.slice(Math.max(0, span.start - 12), span.start));
  yield { span, ...(!share && { severity: 'warning' as const }), message: `“${slice(text, span)}”像是年份误入百分数${share ? '，比重、比率不会这样大' : ''}，请核对数字。` };
}

const TWICE = /^(?:.{0,30}?\d[多余]?(?:万亿|万|亿)?)(%{2,}|(?:m2|m²|㎡) ?平方米|平方米(?:㎡|m2|m²)|(?:km2|km²) ?平方公里|元?万元|元?亿元|元元(?![旦宵素月宝谋]))/u;

function* writtenTwice({ text }: Paragraph, { span: { start, end } }: OddFigure): Iterable<Finding> {
  const match = TWICE.exec(text.slice(start, end + 6));
  if (match === null || start + match[0].length <= end) return;
  yield { span: { start, end: start + match[0].length }, message: `“${match[0]}”${match[1]!.startsWith('%') ? '百分号' : '单位'}重复，请核对后删去一个。` };
}

/** 75.28.%, 12.亿元. A number at the head of a list stands before words: 1.亿元项目. */
function* pointBehind({ text }: Paragraph): Iterable<Finding> {
  for (const match of text.matchAll(POINT_BEHIND)) {
    const span = { start: match.index, end: match.index + match[0].length };
    yield { span, message: `“${match[0]}”小数点后面没有数字，请核对。` };
  }
}
const POINT_BEHIND = /(?<=[\u4e00-\u9fff])\d{1,8}(?:\.\d{1,4})?\.(?:%|‰|[万亿]元)(?=[，。；、（）]|$)/gu;

const FAN = /翻(?:了?[两二三]|一|了一)翻(?!$)/gu;
/** 翻一翻 is also what one does with a book: only a growth is meant here. */
const BEFORE_FAN = /(?:比|较|收入|产值|产量|总产|利润|数量|规模|销售额?|投资|实现|基础上|收益|总量|效益|税收|面积|[年番])[^。；]{0,12}$/;

function* fan({ text }: Paragraph): Iterable<Finding> {
  for (const match of text.matchAll(FAN)) {
    const span = { start: match.index, end: match.index + match[0].length };
    const grows = BEFORE_FAN.test(text.slice(Math.max(0, span.start - 16), span.start)) && /^[，。；、）]/.test(text.slice(span.end, span.end + 1));
    if (!grows) continue;
    const newText = `${match[0].slice(0, -1)}番`;
    yield { span, message: `“${match[0]}”应为“${newText}”：增长一倍为翻一番。`, fixes: [{ title: `改为“${newText}”`, safety: 'review', edits: [{ span, newText }] }] };
  }
}
