import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sensorDrivers } from '../../../sensors/registry.ts';
import { readRecording } from '../../../src/app/sensor/read-recording.ts';
import type { CaptureEntry } from '../../../src/core/capture/capture.ts';
import { toHex } from '../../../src/core/capture/hex.ts';
import { writeCapture } from '../../../src/core/capture/write.ts';
import type { Recording } from '../../../src/core/recording/recording.ts';

const DATA = '0000ffe4-0000-1000-8000-00805f9a34fb';
const DRIVER = 'witmotion';
const capture = (entries: readonly CaptureEntry[], driver = DRIVER) =>
  readRecording(writeCapture({ version: 1, driver, names: [], placement: 'sternum', app: null }, entries));

/** A frame of a WT901 whose z axis reads so many counts; 2048 are 1 g. */
function frame(z: number): string {
  const data = new DataView(new ArrayBuffer(20));
  data.setUint16(0, 0x5561);
  data.setInt16(6, z, true);
  return toHex(data);
}
const heard = (t: number, z = 2048): CaptureEntry => ({
  t,
  type: 'notification',
  characteristic: DATA,
  hex: frame(z),
});
/** Two seconds of a sensor at 50 Hz. */
const stream = Array.from({ length: 100 }, (_, index) => heard(20 * index, index));

function recordingOf(read: ReturnType<typeof readRecording>): Recording {
  if (read.type !== 'recording') throw new Error(JSON.stringify(read));
  return read;
}

describe('a capture that is played', () => {
  it('gives every reading once, on an even grid, with what the file says of the sensor', () => {
    const { header, samples } = recordingOf(capture(stream));
    expect(header).toMatchObject({ sensor: 'witmotion', placement: 'sternum', start: null });
    expect(samples.map(({ acc }) => Math.round((acc.z / 9.80665) * 2048))).toEqual(stream.map((_, z) => z));
    const steps = samples.slice(1).map(({ t }, index) => t - (samples[index]?.t ?? 0));
    for (const step of steps) expect(step).toBeCloseTo(20, 0);
  });

  it('leaves out the readings that came before the press', () => {
    const { samples } = recordingOf(capture([heard(-9000, 9999), heard(-8980, 9999), ...stream]));
    expect(samples).toHaveLength(stream.length);
    expect(samples.some(({ acc }) => acc.z > 20)).toBe(false);
  });

  it('starts anew with each connection: half a frame is not glued to the next one’s', () => {
    const half: CaptureEntry = { ...heard(1980), hex: frame(2048).slice(0, 20) } as CaptureEntry;
    const later = stream.map((entry) => ({ ...entry, t: entry.t + 4000 }));
    const { samples } = recordingOf(capture([...stream, half, { t: 3900, type: 'connected' }, ...later]));
    expect(samples).toHaveLength(2 * stream.length);
    const longest = Math.max(...samples.slice(1).map(({ t }, index) => t - (samples[index]?.t ?? 0)));
    expect(longest).toBeGreaterThan(1900);
  });

  it('says which driver it does not have', () => {
    expect(capture(stream, 'nobody')).toMatchObject({ problem: 'unknown-driver', line: 1, found: 'nobody' });
  });

  it('says where it ends if it holds no second of readings', () => {
    expect(capture(stream.slice(0, 5))).toMatchObject({ problem: 'too-few-readings', line: 6 });
  });

  it('never fails on hostile bytes and answers, whatever driver they name', () => {
    const hex = fc.uint8Array({ maxLength: 60 }).map((bytes) => Buffer.from(bytes).toString('hex'));
    const uuid = fc.constantFrom(
      ...sensorDrivers.flatMap(({ services, mayWrite }) => [...services, ...Object.keys(mayWrite)]),
      DATA,
    );
    const happening = fc.oneof(
      fc.record({ type: fc.constantFrom('connected', 'started') }),
      fc.record({ type: fc.constant('start'), rateHz: fc.double({ min: 0, max: 400, noNaN: true }) }),
      fc.record({ type: fc.constant('notification'), characteristic: uuid, hex }),
      fc.record({
        type: fc.constant('operation'),
        do: fc.constantFrom('discover', 'subscribe', 'read', 'write', 'ask'),
        at: uuid,
        hex: fc.constant(null),
        answer: fc.option(fc.oneof(hex, fc.array(uuid))),
        refused: fc.option(fc.constantFrom('no-reply', 'nonsense')),
      }),
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...sensorDrivers.map(({ id }) => id)),
        fc.array(fc.tuple(fc.nat(2000), happening), { maxLength: 60 }),
        (driver, happened) => {
          let t = -1000;
          const entries = happened.map(([pause, what]) => {
            t += pause;
            return { ...what, t } as CaptureEntry;
          });
          const read = capture(entries, driver);
          if (read.type !== 'recording') return;
          for (const { t, acc } of read.samples)
            expect(Number.isFinite(t + acc.x + acc.y + acc.z)).toBe(true);
        },
      ),
      { numRuns: 300 },
    );
  });
});
