import { ReplaySubject } from 'rxjs';
import { NOTICE_ANSWERS, type NoticeAnswered, type Notifier } from '../../ports/channel-ports.ts';

/** Not in the compiler's types: a nudge that replaces the last one shows up again, and it can be answered there. */
type Options = NotificationOptions & {
  renotify?: boolean;
  actions?: readonly { readonly action: string; readonly title: string }[];
};

/**
 * Notifications, silent: the app has its own quiet sound. They go through the service worker where there is
 * one, which phones require, which outlives the page, and which hears their answers; otherwise the page shows them itself.
 */
export function createNotifier(registration = currentRegistration): Notifier {
  const shownByPage = new Map<string, Notification>();
  const supported = 'Notification' in globalThis;

  return {
    permission: () => (supported ? Notification.permission : 'unsupported'),
    askPermission: async () => (supported ? Notification.requestPermission() : 'unsupported'),

    async show({ title, body, tag, answers }) {
      if (!supported || Notification.permission !== 'granted') return false;
      const options: Options = { body, tag, silent: true, renotify: true };
      const actions = answers.map(({ answer, text }) => ({ action: answer, title: text }));
      const worker = await registration();
      try {
        if (worker) await worker.showNotification(title, { ...options, actions } as Options);
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

    answered$: answersFromWorker(),
  };
}

/**
 * What the worker was answered. It is told that somebody heard: a frozen page hears later, when it is brought to the
 * front. What comes before the app listens is kept.
 */
function answersFromWorker(): ReplaySubject<NoticeAnswered> {
  const answered$ = new ReplaySubject<NoticeAnswered>(1);
  if (!('serviceWorker' in navigator)) return answered$;
  navigator.serviceWorker.addEventListener('message', ({ data, ports }) => {
    if (data?.type !== 'notice-answered') return;
    ports[0]?.postMessage('heard');
    if (data.answer === '') location.hash = '#/desk';
    else if (NOTICE_ANSWERS.includes(data.answer)) answered$.next({ tag: data.tag, answer: data.answer });
  });
  navigator.serviceWorker.startMessages();
  return answered$;
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
