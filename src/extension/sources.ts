import { Uri, workspace } from 'vscode';
import { sourceProblem, type Problem, type SourceRow } from '../core';
import type * as Sources from '../sources';

/** The sheets that a settings file names: their rows, what could not be read of them, and where they stand. */
interface SourceSheets {
  readonly rows: readonly SourceRow[];
  readonly problems: readonly Problem[];
  readonly uris: readonly Uri[];
}

/** Reads the sheets through the workspace's own file system, so that it works wherever the draft is. */
export async function readSources(settings: Uri, json: string, names: readonly string[]): Promise<SourceSheets> {
  const read = await Promise.all(names.map((name) => readOne(settings, json, name)));
  return { rows: read.flatMap((it) => it.rows), problems: read.flatMap((it) => it.problems), uris: names.map((name) => uriOf(settings, name)) };
}

async function readOne(settings: Uri, json: string, name: string): Promise<Pick<SourceSheets, 'rows' | 'problems'>> {
  const problem = (why: string): Problem => {
    const told = sourceProblem(json, settings.path, name, why);
    return { ...told, message: `${name}：${told.message}` };
  };
  try {
    const uri = uriOf(settings, name);
    // On a desktop a bundle of its own, in a web worker a part that is evaluated only now.
    const { readSource, sizeLimit, tooLarge } = require('../sources') as typeof Sources;
    const { size } = await workspace.fs.stat(uri);
    const { rows, troubles } = size > sizeLimit ? tooLarge : readSource(name, await workspace.fs.readFile(uri));
    return { rows, problems: troubles.map(problem) };
  } catch {
    return { rows: [], problems: [problem('找不到这个文件，或者无法读取。请检查路径和文件名，路径从本文件所在的文件夹算起')] };
  }
}

function uriOf(settings: Uri, name: string): Uri {
  const path = name.replaceAll('\\', '/');
  return /^(?:[a-z]:)?\//iu.test(path) ? settings.with({ path: path.startsWith('/') ? path : `/${path}` }) : Uri.joinPath(settings, '..', path);
}
