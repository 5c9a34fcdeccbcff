import { join } from 'node:path';
import { build, type Plugin } from 'vite';
import { LANGUAGES, type Language } from '../src/core/translation/languages.ts';
import { policyInPage } from './security-headers.ts';

/** Where the page lies that makes invitations to sync. */
export const ISSUE_PAGE = '/issue/';

/**
 * Builds that page beside the app once the app is built. It shares nothing with it, so that nobody who uses the app loads a byte
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
        if (language !== LANGUAGES[0] || this.meta.watchMode) return;
        await build({
          configFile: false,
          root: join(root, 'deploy/issue'),
          base: ISSUE_PAGE,
          logLevel: 'warn',
          plugins: [policyInPage()],
          build: {
            outDir: join(root, 'dist', ISSUE_PAGE),
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
