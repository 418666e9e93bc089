import fs from 'node:fs';
import path from 'node:path';
import v8 from 'node:v8';
import vm from 'node:vm';

/**
 * Runs the command line from V8's code cache, which the build wrote beside it: compiling the bundle is most of what starting costs.
 * A cache of another Node is rejected by V8 and the source compiled as usual; nothing is written at run time.
 */
const bundle = path.join(__dirname, 'cli-main.js');
const cache = path.join(__dirname, 'cli-main.cache');

// The bundle is one function, as Node makes of a module, in ASCII: read as Latin-1 it stays one byte a character.
const source = fs.readFileSync(bundle, 'latin1');
const cachedData = fs.existsSync(cache) ? fs.readFileSync(cache) : undefined;
const script = new vm.Script(source, { filename: bundle, ...(cachedData && { cachedData }) });
// Asked by the build, after a run that compiled what a check needs.
if (process.env['HEGAO_WRITE_CODE_CACHE']) process.on('exit', () => fs.writeFileSync(cache, script.createCachedData()));
// A cache that was accepted is of the very V8 the build ran on, which knows these flags; another one might complain of them.
if (script.cachedDataRejected === false && isShortRun(process.argv.slice(2))) {
  // What runs once need not be optimised, and an expression is compiled once instead of twice (docs/decisions/0008).
  for (const flag of ['--no-turbofan', '--no-regexp-tier-up']) v8.setFlagsFromString(flag);
}

const main = script.runInThisContext() as (...args: unknown[]) => void;
main.call(module.exports, module.exports, require, module, bundle, __dirname);

/** Whether only small files are named. Folders and pipes may hold anything. */
function isShortRun(args: readonly string[]): boolean {
  let bytes = 0;
  try {
    for (const arg of args) {
      const stat = fs.statSync(arg, { throwIfNoEntry: false });
      if (stat && !stat.isFile()) return false;
      bytes += stat?.size ?? 0;
    }
  } catch {
    return false;
  }
  return bytes > 0 && bytes <= 1_000_000;
}
