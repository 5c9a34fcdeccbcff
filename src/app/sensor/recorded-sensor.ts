import type { SensorDriver } from '../../../sensors/driver.ts';
import { sensorDrivers } from '../../../sensors/registry.ts';

type RecordedSensor = Pick<SensorDriver, 'faceOut' | 'sampling'>;

/** The usual board: z points out of the case. So it is with a phone and with the simulated body. */
const USUAL: RecordedSensor = { faceOut: { x: 0, y: 0, z: 1 }, sampling: 'interval' };

/** What is known of the sensor that a recording names, by its driver's id or its make. */
export const recordedSensor = (named: string | null): RecordedSensor =>
  sensorDrivers.find(({ id, name }) => named === id || named === name) ?? USUAL;
