import { HANDED_OVER } from '../core/recording/handed-over.ts';
import { keepHandedOver } from './replay/handed-over.ts';

/** What the installed app is opened with, in browsers that tell it. */
interface Launch {
  readonly targetURL?: string | undefined;
  readonly files?: readonly FileSystemFileHandle[];
}

interface LaunchQueue {
  readonly setConsumer: (take: (launch: Launch) => void) => void;
}

/**
 * Answers where the system opens the installed app: with a recording, or by a shortcut while a window of it is open. The
 * manifest asks for that window, since it may have the sensor, which a second one could not have.
 */
export function hearLaunches(): void {
  const { launchQueue } = window as { launchQueue?: LaunchQueue };
  launchQueue?.setConsumer(async ({ files = [], targetURL = '' }) => {
    const [handle] = files;
    if (handle) {
      await keepHandedOver(await handle.getFile());
      return goTo('#/pair/shared');
    }
    // A page that still loads stands where it was opened, or was loaded anew elsewhere.
    if (document.readyState === 'complete') await goTo(pageOf(targetURL));
  });
}

/** Where a launch leads a window that is open; empty: it stays where it is. */
function pageOf(targetURL: string): string {
  const { pathname, hash } = new URL(targetURL, location.href);
  // The file went no further than the window: it was not loaded anew.
  return pathname.endsWith(HANDED_OVER.address) ? '#/pair/not-shared' : hash;
}

async function goTo(page: string): Promise<void> {
  if (!page) return;
  if (page === location.hash && page.startsWith('#/pair/')) await leaveFor('#/pair');
  location.hash = page;
}

/** The same page is told of a second recording by its address alone. */
function leaveFor(page: string): Promise<unknown> {
  const left = new Promise((resolve) => addEventListener('hashchange', resolve, { once: true }));
  location.hash = page;
  return left;
}
