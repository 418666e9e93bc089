import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { rules } from '../../src/core';
import { folder, hegao } from './hegao';

describe('hegao outline', () => {
  const draft = '一、肯定成绩\n内容。\n（一）招商\n内容。\n（二）项目\n内容。\n二、突出重点\n内容。\n';

  it('draws the headings as a tree', () => {
    const { stdout, status } = hegao(folder({ '讲话.txt': draft }), ['outline', '讲话.txt']);
    assert.equal(status, 0);
    assert.equal(stdout, ['讲话.txt', '├─ 一、肯定成绩（第 1 行）', '│  ├─ （一）招商（第 3 行）', '│  └─ （二）项目（第 5 行）', '└─ 二、突出重点（第 7 行）', ''].join('\n'));
  });

  it('gives them as data', () => {
    const { stdout } = hegao(folder(), ['outline', '--format', 'json', '--stdin-name', '讲话.txt', '-'], draft);
    const { version, files } = JSON.parse(stdout);
    assert.deepEqual([version, files[0].path, files[0].outline.length], [1, '讲话.txt', 2]);
    const [{ children, ...first }] = files[0].outline;
    assert.deepEqual(first, { start: 0, end: 6, line: 1, column: 1, text: '一、肯定成绩' });
    assert.deepEqual(children.map((it: { text: string }) => it.text), ['（一）招商', '（二）项目']);
  });

  it('says that there is none', () => assert.match(hegao(folder({ 'a.txt': '短。' }), ['outline']).stdout, /^a\.txt\n（没有标题）\n$/u));
});

describe('hegao renumber', () => {
  const draft = '一、成绩\n（一）招商\n（三）项目\n三、打算\n';
  const mended = '一、成绩\n（一）招商\n（二）项目\n二、打算\n';

  it('lists what it would change and changes nothing', () => {
    const at = folder({ '讲话.txt': draft });
    const { stdout, status } = hegao(at, ['renumber', '讲话.txt']);
    assert.equal(status, 0);
    assert.equal(stdout, '讲话.txt：有 2 个序号要改，加上 --write 就写回文件\n  第 3 行  （三） → （二）  项目\n  第 4 行  三、 → 二、  打算\n');
    assert.equal(fs.readFileSync(path.join(at, '讲话.txt'), 'utf8'), draft);
  });

  it('writes the numbers back', () => {
    const at = folder({ '讲话.txt': draft });
    assert.match(hegao(at, ['renumber', '--write', '讲话.txt']).stdout, /改了 2 个序号/u);
    assert.equal(fs.readFileSync(path.join(at, '讲话.txt'), 'utf8'), mended);
    assert.match(hegao(at, ['renumber', '讲话.txt']).stdout, /序号都连续/u);
  });

  it('points at what speaks of a changed number', () => {
    const rule = '第一条 为规范管理，制定本办法。\n第三条 各单位应当报备。\n第四条 违反本办法第三条规定的，予以通报。\n';
    assert.match(hegao(folder({ '办法.txt': rule }), ['renumber', '办法.txt']).stdout, /请核对：第 3 行提到“第三条”\n$/u);
  });

  it('passes standard input through', () => assert.equal(hegao(folder(), ['renumber', '-'], draft).stdout, mended));
});

describe('hegao rules and explain', () => {
  it('list every rule', () => {
    const { stdout } = hegao(folder(), ['rules']);
    for (const { id, title } of rules) assert.match(stdout, new RegExp(`^${id} .*${title}$`, 'mu'));
  });

  it('list them as data', () => {
    const listed = JSON.parse(hegao(folder(), ['rules', '--format', 'json']).stdout);
    assert.deepEqual(listed.rules.map((it: { id: string }) => it.id), rules.map((it) => it.id));
    assert.deepEqual(Object.keys(listed.rules.find((it: { id: string }) => it.id === 'pair-unmatched')).slice(0, 6),
      ['id', 'group', 'severity', 'reach', 'title', 'why']);
  });

  it('explain each with its reasons and examples', () => {
    const { stdout, status } = hegao(folder(), ['explain', 'jiezhi']);
    assert.equal(status, 0);
    for (const part of ['jiezhi  疑错', '缘由', '依据', '会提示的例子', '【截止】10月底', '不会提示的例子', '--rule jiezhi=off']) assert.ok(stdout.includes(part), part);
  });

  it('name a rule that is not there', () => {
    const { stderr, status } = hegao(folder(), ['explain', 'no-such']);
    assert.deepEqual([status, stderr], [2, '没有名为“no-such”的规则。用 hegao rules 可以看到全部规则\n']);
  });
});

describe('hegao itself', () => {
  it('tells its version', () => assert.match(hegao(folder(), ['--version']).stdout, /^\d+\.\d+\.\d+\n$/u));

  it('helps in Chinese, with English beside', () => {
    for (const args of [[], ['--help'], ['help']]) {
      const { stdout, stderr, status } = hegao(folder(), args);
      assert.deepEqual([status, stderr], [0, '']);
      for (const part of ['用法 Usage:', '检查文稿 check drafts', '退出码 exit code', 'chcp 65001']) assert.ok(stdout.includes(part), part);
    }
    assert.match(hegao(folder(), ['lint', '--help']).stdout, /--fail-on <severity> {2}到哪一级算不通过/u);
  });

  const wrong: [args: string[], line: string][] = [
    [['lnt'], '没有名为“lnt”的命令'],
    [['lint', '--fixx'], '没有名为“--fixx”的选项'],
    [['lint', '--config'], '选项“--config <file>”后面缺少内容'],
    [['lint', '--format', 'xml'], '选项“--format <format>”不能这样写：可以写 text, json, github'],
    [['explain'], '缺少“id”'],
    [['rules', 'x'], '多写了参数'],
  ];
  for (const [args, line] of wrong) {
    it(`hegao ${args.join(' ')} says what is wrong`, () => {
      const { stdout, stderr, status } = hegao(folder(), args);
      assert.deepEqual([status, stdout, stderr], [2, '', `${line}。用 hegao --help 可以看到用法\n`]);
    });
  }
});
