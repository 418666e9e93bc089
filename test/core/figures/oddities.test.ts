import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readParagraph } from '../../../src/core/draft';
import type { Oddity } from '../../../src/core/figures/oddity';

/** text ← what is noted about the writing of its figures, in brackets with its kind. */
const NOTED: readonly (readonly [text: string, noted: readonly string[]])[] = [
  ['存款20,54亿元，增长3。1%，占全年的108 3%', ['broken comma 20,54亿元', 'broken stop 3。1%', 'broken blank 108 3%']],
  ['合格率95..6%、比重12.5.3%、增长05.3%', ['broken points 95..6%', 'broken points 12.5.3%', 'broken zero 05.3%']],
  ['到位1。.36亿元、.86亿元，占.3%，No.5亿元、...52亿元', ['broken points 1。.36亿元', 'broken front .86亿元', 'broken front .3%']],
  ['业务总量20。08亿元，投资12，345万元、1,2345万元', ['broken stop 20。08亿元', 'broken comma 12，345万元', 'broken comma 1,2345万元']],
  ['增长12.5；占工业24.4，分别增长4.2和6.8。', ['bare 12.5', 'bare 24.4', 'bare 4.2和6.8']],
  ['提高3.2百分点，0.8%个百分点，1.5个百分比', ['percent-points 3.2百分点', 'percent-points 0.8%个百分点', 'percent-points 1.5个百分比']],
  ['下降33.3%%，新建1000m2 平方米，到位3.5亿亿元', ['doubled 33.3%', 'doubled 1000m2', 'doubled 3.5亿']],
  ['税收增长下降1.46%，产值下降-3.5%，投资下降 -2%', ['opposed 1.46%', 'negative -3.5%', 'negative 2%']],
  ['约300人左右，近2000余人，至少需要资金1000万元以上', ['hedges 300人', 'hedges 2000余人', 'hedges 1000万元']],
  ['约12345.67万元，30~20天，增长203%', ['precise 12345.67万元', 'reversed 30~20天', 'over-100 203%']],
  ['完成率82.3%，近八成', ['estimate 82.3%，近八成']],
  ['增加2.3亿元，增加4580万元', ['again 2.3亿元，增加4580万元']],
  ['80分以上为优秀，80分以下为合格', ['bounds 80分以上为优秀，80分']],
  ['新建12公里、改建8000米，1.48亿元、2.1亿元和3.456亿元', ['units 12公里、改建8000米', 'decimals 2.1亿元和3.456亿元']],
  ['一期完成投资93.3元，二期完成投资268.1亿元', ['unscaled 93.3元']],

  // Sound
  ['居全国第1，7家企业上榜；附件3。1%的企业；第1,3,5项；2025，3亿元；12 500万元', []],
  ['增长12.5%，指数上升1.2，浓度下降3.4，力争增长8', []],
  ['约300人，2000余人，20~30天，5亿元以上，近三年约3亿元以上项目', ['hedges 3亿元']],
  ['分别增长0.5、1.9和2.7个百分点，本金3亿元，利息200万元', []],
];

/** In the order of the text: that of the list is not promised. */
const shown = (text: string): string[] => readParagraph(text).oddities.toSorted((a, b) => a.span.start - b.span.start).map((it) =>
  `${it.kind}${it.kind === 'broken' ? ` ${it.by}` : ''} ${text.slice(it.span.start, it.span.end)}`);

describe('oddities', () => {
  for (const [text, noted] of NOTED) it(text, () => assert.deepEqual(shown(text), noted));

  it('are noted in the text, whatever it is', () => {
    const pieces = ['20', ',', '54', '，', '。', ' ', '.', '..', '%', '亿元', '万元', '元', '人', '增长', '下降', '占', '约', '近', '左右', '以上', '以下', '至少', '个百分点', '-', '~', '、', '第', '壹', '2025年', '0', 'm2', '（', '）'];
    fc.assert(fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 40 }).map((it) => it.join('')), (text) => {
      const { length } = readParagraph(text).text;
      for (const { span } of readParagraph(text).oddities as readonly Oddity[]) assert.ok(span.start >= 0 && span.start < span.end && span.end <= length);
    }), { numRuns: 1000 });
  });

  for (const piece of ['20,54亿元', '3。1%', '108 3%', '增长3.1，', '约3个左右', '30~20天', '增长下降2%', '增加2元，', '1.2亿元、3元、', '12345', '1,']) {
    it(`are linear on ${piece} over and over`, () => void readParagraph(piece.repeat(80_000))).timeout(30_000);
  }
});
