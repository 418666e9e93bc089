import {
  Diagnostic, DiagnosticRelatedInformation, DiagnosticSeverity, languages, Location, Range,
  type DiagnosticCollection, type Disposable, type TextDocument,
} from 'vscode';
import type { Diagnostic as Found, Severity, Span } from '../core';
import type { Checked } from './checker';
import type { Findings } from './findings';
import { rulePage } from './rule-pages';
import type { SettingsFile } from './settings';

export const source = '核稿';

/** More would slow the editor down and help nobody; the report is never cut. */
const most = 1000;

/** Shows what was found as squiggles and in the Problems view, and what is wrong with a settings file in that file. */
export function showDiagnostics(findings: Findings): Disposable {
  const collection = languages.createDiagnosticCollection('hegao');
  const shown = findings.onDidChange((document) => {
    const checked = findings.of(document);
    if (!checked) collection.delete(document.uri);
    else {
      collection.set(document.uri, present(document, checked.diagnostics));
      showProblems(collection, checked);
    }
  });
  return { dispose: () => { shown.dispose(); collection.dispose(); } };
}

/** The most severe first when there are too many; the last line then says how many more there are. */
function present(document: TextDocument, found: readonly Found[]): Diagnostic[] {
  if (found.length <= most) return found.map((it) => toDiagnostic(document, it));
  const bySeverity = [...found].sort((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity));
  const end = document.lineAt(document.lineCount - 1).range;
  const more = new Diagnostic(
    end, `还有 ${found.length - most + 1} 处没有标出，改正前面的以后会接着标出；“送审前检查”的报告列出全部`, DiagnosticSeverity.Information);
  more.source = source;
  return [...bySeverity.slice(0, most - 1).map((it) => toDiagnostic(document, it)), more];
}

export const severities: readonly Severity[] = ['error', 'warning', 'information'];
const editorSeverity: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error, warning: DiagnosticSeverity.Warning, information: DiagnosticSeverity.Information,
};

function toDiagnostic(document: TextDocument, { span, message, severity, rule, related = [] }: Found): Diagnostic {
  const diagnostic = new Diagnostic(toRange(document, span), message, editorSeverity[severity]);
  diagnostic.source = source;
  diagnostic.code = { value: rule, target: rulePage(rule) };
  diagnostic.relatedInformation = related.map((note) =>
    new DiagnosticRelatedInformation(new Location(document.uri, toRange(document, note.span)), note.message));
  return diagnostic;
}

export const toRange = (document: TextDocument, { start, end }: Span): Range =>
  new Range(document.positionAt(start), document.positionAt(end));

function showProblems(collection: DiagnosticCollection, { resolved: { file } }: Checked): void {
  if (file) collection.set(file.uri, file.problems.map((it) => problemDiagnostic(file, it)));
}

function problemDiagnostic({ text }: SettingsFile, { line, message }: SettingsFile['problems'][number]): Diagnostic {
  const words = text.split(/\r?\n/u)[line - 1] ?? '';
  const diagnostic = new Diagnostic(
    new Range(line - 1, words.length - words.trimStart().length, line - 1, words.length), message, DiagnosticSeverity.Warning);
  diagnostic.source = source;
  return diagnostic;
}
