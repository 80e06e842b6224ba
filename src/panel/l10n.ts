/**
 * Strings in the reader's language, for the page and for the editor alike: looked up by their English in the bundle that VS Code has loaded.
 * VS Code's own package for this can fetch a bundle from elsewhere; what is private does not even name a way there.
 */

let bundle: Readonly<Record<string, string>> = {};

/** Says from now on what a bundle says; English where it has nothing. */
export function config({ contents }: { readonly contents: Readonly<Record<string, string>> }): void {
  bundle = contents;
}

/** A string in the reader's language, `{0}` and so on filled with the words. */
export function t(english: string, ...words: readonly (string | number)[]): string {
  const string = Object.hasOwn(bundle, english) ? (bundle[english] as string) : english;
  return string.replace(/\{(\d)\}/g, (place, index) => String(words[Number(index)] ?? place));
}
