// A service worker that only has to be there: notifications are shown through it.
self.addEventListener('install', () => self.skipWaiting());
