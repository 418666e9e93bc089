import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseTree } from 'jsonc-parser';
import { addIgnore, removeIgnore } from '../../../src/core/lint/ignore-list';
import type { Diagnostic } from '../../../src/core/lint/rule';
import { fingerprints, ignoreEntry, partition, type IgnoreEntry } from '../../../src/core/lint/suppress';

/** A finding at `words`, resting on the places of `on`. */
function finding(text: string, rule: string, words: string, on: readonly string[] = [], from = 0): Diagnostic {
  const spanOf = (part: string, start = 0) => ({ start: text.indexOf(part, start), end: text.indexOf(part, start) + part.length });
  return { rule, severity: 'error', message: '说明', span: spanOf(words, from), related: on.map((it) => ({ span: spanOf(it), message: '见此' })) };
}
const ignoring = (text: string, all: readonly Diagnostic[], which = 0, file = '讲话.txt') => [ignoreEntry(text, all, all[which]!, file)];
const shown = (text: string, all: readonly Diagnostic[], ignore: readonly IgnoreEntry[], file = '讲话.txt') =>
  partition(text, all, ignore, file).shown;

const draft = '全年计划开发项目80个。\n\n截至11月底，全县开发项目完成67个，完成全年任务的83.57%，进度总体良好。\n\n下一步要抓好落实。\n';
const rate = (text: string) => finding(text, 'completion-rate', '83.57%', ['67个', '80个']);

describe('ignoring one finding', () => {
  it('hides it and nothing else', () => {
    const all = [rate(draft), finding(draft, 'jiezhi', '截至11月底')];
    const { shown, ignored } = partition(draft, all, ignoring(draft, all), '讲话.txt');
    assert.deepEqual([shown, ignored], [[all[1]], [all[0]]]);
  });

  it('holds no words of the draft', () => {
    const [entry] = ignoring(draft, [rate(draft)]);
    assert.deepEqual({ ...entry, fingerprint: '' }, { rule: 'completion-rate', fingerprint: '', file: '讲话.txt' });
    assert.match(entry!.fingerprint, /^[0-9a-f]{16}$/u);
  });

  it('survives any edit in other paragraphs that leaves its figures', () => {
    const ignore = ignoring(draft, [rate(draft)]);
    const words = fc.string({ unit: fc.constantFrom('云', '溪', '，', '。', '\n', ' ', '5', 'x', '😀') });
    fc.assert(fc.property(words, words, words, (before, between, after) => {
      const text = `${before}\n${draft.replace('\n\n', `\n${between}\n`)}\n${after}`;
      assert.deepEqual(shown(text, [rate(text)], ignore), []);
    }));
  });

  it('wakes when any digit of a figure it rests on changes', () => {
    const ignore = ignoring(draft, [rate(draft)]);
    const places = ['83.57%', '67个', '80个'].flatMap((figure) =>
      [...figure].flatMap((c, i) => (/\d/u.test(c) ? [draft.indexOf(figure) + i] : [])));
    fc.assert(fc.property(fc.constantFrom(...places), fc.integer({ min: 0, max: 9 }), (at, digit) => {
      const text = draft.slice(0, at) + digit + draft.slice(at + 1);
      assert.equal(shown(text, [rate(draft)], ignore).length, text === draft ? 0 : 1);
    }));
  });

  it('survives new words around a related figure and blanks anywhere, wakes on new words beside itself', () => {
    const ignore = ignoring(draft, [rate(draft)]);
    const check = (text: string) => shown(text, [rate(text)], ignore).length;
    assert.equal(check(draft.replace('全年计划', '按照年初部署，计划')), 0);
    assert.equal(check(draft.replace('完成全年任务', '　完成 全年任务')), 0);
    assert.equal(check(draft.replace('完成全年任务', '占全年任务')), 1);
  });

  it('wakes when 亿 becomes 万 in a related figure', () => {
    const text = '目标1.2亿元。\n完成123.35%。';
    const changed = text.replace('亿', '万');
    const ignore = ignoring(text, [finding(text, 'completion-rate', '123.35%', ['1.2亿元'])]);
    assert.equal(shown(changed, [finding(changed, 'completion-rate', '123.35%', ['1.2万元'])], ignore).length, 1);
  });

  it('tells findings alike apart by which they are', () => {
    const text = '截止目前。\n截止目前。\n截止目前。';
    const all = [0, 1, 8].map((from) => finding(text, 'jiezhi', '截止', [], from));
    assert.equal(new Set(fingerprints(text, all, 'a.txt')).size, 3);
    const [entry] = ignoring(text, all, 1);
    assert.equal(entry!.occurrence, 2);
    assert.deepEqual(shown(text, all, [entry!]), [all[0], all[2]]);
  });

  it('holds for one file name, whatever the folder', () => {
    const all = [rate(draft)];
    const ignore = ignoring(draft, all, 0, 'D:\\稿件\\讲话.txt');
    assert.deepEqual(shown(draft, all, ignore, '稿件/终稿/讲话.txt'), []);
    assert.deepEqual(shown(draft, all, ignore, '另一篇.txt'), all);
  });
});

