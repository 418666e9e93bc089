import type { TextDocument } from 'vscode';
import { createLinter, type Diagnostic, type Linter } from '../core';
import type { Resolved, SettingsSource } from './settings';

/** What was found in one version of a draft. */
export interface Checked {
  readonly version: number;
  readonly text: string;
  readonly diagnostics: readonly Diagnostic[];
  readonly ignored: readonly Diagnostic[];
  readonly resolved: Resolved;
}
export interface Checker {
  /** With a cursor, what merely is not finished around it is held back. Undefined where the draft changed in the meantime. */
  check(document: TextDocument, cursor?: number): Promise<Checked | undefined>;
  forget(document: TextDocument): void;
}

/** Keeps one linter for each draft: it remembers paragraphs from run to run. */
export function createChecker(source: SettingsSource): Checker {
  const linters = new Map<string, { readonly resolved: Resolved; readonly linter: Linter }>();
  return {
    async check(document, cursor) {
      const { version } = document;
      const resolved = await source.of(document);
      if (document.version !== version || document.isClosed) return undefined;
      const key = document.uri.toString();
      const known = linters.get(key);
      const { linter } = known?.resolved === resolved ? known : { linter: createLinter(resolved.settings, resolved.sources) };
      linters.set(key, { resolved, linter });
      const text = document.getText();
      const context = { name: nameOf(document), ...(cursor === undefined ? {} : { cursor }) };
      return { version, text, resolved, ...linter.check(text, context) };
    },
    forget: (document) => { linters.delete(document.uri.toString()); },
  };
}

/** The file's name: fingerprints of ignored findings hold it. */
export const nameOf = (document: TextDocument): string => document.uri.path.slice(document.uri.path.lastIndexOf('/') + 1);

/** Everything found, ignored or not, in the order of the text: what fingerprints are counted over. */
export const everything = ({ diagnostics, ignored }: Checked): Diagnostic[] =>
  [...diagnostics, ...ignored].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
