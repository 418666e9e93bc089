import assert from 'node:assert/strict';
import { createLinter } from '../../../src/core';

const report = [
  '一、主要成绩',
  '1—10月，全县新签约项目77个，招商成效明显。',
  '2024年，全县税收收入4.12亿元。',
  '二、存在问题',
  '前10个月，全县新签约项目79个，进度仍不均衡。',
  '2025年，全县税收收入4.52亿元，增长9.7%，结构逐步优化。',
  '| 单位 | 项目（个） |',
  '|---|---|',
  '| 甲镇 | 12 |',
  '| 乙镇 | 15 |',
  '| 合计 | 27 |',
].join('\n');

describe('a linter that remembers', () => {
  for (const [what, from, to] of [
    ['a figure that now agrees', '79个', '77个'], ['a figure that now disagrees with last year', '9.7%', '12.7%'], ['last year itself', '4.12', '4.02'],
    ['another time', '前10个月', '前9个月'], ['another scope', '前10个月，全县', '前10个月，城关镇'], ['words beside a figure', '进度仍不均衡', '进度仍很不均衡'],
    ['words before a figure', '前10个月，', '据统计，前10个月，'], ['a name', '新签约项目79', '新开工项目79'], ['a cell', '| 15 |', '| 16 |'], ['a heading of a table', '（个）', '（%）'],
    ['words in another paragraph', '主要成绩', '主要成绩和经验'],
  ] as const) {
    it(`finds what a new one finds after a change of ${what}`, () => {
      const linter = createLinter();
      linter.lint(report);
      const changed = report.replace(from, to);
      assert.notEqual(changed, report);
      assert.deepEqual(linter.lint(changed), createLinter().lint(changed));
      assert.deepEqual(linter.lint(report), createLinter().lint(report));
    });
  }

  it('finds the one conflict of the report', () => {
    assert.deepEqual(createLinter().lint(report).filter(({ severity }) => severity !== 'information').map(({ rule }) => rule), ['indicator-conflict']);
  });
});
