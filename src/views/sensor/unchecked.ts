import type { SensorCheck } from '../../ports/app.ts';

/** Nothing has been found out about a sensor. */
export const UNCHECKED: SensorCheck = { hasGyroscope: null, wrongScales: [] };
