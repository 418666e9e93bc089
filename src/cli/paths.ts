import fs from 'node:fs';
import path from 'node:path';
import type { Console } from './console';
import { reasonOf } from './files';

/** The files a person means: a file is itself whatever its name, a folder is the drafts in it and below, `-` is standard input. */
export function findFiles(paths: readonly string[], console: Console): string[] {
  const files = paths.flatMap((given) => {
    try {
      if (given === '-') return [given];
      const stat = fs.statSync(given);
      if (stat.isDirectory()) return inFolder(given, console);
      if (stat.isFile()) return [given];
      console.fail(`${given}：不是普通文件。管道里的文字请这样检查：… | hegao lint -`);
    } catch (error) {
      console.fail(`${given}：${reasonOf(error)}`);
    }
    return [];
  });
  const seen = new Set<string>();
  return files.filter((file) => {
    const whole = file === '-' ? file : path.resolve(file);
    return !seen.has(whole) && seen.add(whole);
  });
}

function inFolder(folder: string, console: Console): string[] {
  const found: string[] = [];
  let foreign = 0;
  const folders = [folder];
  for (let here = folders.pop(); here !== undefined; here = folders.pop()) {
    const below: string[] = [];
    for (const entry of read(here, console)) {
      const file = here === '.' ? entry.name : path.join(here, entry.name);
      if (entry.isDirectory()) {
        if (!entry.name.startsWith('.') && entry.name !== 'node_modules') below.push(file);
      } else if (drafts.test(entry.name) && (entry.isFile() || leadsToFile(file))) found.push(file);
      else if (documents.test(entry.name)) foreign++;
    }
    folders.push(...below.reverse());
  }
  if (foreign > 0) console.note(`${folder}：有 ${foreign} 个 Word、WPS 或 PDF 文件没有检查。请另存为 UTF-8 编码的纯文本（.txt）再检查`);
  if (found.length === 0) console.fail(`${folder}：没有可以检查的文稿（.txt .md .gw .gongwen）`);
  return found;
}
const drafts = /^[^.].*\.(?:txt|md|gw|gongwen)$/iu;
const documents = /^[^.~].*\.(?:docx?|wps|pdf)$/iu;

/** Entries in an order that is the same on every system. */
function read(folder: string, console: Console): fs.Dirent[] {
  try {
    return fs.readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch (error) {
    console.fail(`${folder}：${reasonOf(error)}`);
    return [];
  }
}

/** Links to files are followed, links to folders are not: they can lead in circles. */
function leadsToFile(file: string): boolean {
  try {
    return fs.statSync(file).isFile();
  } catch {
    return false;
  }
}
