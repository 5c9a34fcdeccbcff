import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type Page, type Viewport } from 'puppeteer-core';
import { build, preview } from 'vite';
import { twins } from '../../../build/twins.ts';
import { translateViews } from '../../../build/view-words.ts';
import type { Language } from '../../../src/core/translation/languages.ts';
import { chromeArgs, findChrome } from '../../find-chrome.mjs';
import type { LookOptions } from './gallery.ts';

const ROOT = new URL('../../../', import.meta.url).pathname;
/** A busy machine takes its time over the first page, ms. */
const PATIENCE_MS = 120_000;

/** The narrowest that is answered for (WCAG 1.4.10): a small phone, or a wide window at four times its size. */
export const NARROW: Viewport = { width: 320, height: 640 };

/** A tab that shows the gallery. */
export interface ServedGallery {
  readonly tab: Page;
  readonly states: readonly string[];
  /** Shows a state in place of the one that was. */
  readonly show: (name: string) => Promise<void>;
  /** Goes through all states: what does not fit, and every text that was read. */
  readonly walk: (options?: LookOptions) => Promise<Walked>;
  /** What the person's own system asks for: such as its few colours, or less motion. */
  readonly prefer: (wishes: Readonly<Record<string, string>>) => Promise<void>;
  readonly close: () => Promise<void>;
}

interface Walked {
  /** With the name of the state before each. */
  readonly misfits: readonly string[];
  readonly lost: readonly string[];
  readonly moving: readonly string[];
  readonly texts: ReadonlySet<string>;
}

/** Builds the gallery in a language, and opens a browser on it. */
export async function serveGallery(language: Language, viewport?: Viewport): Promise<ServedGallery> {
  const outDir = mkdtempSync(join(tmpdir(), `plumbline-gallery-${language}-`));
  const page = 'tests/views/gallery/index.html';
  await build({
    root: ROOT,
    configFile: false,
    logLevel: 'error',
    plugins: [twins(ROOT, language), translateViews(ROOT, language)],
    build: {
      outDir,
      emptyOutDir: true,
      minify: false,
      target: 'es2022',
      rollupOptions: { input: `${ROOT}${page}` },
    },
  });
  const server = await preview({
    root: ROOT,
    configFile: false,
    logLevel: 'error',
    build: { outDir },
    preview: { port: 5199 },
  });
  // The next free port, if another gallery is open.
  const origin = server.resolvedUrls?.local[0] ?? '';
  const browser = await puppeteer.launch({ executablePath: findChrome() ?? '', args: chromeArgs() });
  const tab = await browser.newPage();
  tab.setDefaultTimeout(PATIENCE_MS);
  if (viewport) await tab.setViewport(viewport);
  await tab.goto(`${origin}${page}?walk`, { timeout: PATIENCE_MS });
  await tab.waitForFunction(() => window.gallery);
  const states = await tab.evaluate(() => window.gallery.names);
  return {
    tab,
    states,
    show: (name) => tab.evaluate((each) => window.gallery.open(each), name),
    prefer: async (wishes) => {
      const session = await tab.createCDPSession();
      const features = Object.entries(wishes).map(([name, value]) => ({ name, value }));
      await session.send('Emulation.setEmulatedMedia', { features });
    },
    walk: async (options = {}) => {
      const misfits: string[] = [];
      const lost: string[] = [];
      const moving: string[] = [];
      const texts = new Set<string>();
      for (const name of states) {
        const seen = await tab.evaluate((each, how) => window.gallery.look(each, how), name, options);
        misfits.push(...seen.misfits.map((misfit) => `${name}: ${misfit}`));
        lost.push(...seen.lost.map((each) => `${name}: ${each}`));
        moving.push(...seen.moving.map((each) => `${name}: ${each}`));
        for (const text of seen.texts) texts.add(text);
      }
      return { misfits, lost, moving, texts };
    },
    close: async () => {
      await browser.close();
      await server.close();
      rmSync(outDir, { recursive: true, force: true });
    },
  };
}
