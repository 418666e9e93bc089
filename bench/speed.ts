// How fast the bundle is, as ratios that hold on any machine. Usage: npm run bench [-- WORD…], to measure only the rows that hold one of the words.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type * as Core from '../src/core';
import { alternate, alternateApart, median, ratioOf, runNode, type Round } from './measure';
import { hostileTexts, writeDraft, writeReport } from './text';

const { createLinter }: typeof Core = require('../dist/core.js');

/** What is asked for: throughput ratios are floors, everything else is a ceiling. */
interface Row {
  readonly name: string;
  readonly must: number;
  readonly aim: number;
  readonly atLeast?: boolean;
  readonly measure: () => number | Promise<number>;
}

const hundredThousand = 100_000;
const million = 1_000_000;

const rows: readonly Row[] = [
  { name: 'throughput over autocorrect-node, 100 thousand', must: 8, aim: 20, atLeast: true, measure: () => overAutocorrect(hundredThousand) },
  { name: 'throughput over autocorrect-node, 1 million', must: 8, aim: 20, atLeast: true, measure: () => overAutocorrect(million) },
  { name: 'throughput over autocorrect-node, report of 100 thousand', must: 8, aim: 20, atLeast: true, measure: () => overAutocorrect(hundredThousand, report) },
  { name: 'throughput over autocorrect-node, report of 1 million', must: 8, aim: 20, atLeast: true, measure: () => overAutocorrect(million, report) },
  { name: 'throughput over zhlint, 10 thousand', must: 40, aim: 80, atLeast: true, measure: overZhlint },
  { name: 'full lint over a tokenising regex, 1 million', must: 20, aim: 8, measure: overTokenizer },
  { name: 'keystroke over full lint, 100 thousand', must: 0.05, aim: 0.02, measure: () => keystroke(fresh(hundredThousand)) },
  { name: 'keystroke over full lint, report of 100 thousand', must: 0.05, aim: 0.02, measure: () => keystroke(report(hundredThousand)) },
  { name: 'growth exponent, 10 thousand to 10 million', must: 1.05, aim: 1.02, measure: growth },
  ...Object.entries(hostileTexts).map(([kind, write]) => ({
    name: `hostile million over a normal one: ${kind}`, must: 10, aim: 5, measure: () => hostile(write(million)),
  })),
  { name: 'command line over an empty script, 10 thousand', must: 1.4, aim: 1.2, measure: commandLine },
  { name: 'peak memory over empty Node, 10 thousand', must: 1.35, aim: 1.25, measure: () => peakMemory(10_000) },
  { name: 'peak memory over empty Node, 1 million', must: 2.2, aim: 1.7, measure: () => peakMemory(million) },
  { name: 'peak memory over empty Node, 10 million', must: 5, aim: 3, measure: () => peakMemory(10 * million) },
];

/** Every text of a run is new: each has a seed of its own. */
let seed = Number(process.env.SEED ?? 1);
const fresh = (length: number): string => writeDraft(length, seed++);
/** Dense in figures, which both sides pay for. */
const report = (length: number): string => writeReport(length, seed++);

const ours = (text: string): number => createLinter().lint(text).length;

async function overAutocorrect(length: number, write = fresh): Promise<number> {
  const rounds = await alternateApart(9, warmUp(length), () => write(length), 'autocorrect', 'ours');
  scales(rounds, length);
  return ratioOf(rounds);
}

async function overZhlint(): Promise<number> {
  const length = 10_000;
  const rounds = await alternateApart(25, 600, () => fresh(length), 'zhlint', 'ours');
  scales(rounds, length);
  return ratioOf(rounds);
}

/** Ten million characters, after which the compiler has settled. */
const warmUp = (length: number): number => 10 * million / length;

function overTokenizer(): number {
  const token = /[\u3400-\u9fff]+|\d+(?:\.\d+)?|\n|[ \t\u3000]+|[A-Za-z]+|[^\u3400-\u9fff\d\n \t\u3000A-Za-z]/y;
  const tokens = (text: string): number => {
    let count = 0;
    token.lastIndex = 0;
    while (token.test(text)) count++;
    return count;
  };
  return ratioOf(alternate(9, () => fresh(million), ours, warmed(tokens)));
}

