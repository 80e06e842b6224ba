/** The page as templates: the same article and setup always give the same page, and an update touches only what changed. */

import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { entityLists, shownEntities } from './entityList.ts';
import * as l10n from './l10n.ts';
import { type Actions, counted, dotted, part, type Setup } from './parts.ts';
import type { ArticleView, EntityGroupView, QuoteView, RemovedView, ToPage } from './protocol.ts';
import { quoteList, shownQuotes } from './quoteList.ts';

/** Words that people read in a minute (Brysbaert 2019 finds 238 for English non-fiction). */
const READING_SPEED = 238;

export function page(message: ToPage | null, setup: Setup, actions: Actions): TemplateResult | typeof nothing {
  if (message?.type === 'nothing') return empty(message, actions);
  if (message?.type !== 'article') return nothing;
  const { article } = message;
  const quotes = shownQuotes(article.quotes, setup.filter);
  const entities = shownEntities(article.entities, setup.filter);
  return html`
    <main>
      ${state(article, actions)}
      ${article.quotes.length || article.entities.length ? filter(quotes, entities, setup, actions) : nothing}
      ${quoteList(article.quotes, quotes, setup, actions)}
      ${entityLists(entities, setup, actions)}
      ${article.removed.length ? part('removed', l10n.t('Removed'), article.removed.length, setup, actions, removed(article.removed, actions), false) : nothing}
    </main>
  `;
}

function empty({ title, reason, offer }: Extract<ToPage, { type: 'nothing' }>, actions: Actions): TemplateResult {
  return html`
    <main class="empty">
      <h1>${title}</h1>
      <p>${reason}</p>
      ${offer ? html`<div class="actions"><button class="primary" @click=${actions.offer}>${offer}</button></div>` : nothing}
    </main>
  `;
}

function state(article: ArticleView, actions: Actions): TemplateResult {
  const { boilerplate, fragments, queries, words, cleanable, quotes, entities, removed } = article;
  const found = [
    counted(boilerplate, 'piece of boilerplate', 'pieces of boilerplate'),
    counted(fragments, 'fragment', 'fragments'),
    counted(queries, 'query', 'queries'),
  ].filter(Boolean);
  const gone = counted(removed.length, 'piece removed', 'pieces removed');
  const minutes = Math.max(1, Math.round(words / READING_SPEED));
  return html`
    <header>
      <h1 title=${article.file}>${article.file}</h1>
      <p class="state" role="status">${dotted([
        ...(found.length ? found.map((things) => link(things, l10n.t('Show what was found'), actions.showFindings)) : [l10n.t('Nothing to clean')]),
        ...(gone ? [link(gone, l10n.t('Show what was removed'), actions.showRemoved)] : []),
      ])}</p>
      <p class="story">${words ? dotted([l10n.t('{0} of story', counted(words, 'word', 'words')), l10n.t('{0} min', l10n.number(minutes))]) : l10n.t('No words yet')}</p>
      <div class="actions">
        ${cleanable ? html`<button class="primary clean" @click=${actions.clean}>${l10n.t('Clean')}</button>` : nothing}
        ${words ? html`<button class="secondary" @click=${actions.copyStory}>${l10n.t('Copy clean story')}</button>` : nothing}
        ${quotes.length || entities.length ? html`<button class="secondary" @click=${actions.copyAll}>${l10n.t('Copy all …')}</button>` : nothing}
      </div>
    </header>
  `;
}

/** Words that lead to what they speak of. */
function link(words: string, title: string, go: () => void): TemplateResult {
  return html`<button class="link" title=${title} @click=${go}>${words}</button>`;
}

function filter(quotes: readonly QuoteView[], entities: readonly EntityGroupView[], setup: Setup, actions: Actions): TemplateResult {
  return html`
    <div class="filter">
      <input
        type="search"
        placeholder=${l10n.t('Filter')}
        aria-label=${l10n.t('Filter quotes and names')}
        spellcheck="false"
        .value=${setup.filter}
        @input=${(event: Event) => actions.filter((event.target as HTMLInputElement).value)}
      >
      <p class="heard" role="status">${setup.filter ? passing(quotes, entities) : nothing}</p>
    </div>
  `;
}

/** What is left under a filter, for those who do not see the lists shrink. */
function passing(quotes: readonly QuoteView[], entities: readonly EntityGroupView[]): string {
  const names = entities.reduce((sum, group) => sum + group.entities.length, 0);
  const left = [counted(quotes.length, 'quote', 'quotes'), counted(names, 'name or figure', 'names or figures')];
  return left.filter(Boolean).join(' · ') || l10n.t('Nothing matches.');
}

/** A word that stands within sentences elsewhere, at the beginning. */
function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** What was removed in this session, in the order of the article. */
function removed(pieces: readonly RemovedView[], actions: Actions): TemplateResult {
  return html`
    <ul>
      ${repeat(
        pieces,
        ({ id }) => id,
        ({ id, what, isOne, text }) => html`
          <li class="removed">
            <span class="gone" dir="auto" title=${text}>${text}</span>
            <span class="note">${what}</span>
            <button class="secondary" aria-label=${isOne ? l10n.t('Restore this {0}', what) : l10n.t('Restore {0}', what)} @click=${() => actions.restore(id)}>${capitalised(l10n.t('Restore'))}</button>
          </li>
        `,
      )}
    </ul>
  `;
}
