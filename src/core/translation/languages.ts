/** The languages of Plumbline. The first is the one its sources are written in; `docs/languages.md` says how to add one. */
export const LANGUAGES = ['en', 'de'] as const;
export type Language = (typeof LANGUAGES)[number];

/** By its own name: whoever is lost in another language finds it. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = { en: 'English', de: 'Deutsch' };

/** Where a language lies on its host: the first at `/`, each other in a folder of its own, `/de/`. */
export const addressOf = (language: Language): string => (language === LANGUAGES[0] ? '/' : `/${language}/`);
