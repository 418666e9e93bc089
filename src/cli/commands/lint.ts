import { applyFixes, type Diagnostic, type Linter, type Severity } from '../../core';
import type { Console } from '../console';
import { readStandardInput, readText, writeText, type TextFile } from '../files';
import { layersFor, type LayerOptions } from '../layers';
import { findFiles } from '../paths';
import { reporters } from '../reporters';

interface LintOptions extends LayerOptions {
  readonly format: string;
  readonly failOn: Severity;
  readonly fix?: boolean;
  readonly stdinName: string;
}

/** `hegao lint`. Returns whether a finding reaches `--fail-on`. */
export function lintCommand(paths: readonly string[], options: LintOptions, console: Console): boolean {
  const reporter = reporters[options.format]!(console);
  const layersOf = layersFor(options, console);
  const totals = { files: 0, characters: 0, error: 0, warning: 0, information: 0, ignored: 0, fixed: 0, fixable: 0 };
  const files = findFiles(paths, console);
  console.print(reporter.begin());
  files.forEach((path, i) => {
    if (files.length > 20) console.progress(`正在检查 ${i + 1}/${files.length}  ${path}`);
    const file = path === '-' ? readStandardInput(options.stdinName) : readText(path);
    if ('trouble' in file) return console.fail(file.trouble);
    const { linter } = layersOf(file.path);
    const checked = linter.check(file.text, { name: file.path });
    const mended = options.fix && path === '-' ? refuse(console) : options.fix ? mend(file, linter, checked, console) : undefined;
    const { text, diagnostics, ignored, fixed } = mended ?? { text: file.text, ...checked, fixed: 0 };
    totals.files++;
    totals.characters += text.replace(/\s+/gu, '').length;
    totals.ignored += ignored.length;
    totals.fixed += fixed;
    totals.fixable += safeFixes(diagnostics).length;
    for (const { severity } of diagnostics) totals[severity]++;
    console.print(reporter.file({ path: file.path, text, diagnostics }));
  });
  console.print(reporter.end(totals));
  return atLeast[options.failOn].some((severity) => totals[severity] > 0);
}
const atLeast: Readonly<Record<Severity, readonly Severity[]>> = {
  error: ['error'], warning: ['error', 'warning'], information: ['error', 'warning', 'information'],
};

type Checked = ReturnType<Linter['check']>;
type Mended = Checked & { readonly text: string; readonly fixed: number };

/** Applies safe fixes until none is left: one may bring another to light. Undefined where the file was not changed. */
function mend(file: TextFile, linter: Linter, checked: Checked, console: Console): Mended | undefined {
  let [text, now] = [file.text, checked];
  for (let round = 0; round < 10; round++) {
    const next = applyFixes(text, safeFixes(now.diagnostics));
    if (next === text) break;
    [text, now] = [next, linter.check(next, { name: file.path })];
  }
  if (text === file.text) return undefined;
  const failure = writeText(file, text);
  if (failure) return console.fail(failure.trouble) as undefined;
  return { ...now, text, fixed: Math.max(1, safeFixes(checked.diagnostics).length - safeFixes(now.diagnostics).length) };
}

/** The first safe fix of each finding. */
const safeFixes = (diagnostics: readonly Diagnostic[]) =>
  diagnostics.flatMap(({ fixes = [] }) => fixes.filter((fix) => fix.safety === 'safe').slice(0, 1));

const refuse = (console: Console) => console.fail('--fix 只能改文件，不能改从标准输入（-）读来的文字') as undefined;
