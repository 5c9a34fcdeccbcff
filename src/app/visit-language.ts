import { addressOf, LANGUAGES, type Language } from '../core/translation/languages.ts';

/**
 * The address that a visit belongs to; null: it is there. What was chosen decides. Before that, whoever comes to `/` gets the
 * first of the browser's languages that there is; whoever follows a link to a language stays.
 *
 * @param shown the language of this build
 * @param browser languages as the browser lists them, `de-AT`
 */
export function elsewhere(
  chosen: Language | null,
  shown: Language,
  browser: readonly string[],
  path: string,
): string | null {
  const wanted = chosen ?? (path === addressOf(LANGUAGES[0]) ? firstOf(browser) : shown);
  const address = addressOf(wanted);
  // Where a host has one language alone, it answers with that at every address: stay, rather than go round in circles.
  return wanted === shown || path === address ? null : address;
}

const firstOf = (browser: readonly string[]): Language => {
  const spoken = browser.map((each) => each.toLowerCase().split('-')[0]);
  const known = spoken.flatMap((each) => LANGUAGES.filter((language) => language === each));
  return known[0] ?? LANGUAGES[0];
};
