import { window, workspace, type TextDocument, type Uri } from 'vscode';
import { isChineseProse } from './prose';

export const draftLanguages = ['gongwen', 'plaintext', 'markdown'];

/** What somebody writes: not a page that an extension shows, a revision of the past or another program's output. */
export function isDraft(document: TextDocument | undefined): boolean {
  if (!document || document.isClosed || !draftLanguages.includes(document.languageId)) return false;
  const { scheme } = document.uri;
  if (scheme !== 'untitled' && !workspace.fs.isWritableFileSystem(scheme)) return false;
  return document.languageId === 'gongwen' || isChineseProse(document.getText());
}

/** An unsaved draft that was closed is gone: opening its address again would make an empty one, which has no faults. */
export async function openDraft(uri: Uri): Promise<TextDocument | undefined> {
  const open = workspace.textDocuments.find((it) => it.uri.toString() === uri.toString());
  if (open || uri.scheme !== 'untitled') return open ?? await workspace.openTextDocument(uri);
  void window.showInformationMessage('这份文稿没有存盘，已经关闭了');
  return undefined;
}
