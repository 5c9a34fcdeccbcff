import { part } from '../app/part.ts';

/** What most days have nothing of: fetched on the day, or at the press, that asks for it. */
export const keepNote = part(() => import('./elements/keep-note.ts'));
export const measuresDue = part(() => import('./elements/measures-due.ts'));
export const worseAgain = part(() => import('./elements/worse-again.ts'));
export const clearanceSheet = part(() => import('./elements/clearance-sheet.ts'));
export const flareSheet = part(() => import('./elements/flare-sheet.ts'));
export const syncCards = part(() => import('./sync/today-sync.ts'));
