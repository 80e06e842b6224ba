/** The script of the side panel: shows what the editor sends, sends back what a person does, and remembers how they had set it up. */

import { render } from 'lit';
import { moveFocus, toFilter } from './keyboard.ts';
import * as l10n from './l10n.ts';
import { page } from './page.ts';
import type { Actions, Setup } from './parts.ts';
import type { ToEditor, ToPage } from './protocol.ts';

interface Remembered extends Setup {
  readonly message: ToPage | null;
  readonly scroll: number;
}

declare function acquireVsCodeApi(): { postMessage(message: ToEditor): void; getState(): Remembered | undefined; setState(state: Remembered): void };

l10n.config({ contents: JSON.parse(document.body.dataset.words ?? '{}'), language: document.documentElement.lang });
const editor = acquireVsCodeApi();
let remembered: Remembered = editor.getState() ?? { message: null, folded: {}, filter: '', inOrder: false, cursor: null, scroll: 0 };

const actions: Actions = {
  reveal: ({ start, end }) => editor.postMessage({ type: 'reveal', start, end }),
  glance: ({ start, end }) => editor.postMessage({ type: 'glance', start, end }),
  mark: (places) => editor.postMessage({ type: 'mark', places: places.map(({ start, end }) => ({ start, end })) }),
  copy: (text) => editor.postMessage({ type: 'copy', text }),
  restore: (id) => editor.postMessage({ type: 'restore', id }),
  offer: () => editor.postMessage({ type: 'offer' }),
  clean: () => editor.postMessage({ type: 'clean' }),
  showFindings: () => editor.postMessage({ type: 'showFindings' }),
  showRemoved() {
    change({ folded: { ...remembered.folded, removed: true } });
    const heading = document.querySelector<HTMLElement>('[data-part="removed"] > summary');
    heading?.scrollIntoView();
    heading?.focus();
  },
  copyStory: () => editor.postMessage({ type: 'copyStory' }),
  copyAll: () => editor.postMessage({ type: 'copyAll' }),
  filter: (filter) => change({ filter }),
  order: (inOrder) => change({ inOrder }),
  toggled(key, open) {
    if (remembered.folded[key] !== open) change({ folded: { ...remembered.folded, [key]: open } });
  },
};

function remember(changes: Partial<Remembered>): void {
  remembered = { ...remembered, ...changes };
  editor.setState(remembered);
}

function change(changes: Partial<Remembered>): void {
  remember(changes);
  show();
}

function show(): void {
  const focused = document.activeElement;
  const at = focused === document.body ? -1 : focusable().indexOf(focused as HTMLElement);
  render(page(remembered.message, remembered, actions), document.body);
  // A button that goes with what it did, as "Clean" and "Restore", leaves the keyboard to what stands there now.
  if (at >= 0 && !focused?.isConnected)
    focusable()
      .slice(0, at + 1)
      .at(-1)
      ?.focus();
}

function focusable(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('button, summary, input')].filter((one) => one.checkVisibility());
}

function addressOf(message: ToPage | null): string | null {
  return message?.type === 'article' ? message.address : null;
}

/** Follows the cursor in the article, unless somebody is at work on the page. */
function followCursor(): void {
  if (document.hasFocus() || document.querySelector('main:hover')) return;
  document.querySelector('.line.here, .entity.here')?.scrollIntoView({ block: 'nearest' });
}

window.addEventListener('message', ({ data }: MessageEvent<ToPage>) => {
  if (data.type === 'filter') {
    toFilter();
    return;
  }
  if (data.type === 'cursor') {
    if (data.offset === remembered.cursor) return;
    change({ cursor: data.offset });
    followCursor();
    return;
  }
  const isOther = data.type === 'article' && data.address !== addressOf(remembered.message);
  change(isOther ? { message: data, cursor: null } : { message: data });
  if (isOther) window.scrollTo(0, 0);
});
window.addEventListener('scroll', () => remember({ scroll: window.scrollY }), { passive: true });
window.addEventListener('keydown', moveFocus);

const tellFocus = (focused: boolean) => editor.postMessage({ type: 'focus', focused });
window.addEventListener('focus', () => tellFocus(true));
window.addEventListener('blur', () => tellFocus(false));
for (const [event, typing] of [['focusin', true] as const, ['focusout', false] as const])
  window.addEventListener(event, ({ target }) => {
    if (target instanceof HTMLInputElement) editor.postMessage({ type: 'typing', typing });
  });

show();
window.scrollTo(0, remembered.scroll);
editor.postMessage({ type: 'ready' });
if (document.hasFocus()) tellFocus(true);
