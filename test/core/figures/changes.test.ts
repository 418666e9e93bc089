import assert from 'node:assert/strict';
import fc from 'fast-check';
import { compareFigures } from '../../../src/core';
import { drafts } from '../texts';

/** A comparison as lines: what changed, with those that did not follow behind `!` and the rates behind `?`; then the claims. */
function spell(before: string, after: string): string[] {
  const { changes, claims } = compareFigures(before, after);
  const marks = { changed: '', appeared: '+', vanished: '-' };
  return [
    ...changes.map((it) => marks[it.kind] + [
      [it.before?.text, it.after?.text].filter(Boolean).join('→'), ...it.unfollowed.map(({ start }) => `!${start}`), ...it.unchangedRates.map(({ text }) => `?${text}`),
    ].join(' ')),
    ...claims.map(({ kind, verdict, arithmetic }) => `${kind} ${verdict} ${arithmetic}`),
  ];
}

describe('compareFigures', () => {
  it('finds nothing in the same text, or where only words changed', () => {
    const text = '1—10月，技改投资完成12.56亿元，增长12.1%。';
    assert.deepEqual(spell(text, text), []);
    assert.deepEqual(spell(text, `同志们：\n${text.replace('完成', '达到')}`), []);
    assert.deepEqual(spell('投入1.2亿元。', '投入12000万元。'), []);
  });

  it('tells what changed, appeared and vanished', () => {
    assert.deepEqual(spell('签约项目77个。开工5个。', '签约项目78个。开工5个。'), ['77个→78个']);
    assert.deepEqual(spell('签约项目77个。', '签约项目77个，到位资金3亿元。'), ['+3亿元']);
    assert.deepEqual(spell('签约项目77个，到位资金3亿元。', '签约项目77个。'), ['-3亿元']);
    assert.deepEqual(spell('签约项目77个。', '签约项目近77个。'), ['77个→77个']);
  });

  it('follows a sentence that was moved and rewritten', () => {
    const before = '全县签约项目77个。\n城镇新增就业5200人。\n技改投资12亿元。\n';
    assert.deepEqual(spell(before, '城镇新增就业5200人。\n技改投资12亿元。\n全县签约项目77个。\n'), []);
    assert.deepEqual(spell(before, '形势喜人，城镇新增就业达到5300人。\n技改投资12亿元。\n今年，全县签约项目78个。\n'), ['5200人→5300人', '77个→78个']);
  });

  it('names the other mentions that did not follow', () => {
    const text = (first: string) => `今年，全县技改投资完成${first}，成效明显。\n下一步，技改投资在12.56亿元的基础上再加力。\n去年，技改投资完成12.56亿元。\n`;
    const found = compareFigures(text('12.56亿元'), text('12.65亿元'));
    assert.equal(found.changes.length, 1);
    const [change] = found.changes;
    assert.deepEqual(change!.unfollowed.map(({ start, end }) => text('12.65亿元').slice(start - 1, end)), ['在12.56亿元']);
    assert.deepEqual(compareFigures(text('12.56亿元'), text('12.65亿元').replace('在12.56亿元', '在12.65亿元')).changes.map((it) => it.unfollowed), [[], []]);
  });

  it('names the rates and sums to compute anew, with their verdict now', () => {
    assert.deepEqual(spell('技改投资完成12.56亿元，同比增长12.1%。', '技改投资完成12.65亿元，同比增长12.1%。'), ['12.56亿元→12.65亿元 ?12.1%']);
    assert.deepEqual(spell('签约项目77个，其中工业项目71个，占92.2%。', '签约项目79个，其中工业项目71个，占92.2%。'), [
      '77个→79个', 'part holds 71≤79', 'share contradicts 71÷79≈89.9%',
    ]);
    assert.deepEqual(spell('项目46个，其中工业21个、农业10个、其余15个。', '项目46个，其中工业22个、农业10个、其余15个。'), [
      '21个→22个', 'sum contradicts 22+10+15=47',
    ]);
  });

  it('never throws, finds nothing in two equal texts, and what appears one way vanishes the other', () => {
    fc.assert(fc.property(drafts(30), drafts(30), (a, b) => {
      assert.deepEqual(compareFigures(a, a).changes, []);
      const count = (from: string, to: string, kind: string) => compareFigures(from, to).changes.filter((it) => it.kind === kind).length;
      assert.equal(count('', b, 'appeared'), count(b, '', 'vanished'));
      for (const { before, after } of compareFigures(a, b).changes) {
        if (before) assert.equal(a.slice(before.start, before.end), before.text);
        if (after) assert.equal(b.slice(after.start, after.end), after.text);
      }
    }), { numRuns: 150 });
  });

  it('stays linear on long drafts that have nothing in common', () => {
    const long = (from: number) => Array.from({ length: 4000 }, (_, i) => `第${i}村收入${from + i}万元。`).join('\n');
    const { changes } = compareFigures(long(1), long(50_000));
    assert.ok(changes.length > 0);
  });
});
