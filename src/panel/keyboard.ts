/** The arrow keys walk through the rows as in a list of the editor; Home and End go to the first and the last. */

const ROWS = 'summary, button.row';

export function moveFocus(event: KeyboardEvent): void {
  const focused = document.activeElement;
  if (!focused?.matches(ROWS) || event.altKey || event.ctrlKey || event.metaKey) return;
  const rows = [...document.querySelectorAll<HTMLElement>(ROWS)].filter((row) => row.checkVisibility());
  const at = rows.indexOf(focused as HTMLElement);
  const target = { ArrowDown: rows[at + 1], ArrowUp: rows[at - 1], Home: rows[0], End: rows.at(-1) }[event.key];
  const fold = focused.matches('summary') ? (focused.parentElement as HTMLDetailsElement) : null;
  if (event.key === 'ArrowRight' && fold) fold.open = true;
  else if (event.key === 'ArrowLeft' && fold) fold.open = false;
  else if (target) target.focus();
  else return;
  event.preventDefault();
}
