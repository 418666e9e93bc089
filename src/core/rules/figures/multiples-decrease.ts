import { declineBefore } from '../../figures/decline';
import { slice } from '../../text/span';
import { paragraphRule } from '../../lint/rule';

export default paragraphRule({
  id: 'multiples-decrease',
  group: 'figures',
  severity: 'error',
  title: '减少、下降不用倍数',
  why: '减少一倍就没有了，减少两倍无从谈起。降幅应写百分数或几分之几。',
  authority: '出版物数字用法的通行规范：减少不用倍数',
  options: {},
  triggers: { words: ['倍'] },
  bad: [
    { text: '能耗比上年⟦下降了2倍⟧。', says: '“下降”不能用“倍”' },
    { text: '办事时间⟦缩短3倍⟧。', says: '百分数或分数' },
    { text: '开支比计划⟦节约一倍⟧。', says: '节约一半' },
    { text: '审批环节⟦减少近1.5倍⟧，群众满意。', says: '“减少”不能用“倍”' },
    { text: '单位成本⟦降低2倍以上⟧。', says: '“降低”不能用“倍”' },
    { text: '今年的投诉量比去年⟦少2倍⟧。', says: '“少”不能用“倍”' },
  ],
  good: [
    { text: '产量增长了2倍。' },
    { text: '能耗下降到原来的三分之一。' },
    { text: '成本降低，效益提高2倍。' },
    { text: '以3倍力度推进减少污染。' },
    { text: '至少2倍以上的增幅，比去年不少3倍。' },
    { text: '施用降低3倍液的配比。' },
    { text: '降至上年的1.2倍。' },
  ],
  * check({ text, quantities }) {
    for (const { span, unit, mantissa, exponent } of quantities) {
      if (unit?.dimension !== 'multiple' || text[span.end] === '液') continue;
      const word = declineBefore(text, span.start) ?? lessThan(text, span.start);
      if (word === undefined) continue;
      const start = text.lastIndexOf(word, span.start);
      const example = mantissa === 1 && exponent === 0 ? `如减去一半，应写“${word}一半”` : '如“减少三分之二”“下降60%”';
      const end = text.startsWith('以上', span.end) ? span.end + 2 : span.end;
      yield { span: { start, end }, message: `“${slice(text, { start, end })}”：“${word}”不能用“倍”，应改用百分数或分数，${example}。` };
    }
  },
});

/** 比去年少2倍; 至少, 不少 and 最低 are none. */
function lessThan(text: string, at: number): string | undefined {
  return LESS.exec(text.slice(Math.max(0, at - 24), at))?.[1];
}
const LESS = /比[^，。；：、至不最]{1,20}(少|低|慢|小|轻)(?:了|近|约)?$/u;
