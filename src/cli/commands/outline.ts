import { lineStarts, parse, positionAt, type Section } from '../../core';
import { oneLine, type Console } from '../console';
import { readStandardInput, readText } from '../files';
import { findFiles } from '../paths';

interface OutlineOptions {
  readonly format: string;
  readonly stdinName: string;
}

/** `hegao outline`: the headings of a draft, as a tree or as data. */
export function outlineCommand(paths: readonly string[], options: OutlineOptions, console: Console): void {
  const outlines = findFiles(paths, console).flatMap((path) => {
    const file = path === '-' ? readStandardInput(options.stdinName) : readText(path);
    if (!('trouble' in file)) return [{ path: file.path, outline: headingsOf(file.text) }];
    console.fail(file.trouble);
    return [];
  });
  if (options.format === 'json') return console.print(`${JSON.stringify({ version: 1, files: outlines }, null, 2)}\n`);
  for (const { path, outline } of outlines) {
    console.print(`${oneLine(path)}\n${outline.length > 0 ? branches(outline, '') : '（没有标题）\n'}`);
  }
}

interface Heading {
  readonly start: number;
  readonly end: number;
  readonly line: number;
  readonly column: number;
  readonly text: string;
  readonly children: readonly Heading[];
}

function headingsOf(text: string): Heading[] {
  const starts = lineStarts(text);
  const headingOf = ({ heading: { start, end }, children }: Section): Heading =>
    ({ start, end, ...positionAt(starts, start), text: text.slice(start, end), children: children.map(headingOf) });
  return parse(text).outline.map(headingOf);
}

/** Box characters that GBK has, too. */
function branches(headings: readonly Heading[], trunk: string): string {
  return headings.map(({ text, line, children }, i) => {
    const [twig, below] = i < headings.length - 1 ? ['├─ ', '│  '] : ['└─ ', '   '];
    return `${trunk}${twig}${oneLine(text)}（第 ${line} 行）\n${branches(children, trunk + below)}`;
  }).join('');
}
