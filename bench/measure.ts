import { fork, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import type { Answer, SideName } from './side';

/** One side of a comparison. What it returns, a number of findings, is kept with its time. */
export type Work<T> = (input: T) => number;

export interface Round {
  /** CPU time of each side in milliseconds, garbage collector and compiler included. */
  readonly cpu: readonly number[];
  readonly found: readonly number[];
}

/** Runs the sides in turn on an input of their own round, which no round before has seen. */
export function alternate<T>(rounds: number, inputOf: (round: number) => T, ...sides: readonly Work<T>[]): Round[] {
  return Array.from({ length: rounds }, (_, round) => {
    const input = inputOf(round);
    const cpu: number[] = [];
    const found: number[] = [];
    for (const side of sides) {
      const before = process.cpuUsage();
      found.push(side(input));
      const { user, system } = process.cpuUsage(before);
      cpu.push((user + system) / 1000);
    }
    return { cpu, found };
  });
}

/** The same with each side in a process of its own. The first `warmUp` rounds are thrown away: the compiler settles in them. */
export async function alternateApart(rounds: number, warmUp: number, textOf: () => string, ...names: readonly SideName[]): Promise<Round[]> {
  const children = names.map(startSide);
  const measured: Round[] = [];
  for (let round = -warmUp; round < rounds; round++) {
    const text = textOf();
    const answers: Answer[] = [];
    for (const child of children) {
      child.send(text);
      answers.push((await once(child, 'message') as [Answer])[0]);
    }
    if (round >= 0) measured.push({ cpu: answers.map((it) => it.cpu), found: answers.map((it) => it.found) });
  }
  for (const child of children) child.disconnect();
  return measured;
}

function startSide(name: SideName): ChildProcess {
  const child = fork(path.join(__dirname, 'side.ts'), [name], { execArgv: ['--expose-gc', '-r', path.join(__dirname, '../scripts/typescript.cjs')] });
  return child.on('exit', (code) => code && process.exit(code));
}

/** The median of the ratios within each round: first side over second. */
export const ratioOf = (rounds: readonly Round[]): number => median(rounds.map(({ cpu }) => cpu[0]! / cpu[1]!));

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return (sorted[sorted.length >> 1]! + sorted[(sorted.length - 1) >> 1]!) / 2;
}

/** What a person's environment makes every Node do at its start, certificates most of all, would be counted on both sides and hide what is ours. */
const { NODE_EXTRA_CA_CERTS: _, NODE_OPTIONS: __, ...env } = process.env;

/** Runs Node with these arguments: CPU in milliseconds and peak memory in megabytes of the whole process. */
export function runNode(...args: readonly string[]): { cpu: number; peak: number } {
  const { output, stderr } = spawnSync(process.execPath, ['-r', path.join(__dirname, 'usage.cjs'), ...args], {
    env, stdio: ['ignore', 'ignore', 'pipe', 'pipe'], encoding: 'utf8', maxBuffer: 1 << 28,
  });
  if (!output?.[3]) throw new Error(`node ${args.join(' ')} told nothing: ${stderr}`);
  const usage: NodeJS.ResourceUsage = JSON.parse(output[3]);
  return { cpu: (usage.userCPUTime + usage.systemCPUTime) / 1000, peak: usage.maxRSS / 1024 };
}
