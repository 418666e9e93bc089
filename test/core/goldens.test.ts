import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { ledgerOf, lint, lineStarts, parse, positionAt } from '../../src/core';

/** Whole drafts and all that is said of them, one line each: a new rule changes a list that can be reviewed. UPDATE_GOLDEN=1 rewrites it. */
const folder = path.resolve('test/core/corpus');

for (const file of fs.readdirSync(folder).filter((it) => !it.endsWith('.golden'))) {
  it(`golden ${file}`, () => {
    const text = fs.readFileSync(path.join(folder, file), 'utf8');
    const golden = path.join(folder, `${file}.golden`);
    const actual = describeAll(text);
    if (process.env['UPDATE_GOLDEN']) fs.writeFileSync(golden, actual);
    assert.equal(actual, fs.readFileSync(golden, 'utf8'));
    // Drafts named 清白 are right in every word, however odd they look.
    if (file.startsWith('清白')) assert.deepEqual(lint(text), []);
  });
}

function describeAll(text: string): string {
  const starts = lineStarts(text);
  const at = (offset: number): string => { const { line, column } = positionAt(starts, offset); return `${line}:${column}`; };
  const findings = lint(text).map((it) => `${at(it.span.start)} ${it.severity} ${it.rule} ${it.message}`);
  const claims = ledgerOf(parse(text)).claims.map((it) => `${at(it.start)} ${it.kind} ${it.binding} ${it.verdict} ${it.arithmetic ?? ''}`.trimEnd());
  return [...findings, '', ...claims, ''].join('\n');
}
