import { addressOf, LANGUAGES } from '../core/translation/languages.ts';
import { LANGUAGE } from '../strings/language.ts';
import { takeToApp } from './notice-answer.ts';

declare const self: ServiceWorkerGlobalScope;

/** Put in by the build: every file of it, and a version that changes with any of them. */
declare const __BUILD__: { readonly version: string; readonly files: readonly string[] };

const { version, files } = __BUILD__;
const FOLDER = addressOf(LANGUAGE);
const PREFIX = `plumbline-${LANGUAGE}-`;
const CACHE = PREFIX + version;
const PAGE = `${FOLDER}index.html`;
/** Other languages below this folder have workers of their own. */
const OTHERS = LANGUAGES.map(addressOf).filter((address) => address !== FOLDER && address.startsWith(FOLDER));
/** As caches were called while there was one language. */
const EARLIER = /^plumbline-[0-9a-f]+$/;

self.addEventListener('install', (event) => event.waitUntil(keepBuild()));
self.addEventListener('activate', (event) => event.waitUntil(dropOlderBuilds()));

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== self.location.origin) return;
  if (OTHERS.some((address) => url.pathname.startsWith(address))) return;
  if (request.mode === 'navigate') event.respondWith(fromCache(PAGE, request));
  else if (files.includes(url.pathname)) event.respondWith(fromCache(url.pathname, request));
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

/** Runs when no page uses an older build any more. */
async function dropOlderBuilds(): Promise<void> {
  const names = await caches.keys();
  await Promise.all(
    names.filter((name) => isOurs(name) && name !== CACHE).map((name) => caches.delete(name)),
  );
  await self.clients.claim();
}

const isOurs = (cache: string): boolean =>
  cache.startsWith(PREFIX) || (LANGUAGE === LANGUAGES[0] && EARLIER.test(cache));

async function fromCache(file: string, request: Request): Promise<Response> {
  // Never opened here, which would make it anew once the person has deleted it.
  return (await caches.match(file, { cacheName: CACHE })) ?? fetch(request);
}
