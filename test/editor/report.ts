/** The suites' report, a marked line a test, so that it can be told from what else an editor writes to its console. */
import type Mocha from 'mocha';

/** Opens every line of the report. */
export const REPORT = 'copydesk-suites: ';

/** A Mocha reporter: writes what a run finds as it goes, and a summary at its end. */
export const Report = function (this: unknown, runner: Mocha.Runner): void {
  const line = (text: string) => console.log(`${REPORT}${text}`);
  let failed = 0;
  runner.on('pass', (test) => line(`✔ ${test.fullTitle()} (${test.duration} ms)`));
  runner.on('pending', (test) => line(`- ${test.fullTitle()}`));
  runner.on('fail', (test, error) => {
    failed++;
    line(`✖ ${test.fullTitle()}`);
    for (const part of (error.stack ?? error.message).split('\n')) line(`    ${part}`);
  });
  runner.on('end', () => line(`tests ${runner.stats?.tests ?? 0}, pass ${runner.stats?.passes ?? 0}, fail ${failed}`));
} as unknown as Mocha.ReporterConstructor;
