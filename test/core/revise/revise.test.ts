import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applyEdits, continueList, lint, relevel, renumber } from '../../../src/core';

/** The caret of an example is written |. */
const split = (text: string): [string, number] => [text.replace('|', ''), text.indexOf('|')];

const change = (marked: string, edit: (text: string, at: number) => ReturnType<typeof relevel> | undefined): string => {
  const [text, at] = split(marked);
  const edits = edit(text, at);
  return typeof edits === 'object' ? applyEdits(text, edits) : String(edits);
};

const NUMBERING = new Set(['heading-seq-gap', 'heading-seq-duplicate', 'heading-seq-start', 'inline-enum-seq']);
const HAN = '一二三四五六七八九';
/** Headings of three levels and inline points whose numbers are anything but in order. */
const damaged = fc.array(fc.tuple(fc.constantFrom('一、', '（一）', '1.', '一是'), fc.integer({ min: 1, max: 5 })), { minLength: 2, maxLength: 14 })
  .map((lines) => lines.map(([family, n]) => (family === '1.' ? `${n}.抓落实` : `${family.replace('一', HAN[n - 1]!)}抓落实${family === '一是' ? '。' : ''}`)).join('\n'));
const withoutNumbers = (text: string): string => text.replace(/[一二三四五六七八九十\d]/gu, '');

describe('renumbering', () => {
  const whole: Record<string, readonly [string, string]> = {
    'fills gaps': ['一、甲\n三、乙\n四、丙', '一、甲\n二、乙\n三、丙'],
    'ends repeats': ['一、甲\n（一）子\n（一）丑\n一、乙\n二、丙', '一、甲\n（一）子\n（二）丑\n二、乙\n三、丙'],
    'starts from one': ['（二）甲\n（三）乙', '（一）甲\n（二）乙'],
    'keeps the way of writing': ['1．甲\n3．乙\n(1)子\n(3)丑', '1．甲\n2．乙\n(1)子\n(2)丑'],
    'numbers points inside sentences': ['抓好三件事：一是甲；三是乙；四是丙。', '抓好三件事：一是甲；二是乙；三是丙。'],
    'goes by the place in the text': ['一、甲\n三、乙\n二、丙\n四、丁', '一、甲\n二、乙\n三、丙\n四、丁'],
    'leaves Markdown’s own counting alone': ['1. 甲\n1. 乙', '1. 甲\n1. 乙'],
    'leaves a right draft alone': ['一、甲\n（一）子\n（二）丑\n二、乙', '一、甲\n（一）子\n（二）丑\n二、乙'],
    'numbers Markdown lists level by level': ['1. 甲\n    1. 子\n    3. 丑\n3. 乙', '1. 甲\n    1. 子\n    2. 丑\n2. 乙'],
    'knows points that stand in one paragraph': ['一、甲\n（一）子。要快。（二）丑。要实。（三）寅。要好。\n二、乙', '一、甲\n（一）子。要快。（二）丑。要实。（三）寅。要好。\n二、乙'],
    'runs articles on through the chapters': ['第一章 总则\n第一条 甲。\n第三条 乙。\n第二章 职责\n第四条 丙。', '第一章 总则\n第一条 甲。\n第二条 乙。\n第二章 职责\n第三条 丙。'],
  };
  for (const [name, [text, expected]] of Object.entries(whole)) it(name, () => assert.equal(applyEdits(text, renumber(text)), expected));

  it('touches the level at the caret only', () => {
    assert.equal(change('一、甲\n（一）子\n（三）丑|\n三、乙', renumber), '一、甲\n（一）子\n（二）丑\n三、乙');
    assert.equal(change('一、甲\n（一）子\n（三）丑\n三、乙|', renumber), '一、甲\n（一）子\n（三）丑\n二、乙');
    assert.deepEqual(renumber('没有序号的一段话。', 3), []);
  });
  it('leaves nothing for the checks of numbering to say', () => {
    fc.assert(fc.property(damaged, (text) => {
      const mended = applyEdits(text, renumber(text));
      assert.deepEqual(lint(mended).filter(({ rule }) => NUMBERING.has(rule)), [], `${text}\n→\n${mended}`);
      assert.equal(withoutNumbers(mended), withoutNumbers(text));
    }), { numRuns: 300 });
    assert.ok(fc.sample(damaged, 50).some((text) => lint(text).some(({ rule }) => NUMBERING.has(rule))));
  });
});

describe('continuing a list', () => {
  const cases: Record<string, readonly [string, string]> = {
    'opens the next heading': ['一、甲\n二、乙|', '一、甲\n二、乙\n三、'],
    'moves up what follows': ['一、甲|\n二、乙\n三、丙', '一、甲\n二、\n三、乙\n四、丙'],
    'keeps indent and signs': ['　　- （1）甲\n　　- （2）乙|', '　　- （1）甲\n　　- （2）乙\n　　- （3）'],
    'uses an empty line': ['一、甲\n二、乙\n|', '一、甲\n二、乙\n三、'],
    'goes on inside a sentence': ['要抓好三件事：一是甲；二是乙；|', '要抓好三件事：一是甲；二是乙；三是'],
    'goes on in the innermost list': ['一要快。一是早；二是小；|\n二要实。', '一要快。一是早；二是小；三是\n二要实。'],
  };
  for (const [name, [text, expected]] of Object.entries(cases)) it(name, () => assert.equal(change(text, continueList), expected));
  it('says where there is no list', () => assert.equal(continueList('同志们：', 4), undefined));
});

describe('moving a section', () => {
  const up = (text: string): string => change(text, (it, at) => relevel(it, at, 'up'));
  const down = (text: string): string => change(text, (it, at) => relevel(it, at, 'down'));
  it('goes down with its children and joins the section before it', () => {
    assert.equal(down('一、甲\n（一）子\n二、|乙\n（一）丑\n（二）寅\n三、丙'), '一、甲\n（一）子\n（二）乙\n1.丑\n2.寅\n二、丙');
    assert.equal(down('一、甲\n二、乙|\n三、丙'), '一、甲\n（一）乙\n二、丙');
  });
  it('goes up and takes what follows along', () => {
    assert.equal(up('一、甲\n（一）子\n（二）|丑\n1.卯\n（三）寅\n二、乙'), '一、甲\n（一）子\n二、丑\n（一）卯\n（二）寅\n三、乙');
  });
  it('follows the levels the draft uses', () => {
    assert.equal(down('一、甲\n1．子\n二、|乙\n1．丑\n三、丙'), '一、甲\n1．子\n2．乙\n（1）丑\n二、丙');
  });
  it('moves Markdown headings as well', () => {
    assert.equal(down('## 一、甲\n## 二、|乙\n### （一）子\n'), '## 一、甲\n### （一）乙\n#### 1.子\n');
  });
  it('says what is in the way', () => {
    assert.equal(up('一、|甲\n二、乙'), 'highest');
    assert.equal(down('一、|甲\n二、乙'), 'first');
    assert.equal(down('①甲\n②|乙'), 'lowest');
    assert.equal(up('没有标题|'), 'no-section');
  });
});
