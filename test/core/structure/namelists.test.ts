import assert from 'node:assert/strict';
import { lint } from '../../../src/core';
import { fitting, namesBefore, namesFrom, opensListAt } from '../../../src/core/structure/namelists';

const told = (text: string, stated = 0) => {
  const names = namesBefore(text, text.length);
  return names && fitting(names, stated).map(({ start, end }) => text.slice(start, end));
};

describe('names in a list', () => {
  it('end at the mark before them and are divided by 、', () => assert.deepEqual(told('抓好落实，甲镇、乙镇、丙乡'), ['甲镇', '乙镇', '丙乡']));
  it('keep their brackets and quotation marks', () => assert.deepEqual(told('甲局（含乙、丙）、“丁”“戊”'), ['甲局（含乙、丙）', '“丁”', '“戊”']));
  it('are parted by 和 where both sides end alike', () => assert.deepEqual(told('东河村和西河村'), ['东河村', '西河村']));
  it('are parted by 与 only where their count asks for it', () => {
    assert.deepEqual(told('规划、建设与管理'), ['规划', '建设与管理']);
    assert.deepEqual(told('规划、建设与管理', 3), ['规划', '建设', '管理']);
  });
  it('are none where one is missing or a bracket never opened', () => assert.deepEqual([told('甲、、乙'), told('甲、乙）丙')], [undefined, undefined]));
  it('run to the bracket or mark around them', () => {
    const end = (text: string) => text.slice(0, namesFrom(text, 0)!.span.end);
    assert.deepEqual([end('甲（新）、乙）丙'), end('甲、乙，丙'), end('甲、乙')], ['甲（新）、乙', '甲、乙', '甲、乙']);
  });
  it('are opened by words and marks', () => {
    const how = (text: string) => opensListAt(text, 0)?.how;
    assert.deepEqual(['，分别是甲', '，即：甲', '（即甲', '，主要包括甲', '（甲', '：甲', '是甲镇', '即将建成', '等'].map(how), ['said', 'said', 'said', 'including', 'bracket', 'colon', 'is', undefined, undefined]);
  });

  // Each piece, over and over, once took the square of its number.
  for (const piece of ['三个重点”', '甲）分别12户、3户，', '“三个重点”', '四区（甲某区、乙某区）', '甲镇、乙镇两镇', '三大工程，即', '“四个意识”：甲、', '3个：甲、']) {
    it(`are read in linear time from ${piece}`, () => void lint(piece.repeat(40_000))).timeout(30_000);
  }
});
