import * as z from 'zod/mini';

// Before the first schema: zod would otherwise try to make code at run time, which the page's policy forbids.
z.config({ jitless: true });

export { z };
