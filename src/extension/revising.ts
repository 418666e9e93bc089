import { commands, Position, Selection, window, type Disposable, type TextEditor } from 'vscode';
import { continueList, referencesTo, relevel, renumber, type Edit } from '../core';
import { toRange } from './diagnostics';

/** Commands that number anew: each is one edit, taken back by one undo, and changes nothing but numbers (and the `#` of Markdown headings). */
export function offerRevising(): Disposable[] {
  const offer = (name: string, revise: (editor: TextEditor, text: string, at: number) => Thenable<unknown> | undefined) =>
    commands.registerCommand(`hegao.${name}`, () => {
      const editor = window.activeTextEditor;
      return editor && revise(editor, editor.document.getText(), editor.document.offsetAt(editor.selection.active));
    });
  return [
    offer('renumberLevel', (editor, text, at) => apply(editor, renumber(text, at), '光标所在的这一级序号已经连续')),
    offer('renumberDraft', (editor, text) => apply(editor, renumber(text), '全文的序号已经连续')),
    offer('promote', (editor, text, at) => move(editor, text, at, 'up')),
    offer('demote', (editor, text, at) => move(editor, text, at, 'down')),
    offer('continueList', goOn),
  ];
}

function move(editor: TextEditor, text: string, at: number, direction: 'up' | 'down'): Thenable<unknown> {
  const edits = relevel(text, at, direction);
  return typeof edits === 'string' ? window.showInformationMessage(OBSTACLES[edits]) : apply(editor, edits, '');
}
const OBSTACLES = {
  'no-section': '光标不在带序号的标题或它的正文里',
  highest: '这已经是最高一级标题',
  first: '前面没有同级的标题，不能降级',
  lowest: '下面已经没有可用的层次，不能降级',
};

/** The caret goes behind the marker that was put in, ready to write on. */
async function goOn(editor: TextEditor, text: string, at: number): Promise<unknown> {
  const edits = continueList(text, at);
  if (!edits) return window.showInformationMessage('光标不在带序号的列举里');
  const place = editor.document.positionAt(at);
  const lines = edits[0]!.newText.split('\n');
  await apply(editor, edits, '');
  const behind = lines.length > 1 ? new Position(place.line + lines.length - 1, lines.at(-1)!.length) : place.translate(0, edits[0]!.newText.length);
  editor.selection = new Selection(behind, behind);
  return undefined;
}

async function apply(editor: TextEditor, edits: readonly Edit[], nothing: string): Promise<unknown> {
  if (edits.length === 0) return window.showInformationMessage(nothing);
  const text = editor.document.getText();
  const done = await editor.edit((builder) => { for (const { span, newText } of edits) builder.replace(toRange(editor.document, span), newText); });
  const [first, ...others] = referencesTo(text, edits);
  if (done && first) {
    const more = others.length > 0 ? `等 ${others.length + 1} 处` : '';
    void window.showWarningMessage(`文中提到了改动的序号，请核对：“${text.slice(first.start, first.end)}”${more}`);
  }
  return done;
}
