import { build, type Plugin } from 'vite';
import { LANGUAGES, type Language } from '../src/core/translation/languages.ts';

/** Once the first language is built, builds each other one into its own folder beside it. */
export function everyLanguage(root: string, language: Language): Plugin {
  return {
    name: 'every-language',
    apply: 'build',
    enforce: 'post',
    closeBundle: {
      order: 'post',
      sequential: true,
      async handler() {
        if (language !== LANGUAGES[0] || this.meta.watchMode) return;
        for (const mode of LANGUAGES.slice(1)) await build({ root, mode, logLevel: 'warn' });
      },
    },
  };
}

/** A language is chosen as the mode: `vite --mode de`. Without it, or with any other, it is the first. */
export const languageOf = (mode: string): Language =>
  LANGUAGES.find((language) => language === mode) ?? LANGUAGES[0];
