import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { decode, encode, type Form } from '../../src/cli/encodings';
import { folder, hegao, lintJson } from './hegao';

const forms: Readonly<Record<string, Form>> = {
  'UTF-8': { encoding: 'utf-8', bom: false },
  'UTF-8 with a byte order mark': { encoding: 'utf-8', bom: true },
  'UTF-16 LE': { encoding: 'utf-16le', bom: true },
  'UTF-16 BE': { encoding: 'utf-16be', bom: true },
  GB18030: { encoding: 'gb18030', bom: false },
};
const draft = '云溪县讲话稿。\r\n截止10月底，镕基、喆、㐱，𠮷野家😀，€5。\r\n完。\n';

describe('encodings', () => {
  for (const [name, form] of Object.entries(forms)) {
    it(`${name}: read, corrected and written as it was`, () => {
      const cwd = folder({ '讲话.txt': encode(draft, form) });
      assert.equal(lintJson(cwd, ['讲话.txt']).files[0]!.findings[0]!.start, draft.indexOf('截止'));
      const { stderr } = hegao(cwd, ['lint', '--fix', '讲话.txt']);
      assert.equal(stderr, '');
      assert.deepEqual(fs.readFileSync(path.join(cwd, '讲话.txt')), encode(draft.replace('截止', '截至'), form));
    });

    it(`${name}: every text comes back`, () => {
      const han = fc.string({ unit: fc.constantFrom('云', '溪', '县', '，', '“', '龘', '㐀', '𠀀', '😀', 'a', '1', '\n'), minLength: 1 });
      fc.assert(fc.property(han, (words) => {
        const text = `同志们${words}`;
        assert.deepEqual(decode(encode(text, form)), { text, form });
      }));
    });
  }

  it('GB18030 writes every character that it reads, in the code it was read from', () => {
    const decoder = new TextDecoder('gb18030');
    for (let lead = 0x81; lead <= 0xfe; lead++) {
      const row = Buffer.from(Array.from({ length: 0xbf }, (_, i) => i + 0x40).filter((it) => it !== 0x7f).flatMap((trail) => [lead, trail]));
      const text = decoder.decode(row);
      // One code reads as the ideographic space a second time; that one is written as the first.
      const expected = lead === 0xa3 ? Buffer.from(row.map((it, i) => (row[i | 1] === 0xa0 ? 0xa1 : it))) : row;
      assert.deepEqual(encode(text, forms.GB18030!), expected, `row ${lead.toString(16)}`);
    }
  });

  it('GB18030 through standard input', () => {
    assert.equal(lintJson(folder(), ['-'], encode(draft, forms.GB18030!)).files[0]!.findings[0]!.line, 2);
  });

  it('a draft with a few broken bytes is checked, and --fix refuses to touch it', () => {
    const bytes = Buffer.concat([Buffer.from(draft), Buffer.from([0xe4, 0xba]), Buffer.from(draft)]);
    const cwd = folder({ '讲话.txt': bytes });
    assert.equal(lintJson(cwd, ['讲话.txt']).files[0]!.findings.filter(({ rule }) => rule === 'jiezhi').length, 2);
    const { status, stderr } = hegao(cwd, ['lint', '--fix', '讲话.txt']);
    assert.deepEqual([status, stderr], [2, '讲话.txt：编码里有无法原样写回的内容，没有改动。请先把文件另存为 UTF-8 编码\n']);
    assert.deepEqual(fs.readFileSync(path.join(cwd, '讲话.txt')), bytes);
    assert.deepEqual(fs.readdirSync(cwd), ['讲话.txt']);
  });
});