/** A character typed at places all over the text, for what a key costs depends on what it is typed into; the result is that of a fresh lint. */
function keystroke(text: string): number {
  const linter = createLinter();
  linter.lint(text);
  const places = 51;
  const typed = (round: number): string => {
    const at = Math.floor((text.length * ((round % places) + 0.5)) / places);
    // In one piece, as an editor hands it: what is glued together here would be copied first by whoever reads it, inside the measured time.
    return (text = Buffer.from(text.slice(0, at) + '云溪县今年完成投资12亿元'[round % 13] + text.slice(at), 'utf16le').toString('utf16le'));
  };
  const results: unknown[] = [];
  const keep = (it: unknown[]): number => results.push(it) && it.length;
  // The first half is thrown away: nobody's editor meets its first keys only.
  const rounds = alternate(2 * places, typed, (it) => keep(linter.lint(it)), (it) => keep(createLinter().lint(it)));
  for (let i = 0; i < results.length; i += 2) assert.deepEqual(results[i], results[i + 1]);
  return ratioOf(rounds.slice(places));
}

/** From the time a character takes at either end. */
function growth(): number {
  const small = 10_000;
  const rounds = alternate(5, () => fresh(10 * million), ours, (text) => {
    let found = 0;
    for (let at = 0; at < million; at += small) found += ours(text.slice(at, at + small));
    return found;
  });
  const slower = ratioOf(rounds) / 10;
  return 1 + Math.log(slower) / Math.log(1000);
}

function hostile(text: string): number {
  return ratioOf(alternate(3, () => fresh(million), () => ours(text), ours));
}

function commandLine(): number {
  return withFile(fresh(10_000), (file) => {
    const rounds = Array.from({ length: 21 }, () => runNode(cli, 'lint', file).cpu / runNode(emptyScript()).cpu);
    return median(rounds);
  });
}

function peakMemory(length: number): number {
  return withFile(fresh(length), (file) => {
    const script = `require(${JSON.stringify(core)}).lint(require('fs').readFileSync(${JSON.stringify(file)}, 'utf8'))`;
    return median(Array.from({ length: length > million ? 3 : 9 }, () => runNode('-e', script).peak / runNode('-e', '0').peak));
  });
}

const core = path.resolve(__dirname, '../dist/core.js');
const cli = path.resolve(__dirname, '../dist/cli.js');

function emptyScript(): string {
  const file = path.join(folder, 'empty.js');
  if (!fs.existsSync(file)) fs.writeFileSync(file, '');
  return file;
}

function withFile<T>(text: string, use: (file: string) => T): T {
  const file = path.join(folder, 'draft.txt');
  fs.writeFileSync(file, text);
  return use(file);
}

/** The same work, after enough of it that the compiler has settled. */
function warmed(work: (text: string) => number, length = hundredThousand): (text: string) => number {
  for (let at = 0; at < million; at += length) work(fresh(length));
  return work;
}

/** Our own, once for all rows. */
function settle(): void {
  for (let i = 0; i < 100; i++) ours(fresh(i % 2 === 0 ? hundredThousand : 10_000));
  for (let i = 0; i < 50; i++) ours(fresh(hundredThousand));
}

/** A checker that stops half-way is fast: both sides must find in proportion to the text. */
function scales(rounds: readonly Round[], length: number): void {
  for (const side of [0, 1]) {
    const found = rounds.reduce((sum, round) => sum + round.found[side]!, 0);
    assert.ok(found >= rounds.length * length / 10_000, `only ${found} findings in ${rounds.length} texts of ${length} characters`);
  }
}

const wanted = process.argv.slice(2);
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'hegao-bench-'));

async function main(): Promise<void> {
  let failed = 0;
  settle();
  console.log('| what | must | aim | reached | |\n|---|---|---|---|---|');
  for (const { name, must, aim, atLeast = false, measure } of rows) {
    if (wanted.length > 0 && !wanted.some((word) => name.includes(word))) continue;
    const reached = await measure();
    const reaches = (bound: number): boolean => (atLeast ? reached >= bound : reached <= bound);
    const sign = atLeast ? '≥' : '≤';
    if (!reaches(must)) failed++;
    console.log(`| ${name} | ${sign} ${must} | ${sign} ${aim} | ${reached.toPrecision(3)} | ${reaches(aim) ? 'pass, aim reached' : reaches(must) ? 'pass' : 'FAIL'} |`);
  }
  process.exitCode = failed > 0 ? 1 : 0;
}

void main().finally(() => fs.rmSync(folder, { recursive: true, force: true }));
