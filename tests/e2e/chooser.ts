import type { CDPSession, Page, Protocol } from 'puppeteer-core';
import { DEFAULT_TIMEOUT_MS } from './wait-until.ts';

export interface ChooserOptions {
  /** How long the prompt, and then the device, may take; default `DEFAULT_TIMEOUT_MS`. */
  readonly timeoutMs?: number;
}

type Prompted = Protocol.DeviceAccess.DeviceRequestPromptedEvent;

/**
 * Opens the browser's device chooser (`open` clicks, as a person would) and picks the first device whose name
 * matches. Each prompt is answered once: Chromium 156 aborts on a second answer.
 */
export async function chooseDevice(
  page: Page,
  open: () => Promise<unknown>,
  name: string | RegExp,
  { timeoutMs = DEFAULT_TIMEOUT_MS }: ChooserOptions = {},
): Promise<string> {
  const matches = (one: string) => (typeof name === 'string' ? one === name : name.test(one));
  const find = ({ devices }: Prompted) => devices.find((device) => matches(device.name));
  return answer(page, open, timeoutMs, `a device named ${name}`, find, async (session, { id }, device) => {
    await session.send('DeviceAccess.selectPrompt', { id, deviceId: device.id });
    return device.name;
  });
}

/** Opens the chooser and dismisses it, as with Escape or Cancel. */
export async function dismissChooser(
  page: Page,
  open: () => Promise<unknown>,
  { timeoutMs = DEFAULT_TIMEOUT_MS }: ChooserOptions = {},
): Promise<void> {
  await answer(
    page,
    open,
    timeoutMs,
    'the chooser',
    () => true,
    (session, { id }) => session.send('DeviceAccess.cancelPrompt', { id }),
  );
}

/**
 * Waits for a prompt with what is looked for, and answers it. Over a session of its own: the driver's own prompt
 * manager stops listening when any worker of the page ends.
 */
async function answer<Found, Answer>(
  page: Page,
  open: () => Promise<unknown>,
  timeoutMs: number,
  what: string,
  find: (prompted: Prompted) => Found | undefined,
  reply: (session: CDPSession, prompted: Prompted, found: Found) => Promise<Answer>,
): Promise<Answer> {
  const session = await page.createCDPSession();
  try {
    await session.send('DeviceAccess.enable');
    const seen = new Promise<{ prompted: Prompted; found: Found }>((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`waited ${timeoutMs} ms for ${what}`)), timeoutMs);
      // The same prompt is told again as its list grows.
      session.on('DeviceAccess.deviceRequestPrompted', (prompted) => {
        const found = find(prompted);
        if (found === undefined) return;
        clearTimeout(timer);
        resolve({ prompted, found });
      });
    });
    seen.catch(() => {}); // where `open` fails, its error is the one to tell
    await open();
    const { prompted, found } = await seen;
    return await reply(session, prompted, found);
  } finally {
    await session.detach().catch(() => {});
  }
}
