import { commands, Uri, window, workspace, type Disposable, type Memento, type TextDocument } from 'vscode';
import { addIgnore, ignoreEntry, removeIgnore, type Diagnostic, type IgnoreEntry } from '../core';
import { everything, nameOf, type Checked, type Checker } from './checker';
import { openDraft } from './drafts';
import { fileName, readText, storedIgnores, storeIgnores, type SettingsSource } from './settings';

/** One finding, named so that a command can carry it. */
interface Place {
  readonly rule: string;
  readonly start: number;
  readonly end: number;
}

/**
 * “不再提示这一处” and its undoing. The fingerprint goes into the nearest `.hegao.json`, or a new one in the workspace
 * folder (never above an existing one, which it would hide); for drafts outside any folder, into the editor's own storage.
 */
export function offerIgnoring(checker: Checker, source: SettingsSource, storage: Memento): Disposable[] {
  const ignore = async (uri: Uri, place: Place, reason?: string): Promise<void> => {
    const document = await openDraft(uri);
    const checked = document && await checker.check(document);
    const finding = checked?.diagnostics.find(({ rule, span }) => rule === place.rule && span.start === place.start && span.end === place.end);
    if (!document || !checked || !finding) return void window.showWarningMessage('文稿已经改动，没有找到这一处');
    const entry = entryOf(document, checked, finding, { at: today(), ...(reason ? { reason } : {}) });
    await keep(document, checked, entry, storage);
    source.forget();
    void tell(uri, place, entry);
  };
  const wake = async (uri: Uri, fingerprint: string): Promise<void> => {
    const document = await openDraft(uri);
    const file = document && (await source.of(document)).file;
    await storeIgnores(storage, storedIgnores(storage).filter((it) => it.fingerprint !== fingerprint));
    const json = file && await readText(file.uri);
    if (json) await writeText(file.uri, removeIgnore(json, fingerprint));
    source.forget();
  };
  const tell = async (uri: Uri, place: Place, entry: IgnoreEntry): Promise<void> => {
    const [undo, explain] = ['撤销', '写明理由'];
    const answer = await window.showInformationMessage('这一处不再提示；它依据的数字一改，会再次提示', ...(entry.reason ? [undo] : [undo, explain]));
    if (!answer) return;
    const reason = answer === explain ? await window.showInputBox({ prompt: '为什么不改？理由会写在指纹旁边' }) : undefined;
    if (answer === explain && !reason) return;
    await wake(uri, entry.fingerprint);
    if (reason) await ignore(uri, place, reason);
  };
  return [
    commands.registerCommand('hegao.ignore', ignore),
    commands.registerCommand('hegao.unignore', async (uri?: Uri, fingerprint?: string) => {
      if (uri && fingerprint) return wake(uri, fingerprint);
      const document = window.activeTextEditor?.document;
      const checked = document && await checker.check(document);
      if (!checked) return;
      const items = checked.ignored.flatMap((finding) => {
        const entry = knownEntry(document, checked, finding);
        return entry ? [{ label: checked.text.slice(finding.span.start, finding.span.end), detail: finding.message, entry }] : [];
      });
      const chosen = await window.showQuickPick(items, { placeHolder: items.length > 0 ? '重新提示哪一处？' : '这份文稿没有不再提示的地方' });
      if (chosen) await wake(document.uri, chosen.entry.fingerprint);
    }),
  ];
}

/** The entry by which a finding is ignored; undefined where a comment in the draft does it. */
export function knownEntry(document: TextDocument, checked: Checked, finding: Diagnostic): IgnoreEntry | undefined {
  const { fingerprint } = entryOf(document, checked, finding);
  return checked.resolved.settings.ignore?.find((it) => it.fingerprint === fingerprint);
}

const entryOf = (document: TextDocument, checked: Checked, finding: Diagnostic, note: Partial<IgnoreEntry> = {}): IgnoreEntry =>
  ignoreEntry(checked.text, everything(checked), finding, nameOf(document), note);

async function keep(document: TextDocument, { resolved }: Checked, entry: IgnoreEntry, storage: Memento): Promise<void> {
  const folder = workspace.getWorkspaceFolder(document.uri);
  const file = resolved.file?.uri ?? (folder && Uri.joinPath(folder.uri, fileName));
  if (!file || !folder) return void await storeIgnores(storage, [...storedIgnores(storage), entry]);
  const json = addIgnore(await readText(file) ?? '', entry);
  if (json !== undefined) return await writeText(file, json);
  void window.showErrorMessage(`${fileName} 里有语法错误，改好后再试`);
}

async function writeText(uri: Uri, text: string | undefined): Promise<void> {
  if (text !== undefined) await workspace.fs.writeFile(uri, new TextEncoder().encode(text));
}

function today(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((it) => String(it).padStart(2, '0')).join('-');
}
