import type { Uri} from 'vscode';
import { extensions, window, workspace, type TextDocument } from 'vscode';

/** An earlier text of a draft. */
export interface Baseline {
  /** What it is, in words for a person. */
  readonly name: string;
  readonly text: string;
}

/**
 * The earlier text to compare a draft with: what is saved while the draft holds changes, what is committed where the folder is under version control.
 * A person chooses where there are several; where there is none, a file of theirs.
 */
export async function chooseBaseline(document: TextDocument): Promise<Baseline | undefined> {
  const text = document.getText();
  const found = [document.isDirty ? await saved(document) : undefined, await committed(document.uri)];
  const [first, ...more] = found.filter((it): it is Baseline => it !== undefined && it.text !== text);
  if (first && more.length === 0) return first;
  const another = { label: '另选一份旧稿……' };
  if (first) {
    const items = [first, ...more].map((baseline) => ({ label: baseline.name, baseline }));
    const chosen = await window.showQuickPick<{ label: string; baseline?: Baseline }>([...items, another], { placeHolder: '与哪一稿比较？' });
    return chosen === another ? pickFile() : chosen?.baseline;
  }
  const answer = await window.showInformationMessage('文稿与保存的、提交的一样，没有改动可以比较', another.label);
  return answer === undefined ? undefined : pickFile();
}

async function saved({ uri, isUntitled }: TextDocument): Promise<Baseline | undefined> {
  return isUntitled ? undefined : await readFile(uri, '上次保存的文稿');
}

async function pickFile(): Promise<Baseline | undefined> {
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
