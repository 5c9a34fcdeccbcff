import type { Decode, Endpoint, Frame, ReplyValue, SensorMessage, Uuid } from '../driver.ts';
import { sigUuid } from '../fields.ts';
import { leaning } from '../leaning.ts';

/** Characteristics share the first three digits with their service. */
const endpoint = (short: number): Endpoint => ({
  service: sigUuid(short & 0xfff0),
  characteristic: sigUuid(short),
});

export const GO = {
  charger: endpoint(0xaaa2),
  unknownPower: endpoint(0xaaa4),
  calibrate: endpoint(0xaab1),
  calibrated: endpoint(0xaab2),
  calibration: endpoint(0xaab3),
  worn: endpoint(0xaac3),
  postureStatus: endpoint(0xaac4),
  button: endpoint(0xaac6),
  mode: endpoint(0xaac7),
  minute: endpoint(0xaac9),
  angle: endpoint(0xaaca),
  forces: endpoint(0xaad1),
  battery: endpoint(0xaad2),
  motor: endpoint(0xaad3),
  redLight: endpoint(0xaad4),
  firmwareCommand: endpoint(0xaae2),
  firmwareData: endpoint(0xaae5),
} as const;

/** Angles are counted in tenths of a degree; one beyond this is no angle. */
const DEG_PER_COUNT = 0.1;
const MOST_DEG = 180;

/** Voltages of a full and an empty cell, mV; between them the level is taken to be linear. */
export const CELL_MV = { empty: 3500, full: 4150 } as const;
/** No single cell has less or more, mV. */
const POSSIBLE_MV = { least: 2500, most: 4500 } as const;

/** A decoder for one connection: it joins the battery's level with whether the charger is connected. */
export function createDecode(): Decode {
  let percent: number | null = null;
  let charging: boolean | null = null;

  const battery = (): readonly SensorMessage[] =>
    percent === null ? [] : [{ type: 'battery', percent, ...(charging === null ? {} : { charging }) }];

  const readBattery = (data: DataView): readonly SensorMessage[] => {
    if (data.byteLength < 2) return [];
    const millivolts = data.getUint16(0, true);
    if (millivolts < POSSIBLE_MV.least || millivolts > POSSIBLE_MV.most) return [];
    const share = (millivolts - CELL_MV.empty) / (CELL_MV.full - CELL_MV.empty);
    percent = Math.round(100 * Math.max(0, Math.min(1, share)));
    return battery();
  };

  const readCharger = (data: DataView): readonly SensorMessage[] => {
    charging = data.getUint8(0) === 1;
    return [...reply('charger', { connected: charging }), ...battery()];
  };

  const readers: Readonly<Record<Uuid, (data: DataView) => readonly SensorMessage[]>> = {
    [GO.angle.characteristic]: readAngle,
    [GO.battery.characteristic]: readBattery,
    [GO.charger.characteristic]: readCharger,
    [GO.calibration.characteristic]: readCalibration,
    [GO.forces.characteristic]: readForces,
    // It turns over with each press, so that every notification is one.
    [GO.button.characteristic]: () => [{ type: 'button', button: 'main', event: 'single' }],
    [GO.calibrated.characteristic]: (data) => reply('calibrated', { calibrated: data.getUint8(0) === 2 }),
    [GO.worn.characteristic]: (data) => reply('worn', { worn: data.getUint8(0) === 1 }),
    [GO.postureStatus.characteristic]: readPostureStatus,
    [GO.mode.characteristic]: (data) =>
      reply('mode', { mode: data.getUint8(0) === 1 ? 'tracking' : 'training' }),
    [GO.minute.characteristic]: readMinute,
  };

  return ({ characteristic, data }: Frame) =>
    data.byteLength === 0 ? [] : (readers[characteristic]?.(data) ?? []);
}

const reply = (name: string, values: Readonly<Record<string, ReplyValue>>): readonly SensorMessage[] => [
  { type: 'reply', name, values },
];

/** The forward lean, absolute: the calibration does not move it. */
function readAngle(data: DataView): readonly SensorMessage[] {
  if (data.byteLength < 2) return [];
  const forwardDeg = data.getInt16(0, true) * DEG_PER_COUNT;
  return Math.abs(forwardDeg) > MOST_DEG ? [] : [leaning(forwardDeg)];
}

/** Big-endian, unlike the angle: the calibrated lean and the lean at which the device alerts. */
function readCalibration(data: DataView): readonly SensorMessage[] {
  if (data.byteLength < 4) return [];
  return reply('calibration', {
    baselineDeg: data.getUint16(0) * DEG_PER_COUNT,
    thresholdDeg: data.getUint16(2) * DEG_PER_COUNT,
  });
}

/** Three axes of which nobody knows yet which is which, and the angle again. */
function readForces(data: DataView): readonly SensorMessage[] {
  if (data.byteLength < 8) return [];
  const [a = 0, b = 0, c = 0, tilt = 0] = [0, 2, 4, 6].map((offset) => data.getInt16(offset, true));
  return reply('forces', { counts: [a, b, c], tiltDeg: tilt * DEG_PER_COUNT });
}

function readPostureStatus(data: DataView): readonly SensorMessage[] {
  const stage = data.getUint8(0);
  if (stage > 2) return [];
  return reply('posture status', { slouching: stage > 0, alertStage: stage, vibrating: stage === 2 });
}

function readMinute(data: DataView): readonly SensorMessage[] {
  const bits = data.getUint8(0);
  return reply('minute', {
    slouching: (bits & 0x80) !== 0,
    paused: (bits & 0x40) !== 0,
    slouches: bits & 0x3f,
  });
}
