import { execFileSync, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { FileReport } from '../../src/cli/reporters/reporter';

const root = path.resolve(__dirname, '../..');
const program = path.join(root, 'dist/cli.js');
let built = false;

/** A fresh folder with these files; a mocha hook removes it when the suite ends. */
export function folder(files: Readonly<Record<string, string | Buffer>> = {}): string {
  const made = fs.mkdtempSync(path.join(os.tmpdir(), '核稿 '));
  folders.push(made);
  for (const [name, content] of Object.entries(files)) {
    fs.mkdirSync(path.dirname(path.join(made, name)), { recursive: true });
    fs.writeFileSync(path.join(made, name), content);
  }
  return made;
}
const folders: string[] = [];
after(() => { for (const it of folders.splice(0)) fs.rmSync(it, { recursive: true, force: true }); });

export interface Outcome {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the built command, as a person would, in a folder. */
export function hegao(cwd: string, args: readonly string[], input: string | Buffer = ''): Outcome {
  if (!built) execFileSync(process.execPath, ['esbuild.mjs'], { cwd: root });
  built = true;
  const env = { ...process.env, NO_COLOR: '1' };
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], { cwd, input, env, encoding: 'utf8', timeout: 50_000, maxBuffer: 1 << 28 });
  return { status, stdout, stderr };
}

/** The command's own path, for tests that need a shell around it. */
export const command = (): string => {
  hegao(root, ['--version']);
  return `"${process.execPath}" "${program}"`;
};

export interface JsonPlace { readonly start: number; readonly end: number; readonly line: number; readonly column: number }
export interface JsonFinding extends JsonPlace {
  readonly rule: string;
  readonly group: string;
  readonly severity: string;
  readonly message: string;
  readonly endLine: number;
  readonly endColumn: number;
  readonly related: readonly (JsonPlace & { readonly message: string })[];
  readonly fixes: readonly { readonly title: string; readonly safety: string; readonly edits: readonly { start: number; end: number; newText: string }[] }[];
}
export interface JsonReport {
  readonly version: number;
  readonly files: readonly { readonly path: string; readonly characters: number; readonly findings: readonly JsonFinding[] }[];
  readonly summary: Readonly<Record<string, number>>;
}

export function lintJson(cwd: string, args: readonly string[], input: string | Buffer = ''): JsonReport {
  return JSON.parse(hegao(cwd, ['lint', '--format', 'json', ...args], input).stdout) as JsonReport;
}

/** A file with one made-up finding at `words`, for tests of what reporters print. */
export function report(text: string, words: string, more: Partial<FileReport['diagnostics'][number]> = {}): FileReport {
  const start = text.indexOf(words);
  const finding = { rule: 'jiezhi', severity: 'warning', message: '说明', span: { start, end: start + words.length }, ...more } as const;
  return { path: '稿件/讲话.txt', text, diagnostics: [finding] };
}
