import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { type AdapterState, type Bluez, startBluez } from './bluez/bluez.ts';
import { type PrivateBus, startPrivateBus } from './bluez/bus.ts';
import type { Peripheral } from './bluez/peripheral.ts';
import { type BrowserOptions, launchBrowser, type TestBrowser } from './browser.ts';
import { createScreen, type Screen } from './screen.ts';
import { type AppServer, serveBuiltApp, serveFolder } from './serve.ts';

export interface AppHarnessOptions extends Omit<BrowserOptions, 'bus' | 'userDataDir'> {
  /** A folder with other pages than the built app in `dist`. */
  readonly folder?: string;
  /** What serves the app, in place of `npm start`'s server. */
  readonly serve?: () => Promise<AppServer>;
  /** What hangs in the air from the start. */
  readonly peripherals?: readonly Peripheral[];
  /** Default `on`. */
  readonly adapter?: AdapterState;
  /** Granted before the app loads (default true). */
  readonly notifications?: boolean;
  /** Opened first, relative to the app, such as `#/settings`; null opens nothing. Default: the start page. */
  readonly path?: string | null;
}

/** The built app in a real browser, with emulated Bluetooth around it. */
export interface AppHarness {
  readonly bus: PrivateBus;
  readonly bluez: Bluez;
  readonly server: AppServer;
  readonly url: string;
  readonly origin: string;
  /** These three are replaced by `restart`: read them from the harness each time. */
  readonly browser: TestBrowser;
  readonly page: Page;
  readonly screen: Screen;
  /** Closes the browser and starts it again with the same profile: storage and Bluetooth grants stay. */
  readonly restart: () => Promise<void>;
  /** Ends everything; safe to call twice. */
  readonly close: () => Promise<void>;
}

/** Starts bus, Bluetooth service, server and browser, and opens the app. */
export async function startApp(options: AppHarnessOptions = {}): Promise<AppHarness> {
  const endings: (() => unknown)[] = [];
  const close = async () => {
    for (let end = endings.pop(); end !== undefined; end = endings.pop()) await end();
  };

  try {
    const userDataDir = await mkdtemp(join(tmpdir(), 'plumbline-profile-'));
    endings.push(() => rm(userDataDir, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 }));
    const bus = await startPrivateBus();
    endings.push(bus.stop);
    const bluez = await startBluez(bus, options.adapter);
    endings.push(bluez.stop);
    for (const peripheral of options.peripherals ?? []) bluez.add(peripheral);
    const { folder, serve = serveBuiltApp } = options;
    const server = await (folder === undefined ? serve() : serveFolder(folder));
    endings.push(server.stop);

    const open = async () => {
      const browser = await launchBrowser({ ...options, bus, userDataDir });
      endings.push(() => browser.close());
      if (options.notifications ?? true) await browser.grantNotifications(server.origin);
      const page = await browser.newPage();
      if (options.path !== null) await page.goto(new URL(options.path ?? '', server.url).href);
      return { browser, page, screen: createScreen(page) };
    };
    let current = await open();

    return {
      bus,
      bluez,
      server,
      url: server.url,
      origin: server.origin,
      get browser() {
        return current.browser;
      },
      get page() {
        return current.page;
      },
      get screen() {
        return current.screen;
      },
      async restart() {
        await endings.pop()?.(); // the browser is always the last thing that was started
        current = await open();
      },
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}
