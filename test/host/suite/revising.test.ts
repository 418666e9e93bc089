import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, hegao, open } from './editor';

const put = (document: vscode.TextDocument, words: string) => {
  const place = document.positionAt(document.getText().indexOf(words) + words.length);
  vscode.window.activeTextEditor!.selection = new vscode.Selection(place, place);
};
const run = (command: string) => vscode.commands.executeCommand(`hegao.${command}`);

describe('编号', () => {
  before(hegao);
  afterEach(closeAll);

  it('全文重新编号，撤销一次就恢复原样', async () => {
    const text = '一、甲\n（一）子\n（三）丑\n三、乙';
    const document = await open(text);
    await run('renumberDraft');
    assert.equal(document.getText(), '一、甲\n（一）子\n（二）丑\n二、乙');
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), text);
  });

  it('只编光标所在的一级', async () => {
    const document = await open('一、甲\n（一）子\n（三）丑\n三、乙');
    put(document, '丑');
    await run('renumberLevel');
    assert.equal(document.getText(), '一、甲\n（一）子\n（二）丑\n三、乙');
  });

  it('续写下一条，光标停在序号后面', async () => {
    const document = await open('一、甲\n二、乙\n三、丙');
    put(document, '一、甲');
    await run('continueList');
    await vscode.commands.executeCommand('type', { text: '新写的一条' });
    assert.equal(document.getText(), '一、甲\n二、新写的一条\n三、乙\n四、丙');
  });

  it('标题连同下级一起升降', async () => {
    const document = await open('一、甲\n二、乙\n（一）子\n三、丙');
    put(document, '二、乙');
    await run('demote');
    assert.equal(document.getText(), '一、甲\n（一）乙\n1.子\n二、丙');
    put(document, '（一）乙');
    await run('promote');
    assert.equal(document.getText(), '一、甲\n二、乙\n（一）子\n三、丙');
  });
});
