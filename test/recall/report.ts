import fs from 'node:fs';
import path from 'node:path';

/** A whole number below `limit`; the same seed gives the same numbers. */
export type Random = (limit: number) => number;
export interface Tools {
  readonly random: Random;
  /** One break of a kind, and whether it was noticed; `describe` is asked for only when it is to be shown. */
  readonly note: (kind: string, noticed: boolean, describe: () => string) => void;
}

/** Runs over every text of the folders named on the command line and prints, kind by kind, what was noticed. */
export function report(breakText: (file: string, tools: Tools) => void): void {
  const args = process.argv.slice(2);
  const flag = (name: string): string | undefined => (args.includes(name) ? args[args.indexOf(name) + 1] : undefined);
  const folders = args.filter((it, i) => !it.startsWith('--') && !args[i - 1]?.startsWith('--'));
  const seed = Number(flag('--seed') ?? 1);
  const shown = flag('--show');
  if (folders.length === 0) throw new Error('name at least one folder of texts');
  let state = seed;
  const random: Random = (limit) => Math.floor(((state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 0x1_0000_0000) * limit);
  const tally = new Map<string, { broken: number; noticed: number }>();
  const note: Tools['note'] = (kind, noticed, describe) => {
    const row = tally.get(kind) ?? { broken: 0, noticed: 0 };
    tally.set(kind, { broken: row.broken + 1, noticed: row.noticed + Number(noticed) });
    if (!noticed && shown !== undefined && kind.startsWith(shown)) console.log(`${kind}: ${describe()}`);
  };
  for (const file of folders.flatMap(textsIn)) breakText(file, { random, note });
  const share = ({ broken, noticed }: { broken: number; noticed: number }): string => `${((100 * noticed) / broken).toFixed(1)}%`;
  console.log(`seed ${seed}`);
  console.table(Object.fromEntries([...tally].map(([kind, row]) => [kind, { ...row, share: share(row) }])));
}

function textsIn(folder: string): string[] {
  return fs.readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((it) => /\.(?:txt|md|gw)$/u.test(it)).sort().map((it) => path.join(folder, it));
}
