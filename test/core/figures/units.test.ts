import assert from 'node:assert/strict';
import { readUnit, unitNamed } from '../../../src/core/figures/units';

/** text ← the unit read at its start, with its dimension. */
const READ: readonly (readonly [text: string, name: string, dimension: string])[] = [
  ['个单位', '个', 'count'],
  ['个百分点', '个百分点', 'points'],
  ['百分点', '百分点', 'points'],
  ['个月', '个月', 'time'],
  ['个工作日', '个工作日', 'time'],
  ['人次', '人次', 'person-times'],
  ['人/次', '人次', 'person-times'],
  ['人，', '人', 'people'],
  ['名党员', '名', 'people'],
  ['名优秀党员', '名', 'people'],
  ['户', '户', 'households'],
  ['家企业', '家', 'count'],
  ['元', '元', 'money'],
  ['元人民币', '元人民币', 'money'],
  ['美元', '美元', 'other'],
  ['平方公里', '平方公里', 'area'],
  ['亩', '亩', 'area'],
  ['公里', '公里', 'length'],
  ['千克', '千克', 'mass'],
  ['千公顷', '千公顷', 'area'],
  ['千瓦时', '千瓦时', 'energy'],
  ['千瓦，', '千瓦', 'power'],
  ['%', '%', 'ratio'],
  ['‰', '‰', 'ratio'],
  ['成，', '成', 'ratio'],
  ['倍', '倍', 'multiple'],
  ['km。', 'km', 'length'],
  ['元/亩', '元/亩', 'other'],
  ['元/人/月', '元/人/月', 'other'],
  ['微克/立方米', '微克/立方米', 'other'],
  ['台/套', '台', 'count'],
  ['处文物', '处', 'count'],
];

/** Characters that are units elsewhere and the beginning of a word here. */
const NO_UNIT = ['部门联合', '单位', '年度', '年级', '代', '成立', '成员', '升至15', '支出', '所有', '例如', '起来', '位于', 'mm2', 'kmh', '方面', '分别', '批准', '级', '大', ''];

describe('readUnit', () => {
  for (const [text, name, dimension] of READ) {
    it(`reads ${name} in ${text}`, () => {
      const read = readUnit(text, 0);
      assert.deepEqual([read?.unit.name, read?.unit.dimension], [name, dimension]);
    });
  }
  for (const text of NO_UNIT) {
    it(`reads no unit in “${text}”`, () => assert.equal(readUnit(text, 0), undefined));
  }

  it('converts 公顷, 亩 and 平方公里 exactly into one another', () => {
    const worth = (name: string): [number, number] => [unitNamed(name)!.scale.n, unitNamed(name)!.scale.d];
    const [mu, muPer] = worth('亩');
    assert.equal(worth('公顷')[0] * muPer, 15 * mu);
    assert.equal(worth('平方公里')[0] * muPer, 1500 * mu);
  });

  it('takes counts, people and households for whole', () => {
    assert.deepEqual(['个', '人', '户', '人次', '元', '亩', '%', '天'].map((name) => unitNamed(name)?.whole), [true, true, true, true, false, false, false, false]);
  });
});
