/** The page of the side panel in a plain browser window, with what an editor would send it and a record of what it sends back. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import type { ArticleView, ToEditor, ToPage } from '../../src/panel/protocol.ts';

const ROOT = join(import.meta.dirname, '../..');

const STYLES = ['panel.css', 'panelLists.css'];

/** Colours of three themes of VS Code, as far as the page uses them. */
const THEMES = {
  light: {
    kind: 'vscode-light',
    'sideBar-foreground': '#3b3b3b',
    'sideBar-background': '#f8f8f8',
    descriptionForeground: '#3b3b3b',
    'list-hoverBackground': '#f2f2f2',
    'list-inactiveSelectionBackground': '#e4e6f1',
    'button-background': '#005fb8',
    'button-foreground': '#ffffff',
    'button-secondaryBackground': '#e5e5e5',
    'button-secondaryForeground': '#3b3b3b',
    'input-background': '#ffffff',
    'input-foreground': '#3b3b3b',
    'input-border': '#cecece',
    'input-placeholderForeground': '#767676',
    'textLink-foreground': '#005fb8',
    'sideBarSectionHeader-border': '#e5e5e5',
    focusBorder: '#005fb8',
  },
  dark: {
    kind: 'vscode-dark',
    'sideBar-foreground': '#cccccc',
    'sideBar-background': '#181818',
    descriptionForeground: '#9d9d9d',
    'list-hoverBackground': '#2a2d2e',
    'list-inactiveSelectionBackground': '#37373d',
    'button-background': '#0078d4',
    'button-foreground': '#ffffff',
    'button-secondaryBackground': '#313131',
    'button-secondaryForeground': '#cccccc',
    'input-background': '#313131',
    'input-foreground': '#cccccc',
    'input-border': '#3c3c3c',
    'input-placeholderForeground': '#989898',
    'textLink-foreground': '#4daafc',
    'sideBarSectionHeader-border': '#2b2b2b',
    focusBorder: '#0078d4',
  },
  'high-contrast': {
    kind: 'vscode-high-contrast',
    'sideBar-foreground': '#ffffff',
    'sideBar-background': '#000000',
    descriptionForeground: '#b3b3b3',
    'button-background': '#000000',
    'button-foreground': '#ffffff',
    'button-secondaryForeground': '#ffffff',
    'input-background': '#000000',
    'input-foreground': '#ffffff',
    'input-border': '#6fc3df',
    'input-placeholderForeground': '#b3b3b3',
    'textLink-foreground': '#21a6ff',
    'sideBarSectionHeader-border': '#6fc3df',
    contrastBorder: '#6fc3df',
    contrastActiveBorder: '#f38518',
    focusBorder: '#f38518',
  },
} as const;

export type Theme = keyof typeof THEMES;
export const EVERY_THEME = Object.keys(THEMES) as Theme[];

declare global {
  var posted: ToEditor[];
  var state: unknown;
}

export interface PanelPage {
  readonly page: Page;
  /** Sends what the editor would send. */
  send(message: ToPage): Promise<void>;
  /** What the page has sent since the last look. */
  posted(): Promise<ToEditor[]>;
  /** What it would find again after it was hidden. */
  state(): Promise<unknown>;
}

