import { applyEdits, lineStarts, positionAt, referencesTo, renumber } from '../../core';
import { oneLine, type Console } from '../console';
import { readStandardInput, readText, writeText } from '../files';
import { findFiles } from '../paths';

interface RenumberOptions {
  readonly write?: boolean;
  readonly stdinName: string;
}

/** `hegao renumber`: shows every number that would change, or with `--write` changes them. Standard input comes back renumbered. */
export function renumberCommand(paths: readonly string[], { write, stdinName }: RenumberOptions, console: Console): void {
  for (const path of findFiles(paths, console)) {
    const file = path === '-' ? readStandardInput(stdinName) : readText(path);
    if ('trouble' in file) {
      console.fail(file.trouble);
      continue;
    }
    const { text } = file;
    const edits = renumber(text);
    if (path === '-') {
      console.print(applyEdits(text, edits));
      continue;
    }
    const failure = write && edits.length > 0 ? writeText(file, applyEdits(text, edits)) : undefined;
    if (failure) {
      console.fail(failure.trouble);
      continue;
    }
    const starts = lineStarts(text);
    const changes = edits.map(({ span, newText }) =>
      `  第 ${positionAt(starts, span.start).line} 行  ${text.slice(span.start, span.end)} → ${newText}  ${oneLine(text.slice(span.end, span.end + 20).split(/\r?\n/u)[0]!)}\n`);
    const references = referencesTo(text, edits).map(({ start, end }) => `  请核对：第 ${positionAt(starts, start).line} 行提到“${text.slice(start, end)}”\n`);
    const outcome = edits.length === 0 ? '序号都连续' : write ? `改了 ${edits.length} 个序号` : `有 ${edits.length} 个序号要改，加上 --write 就写回文件`;
    console.print(`${oneLine(path)}：${outcome}\n${changes.join('')}${references.join('')}`);
  }
}
