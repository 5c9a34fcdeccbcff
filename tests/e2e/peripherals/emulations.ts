import { createAdafruit } from './adafruit.ts';
import { createArduino } from './arduino.ts';
import { createBlueSt } from './bluest.ts';
import type { Emulate } from './emulated-sensor.ts';
import { createESense } from './esense.ts';
import { createEspruino } from './espruino.ts';
import { createHipee } from './hipee.ts';
import { createInfiniTime } from './infinitime.ts';
import { createMetaWear } from './metawear.ts';
import { createMicrobit } from './microbit.ts';
import { createMuse } from './muse.ts';
import { createOpenEarable } from './openearable.ts';
import { createPlumblineClip } from './plumbline-clip.ts';
import { createPolar } from './polar-h10-verity-sense.ts';
import { createSigAcceleration } from './sig-acceleration.ts';
import { createThingy52 } from './thingy52.ts';
import { createSensorTag } from './ti-sensortag-cc2650.ts';
import { createUpright } from './upright.ts';
import { createUprightGo } from './upright-go.ts';
import { createWitMotion } from './witmotion.ts';
import { createXsensDot } from './xsens-dot.ts';

/** An emulated sensor for each driver, by its id. */
export const EMULATIONS: Readonly<Record<string, Emulate>> = {
  witmotion: createWitMotion,
  thingy52: createThingy52,
  metawear: createMetaWear,
  'xsens-dot': createXsensDot,
  'polar-h10-verity-sense': createPolar,
  upright: createUpright,
  'ti-sensortag-cc2650': createSensorTag,
  'upright-go': createUprightGo,
  microbit: createMicrobit,
  hipee: createHipee,
  bluest: createBlueSt,
  'plumbline-clip': createPlumblineClip,
  espruino: createEspruino,
  muse: createMuse,
  openearable: createOpenEarable,
  esense: createESense,
  infinitime: createInfiniTime,
  adafruit: createAdafruit,
  arduino: createArduino,
  'sig-acceleration': createSigAcceleration,
};
