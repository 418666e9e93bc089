import { slice } from '../../text/span';
import { paragraphRule } from '../../lint/rule';

const UP = ['增长', '增加', '上升', '提高', '上涨', '提升'];
const DOWN = ['下降', '减少', '降低', '回落', '下滑', '下跌'];

export default paragraphRule({
  id: 'direction-conflict',
  group: 'figures',
  severity: 'error',
  title: '升降只能有一个方向',
  why: '“增长下降1.46%”是改稿时没有删净，或模板里的“增长（下降）”没有选定。一念就露。',
  options: {},
  triggers: { oddities: ['opposed'] },
  bad: [
    { text: '非税收入52.32亿元，⟦增长下降1.46%⟧。', says: '“增长”“下降”并置' },
    { text: '全年接待游客比上年⟦下降增长3.2%⟧。', says: '“下降”“增长”并置' },
    { text: '规上工业增加值同比⟦增长（下降）4.5%⟧。', says: '没有选定' },
    { text: '财政支出8.2亿元，比上年⟦增加减少0.6亿元⟧。', says: '“增加”“减少”并置' },
    { text: '进出口总额⟦增长/下降6.1%⟧，利用外资增长3%。', says: '没有选定' },
    { text: '用电量比上年⟦增加下降了2.4%⟧。', says: '并置' },
    { text: '居民消费价格同比⟦上涨下降0.3%⟧。', says: '并置' },
  ],
  good: [
    { text: '工业投资增长下降3.2个百分点，增速仍居前列。' },
    { text: '人口自然增长下降2.1‰。' },
    { text: '产值增长下降趋势得到遏制。' },
    { text: '非税收入下降1.46%，税收增长3.06%。' },
    { text: '表内“增长（下降）”栏填写百分数。' },
    { text: '比上年增加，减少3个环节。' },
    { text: '编制数增加或减少3项以内的不再报批。' },
    { text: '有的增长、下降5%的也有。' },
  ],
  * check({ text, oddities }) {
    for (const oddity of oddities) {
      if (oddity.kind !== 'opposed') continue;
      const figure = oddity.figure!;
      const match = BOTH.exec(text.slice(Math.max(0, figure.span.start - 10), figure.span.start));
      if (match === null) continue;
      const [whole, first, joint, second] = match;
      // 投资增长下降3.2个百分点: the growth itself slowed down.
      if (figure.unit === undefined || figure.unit.dimension === 'points' || isUp(first!) === isUp(second!)) continue;
      // 自然增长下降2.1‰ falls by right.
      if (joint === '' && first === '增长' && (figure.unit.name !== '%' || text[figure.span.start - whole.length - 1] === '然')) continue;
      const span = { start: figure.span.start - whole.length, end: figure.span.end };
      yield {
        span,
        message: joint === ''
          ? `“${slice(text, span)}”中“${first}”“${second}”并置，方向矛盾，请核对后删去一个。`
          : `“${slice(text, span)}”中“${first}”“${second}”没有选定，请核对后删去一个。`,
      };
    }
  },
});

const ANY = [...UP, ...DOWN].join('|');
const BOTH = new RegExp(`(${ANY})(（|/|)(${ANY})(?:）|了|约|近){0,2}$`, 'u');
const isUp = (word: string): boolean => UP.includes(word);
