import { paragraphRule } from '../../lint/rule';
import { sentenceStart } from '../../text/sentence';

/** What a figure must stand behind, and what must stand behind the figure. */
const RATED = ['增长', '下降', '增加', '减少', '上升', '提高', '降低', '回落', '占', '占比', '比重为', '率为', '率达', '率达到', '幅为', '增速为', '高于全市', '高于全省'];
const CHANGED = ['同比增加', '同比减少', '同比增收', '同比减收', '上年增加', '上年减少', '上年增收', '上年减收', '去年增加', '去年减少', '期增加', '期减少', '期增收', '期减收'];
const RATES = ['%', '‰', '个百分点'];
const AMOUNTS = ['万元', '亿元'];

export default paragraphRule({
  id: 'figure-missing',
  group: 'figures',
  severity: 'error',
  title: '单位前面不能没有数字',
  why: '“增长%”“比上年减少万元”是模板里的数字没有填上，或排版时丢了，念稿时会念不下去。',
  options: {},
  triggers: { words: [...pairs(RATED, RATES), ...pairs(CHANGED, AMOUNTS)] },
  bad: [
    { text: '全县财政收入12.6亿元，增长⟦%⟧。', says: '“增长”和“' },
    { text: '农业人口8.2万人，占⟦%⟧；非农业人口3.1万人，占27.4%。', says: '“占”和“' },
    { text: '本年收入862万元，比上年减少⟦万元⟧，下降3.1%。', says: '“上年减少”和“' },
    { text: '城镇登记失业率为⟦％⟧，低于4%的控制目标。', says: '“率为”和“%”之间没有数字' },
    { text: '城镇化率提高⟦个百分点⟧，达到62.3%。', says: '“提高”和“' },
    { text: '支出8.6亿元，比去年增加⟦亿元⟧，增速居全市第2位。', says: '“去年增加”和“亿元”' },
    { text: '一般公共预算支出增长 ⟦%⟧，增速居全市第2位。', says: '“增长”和“' },
  ],
  good: [
    { text: '单位：亿元，增长%，下同。' },
    { text: '力争年产值亿元，带动就业千人；户均年增加收入万元。' },
    { text: '引进总投资亿元以上项目12个，收入亿元村3个。' },
    { text: '户均增收万元，人均纯收入达万元。' },
    { text: '指标名称 总量 增长%\n生产总值 12.6 5.2' },
    { text: '（单位：万元，增长%）' },
    { text: '产量增加万吨，投资万元产出率提高3个百分点。' },
    { text: '增长5%，提高2个百分点，比上年减少36万元。' },
    { text: '表中“增长%”为可比价增速。' },
    { text: '完成投资、收入（万元），占比%见附表。' },
  ],
  * check({ text }) {
    for (const { 0: unit, 1: rated, 2: changed, index } of text.matchAll(EMPTY)) {
      // 单位：亿元，增长%，下同: a note tells no figures.
      if (!/\d/.test(text.slice(sentenceStart(text, index, 60), index)) && !/^[^。；]{0,40}\d/.test(text.slice(index, index + 41))) continue;
      yield { span: { start: index, end: index + unit.length }, message: `“${rated ?? changed}”和“${unit}”之间没有数字，请补上。` };
    }
  },
});

function pairs(words: readonly string[], units: readonly string[]): string[] {
  return words.flatMap((word) => units.flatMap((unit) => [word + unit, `${word} ${unit}`]));
}

const behind = (words: readonly string[]): string => `(?<=(${[...words].sort((a, b) => b.length - a.length).join('|')}) ?)`;
/** Before a stop inside a sentence: heads of tables and notes on units name the unit alone. */
const EMPTY = new RegExp(`(?:${behind(RATED)}(?:${RATES.join('|')})|${behind(CHANGED)}(?:${AMOUNTS.join('|')}))(?=[，。；])`, 'gu');
