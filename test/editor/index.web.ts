/** The suites in the web-worker extension host. Mocha's browser build puts itself into the global scope. */
import 'mocha/mocha.js';
import { Report } from './report.ts';
import { registerSuites } from './suites.ts';

declare const mocha: BrowserMocha;

export function run(): Promise<void> {
  mocha.setup({ ui: 'bdd', timeout: 60_000 });
  mocha.reporter(Report);
  registerSuites();
  return new Promise((resolve, reject) => {
    mocha.run((failures) => (failures ? reject(new Error(`${failures} of the suites' tests failed`)) : resolve()));
  });
}
