import { elsewhere } from '../app/visit-language.ts';
import type { Language } from '../core/translation/languages.ts';
import { LANGUAGE } from '../strings/language.ts';

/**
 * Resolves where the page speaks the visitor's language. Where another page does, the browser goes there and this one starts
 * nothing: it never resolves.
 *
 * @param chosen null: none was
 */
export async function inItsLanguage(chosen: Language | null): Promise<void> {
  // The server of development serves one language alone.
  if (!import.meta.env.PROD) return;
  const address = elsewhere(chosen, LANGUAGE, navigator.languages, location.pathname);
  if (address === null) return;
  location.replace(address + location.search + location.hash);
  await new Promise(() => undefined);
}
