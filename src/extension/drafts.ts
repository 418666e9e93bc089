import { workspace, type TextDocument } from 'vscode';
import { isChineseProse } from './prose';

export const draftLanguages = ['gongwen', 'plaintext', 'markdown'];

/** What somebody writes: not a page that an extension shows, a revision of the past or another program's output. */
export function isDraft(document: TextDocument | undefined): boolean {
  if (!document || document.isClosed || !draftLanguages.includes(document.languageId)) return false;
  const { scheme } = document.uri;
  if (scheme !== 'untitled' && !workspace.fs.isWritableFileSystem(scheme)) return false;
  return document.languageId === 'gongwen' || isChineseProse(document.getText());
}
