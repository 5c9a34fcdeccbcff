import { part } from '../../app/part.ts';
import { readGuide } from '../../core/guide/guide.ts';

/** The guide and its evidence. The service worker keeps the file, so that it is there offline. */
export const loadGuide = part(() =>
  import('./guide-files.ts').then(({ guideFiles }) => readGuide(guideFiles)),
);
