import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { lintJson } from './hegao';

const root = path.resolve(__dirname, '../..');

describe('the sample speech', () => {
  it('has its six planted faults reported, each once and at its place, and nothing else', () => {
    const { files: [file] } = lintJson(root, ['samples/讲话稿.txt']);
    const text = fs.readFileSync(path.join(root, 'samples/讲话稿.txt'), 'utf8');
    assert.deepEqual(file!.findings.map(({ rule, severity, start, end }) => [rule, severity, text.slice(start, end)]), [
      ['announced-count-mismatch', 'error', '三个方面的意见'],
      ['pair-unmatched', 'error', '”'],
      ['jiezhi', 'warning', '截止'],
      ['part-le-whole', 'error', '63个'],
      ['completion-rate', 'error', '86.25%'],
      ['placeholder', 'error', 'XX'],
    ]);
  });
});
