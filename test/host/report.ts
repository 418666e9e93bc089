import * as vscode from 'vscode';

/** Runs the suite and tells each result on the console, which is the one channel both hosts have to the outside. */
export function report(start: (done: (failures: number) => void) => Mocha.Runner): Promise<void> {
  const say = (line: string) => console.log(line.replace(/^/gm, '[mocha] '));
  const host = typeof process === 'undefined' || !process.versions?.node ? 'web worker' : `node ${process.version}`;
  say(`VS Code ${vscode.version}, ${host} extension host`);
  return new Promise((resolve, reject) => {
    let passing = 0;
    const runner = start((failures) => {
      say(`\n  ${passing} passing\n  ${failures} failing\n`);
      if (failures || !passing) reject(new Error(`${failures} failed, ${passing} passed`));
      else resolve();
    });
    runner.on('pass', (test) => { passing++; say(`  ✔ ${test.fullTitle()} (${test.duration} ms)`); });
    runner.on('fail', (test, error) => say(`  ✘ ${test.fullTitle()}\n${error.stack ?? error.message}`));
  });
}
