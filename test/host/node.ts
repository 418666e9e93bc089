// Entry for the node extension host: VS Code requires it and awaits run().
import Mocha from 'mocha';
import { report } from './report';

export function run(): Promise<void> {
  const mocha = new Mocha({ ui: 'bdd', timeout: 120_000, reporter: class {} as never });
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  require('./suite');
  return report((done) => mocha.run(done));
}
