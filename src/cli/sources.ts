import fs from 'node:fs';
import path from 'node:path';
import type { SourceRow } from '../core';
import type * as Sources from '../sources';
import { reasonOf } from './files';

/** The rows of the sheets of official values, which are named relative to a folder. What cannot be read is told, the rest is used. */
export function readSources(folder: string, names: readonly string[], fail: (name: string, why: string) => void): SourceRow[] {
  return names.flatMap((name) => {
    try {
      const file = path.resolve(folder, name);
      // The library that reads spreadsheets is a bundle of its own, ten times the size of the rest: only a sheet loads it.
      const { readSource, sizeLimit, tooLarge } = require('../sources') as typeof Sources;
      const { rows, troubles } = fs.statSync(file).size > sizeLimit ? tooLarge : readSource(name, fs.readFileSync(file));
      for (const trouble of troubles) fail(name, trouble);
      return rows;
    } catch (error) {
      fail(name, reasonOf(error));
      return [];
    }
  });
}
