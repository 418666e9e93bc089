import * as vscode from 'vscode';

/** A draft with three faults: 截止 has a safe fix, 三、 one to choose and a related place, XX none. */
export const faulty = '一、突出重点，抓好项目建设\n截止10月底，XX镇开工建设。\n三、加强领导，抓好任务落实\n';

/** Resolves when the condition holds, asked again whenever one of the events fires; mocha's own limit is the only clock. */
export function until<T>(condition: () => T | undefined | false, ...events: vscode.Event<unknown>[]): Promise<T> {
  return new Promise((resolve) => {
    const ask = () => {
      const answer = condition();
      if (!answer) return;
      subscriptions.forEach((it) => it.dispose());
      resolve(answer);
    };
    const subscriptions = events.map((event) => event(ask));
    ask();
  });
}

/**
 * A draft that was never saved, under a name of its own: left to itself VS Code calls every one Untitled-1, and now and then fills it from the backup
 * of the last draft of that name, which it deletes in its own time.
 */
export async function open(content: string, language = 'gongwen'): Promise<vscode.TextDocument> {
  const blank = await vscode.workspace.openTextDocument(vscode.Uri.from({ scheme: 'untitled', path: `文稿${++opened}` }));
  const writing = new vscode.WorkspaceEdit();
  writing.insert(blank.uri, new vscode.Position(0, 0), content);
  await vscode.workspace.applyEdit(writing);
  const document = await vscode.languages.setTextDocumentLanguage(blank, language);
  await vscode.window.showTextDocument(document);
  return document;
}
let opened = 0;

/** Writes a file into the workspace folder and opens it as a person would: `openTextDocument` would keep it open for minutes. */
export async function openFile(name: string, content: string): Promise<vscode.TextDocument> {
  const uri = inWorkspace(name);
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(content));
  await vscode.commands.executeCommand('vscode.open', uri);
  const editor = await until(() => {
    const front = vscode.window.activeTextEditor;
    return front?.document.uri.toString() === uri.toString() && front;
  }, vscode.window.onDidChangeActiveTextEditor);
  return editor.document;
}

/** The report in front, once it says so: a page that was open before is rewritten in its own time. */
export async function reportSaying(...patterns: RegExp[]): Promise<vscode.TextDocument> {
  const says = (document: vscode.TextDocument | undefined) =>
    document?.uri.scheme === 'hegao-report' && patterns.every((it) => it.test(document.getText())) && document;
  return until(() => says(vscode.window.activeTextEditor?.document), vscode.workspace.onDidChangeTextDocument, vscode.window.onDidChangeActiveTextEditor);
}

export const inWorkspace = (name: string): vscode.Uri => vscode.Uri.joinPath(vscode.workspace.workspaceFolders![0]!.uri, name);

export async function readFile(uri: vscode.Uri): Promise<string> {
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
}

/** The ids of the rules that speak, once the condition on them holds. */
export function untilFound(document: vscode.TextDocument, condition: (rules: readonly string[]) => boolean): Promise<vscode.Diagnostic[]> {
  return until(() => {
    const found = diagnosticsOf(document);
    return condition(found.map(ruleOf)) && found;
  }, vscode.languages.onDidChangeDiagnostics);
}

export const diagnosticsOf = (document: vscode.TextDocument): vscode.Diagnostic[] =>
  vscode.languages.getDiagnostics(document.uri).filter(({ source }) => source === '核稿');

export function ruleOf({ code }: vscode.Diagnostic): string {
  return typeof code === 'object' ? String(code.value) : '';
}

export async function actionsAt(document: vscode.TextDocument, range: vscode.Range, kind?: string): Promise<vscode.CodeAction[]> {
  return vscode.commands.executeCommand('vscode.executeCodeActionProvider', document.uri, range, kind);
}

/** Closes every editor without asking what to save, and waits until its drafts are gone. */
export async function closeAll(): Promise<void> {
  const { tabGroups } = vscode.window;
  while (tabGroups.all.some(({ tabs }) => tabs.length > 0)) {
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  }
  await until(() => !vscode.workspace.textDocuments.some(({ isUntitled }) => isUntitled), vscode.workspace.onDidCloseTextDocument);
}

export async function statusText(): Promise<string | undefined> {
  return (await hegao()).status();
}
export async function hegao(): Promise<{ status(): string | undefined }> {
  return vscode.extensions.getExtension<{ status(): string | undefined }>('hegao.hegao')!.activate();
}
