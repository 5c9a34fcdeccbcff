import type { Browser, CDPSession, Page, Target } from 'puppeteer-core';
import type { GuardProxy } from './guard-proxy.ts';

/** Who asked: a page or a worker (seen through the debugger), or anyone at all (seen at the guard proxy). */
export type Asker = 'page' | 'worker' | 'service_worker' | 'shared_worker' | 'anyone';

export interface SeenRequest {
  readonly asker: Asker;
  readonly method: string;
  readonly url: string;
}

/** Everything that a browser asked of a network, from its start on. */
export interface RequestLog {
  readonly all: () => readonly SeenRequest[];
  /** Requests to another origin than this; URLs without a network (`data:`, `blob:`, ...) are none. */
  readonly foreign: (origin: string) => readonly SeenRequest[];
  /** Throws with the list if anything was asked of another origin. */
  readonly assertOnly: (origin: string) => void;
  readonly clear: () => void;
  /** Watches a page from now on; resolves when no request can be missed. */
  readonly watchPage: (page: Page) => Promise<void>;
}

const NETWORK_SCHEMES = new Set(['http:', 'https:', 'ws:', 'wss:']);

/**
 * Hosts that Chromium itself asks for its clock, its updates and its accounts, whatever page is open. At the guard
 * proxy they are not the app's; a page or worker that asks them is still caught.
 */
const BROWSER_OWN_HOSTS = new Set([
  'accounts.google.com',
  'clients2.google.com',
  'update.googleapis.com',
  'optimizationguide-pa.googleapis.com',
  'content-autofill.googleapis.com',
  'safebrowsing.googleapis.com',
  'edgedl.me.gvt1.com',
  'redirector.gvt1.com',
  'android.clients.google.com',
  'mtalk.google.com',
]);

export function watchRequests(browser: Browser, proxy: GuardProxy): RequestLog {
  let seen: SeenRequest[] = [];
  let proxySeen = 0; // entries of the proxy that were cleared

  const listen = async (session: CDPSession, asker: Asker) => {
    session.on('Network.requestWillBeSent', ({ request }) =>
      seen.push({ asker, method: request.method, url: request.url }),
    );
    session.on('Network.webSocketCreated', ({ url }) => seen.push({ asker, method: 'GET', url }));
    await session.send('Network.enable');
  };

  const watchTarget = async (target: Target) => {
    const type = target.type();
    if (type !== 'service_worker' && type !== 'shared_worker') return;
    await listen(await target.createCDPSession(), type);
  };
  browser.on('targetcreated', (target) => {
    watchTarget(target).catch(() => {}); // a worker may end before it can be watched
  });

  const atProxy = (): SeenRequest[] =>
    proxy.refused
      .slice(proxySeen)
      .filter(({ url }) => !BROWSER_OWN_HOSTS.has(new URL(url).hostname))
      .map(({ method, url }) => ({ asker: 'anyone', method, url }));

  const all = () => [...seen, ...atProxy()];
  const foreign = (origin: string) =>
    all().filter(({ url }) => {
      const { protocol, origin: asked } = new URL(url);
      return NETWORK_SCHEMES.has(protocol) && asked.replace(/^ws/, 'http') !== origin;
    });

  return {
    all,
    foreign,
    assertOnly(origin) {
      const strangers = foreign(origin);
      if (strangers.length === 0) return;
      const list = strangers.map(({ asker, method, url }) => `${asker}: ${method} ${url}`);
      throw new Error(`requests left ${origin}:\n${list.join('\n')}`);
    },
    clear() {
      seen = [];
      proxySeen = proxy.refused.length;
    },
    async watchPage(page) {
      page.on('workercreated', (worker) => {
        listen(worker.client, 'worker').catch(() => {}); // gone already
      });
      await listen(await page.createCDPSession(), 'page');
    },
  };
}
