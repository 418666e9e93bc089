import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, openFile } from './editor';

describe('公文语言', () => {
  afterEach(closeAll);

  it('认得 .gw 和 .gongwen', async () => {
    for (const name of ['语言.gw', '语言.gongwen']) assert.equal((await openFile(name, '同志们：\n')).languageId, 'gongwen');
  });

  it('一段汉字、一个数字、一串字母各是一个词', async () => {
    const document = await openFile('词.gw', '会上jh3dyj，增长12.5%。\n');
    const wordAt = (character: number) => document.getText(document.getWordRangeAtPosition(new vscode.Position(0, character)));
    assert.deepEqual([wordAt(1), wordAt(4), wordAt(9), wordAt(12)], ['会上', 'jh3dyj', '增长', '12.5%']);
  });
});
