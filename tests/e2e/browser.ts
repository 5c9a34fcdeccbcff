import { type Browser, launch, type Page } from 'puppeteer-core';
import { chromeAdvice, chromeArgs, findChrome } from '../find-chrome.mjs';
import type { PrivateBus } from './bluez/bus.ts';
import { startGuardProxy } from './guard-proxy.ts';
import { createProblemLog, type ProblemLog } from './problem-log.ts';
import { type RequestLog, watchRequests } from './request-log.ts';

export interface BrowserOptions {
  /** The bus with the emulated Bluetooth service; without it the browser finds no adapter. */
  readonly bus?: PrivateBus;
  /** Keeps the profile (storage, Bluetooth grants) in this folder; a throwaway one unless given. */
  readonly userDataDir?: string;
  /** Default 1280 x 800. */
  readonly viewport?: { readonly width: number; readonly height: number; readonly hasTouch?: boolean };
  /** More command line switches. */
  readonly args?: readonly string[];
}

/** A headless Chrome or Chromium whose every request and problem is recorded. */
export interface TestBrowser {
  readonly browser: Browser;
  readonly requests: RequestLog;
  readonly problems: ProblemLog;
  /** Opens a blank page that is watched from its first request on. */
  readonly newPage: () => Promise<Page>;
  /** Grants notifications to an origin, without the question. */
  readonly grantNotifications: (origin: string) => Promise<void>;
  /** Denies notifications to an origin, without the question. */
  readonly denyNotifications: (origin: string) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Linux hides Web Bluetooth by default; the last two let a grant outlive a reload and a restart. */
const BLUETOOTH_FEATURES = '--enable-features=WebBluetooth,WebBluetoothNewPermissionsBackend';
const BLUETOOTH_BLINK_FEATURES =
  '--enable-blink-features=WebBluetoothGetDevices,WebBluetoothWatchAdvertisements';

/** Nothing of the browser's own goes over a network. */
const QUIET = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--disable-quic',
  '--disable-gpu',
  '--disable-features=NetworkTimeServiceQuerying',
];

/** Defaults of puppeteer that keep hidden pages running at full speed, as no person's browser does. */
const KEEPS_HIDDEN_PAGES_AWAKE = [
  '--disable-background-timer-throttling',
  '--disable-backgrounding-occluded-windows',
  '--disable-renderer-backgrounding',
];

const CLOSE_TIMEOUT_MS = 5000;

export async function launchBrowser(options: BrowserOptions = {}): Promise<TestBrowser> {
  const executablePath = findChrome();
  if (executablePath === null) throw new Error(chromeAdvice());

  const proxy = await startGuardProxy();
  const browser = await launch({
    executablePath,
    headless: true,
    args: [
      ...chromeArgs(),
      BLUETOOTH_FEATURES,
      BLUETOOTH_BLINK_FEATURES,
      ...QUIET,
      `--proxy-server=${proxy.address}`,
      ...(options.args ?? []),
    ],
    ignoreDefaultArgs: KEEPS_HIDDEN_PAGES_AWAKE,
    defaultViewport: options.viewport ?? { width: 1280, height: 800 },
    env: {
      ...process.env,
      DBUS_SYSTEM_BUS_ADDRESS: options.bus?.address ?? 'unix:path=/nonexistent',
      DBUS_SESSION_BUS_ADDRESS: 'disabled:',
    },
    ...(options.userDataDir === undefined ? {} : { userDataDir: options.userDataDir }),
  }).catch(async (error) => {
    await proxy.stop();
    throw error;
  });
  const requests = watchRequests(browser, proxy);
  const problems = createProblemLog();

  const setNotifications = (origin: string, state: 'granted' | 'denied') =>
    browser.setPermission(origin, { permission: { name: 'notifications' }, state });

  return {
    browser,
    requests,
    problems,
    async newPage() {
      const page = await browser.newPage();
      // Some compilers wrap inner functions in this; functions that tests send into a page bring none along.
      await page.evaluateOnNewDocument('globalThis.__name = (inner) => inner;');
      problems.watchPage(page);
      await requests.watchPage(page);
      return page;
    },
    grantNotifications: (origin) => setNotifications(origin, 'granted'),
    denyNotifications: (origin) => setNotifications(origin, 'denied'),
    async close() {
      const chrome = browser.process();
      const killing = setTimeout(() => chrome?.kill('SIGKILL'), CLOSE_TIMEOUT_MS);
      await browser.close().catch(() => {}); // a killed browser does not answer
      clearTimeout(killing);
      await proxy.stop();
    },
  };
}
