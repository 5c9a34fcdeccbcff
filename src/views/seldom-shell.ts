import { part } from '../app/part.ts';

/** What the shell shows on some days only: fetched as it is first needed. */
export const allDeleted = part(() => import('./elements/all-deleted.ts'));
export const closedPage = part(() => import('./elements/closed-page.ts'));
export const elsewhereBanner = part(() => import('./elements/elsewhere-banner.ts'));
export const pressToast = part(() => import('./elements/press-toast.ts'));
export const scaleBanner = part(() => import('./elements/scale-banner.ts'));
export const updateBanner = part(() => import('./elements/update-banner.ts'));
export const whySheet = part(() => import('./elements/why-sheet.ts'));
