/** The suites in the Node extension host. */
import Mocha from 'mocha';
import { Report } from './report.ts';
import { registerSuites } from './suites.ts';

export function run(): Promise<void> {
  const mocha = new Mocha({ ui: 'bdd', timeout: 60_000, reporter: Report });
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  registerSuites();
  return new Promise((resolve, reject) => {
    mocha.run((failures) => (failures ? reject(new Error(`${failures} of the suites' tests failed`)) : resolve()));
  });
}
