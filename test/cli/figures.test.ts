import assert from 'node:assert/strict';
import { csv } from '../../src/cli/csv';
import { widthOf } from '../../src/cli/table';
import { folder, hegao } from './hegao';

const draft = '全年计划开发项目80个，目前已完成67个，完成全年任务的83.75%。\n技改投资完成31.5亿元，完成年度计划的90%。\n';

describe('hegao figures', () => {
  it('shows every figure and every relation with its arithmetic', () => {
    const { stdout, status } = hegao(folder({ '讲话.txt': draft }), ['figures', '讲话.txt']);
    assert.equal(status, 0);
    assert.match(stdout, /^讲话\.txt：5 个数字，2 处可核对\n/u);
    assert.match(stdout, /1:9 +80个 +开发项目·计划 +全年 +80 +完成率：相符/u);
    assert.match(stdout, /2:7 +31\.5亿元 +技改投资 +31\.5亿 +31\.45亿—31\.55亿 /u);
    assert.match(stdout, /完成率：相符 +67÷80=83\.75%/u);
    assert.match(stdout, /完成率：没有写任务数，推算 35亿（34\.\d+亿—35\.\d+亿）/u);
  });

  it('shows that no whole target gives a rate', () => {
    const { stdout } = hegao(folder({ 'a.txt': '完成67个，完成全年任务的83.57%。' }), ['figures', 'a.txt']);
    assert.match(stdout, /完成率：矛盾（没有写任务数，推算 80\.\d+—80\.\d+，其中没有整数）/u);
  });

  it('gives them as data', () => {
    const { stdout } = hegao(folder({ 'a.txt': draft, 'b.txt': '' }), ['figures', '--format', 'json']);
    const { version, files } = JSON.parse(stdout);
    assert.deepEqual([version, files.length, files[0].path, files[1]], [1, 2, 'a.txt', { path: 'b.txt', figures: [], claims: [] }]);
    const [target] = files[0].figures;
    assert.deepEqual({ ...target, indicator: '', period: '' }, {
      start: 8, end: 11, text: '80个', number: '80', unit: '个', value: '80', dimension: 'count', hedge: 'stated', low: '80', high: '80', indicator: '', aspect: 'plan', period: '',
    });
    const [{ kind, operands, binding, verdict, arithmetic, implied }, { implied: inferred }] = files[0].claims;
    assert.deepEqual({ kind, binding, verdict, arithmetic, implied }, { kind: 'completion', binding: 'explicit', verdict: 'holds', arithmetic: '67÷80=83.75%', implied: null });
    assert.deepEqual(operands.map((it: { role: string }) => it.role).sort(), ['done', 'rate', 'target']);
    assert.equal(inferred.likely, '3500000000');
  });

  it('sets a whole against its parts, in every form', () => {
    const cwd = folder({ 'a.txt': '进出口总额7.62亿元，增长1.2%，其中出口6.21亿元，增长8.1%；进口1.41亿元，下降16.3%。\n' });
    const [shown, sheet, data] = ['table', 'csv', 'json'].map((format) => hegao(cwd, ['figures', '--format', format, 'a.txt']).stdout) as [string, string, string];
    assert.match(shown, /1:6 +增速合成：矛盾 +7\.62÷\(6\.21÷1\.081\+1\.41÷0\.837\)−1≈2\.6%/u);
    assert.match(sheet, /1\.2%.*增速合成：矛盾（7\.62÷\(6\.21÷1\.081\+1\.41÷0\.837\)−1≈2\.6%）/u);
    const { operands } = JSON.parse(data).files[0].claims.find((it: { kind: string }) => it.kind === 'composed');
    assert.deepEqual(operands.map((it: { role: string }) => it.role), ['total', 'part', 'part', 'rate', 'rate', 'rate']);
  });

  it('is JSON with no file, too', () => {
    const { stdout, status } = hegao(folder(), ['figures', '--format', 'json', 'missing.txt']);
    assert.deepEqual([JSON.parse(stdout), status], [{ version: 1, files: [] }, 2]);
  });

  it('gives a sheet that Excel opens in UTF-8', () => {
    const { stdout } = hegao(folder({ 'a.txt': draft }), ['figures', '--format', 'csv']);
    const [head, first, ...rest] = stdout.split('\r\n');
    assert.equal(head, '\ufeff文件,行,列,指标,方面,时期,原文,数值,单位,修饰,折合基本单位,下限,上限,量纲,核对,来源,所在句子');
    assert.match(first!, /^a\.txt,1,9,[^,]*,计划,全年,80个,80,个,,80,80,80,数量,/u);
    assert.match(first!, /,完成率：相符（67÷80=83\.75%）,,全年计划开发项目80个，目前已完成67个，完成全年任务的83\.75%。$/u);
    assert.equal(rest.length, 5);
  });
});

describe('a sheet', () => {
  it('runs no words of a draft as a formula, and leaves numbers numbers', () => {
    assert.equal(
      csv([['=1+1', '+8613800000000', '@SUM(A1)', '-2+3', '＝1', '\t=1', -5.3, '-5.3', '+0.5', '5%', '－5']]),
      '\'=1+1,+8613800000000,\'@SUM(A1),\'-2+3,\'＝1,\'\t=1,-5.3,-5.3,+0.5,5%,\'－5\r\n',
    );
  });
  it('quotes what would break a cell', () => assert.equal(csv([['a,b', '“说”"引"', '一\n二', null]]), '"a,b","“说”""引""","一\n二",\r\n'));
});

describe('a table', () => {
  it('counts Han characters as two columns', () => assert.equal(widthOf('云溪县 80个（abc）…'), 6 + 1 + 2 + 2 + 2 + 3 + 2 + 2));
});
