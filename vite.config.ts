import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defaultClientConditions } from 'vite';
import { defineConfig, type ViteUserConfig } from 'vitest/config';
import { contentFiles } from './build/content-files.ts';
import { earlyTypeface } from './build/early-typeface.ts';
import { everyLanguage, languageOf } from './build/every-language.ts';
import { issuePage } from './build/issue-page.ts';
import { offlineList, SERVICE_WORKER } from './build/offline-list.ts';
import { outlines } from './build/outlines.ts';
import { pageLanguage } from './build/page-language.ts';
import { policyInPage, securityHeaders } from './build/security-headers.ts';
import { shippedLicences } from './build/shipped-licences.ts';
import { soundContent } from './build/sound-content.ts';
import { tightTemplates } from './build/tight-templates.ts';
import { twins } from './build/twins.ts';
import { translateViews } from './build/view-words.ts';
import { addressOf, type Language } from './src/core/translation/languages.ts';

const root = fileURLToPath(new URL('.', import.meta.url));
const { version } = JSON.parse(readFileSync(`${root}package.json`, 'utf8')) as { version: string };

/** The sync tests speak to servers as a browser does: Node 20 has its WebSocket behind a switch, later ones by themselves. */
const WEB_SOCKET = 'WebSocket' in globalThis ? [] : ['--experimental-websocket'];

const plumbline = (language: Language): ViteUserConfig => ({
  root,
  base: addressOf(language),
  // rxjs is published for old browsers as well; what its `es2015` names is a third smaller.
  resolve: { conditions: ['es2015', ...defaultClientConditions] },
  define: { __APP_VERSION__: JSON.stringify(version) },
  plugins: [
    soundContent(),
    contentFiles(language),
    outlines(root),
    policyInPage(),
    twins(root, language),
    translateViews(root, language),
    tightTemplates(),
    pageLanguage(root, language),
    earlyTypeface(language),
    shippedLicences(root),
    offlineList(root, language),
    everyLanguage(root, language),
    issuePage(root, language),
  ],
  server: { port: 4173, strictPort: true },
  preview: {
    port: 4173,
    strictPort: true,
    headers: securityHeaders,
  },
  build: {
    outDir: join(root, 'dist', addressOf(language)),
    target: 'es2022',
    // The content security policy allows no data: fonts or scripts, so every asset is a file of its own.
    assetsInlineLimit: 0,
    // The names of what each page needs would weigh more in the first load than they save: soon after, the worker has it all.
    modulePreload: false,
    rollupOptions: {
      input: { main: `${root}index.html`, [SERVICE_WORKER]: `${root}src/worker/service-worker.ts` },
      output: {
        // A service worker's scope is the folder it lies in, and its address must never change.
        entryFileNames: ({ name }) => (name === SERVICE_WORKER ? '[name].js' : 'assets/[name]-[hash].js'),
        // The shell comes in one piece, what Today needs beside it in another, and so does what a sensor and a session stand
        // on: on a slow network a hundred small ones would each wait for their turn. Figures and schemas are asked for by
        // pages that have nothing else of it.
        codeSplitting: {
          groups: [
            { name: 'shell', test: /\/src\/main\.ts$/, priority: 2 },
            { name: 'app', test: /\/src\/(begin|views\/today\/today-page)\.ts$/, priority: 1 },
            { name: 'schema', test: /\/(node_modules\/zod|src\/core\/schema\.ts)/, priority: 1 },
            { name: 'figure', test: /\/src\/views\/elements\/exercise-figure\.ts$/, priority: 1 },
            { name: 'live', test: /\/src\/(app\/live|browser\/live-ports)\.ts$/ },
          ],
        },
      },
    },
  },
  test: {
    testTimeout: 10_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          // Threads start faster than processes, and what talks to an emulated sensor mostly waits.
          pool: 'threads',
          maxWorkers: 4,
          // What a file imports is kept for the next one of its thread: a test that changes a global sets it back itself.
          isolate: false,
          // Not Intl: a format that was made on a fake clock takes the first instant of 1970 for now, and is kept with its module.
          fakeTimers: {
            toFake: [
              'setTimeout',
              'clearTimeout',
              'setInterval',
              'clearInterval',
              'setImmediate',
              'clearImmediate',
              'Date',
              'performance',
            ],
          },
          // The commands' tests start whole programs, several in one test.
          testTimeout: 30_000,
          include: [
            'tests/{app,browser,build,cli,content,core,deploy,ports,sensors,strings,views,worker}/**/*.test.ts',
            'tests/*.test.ts',
          ],
          exclude: ['**/*.browser.test.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'bench',
          include: ['tests/bench/**/*.test.ts'],
          testTimeout: 60_000,
          // Speeds are measured when nothing else runs.
          sequence: { groupOrder: 1 },
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          // Each takes less than a minute on two cores; only a failure on a busy machine waits this long.
          testTimeout: 180_000,
          hookTimeout: 180_000,
          // Each file has a browser and a bus of its own, and mostly waits: four at a time fit two cores.
          maxWorkers: 4,
        },
      },
      {
        extends: true,
        test: {
          name: 'long',
          include: ['tests/long/*.test.ts'],
          execArgv: WEB_SOCKET,
          testTimeout: 600_000,
          hookTimeout: 60_000,
          // Browsers that mostly wait, each with a sensor at its fastest, on two cores: up to two of a file at a time.
          maxWorkers: 3,
          maxConcurrency: 2,
        },
      },
      {
        extends: true,
        test: {
          name: 'measured',
          include: ['tests/long/measured/*.test.ts'],
          testTimeout: 600_000,
          hookTimeout: 60_000,
          // Milliseconds are measured when nothing else runs.
          fileParallelism: false,
          sequence: { groupOrder: 1 },
        },
      },
      {
        extends: true,
        test: {
          name: 'screenshots',
          include: ['tests/screenshots/**/*.test.ts'],
          testTimeout: 180_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'lighthouse',
          include: ['tests/lighthouse/**/*.test.ts'],
          testTimeout: 300_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'soak',
          include: ['tests/soak/**/*.test.ts'],
          execArgv: WEB_SOCKET,
          testTimeout: 24 * 3_600_000,
          hookTimeout: 60_000,
          fileParallelism: false,
        },
      },
    ],
  },
});

export default defineConfig(({ mode }) => plumbline(languageOf(mode)));
