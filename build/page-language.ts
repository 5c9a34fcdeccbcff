import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';
import { HANDED_OVER, RECORDING_FILES } from '../src/core/recording/handed-over.ts';
import { addressOf, type Language } from '../src/core/translation/languages.ts';
import { PAGE_WORDS as GERMAN } from '../src/strings/de/page-words.ts';
import { PAGE_WORDS as ENGLISH } from '../src/strings/page-words.ts';

interface PageWords {
  readonly description: string;
  readonly noScript: string;
  readonly shortcuts: { readonly session: string; readonly desk: string };
}

const WORDS: Readonly<Record<Language, PageWords>> = {
  en: ENGLISH,
  de: GERMAN,
};

const MANIFEST = 'manifest.webmanifest';

/** Shown where a browser offers to install the app, and never after; of `docs/screens`. */
export const SCREENSHOTS = [
  { file: 'today-phone-light.png', sizes: '390x844', shape: 'narrow' },
  { file: 'today-laptop-light.png', sizes: '1440x900', shape: 'wide' },
];

/** Recordings that other apps share, or that the system opens, lead to the page where they are played. */
const filesTaken = (folder: string) => ({
  share_target: {
    action: folder + HANDED_OVER.address,
    method: 'POST',
    enctype: 'multipart/form-data',
    params: {
      files: [
        {
          name: HANDED_OVER.field,
          accept: [...Object.keys(RECORDING_FILES), ...Object.values(RECORDING_FILES).flat()],
        },
      ],
    },
  },
  file_handlers: [{ action: folder, accept: RECORDING_FILES }],
});

/** The page and the manifest of the installed app, in the language of the build. */
export function pageLanguage(root: string, language: Language): Plugin {
  const words = WORDS[language];
  return {
    name: 'page-language',
    transformIndexHtml: (html) =>
      html
        .replace('<html lang="en">', `<html lang="${language}">`)
        .replace(ENGLISH.description, words.description)
        .replace(ENGLISH.noScript, words.noScript),
    // It takes the place of the English one from `public`. One id and one scope: in every language it is the same app.
    generateBundle() {
      const english = JSON.parse(readFileSync(`${root}public/${MANIFEST}`, 'utf8')) as object;
      const shortcut = (name: string, page: string) => ({ name, url: `${addressOf(language)}#/${page}` });
      const manifest = {
        ...english,
        shortcuts: [shortcut(words.shortcuts.session, 'session'), shortcut(words.shortcuts.desk, 'desk')],
        screenshots: SCREENSHOTS.map(({ file, sizes, shape }) => ({
          src: `/${file}`,
          sizes,
          type: 'image/png',
          form_factor: shape,
        })),
        ...filesTaken(addressOf(language)),
        // The window that is open may have the sensor: a second one could not (`src/browser/launches.ts`).
        launch_handler: { client_mode: ['focus-existing', 'auto'] },
        lang: language,
        description: words.description,
        start_url: addressOf(language),
      };
      for (const { file } of SCREENSHOTS)
        this.emitFile({ type: 'asset', fileName: file, source: readFileSync(`${root}docs/screens/${file}`) });
      this.emitFile({ type: 'asset', fileName: MANIFEST, source: JSON.stringify(manifest, null, 2) });
    },
  };
}
