import { declineBefore } from '../../figures/decline';
import { segmentStart } from '../../text/sentence';
import { slice } from '../../text/span';
import { paragraphRule } from '../../lint/rule';

export default paragraphRule({
  id: 'decrease-over-100',
  group: 'figures',
  severity: 'error',
  title: '降幅不能超过100%',
  why: '件数、时间、数量降到零也只下降100%。利润、盈余等可以由正转负的除外。',
  options: {},
  triggers: { oddities: ['over-100'] },
  bad: [
    { text: '事故起数⟦下降120%⟧。', says: '降幅超过100%' },
    { text: '办理时限⟦压缩150%⟧。', says: '降幅超过100%' },
    { text: '投诉量同比⟦减少200%⟧。', says: '降幅超过100%' },
    { text: '单位能耗⟦降低了108.5%⟧，排放达标。', says: '最多降到零' },
    { text: '信访总量比上年⟦下降133%⟧，去年为12件。', says: '降幅超过100%' },
  ],
  good: [
    { text: '事故起数下降20%。' },
    { text: '企业利润同比下降130%，由盈转亏。' },
    { text: '产值增长120%。' },
    { text: '负债率下降到120%，投诉量下降100%。' },
    { text: '财政结余下降150%，净利润下降210%。' },
    { text: '国有企业实现利润-0.3亿元，下降105.3%；增值税收入下降112%。' },
    { text: '贸易顺差减少180%，亏损额减少120%。' },
    { text: '产能利用率由130%下降120%的目标值。' },
    { text: '新增贷款比上年下降135%。' },
  ],
  * check({ text, oddities }) {
    for (const { kind, span } of oddities) {
      if (kind !== 'over-100') continue;
      const word = declineBefore(text, span.start);
      if (word === undefined || word === '负增长') continue;
      const start = text.lastIndexOf(word, span.start);
      // 增长下降203% has two directions first of all.
      if (/[长加升高涨/（]$/u.test(text.slice(Math.max(0, start - 1), start)) || mayTurn(text, start) || /^(?:的|左右的)/u.test(text.slice(span.end, span.end + 3))) continue;
      yield { span: { start, end: span.end }, message: `“${slice(text, { start, end: span.end })}”降幅超过100%：最多降到零，即下降100%。请核对数字，或是否应为“增长”“为上年的”。` };
    }
  },
});

/** What can pass through zero, and increments of anything, may fall by more. Taxes do where refunds pass what comes in. */
const MAY_TURN = /净|增量|新增|增收|增加额|增速|增幅|涨幅|差额|余额|税|退|由|从/u;
const RESULT = /利润|盈|亏|收益|效益|顺差|逆差|结余|结存|赤字|现金流|[-−负]\d/u;

/** Of profits the subject may stand a clause earlier. */
const mayTurn = (text: string, at: number): boolean => {
  const sentence = text.slice(segmentStart(text, at), at);
  return RESULT.test(sentence) || MAY_TURN.test(/[^，]*$/u.exec(sentence)![0]);
};
