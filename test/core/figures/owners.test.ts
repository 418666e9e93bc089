import assert from 'node:assert/strict';
import type { Claim } from '../../../src/core/figures/claims/claim';
import { createLinter } from '../../../src/core/lint/linter';
import { rules } from '../../../src/core/rules';

/** The rules that speak of each kind of claim; the compiler asks for every kind. */
const OWNERS: Readonly<Record<Claim['kind'], readonly string[]>> = {
  // Which of two owns a claim is told by its operands; which one a growth, by `aspectOf`.
  completion: ['completion-implied-target', 'completion-rate'],
  growth: ['cheng-arith', 'growth-amount', 'growth-from-to', 'growth-prev-value', 'increase-to-vs-by', 'pp-vs-percent'],
  multiple: ['multiples-arith'], doubling: ['fanfan-arith'], yearly: ['cagr-arith'], restated: ['cheng-arith'], indexed: ['index-vs-change'],
  share: ['cheng-arith', 'share-of-total'], part: ['part-le-whole'], sum: ['parts-sum'], remaining: ['remaining-arith'], balance: ['balance-arith'], points: ['pp-arith'], shift: ['pp-arith'], ratio: ['share-sum-100'], tally: ['enum-names-count'],
  average: ['average-arith', 'per-capita'], between: ['average-beyond-parts'], composed: ['growth-vs-parts'], conversion: ['unit-conversion'], proportion: ['ratio-vs-share'], schedule: ['schedule-progress'], limit: ['limit-wording'],
};

describe('the owners of claims', () => {
  const figures = rules.filter((rule) => rule.reach === 'paragraph' && rule.triggers.claims !== undefined);

  for (const [kind, owners] of Object.entries(OWNERS)) {
    it(kind, () => {
      const found = figures.filter((rule) => rule.reach === 'paragraph' && rule.triggers.claims!.includes(kind as Claim['kind'])).map(({ id }) => id);
      assert.deepEqual(found.sort(), owners);
    });
  }

  for (const rule of figures) {
    it(`tell no fault of ${rule.id} twice`, () => {
      const others = createLinter(figures.filter((other) => other !== rule));
      for (const { text } of rule.bad) assert.deepEqual(others.lint(text.replace(/[⟦⟧]/g, '')).map((it) => `${it.rule} ${it.message}`), [], text);
    });
  }
});
