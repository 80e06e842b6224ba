/** `npm run test:nightly`: every property of the engine, asked of more than a hundred thousand cases. Takes about an hour. */
import { spawnSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';

/** So many times the usual number of cases, which is 4,600. */
const TIMES = 25;

const files = globSync('test/engine/**/*.test.ts').filter((file) => readFileSync(file, 'utf8').includes('cases('));
const { status } = spawnSync(process.execPath, ['--test', ...files], { stdio: 'inherit', env: { ...process.env, COPYDESK_CASES: String(TIMES) } });
process.exitCode = status ?? 1;
