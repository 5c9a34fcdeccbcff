import * as z from 'zod/mini';

// Before the first schema: zod would otherwise try to make code at run time, which the page's policy forbids.
z.config({ jitless: true });

/** Of a list: nothing stands in it twice. */
export const eachOnce = z.refine((list) => Array.isArray(list) && new Set(list).size === list.length);

export { z };
