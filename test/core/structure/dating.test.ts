import assert from 'node:assert/strict';
import { lint, parse } from '../../../src/core';

const told = (text: string, year?: number) => {
  const { facts } = parse(text, [], year);
  return [facts.year, facts.toldBy, facts.date && [facts.date.month, facts.date.day]];
};

describe('the year of a draft', () => {
  it('is that of the date at the end', () => assert.deepEqual(told('2025年工作总结\n各项工作全面完成。\n县政府办公室\n2026年1月8日'), [2026, 'date', [1, 8]]));
  it('reads Chinese numerals', () => assert.deepEqual(told('请按时报送。\n二〇二六年五月六日'), [2026, 'date', [5, 6]]));
  it('is that of the brackets under the title', () => {
    assert.deepEqual(told('政府工作报告\n（2026年1月20日在云溪县第十七届人民代表大会第六次会议上）\n各位代表：\n过去一年成绩不小。'), [2026, 'date', [1, 20]]);
    assert.deepEqual(told('在全县大会上的讲话\n（2026年3月5日）\n同志们：\n今天开会。'), [2026, 'date', [3, 5]]);
  });
  it('is that of the title', () => {
    assert.deepEqual(told('2026年政府工作报告\n各位代表：\n过去一年成绩不小。'), [2026, 'title', undefined]);
    assert.deepEqual(told('云溪县2025年工作总结和2026年工作计划的报告\n一年来成绩不小。'), [undefined, undefined, undefined]);
    assert.deepEqual(told('云溪县2026—2028年行动方案\n为做好工作，制定本方案。'), [undefined, undefined, undefined]);
  });
  it('is the one that was set where the draft tells none', () => {
    assert.deepEqual(told('今年以来，成绩不小。', 2026), [2026, 'setting', undefined]);
    assert.deepEqual(told('今年以来，成绩不小。\n2025年5月6日', 2026), [2025, 'date', [5, 6]]);
    assert.deepEqual(told('今年以来，成绩不小。', 26), [undefined, undefined, undefined]);
  });
  it('is not the date a page was published', () => assert.equal(told('发布时间：2026-02-26\n来源：云溪日报\n全县经济稳中向好。')[0], undefined));
  it('is none where several documents of different years stand in one file', () => {
    assert.equal(told('关于开会的通知\n请参加。\n2025年5月6日\n关于报送总结的通知\n请报送。\n2026年5月6日')[0], undefined);
  });
  it('is none in a chronicle', () => assert.equal(told('2026年3月5日\n开会。\n2026年3月6日\n调研。\n2026年3月7日\n培训。\n2026年3月8日\n总结。')[0], undefined));

  it('comes from the settings of the linter', () => {
    const findings = (year?: number) => lint('去年（2023年）完成投资20亿元。', { document: { ...(year !== undefined && { year }) } }).map(({ rule }) => rule);
    assert.deepEqual(findings(), []);
    assert.deepEqual(findings(2024), []);
    assert.deepEqual(findings(2026), ['relative-year']);
  });
});
