import { part } from '../../ports/part.ts';

export { allDeleted } from '../settings/after-deletion.ts';

/** What the shell shows on some days only: fetched as it is first needed. */
export const closedPage = part(() => import('./closed-page.ts'));
export const elsewhereBanner = part(() => import('./elsewhere-banner.ts'));
export const pressToast = part(() => import('./press-toast.ts'));
export const scaleBanner = part(() => import('./scale-banner.ts'));
export const updateBanner = part(() => import('./update-banner.ts'));
export const whySheet = part(() => import('./why-sheet.ts'));
