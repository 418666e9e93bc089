import { EventEmitter, window, workspace, type Disposable, type Event, type TextDocument } from 'vscode';
import type { Checked, Checker } from './checker';
import { isDraft } from './drafts';
import type { SettingsSource } from './settings';

export interface Findings extends Disposable {
  /** What was last found in an open draft; it may be of an older version. */
  of(document: TextDocument): Checked | undefined;
  /** What is found in this very version. */
  current(document: TextDocument): Promise<Checked | undefined>;
  /** Checks anew and holds nothing back. */
  refresh(document: TextDocument): Promise<Checked | undefined>;
  /** Fires when a draft was checked, closed, or is none any more. */
  readonly onDidChange: Event<TextDocument>;
}

/** How long the keys must rest before a draft is read again, in milliseconds. */
const pause = 300;

/**
 * Keeps what was found in every open draft fresh: at once when it is opened or saved, after a pause while it is written.
 * Results of an older version, or of older settings, are dropped.
 */
export function watchDrafts(checker: Checker, source: SettingsSource): Findings {
  const changed = new EventEmitter<TextDocument>();
  const found = new Map<TextDocument, Checked>();
  const waiting = new Map<TextDocument, ReturnType<typeof setTimeout>>();
  const rounds = new Map<TextDocument, number>();

  const read = async (document: TextDocument, cursor?: number): Promise<Checked | undefined> => {
    clearTimeout(waiting.get(document));
    waiting.delete(document);
    if (!isDraft(document) || !isEnabled(document)) return void leave(document);
    const round = (rounds.get(document) ?? 0) + 1;
    rounds.set(document, round);
    const checked = await checker.check(document, cursor);
    if (!checked || rounds.get(document) !== round) return found.get(document);
    found.set(document, checked);
    changed.fire(document);
    return checked;
  };
  const leave = (document: TextDocument): void => {
    clearTimeout(waiting.get(document));
    waiting.delete(document);
    rounds.delete(document);
    checker.forget(document);
    if (found.delete(document)) changed.fire(document);
  };
  const write = (document: TextDocument): void => {
    if (workspace.getConfiguration('hegao', document).get('run') === 'onSave') return;
    clearTimeout(waiting.get(document));
    waiting.set(document, setTimeout(() => void read(document, cursorIn(document)), pause));
  };
  const subscriptions = [
    changed,
    workspace.onDidOpenTextDocument((document) => void read(document)),
    workspace.onDidSaveTextDocument((document) => void read(document)),
    workspace.onDidChangeTextDocument(({ document, contentChanges }) => { if (contentChanges.length > 0) write(document); }),
    workspace.onDidCloseTextDocument(leave),
    source.onDidChange(() => workspace.textDocuments.forEach((document) => void read(document))),
  ];
  workspace.textDocuments.forEach((document) => void read(document));

  return {
    of: (document) => found.get(document),
    async current(document) {
      const known = found.get(document);
      return known?.version === document.version ? known : await read(document, known && cursorIn(document));
    },
    refresh: (document) => read(document),
    onDidChange: changed.event,
    dispose: () => {
      waiting.forEach((timer) => clearTimeout(timer));
      subscriptions.forEach((it) => it.dispose());
    },
  };
}

const isEnabled = (document: TextDocument): boolean => workspace.getConfiguration('hegao', document).get('enable', true);

function cursorIn(document: TextDocument): number | undefined {
  const editor = window.activeTextEditor;
  return editor?.document === document ? document.offsetAt(editor.selection.active) : undefined;
}
