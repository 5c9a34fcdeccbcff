import type { Page } from 'puppeteer-core';
import { waitUntil } from './wait-until.ts';

/** More stops than any page has. */
const MOST_STOPS = 250;

/** So often a fault is looked at, 100 ms apart, before it is one. */
const LOOKS = 10;

/** Where the focus stands, as a person at the keys meets it. */
export interface Stop {
  /** What it is called; its element where it has no words. Empty: nothing has the focus. */
  readonly name: string;
  readonly checked: boolean;
  /** The answers of the question that it belongs to. */
  readonly group: readonly string[];
  /** What is wrong with it: no ring around it, or nothing of it is on the screen. */
  readonly faults: readonly string[];
  readonly box: {
    readonly left: number;
    readonly top: number;
    readonly right: number;
    readonly bottom: number;
  };
  /** It stays where it is on the screen while the page scrolls. */
  readonly floats: boolean;
}

/** A page that is used by keys alone. */
export interface Keyboard {
  readonly stop: () => Promise<Stop>;
  readonly press: (key: string) => Promise<void>;
  /** Goes on by Tab until this has the focus, and looks at every stop on the way. */
  readonly tabTo: (name: string | RegExp) => Promise<void>;
  /** Goes to a control and presses a key on it, Enter unless said; then waits until something has the focus. */
  readonly use: (name: string | RegExp, key?: 'Enter' | 'Space') => Promise<void>;
  /** Goes to a field and types in place of what stands there. */
  readonly fill: (field: string, words: string) => Promise<void>;
  /** Chooses one of a group of radio buttons with the arrows. */
  readonly choose: (name: string | RegExp) => Promise<void>;
  /** Looks at every stop of the page that stands, from the first to the last, and at their order. */
  readonly walk: (name: string) => Promise<void>;
  /** What was wrong at any stop so far: lost, hidden, or out of order. */
  readonly faults: readonly string[];
}

const fits = (name: string, wanted: string | RegExp) =>
  typeof wanted === 'string' ? name === wanted : wanted.test(name);

export function createKeyboard(page: Page): Keyboard {
  const faults: string[] = [];
  const press = (key: string) => page.keyboard.press(key as Parameters<typeof page.keyboard.press>[0]);

  async function stop(): Promise<Stop> {
    let found = await page.evaluate(stopNow);
    // What comes or goes at this moment is looked at again.
    for (let looks = 0; found.faults.length > 0 && looks < LOOKS; looks++) {
      await new Promise((resolve) => setTimeout(resolve, 100));
      found = await page.evaluate(stopNow);
    }
    for (const fault of found.faults) {
      const told = `${new URL(page.url()).hash}: “${found.name}” ${fault}`;
      if (!faults.includes(told)) faults.push(told);
    }
    return found;
  }

  async function tabTo(name: string | RegExp): Promise<void> {
    const passed: string[] = [];
    for (let count = 0; count < MOST_STOPS; count++) {
      const now = await stop();
      if (fits(now.name, name)) return;
      passed.push(now.name);
      await press('Tab');
    }
    throw new Error(`no way by Tab to ${name}: ${[...new Set(passed)].join(' | ')}`);
  }

  const settled = (after: string) =>
    waitUntil(async () => (await page.evaluate(stopNow)).name !== '', {
      what: `anything to have the focus after ${after}`,
    });

  return {
    stop,
    press,
    tabTo,
    async use(name, key = 'Enter') {
      await tabTo(name);
      await press(key);
      await settled(`${key} on ${name}`);
    },
    async fill(field, words) {
      await tabTo(field);
      await page.keyboard.down('Control');
      await press('KeyA');
      await page.keyboard.up('Control');
      await page.keyboard.type(words);
    },
    async choose(name) {
      for (let count = 0; count < MOST_STOPS; count++) {
        const { group } = await stop();
        if (group.some((each) => fits(each, name))) break;
        await press('Tab');
      }
      for (let count = 0; count < MOST_STOPS; count++) {
        const now = await stop();
        if (fits(now.name, name)) return now.checked ? undefined : press('Space');
        if (now.group.length === 0) break;
        await press('ArrowDown');
      }
      throw new Error(`no way by Tab and the arrows to ${name}`);
    },
    async walk(name) {
      const stops: Stop[] = [];
      await page.evaluate(toTheTop);
      for (let count = 0; count < MOST_STOPS; count++) {
        await press('Tab');
        const now = await stop();
        if (now.name === '') break;
        stops.push(now);
      }
      faults.push(...leaps(stops).map((leap) => `${name}: ${leap}`));
    },
    faults,
  };
}

