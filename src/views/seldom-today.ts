import { part } from '../app/part.ts';

/** What most days have nothing of: fetched on the day, or at the press, that asks for it. */
export const keepNote = part(() => import('./elements/keep-note.ts'));
export const lighterWeek = part(() => import('./elements/lighter-week.ts'));
export const newItem = part(() => import('./elements/new-item.ts'));
export const startCheck = part(() => import('./elements/start-check.ts'));
export const unfinishedSession = part(() => import('./elements/unfinished-session.ts'));
export const wayBack = part(() => import('./elements/way-back.ts'));
export const weekWithout = part(() => import('./elements/week-without.ts'));
export const weightsNeeded = part(() => import('./elements/weights-needed.ts'));
export const measuresDue = part(() => import('./elements/measures-due.ts'));
export const worseAgain = part(() => import('./elements/worse-again.ts'));
export const clearanceSheet = part(() => import('./elements/clearance-sheet.ts'));
export const flareSheet = part(() => import('./elements/flare-sheet.ts'));
export const syncCards = part(() => import('./sync/today-sync.ts'));
