import { mkdirSync } from 'node:fs';
import { languageOf } from '../../../build/every-language.ts';
import { serveGallery } from './served.ts';

/**
 * Takes a picture of every page state:
 * `npx tsx tests/views/gallery/screenshots.ts <folder> [name part,...] [full or screen] [language]`.
 * It also says what does not fit at 320 px.
 */
const [folder = 'tmp/gallery', names = '', full = '', spoken = ''] = process.argv.slice(2);
const parts = names.split(',');
const SIZES = { desktop: { width: 1440, height: 900 }, mobile: { width: 390, height: 844 } };
/** A phone that lies on its side beside the mat. */
const LYING = { landscape: { width: 844, height: 390 } };
/** The small window as it opens, narrowed, and enlarged. */
const SMALL = {
  small: { width: 320, height: 200 },
  narrow: { width: 240, height: 200 },
  large: { width: 480, height: 360 },
};

mkdirSync(folder, { recursive: true });
const { tab, states, show, close } = await serveGallery(languageOf(spoken));
tab.on('pageerror', (error) => console.log('page error:', error));

for (const name of states.filter((each) => parts.some((part) => each.includes(part)))) {
  const [page, state] = name.split('/');
  const sizes = page === 'small-window' ? SMALL : page === 'session' ? { ...SIZES, ...LYING } : SIZES;
  for (const [size, viewport] of Object.entries(sizes)) {
    await tab.setViewport(viewport);
    for (const scheme of ['light', 'dark']) {
      await tab.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
      if (size === Object.keys(sizes)[0] && scheme === 'light') await show(name);
      await rest();
      await tab.screenshot({
        path: `${folder}/${page}-${state}--${size}-${scheme}.png`,
        fullPage: full === 'full',
      });
    }
  }
  await tab.setViewport({ width: 320, height: 640 });
  await rest();
  for (const misfit of await tab.evaluate(() => window.gallery.misfits()))
    console.log(`${name} at 320: ${misfit}`);
}
await close();

/** What moves has come to rest. */
function rest(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 300));
}