/** Where the order of the stops leaves that of reading: upwards, and not into a column further right. */
const leaps = (stops: readonly Stop[]): readonly string[] =>
  stops.flatMap((now, index) => {
    const before = stops[index - 1];
    if (!before || now.floats || before.floats) return [];
    const goesUp = now.box.bottom <= before.box.top;
    return goesUp && now.box.left < before.box.right ? [`from “${before.name}” up to “${now.name}”`] : [];
  });

/** Runs in the page: the next Tab leads to the first stop of all. */
function toTheTop(): void {
  document.body.tabIndex = -1;
  document.body.focus();
  document.body.removeAttribute('tabindex');
}

/** Runs in the page. */
function stopNow(): Stop {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  const none = { left: 0, top: 0, right: 0, bottom: 0 };
  if (!element || element === document.body || element === document.documentElement)
    return { name: '', checked: false, group: [], faults: [], box: none, floats: false };

  const up = (each: Element): Element | null =>
    each.assignedSlot ?? each.parentElement ?? (each.getRootNode() as Partial<ShadowRoot>).host ?? null;
  const line: Element[] = [];
  for (let each: Element | null = element; each; each = up(each)) line.push(each);

  const field = element instanceof HTMLInputElement ? element : null;
  const words = (each: Element | null | undefined) => (each?.textContent ?? '').replace(/\s+/g, ' ').trim();
  const label = (element as HTMLInputElement).labels?.[0];
  const labelWords = label?.contains(element)
    ? words(label).replace(words(element), '').trim()
    : words(label);
  const name =
    element.getAttribute('aria-label') ?? ((labelWords || words(element)).slice(0, 120) || element.localName);

  const tree = element.getRootNode() as Document | ShadowRoot;
  const others =
    field?.type === 'radio'
      ? [...tree.querySelectorAll<HTMLInputElement>('input[type=radio]')].filter(
          (each) => each.name === field.name,
        )
      : [];

  // What is drawn by its label, or fills its card, wears the ring there.
  const wearers = [element, element.nextElementSibling, label, label?.parentElement, element.parentElement];
  const hasRing = wearers.some((each) =>
    [null, '::after', '::before'].some((part) => {
      if (!each) return false;
      const { outlineStyle, outlineWidth } = getComputedStyle(each, part);
      return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
    }),
  );

  // The page or the sheet that came is what shows where the focus is, and its heading has it for who hears it.
  const isHeading = element.matches('h1, dialog h2');
  // In a field for dates the browser's own button may have the focus, with a ring of its own.
  const hasOwnButton = Boolean(field?.matches(':is([type=date], [type=time]):not(:focus-visible)'));

  const shown = field && label && field.getBoundingClientRect().width < 3 ? label : element;
  const { left, top, right, bottom } = shown.getBoundingClientRect();
  const clear = [0.5, 0.1, 0.9].some((share) => {
    const [x, y] = [left + (right - left) * share, top + (bottom - top) * share];
    let hit = document.elementFromPoint(x, y);
    while (hit?.shadowRoot) {
      const inner: Element | null = hit.shadowRoot.elementFromPoint(x, y);
      if (!inner || inner === hit) break;
      hit = inner;
    }
    for (let each = hit; each; each = up(each)) if (each === shown || each === element) return true;
    return Boolean(hit && line.includes(hit) && hit.contains(shown));
  });

  return {
    name,
    checked: Boolean(field?.checked),
    group: others.map((each) => each.getAttribute('aria-label') ?? words(each.labels?.[0])),
    faults: [
      ...(hasRing || isHeading || hasOwnButton ? [] : ['has no ring']),
      ...(clear ? [] : ['is not on the screen']),
    ],
    box: { left: left + scrollX, top: top + scrollY, right: right + scrollX, bottom: bottom + scrollY },
    floats: line.some((each) => /fixed|sticky/.test(getComputedStyle(each).position)),
  };
}
