import assert from 'node:assert/strict';
import { rules } from '../../src/core/rules';
import { applyFixes } from '../../src/core/lint/fixes';
import { createLinter } from '../../src/core/lint/linter';
import type { Diagnostic, Example, Rule } from '../../src/core/lint/rule';

/** Every rule's examples are its tests: spans both ways, words of the message, severity, the text after the fix. */
for (const rule of rules) {
  describe(`${rule.group}/${rule.id}`, () => {
    for (const example of rule.bad) it(`reports ${show(example)}`, () => checkBad(rule, example));
    for (const example of rule.good) it(`is silent on ${show(example)}`, () => assert.deepEqual(run(rule, example, example.text), []));
    it('has at least five examples of both kinds, each once', () => {
      assert.ok(rule.bad.length >= 5 && rule.good.length >= 5, `${rule.bad.length} bad, ${rule.good.length} good`);
      const texts = [...rule.bad, ...rule.good].map((it) => it.text + JSON.stringify([it.options, it.sources]));
      assert.equal(new Set(texts).size, texts.length);
    });
  });
}

it('gives every rule an id of its own', () => assert.equal(new Set(rules.map((it) => it.id)).size, rules.length));

describe('all rules together', () => {
  const all = createLinter(rules);
  for (const rule of rules) {
    it(`${rule.id}: tells no fault twice`, () => {
      for (const example of rule.bad) {
        const { text, spans } = unmark(example.text);
        const others = all.lint(text).filter((it) => it.rule !== rule.id && spans.some((span) => it.span.start < span.end && span.start < it.span.end));
        assert.deepEqual(others.map((it) => `${it.rule} ${it.message}`), [], text);
      }
    });
  }
});

function checkBad(rule: Rule, example: Example): void {
  const { text, spans } = unmark(example.text);
  assert.ok(spans.length > 0, 'a bad example marks what is wrong');
  const found = run(rule, example, text);
  assert.deepEqual(found.map((it) => it.span), spans, found.map((it) => it.message).join('\n'));
  if (example.says !== undefined) {
    assert.ok(found.some((it) => it.message.includes(example.says!)), `“${example.says}” is not in “${found.map((it) => it.message).join('\n')}”`);
  }
  for (const it of found) assert.equal(it.severity, example.severity ?? rule.severity);
  if (example.fixed !== undefined) {
    const fixed = applyFixes(text, found.flatMap((it) => it.fixes?.slice(0, 1) ?? []));
    assert.equal(fixed, example.fixed);
    assert.deepEqual(run(rule, example, fixed), [], 'the fixed text is clean');
  } else {
    assert.ok(!found.some((it) => it.fixes?.some((fix) => fix.safety === 'safe')), 'a safe fix needs an example of its outcome');
  }
}

function run(rule: Rule, { options, sources }: Example, text: string): Diagnostic[] {
  return createLinter([rule], options ? { rules: { [rule.id]: { ...options } } } : {}, undefined, sources).lint(text);
}

function unmark(marked: string): { text: string; spans: { start: number; end: number }[] } {
  const spans: { start: number; end: number }[] = [];
  let text = '';
  for (const part of marked.split(/(?=[⟦⟧])/)) {
    if (part[0] === '⟦') spans.push({ start: text.length, end: -1 });
    if (part[0] === '⟧') spans.at(-1)!.end = text.length;
    text += part.replace(/^[⟦⟧]/, '');
  }
  return { text, spans };
}

function show({ text }: Example): string {
  return text.replaceAll('\n', '⏎').slice(0, 50);
}
