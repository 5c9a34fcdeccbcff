import type { Page } from 'puppeteer-core';

export interface ShownNotification {
  readonly title: string;
  readonly body: string;
  readonly tag: string;
  readonly actions: readonly string[];
}

/** Chromium forgets a notification if it is asked for it while it is still showing it, ms. */
const SHOWING_MS = 1500;

/** What is shown once everything that was asked for has had time to show. */
export async function settledNotifications(page: Page): Promise<readonly ShownNotification[]> {
  await new Promise((resolve) => setTimeout(resolve, SHOWING_MS));
  return shownNotifications(page);
}

/** The notifications that the page's service worker shows at this moment. */
export const shownNotifications = (page: Page): Promise<readonly ShownNotification[]> =>
  page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    const shown = (await registration?.getNotifications()) ?? [];
    return shown.map((one) => {
      const actions = 'actions' in one ? (one.actions as { action: string }[]) : [];
      return { title: one.title, body: one.body, tag: one.tag, actions: actions.map(({ action }) => action) };
    });
  });

/**
 * Clicks a shown notification (or one of its action buttons), as far as a headless browser can: the service worker
 * gets a `notificationclick` event with the notification of this tag.
 */
export async function clickNotification(page: Page, tag: string, action = ''): Promise<void> {
  const origin = new URL(page.url()).origin;
  const target = page
    .browser()
    .targets()
    .find((one) => one.type() === 'service_worker' && one.url().startsWith(origin));
  const worker = await target?.worker();
  if (!worker) throw new Error(`no service worker runs for ${origin}`);
  const clicked = await worker.evaluate(clickInWorker, tag, action);
  if (!clicked) throw new Error(`no notification with the tag ${tag} is shown`);
}

/** Runs in the service worker, so it may use nothing from outside itself. */
async function clickInWorker(tag: string, action: string): Promise<boolean> {
  const scope = globalThis as unknown as {
    registration: ServiceWorkerRegistration;
    NotificationEvent: new (type: string, init: { notification: Notification; action: string }) => Event;
    dispatchEvent: (event: Event) => boolean;
  };
  const [notification] = await scope.registration.getNotifications({ tag });
  if (notification === undefined) return false;
  scope.dispatchEvent(new scope.NotificationEvent('notificationclick', { notification, action }));
  return true;
}
