import assert from 'node:assert/strict';
import { indicatorOf } from '../../../src/core/figures/indicator';
import { readQuantities } from '../../../src/core/figures/quantities';
import { slice } from '../../../src/core/text/span';

/** text ← what each of its figures measures; '' where the words tell nothing. */
const INDICATORS: readonly (readonly [text: string, indicators: readonly string[]])[] = [
  ['截至10月底，全县新签约项目77个，其中签约工业项目71个', ['新签约项目', '签约工业项目']],
  ['2025年，全市一般公共预算收入完成4.52亿元，同比增长16.7%', ['一般公共预算收入', '']],
  ['被考核的39个县直单位有18个单位完成任务', ['县直单位', '县直单位']],
  ['全县跑项目争资金累计达1.4802亿元，完成全年任务的123.4%', ['跑项目争资金', '']],
  ['外贸进出口增长2.7%，居民消费价格比上年同月上涨1.6%', ['外贸进出口', '居民消费价格']],
  ['税收收入达138.18亿元，增加7.9亿元，占一般公共预算收入的76.5%', ['税收收入', '', '']],
  ['常住人口城镇化率提高至64.8%，农产品加工业营收突破1万亿元', ['常住人口城镇化率', '农产品加工业营收']],
  ['投资亿元以上项目9个', ['', '项目']],
  ['甲镇、乙镇、丙镇等3个乡镇', ['乡镇']],
  ['●城乡社区支出57.9亿元，支出总计614亿元', ['城乡社区支出', '支出']],
  ['距离年底还有45天，只完成67个，增加到52家', ['', '', '']],
  ['在校生4812人，比上年增产12吨', ['在校生', '']],
  ['，和美乡村覆盖率达73%，其中等级文物11089件', ['和美乡村覆盖率', '等级文物']],
  ['加上上年结余收入30万元，全年提升改造绿道37公里', ['加上上年结余收入', '提升改造绿道']],
  ['年底前平整土地1200亩，引进科技领军人才40名', ['平整土地', '引进科技领军人才']],
  ['日用品类增长0.3%，计划生育率99%，计划开发项目80个', ['日用品类', '计划生育率', '开发项目']],
  ['在外招商期间共签订项目11个，超过200家世界500强企业', ['签订项目', '']],
  ['连续5年', ['']],
  ['', []],
];

describe('indicatorOf', () => {
  for (const [text, indicators] of INDICATORS) {
    it(`names what is measured in “${text}”`, () => {
      const starts = [...text.matchAll(/\d+|[一二两三四五六七八九十百千万亿]+/g)].map(({ index }) => index);
      let previous = 0;
      const read = readQuantities(text, starts).map((quantity) => {
        const found = indicatorOf(text, quantity, previous);
        previous = quantity.span.end;
        return found ? slice(text, found) : '';
      });
      assert.deepEqual(read, indicators);
    });
  }
});
