import type { SensorSession } from '../../../sensors/driver.ts';
import { sensorDrivers } from '../../../sensors/registry.ts';
import {
  type Capture,
  type CapturedOperation,
  type CaptureRefusal,
  captureRefused,
} from '../../core/capture/capture.ts';
import { fromHex } from '../../core/capture/hex.ts';
import { type ImuSample, isSeen, type ReadingBatch } from '../../core/imu/sample.ts';
import { timeRecovery } from '../../core/imu/time-recovery.ts';
import { RECORDING_VERSION, type Recording } from '../../core/recording/recording.ts';
import { replayHandshake } from './replay-handshake.ts';

/** One sample lasts no time. */
const LEAST_SAMPLES = 2;

/** What the driver that a capture names makes of it: the samples that the app would have seen. */
export function decodeCapture(capture: Capture): Recording | CaptureRefusal {
  const { header, lastLine } = capture;
  const driver = sensorDrivers.find(({ id }) => id === header.driver);
  if (!driver) return captureRefused('unknown-driver', 1, 'driver', header.driver);

  const recovery = timeRecovery(driver.timeSource, driver.ratesHz);
  const samples: ImuSample[] = [];
  let clock = recovery.start();
  let repeated = 0;
  for (const batch of batches(capture, driver.open)) {
    const [next, events] = recovery.step(clock, batch);
    clock = next;
    for (const sample of events.filter(isSeen)) {
      if (sample.t > (samples.at(-1)?.t ?? Number.NEGATIVE_INFINITY)) samples.push(sample);
      else repeated++;
    }
  }
  if (samples.length < LEAST_SAMPLES) return captureRefused('too-few-readings', lastLine);
  const { driver: sensor, placement, app } = header;
  const rateHz = rateOf(capture);
  return {
    type: 'recording',
    header: { version: RECORDING_VERSION, sensor, placement, rateHz, start: null, app },
    samples,
    repeated,
  };
}

/** Readings as they arrived, with a fresh session for each connection, as live. */
function* batches({ entries }: Capture, open: () => SensorSession): Generator<ReadingBatch, void> {
  let session = open();
  let handshake: ((captured: CapturedOperation) => void) | null = null;
  let started = false;
  let anew = false;
  for (const entry of entries) {
    switch (entry.type) {
      case 'connected':
        session = open();
        handshake = null;
        started = false;
        break;
      case 'start':
        handshake = replayHandshake(session.start(entry.rateHz));
        anew = started;
        started = true;
        break;
      case 'operation':
        handshake?.(entry);
        break;
      case 'notification': {
        const data = fromHex(entry.hex) ?? new DataView(new ArrayBuffer(0));
        const frame = { characteristic: entry.characteristic, data, receivedAt: entry.t };
        const readings = session.decode(frame).filter((message) => message.type === 'reading');
        // What came before the capture tells the session what it needs, and is no part of the recording.
        if (readings.length === 0 || entry.t < 0) break;
        yield { receivedAt: entry.t, readings, ...(anew && { anew }) };
        anew = false;
        break;
      }
      default:
        handshake = null;
    }
  }
}

/** The rate that was asked for; null where it was changed on the way, or is not told. */
function rateOf({ entries }: Capture): number | null {
  const rates = new Set(entries.flatMap((entry) => (entry.type === 'start' ? [entry.rateHz] : [])));
  const [rateHz] = rates;
  return rates.size === 1 && rateHz ? rateHz : null;
}
