import type { HANDED_OVER } from '../core/recording/handed-over.ts';
import { takeIn } from './handed-over.ts';
import { takeToApp } from './notice-answer.ts';

declare const self: ServiceWorkerGlobalScope;

/** Put in by the build. */
declare const __BUILD__: {
  /** It changes with any of the files. */
  readonly version: string;
  /** Every file of the build. */
  readonly files: readonly string[];
  readonly language: string;
  /** Where this language lies, `/de/`. */
  readonly folder: string;
  /** Folders of other languages inside this one: they have workers of their own. */
  readonly others: readonly string[];
  readonly handedOver: typeof HANDED_OVER;
};

const { version, files, language, folder, others, handedOver } = __BUILD__;
const PREFIX = `plumbline-${language}-`;
const CACHE = PREFIX + version;
const PAGE = `${folder}index.html`;
/** What has a hash in its name. */
const ASSETS = `${folder}assets/`;
/** As caches were called while there was one language. */
const EARLIER = /^plumbline-[0-9a-f]+$/;

// By hand, and not by a library such as Workbox: one whole build is kept or none, which is less code than its settings.
self.addEventListener('install', (event) => event.waitUntil(keepBuild()));
self.addEventListener('activate', (event) =>
  event.waitUntil(dropOlderBuilds().then(() => self.clients.claim())),
);

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method === 'POST' && url.pathname === folder + handedOver.address)
    event.respondWith(takeIn(request, folder, handedOver));
  if (request.method !== 'GET' || url.origin !== self.location.origin) return;
  if (others.some((address) => url.pathname.startsWith(address))) return;
  if (request.mode === 'navigate') event.respondWith(fromCache(PAGE, request));
  else if (files.includes(url.pathname)) event.respondWith(fromCache(url.pathname, request));
  else if (url.pathname.startsWith(ASSETS)) event.respondWith(fromOtherBuild(request));
});

self.addEventListener('message', (event) => {
  // The person has asked for the build that waits; without that it waits until every page of the older one is closed.
  if (event.data === 'take-over') void self.skipWaiting();
  if (event.data === 'page-opened') event.waitUntil(dropOlderBuilds());
});

self.addEventListener('notificationclick', (event) => {
  event.notification.close();
  event.waitUntil(takeToApp({ tag: event.notification.tag, action: event.action }, self.clients));
});

/** Stores this build whole or not at all; past the browser's own cache, so that no older file slips in. */
async function keepBuild(): Promise<void> {
  const cache = await caches.open(CACHE);
  await cache.addAll(files.map((file) => new Request(file, { cache: 'reload' })));
}

/** They stay while another page may be from one of them: it still asks for its parts. */
async function dropOlderBuilds(): Promise<void> {
  const found = await otherBuilds();
  const pages = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  const { installing, waiting } = self.registration;
  // What is not this build's may be a newer one's.
  if (pages.length > 1 || installing || waiting) return;
  for (const name of found) await caches.delete(name);
}

/** Of every build but this one. */
const otherBuilds = async (): Promise<string[]> =>
  (await caches.keys()).filter((name) => isOurs(name) && name !== CACHE);

const isOurs = (cache: string): boolean =>
  cache.startsWith(PREFIX) || (folder === '/' && EARLIER.test(cache));

async function fromCache(file: string, request: Request): Promise<Response> {
  // Never opened here, which would make it anew once the person has deleted it.
  return (await caches.match(file, { cacheName: CACHE })) ?? fetch(request);
}

async function fromOtherBuild(request: Request): Promise<Response> {
  for (const cacheName of await otherBuilds()) {
    const kept = await caches.match(request, { cacheName });
    if (kept) return kept;
  }
  return fetch(request);
}
