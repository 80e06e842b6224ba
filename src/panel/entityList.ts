/** The lists of entities by type: each with its number of mentions, a strip that draws where they are, and the mentions themselves. */

import { html, nothing, svg, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { EntityType } from '../engine/analysis.ts';
import { TYPE_NAMES } from './copies.ts';
import * as l10n from './l10n.ts';
import { type Actions, holds, isOpen, matching, part, row, type Setup, toggle } from './parts.ts';
import type { EntityGroupView, EntityView, MentionView } from './protocol.ts';

const OPEN_AT_FIRST: ReadonlySet<EntityType> = new Set(['PER', 'ORG', 'LOC']);
/** The strip's width and that of a mention in it, in units of its own. */
const STRIP = 100;
const TICK = 2;

/** The entities that pass a filter, and only the groups that hold one. */
export function shownEntities(groups: readonly EntityGroupView[], filter: string): EntityGroupView[] {
  const matches = matching(filter, ({ name, mentions }: EntityView) => [name, ...mentions.map(({ text }) => text)]);
  return groups.map(({ type, entities }) => ({ type, entities: entities.filter(matches) })).filter(({ entities }) => entities.length > 0);
}

/** @param groups what passes the filter */
export function entityLists(groups: readonly EntityGroupView[], setup: Setup, actions: Actions): unknown {
  return repeat(
    groups,
    ({ type }) => type,
    ({ type, entities }) =>
      part(
        type,
        l10n.t(TYPE_NAMES[type]),
        entities.length,
        setup,
        actions,
        repeat(
          entities,
          ({ name }) => name,
          (entity) => entityRow(type, entity, setup, actions),
        ),
        OPEN_AT_FIRST.has(type),
      ),
  );
}

function entityRow(type: EntityType, entity: EntityView, setup: Setup, actions: Actions): TemplateResult {
  const key = `${type} ${entity.name}`;
  // A filter opens parts to show what matches in them, but no single entity.
  const open = isOpen({ ...setup, filter: '' }, key, false);
  const here = entity.mentions.some((mention) => holds(mention, setup));
  return html`
    <details class=${here ? 'entity here' : 'entity'} .open=${open} @toggle=${toggle(key, { ...setup, filter: '' }, actions)}>
      <summary
        @mouseenter=${() => actions.mark(entity.mentions)}
        @mouseleave=${() => actions.mark([])}
        @focus=${() => actions.mark(entity.mentions)}
        @blur=${() => actions.mark([])}
      >
        <bdi class="name" title=${entity.name}>${entity.name}</bdi>
        ${strip(entity.mentions, actions)}
        <span class="count">${l10n.number(entity.mentions.length)}</span>
      </summary>
      ${open ? html`<ul>${entity.mentions.map((mention) => mentionRow(mention, setup, actions))}</ul>` : nothing}
    </details>
  `;
}

/** For the eye and the mouse; the list of mentions says the same to everybody else. */
function strip(mentions: readonly MentionView[], actions: Actions): TemplateResult {
  const tick = (mention: MentionView) => {
    const reveal = (event: Event) => {
      event.preventDefault();
      actions.reveal(mention);
    };
    return svg`<rect x=${Math.round(mention.at * (STRIP - TICK))} width=${TICK} height="10" @click=${reveal}><title>${l10n.t('Line {0}: {1}', mention.line, mention.before + mention.text + mention.behind)}</title></rect>`;
  };
  return html`<svg class="strip" viewBox="0 0 ${STRIP} 10" preserveAspectRatio="none" aria-hidden="true">${mentions.map(tick)}</svg>`;
}

function mentionRow(mention: MentionView, setup: Setup, actions: Actions): TemplateResult {
  return row('mention', mention, setup, actions, html`<span dir="auto">${mention.before}<mark>${mention.text}</mark>${mention.behind}</span>`);
}
