import assert from 'node:assert/strict';
import { encode } from '../../src/cli/encodings';
import { workbook } from '../sources/workbook';
import { folder, hegao, lintJson } from './hegao';

const draft = '今年1—10月，全县技改投资完成12.65亿元，同比增长12.1%，完成全年任务的83.75%。截至10月底，新签约项目77个。\n';
const sheet = workbook({
  主要指标: {
    rows: [
      ['云溪县2025年1—10月主要经济指标', null, null, null],
      ['指标', '单位', '1—10月累计', null],
      [null, null, '绝对额', '同比增长（%）'],
      ['工业技改投资', '亿元', { v: 12.5634, f: '10+2.5634', z: '0.00' }, 12.1],
      ['社会消费品零售总额', '亿元', 65.3, 5.4],
      ['技改投资完成率', '%', { v: 0.8375, z: '0.00%' }, null],
    ],
    merges: ['A1:D1', 'A2:A3', 'B2:B3', 'C2:D2'],
  },
});
const gbk = encode('指标,数值,单位,时间,别名\r\n工业技改投资,12.5634,亿元,2025年1—10月,技改投资\r\n新签约项目,77,个,2025年1-10月,\r\n', { encoding: 'gb18030', bom: false });
const settings = (...sources: string[]): string => JSON.stringify({ sources }, undefined, 1);

describe('sources of official values', () => {
  it('a figure that differs is an error that names file, worksheet, row and both values', () => {
    const cwd = folder({ '财政.csv': gbk, '讲话.txt': draft, '表/set.json': settings('../财政.csv') });
    const { status, stderr, stdout } = hegao(cwd, ['lint', '--config', '表/set.json', '讲话.txt']);
    assert.deepEqual([status, stderr], [1, '']);
    assert.match(stdout, /1:\d+ {2}必错 {2}工业技改投资：“\.\.\/财政\.csv”第2行为12\.5634亿元（2025年1—10月），与文中12\.65亿元不符/u);
  });

  it('are named relative to the settings file, and shown in the ledger with what is left over', () => {
    const cwd = folder({ '.hegao.json': settings('表/统计局10月.xlsx', '财政.csv'), '表/统计局10月.xlsx': sheet, '财政.csv': gbk, '稿/讲话.txt': draft });
    const { stdout, stderr, status } = hegao(cwd, ['figures', '稿/讲话.txt']);
    assert.deepEqual([stderr, status], ['', 0]);
    assert.match(stdout, /83\.75% .*“表\/统计局10月\.xlsx”工作表“主要指标”第6行 83\.75%（2025年1—10月）：相符/u);
    assert.match(stdout, /12\.65亿元 .*“财政\.csv”第2行 12\.5634亿元（2025年1—10月）：不符/u);
    assert.match(stdout, /来源：核对了 3 个数字，1 个不符；文稿里没有对上的官方数 4 个\n/u);
    assert.match(stdout, /社会消费品零售总额 +65\.3亿元/u);
    const json = JSON.parse(hegao(cwd, ['figures', '--format', 'json', '稿']).stdout);
    const [wrong, growth] = json.files[0].figures;
    assert.deepEqual([wrong.source.row, wrong.source.verdict, growth.source], [2, 'contradicts', null]);
    assert.equal(json.files[0].unmatched.length, 4);
    const csv = hegao(cwd, ['figures', '--format', 'csv', '稿']).stdout.split('\r\n');
    assert.match(csv[1]!, /,“财政\.csv”第2行 12\.5634亿元（2025年1—10月）：不符,/u);
  });

  it('without a fault is no finding', () => {
    const cwd = folder({ '.hegao.json': settings('财政.csv'), '财政.csv': gbk, 'a.txt': '1—10月，新签约项目77个，技改投资12.6亿元。\n' });
    assert.deepEqual(lintJson(cwd, ['a.txt']).files[0]!.findings, []);
  });

  it('that cannot be read are told once with line and reason; the rest goes on', () => {
    const cwd = folder({ '.hegao.json': settings('没有.xlsx', '坏.xlsx', '财政.csv'), '坏.xlsx': 'PK\x03\x04', '财政.csv': gbk, 'a.txt': draft, 'b.txt': draft });
    const { status, stderr, stdout } = hegao(cwd, ['lint']);
    assert.equal(status, 2);
    const [first, second, ...more] = stderr.trimEnd().split('\n');
    assert.equal(first, '.hegao.json:3：没有.xlsx：找不到这个文件或文件夹。请检查路径和文件名');
    assert.match(second!, /^\.hegao\.json:4：坏\.xlsx：(?:无法读取|有密码保护)/u);
    assert.deepEqual(more, []);
    assert.match(stdout, /必错 2 处/u);
  });

  it('a wrong setting is told with its line', () => {
    const { stderr } = hegao(folder({ '.hegao.json': '{\n "sources": [\n 1 ] }', 'a.txt': '' }), ['lint']);
    assert.equal(stderr, '.hegao.json:3：sources[0]：应当是数据表的文件名（加英文引号）\n');
  });
});
