import { part } from '../../ports/part.ts';

/** The guide and its evidence. The service worker keeps the file, so that it is there offline. */
export const loadGuide = part(() => import('./guide-files.ts').then(({ wholeGuide }) => wholeGuide()));
