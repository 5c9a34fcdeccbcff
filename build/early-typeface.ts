import type { Plugin } from 'vite';
import { addressOf, type Language } from '../src/core/translation/languages.ts';

/** The typeface of the shell, by the name of its file in the build. */
const TYPEFACE = /-next-latin-wght-normal-[^/]*\.woff2$/;

/**
 * Names the typeface in the built page, so that it comes beside the script and not behind it. Nothing else shares the
 * network with the shell: what comes after it is fetched once it was painted.
 */
export function earlyTypeface(language: Language): Plugin {
  return {
    name: 'early-typeface',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(_, { bundle }) {
        const [name, ...more] = Object.keys(bundle ?? {}).filter((each) => TYPEFACE.test(each));
        if (!name || more.length > 0) throw new Error('the build has not exactly one such typeface');
        const attrs = { rel: 'preload', as: 'font', crossorigin: true, href: addressOf(language) + name };
        return [{ tag: 'link', attrs, injectTo: 'head' }];
      },
    },
  };
}
