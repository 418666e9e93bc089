import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { actionsAt, closeAll, faulty, inWorkspace, open, openFile, readFile, reportSaying, ruleOf, untilFound } from './editor';

const settingsFile = () => inWorkspace('.hegao.json');

async function ignore(document: vscode.TextDocument, rule: string): Promise<void> {
  const found = await untilFound(document, (rules) => rules.includes(rule));
  const actions = await actionsAt(document, found.find((it) => ruleOf(it) === rule)!.range);
  const { command, arguments: args } = actions.find(({ title }) => title === '不再提示这一处')!.command!;
  await vscode.commands.executeCommand(command, ...args!);
}

describe('不再提示', () => {
  afterEach(async () => {
    await closeAll();
    await vscode.workspace.fs.delete(settingsFile()).then(undefined, () => {});
  });

  it('写进工作区的 .hegao.json，文稿一字不动，不含文稿的字句；恢复以后又提示', async () => {
    const document = await openFile('不再提示.txt', faulty);
    await ignore(document, 'placeholder');
    await untilFound(document, (rules) => rules.length > 0 && !rules.includes('placeholder'));
    assert.equal(document.getText(), faulty);
    assert.equal(document.isDirty, false);
    const json = await readFile(settingsFile());
    const { ignore: [entry] } = JSON.parse(json) as { ignore: [{ rule: string; fingerprint: string; at: string }] };
    assert.equal(entry.rule, 'placeholder');
    assert.match(entry.at, /^\d{4}-\d{2}-\d{2}$/u);
    assert.ok(!json.includes('XX'));
    await vscode.commands.executeCommand('hegao.unignore', document.uri, entry.fingerprint);
    await untilFound(document, (rules) => rules.includes('placeholder'));
  });

  it('别处改动以后仍不提示', async () => {
    const document = await openFile('仍不提示.txt', faulty);
    await ignore(document, 'placeholder');
    await untilFound(document, (rules) => !rules.includes('placeholder'));
    await vscode.window.activeTextEditor!.edit((edit) => edit.insert(new vscode.Position(0, 0), '同志们：截止9月底，形势很好。\n'));
    const found = await untilFound(document, (rules) => rules.filter((it) => it === 'jiezhi').length === 2);
    assert.ok(!found.map(ruleOf).includes('placeholder'));
    await document.save();
  });

  it('没有文件夹的文稿记在编辑器里，不写文件', async () => {
    const document = await open('同志们：\n截止9月底，又有3个项目开工。\n');
    await ignore(document, 'jiezhi');
    await untilFound(document, (rules) => !rules.includes('jiezhi'));
    assert.equal(await readFile(settingsFile()).then(() => 'written', () => 'absent'), 'absent');
    await vscode.commands.executeCommand('hegao.check');
    await reportSaying(/不再提示 1 处/u);
  });
});
