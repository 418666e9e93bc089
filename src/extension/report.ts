import {
  commands, DocumentLink, EventEmitter, languages, Range, Selection, TextEditorSelectionChangeKind, ThemeColor, Uri, ViewColumn, window, workspace,
  type Disposable, type TextDocument, type TextDocumentChangeEvent, type TextEditor,
} from 'vscode';
import type { Span } from '../core';
import { pickFile, rememberBaselines, type Baseline } from './baseline';
import { writeChanges } from './changes-page';
import { nameOf, type Checker } from './checker';
import { toRange } from './diagnostics';
import { openDraft } from './drafts';
import type { Findings } from './findings';
import { writePage, type Look, type Page, type Target } from './report-page';

const scheme = 'hegao-report';

interface Report {
  readonly draft: Uri;
  selection: Span | undefined;
  page: Page | undefined;
  /** What its figures are compared with; undefined for a check. */
  readonly baseline?: Baseline;
}

/**
 * 送审前检查: a read-only page beside the draft, kept true while the draft is mended. It is a plain document with links,
 * so it opens wherever VS Code does, and can be copied or saved. A click on a place goes there.
 */
export function offerReport(findings: Findings, checker: Checker): Disposable[] {
  const changed = new EventEmitter<Uri>();
  const baselines = rememberBaselines();
  const reports = new Map<string, Report>();
  const reportOf = ({ uri }: TextDocument) => reports.get(uri.toString());

  const renew = async (uri: Uri, report: Report, document: TextDocument): Promise<void> => {
    const checked = report.baseline ? undefined : await checker.check(document);
    if (report.baseline) report.page = writeChanges(document, report.baseline);
    else if (checked) report.page = writePage(document, checked, report.selection);
    changed.fire(uri);
  };
  const show = async (title: string, draft: TextDocument, report: Report): Promise<void> => {
    const uri = Uri.from({ scheme, path: `/${title}：${nameOf(draft)}`, query: draft.uri.toString() });
    reports.set(uri.toString(), report);
    await renew(uri, report, draft);
    const document = await languages.setTextDocumentLanguage(await workspace.openTextDocument(uri), scheme);
    const open = window.visibleTextEditors.find((it) => it.document === document);
    await window.showTextDocument(document, { viewColumn: open?.viewColumn ?? ViewColumn.Beside, preview: false });
  };
  /** Resolves to whether the draft passed; undefined where there is nothing to check. */
  const check = async (): Promise<boolean | undefined> => {
    const editor = window.activeTextEditor;
    if (!editor) return void window.showInformationMessage('先打开要检查的文稿');
    const again = reportOf(editor.document);
    const draft = again ? await openDraft(again.draft) : editor.document;
    if (!draft) return undefined;
    const report: Report = { draft: draft.uri, selection: again ? again.selection : selectionOf(editor), page: undefined };
    await findings.refresh(draft);
    await show('送审前检查', draft, report);
    return report.page?.passed;
  };
  /** Resolves to whether no figure changed; undefined where there is nothing to compare with. */
  const compare = async (withFile?: boolean): Promise<boolean | undefined> => {
    const front = window.activeTextEditor?.document;
    const again = front && reportOf(front);
    const draft = again ? await openDraft(again.draft) : front;
    if (!draft) return void window.showInformationMessage('先打开要比较的文稿');
    const baseline = withFile === true ? await pickFile() : await baselines.choose(draft);
    if (!baseline) return undefined;
    const report: Report = { draft: draft.uri, selection: undefined, page: undefined, baseline };
    await show('改动的数字', draft, report);
    return report.page?.passed;
  };
  const open = async (report: Report, to: Target): Promise<void> => {
    if (to.kind === 'rule') await commands.executeCommand('hegao.explain', to.id);
    else if (to.kind === 'wake') await commands.executeCommand('hegao.unignore', report.draft, to.fingerprint);
    else if (to.kind === 'again') await commands.executeCommand(report.baseline ? 'hegao.compareFigures' : 'hegao.check');
    else await reveal(report.draft, to.span);
  };
  const openLink = async (uri: string, at: number): Promise<void> => {
    const report = reports.get(uri);
    const link = report?.page?.links[at];
    if (report && link) await open(report, link.to);
  };
  const click = async (editor: TextEditor, { line, character }: { line: number; character: number }): Promise<void> => {
    const report = reportOf(editor.document);
    const link = report?.page?.links.find((it) => it.line === line && it.start <= character && character <= it.end);
    if (!report || !link) return;
    await open(report, link.to);
    // The cursor leaves the link, so that a second click on it is a change again.
    editor.selection = new Selection(0, 0, 0, 0);
  };
  const follow = ({ document, contentChanges }: TextDocumentChangeEvent): void => {
    for (const report of reports.values()) {
      if (!isOf(report, document)) continue;
      for (const change of contentChanges) report.selection = report.selection && shift(report.selection, change);
    }
    if (document.uri.scheme === scheme) paintAll();
  };
  const paintAll = (): void => window.visibleTextEditors.forEach((editor) => paint(editor, reportOf(editor.document)?.page));

  return [
    changed, baselines,
    workspace.registerTextDocumentContentProvider(scheme, {
      onDidChange: changed.event,
      provideTextDocumentContent: (uri) => reports.get(uri.toString())?.page?.text ?? '',
    }),
    languages.registerDocumentLinkProvider({ scheme }, {
      provideDocumentLinks: ({ uri }) => (reports.get(uri.toString())?.page?.links ?? []).map(({ line, start, end }, i) => {
        const args = encodeURIComponent(JSON.stringify([uri.toString(), i]));
        return new DocumentLink(new Range(line, start, line, end), Uri.parse(`command:hegao.openLink?${args}`));
      }),
    }),
    commands.registerCommand('hegao.check', check),
    commands.registerCommand('hegao.compareFigures', compare),
    commands.registerCommand('hegao.openLink', openLink),
    findings.onDidChange((document) => {
      // A draft that is being closed has no findings any more; its report stays as it was.
      if (!findings.of(document)) return;
      for (const [uri, report] of reports) if (isOf(report, document)) void renew(Uri.parse(uri), report, document);
    }),
    window.onDidChangeVisibleTextEditors(paintAll),
    window.onDidChangeTextEditorSelection(({ textEditor, kind, selections: [selection] }) => {
      if (kind === TextEditorSelectionChangeKind.Mouse && selection?.isEmpty) void click(textEditor, selection.active);
    }),
    workspace.onDidChangeTextDocument(follow),
    workspace.onDidCloseTextDocument(({ uri, languageId }) => { if (languageId === scheme) reports.delete(uri.toString()); }),
  ];
}

