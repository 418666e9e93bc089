import assert from 'node:assert/strict';
import completionImpliedTarget from '../../../src/core/rules/figures/completion-implied-target';
import completionRate from '../../../src/core/rules/figures/completion-rate';
import enumNamesCount from '../../../src/core/rules/figures/enum-names-count';
import growthAmount from '../../../src/core/rules/figures/growth-amount';
import partLeWhole from '../../../src/core/rules/figures/part-le-whole';
import partsSum from '../../../src/core/rules/figures/parts-sum';
import { readParagraph } from '../../../src/core/draft';
import type { Finding, Rule } from '../../../src/core/lint/rule';

const rules = [completionImpliedTarget, completionRate, enumNamesCount, growthAmount, partLeWhole, partsSum];

/** What a rule says of one paragraph, with the place of each finding marked in the text. */
function run(rule: Rule, marked: string): { text: string; found: Finding[]; marks: string } {
  const text = marked.replace(/[⟦⟧]/g, '');
  assert.ok(rule.reach === 'paragraph');
  const found = [...rule.check(readParagraph(text), {})].sort((a, b) => a.span.start - b.span.start);
  const marks = found.reduceRight((all, { span }) => `${all.slice(0, span.start)}⟦${all.slice(span.start, span.end)}⟧${all.slice(span.end)}`, text);
  return { text, found, marks };
}

describe('the rules on figures', () => {
  for (const rule of rules) {
    describe(rule.id, () => {
      for (const example of rule.bad) {
        it(`reports ${example.text}`, () => {
          const { text, found, marks } = run(rule, example.text);
          assert.equal(marks, example.text);
          const [first] = found as [Finding];
          assert.ok(first.message.includes(example.says ?? ''), first.message);
          const order = ['information', 'warning', 'error'];
          const least = (a: string, b: string) => (order.indexOf(a) < order.indexOf(b) ? a : b);
          assert.equal(least(first.severity ?? 'error', rule.severity), example.severity ?? rule.severity);
          if (example.fixed === undefined) return;
          const [{ span, newText }] = first.fixes![0]!.edits as [{ span: { start: number; end: number }; newText: string }];
          const fixed = text.slice(0, span.start) + newText + text.slice(span.end);
          assert.equal(fixed, example.fixed);
          assert.deepEqual(run(rule, fixed).found, []);
        });
      }
      for (const example of rule.good) {
        it(`is silent on ${example.text}`, () => assert.deepEqual(run(rule, example.text).found, []));
      }
      it('is silent on what the other rules report, so that no fault is told twice', () => {
        for (const other of rules) if (other !== rule) for (const { text } of other.bad) assert.deepEqual(run(rule, text).found, [], text);
      });
    });
  }
});