describe('files that cannot be checked', () => {
  const saveAs = '请用 Word 或 WPS 打开，“另存为”纯文本（.txt），编码选 UTF-8，再检查存好的 .txt';
  const lines: [name: string, content: string | Buffer, line: string][] = [
    ['讲话.docx', 'PK\u0003\u0004', `讲话.docx：暂时不能直接检查 Word 文档。${saveAs}`],
    ['讲话.DOC', 'x', `讲话.DOC：暂时不能直接检查 Word 文档。${saveAs}`],
    ['讲话.wps', 'x', `讲话.wps：暂时不能直接检查 WPS 文档。${saveAs}`],
    ['讲话.pdf', '%PDF', '讲话.pdf：暂时不能直接检查 PDF。请把文字复制到记事本，存成 UTF-8 编码的 .txt，再检查存好的 .txt'],
    ['图.txt', Buffer.from([0x89, 0x50, 0, 1, 2]), '图.txt：不是纯文本，或者编码无法识别。请另存为 UTF-8 编码的纯文本（.txt）再检查'],
    ['乱.txt', Buffer.from([0xff, 0x81, 0x0a, 0xfe, 0x20].flatMap((it) => [it, 0xff, 0x31])), '乱.txt：不是纯文本，或者编码无法识别。请另存为 UTF-8 编码的纯文本（.txt）再检查'],
  ];
  for (const [name, content, line] of lines) {
    it(`${name}: one line, and exit code 2`, () => {
      const { status, stderr } = hegao(folder({ [name]: content }), ['lint', name]);
      assert.deepEqual([status, stderr], [2, `${line}\n`]);
    });
  }

  it('a file over 64 MB', () => {
    const cwd = folder({ '大.txt': '' });
    fs.truncateSync(path.join(cwd, '大.txt'), 64 * 1024 * 1024 + 1);
    const { status, stderr } = hegao(cwd, ['lint', '大.txt']);
    assert.deepEqual([status, stderr], [2, '大.txt：超过 64 MB，太大了。请分成几个文件再检查\n']);
  });

  it('a folder without drafts, which says what else is there', () => {
    const { status, stderr } = hegao(folder({ '稿/a.docx': 'x', '稿/~$a.docx': 'x' }), ['lint', '稿']);
    assert.equal(status, 2);
    assert.deepEqual(stderr.split('\n'), [
      '稿：有 1 个 Word、WPS 或 PDF 文件没有检查。请另存为 UTF-8 编码的纯文本（.txt）再检查',
      '稿：没有可以检查的文稿（.txt .md .gw .gongwen）', '',
    ]);
  });

  it('links that lead in circles, a path through a file, and no plain file', () => {
    const cwd = folder({ 'a.txt': draft });
    fs.symlinkSync('圈.txt', path.join(cwd, '圈.txt'));
    assert.match(hegao(cwd, ['lint', '圈.txt']).stderr, /^圈\.txt：快捷链接绕成了圈\n$/u);
    assert.match(hegao(cwd, ['lint', 'a.txt/b.txt']).stderr, /^a\.txt\/b\.txt：路径里有一段不是文件夹。请检查路径\n$/u);
    execFileSync('mkfifo', ['管.txt'], { cwd });
    assert.match(hegao(cwd, ['lint', '管.txt']).stderr, /^管\.txt：不是普通文件。/u);
  });

  it('an empty file is a draft like any other', () => {
    const { status, stdout } = hegao(folder({ '空.txt': '' }), ['lint', '空.txt']);
    assert.equal(status, 0);
    assert.match(stdout, /共检查 1 个文件、0 字/u);
  });
});

describe('writing', () => {
  it('keeps permission bits and follows a link', () => {
    const cwd = folder({ '稿/讲话.txt': draft });
    fs.chmodSync(path.join(cwd, '稿/讲话.txt'), 0o640);
    fs.symlinkSync(path.join('稿', '讲话.txt'), path.join(cwd, '链接.txt'));
    hegao(cwd, ['lint', '--fix', '链接.txt']);
    assert.ok(fs.lstatSync(path.join(cwd, '链接.txt')).isSymbolicLink());
    assert.equal(fs.statSync(path.join(cwd, '稿/讲话.txt')).mode & 0o777, 0o640);
    assert.equal(fs.readFileSync(path.join(cwd, '稿/讲话.txt'), 'utf8'), draft.replace('截止', '截至'));
    assert.deepEqual(fs.readdirSync(path.join(cwd, '稿')), ['讲话.txt']);
  });
});
