import { afterEach, describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../src/core/translation/languages.ts';
import { NARROW, type ServedGallery, serveGallery } from '../views/gallery/served.ts';

const PHONE = { width: 390, height: 844 };
/** A laptop of 1440 x 900 px at twice the size. */
const ZOOMED = { width: 720, height: 450 };

let gallery: ServedGallery;
afterEach(() => gallery?.close());

describe('every page in every state', () => {
  it('fits a narrow phone in English', async () => {
    gallery = await serveGallery('en', NARROW);
    expect((await gallery.walk()).misfits).toEqual([]);
  });

  it.each(LANGUAGES)('fits at twice the size, in the language %s', async (language) => {
    gallery = await serveGallery(language, ZOOMED);
    expect((await gallery.walk()).misfits).toEqual([]);
  });

  it('loses nothing where there is more room in the text, and stands still where less motion is asked for', async () => {
    gallery = await serveGallery('de', PHONE);
    await gallery.prefer({ 'prefers-reduced-motion': 'reduce' });
    const { misfits, moving } = await gallery.walk({ spaced: true, still: true });
    expect(misfits).toEqual([]);
    expect(moving).toEqual([]);
  });

  it.each(['light', 'dark'])('has its icons, edges and choices in forced colours, %s', async (scheme) => {
    gallery = await serveGallery('en', PHONE);
    await gallery.prefer({ 'forced-colors': 'active', 'prefers-color-scheme': scheme });
    expect((await gallery.walk({ forced: true })).lost).toEqual([]);
  });
});
