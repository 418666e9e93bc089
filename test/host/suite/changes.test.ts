import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, openFile, reportSaying, until } from './editor';

const compare = () => vscode.commands.executeCommand<boolean | undefined>('hegao.compareFigures');
const draft = '今年1—10月，技改投资完成12.56亿元，增长12.1%。\n新签约项目77个，其中工业项目71个，占92.2%。\n下一步，技改投资在12.56亿元的基础上再加力。\n';

async function replace(document: vscode.TextDocument, from: string, to: string): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  const at = document.getText().indexOf(from);
  edit.replace(document.uri, new vscode.Range(document.positionAt(at), document.positionAt(at + from.length)), to);
  await vscode.workspace.applyEdit(edit);
}

describe('比较改动的数字', () => {
  // In a browser VS Code saves by itself: what is saved would depend on the clock.
  const autoSave = (value: string | undefined) => vscode.workspace.getConfiguration('files').update('autoSave', value, vscode.ConfigurationTarget.Global);
  before(() => autoSave('off'));
  after(() => autoSave(undefined));
  afterEach(closeAll);

  it('与上次保存的比较：改了哪些、哪里没有跟着改、哪些要重算，点了就到', async () => {
    const document = await openFile('改数.txt', draft);
    await replace(document, '12.56亿元', '12.65亿元');
    await replace(document, '77个', '79个');
    assert.equal(await compare(), false);
    const page = await reportSaying(/改动 2 个，新增 0 个，删去 0 个/u, /技改投资　12\.56亿元 → 12\.65亿元/u, /没有跟着改/u, /矛盾　71÷79≈89\.9%/u);
    const links: vscode.DocumentLink[] = await vscode.commands.executeCommand('vscode.executeLinkProvider', page.uri);
    const { target } = links[0]!;
    await vscode.commands.executeCommand(target!.path, ...(JSON.parse(target!.query) as unknown[]));
    const editor = vscode.window.activeTextEditor!;
    assert.equal(editor.document, document);
    assert.equal(document.getText(editor.selection), '12.65亿元');
  });

  it('改回去以后，页面随之变为没有变化', async () => {
    const document = await openFile('改回.txt', draft);
    await replace(document, '77个', '79个');
    await compare();
    const page = await reportSaying(/改动 1 个/u);
    await replace(document, '79个', '77个');
    await until(() => page.getText().includes('✔ 数字没有变化'), vscode.workspace.onDidChangeTextDocument);
  });
});