/** Opens the page. `state` is what an earlier page has remembered, `language` that of the workbench; the browser's own is English. */
export async function openPanelPage(
  browser: Browser,
  options: { readonly theme?: Theme; readonly width?: number; readonly language?: string; readonly state?: unknown } = {},
): Promise<PanelPage> {
  const { kind, ...colours } = THEMES[options.theme ?? 'light'];
  const page = await browser.newPage({ viewport: { width: options.width ?? 300, height: 800 } });
  const variables = Object.entries(colours).map(([name, colour]) => `--vscode-${name}: ${colour};`);
  await page.setContent(`<!DOCTYPE html><html lang="${options.language ?? 'en'}"><head><title>Copydesk</title><style>
    :root { ${variables.join(' ')} --vscode-font-family: "DejaVu Sans", sans-serif; --vscode-font-size: 13px; background: ${colours['sideBar-background']}; }
    ${STYLES.map((file) => readFileSync(join(ROOT, 'media', file), 'utf8')).join('\n')}
  </style></head><body class="${kind}"></body></html>`);
  await page.evaluate((state) => {
    globalThis.posted = [];
    globalThis.state = state ?? undefined;
    Object.assign(globalThis, {
      acquireVsCodeApi: () => ({
        postMessage: (message: ToEditor) => void globalThis.posted.push(message),
        getState: () => globalThis.state,
        setState: (state: unknown) => {
          globalThis.state = structuredClone(state);
        },
      }),
    });
  }, options.state ?? null);
  await page.addScriptTag({ path: join(ROOT, 'dist/panel.js') });
  return {
    page,
    send: (message) => page.evaluate((data) => void window.dispatchEvent(new MessageEvent('message', { data })), message),
    posted: () => page.evaluate(() => globalThis.posted.splice(0)),
    state: () => page.evaluate(() => globalThis.state),
  };
}

/** An article about a ferry with so many quotes and entities. */
export function longArticle(quotes: number, entities: number): ArticleView {
  const names = ['Ane Lund', 'Jonas Berg', 'Petra Nygård', 'Marit Solheim', 'Olav Dahl'];
  return {
    file: 'ferry.md',
    boilerplate: 12,
    fragments: 3,
    queries: 2,
    cleanable: 14,
    words: 6400,
    quotes: Array.from({ length: quotes }, (_, index) => ({
      start: index * 100,
      end: index * 100 + 60,
      kind: index % 3 ? ('direct' as const) : ('partial' as const),
      cue: index % 4 ? 'said' : null,
      speaker: index % 11 ? (names[index % names.length] ?? null) : null,
      text: `“The ferry has crossed the sound ${index + 1} times, and it will cross it once more,”`,
    })),
    entities: (['PER', 'ORG', 'LOC'] as const).map((type) => ({
      type,
      entities: Array.from({ length: entities / 3 }, (_, index) => ({
        name: `${{ PER: 'Skipper', ORG: 'Shipping Company', LOC: 'Quay' }[type]} Number ${index + 1}`,
        mentions: Array.from({ length: 1 + (index % 7) }, (_, mention) => ({
          start: index * 50 + mention * 900,
          end: index * 50 + mention * 900 + 10,
          at: ((index * 50 + mention * 900) % 10_000) / 10_000,
          line: index + mention * 9 + 1,
          before: 'the boat of ',
          text: `Number ${index + 1}`,
          behind: ' lay at the quay',
        })),
      })),
    })),
    removed: [
      { id: 1, what: 'read-also line', isOne: true, text: 'Also read | A bridge at last' },
      { id: 2, what: '2 lines of tails of image addresses', isOne: false, text: '&im=FitAndFill=(700,400))\n)' },
    ],
  };
}

/** A short article in Arabic about an invented harbour. */
export const ARABIC: ArticleView = {
  file: 'الميناء.md',
  boilerplate: 1,
  fragments: 0,
  queries: 0,
  cleanable: 1,
  words: 120,
  quotes: [
    { start: 10, end: 60, kind: 'direct', cue: 'قالت', speaker: 'مريم الساحلي', text: '«العبّارة تُبحر في التاسعة كل صباح، ولن ننتظر أحدًا»' },
    { start: 80, end: 120, kind: 'partial', cue: 'وصف', speaker: 'كريم البحري', text: '«نهاية زمن جميل»' },
  ],
  entities: [
    {
      type: 'PER',
      entities: [{ name: 'مريم الساحلي', mentions: [{ start: 10, end: 20, at: 0.1, line: 1, before: 'قالت ', text: 'مريم الساحلي', behind: ' في الميناء' }] }],
    },
  ],
  removed: [],
};
