/** What was clicked: one of the notification's actions, or '' for the notification itself. */
export interface NoticeClick {
  readonly tag: string;
  readonly action: string;
}

/** The pages of the app, as far as a click needs them (`Clients` of a service worker). */
export interface Pages {
  readonly matchAll: (options: { type: 'window'; includeUncontrolled: true }) => Promise<readonly Page[]>;
  readonly openWindow: (url: string) => Promise<Page | null>;
}

export interface Page {
  readonly postMessage: (message: unknown, transfer: Transferable[]) => void;
  readonly focus: () => Promise<unknown>;
}

/** Beside the worker's own file, in the folder of its language. */
const DESK = './#/desk';
/** A page that runs answers within this, ms; a frozen one does not. */
const HEARD_WITHIN_MS = 1000;

/**
 * Takes a click on a notification to the app. An answer needs no window: the open pages hear it where they are, also
 * hidden ones. Where none hears it, since all are frozen or none is open, one is brought to the front or opened, and hears
 * it then.
 */
export async function takeToApp({ tag, action }: NoticeClick, pages: Pages): Promise<void> {
  const message = { type: 'notice-answered', tag, answer: action };
  const open = await pages.matchAll({ type: 'window', includeUncontrolled: true });
  const heard = open.length > 0 && (await isHeard(open, message));
  if (heard && action !== '') return;
  const [first] = open;
  if (first) {
    await first.focus();
    return;
  }
  const opened = await pages.openWindow(DESK);
  if (opened && action !== '') await isHeard([opened], message);
}

/** Tells all pages; resolves to whether one of them heard it. */
function isHeard(pages: readonly Page[], message: unknown): Promise<boolean> {
  return new Promise((resolve) => {
    setTimeout(() => resolve(false), HEARD_WITHIN_MS);
    for (const page of pages) {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve(true);
      page.postMessage(message, [port2]);
    }
  });
}
