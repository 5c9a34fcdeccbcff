import type { Frame, SensorMessage } from '../driver.ts';
import { isFrom } from '../handshake.ts';
import { BATTERY_PER_PERCENT, createAthenaReader } from './athena.ts';
import { ACCELEROMETER, ATHENA, ATHENA_TOO, CONTROL, GYROSCOPE, TELEMETRY } from './endpoints.ts';
import { createPairing, readMotionPacket } from './pairing.ts';

const MILLIVOLTS_PER_GAUGE = 2.2;

/** A decoder for one connection, with a Muse of either generation. */
export function createDecode(): (frame: Frame) => readonly SensorMessage[] {
  const pairing = createPairing();
  const readAthena = createAthenaReader();

  return (frame) => {
    const { data } = frame;
    if (isFrom(frame, ACCELEROMETER)) return pairing.acceleration(readMotionPacket(data));
    if (isFrom(frame, GYROSCOPE)) return pairing.rotation(readMotionPacket(data));
    if (isFrom(frame, ATHENA) || isFrom(frame, ATHENA_TOO)) return readAthena(data);
    if (isFrom(frame, TELEMETRY)) return readTelemetry(data);
    if (isFrom(frame, CONTROL)) return readControl(data);
    return [];
  };
}

/** Big-endian: number, battery, fuel gauge, converter, °C. */
function readTelemetry(data: DataView): readonly SensorMessage[] {
  if (data.byteLength < 10) return [];
  const percent = data.getUint16(2) / BATTERY_PER_PERCENT;
  const values = {
    number: data.getUint16(0),
    fuelGaugeMillivolts: data.getUint16(4) * MILLIVOLTS_PER_GAUGE,
    temperatureCelsius: data.getUint16(8),
  };
  const reply = { type: 'reply', name: 'telemetry', values } as const;
  return percent > 100 ? [reply] : [{ type: 'battery', percent }, reply];
}

/** A length, then so many characters of a JSON that spans several packets. */
function readControl(data: DataView): readonly SensorMessage[] {
  const length = data.byteLength > 0 ? data.getUint8(0) : 0;
  if (length === 0 || length >= data.byteLength) return [];
  const text = Array.from({ length }, (_, index) => String.fromCharCode(data.getUint8(1 + index))).join('');
  return [{ type: 'reply', name: 'control', values: { text } }];
}
