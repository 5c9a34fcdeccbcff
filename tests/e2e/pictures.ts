import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { AppHarness } from './app-harness.ts';

const FOLDER = process.env.PICTURES;
const SIZES = { phone: { width: 390, height: 844 }, laptop: { width: 1440, height: 900 } };
/** What moves has come to rest, ms. */
const REST_MS = 300;

/** With a folder in PICTURES, a page as it stands on a phone and on a laptop, light and dark, for who looks at a whole flow. */
export async function picture({ page }: Pick<AppHarness, 'page'>, name: string): Promise<void> {
  if (!FOLDER) return;
  await mkdir(FOLDER, { recursive: true });
  const before = page.viewport();
  for (const [size, viewport] of Object.entries(SIZES))
    for (const scheme of ['light', 'dark']) {
      await page.setViewport(viewport);
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
      await new Promise((resolve) => setTimeout(resolve, REST_MS));
      await page.screenshot({
        path: join(FOLDER, `${name}--${size}-${scheme}.png`) as `${string}.png`,
        fullPage: true,
      });
    }
  await page.emulateMediaFeatures([]);
  await page.setViewport(before);
}
