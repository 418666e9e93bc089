import { EventEmitter, Uri, workspace, type Event, type Memento, type TextDocument, type Disposable } from 'vscode';
import { mergeSettings, parseSettings, rules, type IgnoreEntry, type Problem, type Settings, type SourceRow } from '../core';
import { readSources } from './sources';

/** What holds for one folder's drafts; the same object as long as nothing changed, so that a linter can be kept for it. */
export interface Resolved {
  readonly settings: Settings;
  /** The nearest `.hegao.json`, where there is one. */
  readonly file?: SettingsFile;
  /** The rows of the official sheets that it names. */
  readonly sources: readonly SourceRow[];
}
export interface SettingsFile {
  readonly uri: Uri;
  readonly text: string;
  readonly problems: readonly Problem[];
  /** The official sheets it names. */
  readonly sheets: readonly Uri[];
}
export interface SettingsSource extends Disposable {
  of(document: TextDocument): Promise<Resolved>;
  /** Reads everything anew at the next question. */
  forget(): void;
  readonly onDidChange: Event<void>;
}

export const fileName = '.hegao.json';
const storedKey = 'ignore';

/** Findings ignored in drafts that no folder holds. */
export const storedIgnores = (storage: Memento): readonly IgnoreEntry[] => storage.get(storedKey, []);
export const storeIgnores = (storage: Memento, entries: readonly IgnoreEntry[]) => storage.update(storedKey, entries);

/** `hegao.*` of VS Code, then what the editor's own storage ignores, then the nearest `.hegao.json`: later wins. */
export function watchSettings(storage: Memento): SettingsSource {
  const changed = new EventEmitter<void>();
  const folders = new Map<string, Promise<Resolved>>();
  const forget = () => {
    folders.clear();
    changed.fire();
  };
  const watcher = workspace.createFileSystemWatcher(`**/${fileName}`);
  const sheets = workspace.createFileSystemWatcher('**/*.{csv,xlsx,xls,et}');
  const forgetSheet = async (uri: Uri): Promise<void> => {
    const known = await Promise.all(folders.values());
    if (known.some(({ file }) => file?.sheets.some((it) => it.toString() === uri.toString()))) forget();
  };
  const subscriptions = [
    changed, watcher, watcher.onDidCreate(forget), watcher.onDidChange(forget), watcher.onDidDelete(forget),
    sheets, sheets.onDidCreate(forgetSheet), sheets.onDidChange(forgetSheet), sheets.onDidDelete(forgetSheet),
    workspace.onDidSaveTextDocument((document) => { if (document.uri.path.endsWith(`/${fileName}`)) forget(); }),
    workspace.onDidChangeConfiguration((event) => { if (event.affectsConfiguration('hegao')) forget(); }),
    workspace.onDidChangeWorkspaceFolders(forget),
  ];

  return {
    of(document) {
      const folder = document.isUntitled ? undefined : Uri.joinPath(document.uri, '..');
      const key = folder?.toString() ?? 'untitled';
      const known = folders.get(key) ?? resolve(document, folder, storage);
      folders.set(key, known);
      return known;
    },
    forget,
    onDidChange: changed.event,
    dispose: () => subscriptions.forEach((it) => it.dispose()),
  };
}

async function resolve(document: TextDocument, folder: Uri | undefined, storage: Memento): Promise<Resolved> {
  const { rules: levels, lexicon, document: about } = workspace.getConfiguration('hegao', document);
  const editor = parseSettings(JSON.stringify({ rules: levels, lexicon, document: about }), 'settings.json', rules).settings;
  const stored = { ignore: storedIgnores(storage) };
  const found = folder ?? workspace.workspaceFolders?.[0]?.uri;
  const file = found ? await nearestFile(found) : undefined;
  if (!file) return { settings: mergeSettings(editor, stored), sources: [] };
  const { settings, problems } = parseSettings(file.text, file.uri.path, rules);
  const { rows, problems: unread, uris } = await readSources(file.uri, file.text, settings.sources ?? []);
  return { settings: mergeSettings(editor, stored, settings), file: { ...file, problems: [...problems, ...unread], sheets: uris }, sources: rows };
}

/** Beside the draft or above it. */
async function nearestFile(folder: Uri): Promise<{ uri: Uri; text: string } | undefined> {
  for (let at = folder; ; at = Uri.joinPath(at, '..')) {
    const uri = Uri.joinPath(at, fileName);
    const text = await readText(uri);
    if (text !== undefined) return { uri, text };
    if (at.path === '/' || at.path === Uri.joinPath(at, '..').path) return undefined;
  }
}

/** Undefined where there is no such file or it cannot be read. */
export async function readText(uri: Uri): Promise<string | undefined> {
  return workspace.fs.readFile(uri).then((bytes) => new TextDecoder().decode(bytes), () => undefined);
}
