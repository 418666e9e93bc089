import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

/** The package as another program sees it: by its own name, through `exports`. */
describe('the library', () => {
  const root = path.resolve('.');
  const manifest = JSON.parse(fs.readFileSync('package.json', 'utf8')) as { types: string };

  it('is imported by name, from ES modules and from CommonJS', () => {
    const use = 'console.log(lint("截止10月底，签约77个。")[0].rule, typeof createLinter, typeof parse, typeof applyFixes, rules.length > 0)';
    const expected = 'jiezhi function function function true\n';
    const run = (...args: string[]): string => execFileSync(process.execPath, args, { cwd: root, encoding: 'utf8' });
    assert.equal(run('--input-type=module', '-e', `import { lint, createLinter, parse, applyFixes, rules } from 'hegao'; ${use}`), expected);
    assert.equal(run('-e', `const { lint, createLinter, parse, applyFixes, rules } = require('hegao'); ${use}`), expected);
  });

  it('has declarations that a strict program compiles against', () => {
    const tsc = path.join(root, 'node_modules/typescript/bin/tsc');
    execFileSync(process.execPath, [tsc, '-p', 'tsconfig.types.json'], { cwd: root });
    assert.ok(fs.existsSync(manifest.types));
    const folder = fs.mkdtempSync(path.join(root, 'dist', 'consumer-'));
    try {
      const program = path.join(folder, 'use.ts');
      fs.writeFileSync(program, "import { lint, type Diagnostic } from 'hegao';\nconst found: readonly Diagnostic[] = lint('甲', { rules: { jiezhi: 'off' } });\nexport default found[0]?.span.start;\n");
      execFileSync(process.execPath, [tsc, '--noEmit', '--strict', '--skipLibCheck', '--module', 'nodenext', '--moduleResolution', 'nodenext', '--target', 'es2022', program], { cwd: folder, stdio: 'pipe' });
    } finally {
      fs.rmSync(folder, { recursive: true });
    }
  });
});
