// Entry for the web worker extension host: mocha's browser build is bundled in, nothing is required at run time.
import 'mocha/mocha';
import { report } from './report';

declare const mocha: { setup(options: object): void; run(done: (failures: number) => void): Mocha.Runner };

export function run(): Promise<void> {
  mocha.setup({ ui: 'bdd', timeout: 120_000, reporter: class {} });
  require('./suite');
  return report((done) => mocha.run(done));
}
