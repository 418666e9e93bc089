import {
  CodeAction, CodeActionKind, commands, languages, window, workspace, WorkspaceEdit,
  type CodeActionContext, type Disposable, type Range, type TextDocument,
} from 'vscode';
import { editsOf, rules, type Diagnostic, type Edit } from '../core';
import { source, toRange } from './diagnostics';
import { draftLanguages } from './drafts';
import type { Findings } from './findings';

const fixAllKind = CodeActionKind.SourceFixAll.append('hegao');

/** The light bulb of a finding: its fixes, leaving it as it is, and its rule's page; fix-all takes the safe fixes only. */
export function offerActions(findings: Findings): Disposable[] {
  const provider = {
    async provideCodeActions(document: TextDocument, range: Range, context: CodeActionContext) {
      const checked = await findings.current(document);
      if (!checked) return [];
      const { only } = context;
      const here = checked.diagnostics.filter(({ span }) => toRange(document, span).intersection(range));
      return [
        ...(!only || only.intersects(CodeActionKind.QuickFix) ? here.flatMap((it) => quickFixes(document, it, context)) : []),
        ...(only?.intersects(fixAllKind) ? fixAll(document, checked.diagnostics) : []),
      ];
    },
  };
  return [
    languages.registerCodeActionsProvider(draftLanguages, provider, { providedCodeActionKinds: [CodeActionKind.QuickFix, fixAllKind] }),
    commands.registerCommand('hegao.fixAll', async () => {
      const document = window.activeTextEditor?.document;
      const checked = document && await findings.current(document);
      const edits = checked ? safeEdits(checked.diagnostics) : [];
      if (document && edits.length > 0) await workspace.applyEdit(toWorkspaceEdit(document, edits));
      else void window.showInformationMessage('没有可以放心自动改正的问题');
    }),
  ];
}

function quickFixes(document: TextDocument, finding: Diagnostic, { diagnostics }: CodeActionContext): CodeAction[] {
  const range = toRange(document, finding.span);
  const shown = diagnostics.filter((it) => it.source === source && it.range.isEqual(range) && ruleOf(it.code) === finding.rule);
  const fixes = (finding.fixes ?? []).map((fix, i) => {
    const action = new CodeAction(fix.title, CodeActionKind.QuickFix);
    action.edit = toWorkspaceEdit(document, fix.edits);
    action.isPreferred = i === 0 && fix.safety === 'safe';
    return action;
  });
  const { span: { start, end }, rule } = finding;
  const title = rules.find(({ id }) => id === rule)?.title ?? rule;
  const others = [
    toCommand('不再提示这一处', 'hegao.ignore', [document.uri, { rule, start, end }]),
    toCommand(`为什么？（${title}）`, 'hegao.explain', [rule]),
  ];
  return [...fixes, ...others].map((action) => Object.assign(action, { diagnostics: shown }));
}

/** One safe fix of each finding: several are ways to choose from. */
function safeEdits(found: readonly Diagnostic[]): Edit[] {
  return editsOf(found.flatMap(({ fixes = [] }) => fixes.find(({ safety }) => safety === 'safe') ?? []));
}

const ruleOf = (code: CodeActionContext['diagnostics'][number]['code']) => (typeof code === 'object' ? code.value : code);

function fixAll(document: TextDocument, found: readonly Diagnostic[]): CodeAction[] {
  const edits = safeEdits(found);
  if (edits.length === 0) return [];
  const action = new CodeAction('核稿：改正所有可以放心改的问题', fixAllKind);
  action.edit = toWorkspaceEdit(document, edits);
  return [action];
}

function toCommand(title: string, command: string, args: unknown[]): CodeAction {
  const action = new CodeAction(title, CodeActionKind.QuickFix);
  action.command = { title, command, arguments: args };
  return action;
}

function toWorkspaceEdit(document: TextDocument, edits: readonly Edit[]): WorkspaceEdit {
  const all = new WorkspaceEdit();
  for (const { span, newText } of edits) all.replace(document.uri, toRange(document, span), newText);
  return all;
}
