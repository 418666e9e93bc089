import { lineStarts, positionAt, rules, type Diagnostic, type Span } from '../../core';
import type { FileReport, Reporter } from './reporter';

/** The contract other programs read: offsets in UTF-16 units without the byte order mark, lines and columns from 1. */
export function jsonReporter(): Reporter {
  let separator = '\n';
  return {
    begin: () => '{"version":1,"files":[',
    file(report) {
      const json = separator + JSON.stringify(fileOf(report));
      separator = ',\n';
      return json;
    },
    end: ({ files, error, warning, information }) => `\n],"summary":${JSON.stringify({ files, error, warning, information })}}\n`,
  };
}

function fileOf({ path, text, diagnostics }: FileReport): object {
  const starts = lineStarts(text);
  return { path, characters: text.length, findings: diagnostics.map((it) => findingOf(it, starts)) };
}

function findingOf({ rule, severity, message, span, related = [], fixes = [] }: Diagnostic, starts: readonly number[]): object {
  const { line: endLine, column: endColumn } = positionAt(starts, span.end);
  return {
    rule, group: groupOf.get(rule) ?? null, severity, message, ...placeOf(span, starts), endLine, endColumn,
    related: related.map((note) => ({ ...placeOf(note.span, starts), message: note.message })),
    fixes: fixes.map(({ title, safety, edits }) => ({
      title, safety, edits: edits.map((edit) => ({ start: edit.span.start, end: edit.span.end, newText: edit.newText })),
    })),
  };
}
const groupOf = new Map(rules.map((rule) => [rule.id, rule.group]));

const placeOf = ({ start, end }: Span, starts: readonly number[]) => ({ start, end, ...positionAt(starts, start) });
