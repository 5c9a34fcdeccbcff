import type { Plugin } from 'vite';
import { addressOf, type Language } from '../src/core/translation/languages.ts';

/**
 * By the name of the file in the build: the typeface of the shell, and two entries of a few bytes, behind which the
 * page would only learn of what they lead to.
 */
const EARLY: readonly { readonly file: RegExp; readonly rel: string; readonly as?: string }[] = [
  { file: /\/begin-[^/]*\.js$/, rel: 'modulepreload' },
  { file: /\/today-page-[^/]*\.js$/, rel: 'modulepreload' },
  { file: /-next-latin-wght-normal-[^/]*\.woff2$/, rel: 'preload', as: 'font' },
];

/** Names these files in the built page, so that they come beside the script and not one after the other behind it. */
export function earlyFiles(language: Language): Plugin {
  return {
    name: 'early-files',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(_, { bundle }) {
        const files = Object.keys(bundle ?? {});
        return EARLY.map(({ file, rel, as }) => {
          const [name, ...more] = files.filter((each) => file.test(each));
          if (!name || more.length > 0) throw new Error(`the build has not exactly one file like ${file}`);
          return {
            tag: 'link',
            attrs: { rel, ...(as && { as }), crossorigin: true, href: addressOf(language) + name },
            injectTo: 'head',
          };
        });
      },
    },
  };
}
