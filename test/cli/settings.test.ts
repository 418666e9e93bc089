import assert from 'node:assert/strict';
import { folder, hegao, lintJson } from './hegao';

const faulty = '截止10月底，请XX局牵头。\n';
const severities = (cwd: string, args: readonly string[] = []) => Object.fromEntries(
  lintJson(cwd, args).files.map((file) => [file.path, file.findings.map((it) => `${it.rule} ${it.severity}`).join('，')]));

describe('settings of the command line', () => {
  it('the nearest .hegao.json counts', () => {
    const cwd = folder({
      '.hegao.json': '{ "rules": { "jiezhi": "off" } }', '甲/a.txt': faulty,
      '乙/.hegao.json': '{ "rules": { "placeholder": "information" } }', '乙/丙/b.txt': faulty,
    });
    assert.deepEqual(severities(cwd), { '乙/丙/b.txt': 'jiezhi warning，placeholder information', '甲/a.txt': 'placeholder error' });
  });

  it('--config comes over it, --rule over both', () => {
    const cwd = folder({
      '.hegao.json': '{ "rules": { "jiezhi": "off", "placeholder": "off" } }', 'a.txt': faulty,
      'strict.json': '{ "rules": { "jiezhi": "error", "placeholder": "error" } }',
    });
    assert.deepEqual(severities(cwd, ['--config', 'strict.json', '--rule', 'jiezhi=information', 'a.txt']), { 'a.txt': 'jiezhi information，placeholder error' });
  });

  it('counts for standard input, too, by the name it is given', () => {
    const cwd = folder({ '甲/.hegao.json': '{ "rules": { "jiezhi": "off" } }' });
    assert.equal(lintJson(cwd, ['-', '--stdin-name', '甲/a.txt'], faulty).files[0]!.findings.length, 1);
    assert.equal(lintJson(cwd, ['-'], faulty).files[0]!.findings.length, 2);
  });

  it('what a newer version wrote is told once and stops nothing', () => {
    const cwd = folder({ '.hegao.json': '{\n  // 说明\n  "rules": {\n    "brand-new": "error",\n    "jiezhi": "off",\n  },\n}\n', 'a.txt': '截止10月底。', 'b.txt': '' });
    const { status, stderr } = hegao(cwd, ['lint']);
    assert.deepEqual([status, stderr], [0, '.hegao.json:4：rules.brand-new：没有名为“brand-new”的规则，这一项没有采用\n']);
  });

  it('a file that is no JSON is a failure, and drafts are still checked', () => {
    const { status, stdout, stderr } = hegao(folder({ '.hegao.json': '{ "rules": {}，}', 'a.txt': faulty }), ['lint']);
    assert.equal(status, 2);
    assert.match(stderr, /^\.hegao\.json:1：这里有 JSON 不认识的写法/u);
    assert.match(stdout, /共检查 1 个文件/u);
  });

  it('a --config that is not there is a failure', () => {
    const { status, stderr } = hegao(folder({ 'a.txt': '' }), ['lint', '--config', '没有.json']);
    assert.deepEqual([status, stderr], [2, '没有.json：找不到这个文件或文件夹。请检查路径和文件名\n']);
  });

  it('a wrong --rule is a failure', () => {
    const { status, stderr } = hegao(folder({ 'a.txt': '' }), ['lint', '--rule', 'jiezi=off', '--rule', 'jiezhi']);
    assert.equal(status, 2);
    assert.deepEqual(stderr.split('\n'), [
      '--rule jiezi=off：没有名为“jiezi”的规则，是不是“jiezhi”？',
      '--rule jiezhi：级别只能是 off、information、warning、error 之一', '',
    ]);
  });
});
