import fs from 'node:fs';
import path from 'node:path';
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

const main = script.runInThisContext() as (...args: unknown[]) => void;
main.call(module.exports, module.exports, require, module, bundle, __dirname);