const isOf = ({ draft }: Report, { uri }: TextDocument): boolean => draft.toString() === uri.toString();

/** A few selected words are where the reader stands (the Problems view selects what it shows), not a part to be checked alone. */
function selectionOf({ document, selection }: TextEditor): Span | undefined {
  const [start, end] = [document.offsetAt(selection.start), document.offsetAt(selection.end)];
  return end - start < shortestPart ? undefined : { start, end };
}
const shortestPart = 20;

/** Where a span stands after an edit: before it, it moves; inside it, it grows or shrinks. */
function shift({ start, end }: Span, { rangeOffset, rangeLength, text }: TextDocumentChangeEvent['contentChanges'][number]): Span {
  const by = text.length - rangeLength;
  return { start: rangeOffset < start ? start + by : start, end: rangeOffset < end ? end + by : end };
}

async function reveal(draft: Uri, span: Span): Promise<void> {
  const document = await openDraft(draft);
  if (!document) return;
  const column = window.visibleTextEditors.find((editor) => editor.document === document)?.viewColumn;
  await window.showTextDocument(document, { viewColumn: column ?? ViewColumn.One, selection: toRange(document, span) });
}

const decorations = {
  title: { fontWeight: 'bold' },
  passed: { fontWeight: 'bold', color: new ThemeColor('charts.green') },
  error: { fontWeight: 'bold', color: new ThemeColor('editorError.foreground') },
  warning: { fontWeight: 'bold', color: new ThemeColor('editorWarning.foreground') },
  information: { fontWeight: 'bold', color: new ThemeColor('editorInfo.foreground') },
  quiet: { color: new ThemeColor('descriptionForeground') },
};
const types = Object.entries(decorations).map(([look, options]) => [look as Look, window.createTextEditorDecorationType(options)] as const);

function paint(editor: TextEditor, page: Page | undefined): void {
  if (!page) return;
  for (const [look, type] of types) {
    editor.setDecorations(type, page.looks.filter((it) => it.look === look).map(({ line, start, end }) => new Range(line, start, line, end)));
  }
}
