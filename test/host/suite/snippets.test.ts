import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, open, until } from './editor';

const type = (text: string) => vscode.commands.executeCommand('type', { text });

/** Types into the editor in front and takes the suggestion that comes up, as a person would with Ctrl+Space and Enter. */
async function expand(document: vscode.TextDocument, typed: string): Promise<string> {
  await type(typed);
  const position = vscode.window.activeTextEditor!.selection.active;
  const list = await vscode.commands.executeCommand<vscode.CompletionList>('vscode.executeCompletionItemProvider', document.uri, position);
  assert.ok(list.items.some(({ label }) => (typeof label === 'string' ? label : label.label) === 'jh3dyj'));
  const expanded = until(() => document.getText().includes('意见') && document.getText(), vscode.workspace.onDidChangeTextDocument);
  await vscode.commands.executeCommand('editor.action.triggerSuggest');
  await acceptUntil(expanded);
  return expanded;
}

/** The list opens in its own time and tells nobody: the choice is repeated until it was taken. */
async function acceptUntil(done: Promise<unknown>): Promise<void> {
  let taken = false;
  void done.then(() => { taken = true; });
  while (!taken) await vscode.commands.executeCommand('acceptSelectedSuggestion');
}

describe('写作片段', () => {
  afterEach(closeAll);

  for (const language of ['gongwen', 'plaintext', 'markdown']) {
    it(`紧跟在汉字后面也能展开：${language}`, async () => {
      const document = await open('', language);
      const text = await expand(document, '会上jh3dyj');
      assert.match(text, /^会上下面，我就主题讲三点意见。/u);
      assert.match(text, /\n三、加强领导/u);
    });
  }

  it('英文单词不招来片段', async () => {
    const document = await open('the', 'markdown');
    const list = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider', document.uri, new vscode.Position(0, 3), 'e');
    assert.deepEqual(list.items.filter(({ kind, detail }) => kind === vscode.CompletionItemKind.Snippet && detail), []);
  });
});