describe('a comment in Markdown', () => {
  const text = '<!-- hegao-disable-next-line jiezhi, placeholder -->\n\n截止目前，XX亩。\n截止目前。\n';
  const all = [finding(text, 'jiezhi', '截止'), finding(text, 'pair-unmatched', 'XX'), finding(text, 'jiezhi', '截止', [], 64)];

  it('ignores the named rules on the next line that is not empty', () => assert.deepEqual(shown(text, all, [], 'a.md'), [all[1], all[2]]));
  it('ignores every rule where it names none', () => {
    const every = text.replace(/ jiezhi, placeholder/u, '');
    const moved = [finding(every, 'jiezhi', '截止'), finding(every, 'pair-unmatched', 'XX')];
    assert.deepEqual(shown(every, moved, [], 'a.MD'), []);
  });
  it('means nothing in plain text', () => assert.deepEqual(shown(text, all, [], 'a.txt'), all));
});

describe('the list of ignored findings in .hegao.json', () => {
  const entry = (fingerprint: string): IgnoreEntry => ({ rule: 'jiezhi', fingerprint, file: 'a.txt' });
  const line = (fingerprint: string) => `{ "rule": "jiezhi", "fingerprint": "${fingerprint}", "file": "a.txt" }`;

  it('begins a file', () => assert.equal(addIgnore('', entry('1')), `{\n  "ignore": [\n    ${line('1')}\n  ]\n}\n`));

  it('keeps comments, layout and line ends', () => {
    const before = '{\r\n\t// 一\r\n\t"rules": { "jiezhi": "off", }, // 二\r\n\t"ignore": [\r\n\t\t{ "fingerprint": "0" } // 三\r\n\t]\r\n}\r\n';
    const after = before.replace('} // 三', `}, // 三\r\n\t\t${line('1')}`);
    assert.equal(addIgnore(before, entry('1')), after);
    assert.equal(removeIgnore(after, '1'), before);
  });

  it('adds an entry once', () => assert.equal(addIgnore(addIgnore('{}', entry('1'))!, entry('1')), addIgnore('{}', entry('1'))));

  it('leaves a broken file alone', () => {
    for (const broken of ['{ "rules": ', '[]', '{ "ignore": 1 }', '['.repeat(200_000)]) assert.equal(addIgnore(broken, entry('1')), undefined);
    assert.equal(removeIgnore('{ "ignore": [', '1'), undefined);
  });

  it('removing undoes adding, in any order', () => {
    const start = '{\n  // 说明\n  "ignore": [\n    { "fingerprint": "0" }, // 留\n  ], // 尾\n}\n';
    const ids = fc.uniqueArray(fc.constantFrom('1', '2', '3', '4', '5'));
    fc.assert(fc.property(ids, fc.infiniteStream(fc.nat()), (names, order) => {
      const full = names.reduce((json, id) => addIgnore(json, entry(id))!, start);
      const errors: never[] = [];
      parseTree(full, errors, { allowTrailingComma: true });
      assert.deepEqual(errors, []);
      const shuffled = [...names].map((id) => [order.next().value as number, id] as const).sort(([a], [b]) => a - b);
      const emptied = shuffled.reduce((json, [, id]) => removeIgnore(json, id)!, full);
      assert.equal(emptied.replace('}, // 留', '} // 留'), start.replace('}, // 留', '} // 留'));
    }));
  });
});
