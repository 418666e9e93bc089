import assert from 'node:assert/strict';
import fc from 'fast-check';
import { fold } from '../../../src/core/text/classes';
import { lineStarts, positionAt } from '../../../src/core/text/lines';
import { splitLines } from '../../../src/core/text/paragraphs';
import { scan } from '../../../src/core/text/scan';
import { indexWords } from '../../../src/core/lexicon/word-index';
import { watching } from '../../../src/core/text/classes';
import { drafts } from '../texts';

describe('fold', () => {
  const table: readonly [string, string][] = [
    ['完成,其中:(一)甲;乙!', '完成，其中：（一）甲；乙！'], ['１２３４．５％', '1234.5%'], ['1,234元', '1,234元'], ['2.09:1', '2.09:1'], ['12.3∶45.6', '12.3:45.6'],
    ['ＧＤＰ增长﹪', 'GDP增长%'], ['1,其余', '1，其余'],
  ];
  for (const [from, to] of table) it(`${from} → ${to}`, () => assert.equal(fold(from), to));
  it('keeps the length', () => fc.assert(fc.property(drafts(), (text) => assert.equal(fold(text).length, text.length))));
});

describe('scan', () => {
  it('leaves out what nobody sees and says where everything stood', () => {
    const { text, origin } = scan('8\u200b3.\u00a075%');
    assert.equal(text, '83.75%');
    assert.deepEqual(origin, [0, 2, 3, 5, 6, 7, 8]);
  });
  it('leaves out the one blank that somebody typed beside a figure', () => {
    const table: readonly [string, string][] = [
      ['占年度计划15亿元的 45.7%。', '占年度计划15亿元的45.7%。'], ['增长 5.1 %， 比上年', '增长5.1%，比上年'], ['共 12 件，', '共12 件，'], ['办结27件 ，', '办结27件，'],
      ['占\u00a045.7%', '占45.7%'], ['（其中\u30003项）', '（其中3项）'], ['完成１２ ％', '完成12%'],
    ];
    for (const [from, to] of table) assert.equal(scan(from).text, to);
    assert.deepEqual(scan('占 4%').origin, [0, 2, 3, 4]);
  });
  it('keeps blanks that set something apart', () => {
    for (const kept of ['生产总值 345.6 5.2%', '截至 2026 年 5 月底', '要求如下： 1.学习', '方案一 12亿元', '方案2 5亿元', '占  45.7%', '教育\t12项', '（ 月 日）', '12， 345万元', '税收 1234']) {
      assert.equal(scan(kept).origin, undefined, kept);
    }
  });
  it('says where everything stood after two rounds of leaving out', () => {
    const line = '占 \u200b45.7%';
    const { text, origin } = scan(line);
    assert.equal(text, '占45.7%');
    assert.equal(origin?.map((at) => line[at] ?? '').join(''), text);
  });
  it('finds where runs of numerals and pairs begin', () => {
    const { numerals, pairs } = scan('“三个”共12家（十五家）');
    assert.deepEqual(numerals, [1, 5, 9]);
    assert.deepEqual(pairs, [0, 3, 8, 12]);
  });
});

describe('lines', () => {
  it('joined, they are the text again', () => fc.assert(fc.property(drafts(), (text) => assert.equal(splitLines(text).join(''), text))));
  it('end with LF, CRLF, CR and Word’s separators, not with a soft break inside a figure', () => {
    assert.deepEqual(splitLines('甲\n乙\r\n丙\r丁\v戊\u2028己\n83.\v75%'), ['甲\n', '乙\r\n', '丙\r', '丁\v', '戊\u2028', '己\n', '83.\v75%']);
  });
  it('are counted as an editor counts them', () => {
    const starts = lineStarts('甲\n乙\r\n丙\r丁');
    assert.deepEqual([0, 1, 2, 4, 5, 7].map((it) => positionAt(starts, it)), [
      { line: 1, column: 1 }, { line: 1, column: 2 }, { line: 2, column: 1 }, { line: 2, column: 3 }, { line: 3, column: 1 }, { line: 4, column: 1 },
    ]);
  });
});

describe('word index', () => {
  it('finds what indexOf finds, overlaps and all, in any width', () => {
    const letters = fc.string({ unit: fc.constantFrom('甲', '乙', '的', '，'), minLength: 1, maxLength: 4 });
    fc.assert(fc.property(fc.uniqueArray(letters, { maxLength: 12 }), fc.string({ unit: fc.constantFrom('甲', '乙', '的', '，', ',', '丁'), maxLength: 60 }), (words, written) => {
      const index = indexWords(words);
      const { text, watched } = scan(written, watching(index.characters));
      const found: string[] = [];
      for (const offset of watched) index.at(text, offset, (word, start) => found.push(`${word}@${start}`));
      const expected = words.flatMap((word, i) => Array.from(text.matchAll(new RegExp(`(?=${word})`, 'gu')), ({ index: at }) => `${i}@${at}`));
      assert.deepEqual(found.sort(), expected.sort());
    }));
  });
});
