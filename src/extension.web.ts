/** Browser entry. */
export { activate } from './editor/activate.ts';
