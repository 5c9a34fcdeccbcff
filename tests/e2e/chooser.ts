import type { DeviceRequestPrompt, Page } from 'puppeteer-core';

export interface ChooserOptions {
  /** How long the prompt, and then the device, may take; default 10000. */
  readonly timeoutMs?: number;
}

const DEFAULT_TIMEOUT_MS = 10_000;

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
  const prompt = await openChooser(page, open, timeoutMs);
  const matches = (candidate: string) =>
    typeof name === 'string' ? candidate === name : name.test(candidate);
  const device = await prompt.waitForDevice((one) => matches(one.name), { timeout: timeoutMs });
  await prompt.select(device);
  return device.name;
}

/** Opens the chooser and dismisses it, as with Escape or Cancel. */
export async function dismissChooser(
  page: Page,
  open: () => Promise<unknown>,
  { timeoutMs = DEFAULT_TIMEOUT_MS }: ChooserOptions = {},
): Promise<void> {
  const prompt = await openChooser(page, open, timeoutMs);
  await prompt.cancel();
}

async function openChooser(
  page: Page,
  open: () => Promise<unknown>,
  timeout: number,
): Promise<DeviceRequestPrompt> {
  const prompted = page.waitForDevicePrompt({ timeout }); // must be asked for before the click
  prompted.catch(() => {}); // where `open` fails, its error is the one to tell
  await open();
  return prompted;
}
