import { type Guide, readGuide } from '../../core/guide/guide.ts';

let guide: Promise<Guide> | null = null;

/** The guide and its evidence, loaded once. The service worker keeps the file, so that it is there offline. */
export function loadGuide(): Promise<Guide> {
  guide ??= import('./guide-files.ts').then(({ guideFiles }) => readGuide(guideFiles));
  return guide;
}
