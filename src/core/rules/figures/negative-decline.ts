import { DECLINES } from '../../figures/decline';
import { figureFrom } from '../../figures/place';
import { paragraphRule } from '../../lint/rule';

const WORDS = [...DECLINES, '降幅', '减幅', '跌幅'];
const SIGNS = ['-', '−', '–', '负'];

export default paragraphRule({
  id: 'negative-decline',
  group: 'figures',
  severity: 'warning',
  title: '“下降”“减少”之后不再用负数',
  why: '“下降-3.5%”是双重否定，字面上成了增长。“下降”“负增长”已表示减少，去掉负号即可；若确是增长，应改“下降”为“增长”。',
  options: {},
  triggers: { words: WORDS.flatMap((word) => SIGNS.flatMap((sign) => [`${word}${sign}`, `${word} ${sign}`, `${word}了${sign}`])) },
  bad: [
    { text: '进出口总额同比⟦下降-3.5%⟧。', says: '“下降”后不应再用负数', fixed: '进出口总额同比下降3.5%。' },
    { text: '投资⟦负增长-2.1%⟧。', says: '“负增长”后不应再用负数', fixed: '投资负增长2.1%。' },
    { text: '人口比上年⟦减少-120人⟧。', says: '“减少”后不应再用负数', fixed: '人口比上年减少120人。' },
    { text: '利润⟦下降 -12.6%⟧，降本任务很重。', says: '“下降”', fixed: '利润下降 12.6%，降本任务很重。' },
    { text: '工业用电量⟦回落了−1.2个百分点⟧。', says: '“回落”', fixed: '工业用电量回落了1.2个百分点。' },
    { text: '房地产投资⟦下降负8.3%⟧。', says: '“下降”', fixed: '房地产投资下降8.3%。' },
  ],
  good: [
    { text: '进出口总额同比下降3.5%。' },
    { text: '同比增长-3.5%。' },
    { text: '气温下降至-5℃。' },
    { text: '上年同期为减少766万元，负增长0.94%。' },
    { text: '负债率下降，负增长的行业减少。' },
    { text: '能耗下降-排放减少-质量提升。' },
    { text: '压减负担3项，降低负债5亿元。' },
  ],
  * check({ text, quantities }) {
    for (const match of text.matchAll(NEGATIVE)) {
      const [whole, word, sign] = match;
      const at = match.index + whole.length;
      const figure = figureFrom(quantities, at - 1);
      const end = figure !== undefined && figure.span.start <= at ? figure.span.end : at + /^\d[\d.,]{0,15}/u.exec(text.slice(at, at + 16))![0].length;
      yield {
        span: { start: match.index, end },
        message: `“${word}”后不应再用负数：双重否定成了增长。去掉负号；若确是增长，请改“${word}”为“增长”。`,
        fixes: [{ title: '去掉负号', safety: 'review', edits: [{ span: { start: at - sign!.length, end: at }, newText: '' }] }],
      };
    }
  },
});

/** A digit follows: 下降-排放 joins words. */
const NEGATIVE = new RegExp(`(${WORDS.join('|')})(?:了| )?([-−–负])(?=\\d)`, 'gu');
