import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { applyFixes, createLinter, ledgerOf, lint, parse, rules } from '../../src/core';
import type { Diagnostic } from '../../src/core';
import { drafts } from './texts';

const spansOf = (it: Diagnostic) => [it.span, ...(it.related ?? []).map((r) => r.span), ...(it.fixes ?? []).flatMap((f) => f.edits.map((e) => e.span))];

/** The date of a draft is told by where in the file it stands: what is measured against it may well change with what stands before. */
const dated = new Set(rules.filter(({ group }) => group === 'dates').map(({ id }) => id));
const placesOf = (found: readonly Diagnostic[], from: number) => found.filter(({ rule }) => !dated.has(rule)).map((it) => [it.rule, it.span.start - from]);

describe('on any text', () => {
  it('nothing throws, spans are in bounds, findings sorted', () => {
    fc.assert(fc.property(drafts(), (text) => {
      const found = lint(text);
      for (const { start, end } of found.flatMap(spansOf)) assert.ok(start >= 0 && start <= end && end <= text.length);
      assert.ok(found.every((it, i) => i === 0 || found[i - 1]!.span.start <= it.span.start));
      assert.ok(!found.some((it) => it.message.includes('运行出错')), found.map((it) => it.message).join('\n'));
      JSON.stringify([ledgerOf(parse(text)), parse(text).outline]);
    }), { numRuns: 400 });
  });

  it('what safe fixes leave has no safe fix left', () => {
    fc.assert(fc.property(drafts(), (text) => {
      const safe = (of: string) => lint(of).flatMap((it) => it.fixes ?? []).filter((it) => it.safety === 'safe');
      assert.deepEqual(safe(applyFixes(text, safe(text))), []);
    }), { numRuns: 200 });
  });

  it('a finished document put before it shifts every finding', () => {
    const before = '云溪县人民政府关于做好防汛工作的通知\n各乡镇要落实责任，严防死守。\n云溪县工作简报\n';
    fc.assert(fc.property(drafts(20), (rest) => {
      const text = `全县上下要统一思想。\n${rest}`;
      const shifted = lint(before + text).filter((it) => it.span.start >= before.length);
      assert.deepEqual(placesOf(shifted, before.length), placesOf(lint(text), 0));
    }), { numRuns: 200 });
  });
});

describe('a linter that remembers', () => {
  it('finds after any edits what a fresh one finds', () => {
    const edits = fc.array(fc.tuple(fc.nat(), fc.nat(30), drafts(6)), { maxLength: 8 });
    fc.assert(fc.property(drafts(), edits, (text, changes) => {
      const linter = createLinter();
      linter.lint(text);
      for (const [at, length, inserted] of changes) {
        const start = at % (text.length + 1);
        text = text.slice(0, start) + inserted + text.slice(start + length);
        assert.deepEqual(linter.lint(text), lint(text));
      }
    }), { numRuns: 300 });
  });

  it('finds in whole drafts, character by character, what a fresh one finds', () => {
    const folder = path.resolve('test/core/corpus');
    const texts = fs.readdirSync(folder).filter((it) => !it.endsWith('.golden')).map((it) => fs.readFileSync(path.join(folder, it), 'utf8'));
    const keys = fc.constantFrom('，', '。', '的', '全县', '2', '完成', '进一步', '二', '”', '“', '\n', '　　', '二、', '同时', '到位', '');
    fc.assert(fc.property(fc.constantFrom(...texts), fc.array(fc.tuple(fc.nat(), fc.nat(2), keys), { minLength: 10, maxLength: 30 }), (text, strokes) => {
      const linter = createLinter();
      linter.lint(text);
      for (const [at, removed, key] of strokes) {
        const start = at % (text.length + 1);
        text = text.slice(0, start) + key + text.slice(start + removed);
        assert.deepEqual(linter.lint(text), lint(text));
      }
    }), { numRuns: 120 });
  });
});
