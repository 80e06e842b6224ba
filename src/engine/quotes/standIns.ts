/** Words that stand in for the full names of an article: labels of a transcript and surnames. */

/** What stands for each name where somebody is only labelled. Whatever two of them share stands for neither, but for the surname. */
export function labelsOf(names: readonly string[]): ReadonlyMap<string, string> {
  const labels = new Map<string, string>();
  const shared = new Set<string>();
  for (const name of names) {
    const words = name.toLowerCase().split(' ');
    for (const label of [words[0] as string, words.map((word) => word.charAt(0)).join('')]) {
      if (labels.has(label)) shared.add(label);
      labels.set(label, name);
    }
  }
  for (const label of shared) labels.delete(label);
  for (const name of names) labels.set(lastWord(name), name);
  return labels;
}

/** The names by their last words; null where several share one. */
export function surnamesOf(names: Iterable<string>): ReadonlyMap<string, string | null> {
  const surnames = new Map<string, string | null>();
  for (const name of names) {
    const surname = name.slice(name.lastIndexOf(' ') + 1);
    if (surname !== name) surnames.set(surname, surnames.has(surname) ? null : name);
  }
  return surnames;
}

/** The last word of a name, in small letters. */
export function lastWord(name: string): string {
  return name.slice(name.lastIndexOf(' ') + 1).toLowerCase();
}
