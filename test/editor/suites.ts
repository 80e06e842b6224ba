/** Every suite that runs inside a real VS Code. */
import { badInputSuite } from './badInput.ts';
import { codeActionsSuite } from './codeActions.ts';
import { diagnosticsSuite } from './diagnostics.ts';
import { keepingSuite } from './keeping.ts';
import { navigationSuite } from './navigation.ts';
import { settingsSuite } from './settings.ts';
import { unbreakableSuite } from './unbreakable.ts';

export function registerSuites(): void {
  diagnosticsSuite();
  codeActionsSuite();
  settingsSuite();
  keepingSuite();
  navigationSuite();
  badInputSuite();
  unbreakableSuite();
}
