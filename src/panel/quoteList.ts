/** The list of quotes: full text, under their speakers or in the order of the article. */

import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { NO_SPEAKER } from './copies.ts';
import * as l10n from './l10n.ts';
import { type Actions, copyButton, dotted, matching, part, row, type Setup } from './parts.ts';
import type { QuoteView } from './protocol.ts';
import { bySpeaker } from './view.ts';

/** The quotes that pass a filter. */
export function shownQuotes(quotes: readonly QuoteView[], filter: string): QuoteView[] {
  return quotes.filter(matching(filter, ({ text, speaker }) => [text, speaker]));
}

/** @param quotes those of all that pass the filter */
export function quoteList(all: readonly QuoteView[], quotes: readonly QuoteView[], setup: Setup, actions: Actions): TemplateResult {
  const content = quotes.length
    ? listed(quotes, setup, actions)
    : html`<p class="none">${all.length ? l10n.t('No quote matches.') : l10n.t('Nobody is quoted in this article.')}</p>`;
  return part('quotes', l10n.t('Quotes'), quotes.length, setup, actions, html`${all.length > 1 ? order(setup, actions) : nothing}${content}`);
}

/** How the quotes are ordered: two buttons of which one is pressed. */
function order({ inOrder }: Setup, actions: Actions): TemplateResult {
  const choice = (label: string, value: boolean) =>
    html`<button class="choice" aria-pressed=${String(inOrder === value)} @click=${() => actions.order(value)}>${label}</button>`;
  return html`<div class="order" role="group" aria-label=${l10n.t('Order of the quotes')}>${choice(l10n.t('By speaker'), false)}${choice(l10n.t('In order'), true)}</div>`;
}

function listed(quotes: readonly QuoteView[], setup: Setup, actions: Actions): TemplateResult {
  if (setup.inOrder) return html`<ul class="ordered">${rows(quotes, setup, actions)}</ul>`;
  return html`${repeat(
    bySpeaker(quotes),
    ({ name }) => name ?? '',
    ({ name, quotes: said }) => html`
      <section class=${name === null ? 'speaker unattributed' : 'speaker'}>
        <h3><bdi>${name ?? l10n.t(NO_SPEAKER)}</bdi><span class="count">${l10n.number(said.length)}</span></h3>
        <ul>${rows(said, setup, actions)}</ul>
      </section>
    `,
  )}`;
}

function rows(quotes: readonly QuoteView[], setup: Setup, actions: Actions): unknown {
  return repeat(quotes, keys(quotes), (quote) =>
    row(
      'quote',
      quote,
      setup,
      actions,
      words(quote, setup),
      copyButton(l10n.t('Copy this quote'), quote.speaker ? `${quote.text} (${quote.speaker})` : quote.text, actions),
    ),
  );
}

function words({ text, kind, cue, speaker }: QuoteView, { inOrder }: Setup): TemplateResult {
  const notes = [inOrder ? (speaker ?? l10n.t(NO_SPEAKER)) : '', cue, kind === 'direct' ? '' : l10n.t(kind)].filter((note): note is string => Boolean(note));
  return html`<span class="words" dir="auto">${text}</span>${notes.length ? html`<span class="note" dir="auto">${dotted(notes)}</span>` : nothing}`;
}

/** Keys by words and not by place, so that a row stays when the article moves; equal words are told apart by their order. */
function keys(quotes: readonly QuoteView[]): (quote: QuoteView) => string {
  const seen = new Map<string, number>();
  const known = new Map(
    quotes.map((quote) => {
      const times = (seen.get(quote.text) ?? 0) + 1;
      seen.set(quote.text, times);
      return [quote, `${times} ${quote.text}`] as const;
    }),
  );
  return (quote) => known.get(quote) ?? '';
}
