/**
 * The arrow keys walk through the rows as in a tree of the editor, and from the filter into them; Home and End go to the first and the last.
 * Ctrl+F goes to the filter, from anywhere on the page; the editor hears of the key as well, and sends its own word.
 */

const ROWS = 'summary, button.row';
const FILTER = 'input[type="search"]';

export function moveFocus(event: KeyboardEvent): void {
  if (event.altKey) return;
  const withControl = event.ctrlKey || event.metaKey;
  if (withControl && !event.shiftKey && event.code === 'KeyF' ? toFilter() : !withControl && toRow(event.key)) event.preventDefault();
}

/** Returns whether there is a filter. */
export function toFilter(): boolean {
  const filter = document.querySelector<HTMLInputElement>(FILTER);
  // Whoever is in it already may be typing.
  if (filter && filter === document.activeElement) return true;
  filter?.focus();
  filter?.select();
  return filter !== null;
}

/** Goes where a key leads from the row that has the focus; returns whether it leads anywhere. */
function toRow(key: string): boolean {
  const focused = document.activeElement;
  if (!(focused instanceof HTMLElement) || !focused.matches(key === 'ArrowDown' ? `${ROWS}, ${FILTER}` : ROWS)) return false;
  const rows = [...document.querySelectorAll<HTMLElement>(ROWS)].filter((row) => row.checkVisibility());
  const at = rows.indexOf(focused);
  const fold = focused.matches('summary') ? (focused.parentElement as HTMLDetailsElement) : null;
  if (fold && ((key === 'ArrowRight' && !fold.open) || (key === 'ArrowLeft' && fold.open))) {
    fold.open = !fold.open;
    return true;
  }
  const around = (fold ?? focused).parentElement?.closest('details')?.querySelector<HTMLElement>('summary');
  const target = {
    ArrowDown: rows[at + 1],
    ArrowUp: rows[at - 1],
    ArrowLeft: around,
    ArrowRight: fold?.contains(rows[at + 1] ?? null) ? rows[at + 1] : null,
    Home: rows[0],
    End: rows.at(-1),
  }[key];
  target?.focus();
  return Boolean(target);
}
