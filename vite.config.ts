import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { readRawContent } from './src/cli/content.ts';
import { shippedLicences } from './src/cli/licences.ts';
import { checkContent } from './src/core/exercise/check-content.ts';

const root = fileURLToPath(new URL('.', import.meta.url));
const { version } = JSON.parse(readFileSync(`${root}package.json`, 'utf8')) as { version: string };

/** What the page may load and do; the same policy, without frame-ancestors, is the meta tag of index.html. */
const contentSecurityPolicy = [
  "default-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "connect-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

const SERVICE_WORKER = 'service-worker';

/** Tells the service worker which files make up this build, and a version that changes with any of them. */
function offlineList(): Plugin {
  return {
    name: 'offline-list',
    apply: 'build',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        const worker = bundle[`${SERVICE_WORKER}.js`];
        if (worker?.type !== 'chunk') return this.error('the service worker is missing from the build');

        const contents = new Map<string, string | Uint8Array>();
        for (const file of Object.values(bundle)) {
          if (file === worker || file.fileName.endsWith('.map')) continue;
          contents.set(file.fileName, file.type === 'chunk' ? file.code : file.source);
        }
        for (const name of readdirSync(`${root}public`))
          contents.set(name, readFileSync(`${root}public/${name}`));

        const files = [...contents.keys()].sort();
        const hash = createHash('sha256').update(worker.code);
        for (const file of files) hash.update(file).update(contents.get(file) ?? '');
        const build = { version: hash.digest('hex').slice(0, 16), files: files.map((file) => `/${file}`) };
        worker.code = worker.code.replaceAll('__BUILD__', () => JSON.stringify(build));
      },
    },
  };
}

/** Refuses to build with content that breaks its rules, and says which file and which field. */
function soundContent(): Plugin {
  return {
    name: 'sound-content',
    apply: 'build',
    buildStart() {
      const found = checkContent(readRawContent());
      if (found.length > 0) this.error(found.join('\n'));
    },
  };
}

export default defineConfig({
  root,
  define: { __APP_VERSION__: JSON.stringify(version) },
  plugins: [soundContent(), shippedLicences(root), offlineList()],
  server: { port: 4173, strictPort: true },
  preview: {
    port: 4173,
    strictPort: true,
    headers: {
      'Content-Security-Policy': contentSecurityPolicy,
      'Permissions-Policy': 'bluetooth=(self), camera=(), microphone=(), geolocation=()',
      'Referrer-Policy': 'no-referrer',
      'X-Content-Type-Options': 'nosniff',
    },
  },
  build: {
    target: 'es2022',
    // The policy above allows no data: fonts or scripts, so every asset is a file of its own.
    assetsInlineLimit: 0,
    rollupOptions: {
      input: { main: `${root}index.html`, [SERVICE_WORKER]: `${root}src/worker/service-worker.ts` },
      output: {
        // A service worker's scope is the folder it lies in, and its address must never change.
        entryFileNames: ({ name }) => (name === SERVICE_WORKER ? '[name].js' : 'assets/[name]-[hash].js'),
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
          // The commands' tests start whole programs, several in one test.
          testTimeout: 30_000,
          include: [
            'tests/{core,sensors,app,content,cli,browser,strings,worker}/**/*.test.ts',
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
          name: 'soak',
          include: ['tests/soak/**/*.test.ts'],
          testTimeout: 24 * 3_600_000,
          hookTimeout: 60_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
