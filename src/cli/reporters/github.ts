import { lineStarts, positionAt, type Diagnostic } from '../../core';
import type { Reporter } from './reporter';
import { summaryOf } from './summary';

/** Workflow commands that GitHub Actions shows beside the changed lines. */
export function githubReporter(): Reporter {
  return {
    begin: () => '',
    file({ path, text, diagnostics }) {
      const starts = diagnostics.length > 0 ? lineStarts(text) : [];
      return diagnostics.map((it) => `${commandOf(path, it, starts)}\n`).join('');
    },
    end: (totals) => `${summaryOf(totals)}\n`,
  };
}

function commandOf(path: string, { rule, severity, message, span }: Diagnostic, starts: readonly number[]): string {
  const from = positionAt(starts, span.start);
  const to = positionAt(starts, span.end);
  // GitHub takes columns only of a place on one line.
  const columns = from.line === to.line ? { col: from.column, endColumn: to.column } : {};
  const properties = { file: path.replaceAll('\\', '/'), line: from.line, endLine: to.line, ...columns, title: rule };
  const list = Object.entries(properties).map(([name, value]) => `${name}=${escape(String(value), /[%\r\n:,]/gu)}`);
  return `::${commands[severity]} ${list.join(',')}::${escape(message, /[%\r\n]/gu)}`;
}
const commands = { error: 'error', warning: 'warning', information: 'notice' };

const escape = (value: string, characters: RegExp): string => value.replace(characters, (c) => encodeURIComponent(c));
