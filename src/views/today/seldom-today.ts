import { part } from '../../ports/part.ts';

/** What most days have nothing of: fetched on the day, or at the press, that asks for it. */
export const keepNote = part(() => import('./keep-note.ts'));
export const lighterWeek = part(() => import('./lighter-week.ts'));
export const newItem = part(() => import('./new-item.ts'));
export const startCheck = part(() => import('./start-check.ts'));
export const unfinishedSession = part(() => import('./unfinished-session.ts'));
export const wayBack = part(() => import('./way-back.ts'));
export const weekWithout = part(() => import('./week-without.ts'));
export const weightsNeeded = part(() => import('./weights-needed.ts'));
export const measuresDue = part(() => import('./measures-due.ts'));
export const worseAgain = part(() => import('./worse-again.ts'));
export const clearanceSheet = part(() => import('../professional/clearance-sheet.ts'));
export const flareSheet = part(() => import('./flare-sheet.ts'));
export const syncCards = part(() => import('../sync/today-sync.ts'));
