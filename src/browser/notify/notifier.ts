import type { Notifier } from '../../app/ports.ts';

/** `renotify` is not in the compiler's types: a nudge that replaces the last one shows up again. */
type Options = NotificationOptions & { renotify?: boolean };

/**
 * Notifications, silent: the app has its own quiet sound. They go through the service worker where there is
 * one, which phones require and which outlives the page; otherwise the page shows them itself.
 */
export function createNotifier(registration = currentRegistration): Notifier {
  const shownByPage = new Map<string, Notification>();
  const supported = 'Notification' in globalThis;

  return {
    permission: () => (supported ? Notification.permission : 'unsupported'),
    askPermission: async () => (supported ? Notification.requestPermission() : 'unsupported'),

    async show(title, body, tag) {
      if (!supported || Notification.permission !== 'granted') return false;
      const options: Options = { body, tag, silent: true, renotify: true };
      const worker = await registration();
      try {
        if (worker) await worker.showNotification(title, options);
        else shownByPage.set(tag, pageNotification(title, options));
        return true;
      } catch {
        // Android refuses notifications of a page without a worker; a nudge still shows in the app.
        return false;
      }
    },

    async clear(tag) {
      shownByPage.get(tag)?.close();
      shownByPage.delete(tag);
      const shown = await (await registration())?.getNotifications({ tag });
      for (const notification of shown ?? []) notification.close();
    },
  };
}

function pageNotification(title: string, options: Options): Notification {
  const notification = new Notification(title, options);
  notification.addEventListener('click', () => {
    window.focus();
    notification.close();
  });
  return notification;
}

/** The registration whose worker runs; null before the first one is installed, or without workers. */
async function currentRegistration(): Promise<ServiceWorkerRegistration | null> {
  if (!('serviceWorker' in navigator)) return null;
  const registration = await navigator.serviceWorker.getRegistration();
  return registration?.active ? registration : null;
}
