import type { Measure } from './measure.ts';
import { orientation } from './measures/orientation.ts';

/** Everything that `npm run -s accuracy` measures, in the order of the line. */
export const MEASURES: readonly Measure[] = [orientation];
