/**
 * Strings in the reader's language, for the page and for the editor alike: looked up by their English in the bundle that VS Code has loaded.
 * VS Code's own package for this can fetch a bundle from elsewhere; what is private does not even name a way there.
 */

let bundle: Readonly<Record<string, string>> = {};
let language = 'en';
let format: Intl.NumberFormat | null = null;

/**
 * Says from now on what a bundle says; English where it has nothing.
 *
 * @param config.language the language of the workbench, as VS Code calls it; not that of the system or the browser, which may be another
 */
export function config(config: { readonly contents: Readonly<Record<string, string>>; readonly language?: string }): void {
  bundle = config.contents;
  language = config.language ?? 'en';
  format = null;
}

/** A number as the reader's language groups its digits. */
export function number(value: number): string {
  format ??= formatIn(language);
  return format.format(value);
}

/** The number format of a language; that of English where it is called like none. */
function formatIn(language: string): Intl.NumberFormat {
  try {
    return new Intl.NumberFormat(language);
  } catch {
    return new Intl.NumberFormat('en');
  }
}

/** A string in the reader's language, `{0}` and so on filled with the words. */
export function t(english: string, ...words: readonly (string | number)[]): string {
  const string = Object.hasOwn(bundle, english) ? (bundle[english] as string) : english;
  return string.replace(/\{(\d)\}/g, (place, index) => String(words[Number(index)] ?? place));
}
