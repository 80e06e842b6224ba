/**
 * Whether a text is about programs, or a licence, and not an article: README, changelog, licence, interface documentation, comments of
 * source code. Their menus, notices and copyright lines are their own, so what is found there is whispered and never removed unasked.
 */
import type { Article, Block } from '../article.ts';
import { type ArticleLine, blocksOf, tellEach } from '../fragments/places.ts';

const CODE = /^(?:```|~~~| {4}|\t)/;
const LEAST_CODE = 3;
/** Code in one passage of so many makes a text documentation. One block of code or a word of it now and then is not enough. */
const CODE_SHARE = 8;

/** "[1.2.0] - 2026-01-09", "v2.0.0-beta (2026-01-09)". */
const VERSION = /^\[?(?:version )?v?\d{1,4}\.\d{1,4}(?:\.\d{1,4})?(?:-[a-z0-9.]{1,12})?\]?(?: [-–(]{0,2} ?\d{4}-\d{2}-\d{2}\)?| [-–] unreleased)?$/i;
const LEAST_VERSIONS = 2;

/** What a README is divided into. */
const PART =
  /^(?:install(?:ation|ing)?|usage|use|getting started|quick ?start|contributing|licen[cs]e|api(?: reference)?|configuration|options|parameters|arguments|returns|methods|requirements|prerequisites|dependencies|building|development|tests?|testing|change ?log|unreleased|roadmap)$/i;
const LEAST_PARTS = 3;

/** Sentences that stand in licences alone. */
const LICENCE =
  /\b(?:permission is hereby granted, free of charge|without warrant(?:y|ies) of any kind|without warranties or conditions of any kind|redistributions? of source code must retain|licensed under the apache license|gnu (?:lesser |affero )?general public license as published)\b/i;

/** A comment of source code: a marker, then words. A `#` is a heading in Markdown and a hash tag elsewhere, so it needs a space. */
const COMMENT = /^(?:\/\/|\/\*|\*\/|\* |# |-- |;; )/;
const LEAST_COMMENTS = 3;

/** Whether a text is documentation, by its headings, its sentences and how much code stands in it. */
export function isDocumentation(article: Article): boolean {
  return article.memory.recall(isDocumentation, article, () => isFullOfCode(article) || isDivided(article) || isLicence(article) || isComments(article));
}

function isFullOfCode(article: Article): boolean {
  const blocks = blocksOf(article);
  const code = article.memory.along(isFullOfCode, blocks, (order) => codeIn(blocks[order] as Block)).reduce((sum, count) => sum + count, 0);
  return code * CODE_SHARE >= article.passages.length && code >= LEAST_CODE;
}

/** How many pieces of code a block holds, itself among them. */
function codeIn({ kind, source, inlines }: Block): number {
  return (kind === 'verbatim' && CODE.test(source) ? 1 : 0) + inlines.filter((inline) => inline.kind === 'code').length;
}

/** Whether headings of Markdown are those of a README or a changelog. */
function isDivided(article: Article): boolean {
  const headings = tellEach(article, headingOf).filter((text) => text !== null);
  const parts = new Set(headings.filter((text) => PART.test(text)).map((text) => text.toLowerCase()));
  return parts.size >= LEAST_PARTS || headings.filter((text) => VERSION.test(text)).length >= LEAST_VERSIONS;
}

/** What a heading says that a README or a changelog may have. */
function headingOf({ passage: { kind, text } }: ArticleLine): string | null {
  return kind === 'heading' && (PART.test(text) || VERSION.test(text)) ? text : null;
}

function isLicence(article: Article): boolean {
  return tellEach(article, saysLicence).includes(true);
}

function saysLicence({ passage }: ArticleLine): boolean {
  return LICENCE.test(passage.text);
}

function isComments(article: Article): boolean {
  if (article.format !== 'plaintext') return false;
  const comments = tellEach(article, beginsComment).filter(Boolean).length;
  return comments >= LEAST_COMMENTS && comments * 2 >= article.passages.length;
}

function beginsComment({ passage }: ArticleLine): boolean {
  return COMMENT.test(passage.text);
}
