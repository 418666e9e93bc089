import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, diagnosticsOf, faulty, hegao, open, openFile, ruleOf, until, untilFound } from './editor';

describe('写作时的提示', () => {
  afterEach(closeAll);

  it('打开公文就检查：位置、级别、相关之处、规则说明', async () => {
    const document = await open(faulty);
    const found = await untilFound(document, (rules) => rules.length >= 3);
    const gap = found.find((it) => ruleOf(it) === 'heading-seq-gap')!;
    assert.equal(document.getText(gap.range), '三、');
    assert.ok(gap.severity <= vscode.DiagnosticSeverity.Warning);
    assert.ok(gap.relatedInformation!.some(({ location }) => document.getText(location.range) === '一、'));
    const { target } = gap.code as { target: vscode.Uri };
    assert.ok(target.scheme !== 'command');
    const page = await vscode.workspace.openTextDocument(target);
    assert.match(page.getText(), /^# /u);
  });

  it('每个提示都有说明页', async () => {
    const document = await open(faulty);
    for (const { code } of await untilFound(document, (rules) => rules.length >= 3)) {
      const page = await vscode.workspace.openTextDocument((code as { target: vscode.Uri }).target);
      assert.ok(page.getText().length > 20 && !page.getText().startsWith('没有找到'), page.getText());
    }
  });

  it('纯文本和 Markdown 里的中文文稿也检查', async () => {
    for (const language of ['plaintext', 'markdown']) {
      const document = await open(faulty, language);
      await untilFound(document, (rules) => rules.includes('jiezhi'));
    }
  });

  it('不是中文文稿的文件不出声', async () => {
    const english = await open(`The deadline 截止10月底 is written XX below.\n${'Nothing here is meant for a reader of Chinese. '.repeat(5)}`, 'plaintext');
    const code = await open('const date = "截止10月底 XX";\n', 'javascript');
    const draft = await open(faulty, 'plaintext');
    await untilFound(draft, (rules) => rules.length >= 3);
    for (const quiet of [english, code]) assert.deepEqual(diagnosticsOf(quiet).map(ruleOf), [], `${quiet.uri}: ${quiet.getText()}`);
  });

  it('改动之后重新检查，关闭之后清空', async () => {
    const document = await openFile('改动.txt', faulty);
    await untilFound(document, (rules) => rules.includes('jiezhi'));
    const edit = new vscode.WorkspaceEdit();
    const at = document.getText().indexOf('截止');
    edit.replace(document.uri, new vscode.Range(document.positionAt(at), document.positionAt(at + 2)), '截至');
    await vscode.workspace.applyEdit(edit);
    await untilFound(document, (rules) => rules.length > 0 && !rules.includes('jiezhi'));
    await document.save();
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
    await until(() => diagnosticsOf(document).length === 0, vscode.languages.onDidChangeDiagnostics, vscode.workspace.onDidCloseTextDocument);
  });

  it('正在写的一列不催，存盘时再说', async () => {
    const document = await openFile('在写.txt', '工作中要做到两点。\n');
    const editor = vscode.window.activeTextEditor!;
    const end = document.lineAt(document.lineCount - 1).range.end;
    await editor.edit((edit) => edit.insert(end, '截止10月底，抓好三项工作：一是抓项目。二是抓招商。'));
    const all = document.lineAt(document.lineCount - 1).range.end;
    editor.selection = new vscode.Selection(all, all);
    const whileWriting = await untilFound(document, (rules) => rules.includes('jiezhi'));
    assert.deepEqual(whileWriting.map(ruleOf), ['jiezhi']);
    await document.save();
    await untilFound(document, (rules) => rules.length > 1);
  });

  it('问题太多时只标一千处，最后一处说明还有多少', async () => {
    const document = await open(`同志们：\n${Array.from({ length: 1200 }, (_, i) => `第${i}村由XX镇负责。`).join('\n')}`);
    const found = await untilFound(document, (rules) => rules.length > 900);
    assert.equal(found.length, 1000);
    assert.ok(found.some(({ message }) => message.startsWith('还有 201 处')));
  });

  it('状态栏报出数目', async () => {
    const { status } = await hegao();
    const document = await open(faulty);
    await untilFound(document, (rules) => rules.length >= 3);
    await until(() => /核稿：(?:必错|疑错) \d/u.test(status() ?? ''), vscode.languages.onDidChangeDiagnostics);
    await open('云溪县今年的工作开展得很好。\n');
    await until(() => status()?.includes('未见问题'), vscode.window.onDidChangeActiveTextEditor, vscode.languages.onDidChangeDiagnostics);
  });
});
