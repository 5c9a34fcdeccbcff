import { adafruit } from './adafruit/adafruit.ts';
import { arduino } from './arduino/arduino.ts';
import { bluest } from './bluest/bluest.ts';
import type { SensorDriver } from './driver.ts';
import { esense } from './esense/esense.ts';
import { espruino } from './espruino/espruino.ts';
import { hipee } from './hipee/hipee.ts';
import { infinitime } from './infinitime/infinitime.ts';
import { metawear } from './metawear/metawear.ts';
import { microbit } from './microbit/microbit.ts';
import { muse } from './muse/muse.ts';
import { openEarable } from './openearable/openearable.ts';
import { plumblineClip } from './plumbline-clip/plumbline-clip.ts';
import { polar } from './polar-h10-verity-sense/polar-h10-verity-sense.ts';
import { sigAcceleration } from './sig-acceleration/sig-acceleration.ts';
import { thingy52 } from './thingy52/thingy52.ts';
import { tiSensorTag } from './ti-sensortag-cc2650/ti-sensortag-cc2650.ts';
import { upright } from './upright/upright.ts';
import { uprightGo } from './upright-go/upright-go.ts';
import { witmotion } from './witmotion/witmotion.ts';
import { xsensDot } from './xsens-dot/xsens-dot.ts';

/** Every sensor that Plumbline can talk to; the chooser offers them in this order. */
export const sensorDrivers: readonly SensorDriver[] = [
  witmotion,
  thingy52,
  metawear,
  xsensDot,
  polar,
  upright,
  uprightGo,
  microbit,
  hipee,
  tiSensorTag,
  bluest,
  plumblineClip,
  espruino,
  muse,
  openEarable,
  esense,
  infinitime,
  adafruit,
  arduino,
  sigAcceleration,
];

/** The driver of this id, none where there is no such driver; all where no id is named. */
export const driversFor = (id: string | undefined): readonly SensorDriver[] =>
  id === undefined ? sensorDrivers : sensorDrivers.filter((driver) => driver.id === id);
