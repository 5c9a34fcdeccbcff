import type { Page } from 'puppeteer-core';

interface Watched extends Window {
  states: string[];
}

/** From now on, notes each exercise, large word and line of a session that is drawn, in a page that stays open. */
export const watchPlayer = (page: Page): Promise<void> => page.evaluate(noteStates);

/** "Bridge: Steady. 2 s up, 1 s there, 3 s down", in the order in which they were drawn. */
export const statesSeen = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => (window as unknown as Watched).states);

/** Runs in the page, so it may use nothing from outside itself. */
function noteStates(): void {
  const states: string[] = [];
  (window as unknown as Watched).states = states;
  const playerIn = (root: ParentNode): Element | null => {
    for (const element of root.querySelectorAll('*')) {
      if (element.localName === 'session-player') return element;
      const inside = element.shadowRoot && playerIn(element.shadowRoot);
      if (inside) return inside;
    }
    return null;
  };
  let player: Element | null = null;
  const look = () => {
    if (!player?.isConnected) player = playerIn(document);
    const text = (selector: string) => player?.shadowRoot?.querySelector(selector)?.textContent?.trim() ?? '';
    const state = player ? `${text('h1')}: ${text('.word')}. ${text('.line')}` : '';
    if (state !== (states.at(-1) ?? '')) states.push(state);
    requestAnimationFrame(look);
  };
  look();
}
