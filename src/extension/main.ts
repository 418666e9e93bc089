import type { ExtensionContext } from 'vscode';
import { offerActions } from './actions';
import { createChecker } from './checker';
import { showDiagnostics } from './diagnostics';
import { watchDrafts } from './findings';
import { offerIgnoring } from './ignoring';
import { offerReport } from './report';
import { offerRevising } from './revising';
import { serveRulePages } from './rule-pages';
import { watchSettings } from './settings';
import { offerSnippets } from './snippets';
import { showStatus } from './status-bar';

/** What other extensions, and the tests, may ask. */
export interface Hegao {
  /** The text of the status bar item; undefined while it is hidden. */
  status(): string | undefined;
}

export function activate(context: ExtensionContext): Hegao {
  const storage = context.globalState;
  const settings = watchSettings(storage);
  const checker = createChecker(settings);
  const findings = watchDrafts(checker, settings);
  const status = showStatus(findings);
  context.subscriptions.push(
    settings, findings, status, showDiagnostics(findings), ...offerActions(findings), ...offerIgnoring(checker, settings, storage),
    ...offerReport(findings, checker), ...serveRulePages(context), ...offerSnippets(context), ...offerRevising(),
  );
  return { status: status.text };
}
