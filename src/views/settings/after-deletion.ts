import { part } from '../../ports/part.ts';

/** What stands in place of everything, once everything was deleted. To be fetched before: then it may be nowhere any more. */
export const allDeleted = part(() => import('./all-deleted.ts'));
