import type { Measure } from './measure.ts';

/** Everything that `npm run -s accuracy` measures, in the order of the line. */
export const MEASURES: readonly Measure[] = [];
