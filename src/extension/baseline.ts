import { commands, extensions, window, workspace, type Disposable, type TextDocument, type Uri } from 'vscode';
import { draftLanguages } from './drafts';

/** An earlier text of a draft. */
export interface Baseline {
  /** What it is, in words for a person. */
  readonly name: string;
  readonly text: string;
}

interface Baselines extends Disposable {
  /**
   * The earlier text to compare a draft with: what is saved while the draft holds changes, what is committed where the folder is under version control,
   * what it was when it was opened (editors that save by themselves leave nothing else). A person chooses where they differ; where there is none, a file of theirs.
   */
  choose(document: TextDocument): Promise<Baseline | undefined>;
}

export function rememberBaselines(): Baselines {
  const opened = new Map<string, string>();
  const remember = (document: TextDocument): void => {
    const key = document.uri.toString();
    if (draftLanguages.includes(document.languageId) && !opened.has(key)) opened.set(key, document.getText());
  };
  const subscriptions = [
    workspace.onDidOpenTextDocument(remember),
    workspace.onDidCloseTextDocument(({ uri }) => opened.delete(uri.toString())),
  ];
  workspace.textDocuments.forEach(remember);
  return {
    async choose(document) {
      const text = document.getText();
      const before = opened.get(document.uri.toString());
      const all = [
        document.isDirty ? await saved(document) : undefined, await committed(document.uri), before === undefined ? undefined : { name: '打开时的文稿', text: before },
      ].filter((it): it is Baseline => it !== undefined && it.text !== text);
      return pick(all.filter((it, i) => all.findIndex((other) => other.text === it.text) === i));
    },
    dispose: () => subscriptions.forEach((it) => it.dispose()),
  };
}

async function pick(found: readonly Baseline[]): Promise<Baseline | undefined> {
  if (found.length === 1) return found[0];
  if (found.length === 0) {
    void window.showInformationMessage(NOTHING, ANOTHER).then((answer) => answer && commands.executeCommand('hegao.compareFigures', true));
    return undefined;
  }
  const items = found.map((baseline) => ({ label: baseline.name, baseline }));
  const chosen = await window.showQuickPick<{ label: string; baseline?: Baseline }>([...items, { label: ANOTHER }], { placeHolder: '与哪一稿比较？' });
  return chosen?.label === ANOTHER ? pickFile() : chosen?.baseline;
}
const NOTHING = '文稿与打开时、保存的、提交的都一样，没有改动可以比较';
const ANOTHER = '另选一份旧稿……';

async function saved({ uri, isUntitled }: TextDocument): Promise<Baseline | undefined> {
  return isUntitled ? undefined : await readFile(uri, '上次保存的文稿');
}

/** A file that a person names. */
export async function pickFile(): Promise<Baseline | undefined> {
  const [uri] = await window.showOpenDialog({ canSelectMany: false, openLabel: '与它比较', filters: { 文稿: ['txt', 'md', 'gw', 'gongwen'] } }) ?? [];
  return uri && await readFile(uri, uri.path.slice(uri.path.lastIndexOf('/') + 1));
}

/** In the encoding the editor would open it in. */
async function readFile(uri: Uri, name: string): Promise<Baseline | undefined> {
  try {
    return { name, text: await workspace.decode(await workspace.fs.readFile(uri), { uri }) };
  } catch {
    return undefined;
  }
}

/** What the built-in git extension offers to others, as far as it is used here; in a browser there is none. */
interface Git {
  getAPI(version: 1): { getRepository(uri: Uri): { show(ref: string, path: string): Promise<string> } | null };
}

async function committed(uri: Uri): Promise<Baseline | undefined> {
  try {
    const git = await extensions.getExtension<Git>('vscode.git')?.activate();
    const text = await git?.getAPI(1).getRepository(uri)?.show('HEAD', uri.fsPath);
    return text === undefined ? undefined : { name: '上次提交的文稿', text };
  } catch {
    // Not under version control, or not committed yet.
    return undefined;
  }
}
