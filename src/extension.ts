/** Desktop entry. */
export { activate } from './editor/activate.ts';
