import { describe, expect, it } from 'vitest';
import { type Page, takeToApp } from '../../src/worker/notice-answer.ts';

/**
 * The pages of a browser, by whether they run. A headless browser neither focuses nor opens a window for a click that was
 * not made by hand, so what the worker asks of it is looked at here.
 */
function browser(...running: boolean[]) {
  const happened: string[] = [];
  const page = (name: string, runs: boolean): Page => ({
    postMessage(message, [port]) {
      happened.push(`${name}: ${(message as { answer: string }).answer || 'opened'}`);
      if (runs) (port as MessagePort).postMessage('heard');
      else (port as MessagePort).close();
    },
    focus: async () => happened.push(`${name} in front`),
  });
  return {
    happened,
    click: (action: string) =>
      takeToApp(
        { tag: 'nudge', action },
        {
          matchAll: async () => running.map((runs, index) => page(`page ${index + 1}`, runs)),
          async openWindow(url) {
            happened.push(`opens ${url}`);
            return page('new page', true);
          },
        },
      ),
  };
}

describe('an answer in a notification', () => {
  it('reaches a page that runs, and moves no window', async () => {
    const { click, happened } = browser(true);
    await click('snooze');
    expect(happened).toEqual(['page 1: snooze']);
  });

  it('reaches every page, since one of them has the sensor', async () => {
    const { click, happened } = browser(true, false);
    await click('call');
    expect(happened).toEqual(['page 1: call', 'page 2: call']);
  });

  it('brings a frozen page to the front, where it hears the answer', async () => {
    const { click, happened } = browser(false);
    await click('not-a-slouch');
    expect(happened).toEqual(['page 1: not-a-slouch', 'page 1 in front']);
  });

  it('opens the app where none is open, and tells it', async () => {
    const { click, happened } = browser();
    await click('snooze');
    expect(happened).toEqual(['opens ./#/desk', 'new page: snooze']);
  });
});

describe('a click on a notification itself', () => {
  it('shows the desk in an open page, and brings it to the front', async () => {
    const { click, happened } = browser(true);
    await click('');
    expect(happened).toEqual(['page 1: opened', 'page 1 in front']);
  });

  it('opens the desk where none is open', async () => {
    const { click, happened } = browser();
    await click('');
    expect(happened).toEqual(['opens ./#/desk']);
  });
});
