import type { Versions } from '../core/log/record-base.ts';

/** Which detectors, rules and content make the records of this build (DECISIONS 16). */
export const VERSIONS: Versions = { detector: 2, rules: 4, content: 2 };
