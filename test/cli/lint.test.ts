import assert from 'node:assert/strict';
import { execSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { command, folder, hegao, lintJson } from './hegao';

const clean = '截至10月底，云溪县新开工项目36个。\n';
/** One warning that is safe to fix. */
const faulty = '截止10月底，云溪县新开工项目36个。\n';

describe('hegao lint: exit codes', () => {
  const outcome = (args: readonly string[]) => hegao(folder({ 'clean.txt': clean, 'faulty.txt': faulty }), ['lint', ...args]);

  it('0 without a finding', () => assert.equal(outcome(['clean.txt']).status, 0));
  it('1 with one at or above --fail-on', () => assert.equal(outcome(['faulty.txt']).status, 1));
  it('0 with one below', () => assert.equal(outcome(['faulty.txt', '--fail-on', 'error']).status, 0));
  it('0 with an information only', () => assert.equal(outcome(['faulty.txt', '--rule', 'jiezhi=information']).status, 0));
  it('1 with an information where that fails', () => {
    assert.equal(outcome(['faulty.txt', '--rule', 'jiezhi=information', '--fail-on', 'information']).status, 1);
  });
  it('0 with the rule switched off', () => assert.equal(outcome(['faulty.txt', '--rule', 'jiezhi=off']).status, 0));
  it('2 where a file could not be read, and the others are still checked', () => {
    const { status, stdout, stderr } = outcome(['missing.txt', 'faulty.txt']);
    assert.equal(status, 2);
    assert.match(stderr, /^missing\.txt：找不到这个文件或文件夹。请检查路径和文件名\n$/u);
    assert.match(stdout, /faulty\.txt\n {2}1:1 {2}疑错/u);
  });
});

describe('hegao lint: what a person reads', () => {
  it('names place, severity, message, rule and the words', () => {
    const { stdout } = hegao(folder({ '讲话.txt': `同志们：\n　　${faulty}` }), ['lint']);
    assert.match(stdout, /^讲话\.txt\n {2}2:3 {2}疑错 {2}“截止”后不能直接带时间，应为“截至”。 {2}jiezhi\n {6}【截止】10月底，云溪县新开工项目36个。\n/u);
    assert.match(stdout, /\n共检查 1 个文件、23 字：必错 0 处，疑错 1 处，提示 0 处；其中 1 处加 --fix 可以自动改正\n$/u);
  });

  it('checks the drafts of a folder and below, but no hidden folder and no node_modules', () => {
    const cwd = folder({
      'b.txt': clean, 'a.md': clean, '子目录/c.gw': clean, '子目录/深/d.GONGWEN': clean,
      '.git/x.txt': clean, 'node_modules/y.txt': clean, '.hidden.txt': clean, 'z.json': clean,
    });
    assert.deepEqual(lintJson(cwd, []).files.map((it) => it.path.replaceAll('\\', '/')), ['a.md', 'b.txt', '子目录/c.gw', '子目录/深/d.GONGWEN']);
  });

  it('checks a file once, however often it is named', () => {
    const cwd = folder({ 'a.txt': clean });
    assert.equal(lintJson(cwd, ['a.txt', './a.txt', '.']).files.length, 1);
  });

  it('checks a named file whatever its extension', () => {
    assert.equal(lintJson(folder({ '讲话': faulty }), ['讲话']).files[0]!.findings.length, 1);
  });

  it('reads standard input under the name it is given', () => {
    const { files } = lintJson(folder(), ['-', '--stdin-name', '稿件/讲话.md'], faulty);
    assert.deepEqual([files[0]!.path, files[0]!.findings.length], ['稿件/讲话.md', 1]);
  });

  it('ends quietly when nobody reads on', () => {
    const cwd = folder({ 'a.txt': faulty.repeat(20_000) });
    const said = execSync(`${command()} lint a.txt 2>&1 | head -n 1`, { cwd, encoding: 'utf8', shell: '/bin/bash' });
    assert.equal(said, 'a.txt\n');
  });
});

describe('hegao lint --format json', () => {
  it('has exactly the shape other programs rely on', () => {
    const cwd = folder({ '讲话.txt': faulty });
    const { stdout, status } = hegao(cwd, ['lint', '--format', 'json', '讲话.txt']);
    assert.equal(status, 1);
    assert.deepEqual(JSON.parse(stdout), {
      version: 1,
      files: [{
        path: '讲话.txt', characters: faulty.length,
        findings: [{
          rule: 'jiezhi', group: 'wording', severity: 'warning', message: '“截止”后不能直接带时间，应为“截至”。',
          start: 0, end: 2, line: 1, column: 1, endLine: 1, endColumn: 3, related: [],
          fixes: [{ title: '改为“截至”', safety: 'safe', edits: [{ start: 0, end: 2, newText: '截至' }] }],
        }],
      }],
      summary: { files: 1, error: 0, warning: 1, information: 0 },
    });
  });

  it('counts UTF-16 units, line by line, without the byte order mark', () => {
    for (const end of ['\n', '\r\n', '\r']) {
      const text = `第一行${end}${end}😀𠮷，截止10月底。${end}`;
      const { files: [file] } = lintJson(folder({ 'a.txt': `\ufeff${text}` }), ['a.txt']);
      const [finding] = file!.findings;
      assert.equal(text.slice(finding!.start, finding!.end), '截止');
      const { line, column, endLine, endColumn } = finding!;
      assert.deepEqual({ line, column, endLine, endColumn }, { line: 3, column: 6, endLine: 3, endColumn: 8 });
      assert.equal(file!.characters, text.length);
    }
  });

  it('is JSON with no file and with many', () => {
    assert.deepEqual(lintJson(folder(), ['missing.txt']), { version: 1, files: [], summary: { files: 0, error: 0, warning: 0, information: 0 } });
    assert.equal(lintJson(folder({ 'a.txt': faulty, 'b.txt': clean, 'c.txt': faulty }), []).files.length, 3);
  });
});

describe('hegao lint --fix', () => {
  it('writes safe fixes, reports what is left and how many were made', () => {
    const cwd = folder({ 'a.txt': `${faulty}请XX局牵头。\n` });
    const { stdout, status } = hegao(cwd, ['lint', '--fix']);
    assert.equal(fs.readFileSync(path.join(cwd, 'a.txt'), 'utf8'), `${clean}请XX局牵头。\n`);
    assert.match(stdout, /placeholder/u);
    assert.doesNotMatch(stdout, /jiezhi/u);
    assert.match(stdout, /；已改正 1 处\n$/u);
    assert.equal(status, 1);
  });

  it('leaves a file without safe fixes untouched', () => {
    const cwd = folder({ 'a.txt': clean });
    const before = fs.statSync(path.join(cwd, 'a.txt'));
    assert.equal(hegao(cwd, ['lint', '--fix']).status, 0);
    const now = fs.statSync(path.join(cwd, 'a.txt'));
    assert.deepEqual([now.ino, now.mtimeMs], [before.ino, before.mtimeMs]);
  });

  it('leaves an ignored finding alone', () => {
    const cwd = folder({ 'a.md': `<!-- hegao-disable-next-line jiezhi -->\n${faulty}` });
    const { status, stdout } = hegao(cwd, ['lint', '--fix']);
    assert.equal(status, 0);
    assert.match(stdout, /；另有 1 处按设置不再提示\n$/u);
    assert.match(fs.readFileSync(path.join(cwd, 'a.md'), 'utf8'), /截止/u);
  });

  it('cannot write to standard input', () => {
    const { status, stderr } = hegao(folder(), ['lint', '--fix', '-'], faulty);
    assert.deepEqual([status, stderr], [2, '--fix 只能改文件，不能改从标准输入（-）读来的文字\n']);
  });
});
