import assert from 'node:assert/strict';
import fc from 'fast-check';
import { beginsCapital, readCapital } from '../../../src/core/numerals/capital';

/** Amount in 分 ← spellings. */
const AMOUNTS: readonly (readonly [fen: number, spellings: readonly string[]])[] = [
  [12_000_000, ['壹拾贰万元整', '拾贰万元', '壹拾贰万圆整', '壹拾贰萬圓正']],
  [300_000_000, ['叁佰万元', '叄佰万元整']],
  [5_600_000, ['伍万陆仟元整', '伍萬陆仟元']],
  [5_060_000, ['伍万零陆佰元', '伍万零仟陆佰零拾零元整']],
  [12_000_000_000, ['壹亿贰仟万元整', '壹亿贰仟万元零角零分']],
  [305_050, ['叁仟零伍拾元伍角', '叁仟零伍拾元伍角整']],
  [1_234_567, ['壹万贰仟叁佰肆拾伍元陆角柒分']],
  [10_005, ['壹佰元零伍分']],
  [99_999_999_999_999, ['玖仟玖佰玖拾玖亿玖仟玖佰玖拾玖万玖仟玖佰玖拾玖元玖角玖分']],
];
/** What is no amount: words, digit strings, places out of order, amounts without 元. */
const NONE = ['陆军', '壹贰叁元', '壹拾佰元', '壹万亿万元', '壹亿贰亿元', '伍家岗区', '柒个', '零元', '元整', '', '12元', '一万元'];

describe('capital amounts', () => {
  for (const [fen, spellings] of AMOUNTS) {
    for (const text of spellings) it(`${text} is ${fen / 100}`, () => assert.deepEqual(readCapital(text, 0), { start: 0, end: text.length, fen }));
  }
  for (const text of NONE) it(`${text || 'nothing'} is none`, () => assert.equal(readCapital(text, 0), undefined));
  it('leaves 整 to the words behind', () => assert.equal(readCapital('壹佰元整个月', 0)!.end, 3));
  it('reads from the middle of a text', () => assert.deepEqual(readCapital('计伍元整。', 1), { start: 1, end: 4, fen: 500 }));

  it('is total, and stays in the text', () => {
    const anything = fc.array(fc.constantFrom(...'零壹贰叁肆伍陆柒捌玖拾佰仟万亿元圆角分整两〇x，'), { maxLength: 60 }).map((it) => it.join(''));
    fc.assert(fc.property(anything, fc.nat(60), (text, at) => {
      const amount = readCapital(text, at);
      if (amount === undefined) return;
      assert.ok(beginsCapital(text, at) && amount.start === at && amount.end > at && amount.end <= text.length);
      assert.ok(Number.isSafeInteger(amount.fen) && amount.fen >= 0);
    }), { numRuns: 2000 });
  });
});
