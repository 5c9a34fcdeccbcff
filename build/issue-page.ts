import { join } from 'node:path';
import { build, type Plugin } from 'vite';
import { addressOf, type Language } from '../src/core/translation/languages.ts';
import { policyInPage } from './security-headers.ts';
import { twins } from './twins.ts';
import { translateViews } from './view-words.ts';

/** Where the page lies that makes invitations to sync. */
export const issueAddress = (language: Language): string => `${addressOf(language)}issue/`;

/**
 * Builds that page beside the app once the app is built. It shares no file with it, so that nobody who uses the app loads a byte
 * of it, and it is not kept for offline use.
 */
export function issuePage(root: string, language: Language): Plugin {
  return {
    name: 'issue-page',
    apply: 'build',
    enforce: 'post',
    closeBundle: {
      order: 'post',
      sequential: true,
      async handler() {
        if (this.meta.watchMode) return;
        await build({
          configFile: false,
          root: join(root, 'deploy/issue'),
          base: issueAddress(language),
          logLevel: 'warn',
          plugins: [policyInPage(), twins(root, language), translateViews(root, language)],
          build: {
            outDir: join(root, 'dist', issueAddress(language)),
            emptyOutDir: true,
            target: 'es2022',
            assetsInlineLimit: 0,
            modulePreload: false,
          },
        });
      },
    },
  };
}
