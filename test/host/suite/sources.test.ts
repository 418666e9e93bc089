import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, diagnosticsOf, inWorkspace, openFile, reportSaying, ruleOf, until, untilFound } from './editor';

const draft = '云溪县前10个月的经济运行情况\n今年1—10月，全县技改投资完成12.65亿元，新签约项目77个。\n';
const csv = (value: string) => `指标,数值,单位,时间\n技改投资,${value},亿元,2025年1—10月\n新签约项目,77,个,2025年1—10月\n社会消费品零售总额,65.3,亿元,2025年1—10月\n`;
const write = (name: string, content: string) => vscode.workspace.fs.writeFile(inWorkspace(name), new TextEncoder().encode(content));

describe('官方数据表', () => {
  afterEach(async () => {
    await closeAll();
    for (const name of ['.hegao.json', '统计局.csv']) await vscode.workspace.fs.delete(inWorkspace(name)).then(undefined, () => {});
  });

  it('与表中的数不符就标出；表改了，随之重新核对', async () => {
    await write('统计局.csv', csv('12.56'));
    await write('.hegao.json', '{ "sources": ["统计局.csv"] }\n');
    const document = await openFile('来源.txt', draft);
    const [found] = await untilFound(document, (rules) => rules.includes('source-mismatch'));
    assert.equal(document.getText(found!.range), '12.65亿元');
    assert.match(found!.message, /“统计局\.csv”第2行为12\.56亿元/u);
    assert.equal(await vscode.commands.executeCommand('hegao.check'), false);
    await reportSaying(/核对了 2 个数字，1 个不符；文稿里没有对上的官方数 1 个/u, /社会消费品零售总额　65\.3亿元/u);
    await write('统计局.csv', csv('12.65'));
    await untilFound(document, (rules) => !rules.includes('source-mismatch'));
  });

  // 统计局.xlsx stands in the workspace.
  it('XLSX 也读', async () => {
    await write('.hegao.json', '{ "sources": ["统计局.xlsx"] }\n');
    const document = await openFile('来源表.txt', draft);
    const [found] = await untilFound(document, (rules) => rules.includes('source-mismatch'));
    assert.match(found!.message, /“统计局\.xlsx”工作表“主要指标”第2行为12\.56亿元/u);
  });

  it('找不到的表在设置文件里指出，其余照查', async () => {
    await write('.hegao.json', '{\n  "sources": [\n    "没有.xlsx"\n  ]\n}\n');
    const document = await openFile('缺表.txt', `${draft}截止10月底，形势很好。\n`);
    await untilFound(document, (rules) => rules.includes('jiezhi'));
    const settings = await vscode.workspace.openTextDocument(inWorkspace('.hegao.json'));
    const [problem] = await until(() => diagnosticsOf(settings).length > 0 && diagnosticsOf(settings), vscode.languages.onDidChangeDiagnostics);
    assert.equal(settings.getText(problem!.range), '"没有.xlsx"');
    assert.match(problem!.message, /^没有\.xlsx：找不到这个文件/u);
    assert.deepEqual(diagnosticsOf(document).map(ruleOf).filter((it) => it === 'source-mismatch'), []);
  });
});
