/** What the lists of the page are made of: foldable parts, rows to go to, small buttons; and what a person can do on the page. */

import { html, nothing, svg, type TemplateResult } from 'lit';
import * as l10n from './l10n.ts';
import type { Place } from './protocol.ts';

/** What a person does on the page. */
export interface Actions {
  reveal(place: Place): void;
  /** Shows a place in the article and stays on the page. */
  glance(place: Place): void;
  /** Shows places in the article while something rests on their row; none to stop. */
  mark(places: readonly Place[]): void;
  copy(text: string): void;
  restore(id: number): void;
  /** What may help where there is no article. */
  offer(): void;
  clean(): void;
  showFindings(): void;
  /** Goes to what was removed, on the page. */
  showRemoved(): void;
  copyStory(): void;
  copyAll(): void;
  filter(words: string): void;
  order(inOrder: boolean): void;
  toggled(key: string, open: boolean): void;
}

/** How a person has set the page up, beside the article itself. */
export interface Setup {
  /** Foldable parts by their key, where somebody has opened or closed them. */
  readonly folded: Readonly<Record<string, boolean>>;
  readonly filter: string;
  /** Quotes in the order of the article instead of by speaker. */
  readonly inOrder: boolean;
  /** Where the cursor stands in the article, or null where nobody knows. */
  readonly cursor: number | null;
}

export function isOpen(setup: Setup, key: string, otherwise: boolean): boolean {
  return setup.filter !== '' || (setup.folded[key] ?? otherwise);
}

/** A foldable part of the page with a heading. */
export function part(key: string, title: string, size: number, setup: Setup, actions: Actions, content: unknown, openAtFirst = true): TemplateResult {
  return html`
    <details class="part" data-part=${key} .open=${isOpen(setup, key, openAtFirst)} @toggle=${toggle(key, setup, actions)}>
      <summary><h2>${title}</h2><span class="count">${l10n.number(size)}</span></summary>
      ${content}
    </details>
  `;
}

/** Takes note of a fold, but not of what a filter opens by itself. */
export function toggle(key: string, setup: Setup, actions: Actions): (event: Event) => void {
  return (event) => {
    if (setup.filter === '') actions.toggled(key, (event.target as HTMLDetailsElement).open);
  };
}

/** A row that goes to a place in the article, and marks it there while it is hovered or has the focus. */
export function row(kind: string, place: Place, setup: Setup, actions: Actions, content: unknown, beside: unknown = nothing): TemplateResult {
  const here = holds(place, setup);
  // As in the lists of the editor: Enter goes there, Space only looks.
  const look = (event: KeyboardEvent) => {
    if (event.key !== ' ' || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    actions.glance(place);
  };
  return html`
    <li class=${here ? 'line here' : 'line'} @mouseenter=${() => actions.mark([place])} @mouseleave=${() => actions.mark([])}>
      <button
        class="row ${kind}"
        aria-current=${here ? 'location' : nothing}
        @click=${() => actions.reveal(place)}
        @keydown=${look}
        @focus=${() => actions.mark([place])}
        @blur=${() => actions.mark([])}
      >${content}</button>
      ${beside}
    </li>
  `;
}

/** Whether the cursor stands in a place. */
export function holds(place: Place, { cursor }: Setup): boolean {
  return cursor !== null && place.start <= cursor && cursor <= place.end;
}

export function copyButton(label: string, text: string, actions: Actions): TemplateResult {
  return html`
    <button class="icon" title=${label} aria-label=${label} @click=${() => actions.copy(text)}>
      <svg viewBox="0 0 16 16" aria-hidden="true">${svg`<path d="M6 5.5h7.5v8H6zM10.5 5.5v-3H2.5v8H6" fill="none" stroke="currentColor"></path>`}</svg>
    </button>
  `;
}

/** "1 finding", "2 findings"; nothing for none. */
export function counted(size: number, one: string, many: string): string {
  return size ? `${l10n.number(size)} ${l10n.t(size === 1 ? one : many)}` : '';
}

/** Short things beside each other with a dot between those on one line. A line that wraps neither begins nor ends with a dot: the page cuts off what stands before its edge. */
export function dotted(things: readonly (string | TemplateResult)[]): TemplateResult {
  return html`<span class="dotted">${things.map((thing, index) => html`<span>${index ? html`<span class="dot"> · </span>` : nothing}${thing}</span>`)}</span>`;
}

/**
 * Tells whether a row shows under a filter: every word of it stands somewhere in the row's texts, as a keyboard without accents writes it.
 *
 * @param textsOf the row's texts; asked once for each row, whatever the filter
 */
export function matching<Row extends object>(filter: string, textsOf: (row: Row) => readonly (string | null)[]): (row: Row) => boolean {
  const words = plain(filter).split(/\s+/).filter(Boolean);
  return (row) => {
    if (!words.length) return true;
    const known = plainTexts.get(row) ?? plain(textsOf(row).join(' '));
    plainTexts.set(row, known);
    return words.every((word) => known.includes(word));
  };
}

/** The texts of rows as they are looked through, which stay the same from keystroke to keystroke. */
const plainTexts = new WeakMap<object, string>();

/** Letters that are no other letter with an accent. */
const LETTERS: Readonly<Record<string, string>> = { ø: 'o', ł: 'l', đ: 'd', ß: 'ss', æ: 'ae', œ: 'oe' };

/** A text without case and accents, with straight quotation marks and apostrophes and the hyphen for every dash. */
function plain(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[øØłŁđĐßæÆœŒ]/g, (letter) => LETTERS[letter.toLowerCase()] ?? letter)
    .replace(/[‘’‚‛]/g, "'")
    .replace(/[“”„‟]/g, '"')
    .replace(/\p{Pd}/gu, '-')
    .toLowerCase();
}
