import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import { chromeAdvice, chromeArgs, findChrome } from './find-chrome.mjs';
import { tallyReporter } from './tally.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const executablePath = findChrome();
if (!executablePath) throw new Error(chromeAdvice());

let quotaSession = null;

/** Lets a test say how many bytes the browser may store (`executeServerCommand('limit-storage', bytes)`), null for as ever. */
const storageLimit = {
  name: 'storage-limit',
  async executeCommand({ command, payload, session }) {
    if (command !== 'limit-storage') return undefined;
    const page = session.browser.getPage(session.id);
    quotaSession ??= await page.createCDPSession();
    const limit = payload === null ? {} : { quotaSize: payload };
    await quotaSession.send('Storage.overrideQuotaForOrigin', {
      origin: new URL(page.url()).origin,
      ...limit,
    });
    if (payload === null) {
      await quotaSession.detach();
      quotaSession = null;
    }
    return true;
  },
};

/** Answers the browser's question about notifications (`executeServerCommand('permit-notifications', true)`). */
const notificationPermission = {
  name: 'notification-permission',
  async executeCommand({ command, payload, session }) {
    if (command !== 'permit-notifications') return undefined;
    const page = session.browser.getPage(session.id);
    const permission = { permission: { name: 'notifications' }, state: payload ? 'granted' : 'denied' };
    await page.browserContext().setPermission(new URL(page.url()).origin, permission);
    return true;
  },
};

/** Tests that need a real browser: storage on the real IndexedDB, and every element. */
export default {
  rootDir: root,
  files: ['tests/browser/**/*.browser.test.ts', 'tests/views/**/*.browser.test.ts'],
  nodeResolve: true,
  plugins: [
    storageLimit,
    notificationPermission,
    esbuildPlugin({
      ts: true,
      json: true,
      target: 'es2022',
      tsconfig: join(root, 'tsconfig.json'),
      define: {
        'import.meta.env.DEV': 'true',
        'import.meta.env.PROD': 'false',
        __APP_VERSION__: '"0.0.0-test"',
      },
    }),
  ],
  browsers: [
    chromeLauncher({
      launchOptions: { executablePath, args: chromeArgs() },
      // Files that run side by side never share storage.
      createPage: async ({ browser }) => (await browser.createBrowserContext()).newPage(),
    }),
  ],
  testFramework: { config: { timeout: 10_000 } },
  // Elements mostly wait for the page to be drawn: two files at a time fit two cores.
  concurrency: 2,
  // A whole file; each test has its own limit above.
  testsFinishTimeout: 120_000,
  reporters: [
    defaultReporter({ reportTestResults: true, reportTestProgress: process.stdout.isTTY }),
    tallyReporter(),
  ],
};
