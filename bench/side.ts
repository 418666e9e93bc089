import path from 'node:path';
import type * as Core from '../src/core';

/** What a side answers to a text. */
export interface Answer {
  /** CPU time in milliseconds, garbage collector and compiler included. */
  readonly cpu: number;
  readonly found: number;
}
export type SideName = keyof typeof sides;

/** A full check by each linter that is compared, as the number of its findings. */
const sides = {
  ours: async () => {
    const { createLinter }: typeof Core = await import(path.resolve(__dirname, '../dist/core.js'));
    return (text: string) => createLinter().lint(text).length;
  },
  autocorrect: async () => {
    const { lintFor } = await import('autocorrect-node');
    return (text: string) => {
      let found = 0;
      // Longer texts make it stop without a word from its second call on.
      for (let at = 0; at < text.length; at += 50_000) {
        const { lines, error } = lintFor(text.slice(at, at + 50_000), 'draft.txt');
        if (error) throw new Error(error);
        found += lines.length;
      }
      return found;
    };
  },
  zhlint: async () => {
    const { run } = await import('zhlint');
    return (text: string) => run(text, { rules: { preset: 'default' } }).validations.length;
  },
};

// A side lives in a process of its own: in one process the garbage of one would throw away what the compiler had made of the other.
// The text is written elsewhere and the nursery swept first, so that only the check itself is paid for.
if (process.send !== undefined) {
  void sides[process.argv[2] as SideName]().then((check) => {
    process.on('message', (text: string) => {
      void gc!({ type: 'minor' });
      const before = process.cpuUsage();
      const found = check(text);
      const { user, system } = process.cpuUsage(before);
      process.send!({ cpu: (user + system) / 1000, found } satisfies Answer);
    });
  });
}
