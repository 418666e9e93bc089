import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { generated, root } from '../../scripts/generate';

describe('generated files are fresh (npm run generate)', () => {
  for (const [file, text] of generated()) {
    it(file, () => assert.equal(fs.readFileSync(path.join(root, file), 'utf8'), text));
  }
  it('docs/rules holds no page of a rule that is gone', () => {
    const pages = fs.readdirSync(path.join(root, 'docs/rules')).map((it) => `docs/rules/${it}`);
    assert.deepEqual(pages.filter((it) => !generated().has(it)), []);
  });
});
