import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, diagnosticsOf, faulty, inWorkspace, openFile, ruleOf, until, untilFound } from './editor';

const write = (json: string) => vscode.workspace.fs.writeFile(inWorkspace('.hegao.json'), new TextEncoder().encode(json));

/** Written through the editor, as a person would. */
async function writeByHand(json: string): Promise<vscode.TextDocument> {
  await write('{}\n');
  const document = await vscode.workspace.openTextDocument(inWorkspace('.hegao.json'));
  const editor = await vscode.window.showTextDocument(document, vscode.ViewColumn.Beside);
  await editor.edit((edit) => edit.replace(new vscode.Range(0, 0, document.lineCount, 0), json));
  await document.save();
  return document;
}

describe('设置', () => {
  const setting = () => vscode.workspace.getConfiguration('hegao');
  afterEach(async () => {
    await closeAll();
    for (const key of ['rules', 'enable', 'run']) await setting().update(key, undefined, vscode.ConfigurationTarget.Global);
    await vscode.workspace.fs.delete(inWorkspace('.hegao.json')).then(undefined, () => {});
  });

  it('VS Code 里改了级别，马上生效', async () => {
    const document = await openFile('设置.txt', faulty);
    await untilFound(document, (rules) => rules.includes('jiezhi'));
    await setting().update('rules', { jiezhi: 'off' }, vscode.ConfigurationTarget.Global);
    await untilFound(document, (rules) => rules.length > 0 && !rules.includes('jiezhi'));
  });

  it('关掉以后不再标出', async () => {
    const document = await openFile('关掉.txt', faulty);
    await untilFound(document, (rules) => rules.length >= 3);
    await setting().update('enable', false, vscode.ConfigurationTarget.Global);
    await untilFound(document, (rules) => rules.length === 0);
  });

  it('最近的 .hegao.json 优先，写错的键当场指出，其余照用', async () => {
    await setting().update('rules', { jiezhi: 'off' }, vscode.ConfigurationTarget.Global);
    const document = await openFile('最近.txt', faulty);
    await untilFound(document, (rules) => rules.length > 0 && !rules.includes('jiezhi'));
    const file = await writeByHand('{\n  "rules": {\n    "jiezhi": "error",\n    "placeholdr": "off"\n  }\n}\n');
    const found = await untilFound(document, (rules) => rules.includes('jiezhi'));
    assert.equal(found.find((it) => ruleOf(it) === 'jiezhi')!.severity, vscode.DiagnosticSeverity.Error);
    const [problem] = await until(() => diagnosticsOf(file).length > 0 && diagnosticsOf(file), vscode.languages.onDidChangeDiagnostics);
    assert.equal(file.getText(problem!.range), '"placeholdr": "off"');
    assert.match(problem!.message, /placeholder/u);
  });
});
