import type { SettingsStore } from '../app/ports.ts';
import { elsewhere } from '../app/visit-language.ts';
import { LANGUAGE } from '../strings/language.ts';

/**
 * Resolves where the page speaks the visitor's language. Where another page does, the browser goes there and this one starts
 * nothing: it never resolves.
 */
export async function inItsLanguage(settings: SettingsStore): Promise<void> {
  // The server of development serves one language alone.
  if (!import.meta.env.PROD) return;
  const { language } = await settings.read().catch(() => ({ language: null }));
  const address = elsewhere(language, LANGUAGE, navigator.languages, location.pathname);
  if (address === null) return;
  location.replace(address + location.search + location.hash);
  await new Promise(() => undefined);
}
