import type { SensorCheck } from '../app/app.ts';

/** Nothing has been found out about a sensor. */
export const UNCHECKED: SensorCheck = { hasGyroscope: null, wrongScales: [] };
