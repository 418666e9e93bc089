import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, faulty, open, reportSaying, until, untilFound } from './editor';

const check = () => vscode.commands.executeCommand<boolean | undefined>('hegao.check');

async function linksOf(report: vscode.TextDocument): Promise<vscode.DocumentLink[]> {
  return vscode.commands.executeCommand('vscode.executeLinkProvider', report.uri);
}
async function follow({ target }: vscode.DocumentLink): Promise<void> {
  await vscode.commands.executeCommand(target!.path, ...(JSON.parse(target!.query) as unknown[]));
}

describe('送审前检查', () => {
  afterEach(closeAll);

  it('有疑错就不通过，报告列出每一处，点了就到', async () => {
    const document = await open(faulty);
    assert.equal(await check(), false);
    const report = await reportSaying(/✘ 不通过/u, /不再提示 0 处/u, /【三、】加强领导/u);
    const found = await untilFound(document, (rules) => rules.length >= 3);
    const links = await linksOf(report);
    const places = links.filter(({ range }) => /^第 \d+ 行第 \d+ 列$/u.test(report.getText(range)));
    assert.ok(places.length >= found.length);
    for (const place of places) {
      await follow(place);
      const editor = vscode.window.activeTextEditor!;
      assert.equal(editor.document, document);
      const [, line, column] = /第 (\d+) 行第 (\d+) 列/u.exec(report.getText(place.range))!;
      assert.ok(editor.selection.start.isEqual(new vscode.Position(Number(line) - 1, Number(column) - 1)));
    }
    for (const { range } of found) {
      assert.ok(places.some((it) => report.getText(it.range) === `第 ${range.start.line + 1} 行第 ${range.start.character + 1} 列`));
    }
  });

  it('文稿改好，报告随之变为通过', async () => {
    const document = await open(faulty);
    await check();
    const report = await reportSaying(/✘ 不通过/u);
    const edit = new vscode.WorkspaceEdit();
    edit.replace(document.uri, new vscode.Range(0, 0, document.lineCount, 0), '开发项目完成67个，完成全年任务的83.75%。\n');
    await vscode.workspace.applyEdit(edit);
    await until(() => report.getText().includes('✔ 通过'), vscode.workspace.onDidChangeTextDocument);
  });

  it('没有问题就通过', async () => {
    await open('云溪县今年的工作开展得很好。\n');
    assert.equal(await check(), true);
  });

  it('只检查选中的部分', async () => {
    const last = '第三季度的情况很好，各乡镇、各部门的劲头都很足。';
    const document = await open(`${faulty}${last}\n`);
    await untilFound(document, (rules) => rules.length >= 3);
    const end = document.lineCount - 2;
    vscode.window.activeTextEditor!.selection = new vscode.Selection(end, 0, end, last.length);
    assert.equal(await check(), true);
    await reportSaying(/✔ 选中的部分通过/u);
  });

  it('只选了几个字，还是查全文', async () => {
    await open(faulty);
    vscode.window.activeTextEditor!.selection = new vscode.Selection(0, 2, 0, 6);
    assert.equal(await check(), false);
  });

  it('说明有多少处不再提示，并能恢复', async () => {
    const document = await open('截至10月底，XX镇开工建设。\n');
    const [found] = await untilFound(document, (rules) => rules.includes('placeholder'));
    const [start, end] = [document.offsetAt(found!.range.start), document.offsetAt(found!.range.end)];
    await vscode.commands.executeCommand('hegao.ignore', document.uri, { rule: 'placeholder', start, end }, '镇名待定');
    assert.equal(await check(), true);
    const report = await reportSaying(/✔ 通过/u, /不再提示 1 处/u, /镇名待定/u);
    const wake = (await linksOf(report)).find(({ range }) => report.getText(range) === '恢复提示')!;
    await follow(wake);
    await until(() => report.getText().includes('✘ 不通过'), vscode.workspace.onDidChangeTextDocument);
  });

  it('写作中不催的，送审前也要说', async () => {
    const document = await open('抓好三项工作：一是抓项目。二是抓招商。');
    const end = document.lineAt(0).range.end;
    vscode.window.activeTextEditor!.selection = new vscode.Selection(end, end);
    assert.equal(await check(), false);
  });
});
