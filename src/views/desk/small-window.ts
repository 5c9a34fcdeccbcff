import type { App } from '../../ports/app.ts';
import './small-desk.ts';
import { SMALL_WINDOW_WORDS } from '../../strings/small-window-words.ts';

/** At first; the person may change it. */
const SIZE = { width: 320, height: 200 };
/** A page that goes away closes its small window: it is gone itself before this time, ms. */
const CLOSED_BY_HAND_MS = 300;

/** Whether this browser has windows that stay on top (Document Picture-in-Picture). */
export const hasSmallWindow = (): boolean => 'documentPictureInPicture' in window;

export const openedSmallWindow = (): Window | null => window.documentPictureInPicture?.window ?? null;

/** Opens the desk in a small window that stays on top. Must run inside a user gesture. */
export async function openSmallWindow(app: App): Promise<void> {
  const opened = await window.documentPictureInPicture?.requestWindow(SIZE);
  if (!opened) return;
  await dress(opened.document);
  const desk = document.createElement('small-desk');
  desk.app = app;
  desk.role = 'main';
  opened.document.body.append(desk);
  opened.addEventListener('pagehide', () => {
    // Nobody sees it any more: it hears nothing, and draws nothing.
    desk.remove();
    setTimeout(() => void app.change({ smallWindow: false }), CLOSED_BY_HAND_MS);
  });
  await app.change({ smallWindow: true });
}

/** The look of the page, in the other document: tokens and typeface. */
async function dress(opened: Document): Promise<void> {
  opened.documentElement.lang = document.documentElement.lang;
  opened.title = SMALL_WINDOW_WORDS.title;
  // As it was written: rules that are read back from a sheet lose shorthands that hold a token.
  const texts = [...document.styleSheets].map(({ href, ownerNode }) =>
    href ? fetch(href).then((file) => file.text()) : (ownerNode?.textContent ?? ''),
  );
  // Not as an element: the page's policy lets no style stand in the markup.
  const sheet = new (opened.defaultView ?? window).CSSStyleSheet();
  sheet.replaceSync((await Promise.all(texts)).join('\n'));
  opened.adoptedStyleSheets = [sheet];
}
