import assert from 'node:assert/strict';
import { encode } from '../../src/cli/encodings';
import { folder, hegao } from './hegao';

const old = '今年1—10月，技改投资完成12.56亿元，增长12.1%。\n新签约项目77个，其中工业项目71个，占92.2%。\n开工5个。\n';
const now = '今年1—10月，技改投资完成12.65亿元，增长12.1%。\n新签约项目79个，其中工业项目71个，占92.2%。\n技改投资完成12.56亿元，来之不易。\n';

describe('hegao diff', () => {
  it('lists what changed, what did not follow and what to compute anew', () => {
    const { status, stdout, stderr } = hegao(folder({ '旧.txt': old, '新.txt': now }), ['diff', '旧.txt', '新.txt']);
    assert.deepEqual([status, stderr], [1, '']);
    assert.match(stdout, /^旧\.txt → 新\.txt：改动 2 个数字，新增 1 个，删去 1 个\n/u);
    assert.match(stdout, / {2}1:\d+ {2}改动 {2}技改投资：12\.56亿元 → 12\.65亿元\n {6}可能要重算：1:\d+ 12\.1%\n/u);
    assert.match(stdout, /旧稿 3:3 {2}删去/u);
    assert.match(stdout, /占比：矛盾 {2}71÷79≈89\.9%\n/u);
  });

  it('gives the same as data', () => {
    const { stdout } = hegao(folder({ '旧.txt': encode(old, { encoding: 'gb18030', bom: false }), '新.txt': now.replaceAll('\n', '\r\n') }), ['diff', '--format', 'json', '旧.txt', '新.txt']);
    const { version, changes, claims, summary } = JSON.parse(stdout);
    assert.deepEqual([version, summary], [1, { changed: 2, appeared: 1, vanished: 1 }]);
    assert.deepEqual([changes[0].before.text, changes[0].after.text, changes[0].after.line, changes[1].kind], ['12.56亿元', '12.65亿元', 1, 'changed']);
    assert.deepEqual(claims.map((it: { kind: string; verdict: string; line: number }) => [it.kind, it.verdict, it.line]), [['part', 'holds', 2], ['share', 'contradicts', 2]]);
  });

  it('asks to compute anew what agrees within its rounding only', () => {
    const said = (rate: string) => `完成投资1.2亿元，占年度计划1.5亿元的${rate}。\n`;
    const { stdout } = hegao(folder({ '旧.txt': said('80%'), '新.txt': said('83.75%') }), ['diff', '旧.txt', '新.txt']);
    assert.match(stdout, /完成率：相符 {2}1\.2÷1\.5=80%，四舍五入后可为74\.19%—86\.21%（文中写的不是这个数，请重算）\n/u);
  });

  it('has nothing to say of equal figures, reads one draft from a pipe, and tells what it cannot read', () => {
    const cwd = folder({ '新.txt': now });
    const same = hegao(cwd, ['diff', '-', '新.txt'], now);
    assert.deepEqual([same.status, same.stdout], [0, 'stdin.txt → 新.txt：数字没有变化\n']);
    const { status, stdout, stderr } = hegao(cwd, ['diff', '没有.txt', '新.txt']);
    assert.deepEqual([status, stdout, stderr], [2, '', '没有.txt：找不到这个文件或文件夹。请检查路径和文件名\n']);
  });
});
