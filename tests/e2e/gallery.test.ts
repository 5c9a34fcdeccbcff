import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { englishIn } from '../content/english-only.ts';
import { NARROW, type ServedGallery, serveGallery } from '../views/gallery/served.ts';

let gallery: ServedGallery;
beforeAll(async () => {
  gallery = await serveGallery('de', NARROW);
});
afterAll(() => gallery?.close());

// German has the longer words. English, and every other way of looking: tests/long/gallery.test.ts.
describe('every page in every state, in German on a narrow phone', () => {
  it('fits, with no word cut off, on another, or left in English', async () => {
    const { misfits, texts } = await gallery.walk();
    const english = englishIn();
    expect(misfits).toEqual([]);
    expect([...texts].filter((text) => english(text).length > 0)).toEqual([]);
    expect(texts.size).toBeGreaterThan(1000);
  });
});
