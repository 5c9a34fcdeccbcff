import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { ElementHandle, Page, SerializedAXNode } from 'puppeteer-core';
import { visibleText } from './visible-text.ts';
import { DEFAULT_TIMEOUT_MS, type Patience, waitUntil } from './wait-until.ts';

export type Wanted = string | RegExp;

export interface FindOptions extends Pick<Patience, 'timeoutMs'> {
  /** Which of several with this role and name, from 0; without it there must be exactly one. */
  readonly nth?: number;
}

/**
 * A page as a person meets it: by role and accessible name, and by the text that is drawn; shadow trees are no
 * borders. Every call waits (`DEFAULT_TIMEOUT_MS` unless told) and its error lists what is on the screen.
 */
export interface Screen {
  /** The element with this role and name. */
  readonly find: (role: string, name: Wanted, options?: FindOptions) => Promise<ElementHandle<Element>>;
  /** Clicks it with the mouse, which is a user gesture; finds it anew if a rendering replaced it meanwhile. */
  readonly click: (role: string, name: Wanted, options?: FindOptions) => Promise<void>;
  /** Types into the text or number field, or sets the slider or select, with this label. */
  readonly fill: (label: Wanted, value: string, options?: FindOptions) => Promise<void>;
  /** Presses a key, such as `Tab`, `Enter`, `Escape`, on what has the focus. */
  readonly press: (key: string) => Promise<void>;
  /** There is such an element at this moment; does not wait. */
  readonly has: (role: string, name: Wanted) => Promise<boolean>;
  /** All names with this role at this moment. */
  readonly names: (role: string) => Promise<readonly string[]>;
  /** Waits until this text is drawn somewhere; gives the matching text. */
  readonly see: (text: Wanted, options?: Pick<Patience, 'timeoutMs'>) => Promise<string>;
  /** Waits until this text is drawn nowhere. */
  readonly seeNoMore: (text: Wanted, options?: Pick<Patience, 'timeoutMs'>) => Promise<void>;
  /** All text that is drawn, one line per block. */
  readonly text: () => Promise<string>;
  /** Saves a PNG of the page; makes the folder. */
  readonly screenshot: (path: string, options?: { readonly fullPage?: boolean }) => Promise<void>;
}

const FIELD_ROLES = new Set(['textbox', 'searchbox', 'spinbutton', 'slider', 'combobox', 'listbox', 'Date']);

const matches = (wanted: Wanted, name: string) =>
  typeof wanted === 'string' ? name === wanted : wanted.test(name);

export function createScreen(page: Page): Screen {
  async function nodes(hasRole: (role: string) => boolean): Promise<SerializedAXNode[]> {
    const root = await page.accessibility.snapshot();
    return root === null ? [] : flatten(root).filter(({ role }) => hasRole(role));
  }

  async function tellScreen(): Promise<string> {
    const shown = await nodes((role) => role !== 'StaticText' && role !== 'InlineTextBox');
    const named = shown.filter(({ name }) => name).map(({ role, name }) => `  ${role} "${name}"`);
    return `on the screen:\n${named.join('\n')}`;
  }

  async function findWhere(
    hasRole: (role: string) => boolean,
    told: string,
    name: Wanted,
    { nth, timeoutMs = DEFAULT_TIMEOUT_MS }: FindOptions,
  ): Promise<ElementHandle<Element>> {
    const what = async () => `${told} ${String(name)}; ${await tellScreen()}`;
    const ask = async () => {
      const found = (await nodes(hasRole)).filter((node) => matches(name, node.name ?? ''));
      if (found.length > 1 && nth === undefined) {
        throw new Error(`${found.length} of ${told} ${String(name)}; say which with nth`);
      }
      return (await found[nth ?? 0]?.elementHandle()) as ElementHandle<Element> | null | undefined;
    };
    return waitUntil(ask, { timeoutMs, what });
  }

  const find: Screen['find'] = (role, name, options = {}) =>
    findWhere((one) => one === role, role, name, options);

  const textHas = async (wanted: Wanted): Promise<string | null> => {
    const text = await page.evaluate(visibleText);
    if (typeof wanted === 'string') return text.includes(wanted) ? wanted : null;
    return wanted.exec(text)?.[0] ?? null;
  };

  return {
    find,
    click: (role, name, options = {}) =>
      onFound(() => find(role, name, options), clickAtRest, options).then(() => {}),
    fill: (label, value, options = {}) =>
      onFound(
        () => findWhere((role) => FIELD_ROLES.has(role), 'field', label, options),
        (field) => field.asLocator().setTimeout(FILL_TIMEOUT_MS).fill(value),
        options,
      ).then(() => {}),
    press: (key) => page.keyboard.press(key as Parameters<typeof page.keyboard.press>[0]),
    has: async (role, name) =>
      (await nodes((one) => one === role)).some((node) => matches(name, node.name ?? '')),
    names: async (role) => (await nodes((one) => one === role)).map((node) => node.name ?? ''),
    see: (text, options = {}) =>
      waitUntil(() => textHas(text), {
        ...options,
        what: async () => `the text ${String(text)}; drawn is:\n${await page.evaluate(visibleText)}`,
      }),
    async seeNoMore(text, options = {}) {
      await waitUntil(async () => (await textHas(text)) === null, {
        ...options,
        what: `the text ${String(text)} to go`,
      });
    },
    text: () => page.evaluate(visibleText),
    async screenshot(path, { fullPage = false } = {}) {
      await mkdir(dirname(path), { recursive: true });
      await page.screenshot({ path: path as `${string}.png`, fullPage });
    },
  };
}

/** A rendering may replace an element between its being found and its being used: then it is found anew. */
async function onFound<Result>(
  find: () => Promise<ElementHandle<Element>>,
  use: (element: ElementHandle<Element>) => Promise<Result | null>,
  { timeoutMs = DEFAULT_TIMEOUT_MS }: FindOptions,
): Promise<Result> {
  const deadline = performance.now() + timeoutMs;
  for (;;) {
    const element = await find();
    try {
      const result = await use(element);
      if (result !== null) return result;
    } catch (error) {
      const replaced = await element.evaluate((one) => !one.isConnected).catch(() => true);
      if (!replaced || performance.now() > deadline) throw error;
    } finally {
      await element.dispose();
    }
  }
}

/** Clicks once, when it has come to rest; null while it moves or is disabled. */
async function clickAtRest(element: ElementHandle<Element>): Promise<true | null> {
  const disabled = await element.evaluate((one) => one.matches(':disabled'));
  await element.scrollIntoView();
  const before = await element.boundingBox();
  await new Promise((resolve) => setTimeout(resolve, SETTLING_MS));
  const after = await element.boundingBox();
  if (disabled || !before || !after || before.x !== after.x || before.y !== after.y) return null;
  await element.click();
  return true;
}

const SETTLING_MS = 40;
const FILL_TIMEOUT_MS = 10_000;

const flatten = (node: SerializedAXNode): SerializedAXNode[] => [
  node,
  ...(node.children ?? []).flatMap(flatten),
];
