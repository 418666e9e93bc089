import { commands, StatusBarAlignment, ThemeColor, window, type Disposable } from 'vscode';
import { levelNames } from '../core';
import { severities } from './diagnostics';
import type { Findings } from './findings';

/** How many findings the draft in front has, by grade; a click makes the check before submission. */
export function showStatus(findings: Findings): Disposable & { text(): string | undefined } {
  const item = window.createStatusBarItem('hegao.status', StatusBarAlignment.Left, 10);
  item.name = '核稿';
  item.command = 'hegao.check';
  let visible = false;
  const update = (): void => {
    const document = window.activeTextEditor?.document;
    const checked = document && findings.of(document);
    visible = checked !== undefined;
    void commands.executeCommand('setContext', 'hegao.inDraft', visible);
    if (!checked) return item.hide();
    const counts = severities.map((severity) => [severity, checked.diagnostics.filter((it) => it.severity === severity).length] as const);
    const [worst] = counts.find(([, count]) => count > 0) ?? [];
    const told = counts.filter(([, count]) => count > 0).map(([severity, count]) => `${levelNames[severity]} ${count}`);
    item.text = told.length > 0 ? `核稿：${told.join(' ')}` : '$(pass) 核稿：未见问题';
    item.tooltip = `${checked.ignored.length > 0 ? `另有 ${checked.ignored.length} 处已不再提示\n` : ''}点击做送审前检查`;
    item.backgroundColor = worst === 'error' || worst === 'warning' ? new ThemeColor(`statusBarItem.${worst}Background`) : undefined;
    item.show();
  };
  const subscriptions = [item, window.onDidChangeActiveTextEditor(update), findings.onDidChange(update)];
  update();
  return { text: () => (visible ? item.text : undefined), dispose: () => subscriptions.forEach((it) => it.dispose()) };
}
