import type { Decode, Frame, SensorMessage, Uuid } from '../driver.ts';
import { leaning } from '../leaning.ts';
import { UPRIGHT } from './endpoints.ts';
import { readFreestyle } from './freestyle.ts';

/** Angles are counted in tenths of a degree. */
const DEG_PER_COUNT = 0.1;
/** An angle beyond this is no angle, degrees. */
const MOST_DEG = 180;

const CHARGING_STATES = ['not docked', 'charging', 'charged, still docked'] as const;
const MOVEMENTS = ['still', 'moving', 'unknown'] as const;

/** A decoder for one connection: it joins the battery's level with whether it is being charged. */
export function createDecode(): Decode {
  let percent: number | null = null;
  let charging: boolean | null = null;

  const battery = (): readonly SensorMessage[] =>
    percent === null ? [] : [{ type: 'battery', percent, ...(charging === null ? {} : { charging }) }];

  const readLevel = (data: DataView): readonly SensorMessage[] => {
    const level = batteryPercent(data.getUint8(0));
    if (level === null) return [];
    percent = level;
    return battery();
  };

  const readCharging = (data: DataView): readonly SensorMessage[] => {
    const state = CHARGING_STATES[data.getUint8(0)];
    if (!state) return [];
    charging = state === 'charging';
    return [{ type: 'reply', name: 'charging', values: { charging: state } }, ...battery()];
  };

  const readers: Readonly<Record<Uuid, (data: DataView) => readonly SensorMessage[]>> = {
    [UPRIGHT.angle.characteristic]: readAngle,
    [UPRIGHT.postureStatus.characteristic]: readPostureStatus,
    [UPRIGHT.batteryLevel.characteristic]: readLevel,
    [UPRIGHT.charging.characteristic]: readCharging,
    [UPRIGHT.vibration.characteristic]: readVibration,
    [UPRIGHT.freestyle.characteristic]: (data) => listOf(readFreestyle(data)),
    [UPRIGHT.general.characteristic]: readGeneral,
    [UPRIGHT.interval.characteristic]: readInterval,
    [UPRIGHT.errors.characteristic]: readErrors,
  };

  return ({ characteristic, data }: Frame) =>
    data.byteLength === 0 ? [] : (readers[characteristic]?.(data) ?? []);
}

/** Percent by the index of a level: 0 not known yet, 1 empty, 2 is 5 %, then steps of ten up to 12. */
function batteryPercent(level: number): number | null {
  if (level === 0 || level > 12) return null;
  return level <= 2 ? 5 * (level - 1) : 10 * (level - 2);
}

/** The first word is the lean; what two more words are is not settled, so they are handed on as they are. */
function readAngle(data: DataView): readonly SensorMessage[] {
  if (data.byteLength < 2) return [];
  const words = Array.from({ length: data.byteLength >> 1 }, (_, index) => data.getInt16(2 * index, true));
  const forwardDeg = (words[0] ?? 0) * DEG_PER_COUNT;
  const reading = Math.abs(forwardDeg) <= MOST_DEG ? [leaning(forwardDeg)] : [];
  if (words.length < 3) return reading;
  return [...reading, { type: 'reply', name: 'angle words', values: { words: words.slice(0, 3) } }];
}

/**
 * The device's own idea of the posture: stage of its alert, bad or not, and, after a correction, that. Sources
 * differ, so a slouch counts only if every byte that is there agrees.
 */
function readPostureStatus(data: DataView): readonly SensorMessage[] {
  const alertStage = data.getUint8(0);
  if (alertStage > 2) return [];
  const bad = data.byteLength < 2 || data.getUint8(1) !== 0;
  const slouching = alertStage !== 0 && bad;
  const corrected = data.byteLength >= 3 && alertStage === 0 && data.getUint8(2) !== 0;
  const values = { slouching, alertStage, vibrating: slouching && alertStage === 2, corrected };
  return [{ type: 'reply', name: 'posture status', values }];
}

/** Two equal bytes: 0 0 the device vibrates by itself when slouching, 1 1 it does not. */
function readVibration(data: DataView): readonly SensorMessage[] {
  const mode = data.getUint8(0);
  if (mode > 1) return [];
  return [{ type: 'reply', name: 'vibration', values: { slouchVibrationEnabled: mode === 0 } }];
}

/** Seconds of an interval of its history, by their code. */
const INTERVAL_SECONDS: Readonly<Record<number, number>> = { 1: 1, 5: 5, 7: 10, 10: 30, 11: 60 };
const PROGRAMMES: Readonly<Record<number, string>> = { 1: 'posture', 3: 'msk' };

/** General settings, nine bytes or fourteen. */
function readGeneral(data: DataView): readonly SensorMessage[] {
  if (data.byteLength < 9) return [];
  const whole = data.byteLength >= 14;
  const values = {
    intervalSeconds: INTERVAL_SECONDS[data.getUint8(0)] ?? null,
    saveWhileConnected: data.getUint8(1) !== 0,
    programme: PROGRAMMES[data.getUint8(3)] ?? null,
    sittingReminderMinutes: whole ? data.getUint8(11) : null,
    activeResetSeconds: whole ? data.getUint8(12) : null,
  };
  return [{ type: 'reply', name: 'general settings', values }];
}

/** What happened in an interval of its history, in one byte. */
function readInterval(data: DataView): readonly SensorMessage[] {
  const bits = data.getUint8(0);
  const values = {
    slouching: (bits & 0x80) !== 0,
    vibrating: (bits & 0x40) !== 0,
    movement: MOVEMENTS[(bits >> 4) & 0b11] ?? null,
    vibrationCount: bits & 0b111,
  };
  return [{ type: 'reply', name: 'interval', values }];
}

function readErrors(data: DataView): readonly SensorMessage[] {
  if (data.byteLength < 6) return [];
  const values = {
    errorBits: data.getUint16(0, true),
    malfunction: data.getUint8(4) !== 0,
    shutdownReason: data.getUint8(5),
    resetReasons: [7, 9].flatMap((offset) => (offset < data.byteLength ? [data.getUint8(offset)] : [])),
  };
  return [{ type: 'reply', name: 'errors', values }];
}

const listOf = (message: SensorMessage | null): readonly SensorMessage[] => (message ? [message] : []);
