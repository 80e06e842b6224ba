/** The extension's entry, the same on the desktop and in the browser: nothing in it asks where it runs. */
export { activate } from './editor/activate.ts';
