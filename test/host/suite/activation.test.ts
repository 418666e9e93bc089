import assert from 'node:assert/strict';
import * as vscode from 'vscode';

describe('核稿扩展', () => {
  it('启用', async () => {
    const extension = vscode.extensions.getExtension('hegao.hegao');
    assert.ok(extension);
    await extension.activate();
    assert.equal(extension.isActive, true);
  });
});
